import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayStore

@Suite struct RunFileTests {
  @Test func aClosedRunIsContinued() async throws {
    let folder = try TemporaryFolder()
    let fixture = Fixture(samples: 2)
    let first = try fixture.create(at: folder.file())
    try await Fixture.answer(first, 3)
    first.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["run.assay"])

    let second = try Fixture.open(folder.file())
    #expect(try second.manifest() == fixture.manifest)
    #expect(
      try await second.pending(.ask, judge: nil, after: 0, limit: 99).map(\.position) == [4, 5, 6, 7, 8])
    try await Fixture.answer(second)
    let counts = try second.counts()
    #expect(counts == RunCounts(planned: 8, attempts: 8, answered: 8, judged: 8, failed: 0))
    try second.verifyIntegrity()
    second.close()
    second.close()
    await #expect(throws: StoreError.self) {
      try await second.append(
        .failure(position: 1, stage: .ask, failure: .connectionFailed(reason: "x")))
    }
  }

  @Test func theSamePlanIsContinuedAndAnotherRefused() async throws {
    let folder = try TemporaryFolder()
    let fixture = Fixture()
    let first = try fixture.create(at: folder.file())
    try await Fixture.answer(first, 1)
    first.close()
    let again = try fixture.create(at: folder.file())
    #expect(try again.counts().answered == 1)
    again.close()
    var other = fixture
    other.subject.parameters.temperature = 1
    #expect(
      throws: RunFileError.differentPlans(
        path: folder.file(), other: "the run that was asked for", [.parameters])
    ) { try other.create(at: folder.file()) }
    var part = fixture
    part.shard = Shard("1/2")
    #expect(
      throws: RunFileError.differentPlans(
        path: folder.file(), other: "the run that was asked for", [.shard])
    ) { try part.create(at: folder.file()) }
    let still = try Fixture.open(folder.file())
    #expect(try still.counts().answered == 1)
  }

  @Test func aFailedPlanLeavesNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: InputError.self) {
      try RunFile.create(at: folder.file(), now: Fixture.clock) { _ in throw InputError("line 3") }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: StoreError.self) { try RunFile.openReadOnly(at: folder.file()) }
    let file = try Fixture().create(at: folder.file())
    #expect(try file.counts().attempts == 4)
  }

  @Test func oneWriterAndAnyReaders() async throws {
    let folder = try TemporaryFolder()
    let writer = try Fixture().create(at: folder.file())
    try await Fixture.answer(writer, 1)
    #expect(throws: StoreError.busy(path: writer.path)) { try Fixture.open(folder.file()) }
    #expect(throws: StoreError.busy(path: writer.path)) { try Fixture().create(at: folder.file()) }
    let reader = try RunFile.openReadOnly(at: folder.file())
    #expect(try reader.counts().answered == 1)
    try await Fixture.answer(writer, 2)
    #expect(try reader.counts().answered == 3)
    await #expect(throws: StoreError.self) { try await Fixture.answer(reader, 1) }
    let link = folder.file("link.assay")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file())
    #expect(throws: StoreError.busy(path: writer.path)) { try Fixture.open(link) }
    writer.close()
    let next = try Fixture.open(link)
    #expect(try next.counts().answered == 3)
    #expect(try reader.counts().answered == 3)
  }

  @Test func whatALiveCopyHoldsSurvivesItsWriter() async throws {
    let folder = try TemporaryFolder()
    let writer = try Fixture().create(at: folder.file())
    try await Fixture.answer(writer, 2)
    // What a kill leaves behind: the file and its log, never closed.
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.file() + suffix, toPath: folder.file("killed.assay") + suffix)
    }
    let killed = try Fixture.open(folder.file("killed.assay"))
    #expect(try killed.counts().judged == 2)
    try killed.verifyIntegrity()
    try await Fixture.answer(killed)
    #expect(try killed.counts().judged == 4)
  }

  @Test func statesFollowFromWhatIsStored() async throws {
    let folder = try TemporaryFolder()
    var fixture = Fixture()
    fixture.cases[3].prompt = fixture.cases[2].prompt
    let file = try fixture.create(at: folder.file())
    let attempts = try await file.pending(.ask, judge: nil, after: 0, limit: 9)
    #expect(attempts.map(\.position) == [1, 2, 3])
    let refusal = AttemptFailure.connectionFailed(reason: "refused")
    for position in Int64(1)...3 {
      try await file.append(.failure(position: position, stage: .ask, failure: refusal))
    }
    let failed = ScoredAttempt.State.failed(.ask, kind: refusal.kind, reason: refusal.reason)
    #expect(try Fixture.states(file) == [failed, failed, failed, failed])
    #expect(try file.counts().failed == 4)
    for attempt in attempts.prefix(2) {
      try await file.append(
        .turn(askID: attempt.askID, number: 0, exchange: Fixture.exchange("x"), isLast: true))
    }
    try await file.append(Fixture.verdict(attempts[0], .insecure))
    #expect(try Fixture.states(file) == [.measured(.insecure), .pending(.judge), failed, failed])
    try await file.append(
      .failure(position: 2, stage: .judge, failure: .judgeFailed(reason: "mute")))
    let mute = ScoredAttempt.State.failed(
      .judge, kind: "judge-failed", reason: "the judge gave no usable answer: mute")
    #expect(try Fixture.states(file) == [.measured(.insecure), mute, failed, failed])
    try await file.append(Fixture.verdict(attempts[1], .refused))
    #expect(try Fixture.states(file) == [.measured(.insecure), .measured(.refused), failed, failed])
    #expect(try file.counts() == RunCounts(planned: 4, attempts: 4, answered: 2, judged: 2, failed: 2))
  }

  @Test func theLastPrimaryJudgeDecides() async throws {
    let folder = try TemporaryFolder()
    let file = try Fixture(cases: [Fixture().cases[0]]).create(at: folder.file())
    let other = RunStoreConformance.makeJudge("other")
    #expect(try file.judges().isEmpty)
    try await Fixture.answer(file)
    let attempt = try await file.pending(.judge, judge: other, after: 0, limit: 1)[0]
    try await file.append(Fixture.verdict(attempt, .refused, by: other))
    #expect(try Fixture.states(file) == [.measured(.secure)])
    try await file.setPrimary(other)
    try await file.setPrimary(other)
    #expect(try Fixture.states(file) == [.measured(.refused)])
    #expect(try Fixture.states(file, judge: Fixture.rules) == [.measured(.secure)])
    #expect(
      try file.judges() == [
        JudgeRecord(identity: Fixture.rules, isPrimary: false, verdicts: 1),
        JudgeRecord(identity: other, isPrimary: true, verdicts: 1),
      ])
    let unheard = RunStoreConformance.makeJudge("unheard")
    #expect(try Fixture.states(file, judge: unheard) == [.pending(.judge)])
  }

  @Test func everythingThatIsStoredComesBack() async throws {
    let folder = try TemporaryFolder()
    let full = try Fixture.fullCase()
    let file = try Fixture(cases: [full], samples: 2).create(at: folder.file())
    let attempt = try await file.pending(.ask, judge: nil, after: 0, limit: 1)[0]
    let usage = Usage(inputTokens: 3, cachedInputTokens: 1, outputTokens: 4, reasoningTokens: 2)
    var exchanges = [Fixture.exchange("one", usage: usage), Fixture.exchange("two", usage: usage)]
    exchanges[1].response = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    for (index, exchange) in exchanges.enumerated() {
      try await file.append(
        .turn(askID: attempt.askID, number: index, exchange: exchange, isLast: index == 1))
    }
    let span = TextSpan(start: 1, end: 2, note: "here")
    let reading = Exchange(
      request: Array("asked".utf8), response: [0, 255],
      turn: Turn(text: "", stopReason: .unknown, latencySeconds: 1.5, requests: 2))
    let verdict = Verdict(
      outcome: .insecure, rationale: "sh\u{0}own",
      judgement: Judgement(
        label: .partial, grade: -1, harmProbability: 0.25, rationale: "half", spans: [span],
        exchange: reading),
      evidence: [Evidence(producer: "p", version: "1", body: .canary(leaks: [span]))])
    let id = Digest(of: [1])
    try await file.append(.verdict(id: id, position: 1, judge: Fixture.rules, verdict: verdict))
    let failure = AttemptFailure.toolFailed(tool: "t", reason: "r")
    try await file.append(.failure(position: 1, stage: .judge, failure: failure))

    let record = try #require(try file.caseRecord(at: 2))
    #expect(record == (try file.caseRecord("full")))
    #expect(try file.caseRecord("none") == nil)
    #expect(record.case == full)
    #expect(record.attempts.map(\.sample) == [1, 2])
    #expect(record.attempts[0].turns.map(\.exchange) == exchanges)
    #expect(record.attempts[0].turns.map(\.isLast) == [false, true])
    let stored = try #require(record.attempts[0].verdicts.first)
    #expect(stored.verdict == verdict && stored.id == id && stored.judge == Fixture.rules)
    #expect(stored.isPrimary && stored.arrivedAt == Fixture.clock())
    #expect(record.attempts[0].failures.map(\.kind) == ["tool-failed"])
    #expect(record.attempts[1].turns.isEmpty)

    var rows: [ScoredAttempt] = []
    try file.forEachScored { rows.append($0) }
    #expect(rows.map(\.usage) == [usage + usage, nil])
    #expect(rows.map(\.latencySeconds) == [1, nil])
    #expect(rows[0].rationale == "sh\u{0}own" && rows[0].label == .partial && rows[0].grade == -1)
    #expect(rows[0].weakness == full.weakness && rows[0].language == .cpp && rows[0].attack == "a+b")
    #expect(rows[0].cluster == "c" && rows[0].locale == .zh && rows[0].turns == 1)
    let totals = try file.totals()
    #expect(totals.turns == 2 && totals.usage == usage + usage && totals.uncountedTurns == 0)
    try file.verifyIntegrity()
  }

  @Test func hostileNumbersAreNoReasonToStop() async throws {
    let folder = try TemporaryFolder()
    let file = try Fixture().create(at: folder.file())
    let attempts = try await file.pending(.ask, judge: nil, after: 0, limit: 2)
    for attempt in attempts {
      var exchange = Fixture.exchange(
        "x", usage: Usage(inputTokens: .max, cachedInputTokens: -5, outputTokens: .max))
      exchange.turn.latencySeconds = .nan
      exchange.turn.requests = -1
      try await file.append(
        .turn(askID: attempt.askID, number: 1, exchange: exchange, isLast: true))
    }
    let totals = try file.totals()
    #expect(totals.usage.inputTokens == Usage.most && totals.usage.cachedInputTokens == 0)
    #expect(totals.latencySeconds == 0 && totals.requests == 2)
  }
}
