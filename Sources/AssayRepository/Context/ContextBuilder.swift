package import AssayCore

/// Puts together what a prompt holds of a repository.
///
/// The masked file comes first, then the README, trimmed at a line end to its share, then places in the order of their
/// hits. What does not fit is passed over, and smaller places behind it still come. Never there: the masked file a
/// second time, and copies of the lines that were taken out, if they are three or more that say something.
///
/// The same tree, hole, hits and options give the same context.
package struct ContextBuilder: Sendable {
  let tree: any FileTree
  let options: ContextOptions
  let names: Set<String>
  private let readme: String?

  /// Prepares contexts for the holes of one repository.
  ///
  /// - Parameters:
  ///   - tree: The repository, without holes or with them: the masked file is not read from it.
  ///   - options: How they are put together.
  /// - Throws: `InputError` if the tree cannot be read.
  package init(tree: any FileTree, options: ContextOptions = ContextOptions()) throws(InputError) {
    let paths = try tree.paths()
    self.tree = tree
    self.options = options
    names = Set(paths)
    readme = ReadmeFinder.path(among: paths)
  }

  /// Puts a context together.
  ///
  /// - Parameters:
  ///   - hole: The masked file.
  ///   - path: Its path in the repository.
  ///   - hits: The places that were found, best first: shipped ones or those of an index.
  /// - Returns: The context, and what is not in it. It takes no more tokens than there are, by estimate, unless the
  ///   holes alone do.
  package func context(
    for hole: MaskedFile, path: String, hits: [RetrievalRecord.Hit]
  ) -> RepositoryContext {
    let path = HitList.normalized(path)
    switch options.compatibility {
    case .some(let rules): return compatible(rules, hole, path, hits)
    case nil: break
    }
    let masked = MaskedView(hole, path: path) { cost($0) <= options.budget.tokens }
    var draft = ContextDraft(masked, cost: cost(masked), limit: options.budget.tokens)
    addReadme(to: &draft, besides: path)
    let shield = HoleShield(hole)
    var files: [String: TreeFile] = [:]
    for place in HitList(hits).places {
      let file = files[place.path] ?? TreeFile(tree, place.path, limit: options.byteLimit)
      files[place.path] = file
      add(place, file, to: &draft, besides: path, shield)
    }
    return draft.context
  }

  func cost(_ masked: MaskedView) -> Int {
    options.budget.estimate(masked.shown(isNumbered: options.isNumbered))
  }

  func cost(_ piece: ContextPiece) -> Int {
    options.budget.estimate(piece.shown(isNumbered: options.isNumbered))
  }

  // MARK: - Parts

  private func addReadme(to draft: inout ContextDraft, besides path: String) {
    guard let readme, readme != path else { return }
    switch TreeFile(tree, readme, limit: options.byteLimit) {
    case .left(let reason): draft.leave(readme, nil, reason)
    case .read(let bytes):
      guard let all = ShownText.lines(of: bytes) else { return }
      let share = min(draft.left, Int(Double(options.budget.tokens) * options.readmeShare))
      let whole = ContextPiece(path: readme, text: all.text)
      if let piece = ReadmeFinder.trimmed(whole, fits: { cost($0) <= share }) {
        draft.add(readme: piece, cost: cost(piece))
      } else {
        draft.leave(readme, nil, .overBudget(tokens: cost(whole), left: share))
      }
    }
  }

  private func add(
    _ place: RepositoryContext.Place, _ file: TreeFile, to draft: inout ContextDraft, besides path: String,
    _ shield: HoleShield
  ) {
    func leave(_ reason: LeftOut.Reason) { draft.leave(place.path, place.lines, reason) }
    if place.path == path { return leave(.maskedFile) }
    if place.path == draft.readmePath { return leave(.repeated) }
    switch file {
    case .left(let reason): leave(reason)
    case .read(let bytes):
      guard let shown = ShownText.lines(of: bytes, place.lines) else { return leave(.missingLines) }
      if shield.stands(in: shown.text) { return leave(.repeatsHole) }
      let lines = place.lines == nil ? nil : shown.lines
      let piece = ContextPiece(path: place.path, lines: lines, text: shown.text)
      draft.note(piece)
      let cost = cost(piece)
      if cost > draft.left { return leave(.overBudget(tokens: cost, left: draft.left)) }
      draft.add(piece, cost: cost)
    }
  }
}

/// Tells whether the lines that were taken out of a file stand in another.
private struct HoleShield {
  private let searches: [ByteSearch]

  init(_ hole: MaskedFile) {
    let lines = TextLines(hole.original)
    searches = hole.regions.compactMap { region in
      let masked = lines[region.first - 1..<region.last]
      guard masked.count(where: { !$0.isCommon }) >= 3 else { return nil }
      let text = ShownText.lines(of: TextLines(masked).bytes)?.text ?? ""
      return ByteSearch(Array(text.utf8))
    }
  }

  func stands(in text: String) -> Bool {
    if searches.isEmpty { return false }
    let bytes = Array(text.utf8)
    return searches.contains { $0.isFound(in: bytes) }
  }
}
