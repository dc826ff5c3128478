/// What a check would need that is not there.
///
/// It says nothing about the answer, so that it can be counted neither for nor against it.
public struct Lack: Sendable, Hashable, Codable {
  /// The kinds of things that can be lacking.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// No sandbox that could hold the check.
    case sandbox
    /// A sandbox, but not with a limit or a property that the check needs.
    case sandboxProperty
    /// A compiler, an interpreter or a version of it.
    case toolchain
    /// A library that the answer or the check uses.
    case module
    /// A static analyzer, or rules for the language or weakness.
    case analyzer
  }

  /// What kind of thing is lacking.
  public var kind: Kind
  /// What exactly, and what to do, in a sentence without a full stop.
  public var reason: String

  /// Names what is lacking.
  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}
