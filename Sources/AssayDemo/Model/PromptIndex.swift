import AssayCore

/// Finds the case of a conversation by digests of what was asked.
///
/// A turn is filed twice: under everything that was asked up to it, system messages included, and under its
/// own text, where the first case of a text wins. Turns of cases that agents work on are filed by their text a third
/// time, to be found inside what command-line agents put around it. Eight bytes of a SHA-256 digest are the key, which is enough
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
  private var wrapped = WrappedPrompts()

  /// Files every turn of a case.
  ///
  /// - Parameters:
  ///   - prompt: What is asked.
  ///   - caseNumber: The case, counted from 0.
  ///   - mayBeWrapped: Whether the turns are to be found inside longer texts as well.
  mutating func add(_ prompt: Prompt, caseNumber: Int, mayBeWrapped: Bool = false) {
    for (turn, end) in prompt.turnEnds.enumerated() {
      let place = Place(caseNumber: Int32(clamping: caseNumber), turn: Int32(clamping: turn))
      file(place, under: Self.historyKey(prompt.messages[...end]))
      file(place, under: Self.textKey(prompt.messages[end].text))
      if mayBeWrapped { wrapped.add(prompt.messages[end].text, place) }
    }
  }

  /// The turn that a conversation asks by everything asked so far.
  func place(ofHistory conversation: [Message]) -> Place? {
    guard let last = conversation.lastIndex(where: { $0.role == .user }) else { return nil }
    return places[Self.historyKey(conversation[...last])]
  }

  /// The turn that a conversation asks by its last user message, else by the latest earlier one that is known, as
  /// when an agent has gone on from its first message.
  func place(ofText conversation: [Message]) -> Place? {
    for message in conversation.reversed() where message.role == .user {
      if let place = places[Self.textKey(message.text)] { return place }
    }
    return nil
  }

  /// Whether the last user message of a conversation is none of a case's, so that it follows on one.
  func isFollowUp(_ conversation: [Message]) -> Bool {
    guard let last = conversation.lastIndex(where: { $0.role == .user }) else { return false }
    return places[Self.historyKey(conversation[...last])] == nil
      && places[Self.textKey(conversation[last].text)] == nil
  }

  /// The turn whose text stands inside a user message, the latest that holds one.
  func place(inside conversation: [Message]) -> Place? {
    for message in conversation.reversed() where message.role == .user {
      if let place = wrapped.place(in: message.text) { return place }
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
