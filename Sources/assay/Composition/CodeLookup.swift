import AssayCore
import AssayHTTP
import AssayStore
import AssayVirusTotal
import Foundation

/// Asks about the code of a run's answers and keeps what is said in its file.
struct CodeLookup {
  let file: RunFile
  let console: Console

  /// Asks about all code of which nothing is known yet.
  ///
  /// - Parameters:
  ///   - settings: How.
  ///   - address: Whom to ask.
  ///   - key: The key.
  /// - Returns: What came of it.
  /// - Throws: `InputError` about the address or the key, `StoreError`.
  func run(settings: FileLookup.Settings, address: String, key: String) async throws -> LookupTally {
    let files = try codeFiles()
    let reports = try file.fileReports()
    let configuration = HTTPTransport.Configuration(
      connectionsPerHost: 1, idleDeadline: .seconds(60), totalDeadline: .seconds(180),
      replyLimitBytes: 4 << 20)
    return try await HTTPTransport.withTransport(configuration) { transport in
      let client = try VirusTotalClient(address: address, key: Secret(key), transport: transport)
      if settings.mayUpload {
        console.say("code that VirusTotal does not know is sent there, where others can see it")
      }
      console.say(
        "\(files.count) pieces of code, \(files.count { reports[$0.digest] == nil }) not asked about yet")
      let lookup = FileLookup(client: client, settings: settings, now: Composition.now)
      return try await lookup.run(files) { digest in
        reports[digest]?.first { $0.service == "virustotal" }
      } store: { report in
        try await file.append(report)
      } note: { file, report in
        console.say("\(file.digest.short)… \(report?.summary ?? "could not be asked about")")
      }
    }
  }

  /// The code of all answers, each content once, in the order of the plan.
  private func codeFiles() throws -> [CodeFile] {
    var cases: [ID<Case>] = []
    try file.forEachScored { row in if cases.last != row.caseID { cases.append(row.caseID) } }
    var files: [CodeFile] = []
    var seen: Set<Digest> = []
    for id in cases {
      for attempt in try file.caseRecord(id)?.attempts ?? [] {
        files += attempt.codeFiles.filter { seen.insert($0.digest).inserted }
      }
    }
    return files
  }

  /// Writes what came of it to standard output.
  static func report(_ tally: LookupTally, json: Bool) throws {
    if json { return try Console.writeJSON(tally) }
    let lines = [
      "pieces of code        \(tally.files)",
      "known to VirusTotal   \(tally.known), flagged by a scanner: \(tally.flagged)",
      "not known there       \(tally.unknown) (says nothing about them)",
      "could not be asked    \(tally.failed), not tried: \(tally.left)",
    ]
    let uploads = tally.uploaded > 0 ? ["sent there            \(tally.uploaded)"] : []
    try Console.writeResult(Array((lines + uploads).map { "\($0)\n" }.joined().utf8))
  }
}
