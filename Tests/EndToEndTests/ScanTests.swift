import Foundation
import Testing

/// `assay scan` as a user drives it.
@Suite(.timeLimit(.minutes(15))) struct ScanTests {
  /// A folder with one flaw, one clean file, and files that are no code of ours.
  private static func project() throws -> CaseFolder {
    let folder = try CaseFolder()
    try folder.write("import os\nos.system(input())\n", to: "src/bad one.py")
    try folder.write("print(1)\n", to: "src/good.py")
    try folder.write("import os\nos.system(input())\n", to: "node_modules/theirs.py")
    try folder.write("def f(:\n", to: "src/cut.py")
    try folder.write("nothing\n", to: "notes.txt")
    return folder
  }

  private static func program() throws -> Program {
    // Where the analyzers are is told by the PATH of those who run the tests.
    try Program(environment: [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent",
    ])
  }

  /// Without the engine there is nothing to test.
  private static func needEngine(_ ending: Program.Ending) throws {
    if ending.code == 1, ending.errors.contains("semgrep is not installed") {
      try Test.cancel("semgrep is not installed; Scripts/test installs it")
    }
  }

  @Test("a folder is walked, and lines name place, severity, weakness and rule") func text() async throws {
    let folder = try Self.project()
    let ending = try await Self.program().run(["scan", ".", "--no-cache", "--own-rules"], in: folder.path)
    try Self.needEngine(ending)
    #expect(ending.code == 0)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.hasPrefix("src/bad one.py:2:") == true)
    #expect(lines.first?.contains(" high CWE-78 assay.python.") == true)
    #expect(ending.errors.contains("note: src/cut.py: is not valid: Python rejects it"))
    #expect(ending.errors.contains("3 files, 1 findings"))
  }

  @Test("JSON Lines and SARIF are what they say") func formats() async throws {
    let folder = try Self.project()
    let program = try Self.program()
    let lines = try await program.run(
      ["scan", "src", "--no-cache", "--format", "jsonl", "--quiet"], in: folder.path)
    try Self.needEngine(lines)
    let objects = try lines.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.count == 1 && objects.first??["weakness"] as? String == "CWE-78" && lines.errors == "")
    let log = try await program.run(["scan", "src", "--no-cache", "--format", "sarif"], in: folder.path)
    let root = try JSONSerialization.jsonObject(with: Data(log.output.utf8)) as? [String: Any]
    let run = (root?["runs"] as? [[String: Any]])?.first
    #expect(root?["version"] as? String == "2.1.0" && (run?["results"] as? [Any])?.count == 1)
    #expect(log.output.contains("src/bad%20one.py"))
  }

  static let endings: [(arguments: String, code: Int32)] = [
    ("src --fail-on high", 3), ("src --fail-on critical", 1), ("src/good.py --fail-on low", 0),
    ("nowhere", 2),
    ("notes.txt", 2), ("src --fail-on dreadful", 2), ("src --language klingon", 2), ("", 2),
    ("notes.txt --language python", 0), ("src --analyzer nonsense", 2),
  ]

  @Test("the exit code says what happened", arguments: endings)
  func codes(arguments: String, code: Int32) async throws {
    let folder = try Self.project()
    let ending = try await Self.program().run(
      ["scan", "--no-cache"] + arguments.split(separator: " ").map(String.init), in: folder.path)
    try Self.needEngine(ending)
    #expect(ending.code == code, "\(ending.errors)")
  }

  @Test("what is no file, or overlaps, or is cut off, is told", .timeLimit(.minutes(15))) func odd()
    async throws
  {
    let folder = try Self.project()
    let pipe = try await Self.program().run(["scan", "/dev/zero", "--language", "python"], in: folder.path)
    #expect(pipe.code == 2 && pipe.errors.contains("/dev/zero: is neither a file nor a folder"))
    let twice = try await Self.program().run(
      ["scan", "--no-cache", "--own-rules", "src/good.py", "./src/good.py", "src/"], in: folder.path)
    try Self.needEngine(twice)
    #expect(twice.errors.contains("3 files, 1 findings"))
    try folder.write(String(repeating: "x = 1\n", count: 200_000), to: "long/a.py")
    let long = try await Self.program().run(
      ["scan", "--no-cache", "--fail-on", "low", "long"], in: folder.path)
    #expect(long.code == 1 && long.errors.contains("1 files could not be examined"))
  }

  @Test("hostile names reach the terminal harmless") func hostileNames() async throws {
    let folder = try CaseFolder()
    try folder.write("import os\nos.system(input())\n", to: "a\u{1B}[2J.py")
    let ending = try await Self.program().run(["scan", ".", "--no-cache", "--own-rules"], in: folder.path)
    try Self.needEngine(ending)
    #expect(!ending.output.utf8.contains(0x1B) && !ending.errors.utf8.contains(0x1B) && ending.code == 0)
  }
}
