import AssayCore
import AssayStatistics
import Testing

@Suite struct StratifiedBootstrapTests {
  /// Forty clusters of one unit, of which some are 1; the mean has the spread of a binomial one.
  @Test(
    "of a plain mean the interval is that of the normal approximation, widened as t says",
    arguments: [12, 20, 30])
  func mean(positive: Int) throws {
    let bootstrap = StratifiedBootstrap(strata: [(0..<40).map { [$0] }], seed: 7)
    let found = bootstrap.intervals(of: 1, resamples: 8_000) { units in
      [Double(units.count { $0 < positive }) / Double(units.count)]
    }
    let range = try #require(found[0])
    let rate = Double(positive) / 40
    // t with 39 degrees of freedom at 97.5 % is 2.0227 (a table's value); the sample's own standard error.
    let half = 2.0227 * (rate * (1 - rate) / 39).squareRoot()
    #expect(abs(range.lowerBound - (rate - half)) < 0.03 && abs(range.upperBound - (rate + half)) < 0.03)
  }

  @Test("each stratum keeps its share: what differs only between strata does not vary")
  func strata() throws {
    let strata = [(0..<10).map { [$0] }, (10..<20).map { [$0] }]
    let between = StratifiedBootstrap(strata: strata, seed: 1).intervals(of: 1) { units in
      [Double(units.count { $0 < 10 }) / Double(units.count)]
    }
    #expect(between == [nil])
    let together = StratifiedBootstrap(strata: [strata.flatMap(\.self)], seed: 1).intervals(of: 1) { units in
      [Double(units.count { $0 < 10 }) / Double(units.count)]
    }
    #expect(try #require(together[0]).contains(0.5))
  }

  @Test("whole clusters are drawn, and the same seed draws the same")
  func clusters() throws {
    let bootstrap = StratifiedBootstrap(strata: [[[0, 1, 2], [3, 4, 5], [6, 7, 8]]], seed: 3)
    let first = bootstrap.intervals(of: 2) { units in
      #expect(units.count == 9)
      for one in 0..<9 { #expect(units.count { $0 == one } == units.count { $0 == one / 3 * 3 }) }
      return [Double(units.reduce(0, +)), Double(units[0])]
    }
    let again = bootstrap.intervals(of: 2) { [Double($0.reduce(0, +)), Double($0[0])] }
    #expect(first == again && first[0] != nil)
  }

  @Test("nothing is known of a stratum with one cluster, of values that are missing, and of none at all")
  func unknown() {
    let lonely = StratifiedBootstrap(strata: [[[0], [1]], [[2]]], seed: 1)
    #expect(lonely.intervals(of: 1) { [Double($0.count)] } == [nil])
    let empty = StratifiedBootstrap(strata: [], seed: 1)
    #expect(empty.intervals(of: 1) { _ in [1] } == [nil])
    let some = StratifiedBootstrap(strata: [[[0], [1]]], seed: 1)
    #expect(
      some.intervals(of: 3) { [$0[0] == 0 ? nil : 1, .infinity, Double($0[0])] }.prefix(2) == [nil, nil])
  }
}
