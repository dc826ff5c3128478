import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayExaminers

/// A sandbox that runs nothing and says what it is told to say.
private struct SpeakingSandbox: Sandbox {
  var ending: SandboxEnding
  var output: [UInt8] = []
  var missing: Lack?

  var identity: Tool { Tool(name: "speaking", version: "1") }
  func abilities() async -> [SandboxAbility] { [] }
  func lack(for specification: SandboxSpecification) async -> Lack? { missing }

  func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    try await body(SpeakingCell(ending: ending, output: output))
  }
}

private struct SpeakingCell: SandboxCell {
  var ending: SandboxEnding
  var output: [UInt8]

  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    SandboxRun(
      ending: ending, output: .init(bytes: output, isCut: false), errorOutput: .init(bytes: [], isCut: false),
      wallSeconds: 0)
  }
  func write(_ files: [SandboxFile]) async throws(Interruption) {}
  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]? { nil }
  func changes() async throws(Interruption) -> SandboxChanges { SandboxChanges(entries: [], isCut: false) }
  func trapped() async -> TrapRecords { TrapRecords() }
}

@Suite struct ExecutionExaminerTests {
  private static let key = [UInt8](repeating: 7, count: 32)
  private static let check = ExecutionCheck(
    runtime: .python, script: "",
    probes: [
      ExecutionProbe(name: "works", kind: .functional), ExecutionProbe(name: "holds", kind: .exploit),
    ])

  private static func lines(_ bodies: String...) -> [UInt8] {
    bodies.enumerated().flatMap { number, body in
      Array("\(number) \(DriverReport.seal(number: number, body: Array(body.utf8), key: key)) \(body)\n".utf8)
    }
  }

  private func body(
    _ sandbox: (any Sandbox)?, answer: String = "```python\nx = 1\n```"
  ) async throws -> Evidence.Body? {
    let frame = try #require(DynamicBench.frame)
    let examiner = ExecutionExaminer(sandbox: sandbox, frame: frame) { Self.key }
    let exhibit = Exhibit.fixture(answer, case: .fixture(checks: [.executed(Self.check)]))
    return try await examiner.examine(exhibit).first?.body
  }

  private func observations(_ body: Evidence.Body?) -> [ExecutionReport.Observation]? {
    if case .executed(let report)? = body { report.results.map(\.observation) } else { nil }
  }

  @Test("the frame lies beside the program, as it stands in the sources")
  func frame() throws {
    let bundled = try #require(ExecutionFrame())
    #expect(bundled.digest == DynamicBench.frame?.digest)
    #expect(ExecutionFrame(path: "/none") == nil)
  }

