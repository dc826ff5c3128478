import AssayCore
import Foundation
import GRDB
import Testing

@testable import AssayStore

/// Files that an older version of the program wrote.
@Suite struct OldVersionTests {
  /// A file of version 1 with the rows of one that was just written.
  private func versionOne(_ folder: TemporaryFolder) async throws -> String {
    let file = try Fixture().create(at: folder.file("new.assay"))
    try await Fixture.answer(file, 2)
    try await file.setPrimary(Fixture.rules)
    file.close()
    let path = folder.file("old.assay")
    let tables = ["run", "part", "body", "ask", "attempt", "turn", "judge", "panel", "reading"]
    try await DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: Schema.migrations[0])
      try db.execute(
        sql:
          "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1; PRAGMA foreign_keys = OFF"
      )
      try db.execute(sql: "ATTACH ? AS new", arguments: [folder.file("new.assay")])
      for table in tables {
        try db.execute(sql: "INSERT INTO \"\(table)\" SELECT * FROM new.\"\(table)\"")
      }
      try db.execute(
        sql: """
          INSERT INTO "case" SELECT position, id, digest, track, objective, weakness, language, scenario,
            attack, industry, locale, cluster, turns, body FROM new."case"
          """)
      try db.execute(
        sql: """
          INSERT INTO verdict SELECT position, judge, id, outcome, label, grade, harm_probability, arrived_at,
            rationale, judge_rationale, spans, evidence FROM new.verdict
          """)
      try db.execute(sql: "DETACH new")
    }
    return path
  }

  private func functional(_ file: RunFile) throws -> [Bool?] {
    var values: [Bool?] = []
    try file.forEachScored { values.append($0.isFunctional) }
    return values
  }

  @Test("are read as they are, and what they do not say is not measured")
  func areRead() async throws {
    let folder = try TemporaryFolder()
    let path = try await versionOne(folder)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let file = try RunFile.openReadOnly(at: path)
    let states: [ScoredAttempt.State] = [
      .measured(.secure), .measured(.secure), .pending(.ask), .pending(.ask),
    ]
    #expect(try Fixture.states(file) == states)
    #expect(try functional(file) == [nil, nil, nil, nil])
    #expect(try file.caseRecord("case-1")?.attempts.first?.verdicts.first?.verdict.isFunctional == nil)
    file.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let merged = try RunFile.merge([path], into: folder.file("merged.assay"), now: Fixture.clock)
    #expect(merged.attempts == 4)
  }

  @Test("are continued as files of the newest version")
  func areContinued() async throws {
    let folder = try TemporaryFolder()
    let path = try await versionOne(folder)
    let file = try Fixture.open(path)
    let next = try #require(try await file.pending(.ask, judge: nil, after: 0, limit: 1).first)
    try await file.append(
      .turn(askID: next.askID, number: 1, exchange: Fixture.exchange("answer"), isLast: true))
    guard case .verdict(let id, let position, let judge, var verdict) = Fixture.verdict(next) else {
      Issue.record("a verdict was to be made")
      return
    }
    verdict.isFunctional = true
    try await file.append(.verdict(id: id, position: position, judge: judge, verdict: verdict))
    file.close()
    let again = try RunFile.openReadOnly(at: path)
    #expect(try functional(again) == [nil, nil, true, nil])
    #expect(try again.caseRecord("case-3")?.attempts.first?.verdicts.first?.verdict.isFunctional == true)
    again.close()
    let target = folder.file("merged.assay")
    _ = try RunFile.merge([path], into: target, now: Fixture.clock)
    #expect(try functional(RunFile.openReadOnly(at: target)) == [nil, nil, true, nil])
    let version = try await DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == Schema.version)
  }
}
