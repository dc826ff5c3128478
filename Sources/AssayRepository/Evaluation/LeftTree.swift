internal import AssayCore

/// A repository as an agent left it: the file with the holes, and what else was changed.
struct LeftTree: Sendable {
  /// What the agent changed.
  let tree: WorkTree
  /// The path of the file with the holes.
  let path: String
  /// The file with its holes, as the agent was given it.
  let hole: MaskedFile

  /// What became of the file.
  enum State: Sendable, Hashable {
    /// The file with the answer in it.
    case file([UInt8])
    /// There is no answer, and why.
    case failed(MergeClass, String)
  }

  /// The file, or why there is no answer in it.
  var state: State {
    switch tree[path] {
    case nil: return .failed(.placeholderLeft, "the agent left the file as it was")
    case .gone: return .failed(.fileLost, "\(shown) is gone")
    case .other:
      return .failed(
        .fileLost, "where \(shown) was stands something that is no file, or none that can be read")
    case .tooLong: return .failed(.tooLarge, "\(shown) is larger than \(Self.fileLimit) bytes")
    case .bytes(let bytes):
      guard TextLines(bytes).placeholders <= hole.foreignPlaceholders else {
        return .failed(.placeholderLeft, "the agent leaves \(MaskedFile.placeholder) in the file")
      }
      guard !tree.isCut else {
        return .failed(
          .tooLarge,
          "the agent changed more than is judged: \(Self.limits(path).files) files of \(Self.bytes) bytes in all"
        )
      }
      return .file(bytes)
    }
  }

  private var shown: String { path.printable(limit: 200) }

  /// Other files than the one with the holes.
  var others: [WorkTree.File] { tree.files.filter { !$0.path.utf8.elementsEqual(path.utf8) } }

  /// The paths of other files, sorted.
  var otherPaths: [String] { others.map(\.path) }

  // MARK: - Limits

  private static let fileLimit = PreparedInstance.fileLimit
  private static let bytes = 16 << 20

  /// How much is kept of what an agent changed.
  ///
  /// - Parameter path: The file with the holes.
  /// - Returns: The limits, what builds make left out.
  static func limits(_ path: String) -> WorkTree.Limits {
    WorkTree.Limits(first: path, fileBytes: fileLimit, bytes: bytes, files: 200) { path in
      BuildProduct.isOne(path)
    }
  }
}

/// What builds, tests and agents themselves make beside files, which is no part of an answer.
enum BuildProduct {
  private static let folders: Set<Substring> = [
    "__pycache__", "node_modules", ".git", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".gradle", ".cache",
  ]
  private static let endings = [".pyc", ".pyo", ".class", ".o", ".gcda", ".gcno"]

  /// Whether a path is that of such a file, by its name.
  static func isOne(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    // aider keeps notes of its own beside the files.
    let isNote = parts.first?.hasPrefix(".aider") == true
    return isNote || parts.contains { folders.contains($0) } || endings.contains { path.hasSuffix($0) }
  }
}
