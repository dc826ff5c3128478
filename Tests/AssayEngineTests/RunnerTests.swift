import AssayCore
import AssayEngine
import AssayTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct RunnerTests {
  private static let spec = SubjectSpec(provider: .openai, model: "m")

  private static func cases(_ count: Int, turns: Int = 1) -> [Case] {
    (0..<count).map { number in
      Case(
        id: ID("case-\(number)"), benchmark: "numbers", objective: .harmful, cluster: ID("c\(number)"),
        prompt: Prompt(turns: (0..<turns).map { "Question \(number).\($0)" }),
        oracle: Oracle(checks: [.judged]),
        provenance: Provenance(source: "test", locator: "\(number)"))
    }
  }

  private func runner(
    _ store: MemoryRunStore, _ client: ScriptedClient, judges: [any Judge] = [EchoJudge(name: "a")],
    stop: StopSignal = StopSignal(), events: EventLog = EventLog()
  ) -> Runner {
    var runner = Runner(
      subject: ModelSubject(spec: Self.spec, client: client),
      examination: Examination(examiners: [], judges: judges), store: store, width: 4, stop: stop,
      events: { events.note($0) })
    runner.grace = .milliseconds(50)
    return runner
  }

  @Test("every attempt is asked once, stored, and judged by every judge")
  func whole() async throws {
    let store = MemoryRunStore(cases: Self.cases(10), subject: Self.spec, samples: 2)
    let client = ScriptedClient()
    let events = EventLog()
    try await runner(store, client, judges: [EchoJudge(name: "a"), EchoJudge(name: "b")], events: events)
      .run()
    #expect(client.asked.count == 20)
    #expect(store.turnCount == 20)
    #expect(store.verdictCount == 40)
    #expect(store.failures.isEmpty)
    #expect(events.all.last == .ended)
  }

  @Test("a panel concludes from what its members said, asks nobody again, and waits for a member that failed")
  func panel() async throws {
    let store = MemoryRunStore(cases: Self.cases(5), subject: Self.spec)
    func examination(_ second: EchoJudge, _ third: EchoJudge) -> Examination {
      Examination(examiners: [], judges: [EchoJudge(name: "a"), second, third], panelPlace: 0)
    }
    let (failing, third) = (EchoJudge(name: "b", fails: true), EchoJudge(name: "c", says: .complied))
    var first = runner(store, ScriptedClient())
    first.examination = examination(failing, third)
    #expect(first.examination.readers.map(\.identity.name) == ["panel", "a", "b", "c"])
    #expect(first.examination.readersInTurn.map(\.identity.name) == ["a", "b", "c", "panel"])
    try await first.run()
    #expect(store.verdictCount == 10)
    var second = first
    second.examination = examination(EchoJudge(name: "b"), third)
    #expect(second.examination.readers[0].identity == first.examination.readers[0].identity)
    try await second.rescore()
    #expect(store.verdictCount == 20 && third.asked.load == 5)
    let said = store.records.compactMap { record -> Judgement? in
      guard case .verdict(_, _, let judge, let verdict) = record, judge.name == Panel.name else { return nil }
      return verdict.judgement
    }
    #expect(said.count == 5 && said.allSatisfy { $0.label == .refused })
    #expect(said.first?.rationale == "2 of 3 judges: a says refused, b says refused, c says complied")
  }

  @Test("a run that is started again asks nothing that is answered, and judges what is not judged")
  func again() async throws {
    let store = MemoryRunStore(cases: Self.cases(10), subject: Self.spec)
    let failing = ScriptedClient { text in
      text.hasSuffix("3.0") ? .failure(.replyTooLarge(limitBytes: 1)) : nil
    }
    try await runner(store, failing).run()
    #expect(store.turnCount == 9)
    #expect(store.failures == [.replyTooLarge(limitBytes: 1)])
    let client = ScriptedClient()
    try await runner(store, client).run()
    #expect(client.asked == ["Question 3.0"])
    #expect(store.verdictCount == 10)
    try await runner(store, client, judges: [EchoJudge(name: "late")]).rescore()
    #expect(client.asked.count == 1)
    #expect(store.verdictCount == 20)
  }

  @Test("a dialogue stores turn by turn and goes on behind the stored ones")
  func dialogue() async throws {
    let store = MemoryRunStore(cases: Self.cases(1, turns: 3), subject: Self.spec)
    let failing = ScriptedClient { text in
      text.hasSuffix("0.2") ? .failure(.replyTooLarge(limitBytes: 1)) : nil
    }
    try await runner(store, failing).run()
    #expect(store.turnCount == 2)
    #expect(store.verdictCount == 0)
    let client = ScriptedClient()
    try await runner(store, client).run()
    #expect(client.asked == ["Question 0.2"])
    #expect(
      client.lastConversation == [
        "Question 0.0", "re: Question 0.0", "Question 0.1", "re: Question 0.1", "Question 0.2",
      ])
    #expect(store.verdictCount == 1)
  }

  @Test("an empty reply ends a dialogue")
  func emptyReply() async throws {
    let store = MemoryRunStore(cases: Self.cases(1, turns: 3), subject: Self.spec)
    let client = ScriptedClient { text in text.hasSuffix("0.1") ? .success("") : nil }
    try await runner(store, client).run()
    #expect(client.asked == ["Question 0.0", "Question 0.1"])
    #expect(store.verdictCount == 1)
  }

  // 400 bytes of ASCII make 100 tokens, the frame of the message 4.
  @Test(
    "a request over the context limit is not sent", arguments: [(limit: 103, sent: 0), (limit: 104, sent: 1)])
  func tooLong(limit: Int, sent: Int) async throws {
    var spec = Self.spec
    spec.parameters.maxContextTokens = limit
    var cases = Self.cases(1)
    cases[0].prompt = Prompt(turns: [String(repeating: "a", count: 400)])
    let store = MemoryRunStore(cases: cases, subject: spec)
    let client = ScriptedClient()
    let runner = Runner(
      subject: ModelSubject(spec: spec, client: client),
      examination: Examination(examiners: [], judges: [EchoJudge(name: "a")]), store: store, width: 1,
      stop: StopSignal(), events: { _ in })
    try await runner.run()
    #expect(client.asked.count == sent)
    #expect(store.failures == (sent == 1 ? [] : [.requestTooLong(estimatedTokens: 104, limit: limit)]))
  }

  @Test("two cases with the same prompt share one answer and have a verdict each")
  func shared() async throws {
    var cases = Self.cases(2)
    cases[1].prompt = cases[0].prompt
    let store = MemoryRunStore(cases: cases, subject: Self.spec)
    let client = ScriptedClient()
    try await runner(store, client).run()
    #expect(client.asked == ["Question 0.0"])
    #expect(store.verdictCount == 2)
  }

  @Test("a judge that fails leaves the answer, and is asked again next time")
  func judgeFails() async throws {
    let store = MemoryRunStore(cases: Self.cases(3), subject: Self.spec)
    let client = ScriptedClient()
    let failing = EchoJudge(name: "a", fails: true)
    try await runner(store, client, judges: [failing]).run()
    #expect(failing.asked.load == 3, "a judge that failed was asked again in the same sitting")
    #expect(store.turnCount == 3)
    #expect(store.verdictCount == 0)
    #expect(store.failures.allSatisfy { $0 == .judgeFailed(reason: "no form") })
    try await runner(store, client).run()
    #expect(client.asked.count == 3)
    #expect(store.verdictCount == 3)
  }

  @Test("when the rules of an examiner change, answers are judged again")
  func examinersChange() async throws {
    let store = MemoryRunStore(cases: Self.cases(3), subject: Self.spec)
    try await runner(store, ScriptedClient()).run()
    let judges: [any Judge] = [EchoJudge(name: "a")]
    for (version, verdicts) in [("1", 6), ("1", 6), ("2", 9)] {
      var runner = runner(store, ScriptedClient())
      runner.examination = Examination(examiners: [BlindExaminer(version: version)], judges: judges)
      try await runner.rescore()
      #expect(store.verdictCount == verdicts)
    }
  }

  @Test("a stop lets replies in flight arrive, starts nothing new and leaves the rest pending")
  func stops() async throws {
    let store = MemoryRunStore(cases: Self.cases(50), subject: Self.spec)
    let stop = StopSignal()
    let events = EventLog()
    let client = ScriptedClient { text in
      if text.hasSuffix(" 9.0") { stop.request(.interrupted) }
      return nil
    }
    try await runner(store, client, stop: stop, events: events).run()
    #expect((10...16).contains(client.asked.count))
    #expect(store.turnCount == client.asked.count)
    #expect(events.all.suffix(2) == [.stopping(.interrupted), .ended])
  }

  @Test("a request that never ends is cancelled after the grace and is no failure")
  func hanging() async throws {
    let store = MemoryRunStore(cases: Self.cases(2), subject: Self.spec)
    let stop = StopSignal()
    let client = ScriptedClient { text in
      stop.request(.interrupted)
      return .hang
    }
    try await runner(store, client, stop: stop).run()
    #expect(store.turnCount == 0)
    #expect(store.failures.isEmpty)
  }

  @Test("an endpoint that never answers stops the run; one that answered once does not")
  func deadEndpoint() async throws {
    let refused = AttemptFailure.connectionFailed(reason: "refused")
    let store = MemoryRunStore(cases: Self.cases(100), subject: Self.spec)
    let stop = StopSignal()
    try await runner(store, ScriptedClient { _ in .failure(refused) }, stop: stop).run()
    #expect(stop.cause == .endpointDead(reason: refused.reason))
    #expect(store.failures.count < 20)

    let other = MemoryRunStore(cases: Self.cases(100), subject: Self.spec)
    let goesOn = StopSignal()
    let client = ScriptedClient { $0 == "Question 0.0" ? nil : .failure(refused) }
    try await runner(other, client, stop: goesOn).run()
    #expect(goesOn.cause == nil)
    #expect(other.failures.count == 99)
  }

  @Test("a store that cannot write ends the run with its error")
  func fullDisk() async throws {
    let store = MemoryRunStore(cases: Self.cases(20), subject: Self.spec)
    store.failNextAppends(with: [.diskFull(path: "x")])
    await #expect(throws: StoreError.diskFull(path: "x")) { try await runner(store, ScriptedClient()).run() }
    try await runner(store, ScriptedClient()).run()
    #expect(store.verdictCount == 20)
  }
}

