import AssayCore

/// Entries that wait for their cases to be written, on all processors at once.
struct CaseBatch {
  /// How many entries are worth starting the processors for.
  private static let size = 512

  private let maker: CaseMaker
  private var entries: [Entry] = []

  init(maker: CaseMaker) { self.maker = maker }

  /// Adds an entry; hands the cases of all that wait to `body`, in their order, when there are enough.
  mutating func add(_ entry: Entry, _ body: (Case) throws -> Void) throws {
    entries.append(entry)
    if entries.count == Self.size { try flush(body) }
  }

  /// Hands over the cases of the entries that wait.
  mutating func flush(_ body: (Case) throws -> Void) throws {
    defer { entries.removeAll(keepingCapacity: true) }
    for one in AllProcessors.map(entries, maker.makeCase) { try body(try one.get()) }
  }
}
