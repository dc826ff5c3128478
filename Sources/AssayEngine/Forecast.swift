package import AssayCore

/// What a plan will ask for, guessed before anything is sent.
package struct Forecast: Sendable, Hashable, Codable {
  /// What a reply is assumed to be like where nothing better is known.
  package struct Assumptions: Sendable, Hashable, Codable {
    /// Tokens of a reply, unless the request's own limit is lower.
    package var outputTokens = 600
    /// Seconds that a reply takes.
    package var replySeconds = 6.0

    package init() {}
  }

  /// Answers to get, a question that several cases share being asked once.
  package private(set) var answers = 0
  /// Requests to the subject, one for every turn.
  package private(set) var requests = 0
  /// Tokens of the requests, by estimate.
  package private(set) var inputTokens = 0
  /// Tokens of the replies, by assumption.
  package private(set) var outputTokens = 0
  /// Requests to judges that are models.
  package private(set) var judgeRequests = 0
  /// Tokens of the judges' requests, by estimate.
  package private(set) var judgeInputTokens = 0
  /// What was assumed.
  package let assumptions: Assumptions
  private let replyTokens: Int
  private var asked: Set<Digest> = []
  /// Tokens that a judge's instructions add to the material, measured on the built-in rubric.
  private static let judgeFrameTokens = 700
  private static let judgeOutputTokens = 120

  private enum CodingKeys: String, CodingKey {
    case answers, requests, inputTokens, outputTokens, judgeRequests, judgeInputTokens, assumptions
    case replyTokens
  }

  /// Starts a forecast for a subject with these parameters.
  package init(parameters: SamplingParameters, assumptions: Assumptions = Assumptions()) {
    self.assumptions = assumptions
    replyTokens = min(assumptions.outputTokens, parameters.maxOutputTokens ?? .max)
  }

  /// Adds the attempts at a case.
  ///
  /// - Parameters:
  ///   - planned: The case with its attempts.
  ///   - judges: How many judges that are models will read every answer.
  package mutating func add(_ planned: PlannedCase, judges: Int) {
    let tokens = inputTokens(of: planned.case.prompt)
    for attempt in planned.attempts {
      judgeRequests += judges
      judgeInputTokens += judges * (tokens.last + replyTokens * planned.case.turns + Self.judgeFrameTokens)
      guard asked.insert(attempt.askID).inserted else { continue }
      answers += 1
      requests += planned.case.turns
      inputTokens += tokens.all
      outputTokens += replyTokens * planned.case.turns
    }
  }

  /// What it will cost; `nil` where a price is not known.
  package func costUSD(subject: (Usage) -> Double?, judge: (Usage) -> Double?) -> Double? {
    guard let asking = subject(Usage(inputTokens: inputTokens, outputTokens: outputTokens)) else {
      return nil
    }
    guard judgeRequests > 0 else { return asking }
    let usage = Usage(inputTokens: judgeInputTokens, outputTokens: judgeRequests * Self.judgeOutputTokens)
    return judge(usage).map { asking + $0 }
  }

  /// How many seconds it will take with this many requests in flight.
  package func seconds(maxConnections: Int) -> Double {
    (Double(requests) / Double(maxConnections)).rounded(.up) * assumptions.replySeconds
  }

  /// Tokens of all requests of a dialogue, which grow turn by turn, and of the last one.
  private func inputTokens(of prompt: Prompt) -> (all: Int, last: Int) {
    let reply = Message(role: .assistant, text: "")
    let replies = Array(repeating: reply, count: prompt.turnCount)
    let each = (0..<prompt.turnCount).map { turn in
      TokenEstimate.tokens(in: prompt.conversation(upTo: turn, replies: replies)) + turn * replyTokens
    }
    return (each.reduce(0, +), each.last ?? 0)
  }
}
