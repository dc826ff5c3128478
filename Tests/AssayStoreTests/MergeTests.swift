import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayStore

@Suite struct MergeTests {
  private func shards(_ folder: TemporaryFolder, _ fixture: Fixture, of count: Int) async throws -> [String] {
    var paths: [String] = []
    for index in 1...count {
      var part = fixture
      part.shard = Shard("\(index)/\(count)")
      let file = try part.create(at: folder.file("part-\(index).assay"))
      try await Fixture.answer(file)
      file.close()
      paths.append(file.path)
    }
    return paths
  }

  private func merge(_ paths: [String], _ output: String) throws -> MergeSummary {
    try RunFile.merge(paths, into: output, now: Fixture.clock)
  }

  @Test func shardsMakeTheWholePlan() async throws {
    let folder = try TemporaryFolder()
    var fixture = Fixture(samples: 5)
    fixture.cases[3].prompt = fixture.cases[0].prompt
    let whole = try fixture.create(at: folder.file("whole.assay"))
    try await Fixture.answer(whole)
    for attempt in try await whole.pending(.judge, judge: Fixture.rules, after: 0, limit: 99) {
      try await whole.append(Fixture.verdict(attempt))
    }
    let paths = try await shards(folder, fixture, of: 3)
    let output = folder.file("merged.assay")

    let first = try merge(Array(paths.dropLast()), output)
    #expect(first.attempts < first.planned)
    let partial = try RunFile.openReadOnly(at: output)
    #expect(try partial.manifest().notices.map(\.place) == ["merge"])
    #expect(try partial.parts() == ["1/3", "2/3"].compactMap { Shard($0) })
    partial.close()

    let summary = try merge(paths, output)
    #expect(summary.attempts == 20 && summary.conflicts == 0)
    let merged = try Fixture.open(output)
    for attempt in try await merged.pending(.judge, judge: Fixture.rules, after: 0, limit: 99) {
      try await merged.append(Fixture.verdict(attempt))
    }
    #expect(try merged.manifest() == fixture.manifest)
    #expect(try merged.counts() == whole.counts())
    let readings = try merged.readings()
    #expect(readings.map(\.judge) == [Fixture.rules] && readings.map(\.requests) == [20])
    #expect(readings.map(\.usage) == [Usage(inputTokens: 140, outputTokens: 60)])
    var rows: [[ScoredAttempt]] = [[], []]
    try merged.forEachScored { rows[0].append($0) }
    try whole.forEachScored { rows[1].append($0) }
    #expect(rows[0] == rows[1])
    try merged.verifyIntegrity()
  }

