import AssayCore
import AssayTestKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

@Suite struct SchemaTests {
  @Test("every version stays what it was released as", arguments: 1...Schema.version)
  func isFrozen(version: Int) throws {
    let sql = try DatabaseQueue().write { db in
      for migration in Schema.migrations[..<version] { try db.execute(sql: migration) }
      return try FileFormat.schema(db).map { $0 + ";\n" }.joined(separator: "\n")
    }
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/schema.\(version).sql")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(sql.utf8).write(to: golden)
      Issue.record("rewrote \(golden.lastPathComponent); run again without UPDATE_GOLDEN")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == sql)
  }

  /// One file in which every table has a row.
  private func full(_ folder: TemporaryFolder) async throws -> DatabaseQueue {
    var fixture = Fixture()
    fixture.shard = Shard("1/1")
    let file = try fixture.create(at: folder.file())
    try await Fixture.answer(file, 2)
    try await file.setPrimary(Fixture.rules)
    let next = try #require(try await file.pending(.ask, judge: nil, after: 3, limit: 1).first)
    try await file.append(
      .turn(askID: next.askID, number: 1, exchange: Fixture.exchange("act"), isLast: false))
    try await file.append(.trace(askID: next.askID, trace: RunStoreConformance.makeTrace()))
    try await file.append(Fixture.fileReport(askedAt: 1))
    try await file.append(
      .failure(position: 3, stage: .ask, failure: .connectionFailed(reason: "refused")))
    file.close()
    return try DatabaseQueue(path: folder.file())
  }

  @Test func nothingCanBeChangedOrTakenAway() async throws {
    let folder = try TemporaryFolder()
    let queue = try await full(folder)
    let columns = [
      "run": "manifest", "part": "count", "body": "bytes", "case": "cluster", "ask": "id",
      "attempt": "sample", "turn": "latency", "judge": "name", "panel": "judge", "verdict": "outcome",
      "reading": "requests",
      "failure": "kind", "trace": "steps", "file_report": "report",
    ]
    let tables = try await queue.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    #expect(Set(tables) == Set(columns.keys))
    for (table, column) in columns {
      for sql in ["UPDATE \"\(table)\" SET \(column) = \(column)", "DELETE FROM \"\(table)\""] {
        let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        #expect(error?.message == "a run file only grows", "\(sql)")
      }
    }
  }

  @Test(
    "refuses what must not be",
    arguments: [
      "INSERT INTO run SELECT 2, plan, origin, manifest, planned_at FROM run",
      "INSERT INTO attempt VALUES (9, 1, 1, 1)",
      "INSERT INTO attempt VALUES (2, 1, 1, 2)",
      "INSERT INTO attempt VALUES (5, 5, 1, 1)",
      "INSERT INTO ask VALUES (9, x'00')",
      "INSERT INTO ask SELECT 9, id FROM ask LIMIT 1",
      "INSERT INTO turn SELECT ask, 2, 0, stop_reason, 1, 1, 1, 1, 1, 1, 1, NULL, body FROM turn LIMIT 1",
      "INSERT INTO turn SELECT 3, 1, 0, 'tired', 1, 1, 1, 1, 1, 1, 1, NULL, body FROM turn LIMIT 1",
      "INSERT INTO turn SELECT 3, 1, 0, 'length', 1, NULL, 1, 1, 1, 1, 1, NULL, body FROM turn LIMIT 1",
      "INSERT INTO turn VALUES (3, 1, 0, 'length', 1, 1, 1, 1, 1, 1, 1, NULL, 999)",
      "INSERT INTO turn VALUES (9, 1, 0, 'length', 1, 1, 1, 1, 1, 1, 1, NULL, 1)",
      "INSERT INTO verdict SELECT 9, judge, id, outcome, label, 1, 1, 1, 'r', NULL, NULL, NULL, 1 FROM verdict LIMIT 1",
      "INSERT INTO verdict SELECT 3, judge, id, 'fine', label, 1, 1, 1, 'r', NULL, NULL, NULL, 1 FROM verdict LIMIT 1",
      "INSERT INTO verdict SELECT 3, judge, id, outcome, label, 1, 2, 1, 'r', NULL, NULL, NULL, 1 FROM verdict LIMIT 1",
      "INSERT INTO verdict SELECT 3, judge, id, outcome, label, 1, 1, 1, 'r', NULL, NULL, NULL, 2 FROM verdict LIMIT 1",
      "INSERT INTO reading SELECT position, judge, x'00', 1, 1, 1, 1, 1, 1, body FROM reading LIMIT 1",
      "INSERT INTO failure VALUES (NULL, 1, 'think', 'k', 0, 1, 'r')",
      "INSERT INTO part VALUES (2, 3)",
      "INSERT INTO trace VALUES (3, 1, 1, 1)",
      "INSERT INTO turn SELECT 4, 2, 1, stop_reason, 1, 1, 1, 1, 1, 1, 1, NULL, body FROM turn LIMIT 1",
      "INSERT INTO \"case\" SELECT 9, 'x', digest, NULL, objective, '', NULL, NULL, NULL, NULL, locale, '', 1, body, '[1]' FROM \"case\" LIMIT 1",
    ])
  func refuses(sql: String) async throws {
    let folder = try TemporaryFolder()
    let queue = try await full(folder)
    let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  /// A word that Core gains must reach the schema by a migration before a run can meet it.
  @Test func knowsEveryWordOfCore() async throws {
    let folder = try TemporaryFolder()
    let count = max(StopReason.allCases.count, Outcome.allCases.count, JudgeLabel.allCases.count)
    let cases = (0..<count).map { index in
      var `case` = RunStoreConformance.makeCase("case-\(index)", turns: ["question \(index)"])
      `case`.objective = Objective.allCases[index % Objective.allCases.count]
      `case`.locale = PromptLocale.allCases[index % PromptLocale.allCases.count]
      return `case`
    }
    let file = try Fixture(cases: cases).create(at: folder.file())
    for (index, attempt) in try await file.pending(.ask, judge: nil, after: 0, limit: 99).enumerated() {
      var exchange = Fixture.exchange("x")
      exchange.turn.stopReason = StopReason.allCases[index % StopReason.allCases.count]
      try await file.append(.turn(askID: attempt.askID, number: 1, exchange: exchange, isLast: true))
      let label = JudgeLabel.allCases[index % JudgeLabel.allCases.count]
      let verdict = Verdict(
        outcome: Outcome.allCases[index % Outcome.allCases.count], rationale: "",
        judgement: Judgement(label: label, rationale: ""), evidence: [])
      try await file.append(
        .verdict(id: attempt.askID, position: attempt.position, judge: Fixture.rules, verdict: verdict))
      let stage = Stage.allCases[index % Stage.allCases.count]
      try await file.append(
        .failure(position: attempt.position, stage: stage, failure: .connectionFailed(reason: "")))
    }
    var rows: [ScoredAttempt] = []
    try file.forEachScored { rows.append($0) }
    #expect(Set(rows.compactMap(\.stopReason)) == Set(StopReason.allCases))
    #expect(Set(rows.map(\.state)) == Set(Outcome.allCases.map { .measured($0) }))
    #expect(Set(rows.compactMap(\.label)) == Set(JudgeLabel.allCases))
    #expect(Set(rows.map(\.objective)) == Set(Objective.allCases))
    #expect(Set(rows.map(\.locale)) == Set(PromptLocale.allCases))
  }
}
