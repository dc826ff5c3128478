internal import AssayCore
internal import Foundation
internal import GRDB

/// What a merge found.
package struct MergeSummary: Sendable, Hashable {
  /// The files that were merged.
  package var files: Int
  /// Attempts that the result holds.
  package var attempts: Int
  /// Attempts of the whole plan.
  package var planned: Int
  /// Answers that stood in more than one file and were taken from the first.
  package var duplicates: Int
  /// Those among them that differed; their verdicts were left behind with them.
  package var conflicts: Int
}

extension RunFile {
  /// Joins shards or partial copies of one plan into one file.
  ///
  /// Written in one transaction, so it can be killed and repeated at any instant; repeated after it was done,
  /// or with further parts, it adds what is missing. Memory stays flat. The files are only read, and may be
  /// in use. Of an answer that stands in several files the one of the first file wins, with its verdicts.
  ///
  /// - Parameters:
  ///   - paths: The files, at least one.
  ///   - output: Where the result goes: a new file or the result of an earlier merge of this plan.
  ///   - now: The clock that stamps the result, in seconds since 1970.
  /// - Returns: What was found.
  /// - Throws: `RunFileError` or `StoreError`.
  package static func merge(
    _ paths: [String], into output: String, now: @Sendable () -> Double
  ) throws -> MergeSummary {
    let output = FileFormat.resolve(output)
    let paths = paths.map(FileFormat.resolve)
    guard !paths.contains(output) else { throw RunFileError.mergedIntoItself(path: output) }
    let manifest = try commonManifest(of: paths)
    return try mappingErrors(at: output) {
      let lock = try WriterLock(of: output)
      defer { withExtendedLifetime(lock) {} }
      let isContinued = try holdsRun(output)
      if isContinued { try requireMerge(of: manifest, at: output) }
      var summary = MergeSummary(
        files: paths.count, attempts: 0, planned: manifest.attemptCount, duplicates: 0, conflicts: 0)
      try writing(output) { db in
        if !isContinued { try insertRun(manifest, origin: "merge", at: now(), into: db) }
        let merge = try Merge(into: db)
        for (index, path) in paths.enumerated() {
          try merge.addAnswers(of: path, number: index)
        }
        for path in paths { try merge.addDialogues(of: path) }
        for (index, path) in paths.enumerated() { try merge.addVerdicts(of: path, number: index) }
        summary.attempts = try Int.fetchOne(db, sql: "SELECT count(*) FROM attempt") ?? 0
        (summary.duplicates, summary.conflicts) = (merge.duplicates, merge.conflicts)
        try merge.finish()
      }
      return summary
    }
  }

  /// The manifest of all files, which must be of one plan.
  private static func commonManifest(of paths: [String]) throws -> RunManifest {
    guard let first = paths.first else { throw RunFileError.nothingToMerge }
    let manifests = try paths.map { path in
      let file = try openReadOnly(at: path)
      defer { file.close() }
      return try file.manifest()
    }
    var common = manifests[0]
    for (path, manifest) in zip(paths, manifests) {
      let differences = PlanDifference.between(common, manifest)
      guard differences.isEmpty else {
        throw RunFileError.differentPlans(path: first, other: path, differences)
      }
    }
    common.shard = nil
    common.notices.removeAll { $0.place == "merge" }
    return common
  }

  private static func requireMerge(of manifest: RunManifest, at output: String) throws {
    let file = try openReadOnly(at: output)
    defer { file.close() }
    let isMerge = try file.reading { db in
      try Bool.fetchOne(db, sql: "SELECT origin = 'merge' FROM run") ?? false
    }
    guard isMerge else { throw RunFileError.exists(path: output) }
    let differences = PlanDifference.between(try file.manifest(), manifest)
    guard differences.isEmpty else {
      throw RunFileError.differentPlans(path: output, other: "the files to be merged", differences)
    }
  }
}
