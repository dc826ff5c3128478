import AssayCore

/// Tokens and latencies while they are added up.
struct CostTally {
  private var usage: Usage?
  private var uncounted = 0
  private var latencies = LatencyHistogram()

  /// Adds what a row says.
  mutating func add(_ row: ScoredAttempt) {
    guard let seconds = row.latencySeconds else { return }
    latencies.add(seconds)
    guard let counted = row.usage else {
      uncounted += 1
      return
    }
    usage = usage.map { $0 + counted } ?? counted
  }

  /// The totals with tokens and latency filled in.
  func completed(_ totals: RunTotals) -> RunTotals {
    var totals = totals
    totals.usage = usage
    totals.uncounted = uncounted
    totals.latency = latencies.summary
    return totals
  }
}

/// A count of latencies in classes whose width is 1/32 of a power of two.
///
/// The middle of a class is within 1.6 % of everything in it, and memory does not grow with the run.
struct LatencyHistogram {
  private static let least = -20
  private static let classesPerOctave = 32
  private static let octaves = 40

  private var counts = [Int](repeating: 0, count: octaves * classesPerOctave)
  private var answers = 0
  private var total = 0.0
  private var greatest = 0.0

  /// Adds a latency in seconds; what is negative or not finite does not count.
  mutating func add(_ seconds: Double) {
    guard seconds.isFinite, seconds >= 0 else { return }
    answers += 1
    total += seconds
    greatest = max(greatest, seconds)
    counts[Self.place(of: seconds)] += 1
  }

  /// What was added; `nil` without a latency.
  var summary: LatencySummary? {
    guard answers > 0 else { return nil }
    return LatencySummary(
      answers: answers, mean: total / Double(answers), median: quantile(0.5), p95: quantile(0.95),
      greatest: greatest)
  }

  private static func place(of seconds: Double) -> Int {
    let smallest = Double(sign: .plus, exponent: least, significand: 1)
    guard seconds > smallest else { return 0 }
    let octave = Int(seconds.exponent) - least
    guard octave < octaves else { return octaves * classesPerOctave - 1 }
    return octave * classesPerOctave + Int((seconds.significand - 1) * Double(classesPerOctave))
  }

  /// The middle of the class in which the given share of the latencies is reached, at most the greatest.
  private func quantile(_ share: Double) -> Double {
    let rank = max(1, Int((Double(answers) * share).rounded(.up)))
    var seen = 0
    for (place, count) in counts.enumerated() {
      seen += count
      guard seen >= rank else { continue }
      let step = (Double(place % Self.classesPerOctave) + 0.5) / Double(Self.classesPerOctave)
      let octave = Self.least + place / Self.classesPerOctave
      return min(greatest, Double(sign: .plus, exponent: octave, significand: 1 + step))
    }
    return greatest
  }
}
