internal import AssayCore

extension ContextBuilder {
  /// The most characters of a masked file and its context in the original, whatever its other options say.
  static let characterLimit = 98_000
  /// The tokens from which on 2.0 means to show the lines around a hole alone.
  static let wholeLimit = 60_000

  /// A context by the rules of the original.
  ///
  /// Hits come one by one as they are, missing files are passed over, and the first that does not fit ends it, by
  /// tokens or by characters (code points, as Python counts them), those of the masked file included.
  func compatible(
    _ rules: ContextOptions.Compatibility, _ hole: MaskedFile, _ path: String, _ hits: [RetrievalRecord.Hit]
  ) -> RepositoryContext {
    let masked = view(rules, hole, path)
    var draft = ContextDraft(masked, cost: cost(masked), limit: options.budget.tokens)
    var characters = masked.shown(isNumbered: options.isNumbered).unicodeScalars.count
    var isOpen = true
    for hit in hits {
      let hitPath = HitList.normalized(hit.path)
      guard let piece = piece(hit, hitPath, hole, path, &draft, &isOpen) else { continue }
      if hitPath != path { draft.note(piece) }
      guard isOpen else {
        draft.leave(hitPath, hit.lines, .stopped)
        continue
      }
      let cost = cost(piece)
      let more = piece.shown(isNumbered: options.isNumbered).unicodeScalars.count
      guard cost <= draft.left, characters + more <= Self.characterLimit else {
        draft.leave(hitPath, hit.lines, .overBudget(tokens: cost, left: draft.left))
        isOpen = false
        continue
      }
      characters += more
      if hitPath == path, rules == .second {
        draft.charge(cost)
        draft.leave(hitPath, hit.lines, .maskedFile)
      } else {
        draft.add(piece, cost: cost)
      }
    }
    return draft.context
  }

  private func view(
    _ rules: ContextOptions.Compatibility, _ hole: MaskedFile, _ path: String
  ) -> MaskedView {
    let whole = MaskedView(hole, path: path)
    switch rules {
    case .first: return whole
    case .second:
      return cost(whole) > Self.wholeLimit ? MaskedView(hole, path: path, reach: MaskedView.widest) : whole
    }
  }

  /// The text of a hit; of the masked file always with its holes.
  private func piece(
    _ hit: RetrievalRecord.Hit, _ hitPath: String, _ hole: MaskedFile, _ path: String,
    _ draft: inout ContextDraft, _ isOpen: inout Bool
  ) -> ContextPiece? {
    let file: TreeFile =
      hitPath == path
      ? .read(hole.bytes)
      : names.contains(hitPath) ? TreeFile(tree, hitPath, limit: options.byteLimit) : .left(.missing)
    switch file {
    case .left(.missing): draft.leave(hitPath, hit.lines, .missing)
    case .left(let reason):
      // The original reads whatever there is; a file that is too large to be read does not fit either.
      draft.leave(hitPath, hit.lines, reason)
      if case .unread = reason { isOpen = false }
    case .read(let bytes):
      if let shown = ShownText.lines(of: bytes, hit.lines) {
        return ContextPiece(path: hitPath, lines: hit.lines == nil ? nil : shown.lines, text: shown.text)
      }
      draft.leave(hitPath, hit.lines, .missingLines)
    }
    return nil
  }
}
