public import AssayCore

/// What every `RunStore` must do, as checks that any implementation can be put through.
///
/// Every check makes a store of its own and throws `Violation` with the sentence that does not hold.
public struct RunStoreConformance: Sendable {
  /// A promise of the port that a store does not keep.
  public struct Violation: Error, CustomStringConvertible {
    /// The promise.
    public let description: String
  }

  /// One promise with the check for it.
  public struct Check: Sendable, CustomStringConvertible {
    /// The promise.
    public let description: String
    fileprivate let body: @Sendable (RunStoreConformance) async throws -> Void
  }

  /// Makes a store that holds a plan of these cases, so many samples of each, and nothing else.
  public let makeStore:
    @Sendable (_ cases: [Case], _ subject: SubjectSpec, _ samples: Int) async throws -> any RunStore

  /// Creates the suite for the stores that `makeStore` makes.
  public init(
    makeStore:
      @escaping @Sendable (_ cases: [Case], _ subject: SubjectSpec, _ samples: Int) async throws ->
      any RunStore
  ) {
    self.makeStore = makeStore
  }

  /// The subject that the checks plan for.
  public static let subject = SubjectSpec(provider: .recorded, model: "conformance")

  /// Every check.
  public static let checks: [Check] = [
    Check(description: "pages follow one another in plan order and end") { try await $0.pages() },
    Check(description: "an answered question is not asked again") { try await $0.answeredOnce() },
    Check(description: "a question that two cases share comes up once and is judged for both") {
      try await $0.sharedQuestion()
    },
    Check(description: "an unfinished dialogue comes back with its turns") { try await $0.dialogue() },
    Check(description: "what an agent did completes its answer and comes back") { try await $0.trace() },
    Check(description: "a reply comes back as it was") { try await $0.roundTrip() },
    Check(description: "each judge has its own pending attempts") { try await $0.judges() },
    Check(description: "what each judge said comes back") { try await $0.judgements() },
    Check(description: "a record that is there is left as it is") { try await $0.repetition() },
    Check(description: "a failure leaves the attempt pending") { try await $0.failure() },
    Check(description: "a record for nothing planned is refused and harms no other") {
      try await $0.unplanned()
    },
    Check(description: "cancellation undoes nothing that was handed over") { try await $0.cancellation() },
    Check(description: "many records at once are all kept") { try await $0.concurrency() },
  ]

  /// Runs one check.
  ///
  /// - Parameter check: The check.
  /// - Throws: `Violation`, or what the store throws.
  public func run(_ check: Check) async throws { try await check.body(self) }

  /// A case with one or several user turns.
  public static func makeCase(_ id: String, turns: [String]) -> Case {
    Case(
      id: ID(id), benchmark: "conformance", objective: .benign, cluster: ID(id), prompt: Prompt(turns: turns),
      oracle: Oracle(checks: [.judged]), provenance: Provenance(source: "conformance", locator: id))
  }

  /// A judge with this name.
  public static func makeJudge(_ name: String) -> JudgeIdentity {
    JudgeIdentity(name: name, digest: Digest(of: name.utf8))
  }

  /// An exchange whose reply says `text`.
  public static func makeExchange(_ text: String) -> Exchange {
    Exchange(
      request: Array("{}".utf8), response: Array(text.utf8), turn: Turn(text: text, stopReason: .finished))
  }
}

// MARK: - Checks

extension RunStoreConformance {
  private func cases(_ count: Int) -> [Case] {
    (1...count).map { Self.makeCase("case-\($0)", turns: ["question \($0)"]) }
  }

  private func require(_ condition: Bool, _ promise: String) throws {
    guard condition else { throw Violation(description: promise) }
  }

  private func answer(_ attempt: PendingAttempt, in store: any RunStore) async throws {
    try await store.append(
      .turn(askID: attempt.askID, number: 1, exchange: Self.makeExchange("yes"), isLast: true))
  }

