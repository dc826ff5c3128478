internal import AssayCore

/// What a program printed, without what an agent writes around it for its model.
///
/// The frames are those of Codex, Claude Code, mini-swe-agent and Gemini CLI. What has none of them stays as it is. A frame must be
/// off before an output is judged: its numbers would be taken for what was printed, and its single line for a line.
struct ToolOutput: Sendable, Hashable {
  /// What was printed.
  var text: String
  /// The status that the agent tells; `nil` if it tells none.
  var status: Int?
  /// Whether the agent left something out.
  var isCut: Bool

  /// Takes the frame off.
  init(_ raw: String) {
    self =
      Self.object(raw) ?? Self.tagged(raw) ?? Self.headed(raw) ?? Self.listed(raw) ?? Self(raw, status: nil)
  }

  init(_ text: String, status: Int?, isCut: Bool = false) {
    self.text = text
    self.status = status
    self.isCut = isCut || Self.cutMarks.contains { text.holds($0) }
  }

  /// How agents say that some output is missing, or that the program still runs.
  private static let cutMarks = [
    "tokens truncated", "lines truncated", "characters truncated", "chars truncated", "Output too long",
    "running in background", "running in the background", "Command moved to background",
  ]

  // MARK: - Frames

  /// An object with the output in it: mini-swe-agent with tools, Codex in earlier versions.
  private static func object(_ raw: String) -> ToolOutput? {
    guard raw.utf8.first(where: { !$0.isBlank && $0 != 10 }) == UInt8(ascii: "{"),
      let node = try? JSONLine.parse(Array(raw.utf8))
    else { return nil }
    let value = PythonValue(node)
    // With anything else in it, it is what the program itself printed.
    guard case .dictionary(let members) = value, members.allSatisfy({ frameMembers.contains($0.key) }) else {
      return nil
    }
    let status = ["returncode", "exit_code"].lazy.compactMap { value[$0] ?? value["metadata"]?[$0] }.first
    guard let number = status.flatMap({ Int($0.written) }) else { return nil }
    if let text = value["output"]?.text { return Self(text, status: number) }
    guard let head = value["output_head"]?.text, let tail = value["output_tail"]?.text else { return nil }
    return Self("\(head)\n\(tail)", status: number, isCut: true)
  }

  private static let frameMembers: Set = [
    "returncode", "output", "output_head", "output_tail", "elided_chars", "warning", "exception_info",
    "exit_code", "metadata",
  ]

  /// Tags around status and output: mini-swe-agent without tools.
  private static func tagged(_ raw: String) -> ToolOutput? {
    guard raw.utf8.starts(with: "<returncode>".utf8), let end = raw.firstPlace(of: "</returncode>") else {
      return nil
    }
    let status = Int(raw[..<end.lowerBound].dropFirst("<returncode>".count))
    var rest = raw[end.upperBound...]
    let isCut = rest.holds("<output_head>")
    for tag in ["output", "output_head", "output_tail", "elided_chars", "warning"] {
      rest = Substring(rest.replacing("<\(tag)>\n", with: "").replacing("</\(tag)>", with: ""))
    }
    return Self(String(rest.drop { $0 == "\n" }), status: status, isCut: isCut)
  }

  /// Lines before the output: `Exit code 1` of Claude Code, and Codex's lines down to `Output:`.
  private static func headed(_ raw: String) -> ToolOutput? {
    let lines = raw.textLines
    if lines.first.map({ Self.words.contains($0) }) == true, lines.count == 1 { return Self("", status: nil) }
    guard let first = lines.first, heads.contains(where: { first.utf8.starts(with: $0.utf8) }) else {
      return nil
    }
    let end = lines.prefix(12).firstIndex { $0 == "Output:" } ?? 0
    let status = lines[...end].lazy.compactMap(Self.status).first
    guard end > 0 || status != nil else { return nil }
    // Lines of Codex without a status: the program still runs, and what it will print is not known.
    return Self(lines[(end + 1)...].joined(separator: "\n"), status: status, isCut: status == nil)
  }

  private static let heads = ["Chunk ID:", "Exit code", "Wall time:", "Process exited with code"]
  /// What stands for no output.
  private static let words: Set<Substring> = ["(Bash completed with no output)"]

  private static func status(in line: Substring) -> Int? {
    for mark in ["Exit code: ", "Exit code ", "Process exited with code "]
    where line.utf8.starts(with: mark.utf8) {
      return Int(line.dropFirst(mark.count))
    }
    return nil
  }
}
