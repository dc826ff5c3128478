/// The words in which an agent protocol speaks to a model.
public struct AgentTexts: Sendable, Hashable, Codable {
  /// What stands before the prompt.
  public var opening: Message?
  /// What reminds of the protocol's form.
  public var reminder: Message?

  /// Creates texts.
  public init(opening: Message? = nil, reminder: Message? = nil) {
    self.opening = opening
    self.reminder = reminder
  }
}