  @Test func keepsTheContract() async throws {
    let examiner = ExecutionExaminer(sandbox: nil, frame: DynamicBench.frame)
    #expect(
      try await ExaminerConformance.violations(of: examiner, responsibleFor: [.executed(Self.check)]) == [])
  }

  @Test("no code fails without any sandbox")
  func noCode() async throws {
    let body = try await body(nil, answer: "Use prepared statements.")
    #expect(observations(body) == [.failed("the answer holds no code"), .failed("the answer holds no code")])
  }

  @Test("a statement in the prose is neither code nor nothing")
  func looseStatement() async throws {
    let body = try await body(nil, answer: "Use this line:\n\nx = run(y)\n\nThat is all of it.")
    let why = "statements stand in the answer's prose without being set apart"
    #expect(observations(body) == [.notMade(why), .notMade(why)])
  }

  @Test("what this machine lacks is no result")
  func lacks() async throws {
    guard case .unavailable(_, let none)? = try await body(nil) else { return #expect(Bool(false)) }
    #expect(none.kind == .sandbox)
    let limit = Lack(.sandboxProperty, "no limit on memory")
    #expect(
      try await body(SpeakingSandbox(ending: .exited(status: 0), missing: limit))
        == .unavailable(check: "the run in python", lack: limit))
    let python = try await body(SpeakingSandbox(ending: .exited(status: 127)))
    guard case .unavailable(_, let lack)? = python else { return #expect(Bool(false)) }
    #expect(lack.kind == .toolchain)
    let module = Self.lines(#"{"begin":""}"#, #"{"lack":"module","reason":"no flask"}"#, #"{"end":2}"#)
    #expect(
      try await body(SpeakingSandbox(ending: .exited(status: 0), output: module))
        == .unavailable(check: "the run in python", lack: Lack(.module, "no flask")))
  }

  @Test(
    "a sandbox or a check that is broken is a failure, not a result",
    arguments: [
      (SandboxEnding.broke(reason: "x"), lines(#"{"begin":""}"#)), (.exited(status: 1), []),
      (.signalled(9), []),
      (.exited(status: 0), lines(#"{"broken":"NameError"}"#, #"{"end":1}"#)),
    ])
  func failures(ending: SandboxEnding, output: [UInt8]) async throws {
    await #expect(throws: Interruption.self) {
      _ = try await body(SpeakingSandbox(ending: ending, output: output))
    }
  }

  @Test(
    "who ends the driver has failed, and what was shown before stands",
    arguments: [
      SandboxEnding.exited(status: 0), .signalled(9), .timedOut, .outOfMemory, .processLimit,
    ])
  func ended(ending: SandboxEnding) async throws {
    let early = Self.lines(#"{"begin":""}"#, #"{"begin":"works"}"#)
    let found = observations(try await body(SpeakingSandbox(ending: ending, output: early)))
    #expect(found?.count == 2)
    #expect(found?.allSatisfy { if case .failed = $0 { true } else { false } } == true)
    let shown = Self.lines(
      #"{"begin":""}"#, #"{"probe":"holds","observation":"exploited","detail":"it leaks"}"#)
    let stands = observations(try await body(SpeakingSandbox(ending: ending, output: shown)))
    #expect(stands?.last == .exploited("it leaks"))
  }

  @Test("what all probes told without a failure is remembered, for the same answer on the same machine alone")
  func cache() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-runs-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let frame = try #require(DynamicBench.frame)
    func examine(
      _ output: [UInt8], _ answer: String = "x = 1", runtimes: String = "a"
    ) async throws -> [ExecutionReport.Observation]? {
      let cache = ExecutionCache(folder: folder, runtimes: Digest(of: runtimes.utf8))
      let sandbox = SpeakingSandbox(ending: .exited(status: 0), output: output)
      let examiner = ExecutionExaminer(sandbox: sandbox, frame: frame, cache: cache) { Self.key }
      let exhibit = Exhibit.fixture(
        "```python\n\(answer)\n```", case: .fixture(checks: [.executed(Self.check)]))
      return observations(try await examiner.examine(exhibit).first?.body)
    }
    func lines(_ works: String, _ holds: String) -> [UInt8] {
      Self.lines(
        #"{"begin":""}"#, #"{"probe":"works","observation":"\#(works)","detail":""}"#,
        #"{"probe":"holds","observation":"\#(holds)","detail":""}"#, #"{"end":3}"#)
    }
    let good = lines("passed", "withstood")
    let bad = lines("failed", "withstood")
    #expect(try await examine(bad) == [.failed(""), .withstood])
    #expect(try await examine(good) == [.passed, .withstood], "a failure was remembered")
    #expect(try await examine(bad) == [.passed, .withstood], "a whole report was not remembered")
    #expect(try await examine(bad, "x = 2") == [.failed(""), .withstood])
    #expect(try await examine(bad, runtimes: "b") == [.failed(""), .withstood])
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    for file in files where file.hasSuffix(".json") {
      try Data("{".utf8).write(to: URL(filePath: "\(folder)/\(file)"))
    }
    #expect(try await examine(bad) == [.failed(""), .withstood], "damage is a miss")
    #expect(try await examine(good) == [.passed, .withstood])
    ExecutionCache(folder: folder, runtimes: Digest(of: "a".utf8), limitBytes: 10).trim()
    #expect(try await examine(bad) == [.failed(""), .withstood], "nothing was forgotten")
  }

  @Test("what ran within other limits is another run")
  func limits() throws {
    let cache = ExecutionCache(folder: "/nowhere", runtimes: Digest(of: []))
    let order = DriverOrder(
      key: "", seed: "", runtime: "python", script: "", probes: [], blocks: [], files: [], modules: [],
      workspace: "", seconds: 1, patience: 6, cpuSeconds: 1, warm: [:], asksVersion: false)
    let keys = try [SandboxLimits(), SandboxLimits(processes: 65), SandboxLimits(memoryBytes: 1 << 20)].map {
      try #require(cache.key(for: order, limits: $0, examiner: Digest(of: [])))
    }
    #expect(Set(keys).count == 3)
    #expect(cache.key(for: order, limits: SandboxLimits(), examiner: Digest(of: [1])) != keys[0])
  }

  @Test("a complete report stands however the sandbox ended")
  func complete() async throws {
    let output = Self.lines(
      #"{"begin":""}"#, #"{"probe":"works","observation":"passed","detail":""}"#,
      #"{"probe":"holds","observation":"withstood","detail":""}"#, #"{"end":3}"#)
    for ending in [SandboxEnding.exited(status: 0), .outOfMemory, .broke(reason: "late")] {
      #expect(
        observations(try await body(SpeakingSandbox(ending: ending, output: output))) == [
          .passed, .withstood,
        ])
    }
  }
}
