package import AssayCore
internal import Foundation
internal import GRDB

/// Why a run file was not created or merged.
package enum RunFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two files or plans differ in these respects, so they are not one run.
  case differentPlans(path: String, other: String, [PlanDifference])
  /// The place where the result should go is taken.
  case exists(path: String)
  /// A file was to be merged into itself.
  case mergedIntoItself(path: String)
  /// No file was given.
  case nothingToMerge

  /// The error in a sentence.
  package var description: String {
    switch self {
    case .differentPlans(let path, let other, let differences):
      "\(path) and \(other) are not the same run: they differ in \(differences.map(\.description).joined(separator: ", "))"
    case .exists(let path):
      "\(path) exists and is not an unfinished merge of these files; choose another name"
    case .mergedIntoItself(let path): "\(path) cannot be merged into itself; choose another name with --out"
    case .nothingToMerge: "no run file was given"
    }
  }
}

extension RunFile {
  /// Creates a run file with its whole plan, or opens it if it holds that plan already.
  ///
  /// The plan is written in one transaction: a file holds all of it or nothing, and a file that was left by a
  /// kill before that is taken over. Memory stays flat however long the plan is.
  ///
  /// - Parameters:
  ///   - path: The file; its folder must exist.
  ///   - linger: How long a record waits for others to share its transaction.
  ///   - now: The clock that stamps records, in seconds since 1970.
  ///   - plan: Hands every case to the writer and returns the manifest, which is only known then.
  /// - Returns: The file, open for writing.
  /// - Throws: `RunFileError.differentPlans` if the file holds another run, `StoreError`, and what `plan` throws.
  package static func create(
    at path: String, linger: Duration = .milliseconds(2), now: @escaping @Sendable () -> Double,
    plan: (PlanWriter) throws -> RunManifest
  ) throws -> RunFile {
    let path = FileFormat.resolve(path)
    return try mappingErrors(at: path) {
      let lock = try WriterLock(of: path)
      if try holdsRun(path) {
        try requireSame(path, as: try plan(PlanWriter()))
        return try open(path, holding: lock, linger: linger, now: now)
      }
      try writing(path) { db in
        let manifest = try plan(PlanWriter(db))
        try insertRun(manifest, origin: "plan", at: now(), into: db)
        if let shard = manifest.shard { try insertPart(shard, into: db) }
      }
      return try open(path, holding: lock, linger: linger, now: now)
    }
  }

  /// Runs `body` in one transaction on a file whose writer lock is held; a failure leaves no new file behind.
  static func writing(_ path: String, _ body: (Database) throws -> Void) throws {
    let isNew = !FileManager.default.fileExists(atPath: path)
    var configuration = FileFormat.configuration(path: path)
    // Ask ids arrive in no order; with this much cache their index is written without reading back.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -8192; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    do {
      try queue.inTransaction(.exclusive) { db in
        try FileFormat.migrate(db)
        try body(db)
        return .commit
      }
      try queue.close()
    } catch {
      try? queue.close()
      if isNew { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }

  /// Whether a file holds a run; not if it does not exist, is empty or was left before its plan was written.
  static func holdsRun(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    try requireFile(path)
    let queue = try DatabaseQueue(path: path, configuration: FileFormat.configuration(path: path))
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      if try FileFormat.isEmpty(db) { return false }
      try FileFormat.check(db, path: path)
      return true
    }
  }

  static func insertRun(_ manifest: RunManifest, origin: String, at time: Double, into db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(manifest), as: UTF8.self)
    try db.execute(
      sql: "INSERT INTO run (key, plan, origin, manifest, planned_at) VALUES (1, ?, ?, ?, ?)",
      arguments: [Data(manifest.planDigest.bytes), origin, json, time])
  }

  static func insertPart(_ shard: Shard, into db: Database) throws {
    try db.execute(
      sql: "INSERT INTO part (number, count) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [shard.index, shard.count])
  }

  /// Checks that a file holds a plan, before anything is done that could change a byte of it.
  private static func requireSame(_ path: String, as manifest: RunManifest) throws {
    let file = try openReadOnly(at: path)
    defer { file.close() }
    let stored = try file.manifest()
    var differences = PlanDifference.between(stored, manifest)
    if stored.shard != manifest.shard { differences.append(.shard) }
    guard differences.isEmpty else {
      throw RunFileError.differentPlans(path: path, other: "the run that was asked for", differences)
    }
  }
}

/// A respect in which two plans differ.
package enum PlanDifference: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  /// The benchmark or its suite.
  case benchmark
  /// The chosen cases.
  case cases
  /// The provider or the model.
  case model
  /// The agent.
  case agent
  /// How the model samples.
  case parameters
  /// How many samples each case has.
  case samples
  /// The part of the plan.
  case shard

  /// The name for people.
  package var description: String {
    switch self {
    case .benchmark, .cases, .model, .agent, .samples, .shard: rawValue
    case .parameters: "model parameters"
    }
  }

  /// What differs between two plans apart from their shards; empty exactly if their plan digests agree.
  static func between(_ left: RunManifest, _ right: RunManifest) -> [PlanDifference] {
    guard left.planDigest != right.planDigest else { return [] }
    var differences: [PlanDifference] = []
    if left.benchmark != right.benchmark || ID<Ask>(left.suite) != ID<Ask>(right.suite) {
      differences.append(.benchmark)
    }
    if left.casesDigest != right.casesDigest || left.caseCount != right.caseCount {
      differences.append(.cases)
    }
    let (mine, theirs) = (left.subject, right.subject)
    if mine.provider != theirs.provider || ID<Ask>(mine.model) != ID<Ask>(theirs.model) {
      differences.append(.model)
    }
    if mine.agent != theirs.agent { differences.append(.agent) }
    if mine.parameters != theirs.parameters { differences.append(.parameters) }
    if left.samples != right.samples { differences.append(.samples) }
    return differences.isEmpty ? [.parameters] : differences
  }
}
