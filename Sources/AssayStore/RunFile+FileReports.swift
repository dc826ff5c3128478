package import AssayCore
internal import Foundation
internal import GRDB

extension RunFile {
  /// What services say of files, the newest report of each service and file; none in files of older versions.
  package func fileReports() throws(StoreError) -> [Digest: [FileReport]] {
    try reading { db in
      guard try Schema.hasFileReports(db) else { return [:] }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT service, file, report FROM file_report ORDER BY file, service, asked_at")
      var reports: [Digest: [FileReport]] = [:]
      while let row = try rows.next() {
        let report = try Self.fileReport(row)
        reports[report.file, default: []].removeAll { $0.service == report.service }
        reports[report.file, default: []].append(report)
      }
      return reports
    }
  }

  /// Adds a report.
  package func append(_ report: FileReport) async throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let path = path
    let text = try storing(at: path) { String(decoding: try encoder.encode(report), as: UTF8.self) }
    try await batches().write { _, db in
      try db.cachedStatement(sql: SQL.insertFileReport).execute(arguments: [
        report.service, Data(report.file.bytes), report.askedAt, text,
      ])
    }.get()
  }

  private static func fileReport(_ row: Row) throws -> FileReport {
    let text: String = row[2]
    guard let report = try? JSONDecoder().decode(FileReport.self, from: Data(text.utf8)),
      Data(report.file.bytes) == row[1] as Data, report.service == row[0] as String
    else { throw DamagedBytes("a report on a file cannot be read") }
    return report
  }
}
