internal import AssayCore
internal import Dispatch
internal import GRDB
internal import Synchronization

/// Gathers records that arrive close together and commits them in one transaction.
///
/// The first record waits for `linger` so that others can join it; a reply is on the disk well within 50 ms.
/// One record at fault never takes the others with it.
final class BatchWriter: Sendable {
  /// The most records of one transaction.
  static let most = 256

  private struct Waiting {
    let record: RunRecord
    let arrivedAt: Double
    let done: CheckedContinuation<Result<Void, StoreError>, Never>
  }

  private enum Phase: Equatable {
    case idle
    /// A timer runs; it counts for nothing if another batch has started since.
    case lingering(batch: Int)
    case writing
  }

  private struct State {
    var waiting: [Waiting] = []
    var phase = Phase.idle
    var batch = 0

    /// Begins to wait for more records; the number of the timer to start, or `nil` if one runs already.
    mutating func startLingering() -> Int? {
      guard phase == .idle else { return nil }
      batch += 1
      phase = .lingering(batch: batch)
      return batch
    }
  }

  private let path: String
  private let pool: DatabasePool
  private let now: @Sendable () -> Double
  private let linger: Duration
  private let state = Mutex(State())
  private let rows: RecordWriter
  private let timer = DispatchQueue(label: "assay.store.linger")

  init(
    path: String, pool: DatabasePool, linger: Duration, now: @escaping @Sendable () -> Double
  ) throws {
    self.path = path
    self.pool = pool
    self.linger = linger
    self.now = now
    rows = try RecordWriter()
  }

  /// Adds a record and returns once it is on the disk.
  ///
  /// The cancellation of the caller's task is not looked at: a continuation does not hear of it, and a reply
  /// that was paid for is kept.
  func append(_ record: RunRecord) async -> Result<Void, StoreError> {
    let arrivedAt = now()
    return await withCheckedContinuation { continuation in
      let waiting = Waiting(record: record, arrivedAt: arrivedAt, done: continuation)
      let (startTimer, isFull) = state.withLock { state -> (Int?, Bool) in
        state.waiting.append(waiting)
        if state.phase == .writing { return (nil, false) }
        if state.waiting.count >= Self.most {
          state.phase = .writing
          return (nil, true)
        }
        return (state.startLingering(), false)
      }
      if isFull { writeNext() }
      if let startTimer { write(batch: startTimer, after: linger) }
    }
  }

  /// Writes with the same rows in mind as the batches do, such as the keys of judges.
  func write(
    _ body: @escaping @Sendable (RecordWriter, Database) throws -> Void
  ) async -> Result<Void, StoreError> {
    await withCheckedContinuation { continuation in
      pool.asyncWriteWithoutTransaction { [path] db in
        let rows = self.rows
        continuation.resume(returning: Self.transaction(db, rows, path) { try body(rows, db) })
      }
    }
  }

  private func write(batch: Int, after linger: Duration) {
    let (seconds, attoseconds) = linger.components
    let delay = Double(seconds) + Double(attoseconds) * 1e-18
    timer.asyncAfter(deadline: .now() + delay) {
      let isDue = self.state.withLock { state in
        guard state.phase == .lingering(batch: batch) else { return false }
        state.phase = .writing
        return true
      }
      if isDue { self.writeNext() }
    }
  }

  /// Writes the records at the front of the queue, in the phase `writing`.
  private func writeNext() {
    pool.asyncWriteWithoutTransaction { db in
      let batch = self.state.withLock { state in
        let batch = Array(state.waiting.prefix(Self.most))
        state.waiting.removeFirst(batch.count)
        return batch
      }
      let clock = ContinuousClock()
      let start = clock.now
      let results = Self.write(batch, self.rows, db, self.path)
      self.goOn(tookLong: clock.now - start >= self.linger)
      for (waiting, result) in zip(batch, results) { waiting.done.resume(returning: result) }
    }
  }

  private func goOn(tookLong: Bool) {
    let (startTimer, writeNow) = state.withLock { state -> (Int?, Bool) in
      state.phase = .idle
      guard !state.waiting.isEmpty else { return (nil, false) }
      guard tookLong || state.waiting.count >= Self.most else { return (state.startLingering(), false) }
      state.phase = .writing
      return (nil, true)
    }
    if writeNow { writeNext() }
    if let startTimer { write(batch: startTimer, after: linger) }
  }

  private static func write(
    _ batch: [Waiting], _ rows: RecordWriter, _ db: Database, _ path: String
  ) -> [Result<Void, StoreError>] {
    let whole = transaction(db, rows, path) {
      for waiting in batch { try rows.write(waiting.record, arrivedAt: waiting.arrivedAt, to: db) }
    }
    guard case .failure = whole, batch.count > 1 else { return batch.map { _ in whole } }
    return batch.map { waiting in
      transaction(db, rows, path) { try rows.write(waiting.record, arrivedAt: waiting.arrivedAt, to: db) }
    }
  }

  private static func transaction(
    _ db: Database, _ rows: RecordWriter, _ path: String, _ body: () throws -> Void
  ) -> Result<Void, StoreError> {
    do {
      try db.inTransaction(.immediate) {
        try body()
        return .commit
      }
      return .success(())
    } catch {
      rows.forget()
      return .failure(StoreError(error, path: path))
    }
  }
}
