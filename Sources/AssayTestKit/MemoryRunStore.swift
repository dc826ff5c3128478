public import AssayCore
internal import Synchronization

/// A run store without a file, for tests of what writes to one.
public final class MemoryRunStore: RunStore {
  /// What stands in the store: every record that was added, in order, without repetitions.
  public var records: [RunRecord] { state.withLock { $0.records } }

  private struct Planned {
    let position: Int64
    let askPosition: Int64
    let askID: Digest
    let sample: Int
    let `case`: Case
  }

  private struct State {
    var records: [RunRecord] = []
    var turns: [Digest: [(number: Int, exchange: Exchange, isLast: Bool)]] = [:]
    var traces: [Digest: AgentTrace] = [:]
    var verdicts: Set<Digest> = []
    var judged: [Digest: Set<Int64>] = [:]
    var judgements: [Digest: [Int64: Judgement]] = [:]
    var failuresToCome: [StoreError] = []
  }

  private let plan: [Planned]
  private let askIDs: Set<Digest>
  private let positions: Set<Int64>
  private let state = Mutex(State())

  /// Creates a store that holds a plan.
  ///
  /// - Parameters:
  ///   - cases: The cases in the order of the plan.
  ///   - subject: The subject, which the ask ids depend on.
  ///   - samples: Samples of every case, at least 1.
  ///   - shard: The part of the plan to hold; `nil` for all.
  public init(cases: [Case], subject: SubjectSpec, samples: Int = 1, shard: Shard? = nil) {
    var plan: [Planned] = []
    var first: [Digest: Int64] = [:]
    var position: Int64 = 0
    for `case` in cases {
      for sample in 1...samples {
        position += 1
        let askID = Attempt(case: `case`, subject: subject, sample: sample).askID
        guard shard?.contains(askID) ?? true else { continue }
        let askPosition = first[askID] ?? position
        first[askID] = askPosition
        plan.append(
          Planned(
            position: position, askPosition: askPosition, askID: askID, sample: sample, case: `case`))
      }
    }
    self.plan = plan
    askIDs = Set(plan.map(\.askID))
    positions = Set(plan.map(\.position))
  }

  /// Makes the next appends fail, one for each error.
  public func failNextAppends(with errors: [StoreError]) {
    state.withLock { $0.failuresToCome.append(contentsOf: errors) }
  }

  /// The attempts that lack something, as `RunStore` says.
  public func pending(
    _ stage: Stage, judge: JudgeIdentity?, after position: Int64, limit: Int
  ) async throws(StoreError) -> [PendingAttempt] {
    state.withLock { state in
      var page: [PendingAttempt] = []
      for planned in plan where planned.position > position && page.count < limit {
        let turns = state.turns[planned.askID] ?? []
        let trace = state.traces[planned.askID]
        let isAnswered = trace != nil || turns.contains { $0.isLast }
        let isPending =
          switch stage {
          case .ask: !isAnswered && planned.position == planned.askPosition
          case .judge: isAnswered && !Self.isJudged(planned.position, by: judge, state)
          }
        guard isPending else { continue }
        page.append(
          PendingAttempt(
            position: planned.position, askID: planned.askID, sample: planned.sample, case: planned.case,
            turns: turns.sorted { $0.number < $1.number }.map(\.exchange.turn), trace: trace))
      }
      return page
    }
  }

  /// What judges said, as `RunStore` says.
  public func judgements(
    at position: Int64, by judges: [JudgeIdentity]
  ) async throws(StoreError) -> [Judgement?] {
    state.withLock { state in judges.map { state.judgements[$0.digest]?[position] } }
  }

  /// Adds a record, as `RunStore` says.
  public func append(_ record: RunRecord) async throws(StoreError) {
    let result: Result<Void, StoreError> = state.withLock { state in
      if !state.failuresToCome.isEmpty { return .failure(state.failuresToCome.removeFirst()) }
      return add(record, to: &state)
    }
    try result.get()
  }

  private static func isJudged(_ position: Int64, by judge: JudgeIdentity?, _ state: State) -> Bool {
    guard let judge else { return state.judged.values.contains { $0.contains(position) } }
    return state.judged[judge.digest]?.contains(position) ?? false
  }

  private func add(_ record: RunRecord, to state: inout State) -> Result<Void, StoreError> {
    switch record {
    case .turn(let askID, let number, let exchange, let isLast):
      guard askIDs.contains(askID) else { return unknown }
      let known = state.turns[askID] ?? []
      if known.contains(where: { $0.number == number }) { return .success(()) }
      guard state.traces[askID] == nil, !known.contains(where: { $0.isLast && $0.number < number }) else {
        return .failure(.other(path: "memory", reason: "the answer is complete"))
      }
      state.turns[askID, default: []].append((number, exchange, isLast))
    case .trace(let askID, let trace):
      guard askIDs.contains(askID) else { return unknown }
      if state.traces[askID] != nil { return .success(()) }
      guard state.turns[askID] != nil else {
        return .failure(.other(path: "memory", reason: "a trace belongs to replies"))
      }
      state.traces[askID] = trace
    case .verdict(let id, let position, let judge, let verdict):
      guard positions.contains(position) else { return unknown }
      guard state.verdicts.insert(id).inserted else { return .success(()) }
      state.judged[judge.digest, default: []].insert(position)
      var judgement = verdict.judgement
      judgement?.exchange = nil
      state.judgements[judge.digest, default: [:]][position] = judgement
    case .failure(let position, _, _):
      guard positions.contains(position) else { return unknown }
    }
    state.records.append(record)
    return .success(())
  }

  private var unknown: Result<Void, StoreError> {
    .failure(.other(path: "memory", reason: "the plan holds no such attempt"))
  }
}
