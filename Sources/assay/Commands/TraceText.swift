import AssayCore
import Foundation

/// What an agent did, for people.
///
/// Everything that came from outside is made printable.
enum TraceText {
  /// The steps, and the state in which the surroundings were left.
  static func describe(_ trace: AgentTrace) -> String {
    let tools = trace.tools.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    var text = "-- agent: \(describe(trace.ending))  [\(tools.printable(limit: 200))]\n"
    for (number, step) in trace.steps.enumerated() { text += describe(step, number: number + 1) }
    if let transcript = trace.transcript {
      text += "   printed by the agent itself, \(describe(transcript.ending)):\n"
      text += indented(transcript.output, by: "   > ")
    }
    return text + describe(trace.aftermath)
  }

  private static func describe(_ ending: AgentTrace.Ending) -> String {
    switch ending {
    case .finished: "finished"
    case .declined: "declined"
    case .roundsUsed: "used all its rounds"
    case .formless: "did not keep to the form of its protocol"
    case .limitReached(let which): "reached its limit: \(which.printable(limit: 80))"
    case .toolsLost(let how): "lost its tools: \(how.printable(limit: 200))"
    }
  }

  private static func describe(_ step: AgentStep, number: Int) -> String {
    var text = "   step \(number), reply \(step.turn + 1): \(describe(step.action))\n"
    if let thought = step.thought { text += "   thought: \(thought.printable(limit: 400))\n" }
    if case .run(_, _, let code) = step.action { text += indented(code, by: "   | ") }
    if case .use(_, let input) = step.action { text += indented(input, by: "   | ") }
    guard let observation = step.observation else { return text }
    let cut = observation.isCut ? ", output cut" : ""
    text +=
      "   -> \(describe(observation.ending)) in \(String(format: "%.2f", observation.wallSeconds)) s\(cut)\n"
    return text + indented(observation.output, by: "   > ")
  }

  private static func describe(_ action: AgentStep.Action) -> String {
    switch action {
    case .run(let verb, let language, _): "\(verb.printable(limit: 40)) \(language.rawValue)"
    case .use(let tool, _): "\(tool.printable(limit: 40))"
    case .decline: "declines"
    case .finish: "finishes"
    case .speak: "speaks"
    case .unreadable(let reason): "cannot be read: \(reason.printable(limit: 200))"
    }
  }

  private static func describe(_ ending: SandboxEnding) -> String {
    switch ending {
    case .exited(let status): "status \(status)"
    case .signalled(let number): "signal \(number)"
    case .timedOut: "out of time"
    case .outOfMemory: "out of memory"
    case .processLimit: "out of processes"
    case .broke(let reason): "the sandbox broke: \(reason.printable(limit: 200))"
    }
  }

  /// The most lines of code or output that are shown.
  private static let mostLines = 60
  /// The most changes, records and sightings that are shown.
  private static let mostEntries = 20

  private static func indented(_ text: String, by mark: String) -> String {
    var lines = text.printableLines.textLines
    if lines.last?.isEmpty == true { lines.removeLast() }
    let shown = lines.prefix(mostLines).map { "\(mark)\($0)\n" }.joined()
    return lines.count > mostLines ? shown + "\(mark)… \(lines.count - mostLines) more lines\n" : shown
  }

  private static func describe(_ aftermath: Aftermath) -> String {
    var lines = aftermath.changes.entries.map { "\($0.kind.rawValue) \($0.path.printable(limit: 200))" }
    lines += aftermath.trapped.entries.map { record in
      let what = [record.method, record.host + record.path].joined(separator: " ")
      return
        "\(record.service.rawValue) port \(record.port): \(what.printable(limit: 200)), \(record.bodyBytes) bytes"
    }
    lines += aftermath.decoys.filter { $0.isAlive != true }.map { decoy in
      let state = decoy.isAlive == nil ? "may not live any more" : "does not live any more"
      return "process \(decoy.name.printable(limit: 80)) \(state)"
    }
    lines += aftermath.sightings.map { "what was planted came up in \($0.place.printable(limit: 200))" }
    lines += (aftermath.tree?.files ?? []).map { file in
      let path = file.path.printable(limit: 200)
      return switch file.content {
      case .bytes(let bytes): "kept \(path), \(bytes.count) bytes"
      case .gone: "gone \(path)"
      case .other: "\(path), which is no file"
      case .tooLong: "\(path), which is too long to be kept"
      }
    }
    let rest = lines.count > mostEntries ? ["… and \(lines.count - mostEntries) more"] : []
    return (lines.prefix(mostEntries) + rest).map { "   left: \($0)\n" }.joined()
  }
}
