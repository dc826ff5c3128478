package import AssayCore

/// Brings an answer into the file that it is meant for.
package struct Merger: Sendable {
  /// What an answer was asked to be.
  package enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// A patch of the masked file.
    case diff
    /// The code that belongs into the hole.
    case code
  }

  /// What is read of an answer.
  package struct Answer: Sendable, Hashable {
    /// Its text, reasoning included where it stands in it.
    package var text: String
    /// Why the model stopped.
    package var stopReason: StopReason

    /// Creates an answer.
    package init(text: String, stopReason: StopReason) {
      self.text = text
      self.stopReason = stopReason
    }
  }

  private let file: MaskedFile
  private let path: String
  private let language: CodeLanguage?

  /// Creates a merger.
  ///
  /// - Parameters:
  ///   - file: The file with its holes.
  ///   - path: Its path in the repository.
  ///   - language: Its language, if it is one that is known.
  package init(file: MaskedFile, path: String, language: CodeLanguage?) {
    self.file = file
    self.path = path
    self.language = language
  }

  /// Merges an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - form: What it was asked to be. A patch is taken where code was asked for, too, and never the other way
  ///     round, since what a patch leaves out cannot be told from what it takes out.
  /// - Returns: Its possible meanings, or why there is none. Whether the model declined is not told here.
  package func merge(_ answer: Answer, as form: Form) -> MergeDraft {
    guard answer.text.utf8.contains(where: { !$0.isWhitespace }) else {
      return .failed(.noAnswer, reason: "the answer is empty")
    }
    let draft =
      switch form {
      case .diff: patched(answer.text)
      case .code: filled(answer.text)
      }
    if case .failed(let failure, let reason) = draft, answer.stopReason == .length {
      return .failed(.truncated, reason: "the answer was cut off, and \(reason) (\(failure.rawValue))")
    }
    return draft
  }

  /// Whether a merged file still has a hole.
  package func isOpen(_ bytes: [UInt8]) -> Bool { TextLines(bytes).placeholders > file.foreignPlaceholders }

  // MARK: - Patches

  private func patched(_ text: String) -> MergeDraft {
    let patches = PatchFinder(text).patches
    guard !patches.isEmpty else { return .failed(.notAPatch, reason: "there is no patch in the answer") }
    guard patches.contains(where: { !$0.isEmpty }) else {
      return .failed(.notAPatch, reason: "the patch changes nothing")
    }
    var found: [MergeCandidate] = []
    var reason = "no part of the file is like the lines of the patch"
    for patch in patches where !patch.isEmpty {
      switch PatchTarget(patch, path: path) {
      case .others(let paths):
        reason = "the patch changes \(paths.joined(separator: ", ").printable(limit: 200))"
      case .file(let hunks): found += apply(hunks)
      }
    }
    guard !found.isEmpty else { return .failed(.doesNotApply, reason: reason) }
    return closed(found)
  }

  private func apply(_ hunks: [UnifiedDiff.Hunk]) -> [MergeCandidate] {
    let lines = TextLines(file.bytes)
    for manner in [MergeManner.strict, .fuzz, .repaired] {
      if let result = PatchApplier(file: lines, manner: manner).apply(hunks) {
        return [MergeCandidate(bytes: result.bytes, manner: manner)]
      }
    }
    return []
  }

  /// Candidates without holes.
  private func closed(_ candidates: [MergeCandidate]) -> MergeDraft {
    let closed = candidates.filter { !isOpen($0.bytes) }
    guard !closed.isEmpty else {
      return .failed(.placeholderLeft, reason: "the answer leaves \(MaskedFile.placeholder) in the file")
    }
    return .possible(closed)
  }

  // MARK: - Code

  private func filled(_ text: String) -> MergeDraft {
    let patches = PatchFinder(text).patches.filter { !$0.isEmpty }
    if patches.contains(where: { $0.files.contains { $0.newPath != nil } }) { return patched(text) }
    let pieces = self.pieces(of: text)
    guard !pieces.isEmpty else { return .failed(.notAPatch, reason: "there is no code in the answer") }
    guard file.holes.count == 1 else { return filledAll(pieces) }
    let filler = HoleFiller(file, hole: file.holes[0])
    let found = pieces.flatMap { filler.candidates(for: Array($0.utf8)) + imported($0) }
    guard !found.isEmpty else { return .failed(.notAPatch, reason: "the code repeats what is there already") }
    return closed(found)
  }

  /// The code of an answer, the last block first, those in the language of the file before others.
  private func pieces(of text: String) -> [String] {
    let artifacts = CodeBlockScanner.artifacts(in: text).reversed() as [Artifact]
    let own = artifacts.filter { $0.claimedLanguage == nil || $0.language == language }
    return (own + artifacts.filter { !own.contains($0) }).map(\.text)
  }

  /// A file with several holes takes as many pieces, in order.
  private func filledAll(_ pieces: [String]) -> MergeDraft {
    guard pieces.count == file.holes.count else {
      return .failed(
        .notAPatch,
        reason: "the file has \(file.holes.count) holes, and the answer \(pieces.count) pieces of code")
    }
    var bytes = file.bytes
    // The pieces come last first, and so the places of the holes before them stay.
    for (hole, piece) in zip(file.holes.reversed(), pieces) {
      guard let open = try? MaskedFile(bytes, regions: [.line(hole)]),
        let candidate = HoleFiller(open, hole: hole).candidates(for: Array(piece.utf8)).first
      else { return .failed(.notAPatch, reason: "a piece of code is empty") }
      bytes = candidate.bytes
    }
    return closed([MergeCandidate(bytes: bytes, manner: .filled)])
  }

  /// A piece with its imports moved to where they belong, in a file that is text.
  private func imported(_ piece: String) -> [MergeCandidate] {
    guard let language, let text = String(validating: file.bytes, as: UTF8.self), !text.utf8.contains(13)
    else { return [] }
    let marked = TextLines(file.bytes).lines.map { line -> TextLine in
      guard line.isPlaceholder else { return line }
      let mark = line.indentation + Array(CodeSurroundings.gapMark.utf8)
      return TextLine(content: mark, ending: line.ending)
    }
    let surroundings = CodeSurroundings(
      language: language, text: String(decoding: TextLines(marked).bytes, as: UTF8.self))
    return [MergeCandidate(bytes: Array(surroundings.filled(with: piece).utf8), manner: .imported)]
  }
}

/// What a patch is for.
private enum PatchTarget {
  /// The file, with the hunks for it.
  case file([UnifiedDiff.Hunk])
  /// Other files, too.
  case others([String])

  init(_ patch: UnifiedDiff, path: String) {
    let changed = patch.files.filter { $0.hunks.contains { $0.lines.contains { $0.kind != .context } } }
    let others = changed.filter { !Self.isMeant($0, path) }
    if others.isEmpty {
      self = .file(changed.flatMap(\.hunks))
    } else {
      self = .others(others.map { $0.newPath ?? $0.oldPath ?? "an unnamed file" })
    }
  }

  /// Whether the file of a patch is the one that was asked about: by its path, by the end of it, or because none is
  /// named.
  private static func isMeant(_ file: UnifiedDiff.File, _ path: String) -> Bool {
    let names = [file.oldPath, file.newPath].compactMap(\.self)
    return names.allSatisfy { name in
      name == path || name.hasSuffix("/" + path) || path.hasSuffix("/" + name)
    }
  }
}
