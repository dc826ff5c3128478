import AssayCore
import Foundation
import Testing

@testable import AssayExaminers

/// Adapters read what the installed versions of their tools wrote, recorded in `Golden`.
@Suite struct AdapterTests {
  struct Recording: Sendable, CustomTestStringConvertible {
    var adapter: any Adapter
    var file: String
    /// Read off the recorded file by hand: rule, weakness, line, column, severity and confidence.
    var expected: [String]
    var isOnErrorOutput = false

    var testDescription: String { file }
  }

  static let recordings = [
    Recording(
      adapter: BanditAdapter(), file: "bandit-1.9.4.json",
      expected: [
        "B101 CWE-703 3:5 low low", "B602 CWE-78 4:5 high medium", "B506 CWE-502 5:5 medium medium",
        "B501 CWE-295 6:5 high medium", "B113 CWE-400 6:5 medium low",
      ]),
    Recording(
      adapter: ShellcheckAdapter(), file: "shellcheck-0.9.0.json",
      expected: [
        "SC2115 CWE-73 2:8 medium low", "SC2086 CWE-88 2:8 low low", "SC2156 CWE-78 3:20 high medium",
        "SC2186 CWE-377 4:5 medium medium", "SC2086 CWE-88 5:10 low low",
      ]),
    Recording(
      adapter: CppcheckAdapter(), file: "cppcheck-2.10.txt",
      expected: ["arrayIndexOutOfBounds CWE-788 7:4 high medium", "doubleFree CWE-415 10:3 high medium"],
      isOnErrorOutput: true),
    Recording(
      adapter: FlawfinderAdapter(), file: "flawfinder-2.0.20.sarif",
      expected: ["FF1013 CWE-119 5:3 low low", "FF1001 CWE-120 6:3 high low"]),
    Recording(
      adapter: NjsscanAdapter(), file: "njsscan-0.4.2.sarif", expected: ["eval_nodejs CWE-95 3:3 high medium"]
    ),
  ]

  private func result(_ bytes: [UInt8], _ recording: Recording) -> ToolResult {
    ToolResult(
      status: 0, output: recording.isOnErrorOutput ? [] : bytes,
      errorOutput: recording.isOnErrorOutput ? bytes : [],
      isTruncated: false)
  }

  @Test("reads what its tool wrote", arguments: recordings)
  func golden(recording: Recording) throws {
    let reports = recording.adapter.read(result(try Analysis.golden(recording.file), recording))
    let found = reports?.map(\.finding).map {
      "\($0.rule) \($0.weakness) \($0.line):\($0.column ?? 0) \($0.severity.rawValue) \($0.confidence.rawValue)"
    }
    #expect(found == recording.expected)
  }

  @Test("survives output that is cut, empty, deep or not text", arguments: recordings)
  func hostile(recording: Recording) throws {
    let whole = try Analysis.golden(recording.file)
    let deep = Array(String(repeating: "[", count: 200_000).utf8)
    var broken = whole
    for index in stride(from: 0, to: broken.count, by: 7) { broken[index] = 0xFF }
    let inputs =
      [[], [0], Array("{}".utf8), Array("null".utf8), deep, broken]
      + stride(from: 0, to: whole.count, by: 97).map { Array(whole[..<$0]) }
    for input in inputs { _ = recording.adapter.read(result(input, recording)) }
  }

  @Test("what a tool says reaches the place in the code, whatever its columns count")
  func installed() async throws {
    try #require(Analysis.hasEngine, "\(Analysis.noEngine)")
    let tools = try await Adapters.installed(
      [BanditAdapter()], in: Analysis.folders, scratch: "/tmp", runner: Analysis.runner)
    try #require(!tools.isEmpty)
    let options = CodeScanner.Options(
      rules: try TemporaryFolder().path, folders: Analysis.folders, scratch: "/tmp", cache: nil, jobs: 2,
      adapters: [BanditAdapter()])
    guard case .ready(let scanner) = try await CodeScanner.open(options, runner: Analysis.runner) else {
      return
    }
    let code = "    x = \"é\"; requests.get(u, verify=False)\n"
    let file = try await scanner.scan([SourceText(name: "a.py", language: .python, bytes: Array(code.utf8))])
      .first
    let finding = try #require(file?.findings.first { $0.rule == "bandit.B501" })
    // The indentation that was taken away before the tool saw it is in the column again.
    #expect(finding.location.column == 15 && finding.location.line == 1)
    #expect(finding.tools.map(\.name) == ["bandit"])
  }
}

