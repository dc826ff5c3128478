package import AssayCore

/// What the original wrote down about generation: `processed_instances.json`.
package struct ProcessedFile: Sendable, Hashable {
  /// What is known of one round.
  package struct Entry: Sendable, Hashable {
    /// Whether an answer was merged into the repository.
    package var isMerged: Bool
    /// How long it took in seconds; `nil` if the file does not say, as that of 1.0 does not.
    package var seconds: Double?
  }

  /// The file as the user named it.
  package var file: String
  /// The rounds.
  package var entries: [CycleKey: Entry]
  /// Names that are no round of an instance.
  package var strangers: [String]
  /// What was odd.
  package var anomalies: [Anomaly]

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its rounds.
  /// - Throws: `InputError` naming file, line, round and member.
  package static func read(path: String) throws(InputError) -> ProcessedFile {
    let source = try SourceFile(path: path)
    let json = try JSONFile(source)
    guard json.form != .list, json.items.count == 1, case .object(let members) = json.items[0].node.body
    else {
      throw source.error("one object of rounds is expected, as in processed_instances.json")
    }
    var result = ProcessedFile(
      file: source.name, entries: [:], strangers: [], anomalies: InstanceFile.mark(source))
    for member in members { try result.add(member, base: json.items[0].base, source) }
    return result
  }

  private mutating func add(
    _ member: JSONNode.Member, base: Int, _ source: SourceFile
  ) throws(InputError) {
    let item = JSONFile.Item(node: member.value, base: base)
    let subject = "“\(member.key.printable(limit: 100))”"
    var record: Record
    do {
      record = try Record(item, in: source, wanted: "an object")
    } catch {
      throw source.error(
        at: item.offset, "\(subject): \(member.value.kind) stands where an object with “success” belongs")
    }
    record.subject = subject
    let isMerged = try record.need("success", try record.truth("success"))
    let seconds = try record.number("time", in: 0...1e9)
    guard let key = CycleKey(member.key) else {
      strangers.append(member.key)
      return
    }
    record.instance = key.instance
    if entries.updateValue(Entry(isMerged: isMerged, seconds: seconds), forKey: key) != nil {
      record.note(.repeatedRecord, "\(subject) stands before already; the last one counts")
    }
    anomalies += record.anomalies
  }
}
