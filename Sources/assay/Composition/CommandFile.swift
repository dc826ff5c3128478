import AssayAgents
import AssayCore
import AssayWire
import Foundation
import Yams

/// A user's own template of a command-line agent.
struct CommandFile {
  private enum Key: String, CaseIterable {
    case command, version, `protocol`, install, input, environment, files, own, output, final, seconds,
      requests,
      tokens
  }

  let path: String

  /// Reads the template.
  ///
  /// - Parameter name: The agent's name, as the user spelt it.
  /// - Returns: The agent.
  /// - Throws: `InputError` that names the line.
  func choice(named name: String) throws(InputError) -> AgentChoice {
    let reader = RoundReader(path: path)
    let root = try reader.root()
    var members: [Key: Node] = [:]
    for (key, node) in try reader.members(of: root, allowed: Key.allCases.map(\.rawValue)) {
      if let key = Key(rawValue: key) { members[key] = node }
    }
    func required(_ key: Key) throws(InputError) -> Node {
      guard let node = members[key] else { throw reader.error(root, "“\(key.rawValue)” is missing") }
      return node
    }
    let spelt = try reader.text(try required(.protocol))
    guard let form = WireProtocol(rawValue: spelt) else {
      throw reader.error(
        try required(.protocol), "the protocol is one of openai, openai-responses, anthropic and google")
    }
    var template = ProgramTemplate(
      name: ID(name), form: form, command: try texts(try required(.command), "command", reader),
      versionCommand: try texts(try required(.version), "version", reader))
    if let node = members[.input] { template.input = try word(node, reader) }
    if let node = members[.output] {
      template.showsOutput = try word(node, reader) as CommandOutput == .programs
    }
    if let node = members[.environment] { template.environment = try table(node, reader) }
    if let node = members[.files] { template.files = try table(node, reader) }
    if let node = members[.final] { template.finalCommands = try texts(node, "final", reader) }
    if let node = members[.own] { template.own = try texts(node, "own", reader) }
    template.limits = try limits(members, reader)
    do {
      try template.check()
    } catch {
      throw reader.error(root, error.description)
    }
    return .program(
      template,
      install: try members[.install].map { node throws(InputError) in
        try folder(node, reader)
      })
  }

  private func limits(_ members: [Key: Node], _ reader: RoundReader) throws(InputError) -> AgentLimits {
    var limits = ProgramTemplate.usualLimits
    func number(_ key: Key, _ range: ClosedRange<Int>) throws(InputError) -> Int? {
      guard let node = members[key] else { return nil }
      guard let value = Int(try reader.text(node)), range.contains(value) else {
        throw reader.error(
          node, "“\(key.rawValue)” is a whole number in \(range.lowerBound)...\(range.upperBound)")
      }
      return value
    }
    if let seconds = try number(.seconds, 1...86_000) {
      limits.totalSeconds = Double(seconds)
      limits.runSeconds = Double(seconds)
    }
    limits.rounds = try number(.requests, 1...10_000) ?? limits.rounds
    limits.totalTokens = try number(.tokens, 1...1_000_000_000) ?? limits.totalTokens
    return limits
  }

  private func folder(_ node: Node, _ reader: RoundReader) throws(InputError) -> String {
    let base = URL(fileURLWithPath: path).deletingLastPathComponent()
    let folder = URL(fileURLWithPath: try reader.text(node), relativeTo: base).standardizedFileURL.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw reader.error(node, "there is no folder \(folder.printable(limit: 200))")
    }
    return folder
  }

  private func texts(
    _ node: Node, _ key: String, _ reader: RoundReader
  ) throws(InputError) -> [String] {
    var texts: [String] = []
    for one in try reader.list(node, of: key) { texts.append(try reader.text(one)) }
    return texts
  }

  private func table(_ node: Node, _ reader: RoundReader) throws(InputError) -> [String: String] {
    guard let mapping = node.mapping else { throw reader.error(node, "here names with texts are expected") }
    var table: [String: String] = [:]
    for (key, value) in mapping { table[try reader.text(key)] = value.scalar?.string ?? "" }
    return table
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, _ reader: RoundReader
  ) throws(InputError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try reader.text(node)) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw reader.error(node, "here one of these is expected: \(words)")
    }
    return word
  }
}

/// What comes out of a program.
private enum CommandOutput: String, CaseIterable {
  /// What its tools print, as it is.
  case programs
  /// Anything else.
  case other
}
