internal import AssayCore

/// Finds the commit that a request means in a repository on this machine.
struct CommitFinder: Sendable {
  /// What came of it.
  enum Found: Sendable, Hashable {
    /// The commit, as 40 hexadecimal digits.
    case commit(String)
    /// The start of a hash that several objects share.
    case ambiguous
    /// The commit is there and has fewer ancestors than are gone back.
    case tooYoung
    /// The repository names its commits by more than 40 digits.
    case otherHash
    /// It is not there.
    case missing
  }

  /// Where references that were fetched beside branches and tags stand.
  static let extraReferences = "refs/extra"
  /// Where branches as they are by now stand, so that the mirror's own stay as they were.
  static let laterBranches = "refs/later"

  let git: StoreGit

  /// Finds a commit.
  ///
  /// Of several that share a name a tag is taken before a branch, as git does; a name is taken before the start
  /// of a hash.
  ///
  /// - Parameters:
  ///   - request: The commit.
  ///   - repository: The repository's folder.
  /// - Returns: What came of it.
  /// - Throws: `Interruption` as git's runner does.
  func find(_ request: RepositoryRequest, in repository: String) async throws(Interruption) -> Found {
    for name in Self.names(request.revision) {
      if let found = try await parse("\(name)~\(request.generations)^{commit}", repository) {
        return found.isCommitHash ? .commit(found.lowercased()) : .otherHash
      }
      guard request.generations > 0 else { continue }
      if try await parse("\(name)^{commit}", repository) != nil { return .tooYoung }
    }
    guard Self.isHashStart(request.revision) else { return .missing }
    let result = try await git.run(
      ["rev-parse", "--disambiguate=\(request.revision.lowercased())"], StoreGit.Call(repository: repository))
    return result.output.split(separator: 0x0A).count > 1 ? .ambiguous : .missing
  }

  /// Whether the commit that a repository was cloned at is there.
  func hasHead(_ repository: String) async throws(Interruption) -> Bool {
    try await parse("HEAD^{commit}", repository) != nil
  }

  private func parse(_ name: String, _ repository: String) async throws(Interruption) -> String? {
    let result = try await git.run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", name], StoreGit.Call(repository: repository))
    return result.isSuccess ? result.firstLine : nil
  }

  private static func isHashStart(_ revision: String) -> Bool {
    (7..<40).contains(revision.utf8.count) && revision.isHexadecimal
  }

  private static func names(_ revision: String) -> [String] {
    if revision == "HEAD" { return ["HEAD"] }
    if revision.isCommitHash { return [revision.lowercased()] }
    if revision.hasPrefix("refs/") { return [revision] }
    let names = [
      "refs/tags", "refs/heads", "refs/remotes/origin", extraReferences, laterBranches, "refs",
    ].map { "\($0)/\(revision)" }
    return names + (isHashStart(revision) ? [revision.lowercased()] : [])
  }
}
