import AssayCore
import Foundation
import Testing

@testable import AssayAgents

/// The agent with file tools, in a real sandbox.
@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10)))
struct EditorTests {
  private static let files: [(String, [UInt8])] = [
    ("src/a.py", Array("one = 1\r\ntwo = 2\r\n".utf8) + [0xFF, 0x0A]), ("src/empty", []),
    // Whoever imports modules from the working folder is lost here.
    ("json.py", Array("raise SystemExit('shadowed')\n".utf8)), ("bin", [0, 1, 2]),
  ]

  /// Has the tools called one after the other; returns what the model was told, and what was left.
  private func told(
    _ calls: [(String, [String: Any])], limits: WorkTree.Limits = WorkTree.Limits(first: "src/a.py")
  ) async throws -> (answers: [String], trace: AgentTrace) {
    let turn = Turn(
      text: "",
      toolCalls: try calls.enumerated().map { number, call in
        let bytes = try JSONSerialization.data(withJSONObject: call.1)
        return ToolCall(id: "\(number)", name: call.0, arguments: String(decoding: bytes, as: UTF8.self))
      }, stopReason: .toolCalls)
    let model = ScriptedModel([turn, Turn(text: "Done.", stopReason: .finished)])
    var trial = AgentTrial("editor", model)
    trial.settings = FixedSetting(
      Setting(
        specification: SandboxSpecification(
          files: Self.files.map { SandboxFile(path: $0.0, bytes: $0.1) },
          limits: SandboxLimits(fileBytes: 40 << 20, workspaceBytes: 64 << 20)),
        tree: limits))
    let trace = try await trial.trace()
    return (try #require(model.requests.last).messages.filter { $0.role == .tool }.map(\.text), trace)
  }

  @Test("files are shown, listed, searched, edited and written, and other bytes stay")
  func tools() async throws {
    let (answers, trace) = try await told([
      ("read_file", ["path": "src/a.py"]),
      ("read_file", ["path": "src/a.py", "first_line": 2, "last_line": 2]),
      ("read_file", ["path": "src/empty"]), ("list_files", [:]), ("search", ["pattern": "^two"]),
      ("search", ["pattern": "nothing", "path": "src"]),
      ("edit_file", ["path": "src/a.py", "old": "two = 2\n", "new": "two = \"é\"\nthree = 3\n"]),
      ("write_file", ["path": "new/deep/b.py", "content": "x\n"]),
      ("bash", ["command": "cat new/deep/b.py; pwd"]),
    ])
    #expect(
      answers == [
        "1\tone = 1\n2\ttwo = 2\n3\t\u{FFFD}\n", "2\ttwo = 2\n[lines 2 to 2 of 3]\n", "[the file is empty]\n",
        "bin\njson.py\nsrc/a.py\nsrc/empty\n", "src/a.py:2: two = 2\n", "[nothing found]\n", "[changed]\n",
        "[2 bytes written]\n", "x\n/work\n",
      ])
    let edited = Array("one = 1\r\ntwo = \"é\"\r\nthree = 3\r\n".utf8) + [0xFF, 0x0A]
    #expect(
      trace.aftermath.tree
        == WorkTree(files: [
          .init(path: "new/deep/b.py", isNew: true, content: .bytes(Array("x\n".utf8))),
          .init(path: "src/a.py", isNew: false, content: .bytes(edited)),
        ]))
    #expect(
      trace.steps[6].action
        == .use(
          tool: "edit_file",
          input: """
            path: src/a.py
            old:
            two = 2

            new:
            two = "é"
            three = 3

            """))
    #expect(trace.ending == .finished)
  }

  @Test(
    "what cannot be done is said, and changes nothing",
    arguments: [
      ("read_file", ["path": "none"], "there is no file none"),
      ("read_file", ["path": "src"], "src is a folder"),
      ("read_file", ["path": "/etc/shadow-none"], "there is no file"),
      ("read_file", ["path": "a\u{0}b"], "Error: "),
      ("search", ["pattern": "("], "is no regular expression"),
      ("edit_file", ["path": "src/a.py", "old": "absent", "new": "x"], "stands in src/a.py 0 times"),
      ("edit_file", ["path": "src/a.py", "old": "=", "new": "x"], "stands in src/a.py 2 times"),
      ("edit_file", ["path": "src/a.py", "old": "", "new": "x"], "the old text is empty"),
      ("write_file", ["path": "src", "content": "x"], "Is a directory"),
      ("write_file", ["path": "/usr/x", "content": "x"], "Error: "),
      ("write_file", ["path": "src/a.py"], "the arguments must have a text named \"content\""),
      ("delete_file", ["path": "src/a.py"], "there is no such tool. There are: read_file, list_files"),
    ] as [(String, [String: String], String)])
  func refused(_ name: String, _ arguments: [String: String], _ text: String) async throws {
    let (answers, trace) = try await told([(name, arguments)])
    #expect(answers.first?.contains(text) == true, "\(answers)")
    #expect(trace.aftermath.tree == WorkTree())
  }

  /// What hostile commands leave of the file that matters.
  static let deeds: [(command: String, content: WorkTree.Content?, isCut: Bool)] = [
    ("true", nil, false), ("touch src/a.py", nil, false),
    ("rm src/a.py", .gone, false), ("rm -r src", .gone, false),
    ("ln -sf /etc/passwd src/a.py", .other, false), ("rm src/a.py; ln -s nowhere src/a.py", .other, false),
    ("rm src/a.py; mkfifo src/a.py", .other, false), ("rm src/a.py; mkdir src/a.py", .other, false),
    (": > src/a.py", .bytes([]), false), ("head -c 9000000 /dev/zero > src/a.py", .tooLong, false),
    ("head -c 30000000 /dev/zero > src/a.py; exit 0", .tooLong, false),
    ("printf 'x\\r\\n\\377' > src/a.py; chmod 000 src/a.py", .bytes([0x78, 13, 10, 0xFF]), false),
    ("printf y > src/a.py; head -c 20000000 /dev/zero > junk", .bytes([0x79]), true),
    ("printf y > src/a.py; cat /dev/zero > j1; cat /dev/zero > j2; true", .bytes([0x79]), true),
    ("printf y > src/a.py; mkdir d; cd d; seq 250 | xargs touch", .bytes([0x79]), true),
    ("printf y > src/a.py; ln -s /etc/passwd link; ln -s /etc folder", .bytes([0x79]), false),
  ]

  @Test("whatever is done to the file, what is left of it is told", arguments: deeds.indices)
  func hostile(_ index: Int) async throws {
    let (command, content, isCut) = Self.deeds[index]
    let (_, trace) = try await told([("bash", ["command": command])])
    let tree = try #require(trace.aftermath.tree)
    #expect(tree["src/a.py"] == content && tree.isCut == isCut, "\(command)")
    let size = tree.files.reduce(0) { sum, file in
      if case .bytes(let bytes) = file.content { sum + bytes.count } else { sum }
    }
    #expect(tree.files.count <= 200 && size <= 16 << 20)
    #expect(tree["link"] ?? .other == .other && tree["folder"] ?? .other == .other)
  }

  @Test("a folder that leads elsewhere shows what programs find there, all of it the sandbox's own")
  func redirectedFolder() async throws {
    for (target, content) in [("/tmp/x", WorkTree.Content.bytes(Array("other\n".utf8))), ("/etc", .gone)] {
      let command = "mkdir /tmp/x; echo other > /tmp/x/a.py; rm -r src; ln -s \(target) src"
      let (_, trace) = try await told([("bash", ["command": command])])
      #expect(trace.aftermath.tree?["src/a.py"] == content)
    }
  }
}
