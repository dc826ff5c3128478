import AssayCore

extension SeededGenerator {
  /// A number in 0..<`bound`; `bound` is at least 1.
  ///
  /// The bias is below 2^-31 for the small bounds used here.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  /// A number in `range`.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens `perMille` times in a thousand.
  mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// One of `choices`, which are never empty here: they are literals of this target.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}
