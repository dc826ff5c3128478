import AssayCore

/// Finds the case of a conversation by digests of what was asked.
///
/// A turn is filed twice: under everything that was asked up to it, system messages included, and under its
/// own text, where the first case of a text wins. Eight bytes of a SHA-256 digest are the key, which is enough
/// for tens of millions of cases.
struct PromptIndex: Sendable {
  /// A turn of a case.
  struct Place: Sendable, Hashable {
    /// The case, counted from 0.
    var caseNumber: Int32
    /// The turn, counted from 0.
    var turn: Int32
  }

  private var places: [UInt64: Place] = [:]

  /// Files every turn of a case.
  mutating func add(_ prompt: Prompt, caseNumber: Int) {
    for (turn, end) in prompt.turnEnds.enumerated() {
      let place = Place(caseNumber: Int32(clamping: caseNumber), turn: Int32(clamping: turn))
      file(place, under: Self.historyKey(prompt.messages[...end]))
      file(place, under: Self.textKey(prompt.messages[end].text))
    }
  }

  /// The turn that a conversation asks: by everything asked so far, else by its last user message, else by
  /// the latest earlier one that is known, as when an agent has gone on from its first message.
  func place(of conversation: [Message]) -> Place? {
    guard let last = conversation.lastIndex(where: { $0.role == .user }) else { return nil }
    if let place = places[Self.historyKey(conversation[...last])] { return place }
    for message in conversation[...last].reversed() where message.role == .user {
      if let place = places[Self.textKey(message.text)] { return place }
    }
    return nil
  }

  private mutating func file(_ place: Place, under key: UInt64) {
    if places[key] == nil { places[key] = place }
  }

  /// Everything that was asked, without the replies in between; a lone user message by its text.
  private static func historyKey(_ messages: ArraySlice<Message>) -> UInt64 {
    let asked = messages.filter { $0.role == .user || $0.role == .system }
    if asked.count == 1, let only = asked.first { return textKey(only.text) }
    var digester = FieldDigester(domain: "assay.demo.history.1")
    for message in asked {
      digester.add(message.role.rawValue)
      digester.add(message.text)
    }
    return digester.finish().leadingNumber
  }

  private static func textKey(_ text: String) -> UInt64 { Digest(of: text.utf8).leadingNumber }
}
