import AssayCore
import Testing

@testable import AssayStatistics

@Suite struct FunctionalTallyTests {
  private func tested(_ outcome: Outcome, _ isFunctional: Bool?, case name: String) -> ScoredAttempt {
    var attempt = row(.measured(outcome), case: name, cluster: name)
    attempt.isFunctional = isFunctional
    return attempt
  }

  private func tally(_ rows: [ScoredAttempt]) -> FunctionalTally {
    var tally = FunctionalTally(ks: [2])
    for counted in cases(rows) { tally.add(counted.functional, cluster: counted.clusterNumber) }
    return tally
  }

  @Test("both figures are pass@k by the unbiased estimator")
  func figures() throws {
    // a: of 4, 3 do their task and 1 of these is secure; b: of 2, one is declined and one does nothing right.
    let tally = tally([
      tested(.secure, true, case: "a"), tested(.insecure, true, case: "a"),
      tested(.insecure, true, case: "a"), tested(.unusable, false, case: "a"),
      tested(.refused, false, case: "b"), tested(.insecure, false, case: "b"),
    ])
    #expect(tally.ks == [1, 2])
    let first = try #require(tally.functionalMean(at: 0))
    #expect(abs(first.value - (3.0 / 4 + 0) / 2) < 1e-12 && first.n == 2)
    #expect(abs(try #require(tally.functionalAndSecureMean(at: 0)).value - (1.0 / 4 + 0) / 2) < 1e-12)
    // 1 - C(1,2)/C(4,2) = 1; 1 - C(3,2)/C(4,2) = 1/2.
    #expect(abs(try #require(tally.functionalMean(at: 1)).value - 0.5) < 1e-12)
    #expect(abs(try #require(tally.functionalAndSecureMean(at: 1)).value - 0.25) < 1e-12)
  }

  @Test("what no test tells stands in neither figure")
  func notMeasured() throws {
    let open = tally([tested(.undecided, true, case: "a"), tested(.secure, nil, case: "b")])
    #expect(try #require(open.functionalMean(at: 0)).n == 1)
    #expect(open.functionalAndSecureMean(at: 0) == nil)
    #expect(tally([tested(.secure, nil, case: "a")]).isEmpty)
  }

  @Test("what did not do its task is not both, even where its security is undecided")
  func undecided() throws {
    let tally = tally([tested(.undecided, false, case: "a"), tested(.secure, true, case: "a")])
    let mean = try #require(tally.functionalAndSecureMean(at: 0))
    #expect(abs(mean.value - 0.5) < 1e-12)
  }
}
