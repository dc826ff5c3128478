internal import AssayCore

/// What instances are grouped by, beyond what the original does.
enum InstanceGroup: String, CaseIterable {
  case type
  case cwe
  case language
  case severity
  /// Originals against mutations.
  case origin

  /// The group of an instance; `nil` if the data does not tell it.
  func value(of instance: Instance) -> String? {
    switch self {
    case .type: instance.type?.lowercased()
    case .cwe: instance.weakness?.description
    case .language: instance.languageName
    case .severity: instance.severity
    case .origin: instance.isSeed.map { $0 ? "seed" : "mutated" }
    }
  }

  /// Divides rows, keeping their order within a group.
  func groups<Entry>(
    of rows: [CycleTable<Entry>.Row]
  ) -> [(name: String, rows: [CycleTable<Entry>.Row])] {
    var groups: [String: [CycleTable<Entry>.Row]] = [:]
    for row in rows {
      if let name = value(of: row.instance) { groups[name, default: []].append(row) }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
