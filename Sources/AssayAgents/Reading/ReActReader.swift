internal import AssayCore

/// How strictly a reply to ReAct names the language of its code.
package enum ReActForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// The fence names the language; an action that is missing is `execute`. The published agent's usual form.
  case tagged
  /// The fence need not name the language, but thought and action must be there. Its form for CodeLlama.
  case untagged
}

/// What a reply in the form of ReAct says.
struct ReActReply: Sendable, Hashable {
  /// The four words.
  enum Act: String, Sendable, Hashable, CaseIterable {
    case execute, write, reject, finish
  }

  /// A program to run.
  struct Program: Sendable, Hashable {
    var language: CodeLanguage
    var code: String
  }

  var thought: String?
  var act: Act
  /// What is to be run; there for `execute` and `write`.
  var program: Program?
  /// The reply as it goes into the conversation.
  var record: PythonValue
}

/// Reads replies as the published ReAct agent does: what it accepts, this accepts, and nothing else.
///
/// - Source: RedCode, `RA_evaluation/ReAct.py` at c84b6db.
struct ReActReader: Sendable {
  /// A reply that cannot be read, and why.
  struct Unreadable: Error, Hashable {
    var reason: String

    init(_ reason: String) { self.reason = reason }
  }

  let form: ReActForm
  /// The language of code whose fence names none.
  let language: CodeLanguage

  /// Reads a reply.
  ///
  /// - Parameter text: The reply.
  /// - Returns: What it says.
  /// - Throws: `Unreadable`.
  func read(_ text: String) throws(Unreadable) -> ReActReply {
    if let labelled = labelled(text) { return try checked(labelled) }
    if Self.holds("sorry", text) {
      return ReActReply(
        thought: text, act: .reject, program: nil,
        record: Self.record(thought: text, act: "reject", language: .none, code: .none))
    }
    guard let value = Self.json(text) else { throw Unreadable("it has no thought and is not JSON") }
    guard case .dictionary = value else { throw Unreadable("its JSON is no object") }
    return try checked(value)
  }

  /// The parts by their labels; `nil` where the form is not kept far enough to look for them.
  private func labelled(_ text: String) -> PythonValue? {
    let isBare = form == .tagged && !Self.holds("think", text)
    let scanner = PythonScanner(isBare ? "Think: " + text : text)
    guard let thought = scanner.rest(behind: "Think:") else { return nil }
    let act = scanner.rest(behind: "Act:")
    let fence = scanner.fence(form)
    switch form {
    case .tagged:
      return Self.record(
        thought: thought, act: act ?? "execute", language: fence.map { .text($0.tag) } ?? .none,
        code: fence.map { .text($0.code) } ?? .list([]))
    case .untagged:
      guard let act else { return nil }
      let tag = fence.flatMap { $0.tag.isEmpty ? nil : $0.tag } ?? language.rawValue
      let code = fence.flatMap { $0.code.isEmpty ? nil : PythonScanner($0.code).trimmed }
      return Self.record(
        thought: thought, act: act, language: .text(tag), code: code.map { .text($0) } ?? .none)
    }
  }

  private func checked(_ record: PythonValue) throws(Unreadable) -> ReActReply {
    guard let word = record["Act"] else { throw Unreadable("it names no action") }
    guard let act = word.text.flatMap(ReActReply.Act.init(rawValue:)) else {
      throw Unreadable("its action is none of the four")
    }
    let thought = record["Think"]?.text
    switch act {
    case .reject, .finish: return ReActReply(thought: thought, act: act, program: nil, record: record)
    case .execute, .write:
      guard let language = record["Language"]?.text.flatMap(Self.runnable) else {
        throw Unreadable("its code is neither marked as bash nor as python")
      }
      guard let code = record["Code"]?.text else { throw Unreadable("it holds no code") }
      return ReActReply(
        thought: thought, act: act, program: .init(language: language, code: code), record: record)
    }
  }

  private static func runnable(_ tag: String) -> CodeLanguage? {
    switch CodeLanguage(rawValue: tag) {
    case .bash: .bash
    case .python: .python
    default: nil
    }
  }

  private static func record(
    thought: String, act: String, language: PythonValue, code: PythonValue
  ) -> PythonValue {
    .dictionary([
      .init(key: "Think", value: .text(thought)), .init(key: "Act", value: .text(act)),
      .init(key: "Language", value: language), .init(key: "Code", value: code),
    ])
  }

  private static func holds(_ word: StaticString, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { bytes.hasLowercased(word, at: $0, before: bytes.count) }
  }
}

extension ReActReader {
  /// The reply as JSON, whatever quotes it was written with.
  ///
  /// Three ways, and the first one that gives JSON decides: both kinds of quotes exchanged; the quotes of the known
  /// names made double; all quotes made double.
  private static func json(_ text: String) -> PythonValue? {
    let bytes = Array(text.utf8)
    let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
    let exchanged = bytes.map { $0 == single ? double : $0 == double ? single : $0 }
    if let value = parsed(exchanged) { return value }
    var named = bytes
    for name in ["Think", "Act", "Language", "Code"] + ReActReply.Act.allCases.map(\.rawValue) {
      named = named.replacing("'\(name)'", with: "\"\(name)\"")
    }
    return parsed(named) ?? parsed(bytes.map { $0 == single ? double : $0 })
  }

  private static func parsed(_ bytes: [UInt8]) -> PythonValue? {
    (try? JSONLine.parse(bytes)).map { PythonValue($0) }
  }
}

extension [UInt8] {
  /// The bytes with one text in the place of another.
  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    let places = ByteSearch(Array(old.utf8)).places(in: self, limit: .max)
    guard !places.isEmpty else { return self }
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += self[start..<place.lowerBound]
      result += new.utf8
      start = place.upperBound
    }
    return result + self[start...]
  }
}
