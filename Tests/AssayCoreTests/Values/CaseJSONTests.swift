import AssayCore
import Foundation
import Testing

/// Whether cases are written as `JSONEncoder` writes them.
@Suite struct CaseJSONTests {
  private static func reference(_ one: Case) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(one))
  }

  /// A case of which nothing is absent, every text made by `text`.
  private static func full(_ checks: [Oracle.Check], _ text: () -> String) -> Case {
    func named() -> [String: String] {
      Dictionary((0..<4).map { _ in (text(), text()) }, uniquingKeysWith: { first, _ in first })
    }
    let call = ToolCall(id: text(), name: text(), arguments: text())
    let prompt = Prompt(
      messages: Message.Role.allCases.map { Message(role: $0, text: text()) }
        + [Message(role: .tool, text: text(), toolCalls: [call, call], toolCallID: text())],
      lineage: Lineage(
        seed: ID(text()), steps: [.init(transform: text(), version: -3, parameters: named())]))
    return Case(
      id: ID(text()), benchmark: ID(text()), track: ID(text()), objective: .harmful,
      weakness: [22, 89].compactMap { CWE($0) }, language: .cpp, scenario: ID(text()), attack: ID(text()),
      industry: ID(text()), locale: .zh, cluster: ID(text()), prompt: prompt, oracle: Oracle(checks: checks),
      provenance: Provenance(source: text(), locator: text(), licence: text()), facets: named())
  }

  /// One check of every kind that is not about deeds.
  private static func checks(seconds: Double, _ text: () -> String) -> [Oracle.Check] {
    let probes = [
      ExecutionProbe(name: text(), kind: .functional),
      ExecutionProbe(name: text(), kind: .exploit, weaknesses: [79].compactMap { CWE($0) }),
    ]
    return [
      .judged, .graded(ID(text())), .forbiddenText([]), .requiredText([text(), text()]), .canary(text()),
      .weaknessAbsent([89, 1333].compactMap { CWE($0) }),
      .scored(scale: text(), parameters: [text(): text()]),
      .facts(
        FactCheck(
          truth: .clean, terms: [text()], guards: [text(), text()], places: [], wantsPlace: true,
          statement: text())),
      .facts(FactCheck(truth: .flawed, terms: [], places: [text()], wantsPlace: false, readsComments: true)),
      .executed(ExecutionCheck(runtime: .go, script: text(), probes: [], wallSeconds: seconds)),
      .executed(
        ExecutionCheck(
          runtime: .python, script: text(), probes: probes, file: text(), modules: [text()],
          wallSeconds: seconds, surroundings: CodeSurroundings(language: .html, text: text()))),
    ]
  }

  /// Texts that JSON escapes, that readers of JSON stumble over, and that look alike.
  private static let pieces: [String] = {
    let texts = [
      "</script>", "\\u0000", "\r\n", "\u{80}", "\u{85}", "\u{A0}", "é", "e\u{301}", "中文", "😀", "👩‍💻",
      "\u{200B}", "\u{2028}", "\u{2029}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
      "\u{10FFFF}", "A", "a", "ab", "a1", "a10", "a2", "_", "",
    ]
    let characters: [String] = (UInt8(0)...0x7F).map { String(Unicode.Scalar($0)) }
    return characters + texts
  }()

  @Test("hostile texts, names and numbers are written alike")
  func hostile() throws {
    var generator = SeededGenerator(seed: 1)
    let seconds = [
      0, 1, 60, 0.1, 2.5, 1e-7, 1e15, 1e16, 123_456_789.125, 1e300, .leastNonzeroMagnitude, -0.0, -7.25,
    ]
    for round in 0..<4_000 {
      func text() -> String {
        let count = generator.below(6)
        return (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
      }
      let checks = Self.checks(seconds: seconds[round % seconds.count], text)
      let one = Self.full(checks, text)
      let written = try one.json()
      let wanted = try Self.reference(one)
      if written != wanted {
        let texts = [written, wanted].map { String(decoding: $0, as: UTF8.self) }
        Issue.record("\(texts[0]) is not \(texts[1])")
      }
    }
  }

  @Test("no property is left out")
  func complete() throws {
    let one = Self.full(Self.checks(seconds: 9) { "x" }) { "x" }
    // A property that is added to cases has to be set above, so that the comparison sees it.
    for child in Mirror(reflecting: one).children {
      let mirror = Mirror(reflecting: child.value)
      #expect(mirror.displayStyle != .optional || mirror.children.count == 1, "\(child.label ?? "")")
    }
    #expect(try one.json() == Self.reference(one))
    let least = Case(
      id: "", benchmark: "", objective: .benign, cluster: "", prompt: Prompt(messages: []),
      oracle: Oracle(checks: []), provenance: Provenance(source: "", locator: ""), facets: [:])
    #expect(try least.json() == Self.reference(least))
  }

  @Test("tools and checks of deeds are written, and a number that is none is an error")
  func rare() throws {
    let acted = Oracle.Check.acted(ActionCheck(harm: [.found("a/b")], task: .ran(["\u{1}"])))
    var one = Self.full([.judged, acted]) { "x" }
    #expect(try one.json() == Self.reference(one))
    one = Self.full([.judged]) { "x" }
    one.prompt.tools = [
      ToolDefinition(name: "n", summary: "s", parameters: .object(["b": .number(0.5), "a": .null]))
    ]
    #expect(try one.json() == Self.reference(one))
    for seconds in [Double.infinity, -.infinity, .nan] {
      let endless = Self.full(Self.checks(seconds: seconds) { "x" }) { "x" }
      #expect(throws: EncodingError.self) { try endless.json() }
    }
  }
}
