import Testing

@testable import AssayRepository

@Suite struct RoundingTests {
  /// Ties are exact binary numbers only; the others are the examples of Python's documentation and of its
  /// issues.
  @Test(
    "numbers are rounded as Python rounds them",
    arguments: [
      (0.125, 0.12), (0.375, 0.38), (0.625, 0.62), (2.5, 2.5), (2.675, 2.67), (1.005, 1.0), (0.285, 0.28),
      (1.115, 1.11), (27.5447, 27.54), (100, 100), (0, 0), (99.995, 100), (1e15, 1e15),
    ] as [(Double, Double)])
  func hundredths(value: Double, rounded: Double) {
    #expect(Rounding.hundredths(value) == rounded)
  }
}

@Suite struct StabilityTests {
  /// The sample standard deviation of N zeros and ones by its definition.
  private func deviation(_ positive: Int, _ rounds: Int) -> Double {
    let mean = Double(positive) / Double(rounds)
    let squares = Double(positive) * (1 - mean) * (1 - mean) + Double(rounds - positive) * mean * mean
    return (squares / Double(rounds - 1)).squareRoot()
  }

  @Test("a spread is the sample standard deviation", arguments: 2...9)
  func spread(rounds: Int) throws {
    for positive in 0...rounds {
      let spread = try #require(Stability.spread(positive: positive, rounds: rounds))
      #expect(abs(spread - deviation(positive, rounds)) < 1e-12)
    }
  }

  @Test("of three rounds the mean is the share of instances whose verdicts agree")
  func mean() throws {
    let spreads = try [0, 1, 2, 3, 3].map { try #require(Stability.spread(positive: $0, rounds: 3)) }
    #expect(Stability.mean(spreads, among: spreads) == 0.6)
    let even = try [1, 2].map { try #require(Stability.spread(positive: $0, rounds: 3)) }
    #expect(Stability.mean(even, among: even) == 1)
    #expect(Stability.mean(even, among: spreads) == 0)
    #expect(Stability.mean([], among: []) == nil && Stability.spread(positive: 1, rounds: 1) == nil)
  }
}

@Suite struct CycleKeyTests {
  @Test(
    "a round is spelt as the original does",
    arguments: [
      ("a_cycle1", "a", 1), ("a_cycle1_cycle12", "a_cycle1", 12), ("x y_cycle3", "x y", 3),
    ])
  func read(text: String, instance: String, cycle: Int) throws {
    let key = try #require(CycleKey(text))
    #expect(key == CycleKey(instance: instance, cycle: cycle) && key.description == text)
  }

  @Test(
    "anything else is no round",
    arguments: [
      "", "a", "a_cycle", "_cycle1", "a_cycle0", "a_cycle01", "a_cycle-1", "a_cycle1x", "12",
      "a_cycle99999999999999999999",
    ])
  func refuse(text: String) {
    #expect(CycleKey(text) == nil)
  }
}
