package import AssayCore

/// Repositories fetched by git: a mirror for each and a folder of files for each commit, both made once.
///
/// Several processes may use one cache at the same time: what is made takes its place in one step, and what
/// was left half by a killed process is never taken for whole.
package struct GitRepositoryStore: RepositoryStore {
  private let mirrors: MirrorKeeper
  private let given: UserRepositories?
  private let writer: TreeWriter
  private let reader: FileReader
  private let trees = SharedWork<String>()

  /// Prepares the store; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - tools: Runs git.
  ///   - cache: An absolute path of the folder that mirrors and trees are kept in.
  ///   - repositories: The user's own folder of mirrors or clones, which then are the only ones; it is not
  ///     written to and nothing is fetched. `nil` to fetch.
  ///   - environment: The variables of this process; those about proxies and certificates are used, and
  ///     `GITHUB_TOKEN`.
  ///   - tokenOrigin: The scheme and the host that alone get to see the token.
  ///   - notice: Is told when a mirror turns out to be broken and is made again.
  package init(
    tools: any ToolRunner, cache: String, repositories: String?, environment: [String: String],
    tokenOrigin: String = "https://github.com", notice: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let git = StoreGit(
      tools: tools, environment: environment,
      credential: Credential(token: environment["GITHUB_TOKEN"], origin: tokenOrigin))
    mirrors = MirrorKeeper(folder: "\(cache)/mirrors", git: git, notice: notice)
    given = repositories.map { UserRepositories(folder: $0, git: git) }
    writer = TreeWriter(folder: "\(cache)/trees", git: git)
    reader = FileReader(git: git)
  }

  /// The files of a repository at a commit.
  ///
  /// - Parameter request: The commit.
  /// - Returns: The folder with its files, and the commit that was meant.
  /// - Throws: `Interruption.failed` with a reason that names the repository and what to do: it is not there, is
  ///   broken, or has no such commit.
  package func tree(_ request: RepositoryRequest) async throws(Interruption) -> RepositoryTree {
    let place = try Self.checked(request)
    guard let given else {
      return try await fetched(request, place) { mirror throws(Interruption) in
        try await tree(request, place, in: mirror)
      }
    }
    let repository = try given.repository(place)
    let commit = try await given.commit(request, place, in: repository)
    return try await tree(commit, place, .objects(try await given.objects(of: repository, place)))
  }

  /// One file of a repository at a commit, read from its objects.
  ///
  /// - Parameters:
  ///   - path: Its path in the repository.
  ///   - request: The commit.
  ///   - limit: The most bytes that it may have.
  /// - Returns: What is there, and the commit that was meant.
  /// - Throws: `Interruption.failed` as `tree` does, and for a file that is larger.
  package func file(
    _ path: String, in request: RepositoryRequest, limit: Int
  ) async throws(Interruption) -> RepositoryFile {
    let place = try Self.checked(request)
    guard let given else {
      return try await fetched(request, place) { mirror throws(Interruption) in
        try await file(path, in: request, limit: limit, place, mirror)
      }
    }
    let repository = try given.repository(place)
    let commit = try await given.commit(request, place, in: repository)
    let call = StoreGit.Call(repository: repository)
    return RepositoryFile(
      bytes: try await reader.read(path, of: commit, limit: limit, call, place), commit: commit)
  }

  private func file(
    _ path: String, in request: RepositoryRequest, limit: Int, _ place: RepositoryPlace,
    _ mirror: MirrorKeeper.Mirror
  ) async throws(Interruption) -> RepositoryFile {
    let commit = try await mirrors.commit(request, place, in: mirror)
    let bench = try Workbench(besides: mirror.path, place)
    defer { bench.remove() }
    // The mirror has no contents until they are asked for.
    let call = StoreGit.Call(repository: mirror.path, reach: .network(url: request.url, bench: bench))
    return RepositoryFile(
      bytes: try await reader.read(path, of: commit, limit: limit, call, place), commit: commit)
  }

  private static func checked(_ request: RepositoryRequest) throws(Interruption) -> RepositoryPlace {
    do throws(InputError) {
      let place = try RepositoryPlace(request.place)
      try RequestCheck.check(request)
      return place
    } catch {
      let shown = request.place.printable(limit: 120)
      throw .failed(.toolFailed(tool: "git", reason: "\(shown): \(error.description)"))
    }
  }

  /// Reads from a mirror; one that turns out to be broken is made again.
  private func fetched<Value: Sendable>(
    _ request: RepositoryRequest, _ place: RepositoryPlace,
    _ read: (MirrorKeeper.Mirror) async throws(Interruption) -> Value
  ) async throws(Interruption) -> Value {
    let mirror = try await mirrors.open(request, place)
    do throws(Interruption) {
      return try await read(mirror)
    } catch {
      guard case .failed = error, !mirror.isNew else { throw error }
      guard try await mirrors.repair(mirror, request, place) else { throw error }
    }
    return try await read(try await mirrors.open(request, place))
  }

  private func tree(
    _ request: RepositoryRequest, _ place: RepositoryPlace, in mirror: MirrorKeeper.Mirror
  ) async throws(Interruption) -> RepositoryTree {
    let commit = try await mirrors.commit(request, place, in: mirror)
    return try await tree(commit, place, .mirror(path: mirror.path, url: request.url))
  }

  private func tree(
    _ commit: String, _ place: RepositoryPlace, _ source: TreeWriter.Source
  ) async throws(Interruption) -> RepositoryTree {
    let folder = try await trees.value(for: "\(place.text)/\(commit)") {
      () async throws(Interruption) -> String in
      try await writer.write(commit, place, from: source)
    }
    return RepositoryTree(folder: folder, commit: commit)
  }
}
