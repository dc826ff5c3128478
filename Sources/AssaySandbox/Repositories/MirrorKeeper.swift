internal import AssayCore
import FoundationEssentials

/// The store's own mirrors: bare, without the contents of files until they are needed, made once.
struct MirrorKeeper: Sendable {
  /// A mirror as a call found it.
  struct Mirror: Sendable, Hashable {
    /// The repository's folder.
    var path: String
    /// Whether it was made for this call, so that fetching again cannot help.
    var isNew: Bool
    /// How many times this process had made it again by then.
    var makings: Int
  }

  private let folder: String
  private let git: StoreGit
  private let notice: @Sendable (String) -> Void
  private let work = SharedWork<Bool>()
  private let fetches = SharedWork<String>()
  private let log = MirrorLog()

  /// Prepares the mirrors in a folder, which is made when it is needed.
  init(folder: String, git: StoreGit, notice: @escaping @Sendable (String) -> Void) {
    self.folder = folder
    self.git = git
    self.notice = notice
  }

  /// The mirror of a repository, made if it is not there.
  ///
  /// - Throws: `Interruption.failed` if it cannot be fetched.
  func open(_ request: RepositoryRequest, _ place: RepositoryPlace) async throws(Interruption) -> Mirror {
    let path = path(place)
    let makings = log.makings(path)
    let isNew = try await work.value(for: path) { () async throws(Interruption) -> Bool in
      if Self.isFolder(path) { return false }
      try await make(request, place, replacing: false)
      return true
    }
    return Mirror(path: path, isNew: isNew, makings: makings)
  }

  /// The commit that a request means, fetched if the mirror does not have it yet.
  ///
  /// - Throws: `Interruption.failed` if it is nowhere.
  func commit(
    _ request: RepositoryRequest, _ place: RepositoryPlace, in mirror: Mirror
  ) async throws(Interruption) -> String {
    let finder = CommitFinder(git: git)
    var found = try await finder.find(request, in: mirror.path)
    var complaint = ""
    for references in Self.furtherReferences(request, isNew: mirror.isNew) where found.isMissing {
      // Two that fetched the same reference at once would stand in each other's way.
      let key = ([mirror.path] + references).joined(separator: " ")
      let told = try await fetches.value(for: key) { () async throws(Interruption) -> String in
        try await fetch(references, request, place, mirror.path)
      }
      if !told.isEmpty { complaint = told }
      found = try await finder.find(request, in: mirror.path)
    }
    let reason = complaint.isEmpty ? "it is on no branch and no tag" : "git could not fetch it: \(complaint)"
    return try found.commit(of: request, place, missing: reason)
  }

  /// Checks a mirror that disappointed a call, and makes it again if it is broken; once in a process.
  ///
  /// - Returns: Whether another one stands there now, so that it is worth trying again.
  /// - Throws: `Interruption.failed` if it is broken and cannot be made again.
  func repair(
    _ mirror: Mirror, _ request: RepositoryRequest, _ place: RepositoryPlace
  ) async throws(Interruption) -> Bool {
    try await work.value(for: mirror.path) { () async throws(Interruption) -> Bool in
      if log.makings(mirror.path) > mirror.makings { return true }
      guard log.isFirstCheck(mirror.path) else { return false }
      if try await isSound(mirror.path) { return false }
      notice("\(mirror.path.printable(limit: 200)): the mirror is broken and is made again")
      try await make(request, place, replacing: true)
      log.count(mirror.path)
      return true
    }
  }
}

extension MirrorKeeper {
  private static let transferSeconds = 3_600.0

  private func path(_ place: RepositoryPlace) -> String { "\(folder)/\(place.text).git" }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private func make(
    _ request: RepositoryRequest, _ place: RepositoryPlace, replacing: Bool
  ) async throws(Interruption) {
    let target = path(place)
    let bench = try Workbench(besides: target, place)
    defer { bench.remove() }
    // Without templates, which could bring hooks; a plain path is asked as a server is, so that nothing is shared.
    let result = try await git.run(
      [
        "clone", "--quiet", "--bare", "--no-local", "--template=", "--filter=blob:none", "--", request.url,
        bench.product,
      ],
      StoreGit.Call(reach: .network(url: request.url, bench: bench), seconds: Self.transferSeconds))
    guard result.isSuccess else {
      throw .repository(place, Self.advice(git.complaint(result), request))
    }
    try Workbench.write(StoreGit.attributes, to: "\(bench.product)/info/attributes", place)
    if replacing { bench.takeAway(target) }
    // If another process was first, its mirror is as good.
    try bench.moveProduct(to: target, place)
  }

  private static func advice(_ complaint: String, _ request: RepositoryRequest) -> String {
    let isRefused = ["could not read Username", "could not read Password", "Authentication failed"]
      .contains { complaint.contains($0) }
    guard isRefused else { return "git could not fetch it; try again, or give --repos DIR (\(complaint))" }
    return "it does not exist, or it is private: set GITHUB_TOKEN, or give --repos DIR (\(complaint))"
  }

  /// What is fetched, one after the other, while the commit is not there.
  private static func furtherReferences(_ request: RepositoryRequest, isNew: Bool) -> [[String]] {
    var all: [[String]] = []
    if let (remote, local) = request.refspec.flatMap(RequestCheck.split) {
      all.append(["+\(remote):\(CommitFinder.extraReferences)/\(local)"])
    }
    if request.revision.isCommitHash {
      let hash = request.revision.lowercased()
      all.append(["+\(hash):refs/commits/\(hash)"])
    }
    // HEAD is what it was; everything else may have come since.
    if !isNew, request.revision != "HEAD" {
      all.append(["+refs/heads/*:\(CommitFinder.laterBranches)/*", "refs/tags/*:refs/tags/*"])
    }
    return all
  }

  /// Fetches; what git complained about, empty if nothing.
  private func fetch(
    _ references: [String], _ request: RepositoryRequest, _ place: RepositoryPlace, _ mirror: String
  ) async throws(Interruption) -> String {
    let bench = try Workbench(besides: mirror, place)
    defer { bench.remove() }
    let result = try await git.run(
      ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "origin"]
        + references,
      StoreGit.Call(
        repository: mirror, reach: .network(url: request.url, bench: bench), seconds: Self.transferSeconds))
    return result.isSuccess ? "" : git.complaint(result)
  }

  private func isSound(_ mirror: String) async throws(Interruption) -> Bool {
    guard try await CommitFinder(git: git).hasHead(mirror) else { return false }
    let result = try await git.run(
      ["fsck", "--connectivity-only", "--no-dangling", "--no-progress"],
      StoreGit.Call(repository: mirror, seconds: Self.transferSeconds))
    return result.isSuccess
  }
}

extension CommitFinder.Found {
  /// Whether fetching more could help.
  fileprivate var isMissing: Bool {
    switch self {
    case .missing, .tooYoung: true
    case .commit, .ambiguous, .otherHash: false
    }
  }
}