  private func verdict(_ attempt: PendingAttempt, by judge: JudgeIdentity) -> RunRecord {
    let id = Attempt.judgementID(askID: attempt.askID, case: attempt.case, examiners: [], judge: judge)
    let verdict = Verdict(outcome: .secure, rationale: "fine", judgement: nil, evidence: [])
    return .verdict(id: id, position: attempt.position, judge: judge, verdict: verdict)
  }

  private func all(
    _ stage: Stage, _ judge: JudgeIdentity? = nil, in store: any RunStore
  ) async throws -> [PendingAttempt] {
    try await store.pending(stage, judge: judge, after: 0, limit: 1000)
  }

  private func judgements() async throws {
    let store = try await makeStore(cases(2), Self.subject, 1)
    for attempt in try await all(.ask, in: store) { try await answer(attempt, in: store) }
    let attempt = try await all(.judge, in: store)[0]
    let (first, second) = (Self.makeJudge("first"), Self.makeJudge("second"))
    let said = Judgement(
      label: .partial, grade: 5, harmProbability: 0.75, rationale: "half of it",
      spans: [TextSpan(start: 0, end: 2, note: "code")])
    let id = Attempt.judgementID(askID: attempt.askID, case: attempt.case, examiners: [], judge: first)
    let verdict = Verdict(outcome: .insecure, rationale: "shown", judgement: said, evidence: [])
    try await store.append(.verdict(id: id, position: attempt.position, judge: first, verdict: verdict))
    let found = try await store.judgements(at: attempt.position, by: [second, first])
    try require(found == [nil, said], "the word of each judge comes back, and none for one not heard")
    let other = try await store.judgements(at: attempt.position + 1, by: [first])
    try require(other == [nil], "an attempt without a verdict has no judgement")
  }

  private func pages() async throws {
    let store = try await makeStore(cases(5), Self.subject, 2)
    var seen: [PendingAttempt] = []
    while true {
      let page = try await store.pending(.ask, judge: nil, after: seen.last?.position ?? 0, limit: 3)
      try require(page.count <= 3, "a page holds no more than its limit")
      if page.isEmpty { break }
      seen += page
      try require(seen.count <= 10, "pages end")
    }
    try require(seen.map(\.position) == Array(1...10), "places count from 1 without gaps")
    try require(seen.map(\.sample) == [1, 2, 1, 2, 1, 2, 1, 2, 1, 2], "samples of a case stand side by side")
    let expected = cases(5).flatMap { `case` in [`case`, `case`] }
    try require(seen.map(\.case) == expected, "cases come back as they were planned")
    let ids = seen.map { Attempt(case: $0.case, subject: Self.subject, sample: $0.sample).askID }
    try require(seen.map(\.askID) == ids, "ask ids are those of the plan")
  }

  private func answeredOnce() async throws {
    let store = try await makeStore(cases(3), Self.subject, 1)
    let pending = try await all(.ask, in: store)
    try require(try await all(.judge, Self.makeJudge("a"), in: store).isEmpty, "nothing unanswered is judged")
    try await answer(pending[1], in: store)
    try require(
      try await all(.ask, in: store).map(\.position) == [1, 3], "only unanswered attempts are asked")
    let unjudged = try await all(.judge, Self.makeJudge("a"), in: store)
    try require(unjudged.map(\.position) == [2], "only answered attempts are judged")
    try require(unjudged.first?.turns.map(\.text) == ["yes"], "an answered attempt carries its turns")
  }

  private func sharedQuestion() async throws {
    let cases = [
      Self.makeCase("first", turns: ["same"]), Self.makeCase("second", turns: ["same"]),
    ]
    let store = try await makeStore(cases, Self.subject, 1)
    let pending = try await all(.ask, in: store)
    try require(pending.map(\.position) == [1], "a shared question comes up once, at its lowest place")
    try await answer(pending[0], in: store)
    try require(try await all(.ask, in: store).isEmpty, "a shared question is answered for all")
    let unjudged = try await all(.judge, Self.makeJudge("a"), in: store)
    try require(unjudged.map(\.case.id) == ["first", "second"], "a shared answer is judged for every case")
  }

