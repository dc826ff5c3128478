package import AssayCore

/// The instances of one data file.
package struct InstanceFile: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The instances in the order of the file; a name may stand twice.
  package var instances: [Instance]
  /// What was odd.
  package var anomalies: [Anomaly]

  /// Reads a file that the user named: a list, a single object, or one object a line.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its instances.
  /// - Throws: `InputError` naming file, line, instance and member.
  package static func read(path: String) throws(InputError) -> InstanceFile {
    try InstanceFile(SourceFile(path: path))
  }

  /// Reads a file.
  init(_ source: SourceFile) throws(InputError) {
    let json = try JSONFile(source)
    file = source.name
    instances = []
    anomalies = Self.mark(source)
    var unknown: [String: Int] = [:]
    for item in json.items {
      var reader = try InstanceReader(item, in: source)
      instances.append(try reader.read())
      anomalies += reader.anomalies
      for key in reader.unknownKeys { unknown[key, default: 0] += 1 }
    }
    guard !instances.isEmpty else { throw source.error("holds no instance") }
    anomalies += Self.unknown(unknown, in: source.name)
    anomalies += InstanceAnomalies.all(of: instances, in: source.name)
  }

  /// Notes a byte order mark.
  static func mark(_ source: SourceFile) -> [Anomaly] {
    guard source.hadMark else { return [] }
    return [
      Anomaly(
        kind: .byteOrderMark, file: source.name,
        message: "starts with a byte order mark, which is left out")
    ]
  }

  /// Notes members that are not known.
  static func unknown(_ counts: [String: Int], in file: String) -> [Anomaly] {
    counts.sorted { $0.key < $1.key }.map { key, count in
      Anomaly(
        kind: .unknownMember, file: file,
        message: "“\(key.printable(limit: 60))” is not known and was left out; records with it: \(count)")
    }
  }
}

extension InstanceFile {
  /// The instances that an analyzer evaluates.
  package var staticCount: Int { instances.filter { $0.staticCheck != nil }.count }

  /// The instances that a container evaluates.
  package var dynamicCount: Int { instances.filter { $0.dynamicCheck != nil }.count }
}
