package import AssayCore

/// What is put into the prompt of an instance: a summary in words, and places of the repository.
package struct RetrievalRecord: Sendable, Hashable {
  /// A place that was found, best first.
  package struct Hit: Sendable, Hashable {
    /// The path in the repository.
    package var path: String
    /// The lines; `nil` for the whole file.
    package var lines: LineRange?
    /// How well it fits, higher is better; `nil` if the data does not say.
    package var score: Double?
  }

  /// What the masked lines do, in words; `nil` if there is none.
  package var summary: String?
  /// The places.
  package var hits: [Hit]

  /// The record with the summary of another where it has none.
  func completed(by other: RetrievalRecord?) -> RetrievalRecord {
    RetrievalRecord(summary: summary ?? other?.summary, hits: hits)
  }
}

/// The retrieval records of one file, in any of the three forms that a file may have.
package struct RetrievalFile: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The instances in the order of the file, each once.
  package var ids: [String]
  /// The record of each; of several the last one, which the original takes.
  package var records: [String: RetrievalRecord]
  /// What was odd.
  package var anomalies: [Anomaly]

  /// Reads a file that the user named.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its records.
  /// - Throws: `InputError` naming file, line, instance and member.
  package static func read(path: String) throws(InputError) -> RetrievalFile {
    try RetrievalFile(SourceFile(path: path))
  }

  init(_ source: SourceFile) throws(InputError) {
    let json = try JSONFile(source)
    file = source.name
    ids = []
    records = [:]
    anomalies = InstanceFile.mark(source)
    var unknown: [String: Int] = [:]
    for item in json.items {
      var record = try Record(item, in: source, wanted: "a record of retrieval")
      let id = try record.need("instance_id", try record.text("instance_id"))
      if let flaw = RecordChecks.flaw(ofInstance: id) { throw record.error("“instance_id” \(flaw)") }
      record.subject = "instance “\(id.printable(limit: 100))”"
      record.instance = id
      let retrieval = try Self.record(in: &record, isMerged: false)
      // How `assay ase context` came by the places.
      for key in ["query", "guess", "model"] { _ = try record.text(key) }
      if records.updateValue(retrieval ?? RetrievalRecord(hits: []), forKey: id) == nil {
        ids.append(id)
      } else {
        record.note(.repeatedRecord, "has a record before; the last one counts")
      }
      anomalies += record.anomalies
      for key in record.unknownKeys { unknown[key, default: 0] += 1 }
    }
    anomalies += InstanceFile.unknown(unknown, in: source.name)
  }
}

extension RetrievalFile {
  /// Reads the members of retrieval of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - isMerged: Whether it is an instance that may have them beside its own.
  /// - Returns: What it holds; `nil` if it has neither summary nor hits and may lack them.
  /// - Throws: `InputError` naming file, line, instance and member.
  static func record(
    in record: inout Record, isMerged: Bool
  ) throws(InputError) -> RetrievalRecord? {
    let summary = try record.word("function_summary")
    let nodes = try record.list("hits")
    if isMerged, summary == nil, nodes == nil { return nil }
    var hits: [RetrievalRecord.Hit] = []
    var known: Set<RetrievalRecord.Hit> = []
    for item in record.items(try record.need("hits", nodes)) {
      let found = try hit(item, of: &record)
      if known.insert(found).inserted {
        hits.append(found)
      } else {
        record.note(.repeatedRecord, "“\(found.path.printable(limit: 200))” is found twice; left out once")
      }
    }
    if hits.isEmpty { record.note(.emptyRecord, "nothing was found for it") }
    if summary == nil { record.note(.emptyRecord, "it has no summary") }
    return RetrievalRecord(summary: summary, hits: hits)
  }

  private static func hit(
    _ item: JSONFile.Item, of record: inout Record
  ) throws(InputError) -> RetrievalRecord.Hit {
    if case .string(let path) = item.node.body {
      return RetrievalRecord.Hit(path: try checked(path, record))
    }
    var hit = try record.nested(item, wanted: "a hit")
    let path = try checked(try hit.need("docid", try hit.text("docid")), hit)
    let score = try hit.number("score", in: -1e15...1e15)
    let first = try hit.integer("startline", in: 1...RecordChecks.lineLimit)
    let last = try hit.integer("endline", in: 1...RecordChecks.lineLimit)
    record.take(hit)
    switch (first, last) {
    case (nil, nil): return RetrievalRecord.Hit(path: path, score: score)
    case (let first?, let last?):
      guard let lines = LineRange(first, last) else {
        throw hit.error("“\(path.printable(limit: 200))” goes from line \(first) to \(last), backwards")
      }
      return RetrievalRecord.Hit(path: path, lines: lines, score: score)
    case (_?, nil), (nil, _?):
      throw hit.error("“\(path.printable(limit: 200))” has a first or a last line alone")
    }
  }

  private static func checked(_ path: String, _ record: Record) throws(InputError) -> String {
    if let flaw = RecordChecks.flaw(ofPath: path) {
      throw record.error("“docid” “\(path.printable(limit: 100))” \(flaw)")
    }
    return path
  }
}
