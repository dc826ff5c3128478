import AssayCore
import Foundation
import Testing

@testable import AssayAgents

/// The scanner against the regular expressions themselves, in Python, on texts that are made to confuse it.
@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason)) struct PythonParityTests {
  private static let program = #"""
    import json, re, sys
    def first(found): return found[0] if found else None
    def tagged(text):
        code = re.findall(r"```(\w+)\n(.*?)\n```", text, re.DOTALL)
        return list(code[0]) if code else None
    def untagged(text):
        code = re.search(r"```(\w*)\n(.*?)```", text, re.DOTALL)
        return [code.group(1), code.group(2)] if code else None
    def execute(text):
        code = re.search(r"<execute>(.*)</execute>", text, re.DOTALL)
        return code.group(1) if code else None
    def fenced(text):
        code = re.findall(r"```python(.*?)```", text, re.DOTALL)
        return code[-1].strip() if code else None
    json.dump([[first(re.findall(r"Think:\s*(.+)", text)), first(re.findall(r"Act:\s*(.+)", text)), tagged(text),
                untagged(text), execute(text), fenced(text), repr(text), text.strip()]
               for text in json.load(sys.stdin)], sys.stdout)
    """#

  private static let pieces = [
    "Think:", "Act:", "think", " ", "\n", "\r", "\t", "\u{3000}", "\u{a0}", "\u{85}", "\u{1c}", "\u{2028}",
    "```", "`",
    "```python", "```python\n", "\n```", "bash", "python", "中文", "é", "²", "Ⅳ", "_", "x1", "<execute>",
    "</execute>",
    "'", "\"", "\\", "\u{0}", "\u{1b}[0m", "🙂", "\u{301}", "\u{200b}", "print(1)", "execute", "-",
  ]

  @Test("finds what Python finds", .timeLimit(.minutes(1)))
  func parity() async throws {
    var generator = SeededGenerator(seed: 11)
    let texts = (0..<4_000).map { _ in
      (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let input = [UInt8](try JSONEncoder().encode(texts))
    var specification = SandboxSpecification()
    specification.limits.outputBytes = 16 << 20
    let run = try await AgentBench.sandbox().open(specification) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["python3", "-c", Self.program], input: input))
    }
    #expect(run.ending == .exited(status: 0))
    let found = try JSONDecoder().decode([[JSONValue]].self, from: Data(run.output.bytes))
    try #require(found.count == texts.count)
    let differing = zip(texts, found).filter { text, found in Self.findings(text) != found }
    #expect(
      differing.isEmpty,
      "\(differing.prefix(3).map { ($0.debugDescription, Self.findings($0), $1) })")
  }

  private static func findings(_ text: String) -> [JSONValue] {
    let scanner = PythonScanner(text)
    func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    func value(_ fence: (tag: String, code: String)?) -> JSONValue {
      fence.map { .array([.string($0.tag), .string($0.code)]) } ?? .null
    }
    return [
      value(scanner.rest(behind: "Think:")), value(scanner.rest(behind: "Act:")),
      value(scanner.fence(.tagged)),
      value(scanner.fence(.untagged)), value(scanner.executeBlock().map(scanner.text)),
      value(scanner.lastPythonBlock()), value(PythonValue.text(text).written), value(scanner.trimmed),
    ]
  }
}
