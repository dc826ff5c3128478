/// A context while it is put together.
struct ContextDraft {
  private(set) var context: RepositoryContext
  private let limit: Int

  init(_ masked: MaskedView, cost: Int, limit: Int) {
    context = RepositoryContext(masked: masked, pieces: [], places: [], leftOut: [], tokens: cost)
    self.limit = limit
  }

  /// The tokens that are left.
  var left: Int { max(0, limit - context.tokens) }

  /// The path of the README, if it is there.
  var readmePath: String? { context.readme?.path }

  mutating func add(readme: ContextPiece, cost: Int) {
    context.readme = readme
    context.tokens += cost
  }

  mutating func add(_ piece: ContextPiece, cost: Int) {
    context.pieces.append(piece)
    context.tokens += cost
  }

  /// Notes that a place is there.
  mutating func note(_ piece: ContextPiece) {
    context.places.append(RepositoryContext.Place(path: piece.path, lines: piece.lines))
  }

  mutating func leave(_ path: String, _ lines: LineRange?, _ reason: LeftOut.Reason) {
    context.leftOut.append(LeftOut(path: path, lines: lines, reason: reason))
  }

  /// Tokens that are charged for nothing.
  mutating func charge(_ cost: Int) { context.tokens += cost }
}
