import AssayCore
import Foundation
import Synchronization
import Testing

@testable import AssayExaminers

/// Plays the engine: dies at files that are named so, and finds one thing in every other.
private final class FakeEngine: ToolRunner {
  let calls = Mutex(0)

  func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult {
    calls.withLock { $0 += 1 }
    let list = invocation.arguments.firstIndex(of: "-targets").map { invocation.arguments[$0 + 1] } ?? ""
    let text = FileManager.default.contents(atPath: list).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let paths = text.components(separatedBy: "\"fpath\":\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    if paths.contains(where: { $0.contains("hang") }) {
      throw .failed(.toolFailed(tool: "semgrep-core", reason: "stopped after 60.0 s; it wrote nothing"))
    }
    if paths.contains(where: { $0.contains("crash") }) {
      return ToolResult(status: nil, output: Array("{\"resu".utf8), errorOutput: [], isTruncated: false)
    }
    let results = paths.map {
      "{\"check_id\":\"r\",\"path\":\"\($0)\",\"start\":{\"offset\":1},\"end\":{\"offset\":2},\"extra\":{\"message\":\"m\"}}"
    }
    let reply = "{\"results\":[\(results.joined(separator: ","))],\"errors\":[]}"
    return ToolResult(status: 0, output: Array(reply.utf8), errorOutput: [], isTruncated: false)
  }
}

@Suite struct EngineTests {
  @Test("a file that kills the engine costs itself alone", arguments: ["crash", "hang"])
  func bisects(death: String) async throws {
    let runner = FakeEngine()
    let engine = Engine(program: "/semgrep-core", version: "1", runner: runner, jobs: 2)
    let targets = (0..<40).map { number in
      let name = number == 17 ? "\(death).py" : "\(number).py"
      return EngineTarget(path: "/t/\(name)", shownPath: "/python/\(name)", analyzer: "python")
    }
    let output = try await engine.run(targets, rules: [], scratch: try Scratch(in: "/tmp"))
    #expect(Set(output.matches.map(\.path)) == Set(targets.map(\.path)).subtracting(["/t/\(death).py"]))
    #expect(output.faults.map(\.path) == ["/t/\(death).py"] && output.faults.first?.kind == .other)
    #expect(runner.calls.withLock { $0 } < 20)
  }

  @Test("a scratch folder is private and goes with its owner") func scratch() throws {
    var scratch: Scratch? = try Scratch(in: "/tmp")
    let folder = try #require(scratch?.folder)
    _ = try scratch?.write([1], as: "a")
    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o700)
    scratch = nil
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(throws: Interruption.self) { try Scratch(in: "/proc/self/nothing") }
  }

  private static let whole = """
    .....{"version":"1.169.0","results":[{"check_id":"a.b","path":"/t/a.py","start":{"line":2,"col":3,"offset":9},\
    "end":{"line":2,"col":5,"offset":11},"extra":{"message":"m","metavars":{"$X":{"start":{"offset":9},\
    "end":{"offset":11},"abstract_content":"ab"}},"dataflow_trace":{"taint_source":["CliLoc",[{"path":"/t/a.py",\
    "start":{"offset":1},"end":{"offset":4}},"src"]]}}}],"errors":[{"error_type":"Syntax error","message":"s",\
    "location":{"path":"/t/b.py","start":{"offset":0},"end":{"offset":3}}},{"error_type":["PartialParsing",\
    [{"path":"/t/c.py","start":{"line":2,"col":4,"offset":0},"end":{"line":3,"col":1,"offset":9}},\
    {"path":"/t/c.py","start":{"offset":0},"end":{"offset":9}}]],"message":"p","location":{"path":"/t/c.py",\
    "start":{"offset":4},"end":{"offset":9}}},{"error_type":"Rule parse error","message":"bad","rule_id":"x.y"}]}
    """

  @Test("reads matches, traces, faults and rules that are wrong") func reply() throws {
    let output = try #require(EngineReply.read(Array(Self.whole.utf8)))
    let match = try #require(output.matches.first)
    #expect(
      match.rule == "a.b" && match.span == ByteSpan(start: 9, end: 11)
        && match.source == ByteSpan(start: 1, end: 4))
    #expect(match.variables["$X"]?.content == "ab")
    let part = LineSpan(line: 2, column: 4, endLine: 3, endColumn: 1)
    let all = LineSpan(line: 1, column: 1, endLine: .max, endColumn: .max)
    #expect(output.faults.map(\.kind) == [.syntax, .partial([part, all])])
    let text = Array("ab\ncdef\ngh".utf8)
    #expect(part.bytes(in: LineTable(text), count: text.count) == ByteSpan(start: 6, end: 8))
    #expect(all.bytes(in: LineTable(text), count: text.count) == ByteSpan(start: 0, end: 10))
    #expect(output.badRules == ["x.y: bad"])
  }

  @Test("survives any reply") func hostile() {
    let bytes = Array(Self.whole.utf8)
    for end in stride(from: 0, to: bytes.count, by: 13) { _ = EngineReply.read(Array(bytes[..<end])) }
    #expect(EngineReply.read(Array(String(repeating: "{\"results\":", count: 100_000).utf8)) == nil)
    let odd =
      "{\"results\":[1,{\"check_id\":\"r\",\"path\":\"p\",\"start\":{\"offset\":-5},\"end\":{\"offset\":1},\"extra\":{\"message\":\"\"}}],\"errors\":[null,{}]}"
    #expect(EngineReply.read(Array(odd.utf8)) == EngineOutput())
  }

  @Test("finds versions in what tools say of themselves") func versions() {
    #expect(Engine.version(in: Array("semgrep-core version: 1.169.0\n".utf8)) == "1.169.0")
    #expect(Engine.version(in: Array("ShellCheck - tool\nversion: 0.9.0".utf8)) == "0.9.0")
    #expect(Engine.version(in: Array("no digits. here".utf8)) == nil)
  }
}
