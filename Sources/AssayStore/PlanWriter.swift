package import AssayCore
internal import Foundation
internal import GRDB

/// Writes the cases and attempts of a plan, one after another, so that memory stays flat.
package final class PlanWriter {
  private let sink: Sink?
  private var lastPosition: Int64 = 0

  /// A writer that takes a plan and keeps nothing, for comparing a plan with one that is stored.
  init() { sink = nil }

  init(_ db: Database) throws { sink = Sink(db: db, packer: try Packer()) }

  /// Adds a case with its attempts.
  ///
  /// - Parameters:
  ///   - case: The case.
  ///   - attempts: At least one of its attempts, with ascending samples. The place counts from 1 in the whole
  ///     plan, before any sharding, samples of a case standing side by side: sample 1 at the case's own place.
  /// - Throws: `StoreError` if a place or name occurs twice or the disk is full.
  package func add(
    _ case: Case, attempts: [(position: Int64, sample: Int, askID: Digest)]
  ) throws {
    guard let sink, let first = attempts.first else { return }
    let place = first.position - Int64(first.sample) + 1
    try sink.add(`case`, at: place)
    for attempt in attempts {
      precondition(attempt.position > lastPosition, "a plan is written in the order of its places")
      precondition(
        attempt.position == place + Int64(attempt.sample) - 1, "samples of a case stand side by side")
      lastPosition = attempt.position
      try sink.add(attempt.askID, case: place, position: attempt.position, sample: attempt.sample)
    }
  }

  private struct Sink {
    let db: Database
    let packer: Packer

    func add(_ case: Case, at place: Int64) throws {
      let body = try db.insertBody(packer.pack([try CaseCodec.encode(`case`)]))
      let weakness = `case`.weakness.map { String($0.number) }.joined(separator: ",")
      try db.cachedStatement(sql: SQL.insertCase).execute(arguments: [
        place, storable(`case`.id.description), Data(`case`.digest.bytes), `case`.track?.description,
        `case`.objective.rawValue, weakness, `case`.language?.rawValue, `case`.scenario?.description,
        `case`.attack?.description, `case`.industry?.description, `case`.locale.rawValue,
        `case`.cluster.description, `case`.turns, body, try `case`.facets.map(json),
      ])
    }

    private func json(_ facets: [String: String]) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(facets), as: UTF8.self)
    }

    func add(_ askID: Digest, case place: Int64, position: Int64, sample: Int) throws {
      let id = Data(askID.bytes)
      try db.cachedStatement(sql: SQL.insertAsk).execute(arguments: [position, id])
      try db.cachedStatement(sql: SQL.insertAttempt).execute(arguments: [position, place, id, sample])
    }
  }
}

extension Database {
  /// Stores a packed blob and returns its key.
  func insertBody(_ bytes: Data) throws -> Int64 {
    try cachedStatement(sql: "INSERT INTO body (bytes) VALUES (?)").execute(arguments: [bytes])
    return lastInsertedRowID
  }
}

/// The statements that add rows.
enum SQL {
  static let insertCase = """
    INSERT INTO "case" (position, id, digest, track, objective, weakness, language, scenario, attack,
      industry, locale, cluster, turns, body, facets)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertFileReport =
    "INSERT INTO file_report (service, file, asked_at, report) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"

  static let insertAsk = "INSERT INTO ask (position, id) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"

  static let insertAttempt = """
    INSERT INTO attempt (position, "case", ask, sample)
    VALUES (?1, ?2, (SELECT position FROM ask WHERE id = ?3), ?4)
    """

  static let insertTurn = """
    INSERT INTO turn (ask, number, is_last, stop_reason, input_tokens, cached_input_tokens, output_tokens,
      reasoning_tokens, latency, requests, arrived_at, served_model, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertTrace = "INSERT INTO trace (ask, steps, arrived_at, body) VALUES (?, ?, ?, ?)"

  static let insertVerdict = """
    INSERT INTO verdict (position, judge, id, outcome, label, grade, harm_probability, arrived_at, rationale,
      judge_rationale, spans, evidence, functional)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
    """

  static let insertReading = """
    INSERT INTO reading (position, judge, id, input_tokens, cached_input_tokens, output_tokens,
      reasoning_tokens, latency, requests, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertFailure = """
    INSERT INTO failure (position, stage, kind, is_transient, arrived_at, reason) VALUES (?, ?, ?, ?, ?, ?)
    """
}
