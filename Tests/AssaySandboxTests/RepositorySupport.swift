import AssayCore
import AssaySandbox
import Foundation
import Synchronization
import Testing

/// Runs a script of a test and gives what it printed, without the last line end.
@discardableResult
func shell(_ script: String, in folder: String, _ arguments: [String] = []) async throws -> String {
  let identity = [
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b", "LC_ALL": "C",
  ]
  let result = try await SubprocessToolRunner().run(
    ToolInvocation(
      program: "sh", arguments: ["-euc", script, "sh"] + arguments, workingDirectory: folder,
      environment: identity, deadlineSeconds: 120))
  try #require(
    result.status == 0, "\(script)\n\(String(decoding: result.errorOutput.suffix(2_000), as: UTF8.self))")
  return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
}

/// A repository with three commits on its main branch, a side branch, tags and a proposal on no branch.
///
/// Each commit has its own name in the file `which`.
struct Project {
  let scratch: Scratch
  var path: String { "\(scratch.path)/origin" }
  var cache: String { "\(scratch.path)/cache" }
  static let place = "example.org/owner/name"

  static let script = """
    git init -q -b main origin
    cd origin
    commit() { echo "$1" > which; git add .; git commit -qm "$1"; }
    commit first; git tag v1; git tag -am note v1-noted
    git branch side
    commit second; commit third
    git checkout -q side; commit sideways; git tag cafe123
    git checkout -q --detach v1; commit proposed
    git update-ref refs/pull/145/head HEAD
    git checkout -q main
    git config uploadpack.allowFilter true
    """

  init(_ more: String = "") async throws {
    scratch = try Scratch()
    try await shell(Self.script + "\n" + more, in: scratch.path)
  }

  /// What the test's own git says.
  func git(_ words: String) async throws -> String {
    try await shell("git -C origin \(words)", in: scratch.path)
  }

  func store(
    _ tools: any ToolRunner = SubprocessToolRunner(), repositories: String? = nil,
    notice: @escaping @Sendable (String) -> Void = { _ in }
  ) -> GitRepositoryStore {
    GitRepositoryStore(
      tools: tools, cache: cache, repositories: repositories, environment: [:], notice: notice)
  }

  func request(_ revision: String, back generations: Int = 0, refspec: String? = nil) -> RepositoryRequest {
    RepositoryRequest(
      place: Self.place, url: "file://\(path)", revision: revision, generations: generations,
      refspec: refspec)
  }
}

/// The reason with which a store fails; `nil` if it does not.
func failure(_ store: GitRepositoryStore, _ request: RepositoryRequest) async -> String? {
  do throws(Interruption) {
    _ = try await store.tree(request)
    return nil
  } catch {
    switch error {
    case .cancelled: return "cancelled"
    case .failed(let failure): return failure.reason
    }
  }
}

/// Every entry below a folder with its kind and bytes, by path as bytes; links are not followed.
func everything(below folder: String) async throws -> [String] {
  try await shell(
    "find . -mindepth 1 -printf '%P %y %m %s %T@ %l\\n' | LC_ALL=C sort; find . -type f -exec sha256sum {} + | sort",
    in: folder
  ).components(separatedBy: "\n")
}

/// The names in a folder, sorted.
func names(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// What a file holds.
func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

/// Runs tools for real after a hook, and remembers the calls.
final class HookedTools: ToolRunner {
  private let calls = Mutex<[ToolInvocation]>([])
  private let extra: [String: String]
  private let before: @Sendable (ToolInvocation) async throws(Interruption) -> Void

  init(
    adding extra: [String: String] = [:],
    before: @escaping @Sendable (ToolInvocation) async throws(Interruption) -> Void = { _ in }
  ) {
    self.extra = extra
    self.before = before
  }

  var invocations: [ToolInvocation] { calls.withLock { $0 } }

  /// How many calls had a word among their arguments.
  func count(_ word: String) -> Int { invocations.filter { $0.arguments.contains(word) }.count }

  func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult {
    var invocation = invocation
    calls.withLock { $0.append(invocation) }
    try await before(invocation)
    invocation.environment.merge(extra) { $1 }
    return try await SubprocessToolRunner().run(invocation)
  }
}

/// Texts that something was told.
final class Told: Sendable {
  private let texts = Mutex<[String]>([])
  var all: [String] { texts.withLock { $0 } }
  func add(_ text: String) { texts.withLock { $0.append(text) } }
}
