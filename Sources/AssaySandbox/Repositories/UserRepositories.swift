internal import AssayCore
import FoundationEssentials

/// A folder of mirrors and clones that the user made; it is read, never written to, and nothing is fetched.
struct UserRepositories: Sendable {
  /// The folder as the user wrote it.
  let folder: String
  let git: StoreGit

  /// Finds a repository.
  ///
  /// - Parameter place: The repository.
  /// - Returns: The folder with its objects and references.
  /// - Throws: `Interruption.failed` if it is not there.
  func repository(_ place: RepositoryPlace) throws(Interruption) -> String {
    for candidate in place.candidates {
      let path = "\(folder)/\(candidate)"
      if Self.isRepository(path) { return path }
      // A folder, or the file of a linked work tree that says where it is.
      if FileManager.default.fileExists(atPath: "\(path)/.git") { return "\(path)/.git" }
    }
    throw .repository(
      place,
      "not in \(folder.printable(limit: 120)); clone it there as \(place.text) or \(place.flat), or leave --repos out"
    )
  }

  /// The commit that a request means.
  ///
  /// - Throws: `Interruption.failed` if it is not there.
  func commit(
    _ request: RepositoryRequest, _ place: RepositoryPlace, in repository: String
  ) async throws(Interruption) -> String {
    let finder = CommitFinder(git: git)
    let found = try await finder.find(request, in: repository)
    let shown = repository.printable(limit: 120)
    if found == .missing, try await !finder.hasHead(repository) {
      throw .repository(place, "\(shown) is broken or without a commit; clone it again or leave --repos out")
    }
    let advice = "update \(shown) (git fetch --tags) or leave --repos out"
    return try found.commit(of: request, place, missing: advice)
  }

  /// The folder of a repository's objects.
  ///
  /// - Throws: `Interruption.failed` if git does not take it for a repository.
  func objects(of repository: String, _ place: RepositoryPlace) async throws(Interruption) -> String {
    let result = try await git.run(
      ["rev-parse", "--path-format=absolute", "--git-path", "objects"], StoreGit.Call(repository: repository))
    let path = String(decoding: result.output.prefix { $0 != 0x0A }, as: UTF8.self)
    // The list of such folders has one a line; a path that takes two cannot stand in it.
    guard result.isSuccess, path.utf8.first == UInt8(ascii: "/"),
      result.output.split(separator: 0x0A, omittingEmptySubsequences: false).count == 2
    else {
      throw .repository(
        place, "\(repository.printable(limit: 120)) is broken; clone it again (\(git.complaint(result)))")
    }
    return path
  }

  private static func isRepository(_ path: String) -> Bool {
    var isFolder = false
    let files = FileManager.default
    return files.fileExists(atPath: "\(path)/HEAD")
      && files.fileExists(atPath: "\(path)/objects", isDirectory: &isFolder) && isFolder
  }
}

extension CommitFinder.Found {
  /// The commit, or why there is none.
  ///
  /// - Parameters:
  ///   - request: What was looked for.
  ///   - place: The repository.
  ///   - missing: What to do if it is not there.
  /// - Returns: The commit, as 40 hexadecimal digits.
  /// - Throws: `Interruption.failed`.
  func commit(
    of request: RepositoryRequest, _ place: RepositoryPlace, missing: String
  ) throws(Interruption) -> String {
    let shown = "“\(request.revision.printable(limit: 60))”"
    switch self {
    case .commit(let commit): return commit
    case .ambiguous:
      throw .repository(place, "\(shown) is the start of more than one commit; give more of its digits")
    case .tooYoung:
      throw .repository(
        place, "\(shown) has no ancestor \(request.generations) generations back; is it a shallow clone?")
    case .otherHash: throw .repository(place, "its commits have SHA-256 names, which are not supported")
    case .missing: throw .repository(place, "there is no commit \(shown); \(missing)")
    }
  }
}
