import AssayCore
import AssaySandbox
import Foundation
import Synchronization
import Testing

/// A repository that a test made, with the commits of its main branch, oldest first.
struct Origin {
  let scratch: Scratch
  let commits: [String]

  var path: String { "\(scratch.path)/origin" }

  static let script = """
    set -e
    export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1
    export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
    git init -q -b main origin
    cd origin
    mkdir -p data other
    echo one > data/one.txt
    git add .
    git commit -qm first
    printf 'a\\r\\nb\\n' > data/two.txt
    echo '*.txt text eol=crlf' > data/.gitattributes
    ln -s /etc/passwd data/link
    echo no > other/no.txt
    git -c core.autocrlf=false add .
    git commit -qm second
    echo three > data/one.txt
    git commit -qam third
    git log --reverse --format=%H
    """

  init() async throws {
    let scratch = try Scratch()
    let result = try await SubprocessToolRunner().run(
      ToolInvocation(
        program: "sh", arguments: ["-c", Self.script], workingDirectory: scratch.path, deadlineSeconds: 60))
    commits = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    self.scratch = scratch
    try #require(commits.count == 3, "git could not make a repository")
  }
}

/// Runs git for real, refuses what the test names, and remembers the calls.
final class WatchedTools: ToolRunner {
  private let refused: String?
  private let calls = Mutex<[ToolInvocation]>([])

  init(refusing refused: String? = nil) { self.refused = refused }

  var invocations: [ToolInvocation] { calls.withLock { $0 } }

  func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult {
    calls.withLock { $0.append(invocation) }
    if let refused, invocation.arguments.contains(refused) {
      return ToolResult(
        status: 128, output: [], errorOutput: Array("hint: x\nfatal: not \u{1B}our ref\n".utf8),
        isTruncated: false)
    }
    return try await SubprocessToolRunner().run(invocation)
  }
}

