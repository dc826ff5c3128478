import AssayAttacks
import AssayCore
import AssayEngine
import AssayStore
import Foundation

/// A run as the user ordered it, every option checked, before anything is written.
struct RunOrder {
  var benchmark: ID<BenchmarkName>
  var suite: CaseSuite
  var data: DataRequest
  var selection: Selection
  var subject: SubjectSpec
  var agentVersion: String?
  var access: EndpointChoice
  var samples: Int
  var seed: UInt64
  var shard: Shard?
  var judges: [String]
  var examiners: [ExaminerIdentity]
  var limits: LimitOptions

  var planner: Planner {
    Planner(suite: suite, selection: selection, subject: subject, samples: samples, shard: shard)
  }

  /// A name for the run file that says what is in it.
  func defaultFileName() -> String {
    let model = subject.model.unicodeScalars.map { scalar in
      CharacterSet.alphanumerics.contains(scalar) && scalar.isASCII ? String(scalar) : "-"
    }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "yyyyMMdd-HHmmss"
    return "\(benchmark)-\(model.joined().suffix(60))-\(formatter.string(from: Date())).assay"
  }

  /// Writes the whole plan to a new file, or opens the file that holds it already.
  func createFile(at path: String) throws -> RunFile {
    do {
      return try RunFile.create(at: path, now: Composition.now) { writer in
        let summary = try planner.forEachCase { planned in
          try writer.add(
            planned.case, attempts: planned.attempts.map { ($0.position, $0.sample, $0.askID) })
        }
        guard summary.shardAttemptCount > 0 else {
          throw InputError("--shard \(shard?.description ?? "") holds no attempt of this small plan")
        }
        return manifest(summary)
      }
    } catch let error as RunFileError {
      throw CommandFailure(.usage, error.description)
    }
  }

  /// Refuses to go on with a file whose run was ordered with other judges or another seed.
  func requireSameJudges(as manifest: RunManifest) throws(InputError) {
    guard manifest.judges == judges else {
      let before = manifest.judges.isEmpty ? "rules" : manifest.judges.joined(separator: ", ")
      throw InputError(
        "the file holds this run with other judges (\(before.printable(limit: 200))); add judges with `assay rescore`"
      )
    }
    guard manifest.seed == seed else {
      throw InputError(
        "the file holds this run with --seed \(manifest.seed); choose another --out for another seed")
    }
  }

  private func manifest(_ summary: PlanSummary) -> RunManifest {
    RunManifest(
      assayVersion: Assay.version, createdAt: Date().formatted(.iso8601), benchmark: benchmark,
      suite: suite.name, data: data, selection: selection, subject: subject,
      baseURL: EndpointChoice.printable(access.baseURL),
      apiKeyEnvironment: access.keyVariable, samples: samples, seed: seed, shard: shard, judges: judges,
      examiners: examiners, rubrics: suite.rubrics, notices: suite.notices,
      casesDigest: summary.casesDigest, caseCount: summary.caseCount, attemptCount: summary.attemptCount,
      limits: limits.recorded, judgeBaseURL: EndpointChoice.printable(access.judgeBaseURL),
      judgeApiKeyEnvironment: access.judgeKeyVariable,
      ungradedTracks: suite.ungradedTracks.isEmpty ? nil : suite.ungradedTracks,
      attackClasses: hasAttacks ? AttackBook.classes : nil, agentVersion: agentVersion,
      facets: suite.facets.isEmpty ? nil : suite.facets, scales: suite.scales.isEmpty ? nil : suite.scales,
      published: suite.published)
  }

  private var hasAttacks: Bool { !suite.ownAttacks.isEmpty || selection.attacks != nil }
}

extension LimitOptions {
  /// The limits as they stand in the manifest.
  var recorded: [String: JSONValue] {
    var recorded: [String: JSONValue] = [:]
    recorded["max-connections"] = maxConnections.map { .integer($0) }
    recorded["max-cost"] = maxCost.map { .number($0) }
    recorded["max-tokens"] = maxTokens.map { .integer($0) }
    return recorded
  }
}
