/// The parts of one kind that a program offers, found by name.
public struct Catalog<Part: Sendable>: Sendable {
  /// A part and what it is called.
  public struct Entry: Sendable {
    /// What the part is called and what it is for.
    public var descriptor: Descriptor
    /// The part.
    public var part: Part

    /// Creates an entry.
    public init(_ descriptor: Descriptor, _ part: Part) {
      self.descriptor = descriptor
      self.part = part
    }
  }

  /// What kind of part this is, for messages: “benchmark”.
  public let kind: String
  /// The entries in the order in which they are listed.
  public let entries: [Entry]

  /// Creates a catalogue; two parts of one name are a programming error.
  public init(kind: String, entries: [Entry]) {
    precondition(
      Set(entries.map(\.descriptor.name)).count == entries.count, "two parts of the catalogue share a name")
    self.kind = kind
    self.entries = entries
  }

  /// Finds a part by its name.
  ///
  /// - Parameter name: The name as the user wrote it.
  /// - Returns: The part.
  /// - Throws: `InputError` that lists the names there are.
  public func find(_ name: String) throws(InputError) -> Part {
    guard let entry = entries.first(where: { $0.descriptor.name == name }) else {
      let names = entries.map(\.descriptor.name).joined(separator: ", ")
      throw InputError("there is no \(kind) “\(name.printable(limit: 60))”; there are: \(names)")
    }
    return entry.part
  }
}
