import AssayCore
import AssayTestKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

/// What services say of files.
@Suite struct FileReportTests {
  @Test("the newest report of each service and file counts, also after a merge")
  func newest() async throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for index in 1...2 {
      var fixture = Fixture()
      fixture.shard = Shard("\(index)/2")
      let file = try fixture.create(at: folder.file("part-\(index).assay"))
      try await Fixture.answer(file)
      try await file.append(Fixture.fileReport(askedAt: 1, answer: .unknown))
      if index == 2 {
        let later = Fixture.fileReport(askedAt: 2)
        try await file.append(later)
        try await file.append(later)
        try await file.append(Fixture.fileReport(askedAt: 0, service: "another"))
        let reports = try file.fileReports()
        #expect(reports.values.flatMap(\.self).count == 2)
        #expect(reports[later.file]?.first { $0.service == later.service } == later)
      }
      file.close()
      paths.append(file.path)
    }
    let output = folder.file("merged.assay")
    _ = try RunFile.merge(paths, into: output, now: Fixture.clock)
    _ = try RunFile.merge(paths, into: output, now: Fixture.clock)
    let merged = try RunFile.openReadOnly(at: output)
    let reports = try merged.fileReports()
    #expect(reports.count == 1 && reports.values.first?.count == 2)
    merged.close()
    let rows = try await DatabaseQueue(path: output).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM file_report")
    }
    #expect(rows == 3)
  }

  @Test("a report that was tampered with is damage")
  func damaged() async throws {
    let folder = try TemporaryFolder()
    let file = try Fixture().create(at: folder.file())
    try await file.append(Fixture.fileReport(askedAt: 1))
    file.close()
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in
      try db.execute(
        sql:
          "INSERT INTO file_report (service, file, asked_at, report) SELECT 'x', file, 1, report FROM file_report"
      )
    }
    try queue.close()
    let opened = try RunFile.openReadOnly(at: folder.file())
    #expect(throws: StoreError.self) { try opened.fileReports() }
  }
}

extension Fixture {
  /// What a service says of a file.
  static func fileReport(
    askedAt: Double, service: String = "virustotal",
    answer: FileReport.Answer = .known(
      FileReport.Counts(
        malicious: 1, suspicious: 0, undetected: 2, harmless: 0, silent: 3, analysedAt: 4.5))
  ) -> FileReport {
    FileReport(
      service: service, file: Digest(of: [1, 2, 3]), answer: answer, isUploaded: false, askedAt: askedAt)
  }
}