  private func dialogue() async throws {
    let store = try await makeStore([Self.makeCase("talk", turns: ["one", "two"])], Self.subject, 1)
    let askID = try await all(.ask, in: store)[0].askID
    for (number, text) in ["first", "second"].enumerated() {
      try await store.append(
        .turn(askID: askID, number: number + 1, exchange: Self.makeExchange(text), isLast: number == 1))
      let pending = try await all(.ask, in: store)
      if number == 0 {
        try require(pending.first?.turns.map(\.text) == ["first"], "an unfinished dialogue carries its turns")
      } else {
        try require(pending.isEmpty, "a finished dialogue is not asked again")
      }
    }
    let judged = try await all(.judge, Self.makeJudge("a"), in: store)
    try require(judged.first?.turns.map(\.text) == ["first", "second"], "turns come back in order")
  }

  private func trace() async throws {
    let store = try await makeStore([Self.makeCase("act", turns: ["do"])], Self.subject, 1)
    let askID = try await all(.ask, in: store)[0].askID
    let trace = Self.makeTrace()
    if (try? await store.append(.trace(askID: askID, trace: trace))) != nil {
      throw Violation(description: "what an agent did is refused where it said nothing")
    }
    for number in 0...1 {
      try await store.append(
        .turn(askID: askID, number: number, exchange: Self.makeExchange("\(number)"), isLast: false))
    }
    let pending = try await all(.ask, in: store)
    try require(
      pending.first?.turns.map(\.text) == ["0", "1"] && pending.first?.trace == nil,
      "replies alone do not complete an agent's answer")
    try await store.append(.trace(askID: askID, trace: trace))
    try require(try await all(.ask, in: store).isEmpty, "a complete answer is not asked again")
    if (try? await store.append(
      .turn(askID: askID, number: 2, exchange: Self.makeExchange("2"), isLast: false))) != nil
    {
      throw Violation(description: "nothing is added to a complete answer")
    }
    var other = trace
    other.ending = .declined
    try await store.append(.trace(askID: askID, trace: other))
    let judged = try await all(.judge, Self.makeJudge("a"), in: store).first
    try require(judged?.trace == trace && judged?.turns.count == 2, "what an agent did comes back as it was")
  }

  /// What an agent did, with everything that a trace can hold.
  public static func makeTrace() -> AgentTrace {
    let observation = AgentStep.Observation(
      ending: .signalled(9), output: "e\u{301} \u{0}\r\n", isCut: true, wallSeconds: 1.5)
    let change = SandboxChange(path: "/etc/x", kind: .deleted, digest: nil)
    let record = TrapRecord(
      service: .http, port: 80, host: "h", method: "POST", path: "/", bodyBytes: 3, bodyDigest: Digest(of: [])
    )
    return AgentTrace(
      steps: [
        AgentStep(
          turn: 0, thought: "hm", action: .run(verb: "execute", language: .bash, code: "x"),
          observation: observation),
        AgentStep(turn: 1, action: .unreadable(reason: "no form")),
      ],
      ending: .limitReached("time"),
      aftermath: Aftermath(
        changes: SandboxChanges(entries: [change], isCut: false), trapped: TrapRecords(entries: [record]),
        files: [Aftermath.File(path: "/a", content: [1, 255]), Aftermath.File(missing: "/b")],
        decoys: [Aftermath.Decoy(name: "d", isAlive: nil)],
        sightings: [Aftermath.Sighting(token: "t", place: "/a", isTrap: false)]),
      tools: [])
  }

