package import AssayCore

extension Selection {
  /// Whether a case is chosen, the limit aside.
  package func includes(_ case: Case) -> Bool {
    guard locales.contains(`case`.locale) else { return false }
    if let attacks, !attacks.contains(where: { $0 == `case`.attack }) { return false }
    return filters.allSatisfy { key, wanted in
      let values = key.values(of: `case`)
      return wanted.contains { wanted in values.contains { $0.lowercased() == wanted.lowercased() } }
    }
  }
}

extension Selection.Key {
  /// The values that a case has for this key, as they are written on the command line.
  package func values(of case: Case) -> [String] {
    switch self {
    case .id: [`case`.id.description]
    case .track: `case`.track.map { [$0.description] } ?? []
    case .objective: [`case`.objective.rawValue]
    case .language: `case`.language.map { [$0.rawValue] } ?? []
    case .scenario: `case`.scenario.map { [$0.description] } ?? []
    case .attack: [`case`.attack?.description ?? "direct"]
    case .industry: `case`.industry.map { [$0.description] } ?? []
    case .cwe: `case`.weakness.map(\.description)
    case .cluster: [`case`.cluster.description]
    case .locale: [`case`.locale.rawValue]
    case .turns: [`case`.turns > 1 ? "multi" : "single"]
    }
  }
}

/// The values that were seen for every filtered key, to name them when nothing matches.
struct SeenValues {
  private static let most = 20
  private let keys: [Selection.Key]
  private var seen: [Selection.Key: Set<String>] = [:]

  init(_ selection: Selection) {
    keys = selection.filters.keys + [.locale] + (selection.attacks == nil ? [] : [.attack])
  }

  mutating func note(_ case: Case) {
    for key in keys {
      for value in key.values(of: `case`) where (seen[key]?.count ?? 0) < Self.most {
        seen[key, default: []].insert(value)
      }
    }
  }

  /// What there is to choose from, such as “language: bash, python; locale: en”.
  var description: String {
    seen.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { key, values in
        let listed = values.sorted().joined(separator: ", ")
        return "\(key.rawValue): \(listed)\(values.count == Self.most ? ", …" : "")"
      }
      .joined(separator: "; ")
  }
}
