package import AssayCore

extension BM25Index {
  /// An index of a repository.
  package struct Built: Sendable {
    /// The index.
    package var index: BM25Index
    /// How many bytes were read for it.
    package var bytes: Int
    /// The files that would be in it by their paths, and are not.
    package var leftOut: [LeftOut]
  }

  /// Indexes the files of a repository.
  ///
  /// - Parameters:
  ///   - tree: The repository.
  ///   - files: Which of its files are found.
  ///   - parameters: The constants of the ranking.
  /// - Returns: The index, the same for the same files.
  /// - Throws: `InputError` if the tree cannot be read; single files that cannot are left out.
  package static func built(
    over tree: any FileTree, files: IndexedFiles = .wide, parameters: BM25Parameters = .anserini
  ) throws(InputError) -> Built {
    var builder = BM25Builder()
    var leftOut: [LeftOut] = []
    var bytes = 0
    for path in try tree.paths() where files.isIndexed(path) {
      switch TreeFile(tree, path, limit: files.byteLimit) {
      case .left(let reason): leftOut.append(LeftOut(path: path, reason: reason))
      case .read(let content):
        builder.add(path: path, content: content)
        bytes += content.count
      }
    }
    return Built(index: builder.finished(parameters), bytes: bytes, leftOut: leftOut)
  }

  /// The places that fit a hole.
  ///
  /// - Parameters:
  ///   - hole: The masked file.
  ///   - path: Its path, which is not among them.
  ///   - summary: What the masked lines do; `nil` if nothing is known.
  ///   - form: What is looked for beside the summary.
  ///   - limit: The most places, 20 in the original, where the masked file is one of them.
  /// - Returns: Whole files, best first.
  package func hits(
    for hole: MaskedFile, path: String, summary: String?, form: ContextQuery = .file, limit: Int = 20
  ) -> [RetrievalRecord.Hit] {
    matches(for: form.query(for: hole, summary: summary), limit: limit, excluding: path).map {
      RetrievalRecord.Hit(path: $0.path, lines: nil, score: $0.score)
    }
  }
}

/// A file as far as it can be used.
enum TreeFile {
  /// Its bytes.
  case read([UInt8])
  /// Why it is no use.
  case left(LeftOut.Reason)

  /// Reads a file of a repository.
  init(_ tree: any FileTree, _ path: String, limit: Int) {
    do throws(InputError) {
      guard let bytes = try tree.read(path, limit: limit) else {
        self = .left(.missing)
        return
      }
      self = Self.flaw(of: bytes).map(TreeFile.left) ?? .read(bytes)
    } catch {
      self = .left(.unread(error.description))
    }
  }

  /// Why bytes are no text: a NUL among the first 8,000, as git has it, or more than a third that is neither UTF-8 nor
  /// of a printed character.
  private static func flaw(of bytes: [UInt8]) -> LeftOut.Reason? {
    let head = bytes.prefix(8_000)
    if head.contains(0) { return .binary }
    let strange = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    let foreign = head.contains { $0 >= 0x80 } ? replaced(head) : 0
    return (strange + foreign) * 3 > head.count ? .notText : nil
  }

  /// How many bytes are part of no character.
  private static func replaced(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
  }
}