@Suite struct ConfiguredAdapterTests {
  @Test("a line names the tool, its languages and its command") func line() throws {
    let adapter = try ConfiguredAdapter("codeql:java,py=/opt/run 'two words' {files} --x=\"a b\"")
    #expect(
      adapter.name == "codeql" && adapter.program == "/opt/run" && adapter.languages == [.java, .python])
    #expect(adapter.arguments(for: ["a", "b"]) == ["two words", "a", "b", "--x=a b"])
    #expect(try ConfiguredAdapter("x=y {files}").languages == Set(CodeLanguage.allCases))
  }

  @Test(
    "a wrong line is one clear error",
    arguments: [
      "", "x", "x=y", "x y=z {files}", "x:klingon=z {files}", "=z {files}", "x= {files}", "x=z a{files}",
    ])
  func wrong(line: String) { #expect(throws: InputError.self) { try ConfiguredAdapter(line) } }
}

@Suite struct SARIFReaderTests {
  private func log(_ run: String) -> [UInt8] { Array("{\"version\":\"2.1.0\",\"runs\":[\(run)]}".utf8) }

  private static let place = """
    "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///t/a%20b.c"},"region":{"startLine":2,"startColumn":3}}}]
    """

  @Test(
    "finds the weakness wherever tools put it",
    arguments: [
      ("{\"ruleId\":\"r\",\"taxa\":[{\"id\":\"89\",\"toolComponent\":{\"name\":\"CWE\"}}],\(place)}", "{}"),
      ("{\"ruleId\":\"r\",\"properties\":{\"cwe\":\"CWE-89: SQL\"},\(place)}", "{}"),
      ("{\"ruleId\":\"r\",\(place)}", "{\"id\":\"r\",\"properties\":{\"tags\":[\"external/cwe/cwe-089\"]}}"),
      ("{\"ruleIndex\":0,\(place)}", "{\"id\":\"r\",\"properties\":{\"cwe\":[\"CWE-89\"]}}"),
      (
        "{\"rule\":{\"id\":\"r\"},\(place)}",
        "{\"id\":\"r\",\"relationships\":[{\"target\":{\"id\":\"CWE-89\",\"toolComponent\":{\"name\":\"CWE\"}}}]}"
      ),
    ])
  func weakness(result: String, rule: String) throws {
    let run = "{\"tool\":{\"driver\":{\"name\":\"t\",\"rules\":[\(rule)]}},\"results\":[\(result)]}"
    let found = try #require(SARIFReader.read(log(run))?.first)
    #expect(found.weakness == CWE(89) && found.rule == "r" && found.path == "file:///t/a b.c")
    #expect(found.line == 2 && found.column == 3 && found.unit == .utf16)
  }

  @Test(
    "leaves out what is suppressed, passed, or names no weakness",
    arguments: [
      "{\"ruleId\":\"r\",\"properties\":{\"cwe\":\"CWE-89\"},\"suppressions\":[{\"kind\":\"inSource\"}],\(place)}",
      "{\"ruleId\":\"r\",\"properties\":{\"cwe\":\"CWE-89\"},\"kind\":\"pass\",\(place)}",
      "{\"ruleId\":\"r\",\"properties\":{\"cwe\":\"CWE-89\"},\"level\":\"none\",\(place)}",
      "{\"ruleId\":\"r\",\(place)}", "{\"ruleId\":\"r\",\"properties\":{\"cwe\":\"CWE-89\"}}", "7",
      "{\"ruleIndex\":-1,\(place)}", "{\"ruleIndex\":99,\(place)}",
    ])
  func silent(result: String) {
    #expect(SARIFReader.read(log("{\"results\":[\(result)]}")) == [])
  }
}

@Suite struct IncludeBlankerTests {
  @Test(
    "includes become blanks, whatever they are written as",
    arguments: [
      ("#include \"/dev/zero\"\nint a;", "                    \nint a;"),
      (" # /* x */ include <a>\n", "                      \n"),
      ("#in\\\nclude \"a\"\nb", "    \n         \nb"),
      ("%:include X\n??=include X", "           \n            "),
      ("#import \\\n  <a>\nc", "         \n     \nc"),
      ("#define include 1\nint include;", "#define include 1\nint include;"),
      ("char *s = \"a # b\";", "char *s = \"a # b\";"), ("#", "#"), ("", ""), ("#include", "        "),
    ])
  func blanks(code: String, expected: String) {
    let result = IncludeBlanker.blanked(Array(code.utf8))
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