  private func roundTrip() async throws {
    let turn = Turn(
      text: "caf\u{65}\u{301} \u{0}\r\n\u{202E}end" + String(repeating: "long ", count: 400),
      reasoning: "because", toolCalls: [ToolCall(id: "1", name: "run", arguments: "{\"a\":1}")],
      stopReason: .contentFilter,
      usage: Usage(inputTokens: 5, cachedInputTokens: 1, outputTokens: 7, reasoningTokens: 2),
      servedModel: "model-2", latencySeconds: 0.25, requests: 3)
    let store = try await makeStore(cases(1), Self.subject, 1)
    let askID = try await all(.ask, in: store)[0].askID
    let exchange = Exchange(request: [0, 255, 13, 10], response: [], turn: turn)
    try await store.append(.turn(askID: askID, number: 1, exchange: exchange, isLast: true))
    let stored = try await all(.judge, Self.makeJudge("a"), in: store).first?.turns
    try require(stored == [turn], "a reply comes back as it was")
    try require(
      stored?.first.map { Array($0.text.utf8) } == Array(turn.text.utf8), "a reply comes back byte for byte")
  }

  private func judges() async throws {
    let store = try await makeStore(cases(2), Self.subject, 1)
    for attempt in try await all(.ask, in: store) { try await answer(attempt, in: store) }
    let (one, two) = (Self.makeJudge("one"), Self.makeJudge("two"))
    let first = try await all(.judge, one, in: store)[0]
    try await store.append(verdict(first, by: one))
    try require(try await all(.judge, one, in: store).map(\.position) == [2], "a verdict settles its attempt")
    try require(try await all(.judge, two, in: store).map(\.position) == [1, 2], "another judge starts anew")
  }

  private func repetition() async throws {
    let store = try await makeStore(cases(1), Self.subject, 1)
    let attempt = try await all(.ask, in: store)[0]
    try await answer(attempt, in: store)
    try await store.append(
      .turn(askID: attempt.askID, number: 1, exchange: Self.makeExchange("other"), isLast: true))
    let judge = Self.makeJudge("a")
    let stored = try await all(.judge, judge, in: store)[0]
    try require(stored.turns.map(\.text) == ["yes"], "a stored reply is never replaced")
    try await store.append(verdict(stored, by: judge))
    try await store.append(verdict(stored, by: judge))
    try require(try await all(.judge, judge, in: store).isEmpty, "a repeated verdict changes nothing")
  }

  private func failure() async throws {
    let store = try await makeStore(cases(1), Self.subject, 1)
    for _ in 1...2 {
      try await store.append(
        .failure(position: 1, stage: .ask, failure: .connectionFailed(reason: "\u{0}refused")))
    }
    try require(try await all(.ask, in: store).map(\.position) == [1], "a failed attempt stays pending")
  }

  private func unplanned() async throws {
    let store = try await makeStore(cases(2), Self.subject, 1)
    let attempts = try await all(.ask, in: store)
    let stranger = Digest(of: "stranger".utf8)
    async let good: Void = answer(attempts[0], in: store)
    var isRefused = false
    do throws(StoreError) {
      try await store.append(
        .turn(askID: stranger, number: 1, exchange: Self.makeExchange("?"), isLast: true))
    } catch {
      isRefused = true
    }
    try require(isRefused, "a reply to an unplanned question is refused")
    try await good
    try require(try await all(.ask, in: store).map(\.position) == [2], "its neighbour is kept")
  }

  private func cancellation() async throws {
    let store = try await makeStore(cases(8), Self.subject, 1)
    let attempts = try await all(.ask, in: store)
    let judge = Self.makeJudge("a")
    // A task of its own, since cancelling the check itself would end it.
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      for attempt in attempts { try await answer(attempt, in: store) }
      return try await all(.judge, judge, in: store).count
    }
    task.cancel()
    try require(try await task.value == 8, "a cancelled task's records are kept, and it can read them")
  }

  private func concurrency() async throws {
    let store = try await makeStore(cases(300), Self.subject, 1)
    let judge = Self.makeJudge("a")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for attempt in try await all(.ask, in: store) {
        group.addTask {
          try await answer(attempt, in: store)
          try await store.append(verdict(attempt, by: judge))
        }
      }
      try await group.waitForAll()
    }
    try require(try await all(.ask, in: store).isEmpty, "every answer is kept")
    try require(try await all(.judge, judge, in: store).isEmpty, "every verdict is kept")
  }
}
