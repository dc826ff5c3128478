/// A part of an answer that can be examined by itself.
public struct Artifact: Sendable, Hashable, Codable {
  /// The kinds of artifact.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A block of code in a fence.
    case codeBlock
    /// A whole answer that is code without a fence.
    case bareCode
  }

  /// What it is.
  public var kind: Kind
  /// The language that its tag names, which may be wrong.
  public var claimedLanguage: CodeLanguage?
  /// The language that strong marks in the content show; `nil` where there are none.
  public var apparentLanguage: CodeLanguage?
  /// The content.
  public var text: String
  /// Its first line in the answer, counted from 1.
  public var line: Int

  /// Creates an artifact.
  public init(
    kind: Kind, claimedLanguage: CodeLanguage?, apparentLanguage: CodeLanguage? = nil, text: String,
    line: Int
  ) {
    self.kind = kind
    self.claimedLanguage = claimedLanguage
    self.apparentLanguage = apparentLanguage
    self.text = text
    self.line = line
  }

  /// The language to treat the content as: what it shows, else what its tag says.
  public var language: CodeLanguage? { apparentLanguage ?? claimedLanguage }
}
