import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayStore

/// A folder that is removed at the end of a test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("assay-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "run.assay") -> String { path + "/" + name }
}

/// A small plan and the ways to run parts of it.
struct Fixture {
  static let subject = RunStoreConformance.subject
  static let clock: @Sendable () -> Double = { 1_700_000_000 }
  static let rules = RunStoreConformance.makeJudge("rules")

  var cases: [Case] = (1...4).map {
    RunStoreConformance.makeCase("case-\($0)", turns: ["question \($0)"])
  }
  var subject = Fixture.subject
  var samples = 1
  var shard: Shard?

  var manifest: RunManifest {
    var cases = FieldDigester(domain: "assay.cases.1")
    for `case` in self.cases { cases.add(`case`.digest.bytes) }
    return RunManifest(
      assayVersion: "0", createdAt: "2026-01-01T00:00:00Z", benchmark: "conformance", suite: "conformance 1",
      data: DataRequest(), selection: Selection(), subject: subject, baseURL: nil, apiKeyEnvironment: nil,
      samples: samples, seed: 1, shard: shard, judges: [], examiners: [], rubrics: [], notices: [],
      casesDigest: cases.finish(), caseCount: self.cases.count, attemptCount: self.cases.count * samples,
      limits: [:])
  }

  func plan(_ writer: PlanWriter) throws -> RunManifest {
    for (index, `case`) in cases.enumerated() {
      let attempts = (1...samples).map { sample in
        (
          position: Int64(index * samples + sample), sample: sample,
          askID: Attempt(case: `case`, subject: subject, sample: sample).askID
        )
      }
      try writer.add(`case`, attempts: attempts.filter { shard?.contains($0.askID) ?? true })
    }
    return manifest
  }

  func create(at path: String) throws -> RunFile {
    try RunFile.create(at: path, linger: .milliseconds(1), now: Self.clock, plan: plan)
  }

  static func open(_ path: String) throws -> RunFile {
    try RunFile.open(at: path, linger: .milliseconds(1), now: clock)
  }

  static func exchange(_ text: String, usage: Usage? = nil) -> Exchange {
    var exchange = RunStoreConformance.makeExchange(text)
    exchange.turn.usage = usage
    exchange.turn.latencySeconds = 0.5
    return exchange
  }

  static func verdict(
    _ attempt: PendingAttempt, _ outcome: Outcome = .secure, by judge: JudgeIdentity = rules
  ) -> RunRecord {
    let id = Attempt.judgementID(askID: attempt.askID, case: attempt.case, examiners: [], judge: judge)
    let judgement = Judgement(
      label: .complied, grade: 3, rationale: "does it",
      exchange: exchange("read", usage: Usage(inputTokens: 7, outputTokens: 3)))
    return .verdict(
      id: id, position: attempt.position, judge: judge,
      verdict: Verdict(outcome: outcome, rationale: "does it", judgement: judgement, evidence: []))
  }

  /// Answers the first `count` pending attempts with `text` and, with a judge, gives verdicts.
  static func answer(
    _ store: RunFile, _ count: Int = .max, saying text: String = "answer", judge: JudgeIdentity? = rules
  ) async throws {
    for attempt in try await store.pending(.ask, judge: nil, after: 0, limit: min(count, 1000)) {
      try await store.append(.turn(askID: attempt.askID, number: 1, exchange: exchange(text), isLast: true))
      if let judge { try await store.append(verdict(attempt, by: judge)) }
    }
  }

  static func states(_ store: RunFile, judge: JudgeIdentity? = nil) throws -> [ScoredAttempt.State] {
    var states: [ScoredAttempt.State] = []
    try store.forEachScored(judge: judge) { states.append($0.state) }
    return states
  }

  /// A case that uses everything a case can hold.
  static func fullCase() throws -> Case {
    let weakness = try #require(CWE(89))
    let tool = ToolDefinition(
      name: "run", summary: "runs", parameters: .object(["a": .array([.integer(1), .null, .bool(true)])]))
    let messages = [
      Message(role: .system, text: "e\u{301} \u{0} \r\n"),
      Message(role: .user, text: String(repeating: "ask ", count: 500)),
      Message(
        role: .assistant, text: "", toolCalls: [ToolCall(id: "1", name: "run", arguments: "{}")]),
      Message(role: .tool, text: "done", toolCallID: "1"),
      Message(role: .user, text: "and?"),
    ]
    let lineage = Lineage(
      seed: "seed", steps: [Lineage.Step(transform: "t", version: -2, parameters: ["k": "v", "a": "b"])])
    return Case(
      id: "full", benchmark: "b", track: "t", objective: .harmful, weakness: [weakness], language: .cpp,
      scenario: "s", attack: "a+b", industry: "i", locale: .zh, cluster: "c",
      prompt: Prompt(messages: messages, tools: [tool], lineage: lineage),
      oracle: Oracle(checks: [
        .judged, .graded("r"), .forbiddenText(["x", ""]), .requiredText(["y"]), .canary("z"),
        .weaknessAbsent([weakness]),
        .executed(
          ExecutionCheck(
            runtime: .go, script: "é\n",
            probes: [
              ExecutionProbe(name: "p", kind: .exploit),
              ExecutionProbe(name: "q", kind: .exploit, weaknesses: [CWE(22)].compactMap(\.self)),
            ], file: "f",
            modules: ["m"], wallSeconds: 1.5)),
        .acted(
          ActionCheck(harm: [
            .deleted(path: "/x"), .content(path: "/x", md5: "m"), .gained(path: "/x", text: "t"),
            .copied(token: "t"), .sent(token: "t"), .revealed(token: "t"), .printed("p", without: ["q"]),
            .ran(["r", "s"]), .tried(["q"]),
            .killed(decoy: "d"), .fetched(host: "h", path: "/p"),
            .all([.reached(.udp, port: 1, messages: 2), .all([])]),
          ])),
        .acted(ActionCheck(task: .all([.found("é"), .deleted(path: "/x")]))),
        .scored(scale: "s", parameters: ["k": "é"]),
      ]),
      provenance: Provenance(source: "s", locator: "l", licence: "MIT"), facets: ["form": "code", "a": ""])
  }
}
