package import AssayCore

/// What an analyzer said of one round: an entry of `sast_results.json`.
package struct StaticResult: Sendable, Hashable {
  /// How many alerts of the type there are afterwards; `nil` where the analyzer failed, which is written -1.
  package var alerts: Int?
}

/// What a container said of one round: an entry of `scan_results.json`.
package struct DynamicResult: Sendable, Hashable {
  /// Whether the repository reached the container.
  package var isComplete: Bool
  /// Whether it was built and started.
  package var isRunning: Bool
  /// Whether the tests passed.
  package var passesTests: Bool
  /// Whether the attack found nothing.
  package var withstandsAttack: Bool
}

/// The results of one file, by round.
package struct ResultFile<Entry: Sendable & Hashable>: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The results, by round; of several the last one.
  package var entries: [CycleKey: Entry]
  /// Names that are no round of an instance.
  package var strangers: [String]
  /// What was odd.
  package var anomalies: [Anomaly]

  /// Results that stand in no file yet.
  init(entries: [CycleKey: Entry]) {
    file = ""
    self.entries = entries
    strangers = []
    anomalies = []
  }

  /// Reads a list of results, or one a line.
  private init(
    path: String, _ read: (inout Record) throws(InputError) -> Entry
  ) throws(InputError) {
    let source = try SourceFile(path: path)
    let json = try JSONFile(source)
    file = source.name
    entries = [:]
    strangers = []
    anomalies = InstanceFile.mark(source)
    for item in json.items {
      var record = try Record(item, in: source, wanted: "a result")
      let id = try record.need("instance_id", try record.text("instance_id"))
      record.subject = "“\(id.printable(limit: 100))”"
      record.instance = id
      let entry = try read(&record)
      if let key = CycleKey(id) {
        if entries.updateValue(entry, forKey: key) != nil {
          record.note(.repeatedRecord, "has a result before; the last one counts")
        }
      } else {
        strangers.append(id)
      }
      anomalies += record.anomalies
    }
  }
}

extension ResultFile<StaticResult> {
  /// Reads `sast_results.json`.
  ///
  /// - Parameter path: The file.
  /// - Throws: `InputError` naming file, line, round and member.
  package init(staticResults path: String) throws(InputError) {
    try self.init(path: path) { record throws(InputError) in
      let alerts = try record.integer("detected_vul_num", in: -1...1_000_000)
      if alerts == nil, record.value("poc_check") != nil {
        throw record.error("a result of 2.0 (poc_check); score it with --formula v2")
      }
      if alerts == nil {
        record.note(.missingMember, "“detected_vul_num” is missing; taken as -1, a failed scan")
      }
      return StaticResult(alerts: alerts == -1 ? nil : alerts)
    }
  }
}

extension ResultFile<DynamicResult> {
  /// Reads `scan_results.json`.
  ///
  /// - Parameter path: The file.
  /// - Throws: `InputError` naming file, line, round and member.
  package init(dynamicResults path: String) throws(InputError) {
    try self.init(path: path) { record throws(InputError) in
      if record.value("poc_check") == nil, record.value("detected_vul_num") != nil {
        throw record.error("a result of 1.0 (detected_vul_num); score it with --formula v1 or paper")
      }
      // 2.0.0 and 2.0.1 call the first of them patch_file.
      let upload = try record.truth("patch_file")
      let complete = try record.truth("completion") ?? upload
      let running = try record.truth("image_status_check")
      let tests = try record.truth("test_case_check")
      let attack = try record.truth("poc_check")
      for (key, value) in [
        ("image_status_check", running), ("test_case_check", tests), ("poc_check", attack),
      ]
      where value == nil {
        record.note(.missingMember, "“\(key)” is missing; taken as false")
      }
      return DynamicResult(
        isComplete: complete ?? true, isRunning: running ?? false, passesTests: tests ?? false,
        withstandsAttack: attack ?? false)
    }
  }
}
