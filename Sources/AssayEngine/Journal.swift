import AssayCore
import Synchronization

/// Writes to the run file for the ports, whose errors know nothing of files.
///
/// The first error of the store stops the run and is kept for its end.
final class Journal: Sendable {
  private let store: any RunStore
  private let stop: StopSignal
  private let firstError = Mutex<StoreError?>(nil)
  private let readings = Mutex<Set<Reading>>([])

  /// An answer that a judge was to read.
  private struct Reading: Hashable {
    var position: Int64
    var judge: Digest
  }

  init(store: any RunStore, stop: StopSignal) {
    self.store = store
    self.stop = stop
  }

  /// What went wrong with the store, if anything did.
  var error: StoreError? { firstError.withLock { $0 } }

  /// Takes note that a judge is asked about an answer; a note that stays tells that it failed.
  func noteReading(at position: Int64, by judge: JudgeIdentity) {
    _ = readings.withLock { $0.insert(Reading(position: position, judge: judge.digest)) }
  }

  /// Takes the note back: the verdict is stored.
  func forgetReading(at position: Int64, by judge: JudgeIdentity) {
    _ = readings.withLock { $0.remove(Reading(position: position, judge: judge.digest)) }
  }

  /// Whether a judge has failed on an answer in this sitting, so that it need not be asked again.
  func hasFailed(at position: Int64, _ judge: JudgeIdentity) -> Bool {
    readings.withLock { $0.contains(Reading(position: position, judge: judge.digest)) }
  }

  /// Adds a record and returns once it is on the disk.
  func append(_ record: RunRecord) async throws(Interruption) {
    try await guarded { store throws(StoreError) in try await store.append(record) }
  }

  /// The next page of attempts that lack something.
  func pending(
    _ stage: Stage, judge: JudgeIdentity? = nil, after position: Int64
  ) async throws(Interruption) -> [PendingAttempt] {
    try await guarded { store throws(StoreError) in
      try await store.pending(stage, judge: judge, after: position, limit: 128)
    }
  }

  /// What judges said about an answer, one for each of them; `nil` for one without a verdict.
  func judgements(
    at position: Int64, by judges: [JudgeIdentity]
  ) async throws(Interruption) -> [Judgement?] {
    try await guarded { store throws(StoreError) in try await store.judgements(at: position, by: judges) }
  }

  private func guarded<Value>(
    _ body: (any RunStore) async throws(StoreError) -> Value
  ) async throws(Interruption) -> Value {
    do throws(StoreError) {
      return try await body(store)
    } catch {
      firstError.withLock { $0 = $0 ?? error }
      stop.request(.storage(reason: error.description))
      throw .cancelled
    }
  }
}

/// Hands out pending attempts one by one, reading them page by page.
struct PendingAttempts {
  private let journal: Journal
  private let stage: Stage
  private let judge: JudgeIdentity?
  private var page: ArraySlice<PendingAttempt> = []
  private var position: Int64 = 0
  private var isAtEnd = false

  init(_ journal: Journal, _ stage: Stage, judge: JudgeIdentity? = nil) {
    self.journal = journal
    self.stage = stage
    self.judge = judge
  }

  /// The next attempt, or `nil` when there is none.
  mutating func next() async throws(Interruption) -> PendingAttempt? {
    if page.isEmpty, !isAtEnd {
      page = try await journal.pending(stage, judge: judge, after: position)[...]
      isAtEnd = page.isEmpty
    }
    guard let attempt = page.popFirst() else { return nil }
    position = attempt.position
    return attempt
  }
}
