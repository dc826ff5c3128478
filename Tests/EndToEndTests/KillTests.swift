import AssayCore
import AssayStore
import Foundation
import Testing

/// One run that is killed again and again; with `ASSAY_TEST_FULL=1` two hundred times.
@Suite(.serialized, .timeLimit(.minutes(15))) struct KillTests {
  private static let isFull = ProcessInfo.processInfo.environment["ASSAY_TEST_FULL"] == "1"
  private static let kills = isFull ? 200 : 40
  private static let connections = 8
  /// The most attempts that are under way at once and not on the disk yet.
  private static let inFlight = 2 * connections + 16
  /// The most questions that are asked before the next kill; so the run lasts longer than the kills.
  private static let stride = 32
  private static let cases = kills * (stride + connections) + 400

  /// Chooses the instants: `ASSAY_TEST_SEED`, or another one every day.
  private static let seed =
    ProcessInfo.processInfo.environment["ASSAY_TEST_SEED"].flatMap(UInt64.init)
    ?? UInt64(Date().timeIntervalSince1970 / 86_400)

  @Test("killed again and again, a run loses nothing, records nothing twice and asks nothing answered again")
  func run() async throws {
    print("the instants of the kills follow from ASSAY_TEST_SEED=\(Self.seed)")
    try await withTemporaryFolder { folder in
      try await withCountingEndpoint(delay: .milliseconds(4)) { endpoint, url in
        try await killedRun(folder, endpoint, url)
        try await killedRescore(folder, endpoint, url)
        try await killedMerge(folder, url)
      }
    }
  }

  private func killedRun(_ folder: String, _ endpoint: CountingEndpoint, _ url: String) async throws {
    try writeCases(Self.cases, to: folder + "/cases.jsonl")
    let file = folder + "/run.assay"
    let start = ask(folder, url, into: file)
    var random = SeededGenerator(seed: Self.seed)
    var repeats = 0
    for kill in 1...Self.kills {
      let answered = try storedAnswers(file)
      let before = endpoint.counts
      // Half of the instants are chosen by what the run has done, half by the clock: start and end of the
      // program, the planning included, are killed as well.
      let goal = endpoint.total + Int.random(in: 1...Self.stride, using: &random)
      let delay = Duration.milliseconds(Int.random(in: 1...600, using: &random))
      let ending = try await Program().run(answered == nil ? start : ["resume", file, "--quiet"]) { program in
        let end = ContinuousClock.now + (kill.isMultiple(of: 2) ? delay : .seconds(30))
        while endpoint.total < goal, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(1)) }
        program.send(.kill)
      }
      try #require(ending.code == nil, "it ended by itself before kill \(kill): \(ending.errors)")
      repeats += repeated(since: before, endpoint.counts, answered: answered)
    }
    let answered = try storedAnswers(file)
    let before = endpoint.counts
    try await assay(["resume", file, "--quiet"])
    repeats += repeated(since: before, endpoint.counts, answered: answered)
    #expect(repeats <= Self.kills * Self.inFlight, "more was asked again than can have been in flight")
    #expect(try storedAnswers(file) == Set(1...Self.cases))
    try expectWhole(file)
  }

  /// How many questions were asked again; a stored answer must not be among them.
  private func repeated(since before: [Int: Int], _ after: [Int: Int], answered: Set<Int>?) -> Int {
    let asked = after.filter { $0.value > before[$0.key] ?? 0 }.keys
    #expect(asked.filter { answered?.contains($0) == true } == [], "asked again after they were answered")
    return asked.count { before[$0] != nil }
  }

  private func killedRescore(_ folder: String, _ endpoint: CountingEndpoint, _ url: String) async throws {
    let file = folder + "/run.assay"
    let asked = endpoint.total
    let rescore = ["rescore", file, "--judge", "openai:judge", "--judge-base-url", url, "--quiet"]
    var random = SeededGenerator(seed: Self.seed + 1)
    for kill in 1...8 {
      let goal = endpoint.judged + Int.random(in: 1...Self.cases / 12, using: &random)
      let ending = try await Program().run(rescore) { program in
        try await wait { endpoint.judged >= goal }
        program.send(.kill)
      }
      try #require(ending.code == nil, "it ended by itself before kill \(kill): \(ending.errors)")
    }
    try await assay(rescore)
    #expect(endpoint.total == asked, "judging again asked the model")
    #expect(endpoint.judged <= Self.cases + 8 * Self.inFlight, "verdicts were asked for again")
    try expectWhole(file)
  }

  private func killedMerge(_ folder: String, _ url: String) async throws {
    let shards = (1...2).map { "\(folder)/\($0).assay" }
    for (number, shard) in shards.enumerated() {
      try await assay(ask(folder, url, into: shard) + ["--shard", "\(number + 1)/2"])
    }
    let clock = ContinuousClock()
    let whole = try await clock.measure {
      try await assay(["merge"] + shards + ["--out", folder + "/measured.assay"])
    }
    var kills = 0
    for part in 1...10 {
      let merge = ["merge"] + shards + ["--out", "\(folder)/merged.assay"]
      let ending = try await Program().run(merge) { program in
        try await Task.sleep(for: whole * part / 10)
        program.send(.kill)
      }
      if ending.code == nil { kills += 1 } else { try #require(ending.code == 0, "\(ending.errors)") }
    }
    #expect(kills > 0)
    try await assay(["merge"] + shards + ["--out", "\(folder)/merged.assay"])
    try expectWhole(folder + "/merged.assay")
  }

  private func ask(_ folder: String, _ url: String, into file: String) -> [String] {
    [
      "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
      "--max-connections", "\(Self.connections)", "--quiet", "--out", file,
    ]
  }

  /// The numbers of the questions whose answers are in the file; `nil` if it holds no run yet.
  private func storedAnswers(_ path: String) throws -> Set<Int>? {
    guard FileManager.default.fileExists(atPath: path), let file = try? RunFile.openReadOnly(at: path) else {
      return nil
    }
    defer { file.close() }
    var numbers: Set<Int> = []
    try file.forEachScored(judge: nil) { row in
      if row.stopReason != nil, let number = Int(row.caseID.description.dropFirst("case-".count)) {
        numbers.insert(number)
      }
    }
    return numbers
  }

  /// Every case is measured, once, and the file is sound.
  private func expectWhole(_ path: String) throws {
    let file = try RunFile.openReadOnly(at: path)
    defer { file.close() }
    try file.verifyIntegrity()
    var outcomes: [Outcome: Int] = [:]
    try file.forEachScored(judge: nil) { row in
      if case .measured(let outcome) = row.state { outcomes[outcome, default: 0] += 1 }
    }
    #expect(outcomes == [.secure: Self.cases])
  }
}
