import AssayCore
import AssayStore
import Foundation
import Testing

/// What an attempt came to, as far as two runs can agree on it.
struct AttemptOutcome: Hashable {
  var askID: Digest
  var answers: [String]
  var replies: [String] = []
  var verdicts: [String]
}

/// Opens a run file, for as long as `body` runs.
func withRun<Result>(_ path: String, _ body: (RunFile) throws -> Result) throws -> Result {
  let file = try RunFile.openReadOnly(at: path)
  defer { file.close() }
  return try body(file)
}

/// Every attempt of a run file by case and sample.
func attempts(in path: String) throws -> [String: AttemptOutcome] {
  try withRun(path) { file in
    try file.verifyIntegrity()
    var names: Set<ID<Case>> = []
    try file.forEachScored(judge: nil) { names.insert($0.caseID) }
    var outcomes: [String: AttemptOutcome] = [:]
    for name in names {
      for attempt in try #require(try file.caseRecord(name)).attempts {
        let verdicts = attempt.verdicts.map {
          "\($0.id) \($0.judge.name) \($0.verdict.outcome) \($0.verdict.rationale)"
        }
        outcomes["\(name)#\(attempt.sample)"] = AttemptOutcome(
          askID: attempt.askID, answers: attempt.turns.map(\.exchange.turn.text),
          replies: attempt.turns.map { String(decoding: $0.exchange.response, as: UTF8.self) },
          verdicts: verdicts)
      }
    }
    return outcomes
  }
}

/// The figures of a report: everything but when and where the run was made.
func figures(_ report: String) throws -> NSDictionary {
  var members = try jsonObject(report)
  members["totals"] = nil
  members["method"] = nil
  members["notices"] = nil
  return members as NSDictionary
}

/// The folder of public data; `nil` where there is none.
func sharedData(_ name: String) -> String? {
  let own = ProcessInfo.processInfo.environment["ASSAY_SHARED_DATA"]
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = (own ?? root.appendingPathComponent("../shared/data").standardizedFileURL.path) + "/\(name)"
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}
