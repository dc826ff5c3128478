/// The two stages of an attempt, with the stored response between them.
public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
  /// Getting the answer.
  case ask
  /// Judging it.
  case judge
}

/// An attempt that still lacks something, with what the store already holds of it.
public struct PendingAttempt: Sendable {
  /// Where it stands in the plan, for paging.
  public var position: Int64
  /// Names what is asked.
  public var askID: Digest
  /// Which sample of the case it is, counted from 1.
  public var sample: Int
  /// The case.
  public var `case`: Case
  /// The turns that are stored; all of them in the judging stage.
  public var turns: [Turn]
  /// What an agent did; only in the judging stage.
  public var trace: AgentTrace?

  /// Creates a pending attempt.
  public init(
    position: Int64, askID: Digest, sample: Int, case: Case, turns: [Turn], trace: AgentTrace? = nil
  ) {
    self.position = position
    self.askID = askID
    self.sample = sample
    self.case = `case`
    self.turns = turns
    self.trace = trace
  }
}

/// What a run adds to its file.
///
/// Nothing is ever changed or taken away.
public enum RunRecord: Sendable {
  /// A turn of an answer; with `isLast` the answer is complete.
  case turn(askID: Digest, number: Int, exchange: Exchange, isLast: Bool)
  /// What an agent did, with which its answer is complete.
  case trace(askID: Digest, trace: AgentTrace)
  /// A verdict on an attempt by a judge.
  case verdict(id: Digest, position: Int64, judge: JudgeIdentity, verdict: Verdict)
  /// An attempt that failed in a stage after all retries.
  case failure(position: Int64, stage: Stage, failure: AttemptFailure)
}

/// Why a run file could not be read or written.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// The file is not a run file, or is damaged.
  case damaged(path: String, reason: String)
  /// Another process is writing to the file.
  case busy(path: String)
  /// The path leads to nothing that is or could become a run file: no file, no folder, or a folder itself.
  case misplaced(path: String, reason: String)
  /// The file is of a version that this program does not know.
  case unknownVersion(path: String, found: String)
  /// Anything else that the database reports.
  case other(path: String, reason: String)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .diskFull(let path):
      "\(path): no room left on the disk; what was stored is intact, free some room and run `assay resume \(path)`"
    case .damaged(let path, let reason): "\(path): not a run file, or damaged (\(reason))"
    case .busy(let path): "\(path): another process is writing to this file; wait for it or stop it"
    case .unknownVersion(let path, let found):
      "\(path): written by another version of Assay (\(found)); use that version or a newer one"
    case .misplaced(let path, let reason), .other(let path, let reason): "\(path): \(reason)"
    }
  }
}

/// The file of a run, as the engine sees it.
public protocol RunStore: Sendable {
  /// Attempts that lack an answer, or that are answered and lack this judge's verdict, in plan order.
  ///
  /// - Parameters:
  ///   - stage: What they lack.
  ///   - judge: The judge whose verdict is looked for; only for the judging stage.
  ///   - position: Only attempts behind this place; 0 for the first page.
  ///   - limit: The most attempts to return.
  /// - Returns: The attempts; fewer than `limit` at the end.
  /// - Throws: `StoreError`.
  func pending(
    _ stage: Stage, judge: JudgeIdentity?, after position: Int64, limit: Int
  ) async throws(StoreError) -> [PendingAttempt]

  /// What judges said about an attempt, as far as it is stored.
  ///
  /// - Parameters:
  ///   - position: Where the attempt stands in the plan.
  ///   - judges: The judges.
  /// - Returns: One for each judge, without what a judge that is a model was asked; `nil` where a judge has given no
  ///   verdict or was not heard for it.
  /// - Throws: `StoreError`.
  func judgements(at position: Int64, by judges: [JudgeIdentity]) async throws(StoreError) -> [Judgement?]

  /// Adds a record and returns once it is on the disk. A record that is there already is left as it is.
  ///
  /// Not undone by cancellation: what has been handed over is written.
  ///
  /// - Parameter record: What to add.
  /// - Throws: `StoreError`; the file then is as it was before.
  func append(_ record: RunRecord) async throws(StoreError)
}
