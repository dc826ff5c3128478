/// How much of a repository a prompt may hold, in tokens by an estimate.
///
/// A token is taken for `bytesPerToken` bytes of ASCII or one character beyond it. What a model counts is known only
/// when its server has reported it: `TokenGauge` says how far off the estimate was, and which number fits.
package struct ContextBudget: Sendable, Hashable {
  /// The most tokens for the masked file, the README and the context together, at least 1; the frame around them and
  /// the summary come on top, 200 to 1,000 tokens.
  package var tokens: Int
  /// Bytes of ASCII for one token, from 0.5 to 16.
  package var bytesPerToken: Double

  /// Bytes of ASCII for one token, unless something else is said.
  package static let usual = 3.0

  /// Creates a budget; what is out of range is taken for the nearest that is not.
  ///
  /// - Parameters:
  ///   - tokens: The most tokens, 64,000 in the original.
  ///   - bytesPerToken: Bytes of ASCII for one token. In files of C, C++, Python, JavaScript and Swift the public
  ///     vocabularies cl100k and o200k have 3.3 to 4.3 in the mean, and 2.8 in the worst of twenty headers of C; other
  ///     models' are smaller. 3 overdraws a budget rarely, and leaves about a fifth of it unused.
  package init(tokens: Int = 64_000, bytesPerToken: Double = usual) {
    self.tokens = max(1, tokens)
    self.bytesPerToken = bytesPerToken.isFinite ? min(16, max(0.5, bytesPerToken)) : Self.usual
  }

  /// The estimate for a text: 0 for an empty one.
  package func estimate(_ text: String) -> Int {
    var ascii = 0
    var other = 0
    for byte in text.utf8 {
      if byte < 0x80 { ascii += 1 } else if byte >= 0xC0 { other += 1 }
    }
    return Int((Double(ascii) / bytesPerToken).rounded(.up)) + other
  }
}

/// How far estimates were from what servers counted.
package struct TokenGauge: Sendable, Hashable {
  /// An estimate beside a count.
  package struct Sample: Sendable, Hashable {
    /// The estimate.
    package var estimated: Int
    /// What was counted, at least 1.
    package var counted: Int

    /// Creates a sample.
    package init(estimated: Int, counted: Int) {
      self.estimated = estimated
      self.counted = max(1, counted)
    }

    /// The error as a part of the count: below 0 where the estimate was too low.
    package var error: Double { Double(estimated - counted) / Double(counted) }
  }

  /// How many samples there are.
  package let count: Int
  /// The mean of all errors; 0 without samples.
  package let meanError: Double
  /// The error that is furthest below 0, or 0: by so much a budget was overdrawn.
  package let worstShortfall: Double
  /// The number by which estimates are to be multiplied to agree in sum; 1 without samples.
  ///
  /// Where nearly all is ASCII, `bytesPerToken` divided by it is the number that fits.
  package let factor: Double

  /// Measures.
  package init(_ samples: [Sample]) {
    count = samples.count
    meanError = samples.reduce(0) { $0 + $1.error } / Double(max(1, samples.count))
    worstShortfall = samples.reduce(0) { min($0, $1.error) }
    let estimated = samples.reduce(0.0) { $0 + Double($1.estimated) }
    let counted = samples.reduce(0.0) { $0 + Double($1.counted) }
    factor = estimated > 0 ? counted / estimated : 1
  }
}
