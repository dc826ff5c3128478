public import AssayCore
import Foundation

/// What every benchmark owes to the rest of the program, as checks that a test runs one by one.
public enum BenchmarkConformance: Sendable {
  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// The descriptor is filled in.
    case describesItself
    /// Two openings and two passes give the same cases in the same order.
    case isDeterministic
    /// No two cases share a name, and none is empty.
    case namesAreUnique
    /// Every case says that it belongs to this benchmark, and to a cluster.
    case casesBelongToIt
    /// Every prompt has a turn, ends with it, and says something.
    case promptsCanBeAsked
    /// Every oracle has a check, and every rubric that one names is there and sound.
    case oraclesAreWhole
    /// A case survives being written to JSON and read back.
    case casesSurviveJSON
    /// An error of the caller comes back unchanged and ends the pass.
    case passesErrorsOn
    /// A part that does not exist is refused as a mistake of the user.
    case refusesUnknownParts
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - benchmark: The benchmark.
  ///   - request: What opens it.
  /// - Throws: `Failure` if the promise is broken, or what the benchmark throws.
  public static func verify(_ check: Check, of benchmark: any Benchmark, _ request: DataRequest) throws {
    switch check {
    case .describesItself: try describesItself(benchmark)
    case .isDeterministic: try isDeterministic(benchmark, request)
    case .namesAreUnique: try namesAreUnique(try cases(benchmark, request))
    case .casesBelongToIt: try casesBelongToIt(benchmark, try cases(benchmark, request))
    case .promptsCanBeAsked: try promptsCanBeAsked(try cases(benchmark, request))
    case .oraclesAreWhole: try oraclesAreWhole(try benchmark.open(request))
    case .casesSurviveJSON: try casesSurviveJSON(try cases(benchmark, request))
    case .passesErrorsOn: try passesErrorsOn(try benchmark.open(request))
    case .refusesUnknownParts: try refusesUnknownParts(benchmark, request)
    }
  }

  /// All cases of a suite.
  ///
  /// - Parameters:
  ///   - benchmark: The benchmark.
  ///   - request: What opens it.
  /// - Returns: The cases in order; at least one.
  /// - Throws: `Failure` if there are none, or what the benchmark throws.
  public static func cases(_ benchmark: any Benchmark, _ request: DataRequest) throws -> [Case] {
    var cases: [Case] = []
    try benchmark.open(request).forEach { cases.append($0) }
    try expect(!cases.isEmpty, "there are no cases")
    return cases
  }
}

extension BenchmarkConformance {
  private static func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    guard isTrue else { throw Failure(description: message()) }
  }

  private static func describesItself(_ benchmark: any Benchmark) throws {
    let it = benchmark.descriptor
    let texts = [it.name, it.summary, it.summaryZH, it.example]
    try expect(!texts.contains(""), "the descriptor has an empty text")
    try expect(!it.references.isEmpty, "the descriptor names no reference")
    try expect(it.example.contains(it.name), "the example does not name the benchmark")
  }

  private static func isDeterministic(_ benchmark: any Benchmark, _ request: DataRequest) throws {
    let suite = try benchmark.open(request)
    let again = try benchmark.open(request)
    try expect(!suite.name.isEmpty && suite.name == again.name, "the suite's name differs or is empty")
    try expect(suite.notices == again.notices, "the notices differ")
    try expect(suite.rubrics == again.rubrics, "the rubrics differ")
    var passes: [[Case]] = [[], [], []]
    try suite.forEach { passes[0].append($0) }
    try suite.forEach { passes[1].append($0) }
    try again.forEach { passes[2].append($0) }
    try expect(passes[0] == passes[1], "a second pass over a suite differs")
    try expect(passes[0] == passes[2], "a second opening differs")
  }

  private static func namesAreUnique(_ cases: [Case]) throws {
    var seen: Set<ID<Case>> = []
    for each in cases {
      try expect(!each.id.description.isEmpty, "a case has no name")
      try expect(seen.insert(each.id).inserted, "two cases are called \(each.id)")
    }
  }

  private static func casesBelongToIt(_ benchmark: any Benchmark, _ cases: [Case]) throws {
    for each in cases {
      try expect(
        each.benchmark.description == benchmark.descriptor.name,
        "\(each.id) says that it belongs to \(each.benchmark)")
      try expect(!each.cluster.description.isEmpty, "\(each.id) has no cluster")
      try expect(!each.provenance.source.isEmpty, "\(each.id) does not say where it comes from")
    }
  }

  private static func promptsCanBeAsked(_ cases: [Case]) throws {
    for each in cases {
      try expect(each.turns >= 1, "\(each.id) asks nothing")
      try expect(each.prompt.messages.last?.role == .user, "\(each.id) does not end with a question")
      try expect(!each.prompt.messages.contains { $0.text.isEmpty }, "\(each.id) has an empty message")
    }
  }

  private static func oraclesAreWhole(_ suite: CaseSuite) throws {
    let names = suite.rubrics.map(\.id)
    try expect(Set(names).count == names.count, "two rubrics share a name")
    for rubric in suite.rubrics {
      let values = rubric.grades.map(\.value)
      try expect(values == Set(values).sorted(), "the grades of \(rubric.id) are not sorted, or repeat")
      try expect(rubric.highest == values.last, "the highest grade of \(rubric.id) is not its last one")
      try expect(!rubric.instructions.isEmpty, "\(rubric.id) has no instructions")
    }
    try suite.forEach { each in
      try expect(!each.oracle.checks.isEmpty, "\(each.id) has no check")
      for case .graded(let rubric) in each.oracle.checks {
        try expect(names.contains(rubric), "\(each.id) names the rubric \(rubric), which is not there")
      }
    }
  }

  private static func casesSurviveJSON(_ cases: [Case]) throws {
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    for each in cases {
      let copy = try decoder.decode(Case.self, from: encoder.encode(each))
      try expect(copy == each, "\(each.id) changes when it is written and read")
    }
  }

  private static func passesErrorsOn(_ suite: CaseSuite) throws {
    var count = 0
    do {
      try suite.forEach { _ in
        count += 1
        throw CancellationError()
      }
    } catch is CancellationError {
      return try expect(count == 1, "the pass went on behind an error")
    }
    throw Failure(description: "an error of the caller was swallowed")
  }

  private static func refusesUnknownParts(_ benchmark: any Benchmark, _ request: DataRequest) throws {
    var request = request
    request.part = "no such part"
    do throws(InputError) {
      _ = try benchmark.open(request)
    } catch {
      return
    }
    throw Failure(description: "a part that does not exist was accepted")
  }
}
