import AssayCore
import AssayTestKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

/// Files that are not what they should be, and disks without room.
@Suite struct HostileFileTests {
  private func whole(_ folder: TemporaryFolder) async throws -> [UInt8] {
    let file = try Fixture(cases: [Fixture.fullCase()] + Fixture().cases).create(
      at: folder.file("good.assay"))
    try await Fixture.answer(file, saying: String(repeating: "a long reply ", count: 100))
    file.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
  }

  private func open(_ path: String) -> [StoreError?] {
    [
      #expect(throws: StoreError.self) { try RunFile.openReadOnly(at: path) },
      #expect(throws: StoreError.self) { try Fixture.open(path) },
      #expect(throws: StoreError.self) { try Fixture().create(at: path) },
    ]
  }

  @Test func otherFilesAreRefusedAndLeftAlone() async throws {
    let folder = try TemporaryFolder()
    let good = try await whole(folder)
    let page = 4096
    let bad: [(String, [UInt8])] = [
      ("text", Array("This is a text that is no database at all.\r\n".utf8)),
      ("noise", (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }),
      ("header", Array(good.prefix(100))),
      ("cut", Array(good.prefix(good.count - page))),
      ("half", Array(good.prefix(good.count / 2 / page * page + 17))),
      ("zeros", Array(good.prefix(page)) + Array(repeating: 0, count: good.count - page)),
    ]
    for (name, bytes) in bad {
      let path = folder.file(name)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      for error in open(path) {
        guard case .damaged = error else {
          Issue.record("\(name): \(String(describing: error))")
          continue
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes), "\(name)")
    }
  }

  @Test(
    "tells versions and programs apart",
    arguments: [
      ("PRAGMA user_version = 5", "version"), ("PRAGMA user_version = 0", "version"),
      ("PRAGMA application_id = 7", "damaged"), ("CREATE TABLE extra (x)", "damaged"),
      ("DROP TRIGGER turn_kept", "damaged"),
      ("CREATE TRIGGER evil AFTER INSERT ON turn BEGIN INSERT INTO panel VALUES (1, 1, 1); END", "damaged"),
      ("DROP TRIGGER run_kept; DELETE FROM run", "damaged"),
    ])
  func versions(sql: String, expected: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await whole(folder)
    let queue = try DatabaseQueue(path: folder.file("good.assay"))
    try await queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    for error in open(folder.file("good.assay")) {
      switch error {
      case .unknownVersion: #expect(expected == "version")
      case .damaged: #expect(expected == "damaged")
      case .diskFull, .misplaced, .busy, .other, nil: Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test func missingPlacesAreNamed() throws {
    let folder = try TemporaryFolder()
    for path in [folder.file("none/run.assay"), folder.path] {
      let error = #expect(throws: StoreError.self) { try Fixture().create(at: path) }
      guard case .misplaced = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(throws: StoreError.misplaced(path: folder.file("x"), reason: "there is no such file")) {
      try RunFile.openReadOnly(at: folder.file("x"))
    }
  }

  @Test(
    "finds a changed",
    arguments: [
      ("reply", "body", "UPDATE body SET bytes = substr(bytes, 1, length(bytes) - 3) WHERE key = 6"),
      ("case", "body", "UPDATE body SET bytes = (SELECT bytes FROM body WHERE key = 3) WHERE key = 2"),
      ("stratum", "case", "UPDATE \"case\" SET cluster = 'another' WHERE position = 2"),
      ("question", "ask", "UPDATE ask SET id = randomblob(32) WHERE position = 2"),
      ("manifest", "run", "UPDATE run SET manifest = json_set(manifest, '$.suite', 'another')"),
    ])
  func integrity(what: String, table: String, sql: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await whole(folder)
    let queue = try DatabaseQueue(path: folder.file("good.assay"))
    try await queue.write { db in
      let trigger = "\(table)_unchanged"
      let create = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [trigger])
      try db.execute(sql: "DROP TRIGGER \(trigger)")
      try db.execute(sql: sql)
      // Its row moves to the end of the schema, as no writer of ours would leave it.
      try db.execute(sql: try #require(create))
    }
    try queue.close()
    #expect(throws: StoreError.self) {
      try RunFile.openReadOnly(at: folder.file("good.assay")).verifyIntegrity()
    }
  }

  @Test(.enabled(if: Disk.canMount, "mounting a small disk takes root"), .timeLimit(.minutes(10)))
  func aFullDiskLosesNothing() async throws {
    let disk = try Disk(megabytes: 1)
    defer { disk.unmount() }
    let cases = (1...64).map { RunStoreConformance.makeCase("case-\($0)", turns: ["question \($0)"]) }
    let file = try Fixture(cases: cases).create(at: disk.path + "/run.assay")
    let attempts = try await file.pending(.ask, judge: nil, after: 0, limit: 99)
    var stored = 0
    var failure: StoreError?
    for attempt in attempts {
      var exchange = Fixture.exchange("x")
      exchange.response = (0..<60_000).map { _ in UInt8.random(in: 0...255) }
      do throws(StoreError) {
        try await file.append(.turn(askID: attempt.askID, number: 1, exchange: exchange, isLast: true))
        stored += 1
      } catch {
        failure = failure ?? error
      }
    }
    #expect(failure == .diskFull(path: file.path))
    #expect(stored > 0 && stored < 64)
    #expect(try file.counts().answered == stored)
    #expect(throws: StoreError.self) {
      try RunFile.create(at: disk.path + "/second.assay", now: Fixture.clock) { writer in
        try Fixture(cases: [Fixture.fullCase()] + cases, samples: 200).plan(writer)
      }
    }
    try disk.grow(megabytes: 32)
    try await Fixture.answer(file)
    #expect(try file.counts().answered == 64)
    try file.verifyIntegrity()
    file.close()
    let again = try Fixture.open(file.path)
    #expect(try again.counts().answered == 64)
  }

  @Test(.enabled(if: Disk.canMount, "mounting a small disk takes root"), .timeLimit(.minutes(10)))
  func aReadOnlyDiskCanBeRead() async throws {
    let disk = try Disk(megabytes: 8)
    defer { disk.unmount() }
    let path = disk.path + "/a run?#%.assay"
    let file = try Fixture().create(at: path)
    try await Fixture.answer(file, 2)
    let reader = try RunFile.openReadOnly(at: path)
    // The reader keeps the closing writer from putting the log away for good.
    file.close()
    reader.close()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try disk.makeReadOnly()
    let again = try RunFile.openReadOnly(at: path)
    #expect(try again.counts().answered == 2)
    #expect(throws: StoreError.self) { try Fixture.open(path) }
    again.close()
  }
}
