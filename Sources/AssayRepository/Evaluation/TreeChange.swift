internal import AssayCore

/// An answer as a change of a repository: the file with the hole, and what an agent changed beside it.
struct TreeChange: Sendable {
  /// The path of the file with the hole.
  let path: String
  /// The file with the answer in it.
  let bytes: [UInt8]
  /// Other files that were changed, made or deleted; empty where a model answered.
  var others: [WorkTree.File] = []

  /// What stands at a path by the change; `nil` if it is as it was.
  subscript(path: String) -> [UInt8]? {
    if path == self.path { return bytes }
    guard case .bytes(let bytes)? = others.first(where: { $0.path == path })?.content else { return nil }
    return bytes
  }

  /// The files of a project with the change in them.
  ///
  /// Links and the like that an agent made are left out: nothing that is judged may depend on them.
  ///
  /// - Parameter original: The project's own files.
  /// - Returns: Paths and contents.
  func applied(to original: [(path: String, bytes: [UInt8])]) -> [(path: String, bytes: [UInt8])] {
    let changed = Set(others.map(\.path))
    let rest = original.filter { !changed.contains($0.path) && $0.path != path }
    let own = others.compactMap { file -> (path: String, bytes: [UInt8])? in
      guard case .bytes(let bytes) = file.content else { return nil }
      return (file.path, bytes)
    }
    return rest + [(path, bytes)] + own
  }

  /// What an image cannot be given, in a sentence: it would keep its own copy of what is gone.
  var lackInImages: String? {
    let lost = others.first { file in
      switch file.content {
      case .gone, .other, .tooLong: true
      case .bytes: false
      }
    }
    return lost.map {
      "the agent took \($0.path.printable(limit: 100)) away, of which an image keeps its own"
    }
  }
}
