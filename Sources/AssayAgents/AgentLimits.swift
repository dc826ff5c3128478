internal import AssayCore

/// How far an agent may go.
package struct AgentLimits: Sendable, Hashable, Codable {
  /// The most times that it may act: rounds of ReAct and of tools, executions of CodeAct and the interpreter.
  package var rounds: Int
  /// The most replies in a row that cannot be read.
  package var tries: Int
  /// The most tools that one reply may call.
  package var callsPerReply: Int
  /// Seconds until a program that it has run is ended.
  package var runSeconds: Double
  /// Seconds that replies and programs may take together, without the waits between requests: neither a busy
  /// endpoint nor a resumed run changes what an agent gets done.
  package var totalSeconds: Double
  /// Tokens of all requests and replies, as the server counts them or, where it does not, as they are estimated.
  package var totalTokens: Int
  /// Bytes kept of what a program writes; the rest is dropped and marked.
  package var outputBytes: Int
  /// Unicode scalars of an output that a model is shown by protocols that have no such limit of their own.
  package var shownCharacters: Int

  /// Creates limits.
  package init(
    rounds: Int, tries: Int = 1, callsPerReply: Int = 16, runSeconds: Double, totalSeconds: Double = 1_800,
    totalTokens: Int = 500_000, outputBytes: Int = 1 << 20, shownCharacters: Int = 20_000
  ) {
    self.rounds = rounds
    self.tries = tries
    self.callsPerReply = callsPerReply
    self.runSeconds = runSeconds
    self.totalSeconds = totalSeconds
    self.totalTokens = totalTokens
    self.outputBytes = outputBytes
    self.shownCharacters = shownCharacters
  }
}

extension FieldDigester {
  /// Adds every limit.
  mutating func add(_ limits: AgentLimits) {
    add(limits.rounds)
    add(limits.tries)
    add(limits.callsPerReply)
    add(String(limits.runSeconds))
    add(String(limits.totalSeconds))
    add(limits.totalTokens)
    add(limits.outputBytes)
    add(limits.shownCharacters)
  }
}
