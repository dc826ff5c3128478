internal import AssayCore

/// What an agent used up so far.
struct AgentMeter: Sendable, Hashable {
  let limits: AgentLimits
  private(set) var tokens = 0
  private(set) var seconds = 0.0

  init(limits: AgentLimits) { self.limits = limits }

  /// The limit that is reached, in a few words; `nil` if none is.
  var reached: String? {
    if tokens >= limits.totalTokens { return "\(limits.totalTokens) tokens" }
    if seconds >= limits.totalSeconds { return "\(Int(limits.totalSeconds)) seconds" }
    return nil
  }

  /// Counts a reply to a conversation.
  mutating func count(_ reply: Turn, to messages: [Message]) {
    if let usage = reply.usage {
      tokens += usage.inputTokens + usage.outputTokens
    } else {
      let calls = reply.toolCalls.map { $0.name + $0.arguments }.joined()
      tokens += TokenEstimate.tokens(in: messages)
      tokens += [reply.text, reply.reasoning ?? "", calls].reduce(0) { $0 + TokenEstimate.tokens(in: $1) }
    }
    seconds += reply.latencySeconds
  }

  /// Counts a program.
  mutating func count(_ observation: AgentStep.Observation) { seconds += observation.wallSeconds }
}
