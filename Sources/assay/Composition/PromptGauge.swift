import AssayCore
import AssayRepository
import AssayStore

/// Compares what prompts of repositories were taken for with what servers counted.
struct PromptGauge {
  let file: RunFile

  /// Below so many counted prompts, nothing is said.
  private static let least = 5
  /// Nothing is said of an error in between, in parts of the count; above it a budget stays unused.
  private static let fine = -0.02...0.5

  /// What the user may want to change; `nil` if the estimates were good, or nothing can be said of them.
  ///
  /// - Throws: `StoreError`.
  func sentence() throws -> String? {
    let manifest = try file.manifest()
    guard manifest.benchmark == "ase", manifest.subject.agent == nil, !manifest.subject.isSimulated else {
      return nil
    }
    let budget = manifest.data.bytesPerToken ?? ContextBudget.usual
    let gauge = TokenGauge(try samples(ContextBudget(bytesPerToken: budget)))
    guard gauge.count >= Self.least else { return nil }
    let isFine = Self.fine.contains(gauge.meanError) && gauge.worstShortfall >= Self.fine.lowerBound
    guard !isFine else { return nil }
    let worst = gauge.worstShortfall < 0 ? ", at worst \(Self.percent(gauge.worstShortfall))" : ""
    return """
      prompts were estimated \(Self.percent(gauge.meanError)) beside what the server counted (mean of \(gauge.count)\
      \(worst)); --bytes-per-token \(Self.rounded(budget / gauge.factor)) would fit this model in sum
      """
  }

  private func samples(_ budget: ContextBudget) throws -> [TokenGauge.Sample] {
    var estimates: [(id: ID<Case>, tokens: Int)] = []
    try file.forEachCase { one in
      let texts = one.prompt.conversation(upTo: 0, replies: []).map(\.text)
      estimates.append((one.id, texts.reduce(0) { $0 + budget.estimate($1) }))
    }
    return try estimates.compactMap { estimate in
      let turns = try file.caseRecord(estimate.id)?.attempts.compactMap(\.turns.first) ?? []
      guard let usage = turns.compactMap(\.exchange.turn.usage).first else { return nil }
      return TokenGauge.Sample(estimated: estimate.tokens, counted: usage.inputTokens)
    }
  }

  private static func percent(_ share: Double) -> String {
    let rounded = Int((share * 100).rounded())
    return (rounded > 0 ? "+" : "") + "\(rounded) %"
  }

  private static func rounded(_ number: Double) -> Double {
    (min(16, max(0.5, number)) * 10).rounded() / 10
  }
}
