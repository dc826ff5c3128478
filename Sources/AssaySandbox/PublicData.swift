package import AssayCore
import FoundationEssentials

/// Why public data could not be fetched.
package enum PullError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the user asked for cannot be done; nothing was tried.
  case usage(InputError)
  /// It was tried and failed.
  case failed(String)
  /// The task was cancelled.
  case cancelled

  /// The error in a sentence.
  package var description: String {
    switch self {
    case .usage(let error): error.description
    case .failed(let reason): reason
    case .cancelled: "stopped; nothing was kept"
    }
  }
}

/// Fetches public data sets by git.
///
/// What arrives is the commit that was asked for, or nothing: it is fetched into a folder beside the target,
/// its id is compared, and only then does it take the target's place. No configuration, hook, credential
/// helper or question of git takes part, and no link of the data set is followed.
package struct PublicData: Sendable {
  /// What was fetched.
  package struct Pulled: Sendable, Hashable {
    /// The folder.
    package var folder: String
    /// The commit, as 40 hexadecimal digits.
    package var commit: String
  }

  private let tools: any ToolRunner
  private let environment: [String: String]

  /// Prepares fetching.
  ///
  /// - Parameters:
  ///   - tools: Runs git.
  ///   - environment: The variables of this process; only those about proxies and certificates are used.
  package init(tools: any ToolRunner, environment: [String: String]) {
    self.tools = tools
    self.environment = environment
  }

  /// Fetches a data set.
  ///
  /// - Parameters:
  ///   - dataset: What to fetch.
  ///   - url: Where from; `nil` for the place that the data set names.
  ///   - target: The folder to create; it may exist if it is empty.
  ///   - commit: Another commit, as 7 to 40 hexadecimal digits; `nil` for the pinned one.
  /// - Returns: The folder and the full id of the commit in it.
  /// - Throws: `PullError`; the target then is as it was before.
  package func pull(
    _ dataset: PublicDataset, from url: String? = nil, to target: String, commit: String? = nil
  ) async throws(PullError) -> Pulled {
    let url = url ?? dataset.defaultURL
    let wanted = (commit ?? dataset.commit).lowercased()
    do throws(InputError) {
      try Self.checkURL(url)
      try Self.checkCommit(wanted)
    } catch {
      throw .usage(error)
    }
    let workshop = try Workshop(besides: target)
    let found: String
    do throws(PullError) {
      let git = GitCommand(
        tools: tools, repository: workshop.repository, tree: workshop.tree, home: workshop.home,
        environment: environment)
      found = try await Self.fetch(wanted, from: url, git)
      try await Self.checkOut(found, dataset, git)
      guard !Task.isCancelled else { throw .cancelled }
      try workshop.moveTree(to: target)
    } catch {
      workshop.remove()
      throw error
    }
    workshop.remove()
    return Pulled(folder: target, commit: found)
  }
}

extension PublicData {
  /// Seconds for a transfer, which may be large, and for a step on this machine.
  private static let transferSeconds = 3_600.0
  private static let stepSeconds = 300.0

  private static func checkURL(_ url: String) throws(InputError) {
    let shown = url.printable(limit: 200)
    if url.utf8.first == UInt8(ascii: "/") { return }
    guard let end = url.firstRange(of: "://")?.lowerBound else {
      throw InputError(
        "--from “\(shown)”: give an absolute path, or an address with https, http, ssh or file")
    }
    guard GitCommand.protocols.contains(String(url[..<end])) else {
      throw InputError("--from “\(shown)”: only https, http, ssh and file are spoken")
    }
    let authority = url[end...].dropFirst(3).prefix { $0 != "/" }
    guard let user = authority.lastIndex(of: "@") else { return }
    guard !authority[..<user].contains(":") else {
      throw InputError(
        "--from holds a password, which would end up in lists of processes; use ssh or a mirror")
    }
  }

  private static func checkCommit(_ commit: String) throws(InputError) {
    let digits = commit.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    guard digits, (7...40).contains(commit.utf8.count) else {
      throw InputError("“\(commit.printable(limit: 60))” is no commit: it has 7 to 40 hexadecimal digits")
    }
  }

  /// Brings the commit into the repository.
  private static func fetch(
    _ wanted: String, from url: String, _ git: GitCommand
  ) async throws(PullError) -> String {
    try await step("git init") { () throws(Interruption) in try await git.create() }
    let common = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"]
    if wanted.utf8.count == 40 {
      let exact = common + ["--depth=1", "--", url, wanted]
      let result = try await run { () throws(Interruption) in
        try await git.run(exact, seconds: transferSeconds)
      }
      if result.isSuccess { return try await resolve(wanted, git) }
    }
    // Some servers hand out only what a branch or a tag points at, and none can look up part of an id.
    let everything =
      common + ["--", url, "+refs/heads/*:refs/pulled/heads/*", "+refs/tags/*:refs/pulled/tags/*"]
    let result = try await run { () throws(Interruption) in
      try await git.run(everything, seconds: transferSeconds)
    }
    guard result.isSuccess else {
      throw .failed("\(url.printable(limit: 200)): git could not fetch it: \(result.complaint)")
    }
    return try await resolve(wanted, git)
  }

  /// The full id of the commit, if the repository has it and it is what was asked for.
  private static func resolve(_ wanted: String, _ git: GitCommand) async throws(PullError) -> String {
    let result = try await run { () throws(Interruption) in
      try await git.run(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(wanted)^{commit}"], seconds: stepSeconds)
    }
    let found = result.firstLine
    guard result.isSuccess, found.utf8.count == 40, found.hasPrefix(wanted) else {
      throw .failed("the commit \(wanted) is not there, on no branch and no tag")
    }
    return found
  }

  /// Writes the data set's files and folders.
  private static func checkOut(
    _ commit: String, _ dataset: PublicDataset, _ git: GitCommand
  ) async throws(PullError) {
    for place in dataset.places {
      let result = try await run { () throws(Interruption) in
        try await git.run(["cat-file", "-e", "\(commit):\(place)"], seconds: stepSeconds)
      }
      guard result.isSuccess else {
        throw .failed("the commit \(commit) has no \(place), so it is not the data set \(dataset.name)")
      }
    }
    try await step("git checkout") { () throws(Interruption) in
      try await git.run(
        ["checkout", "--quiet", "--force", commit, "--"] + dataset.places, seconds: stepSeconds)
    }
  }

  private static func step(
    _ name: String, _ work: () async throws(Interruption) -> ToolResult
  ) async throws(PullError) {
    let result = try await run(work)
    guard result.isSuccess else { throw .failed("\(name) failed: \(result.complaint)") }
  }

  private static func run(
    _ work: () async throws(Interruption) -> ToolResult
  ) async throws(PullError) -> ToolResult {
    do throws(Interruption) {
      return try await work()
    } catch {
      switch error {
      case .cancelled: throw .cancelled
      case .failed(let failure): throw .failed(failure.reason)
      }
    }
  }
}
