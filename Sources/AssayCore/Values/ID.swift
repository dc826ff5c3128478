/// A name that means one kind of thing and cannot be mistaken for a name of another kind.
///
/// `ID<Case>` and `ID<Cluster>` are both text, and the compiler keeps them apart. Two names are the
/// same only if their bytes are: text that merely looks the same (`é` against `e` with an accent)
/// stays different, so that an attack by normalisation is not merged with its original.
public struct ID<Kind>: Sendable, Hashable, Comparable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text as it stands in files and reports.
  public let description: String

  /// Creates a name from `text`, unchanged.
  public init(_ text: String) { description = text }

  /// Creates a name from a literal.
  public init(stringLiteral text: String) { description = text }

  /// Reads a name from a single string.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Whether both names have the same bytes.
  public static func == (left: ID, right: ID) -> Bool {
    var (left, right) = (left.description, right.description)
    return left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
  }

  /// Whether `left` comes first in the order of their bytes.
  public static func < (left: ID, right: ID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Feeds the bytes of the name to `hasher`.
  public func hash(into hasher: inout Hasher) {
    var text = description
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
