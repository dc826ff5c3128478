package import AssayCore

/// Executes a plan: asks what was not asked, judges what was not judged, stores each step before the next.
///
///     pending attempt ──ask──▶ response ──store──▶ examine ──▶ judge ──▶ verdict ──store
///
/// The stored response stands between the two stages: a crash loses neither, a run that is started again
/// asks nothing twice, and judging again (`rescore`) asks nothing at all.
package struct Runner: Sendable {
  package let subject: any Subject
  package var examination: Examination
  package let store: any RunStore
  /// The most attempts under way at once, those waiting for the disk or a judge included; at least 1.
  package let width: Int
  package let stop: StopSignal
  package let events: @Sendable (RunEvent) -> Void
  let streak = FailureStreak()
  /// How long requests in flight may still take after a stop was requested.
  package var grace: Duration = .seconds(5)

  package init(
    subject: any Subject, examination: Examination, store: any RunStore, width: Int, stop: StopSignal,
    events: @escaping @Sendable (RunEvent) -> Void
  ) {
    self.subject = subject
    self.examination = examination
    self.store = store
    self.width = width
    self.stop = stop
    self.events = events
  }

  /// Asks and judges everything that is pending.
  ///
  /// - Throws: `StoreError` when the run file cannot be read or written; what was stored before stands.
  package func run() async throws(StoreError) {
    try await execute { runner, journal in
      try await runner.askPending(journal)
      try await runner.judgePending(journal)
    }
  }

  /// Judges everything that is answered and lacks a verdict of these judges.
  ///
  /// Asks the subject nothing.
  ///
  /// - Throws: `StoreError` when the run file cannot be read or written; what was stored before stands.
  package func rescore() async throws(StoreError) {
    try await execute { runner, journal in try await runner.judgePending(journal) }
  }

  private func askPending(_ journal: Journal) async throws {
    var attempts = PendingAttempts(journal, .ask)
    try await forEachConcurrently(width: width) {
      stop.cause == nil ? try await attempts.next() : nil
    } body: { attempt in
      try await tolerating(.ask, attempt, journal) { () throws(Interruption) in
        let response = try await watched { () throws(Interruption) in try await ask(attempt, journal) }
        try await judge(attempt, response, by: examination.readersInTurn, journal)
      }
    }
  }

  private func judgePending(_ journal: Journal) async throws {
    for reader in examination.readersInTurn {
      var attempts = PendingAttempts(journal, .judge, judge: reader.identity)
      try await forEachConcurrently(width: width) {
        stop.cause == nil ? try await attempts.next() : nil
      } body: { attempt in
        guard !journal.hasFailed(at: attempt.position, reader.identity) else { return }
        try await judge(attempt, Response(turns: attempt.turns, trace: attempt.trace), by: [reader], journal)
      }
    }
  }

  private func ask(_ attempt: PendingAttempt, _ journal: Journal) async throws(Interruption) -> Response {
    let response = try await subject.respond(to: attempt) {
      exchange, number, isLast throws(Interruption) in
      try await journal.append(
        .turn(askID: attempt.askID, number: number, exchange: exchange, isLast: isLast))
      events(.answered(usage: exchange.turn.usage, isLast: isLast))
    }
    if let trace = response.trace {
      try await journal.append(.trace(askID: attempt.askID, trace: trace))
      events(.answered(usage: nil, isLast: true))
    }
    return response
  }

  /// Examines an answer once and hears the judges one after the other, so that one that fails stops no other.
  private func judge(
    _ attempt: PendingAttempt, _ response: Response, by readers: [Examination.Reader], _ journal: Journal
  ) async throws(Interruption) {
    try await tolerating(.judge, attempt, journal) { () throws(Interruption) in
      let exhibit = try await examination.observe(attempt.case, response)
      for reader in readers {
        try await tolerating(.judge, attempt, journal) { () throws(Interruption) in
          try await judge(attempt, exhibit, reader, journal)
        }
      }
    }
  }

  private func judge(
    _ attempt: PendingAttempt, _ exhibit: Exhibit, _ reader: Examination.Reader, _ journal: Journal
  ) async throws(Interruption) {
    journal.noteReading(at: attempt.position, by: reader.identity)
    guard let judgement = try await word(of: reader, on: exhibit, attempt, journal) else { return }
    let verdict = Verdict.weigh(exhibit, judgement: judgement)
    let id = examination.verdictID(askID: attempt.askID, case: attempt.case, reader: reader)
    try await journal.append(
      .verdict(id: id, position: attempt.position, judge: reader.identity, verdict: verdict))
    journal.forgetReading(at: attempt.position, by: reader.identity)
    events(.judged(verdict.outcome))
  }

  /// What a reader says; `nil` for a panel that lacks the word of a member.
  private func word(
    of reader: Examination.Reader, on exhibit: Exhibit, _ attempt: PendingAttempt, _ journal: Journal
  ) async throws(Interruption) -> Judgement? {
    switch reader.voice {
    case .judge(let judge): return try await judge.judge(exhibit)
    case .panel:
      let members = examination.members
      let said = try await journal.judgements(at: attempt.position, by: members)
      let votes = zip(members, said).compactMap { member, judgement in
        judgement.map { Panel.Vote(judge: member.name, judgement: $0) }
      }
      return votes.count == members.count ? Panel.conclude(votes, on: exhibit.case.objective) : nil
    }
  }

  /// Runs a stage of an attempt so that one attempt never ends the others.
  ///
  /// A failure is stored. An attempt that gave way to a requested stop (a cap that left it no room) stays
  /// pending while the others finish. Only the cancellation of the whole task goes on.
  private func tolerating(
    _ stage: Stage, _ attempt: PendingAttempt, _ journal: Journal,
    _ body: () async throws(Interruption) -> Void
  ) async throws(Interruption) {
    do throws(Interruption) {
      try await body()
    } catch .failed(let failure) {
      try await journal.append(.failure(position: attempt.position, stage: stage, failure: failure))
      events(.failed(stage, failure))
    } catch .cancelled where stop.cause != nil && !Task.isCancelled {
    } catch {
      throw error
    }
  }
}