@Suite(.timeLimit(.minutes(10))) struct PublicDataTests {
  private static func dataset(_ commit: String, _ places: [String] = ["data"]) -> PublicDataset {
    PublicDataset(name: "test", defaultURL: "file:///nowhere", commit: commit, places: places)
  }

  private static func entries(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func content(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  @Test("a pinned commit arrives, and nothing but its places", arguments: ["file://", ""])
  func pinned(scheme: String) async throws {
    let origin = try await Origin()
    let target = "\(origin.scratch.path)/deep/down/target"
    let pulled = try await PublicData(tools: SubprocessToolRunner(), environment: [:])
      .pull(Self.dataset(origin.commits[1]), from: scheme + origin.path, to: target)
    #expect(pulled.folder == target && pulled.commit == origin.commits[1])
    #expect(Self.entries(target) == ["data"])
    #expect(Self.entries("\(target)/data") == [".gitattributes", "link", "one.txt", "two.txt"])
    #expect(Self.content("\(target)/data/one.txt") == "one\n")
    // The data set's own attributes would have put carriage returns into what the commit holds.
    #expect(Self.content("\(target)/data/two.txt") == "a\nb\n")
    // A link arrives as a plain file that says where it would have led.
    let kind = try FileManager.default.attributesOfItem(atPath: "\(target)/data/link")[.type]
    #expect(kind as? FileAttributeType == .typeRegular)
    #expect(Self.content("\(target)/data/link") == "/etc/passwd")
    #expect(Self.entries("\(origin.scratch.path)/deep/down") == ["target"])
  }

  @Test("an older commit, the start of an id and a server that refuses ids all work", arguments: [0, 1, 2])
  func roundabout(way: Int) async throws {
    let origin = try await Origin()
    let wanted = origin.commits[way]
    let tools = WatchedTools(refusing: way == 2 ? "--depth=1" : nil)
    let target = "\(origin.scratch.path)/target"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    let pulled = try await PublicData(tools: tools, environment: [:]).pull(
      Self.dataset(wanted), from: origin.path, to: target,
      commit: way == 1 ? String(wanted.prefix(9)).uppercased() : nil)
    #expect(pulled.commit == wanted)
    #expect(Self.content("\(target)/data/one.txt") == (way == 2 ? "three\n" : "one\n"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var commit: String?
    var url: String?
    var places = ["data"]
    var target = "target"
    var message: String
    var testDescription: String { message }
  }

  private static let absent = String(repeating: "1", count: 40)

  @Test(
    "what cannot be had is said, and nothing is left behind",
    arguments: [
      Refusal(commit: absent, message: "the commit \(absent) is not there, on no branch and no tag"),
      Refusal(commit: "1234567", message: "the commit 1234567 is not there, on no branch and no tag"),
      Refusal(commit: "123456", message: "“123456” is no commit: it has 7 to 40 hexadecimal digits"),
      Refusal(commit: "main", message: "“main” is no commit: it has 7 to 40 hexadecimal digits"),
      Refusal(
        commit: "--upload-pack=x",
        message: "“--upload-pack=x” is no commit: it has 7 to 40 hexadecimal digits"),
      Refusal(
        places: ["data", "gone"], message: "the commit COMMIT has no gone, so it is not the data set test"),
      Refusal(
        url: "ext::sh -c id",
        message: "--from “ext::sh -c id”: give an absolute path, or an address with https, http, ssh or file"),
      Refusal(url: "ext://x", message: "--from “ext://x”: only https, http, ssh and file are spoken"),
      Refusal(
        url: "--upload-pack=id",
        message:
          "--from “--upload-pack=id”: give an absolute path, or an address with https, http, ssh or file"),
      Refusal(
        url: "https://me:secret@host/x",
        message: "--from holds a password, which would end up in lists of processes; use ssh or a mirror"),
      Refusal(
        url: "file:///no/such/repository",
        message:
          "file:///no/such/repository: git could not fetch it: fatal: '/no/such/repository' does not appear to be a git repository; fatal: Could not read from remote repository."
      ),
      Refusal(
        target: "origin",
        message: "DIR/origin: is not empty; name another folder with --to, or empty this one"),
      Refusal(target: "origin/data/one.txt", message: "DIR/origin/data/one.txt: is a file, not a folder"),
    ])
  func refusals(refusal: Refusal) async throws {
    let origin = try await Origin()
    let folder = origin.scratch.path
    let before = Self.entries(folder)
    var found = ""
    do throws(PullError) {
      _ = try await PublicData(tools: SubprocessToolRunner(), environment: [:]).pull(
        Self.dataset(origin.commits[2], refusal.places), from: refusal.url ?? origin.path,
        to: "\(folder)/\(refusal.target)", commit: refusal.commit)
    } catch {
      found = error.description.replacingOccurrences(of: folder, with: "DIR")
        .replacingOccurrences(of: origin.commits[2], with: "COMMIT")
    }
    #expect(found == refusal.message)
    #expect(Self.entries(folder) == before)
  }

  @Test("git gets nobody's configuration and only what reaches the network")
  func environment() async throws {
    let origin = try await Origin()
    let tools = WatchedTools()
    _ = try await PublicData(
      tools: tools,
      environment: [
        "https_proxy": "http://proxy:1", "OPENAI_API_KEY": "secret", "GIT_DIR": "/x", "HOME": "/root",
      ]
    ).pull(Self.dataset(origin.commits[2]), from: origin.path, to: "\(origin.scratch.path)/target")
    let calls = tools.invocations
    #expect(calls.count >= 4)
    #expect(calls.allSatisfy { $0.program == "git" && $0.environment["https_proxy"] == "http://proxy:1" })
    #expect(calls.allSatisfy { $0.environment["OPENAI_API_KEY"] == nil && $0.environment["GIT_DIR"] == nil })
    #expect(
      calls.allSatisfy { $0.environment["HOME"] != "/root" && $0.environment["GIT_CONFIG_NOSYSTEM"] == "1" })
  }

  @Test("a complaint of git is made safe for a terminal")
  func hostileComplaint() async throws {
    let scratch = try Scratch()
    await #expect(throws: PullError.failed("git init failed: fatal: not �our ref")) {
      try await PublicData(tools: WatchedTools(refusing: "init"), environment: [:])
        .pull(.redcode, to: "\(scratch.path)/target")
    }
    #expect(Self.entries(scratch.path) == [])
  }

  @Test("a cancelled pull leaves nothing and says that it was cancelled")
  func cancelled() async throws {
    let scratch = try Scratch()
    let target = "\(scratch.path)/target"
    let pulling = Task {
      try? await Task.sleep(for: .seconds(30))
      _ = try await PublicData(tools: SubprocessToolRunner(), environment: [:]).pull(.ase, to: target)
    }
    pulling.cancel()
    await #expect(throws: PullError.cancelled) { try await pulling.value }
    #expect(Self.entries(scratch.path) == [])
  }

  @Test("the pinned commits are whole ids", arguments: PublicDataset.all)
  func pins(dataset: PublicDataset) {
    #expect(
      dataset.commit.utf8.count == 40
        && dataset.commit.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    #expect(!dataset.places.isEmpty && dataset.defaultURL.hasPrefix("https://"))
  }
}
