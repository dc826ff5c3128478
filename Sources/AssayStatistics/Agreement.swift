/// How far raters agree beyond chance, with its uncertainty.
package struct Agreement: Sendable, Hashable {
  /// The coefficient: 1 is full agreement, 0 is that of chance; at least -1.
  package let value: Double
  /// The lower end of the interval, at least -1.
  package let lower: Double
  /// The upper end of the interval, at most 1.
  package let upper: Double
  /// The interval's nominal coverage.
  package let level: Double
  /// How many items it rests on.
  package let items: Int

  init(value: Double, lower: Double, upper: Double, level: Double, items: Int) {
    self.value = value.clamped(to: -1...1)
    self.lower = min(lower.clamped(to: -1...1), self.value)
    self.upper = max(upper.clamped(to: -1...1), self.value)
    self.level = level
    self.items = items
  }
}

/// Cohen's kappa: the agreement of two raters on a nominal scale beyond that of chance.
package enum CohenKappa {
  /// Returns the agreement of two raters.
  ///
  /// - Parameters:
  ///   - first: The labels of one rater.
  ///   - second: The labels of the other for the same items, as many.
  ///   - level: The nominal coverage of the interval.
  /// - Returns: The agreement; `nil` without an item, or where both gave every item the same one label,
  ///   so that chance alone explains all of it.
  package static func agreement<Label: Hashable>(
    _ first: [Label], _ second: [Label], level: Double = 0.95
  ) -> Agreement? {
    precondition(first.count == second.count, "two raters label the same items")
    var places: [Label: Int] = [:]
    for label in first + second where places[label] == nil { places[label] = places.count }
    let empty = [Int](repeating: 0, count: places.count)
    var table = [[Int]](repeating: empty, count: places.count)
    for (left, right) in zip(first, second) {
      guard let row = places[left], let column = places[right] else { continue }
      table[row][column] += 1
    }
    return agreement(table: table, level: level)
  }

  /// Returns the agreement of two raters from the counts of every pair of labels.
  ///
  /// - Parameters:
  ///   - table: Square; a row for every label of the first rater, a column for every label of the second.
  ///   - level: The nominal coverage of the interval.
  /// - Returns: The agreement; `nil` without an item, or where both gave every item the same one label. At
  ///   full agreement the lower end is what Wilson's interval leaves of it.
  /// - Source: J. Cohen, *A coefficient of agreement for nominal scales*, Educ. Psychol. Meas. 20 (1960),
  ///   37-46; the standard error is that of J. L. Fleiss, J. Cohen, B. S. Everitt, Psychol. Bull. 72 (1969),
  ///   323-327, formula 13.
  package static func agreement(table: [[Int]], level: Double = 0.95) -> Agreement? {
    let labels = table.indices
    precondition(table.allSatisfy { $0.count == table.count }, "the table of two raters is square")
    let items = table.reduce(0) { $0 + $1.reduce(0, +) }
    guard items > 0 else { return nil }
    let n = Double(items)
    let rows = table.map { Double($0.reduce(0, +)) / n }
    let columns = labels.map { column in Double(table.reduce(0) { $0 + $1[column] }) / n }
    let observed = labels.reduce(0.0) { $0 + Double(table[$1][$1]) / n }
    let chance = labels.reduce(0.0) { $0 + rows[$1] * columns[$1] }
    guard chance < 1 - 1e-12 else { return nil }
    let kappa = (observed - chance) / (1 - chance)
    let z = Normal.quantile(0.5 + level / 2)
    let error = standardError(table: table, kappa: kappa, chance: chance, rows: rows, columns: columns)
    var lower = kappa - z * error
    var upper = kappa + z * error
    if error < 1e-9 {
      let range = Wilson.bounds(rate: observed.clamped(to: 0...1), trials: n, z: z)
      lower = (range.lowerBound - chance) / (1 - chance)
      upper = (range.upperBound - chance) / (1 - chance)
    }
    return Agreement(value: kappa, lower: lower, upper: upper, level: level, items: items)
  }

  static func standardError(
    table: [[Int]], kappa: Double, chance: Double, rows: [Double], columns: [Double]
  ) -> Double {
    let n = Double(table.reduce(0) { $0 + $1.reduce(0, +) })
    let rest = 1 - kappa
    var sum = 0.0
    for row in table.indices {
      for column in table.indices {
        let share = Double(table[row][column]) / n
        if row == column {
          let term = 1 - (rows[row] + columns[column]) * rest
          sum += share * term * term
        } else {
          let term = columns[row] + rows[column]
          sum += share * rest * rest * term * term
        }
      }
    }
    let centre = kappa - chance * rest
    return (max(0, sum - centre * centre) / n).squareRoot() / (1 - chance)
  }
}