  @Test func theFirstFilesAnswerWinsWithItsVerdicts() async throws {
    let folder = try TemporaryFolder()
    let fixture = Fixture()
    let paths = [folder.file("a.assay"), folder.file("b.assay")]
    let (a, b) = (try fixture.create(at: paths[0]), try fixture.create(at: paths[1]))
    let other = RunStoreConformance.makeJudge("other")
    try await Fixture.answer(a, 2, saying: "from a", judge: Fixture.rules)
    try await Fixture.answer(b, 3, saying: "from b", judge: other)
    try await a.append(.failure(position: 4, stage: .ask, failure: .notRecorded(question: "q")))
    // Both files are live; a merge only reads.
    let summary = try merge(paths, folder.file())
    #expect(summary.duplicates == 2 && summary.conflicts == 2)
    let merged = try RunFile.openReadOnly(at: folder.file())
    let texts = try (1...3).map { try merged.caseRecord(at: $0)?.attempts[0].turns.map(\.exchange.turn.text) }
    #expect(texts == [["from a"], ["from a"], ["from b"]])
    #expect(try merged.judges().map(\.verdicts) == [2, 1])
    #expect(
      try Fixture.states(merged, judge: other).map { $0 == .measured(.secure) } == [
        false, false, true, false,
      ])
    #expect(try merged.counts().failed == 1)
  }

  @Test func copiesOfOneFileAddTheirVerdicts() async throws {
    let folder = try TemporaryFolder()
    let file = try Fixture().create(at: folder.file("a.assay"))
    try await Fixture.answer(file)
    try await file.append(.failure(position: 1, stage: .judge, failure: .judgeFailed(reason: "x")))
    file.close()
    try FileManager.default.copyItem(atPath: folder.file("a.assay"), toPath: folder.file("b.assay"))
    let copy = try Fixture.open(folder.file("b.assay"))
    let other = RunStoreConformance.makeJudge("other")
    for attempt in try await copy.pending(.judge, judge: other, after: 0, limit: 9) {
      try await copy.append(Fixture.verdict(attempt, .refused, by: other))
    }
    copy.close()
    for _ in 1...2 {
      let summary = try merge([file.path, copy.path], folder.file())
      #expect(summary.conflicts == 0)
      let merged = try RunFile.openReadOnly(at: folder.file())
      #expect(try merged.judges().map(\.verdicts) == [4, 4])
      #expect(try merged.judges().map(\.isPrimary) == [true, false])
      #expect(try merged.caseRecord(at: 1)?.attempts[0].failures.count == 1)
      #expect(try merged.totals().turns == 4)
    }
  }

  @Test func whatAgentsDidIsMerged() async throws {
    let folder = try TemporaryFolder()
    var fixture = Fixture()
    for index in fixture.cases.indices { fixture.cases[index].facets = ["form": "\(index)"] }
    let paths = [folder.file("a.assay"), folder.file("b.assay")]
    let trace = RunStoreConformance.makeTrace()
    // The first file has begun what the second has done.
    for (path, isDone) in zip(paths, [false, true]) {
      let file = try fixture.create(at: path)
      for attempt in try await file.pending(.ask, judge: nil, after: 0, limit: isDone ? 2 : 1) {
        try await file.append(
          .turn(askID: attempt.askID, number: 0, exchange: Fixture.exchange(path), isLast: false))
        if isDone { try await file.append(.trace(askID: attempt.askID, trace: trace)) }
      }
    }
    _ = try merge(paths, folder.file())
    let merged = try Fixture.open(folder.file())
    #expect(try (1...3).map { try merged.caseRecord(at: $0)?.attempts[0].trace } == [trace, trace, nil])
    #expect(try merged.counts().answered == 2)
    #expect(try await merged.pending(.ask, judge: nil, after: 0, limit: 9).count == 2)
    var facets: [[String: String]] = []
    try merged.forEachScored { facets.append($0.facets) }
    #expect(facets == (0..<4).map { ["form": "\($0)"] })
  }

  @Test func anUnfinishedDialogueIsKeptUnlessAnotherFileFinishedIt() async throws {
    let folder = try TemporaryFolder()
    let fixture = Fixture(
      cases: (1...2).map { RunStoreConformance.makeCase("talk-\($0)", turns: ["topic \($0)", "2"]) })
    let paths = [folder.file("a.assay"), folder.file("b.assay")]
    for (path, finished) in zip(paths, [[false, false], [false, true]]) {
      let file = try fixture.create(at: path)
      for (attempt, isFinished) in zip(try await file.pending(.ask, judge: nil, after: 0, limit: 9), finished)
      {
        for number in 0...(isFinished ? 1 : 0) {
          try await file.append(
            .turn(
              askID: attempt.askID, number: number, exchange: Fixture.exchange("\(path) \(number)"),
              isLast: number == 1))
        }
      }
    }
    _ = try merge(paths, folder.file())
    let merged = try Fixture.open(folder.file())
    let talks = try (1...2).map { try merged.caseRecord(at: $0)?.attempts[0].turns.map(\.exchange.turn.text) }
    #expect(talks == [["\(paths[0]) 0"], ["\(paths[1]) 0", "\(paths[1]) 1"]])
  }

  @Test func differentPlansAreNamed() async throws {
    let folder = try TemporaryFolder()
    var variants: [(PlanDifference, Fixture)] = []
    var fixture = Fixture()
    fixture.samples = 2
    variants.append((.samples, fixture))
    fixture = Fixture()
    fixture.subject.model = "other"
    variants.append((.model, fixture))
    fixture = Fixture()
    fixture.subject.parameters.topP = 0.5
    variants.append((.parameters, fixture))
    fixture = Fixture()
    fixture.cases.removeLast()
    variants.append((.cases, fixture))
    let base = try Fixture().create(at: folder.file("base.assay"))
    for (difference, fixture) in variants {
      let other = try fixture.create(at: folder.file("\(difference).assay"))
      #expect(throws: RunFileError.differentPlans(path: base.path, other: other.path, [difference])) {
        try merge([base.path, other.path], folder.file("out.assay"))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("out.assay")))
  }

  @Test func onlyTheResultOfAMergeIsWrittenTo() async throws {
    let folder = try TemporaryFolder()
    let (a, b) = (
      try Fixture().create(at: folder.file("a.assay")), try Fixture().create(at: folder.file("b.assay"))
    )
    b.close()
    #expect(throws: RunFileError.exists(path: b.path)) { try merge([a.path], b.path) }
    #expect(throws: RunFileError.mergedIntoItself(path: a.path)) { try merge([a.path, b.path], a.path) }
    #expect(throws: RunFileError.nothingToMerge) { try merge([], folder.file("c.assay")) }
    #expect(throws: StoreError.self) {
      try merge([a.path, folder.file("none.assay")], folder.file("c.assay"))
    }
    try Data("important".utf8).write(to: URL(fileURLWithPath: folder.file("text")))
    #expect(throws: StoreError.self) { try merge([a.path], folder.file("text")) }
    #expect(try String(contentsOfFile: folder.file("text"), encoding: .utf8) == "important")
  }
}
