internal import AssayCore

/// Which files of a repository are left before it is scanned: `cut_repos.json`.
package struct CutFile: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The paths that are left, by instance.
  package var paths: [String: [String]]
  /// What was odd.
  package var anomalies: [Anomaly]

  init(_ source: SourceFile) throws(InputError) {
    let json = try JSONFile(source)
    guard json.form != .list, json.items.count == 1, case .object(let members) = json.items[0].node.body
    else {
      throw source.error("one object of instances and their paths is expected")
    }
    file = source.name
    paths = [:]
    anomalies = InstanceFile.mark(source)
    let base = json.items[0].base
    for member in members {
      let place = base + member.column - 1
      let line = source.place(of: place).line
      let subject = "instance “\(member.key.printable(limit: 100))”"
      if let flaw = RecordChecks.flaw(ofInstance: member.key) {
        throw source.error(at: place, "a name of an instance \(flaw)")
      }
      guard case .array(let elements) = member.value.body else {
        throw source.error(at: place, "\(subject): \(member.value.kind) stands where a list of paths belongs")
      }
      var list: [String] = []
      for element in elements {
        guard case .string(let path) = element.body else {
          throw source.error(at: place, "\(subject): \(element.kind) stands where a path belongs")
        }
        if let flaw = RecordChecks.flaw(ofPath: path) {
          throw source.error(at: place, "\(subject): “\(path.printable(limit: 100))” \(flaw)")
        }
        list.append(path)
      }
      if list.isEmpty {
        anomalies.append(
          Anomaly(
            kind: .emptyRecord, file: file, line: line, instance: member.key, message: "no file is left of it"
          ))
      }
      if paths.updateValue(list, forKey: member.key) != nil {
        anomalies.append(
          Anomaly(
            kind: .repeatedRecord, file: file, line: line, instance: member.key,
            message: "stands before already; the last list counts"))
      }
    }
  }
}

/// A list of instances, one a line: `rerun_instances.txt` and `skip_instances.txt`.
package struct NameList: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The names, each once.
  package var ids: [String]
  /// What was odd.
  package var anomalies: [Anomaly]

  init(_ source: SourceFile) throws(InputError) {
    file = source.name
    ids = []
    anomalies = InstanceFile.mark(source)
    var known: Set<String> = []
    for line in source.lines where !line.isBlank {
      let id = String(decoding: line.bytes, as: UTF8.self).trimmedSpace
      if let flaw = RecordChecks.flaw(ofInstance: id) {
        throw source.error(at: line.start, "a name of an instance \(flaw)")
      }
      guard !known.insert(id).inserted else {
        ids.append(id)
        continue
      }
      anomalies.append(
        Anomaly(
          kind: .repeatedRecord, file: file, line: line.number, instance: id, message: "stands twice"))
    }
  }
}