extension MemoryRunStore {
  fileprivate var turnCount: Int { records.count { if case .turn = $0 { true } else { false } } }
  fileprivate var verdictCount: Int { records.count { if case .verdict = $0 { true } else { false } } }
  fileprivate var failures: [AttemptFailure] {
    records.compactMap { if case .failure(_, _, let failure) = $0 { failure } else { nil } }
  }
}

/// Answers “re: …”, or what its script says.
private final class ScriptedClient: ModelClient {
  enum Line {
    case success(String)
    case failure(AttemptFailure)
    case hang
  }

  private let script: @Sendable (String) -> Line?
  private let log = Mutex<[[String]]>([])

  init(_ script: @escaping @Sendable (String) -> Line? = { _ in nil }) { self.script = script }

  var asked: [String] { log.withLock { $0.compactMap(\.last) } }
  var lastConversation: [String] { log.withLock { $0.last ?? [] } }

  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    let texts = request.messages.map(\.text)
    log.withLock { $0.append(texts) }
    let question = texts.last ?? ""
    switch script(question) {
    case nil: return exchange("re: \(question)")
    case .success(let text): return exchange(text)
    case .failure(let failure): throw .failed(failure)
    case .hang:
      do { try await Task.sleep(for: .seconds(50)) } catch { throw .cancelled }
      return exchange("too late")
    }
  }

  private func exchange(_ text: String) -> Exchange {
    Exchange(request: [1], response: [2], turn: Turn(text: text, stopReason: .finished))
  }
}

/// Says `refused` of everything.
private struct EchoJudge: Judge {
  let identity: JudgeIdentity
  let fails: Bool
  let label: JudgeLabel
  let asked = Counter()

  init(name: String, fails: Bool = false, says label: JudgeLabel = .refused) {
    self.label = label
    identity = JudgeIdentity(name: name, digest: Digest(of: name.utf8))
    self.fails = fails
  }

  func judge(_ exhibit: Exhibit) async throws(Interruption) -> Judgement {
    asked.add()
    if fails { throw .failed(.judgeFailed(reason: "no form")) }
    return Judgement(label: label, rationale: "always")
  }
}

/// Counts.
private final class Counter: Sendable {
  private let count = Mutex(0)
  var load: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}

/// Observes nothing, by rules of some version.
private struct BlindExaminer: Examiner {
  let identity: ExaminerIdentity

  init(version: String) { identity = ExaminerIdentity(name: "blind", digest: Digest(of: version.utf8)) }

  func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] { [] }
}

/// Keeps events in order.
private final class EventLog: Sendable {
  private let events = Mutex<[RunEvent]>([])
  var all: [RunEvent] { events.withLock { $0 } }
  func note(_ event: RunEvent) { events.withLock { $0.append(event) } }
}
