/// A text that a benchmark gives to reports, in each of their languages.
public struct LocalText: Sendable, Hashable, Codable {
  /// In English.
  public var en: String
  /// In Chinese.
  public var zh: String

  /// Creates a text; there is none that lacks a language.
  public init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }
}

/// A property of its own by which a benchmark divides its cases.
public struct FacetDescriptor: Sendable, Hashable, Codable {
  /// The name in `Case.facets` and on the command line.
  public var key: String
  /// What reports call it.
  public var title: LocalText
  /// The values that cases have.
  public var values: [String]

  /// Creates a descriptor.
  public init(key: String, title: LocalText, values: [String]) {
    self.key = key
    self.title = title
    self.values = values
  }
}
