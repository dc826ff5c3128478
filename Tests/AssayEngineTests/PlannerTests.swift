import AssayCore
import AssayEngine
import Testing

@Suite struct PlannerTests {
  private let subject = SubjectSpec(provider: .openai, model: "m")

  private static func suite(
    _ count: Int, change: @escaping @Sendable (Int, inout Case) -> Void = { _, _ in }
  ) -> CaseSuite {
    CaseSuite(name: "numbers") { body in
      for number in 0..<count {
        var one = Case(
          id: ID("case-\(number)"), benchmark: "numbers", objective: number % 2 == 0 ? .benign : .harmful,
          language: number % 3 == 0 ? .python : .go, cluster: ID("c\(number / 2)"),
          prompt: Prompt(turns: ["Question \(number)"]), oracle: Oracle(checks: [.judged]),
          provenance: Provenance(source: "test", locator: "\(number)"))
        change(number, &one)
        try body(one)
      }
    }
  }

  private func plan(
    _ suite: CaseSuite, _ selection: Selection = Selection(), samples: Int = 1, shard: Shard? = nil,
    subject: SubjectSpec? = nil
  ) throws -> (summary: PlanSummary, attempts: [PlannedAttempt], cases: [ID<Case>]) {
    var attempts: [PlannedAttempt] = []
    var cases: [ID<Case>] = []
    let planner = Planner(
      suite: suite, selection: selection, subject: subject ?? self.subject, samples: samples, shard: shard)
    let summary = try planner.forEachCase { planned in
      attempts += planned.attempts
      cases.append(planned.case.id)
    }
    return (summary, attempts, cases)
  }

  @Test("every sample of every case has a place and a name of its own")
  func positions() throws {
    let (summary, attempts, _) = try plan(Self.suite(10), samples: 3)
    #expect(summary.caseCount == 10)
    #expect(summary.attemptCount == 30)
    #expect(attempts.map(\.position) == (1...30).map(Int64.init))
    #expect(attempts.map(\.sample) == (0..<10).flatMap { _ in [1, 2, 3] })
    #expect(Set(attempts.map(\.askID)).count == 30)
  }

  @Test(
    "shards are disjoint, keep their places in the whole plan, and make up the whole",
    arguments: [1, 2, 3, 7])
  func shards(count: Int) throws {
    let whole = try plan(Self.suite(50), samples: 2)
    let parts = try (1...count).map { try plan(Self.suite(50), samples: 2, shard: Shard("\($0)/\(count)")) }
    #expect(parts.flatMap(\.attempts).sorted { $0.position < $1.position } == whole.attempts)
    #expect(Set(parts.map(\.summary.casesDigest)) == [whole.summary.casesDigest])
    #expect(parts.map(\.summary.shardAttemptCount).reduce(0, +) == 100)
    #expect(parts.allSatisfy { $0.summary.attemptCount == 100 })
  }

  private static let form = FacetDescriptor(
    key: "form", title: LocalText("Form", "形式"), values: ["short", "long"])

  @Test(
    "a filter by a property or a value that the suite does not have says what there is",
    arguments: [
      (
        ["shape": ["x"]], "--filter knows no key “shape”; the keys are id, track,",
        ", and of this benchmark form"
      ),
      (
        ["form": ["short", "odd"]], "--filter form=odd: there is no such value; there are: short, long",
        "short, long"
      ),
    ])
  func unknownProperties(facets: [String: [String]], start: String, end: String) throws {
    var suite = Self.suite(10)
    suite.facets = [Self.form]
    let error = try #require(throws: InputError.self) { try plan(suite, Selection(facets: facets)) }
    #expect(error.description.hasPrefix(start) && error.description.hasSuffix(end), "\(error)")
  }

  @Test(
    "a filter keeps the cases it names, in order",
    arguments: [
      (Selection(filters: [.language: ["python"]]), [0, 3, 6, 9]),
      (Selection(filters: [.language: ["Python"], .objective: ["benign"]]), [0, 6]),
      (Selection(filters: [.cluster: ["c1", "c4"]]), [2, 3, 8, 9]),
      (Selection(filters: [.id: ["case-7"]]), [7]),
      (Selection(limit: 2), [0, 1]),
      (Selection(filters: [.objective: ["harmful"]], limit: 3), [1, 3, 5]),
      (Selection(attacks: ["role-play"]), [4]),
      (Selection(filters: [.attack: ["direct"]], limit: 5), [0, 1, 2, 3, 5]),
      (Selection(filters: [.turns: ["multi"]]), [8]),
      (Selection(locales: [.en, .zh], limit: 6), [0, 1, 2, 3, 4, 5]),
      (Selection(facets: ["form": ["Short"]]), [1, 3]),
      (Selection(filters: [.language: ["python"]], facets: ["form": ["short", "long"]]), [3, 9]),
    ])
  func filters(selection: Selection, expected: [Int]) throws {
    var suite = Self.suite(10) { number, one in
      if number % 2 == 1 { one.facets = ["form": number < 4 ? "short" : "long"] }
      if number == 4 { one.attack = "role-play" }
      if number == 8 { one.prompt = Prompt(turns: ["a", "b"]) }
    }
    suite.facets = [Self.form]
    #expect(try plan(suite, selection).cases == expected.map { ID("case-\($0)") })
  }

  @Test("nothing left, nothing asked and one name twice are errors that say so")
  func errors() {
    #expect(
      throws: InputError(
        "no case is left: --filter, --locale, --attack and --limit leave none; there are language: go, python; locale: en"
      )
    ) {
      try plan(Self.suite(10), Selection(filters: [.language: ["cobol"]]))
    }
    #expect(throws: InputError("case case-0 has no user message to send")) {
      try plan(Self.suite(1) { _, one in one.prompt = Prompt(messages: []) })
    }
    #expect(throws: InputError("two cases are called same; names must be unique")) {
      try plan(Self.suite(2) { _, one in one.id = "same" })
    }
  }

  @Test("the digest of the cases changes with any of them and not with model, samples or shard")
  func digests() throws {
    let base = try plan(Self.suite(5)).summary.casesDigest
    let other = SubjectSpec(provider: .anthropic, model: "n")
    #expect(try plan(Self.suite(5), samples: 4, subject: other).summary.casesDigest == base)
    #expect(try plan(Self.suite(4)).summary.casesDigest != base)
    let edited = Self.suite(5) { number, one in if number == 3 { one.prompt = Prompt(turns: ["Question 3 "]) }
    }
    #expect(try plan(edited).summary.casesDigest != base)
  }
}
