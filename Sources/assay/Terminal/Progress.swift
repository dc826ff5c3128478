import AssayCore
import Foundation
import Synchronization

/// Counts what a run does and shows it: a line that is redrawn on a terminal, a few plain lines elsewhere.
final class Progress: Sendable {
  /// What was counted so far in this process.
  struct Counts: Sendable {
    var toAsk = 0
    var toJudge = 0
    var alreadyAnswered = 0
    var answered = 0
    var judged = 0
    var failed = 0
    var tokens = 0
    var outcomes: [Outcome: Int] = [:]
    var failureKinds: [String: Int] = [:]
    var firstFailure: String?
    var stopCause: StopCause?
    var connectionLimit: Int?
  }

  private struct State {
    var counts = Counts()
    var lastShown: ContinuousClock.Instant
  }

  private let console: Console
  private let costUSD: @Sendable () -> Double?
  private let start: ContinuousClock.Instant
  private let state: Mutex<State>

  init(console: Console, costUSD: @escaping @Sendable () -> Double?) {
    self.console = console
    self.costUSD = costUSD
    start = .now
    state = Mutex(State(lastShown: .now))
  }

  /// What was counted so far.
  var counts: Counts { state.withLock(\.counts) }

  /// Takes note of an event and shows the state if it is time to.
  func note(_ event: RunEvent) {
    let line = state.withLock { state -> String? in
      state.counts.add(event)
      let isLast = if case .ended = event { true } else { false }
      let interval: Duration = console.isInteractive ? .milliseconds(200) : .seconds(30)
      guard isLast || .now - state.lastShown >= interval else { return nil }
      state.lastShown = .now
      return describe(state.counts)
    }
    if case .ended = event {
      if console.isInteractive { console.redraw("") }
    } else if let line {
      console.isInteractive ? console.redraw(line) : console.say(line)
    }
  }

  private func describe(_ counts: Counts) -> String {
    let seconds = Double((ContinuousClock.now - start).components.seconds) + 0.001
    let doing = counts.toAsk > 0 ? counts.answered : counts.judged
    let total = counts.toAsk > 0 ? counts.toAsk : counts.toJudge
    let rate = Double(doing) / seconds
    let left = total - doing - (counts.toAsk > 0 ? counts.failed : 0)
    let eta = rate > 0 ? Self.duration(Double(max(0, left)) / rate) : "—"
    var parts = [
      "\(doing)/\(total)", String(format: "%.1f/s", rate), "ETA \(eta)", "\(counts.tokens) tokens",
    ]
    if let cost = costUSD() { parts.append(String(format: "$%.2f", cost)) }
    if let limit = counts.connectionLimit { parts.append("\(limit) at once") }
    if counts.failed > 0 { parts.append("\(counts.failed) failed") }
    return parts.joined(separator: "  ")
  }

  /// A number of seconds for people: `42s`, `3m10s`, `2h05m`.
  static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded())
    return switch seconds {
    case ..<60: "\(seconds)s"
    case ..<3600: "\(seconds / 60)m\(String(format: "%02d", seconds % 60))s"
    default: "\(seconds / 3600)h\(String(format: "%02d", seconds / 60 % 60))m"
    }
  }
}

extension Progress.Counts {
  fileprivate mutating func add(_ event: RunEvent) {
    switch event {
    case .began(let toAsk, let toJudge, let alreadyAnswered):
      self.toAsk = toAsk
      self.toJudge = toJudge
      self.alreadyAnswered = alreadyAnswered
    case .answered(let usage, let isLast):
      tokens += usage.map { $0.inputTokens + $0.outputTokens } ?? 0
      if isLast { answered += 1 }
    case .judged(let outcome):
      judged += 1
      outcomes[outcome, default: 0] += 1
    case .failed(_, let failure):
      failed += 1
      failureKinds[failure.kind, default: 0] += 1
      firstFailure = firstFailure ?? failure.reason
    case .throttled(let limit): connectionLimit = limit
    case .stopping(let cause): stopCause = cause
    case .ended: break
    }
  }
}
