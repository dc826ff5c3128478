import AssayCore
import AssayEngine
import AssayHTTP
import AssayJudges
import AssayModels
import Synchronization

/// Judges stored answers one after the other, many at a time, and hands them on in the order of their file.
struct AnswerJudging {
  /// The judge; a panel is followed by its members.
  let choices: [JudgeChoice]
  let place: EndpointChoice
  let caps: Budget.Caps
  let width: RequestWidth
  let console: Console

  /// How many answers one task of the deterministic judge takes.
  private static let batchSize = 64

  /// Whether anything is asked of a model.
  var asksModels: Bool { choices.contains { if case .model = $0 { true } else { false } } }

  /// What became of the answers.
  struct Tally {
    let judge: JudgeIdentity
    var judged = 0
    var reused = 0
    var failed = 0
    var firstReason: String?
    var stopCause: StopCause?

    /// Throws `CommandFailure` unless all answers were judged.
    func check() throws {
      if let stopCause {
        throw CommandFailure(.incomplete, "\(stopCause.reason); \(judged) answers were judged")
      }
      guard failed > 0 else { return }
      throw CommandFailure(
        .incomplete,
        "\(failed) answers could not be judged; the first: \((firstReason ?? "").printable(limit: 300)); run the same command again to try them"
      )
    }
  }

  /// Judges every answer of a file.
  ///
  /// - Parameters:
  ///   - file: The answers.
  ///   - stop: Ends the judging.
  ///   - known: Judgements that need not be made again.
  ///   - body: Takes each judged answer, in the order of the file.
  /// - Returns: What became of them.
  /// - Throws: `InputError` for the file or the judge, or what `body` throws.
  func judge(
    _ file: inout AnswerFile, stop: StopSignal, known: JudgementSheet?,
    _ body: (JudgedAnswer) throws -> Void
  ) async throws -> Tally {
    let budget = Budget(caps: caps)
    let configuration = HTTPTransport.Configuration(connectionsPerHost: width.most)
    return try await HTTPTransport.withTransport(configuration) { transport in
      let clients = try ModelClients(
        transport: transport, demo: nil, width: width, seed: 0, budget: budget, stop: stop, note: { _ in })
      let bench = Bench(
        judges: try clients.judges(choices, at: { _ in place }, rubrics: []), isPanel: choices[0] == .panel)
      return try await judge(&file, bench, stop, known, body)
    }
  }
}

extension AnswerJudging {
  private func judge(
    _ file: inout AnswerFile, _ bench: Bench, _ stop: StopSignal, _ known: JudgementSheet?,
    _ body: (JudgedAnswer) throws -> Void
  ) async throws -> Tally {
    let size = asksModels ? 1 : Self.batchSize
    let window = asksModels ? width.most * 4 : 16
    var tally = Tally(judge: bench.identity)
    func batch() throws -> [AnswerTask] {
      var tasks: [AnswerTask] = []
      while tasks.count < size, stop.cause == nil, let answer = try file.next() {
        let id = bench.judgementID(of: answer)
        tasks.append(AnswerTask(answer: answer, id: id, known: known?.line(id)))
      }
      return tasks
    }
    try await withThrowingTaskGroup(of: (Int, [JudgedAnswer]).self) { group in
      var (started, emitted) = (0, 0)
      var finished: [Int: [JudgedAnswer]] = [:]
      var broken: (any Error)?
      while true {
        while broken == nil, started - emitted < window {
          var tasks: [AnswerTask] = []
          do { tasks = try batch() } catch { broken = error }
          if tasks.isEmpty { break }
          group.addTask { [number = started] in (number, try await bench.judge(tasks)) }
          started += 1
        }
        if let ready = finished.removeValue(forKey: emitted) {
          emitted += 1
          for judged in ready { try tally.add(judged, body) }
        } else if let (number, judged) = try await group.next() {
          finished[number] = judged
        } else {
          break
        }
      }
      // What was asked before the line at fault has been told by now.
      if let broken { throw broken }
    }
    tally.stopCause = stop.cause
    return tally
  }
}

extension AnswerJudging.Tally {
  fileprivate mutating func add(_ judged: JudgedAnswer, _ body: (JudgedAnswer) throws -> Void) throws {
    switch judged.result {
    case .stopped: return
    case .failed(let reason):
      failed += 1
      firstReason = firstReason ?? "\(judged.answer.id): \(reason)"
      return
    case .known: reused += 1
    case .judged: break
    }
    self.judged += 1
    try body(judged)
  }
}
