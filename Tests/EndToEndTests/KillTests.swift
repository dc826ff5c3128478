import AssayCore
import AssayHTTP
import AssayStore
import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(10))) struct KillTests {
  private static let cases = 2_500

  @Test("killed again and again, a run loses nothing, records nothing twice and asks nothing answered again")
  func run() async throws {
    try await withTemporaryFolder { folder in
      let endpoint = CountingEndpoint(delay: .milliseconds(10))
      try await LoopbackServer.withServer(handler: { await endpoint.reply($0) }) { address in
        try await killedRun(folder, endpoint, "\(address.baseURL)/v1")
        try await killedRescore(folder, "\(address.baseURL)/v1")
        try await killedMerge(folder, "\(address.baseURL)/v1")
      }
    }
  }

  private func killedRun(_ folder: String, _ endpoint: CountingEndpoint, _ url: String) async throws {
    try writeCases(Self.cases, to: folder + "/cases.jsonl")
    let file = folder + "/run.assay"
    let start = [
      "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
      "--max-connections", "8", "--quiet", "--out", file,
    ]
    var random = SeededGenerator(seed: 20_261_121)
    var kills = 0
    var repeats = 0
    while true {
      let answered = try storedAnswers(file)
      let before = endpoint.counts
      let arguments = answered == nil ? start : ["resume", file, "--quiet"]
      let blow = Program.Blow(signal: .kill, after: .milliseconds(Int.random(in: 60...350, using: &random)))
      let ending = try await Program().run(arguments, blows: kills < 40 ? [blow] : [])
      for (number, count) in endpoint.counts where count > before[number] ?? 0 {
        #expect(
          answered?.contains(number) != true, "question \(number) was asked again after it was answered")
        repeats += before[number] == nil ? 0 : 1
      }
      if ending.code == nil { kills += 1 } else if ending.code == 0 { break }
      try #require(ending.code == nil, "\(ending.errors)")
    }
    #expect(kills >= 30)
    #expect(repeats <= kills * 8, "more was asked again than can have been in flight")
    #expect(try storedAnswers(file) == Set(1...Self.cases))
    try expectWhole(file, cases: Self.cases)
  }

  private func killedRescore(_ folder: String, _ url: String) async throws {
    let file = folder + "/run.assay"
    let arguments = ["rescore", file, "--judge", "openai:judge", "--judge-base-url", url, "--quiet"]
    let kills = try await killUntilDone(arguments, seed: 2, limit: 6)
    #expect(kills > 0)
    try expectWhole(file, cases: Self.cases)
  }

  private func killedMerge(_ folder: String, _ url: String) async throws {
    for shard in 1...2 {
      let ending = try await Program().run([
        "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
        "--shard", "\(shard)/2", "--quiet", "--out", "\(folder)/\(shard).assay",
      ])
      try #require(ending.code == 0, "\(ending.errors)")
    }
    let whole = folder + "/whole.assay"
    _ = try await killUntilDone(
      ["merge", folder + "/1.assay", folder + "/2.assay", "--out", whole, "--quiet"], seed: 3, limit: 6)
    try expectWhole(whole, cases: Self.cases)
  }

  private func killUntilDone(_ arguments: [String], seed: UInt64, limit: Int) async throws -> Int {
    var random = SeededGenerator(seed: seed)
    for kills in 0... {
      let blow = Program.Blow(signal: .kill, after: .milliseconds(Int.random(in: 40...250, using: &random)))
      let ending = try await Program().run(arguments, blows: kills < limit ? [blow] : [])
      if ending.code == 0 { return kills }
      try #require(ending.code == nil, "\(ending.errors)")
    }
    return 0
  }

  /// The numbers of the questions whose answers are in the file; `nil` if it holds no run yet.
  private func storedAnswers(_ path: String) throws -> Set<Int>? {
    guard FileManager.default.fileExists(atPath: path), let file = try? RunFile.openReadOnly(at: path) else {
      return nil
    }
    var numbers: Set<Int> = []
    try file.forEachScored(judge: nil) { row in
      if row.stopReason != nil, let number = Int(row.caseID.description.dropFirst("case-".count)) {
        numbers.insert(number)
      }
    }
    return numbers
  }

  private func expectWhole(_ path: String, cases: Int) throws {
    let file = try RunFile.openReadOnly(at: path)
    var outcomes: [Outcome: Int] = [:]
    try file.forEachScored(judge: nil) { row in
      if case .measured(let outcome) = row.state { outcomes[outcome, default: 0] += 1 }
    }
    #expect(outcomes == [.secure: cases])
  }
}
