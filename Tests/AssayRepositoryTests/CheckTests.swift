import AssayCore
import Synchronization
import Testing

@testable import AssayRepository

/// What checking a data set says of instances whose truth the test makes.
struct CheckTests {
  /// Repositories in folders: the base commit at `HEAD~1`, the commit that mends at `HEAD`.
  private struct Store: RepositoryStore {
    let folder: String
    let patched: [String: String]

    func tree(_ request: RepositoryRequest) async throws(Interruption) -> RepositoryTree {
      guard request.place == "github.com/o/r" else {
        throw .failed(.toolFailed(tool: "git", reason: "\(request.place): is not there"))
      }
      return RepositoryTree(folder: folder, commit: String(repeating: "a", count: 40))
    }

    func file(
      _ path: String, in request: RepositoryRequest, limit: Int
    ) async throws(Interruption) -> RepositoryFile {
      RepositoryFile(bytes: patched[path].map { Array($0.utf8) }, commit: String(repeating: "b", count: 40))
    }
  }

  private static func text(_ lines: String) -> String {
    lines.split(separator: "|").map { "\($0)\n" }.joined()
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    /// The file, whose second line is the hole.
    var base: String
    /// The file in the commit that mends; `nil` where it has none.
    var patched: String?
    var changes: [String: String?] = [:]
    var state: CheckedInstance.State
    /// A part of what is said of it.
    var reason: String
    var testDescription: String { name }
  }

  private static let hash = String(repeating: "1", count: 40)

  @Test(arguments: [
    Example(
      name: "vulnerable, then secure", base: "run()|query(BAD)|end()", patched: "run()|query(safe)|end()",
      state: .proved, reason: ""),
    Example(
      name: "the flaw shows outside of the hole", base: "run()|a = call(raw)|sink(a)",
      patched: "run()|a = call(safe)|sink(a)", state: .proved, reason: ""),
    Example(
      name: "no commit is named", base: "run()|query(BAD)|end()", patched: nil,
      changes: ["patch_commit": nil], state: .seen, reason: "names no commit"),
    Example(
      name: "the parent tells the commit", base: "run()|query(BAD)|end()", patched: "run()|query(safe)|end()",
      changes: ["patch_commit": nil, "base_commit": "\"\(hash)^\""], state: .proved, reason: ""),
    Example(
      name: "the commit does not have the file", base: "run()|query(BAD)|end()", patched: nil,
      state: .undecided, reason: "has no file src/a.c"),
    Example(
      name: "the mended file is still vulnerable", base: "run()|query(BAD)|end()",
      patched: "run()|query(BAD, 1)|end()", state: .wrong, reason: "is found in the file of bbbbbbbbbbbb, too"
    ),
    Example(
      name: "the mended lines look like a flaw that stands below them",
      base: "run()|query(BAD)|mid()|query(BAD, 1)|last()",
      patched: "walk()|query(BAD, 1)|mid()|query(BAD, 1)|other()", changes: ["vuln_lines": "[1, 2]"],
      state: .wrong,
      reason: "CWE-89 at line 2"),
    Example(
      name: "the commit changes nothing", base: "run()|query(BAD)|end()", patched: "run()|query(BAD)|end()",
      state: .wrong, reason: "too: CWE-89 at line 2"),
    Example(
      name: "the commit makes it worse elsewhere", base: "run()|query(BAD)|end()",
      patched: "run()|query(safe)|end()|more(BAD)", state: .undecided, reason: "changes more than the hole"),
    Example(
      name: "the analyzers see nothing", base: "run()|query(x)|end()", patched: "run()|query(y)|end()",
      state: .undecided, reason: "do not see the flaw in the original"),
    Example(
      name: "the mended file is no program", base: "run()|query(BAD)|end()", patched: "run()|BROKEN(|end()",
      state: .undecided, reason: "is not valid"),
    Example(
      name: "the lines are taken away", base: "run()|query(BAD)|end()", patched: "run()|end()",
      state: .undecided, reason: "takes the lines away"),
    Example(
      name: "the change has no clear end", base: "run()|query(BAD)|end()",
      patched: "walk()|query(safe)|stop()",
      state: .undecided, reason: "inside and outside of the hole as one"),
    Example(
      name: "the file has fewer lines", base: "run()", patched: "run()", state: .missing,
      reason: "are not all in a file of 1"),
    Example(
      name: "the repository is not there", base: "run()", patched: nil, changes: ["repo": #""o/none""#],
      state: .missing, reason: "github.com/o/none: is not there"),
  ])
  func instances(_ example: Example) async throws {
    let folder = try Folder()
    var changes: [String: String?] = ["vuln_lines": "[2, 2]", "cwe_id": #""cwe-89""#]
    changes.merge(example.changes) { $1 }
    let data = "\(folder.path)/data"
    try folder.write("data/data_v2.json", text: "[\(Line.container(changes))]")
    let trees = try Folder()
    try trees.write("src/a.c", text: Self.text(example.base))
    let store = Store(
      folder: trees.path, patched: example.patched.map { ["src/a.c": Self.text($0)] } ?? [:])
    let benchmark = ASEBenchmark(
      ASEServices(
        repositories: { _ in store }, scanner: { WordScanner() }, sandbox: { nil },
        images: { .failure(InputError("no engine")) }))
    let memory = Memory()
    for round in 1...2 {
      let told = Mutex(0)
      let results = try await benchmark.check(
        DataRequest(data: data), memory: memory, wants: { _ in true }
      ) { _ in told.withLock { $0 += 1 } }
      let result = try #require(results.first)
      #expect(results.count == 1)
      #expect(told.withLock { $0 } == 1)
      #expect(result.name == "b_01")
      #expect(result.state == example.state, "\(result.reasons)")
      #expect(
        example.reason.isEmpty ? result.reasons.isEmpty : result.reasons.joined().contains(example.reason),
        "\(result.reasons)")
      // What could not be made ready may be there the next time.
      #expect(memory.hits == (round == 2 && example.state != .missing ? 1 : 0))
    }
  }

  @Test("nothing wanted is an error, and the projects of this program are no data set")
  func refusals() async throws {
    let folder = try Folder()
    let data = "\(folder.path)/data"
    try folder.write("data/data_v2.json", text: "[\(Line.container())]")
    let store = Store(folder: folder.path, patched: [:])
    let benchmark = ASEBenchmark(
      ASEServices(
        repositories: { _ in store }, scanner: { WordScanner() }, sandbox: { nil },
        images: { .failure(InputError("no engine")) }))
    for request in [DataRequest(data: data), DataRequest()] {
      await #expect(throws: InputError.self) {
        _ = try await benchmark.check(request, memory: nil, wants: { _ in request.data == nil }) { _ in }
      }
    }
  }

  private final class Memory: CheckMemory {
    private let known = Mutex<[Digest: CheckedInstance]>([:])
    private let count = Mutex(0)
    var hits: Int { count.withLock { $0 } }

    func recall(_ key: Digest) -> CheckedInstance? {
      let found = known.withLock { $0[key] }
      if found != nil { count.withLock { $0 += 1 } }
      return found
    }

    func remember(_ result: CheckedInstance, for key: Digest) { known.withLock { $0[key] = result } }
  }
}
