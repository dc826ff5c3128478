import AssayCore

/// Krippendorff's alpha on a nominal scale: the agreement of any number of raters, with gaps.
///
/// - Source: K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), section C; the interval
///   draws items with replacement, as A. C. Davison, D. V. Hinkley, *Bootstrap Methods and their Application*
///   (1997), chapter 5.
package enum KrippendorffAlpha {
  /// Returns the agreement of the raters.
  ///
  /// - Parameters:
  ///   - items: For every item the labels that it got, whoever gave them; `nil` is a missing label. Items
  ///     with fewer than two labels say nothing about agreement and do not count.
  ///   - level: The nominal coverage of the interval.
  ///   - resamples: How many resamples the interval rests on; at least `ClusterBootstrap.minimumResamples`.
  ///   - seed: From which the draws follow.
  /// - Returns: The agreement; `nil` where no item has two labels, or all labels are the same. At full
  ///   agreement the lower end is what Wilson's interval leaves of it.
  package static func agreement<Label: Hashable>(
    items: [[Label?]], level: Double = 0.95, resamples: Int = ClusterBootstrap.minimumResamples,
    seed: UInt64
  ) -> Agreement? {
    let counted = tables(of: items)
    guard let whole = Disagreement(counted, drawing: counted.indices) else { return nil }
    var bounds: (lower: Double, upper: Double)?
    if whole.observed > 0 {
      bounds = percentiles(of: counted, level: level, resamples: resamples, seed: seed)
    }
    if let bounds, bounds.upper - bounds.lower > 1e-12 {
      return Agreement(
        value: whole.alpha, lower: bounds.lower, upper: bounds.upper, level: level, items: counted.count)
    }
    let z = Normal.quantile(0.5 + level / 2)
    let range = Wilson.bounds(rate: min(1, whole.observed), trials: Double(counted.count), z: z)
    return Agreement(
      value: whole.alpha, lower: 1 - range.upperBound / whole.expected,
      upper: 1 - range.lowerBound / whole.expected, level: level, items: counted.count)
  }

  /// How often an item got each label.
  private typealias Table = [(label: Int, count: Int)]

  private static func tables<Label: Hashable>(of items: [[Label?]]) -> [Table] {
    var places: [Label: Int] = [:]
    var tables: [Table] = []
    for item in items {
      var counts: [Int: Int] = [:]
      for case let label? in item {
        let place = places[label] ?? places.count
        places[label] = place
        counts[place, default: 0] += 1
      }
      guard counts.values.reduce(0, +) >= 2 else { continue }
      tables.append(counts.sorted { $0.key < $1.key }.map { (label: $0.key, count: $0.value) })
    }
    return tables
  }

  /// The shares of disagreeing pairs that are seen and that chance would give.
  private struct Disagreement {
    let observed: Double
    let expected: Double
    var alpha: Double { 1 - observed / expected }

    init?(_ tables: [Table], drawing drawn: some Sequence<Int>) {
      var totals: [Int: Int] = [:]
      var values = 0
      var unlike = 0.0
      for index in drawn {
        let table = tables[index]
        let size = table.reduce(0) { $0 + $1.count }
        let like = table.reduce(0) { $0 + $1.count * ($1.count - 1) }
        unlike += Double(size * (size - 1) - like) / Double(size - 1)
        values += size
        for entry in table { totals[entry.label, default: 0] += entry.count }
      }
      guard totals.count >= 2 else { return nil }
      let like = totals.values.reduce(0) { $0 + $1 * ($1 - 1) }
      observed = unlike / Double(values)
      expected = Double(values * (values - 1) - like) / Double(values * (values - 1))
    }
  }

  private static func percentiles(
    of tables: [Table], level: Double, resamples: Int, seed: UInt64
  ) -> (lower: Double, upper: Double)? {
    var generator = SeededGenerator(seed: seed)
    let bound = UInt64(tables.count)
    var alphas: [Double] = []
    for _ in 0..<max(resamples, ClusterBootstrap.minimumResamples) {
      let drawn = tables.indices.map { _ in Int(generator.next().multipliedFullWidth(by: bound).high) }
      // A resample with one label only has no alpha of its own.
      if let resample = Disagreement(tables, drawing: drawn) { alphas.append(resample.alpha) }
    }
    guard !alphas.isEmpty else { return nil }
    alphas.sort()
    let tail = (1 - level) / 2
    let last = Double(alphas.count - 1)
    return (alphas[Int((tail * last).rounded())], alphas[Int(((1 - tail) * last).rounded())])
  }
}
