internal import AssayCore
import FoundationEssentials

/// Writes the files of a commit once, byte for byte as they are in it.
struct TreeWriter: Sendable {
  /// Where the objects are.
  enum Source: Sendable {
    /// A mirror of the store, whose missing contents come from an address, all in one transfer.
    case mirror(path: String, url: String)
    /// A folder of somebody's objects, out of which is only read.
    case objects(String)
  }

  /// The folder of all trees.
  let folder: String
  let git: StoreGit

  /// The files of a commit.
  ///
  /// - Parameters:
  ///   - commit: 40 hexadecimal digits.
  ///   - place: The repository.
  ///   - source: Where its objects are.
  /// - Returns: The folder.
  /// - Throws: `Interruption.failed` if git cannot write them.
  func write(
    _ commit: String, _ place: RepositoryPlace, from source: Source
  ) async throws(Interruption) -> String {
    let target = target(commit, place)
    if isThere(target) { return target }
    let bench = try Workbench(besides: target, place)
    defer { bench.remove() }
    let call = try await call(for: source, bench, place)
    try await share(with: TreeLinks(trees: "\(folder)/\(place.text)"), bench, call, place)
    // Compares with the index and writes what differs; missing contents are asked for together before the first.
    let result = try await git.run(["read-tree", "-u", "--reset", commit], call)
    guard result.isSuccess else {
      throw .repository(place, "\(Self.advice(source)) (\(commit.prefix(12)): \(git.complaint(result)))")
    }
    guard !Task.isCancelled else { throw .cancelled }
    // If another process was first, its tree has the same bytes.
    try bench.moveProduct(to: target, place)
    return target
  }

  /// Takes the files of another commit of the repository for a start, where there is one.
  ///
  /// What git then finds to be as the other commit has it stays a link; everything else it writes. If anything goes
  /// wrong here, that is everything.
  private func share(
    with links: TreeLinks, _ bench: Workbench, _ call: StoreGit.Call, _ place: RepositoryPlace
  ) async throws(Interruption) {
    guard let neighbour = links.neighbour, links.link(neighbour, into: bench.product) else { return }
    var local = call
    local.reach = .local
    // The second reads every file, and marks what is not as the commit says; the third removes what is none of it.
    let steps = [["read-tree", neighbour], ["update-index", "-q", "--refresh"], ["clean", "-ffdxq"]]
    for (number, step) in steps.enumerated() {
      let result = try await git.run(step, local)
      // That files differ is told by a status as well.
      guard result.isSuccess || number == 1 else { return try bench.emptyProduct(place) }
    }
  }

  /// The folder of a commit's files.
  func target(_ commit: String, _ place: RepositoryPlace) -> String { "\(folder)/\(place.text)/\(commit)" }

  private func isThere(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private func call(
    for source: Source, _ bench: Workbench, _ place: RepositoryPlace
  ) async throws(Interruption) -> StoreGit.Call {
    var call = StoreGit.Call(tree: bench.product, index: bench.index, seconds: 3_600)
    switch source {
    case .mirror(let path, let url):
      call.repository = path
      call.reach = .network(url: url, bench: bench)
    case .objects(let folder):
      call.repository = bench.repository
      try await lend(folder, bench, place)
    }
    return call
  }

  /// Makes a repository that has nothing but somebody's objects, so that none of their settings counts.
  private func lend(
    _ objects: String, _ bench: Workbench, _ place: RepositoryPlace
  ) async throws(Interruption) {
    let result = try await git.run(
      ["init", "--quiet", "--bare", "--template="], StoreGit.Call(repository: bench.repository))
    guard result.isSuccess else { throw .repository(place, "git init failed: \(git.complaint(result))") }
    try Workbench.write(StoreGit.attributes, to: "\(bench.repository)/info/attributes", place)
    try Workbench.write("\(objects)\n", to: "\(bench.repository)/objects/info/alternates", place)
  }

  private static func advice(_ source: Source) -> String {
    switch source {
    case .mirror: "git cannot write its files; try again, or give --repos DIR"
    case .objects(let folder):
      "git cannot write its files; clone it again, wholly, if \(folder.printable(limit: 100)) is broken or partial"
    }
  }
}
