package import AssayCore

extension Selection {
  /// Whether a case is chosen, the limit aside.
  package func includes(_ case: Case) -> Bool {
    guard locales.contains(`case`.locale) else { return false }
    if let attacks, !attacks.contains(where: { $0 == `case`.attack }) { return false }
    let isFiltered = filters.allSatisfy { key, wanted in Self.anyOf(wanted, in: key.values(of: `case`)) }
    return isFiltered
      && (facets ?? [:]).allSatisfy { key, wanted in
        Self.anyOf(wanted, in: `case`.facets?[key].map { [$0] } ?? [])
      }
  }

  private static func anyOf(_ wanted: [String], in values: [String]) -> Bool {
    wanted.contains { wanted in values.contains { $0.lowercased() == wanted.lowercased() } }
  }

  /// Refuses filters by properties, or values of them, that no case of the suite has.
  package func check(against suite: CaseSuite) throws(InputError) {
    for (key, wanted) in (facets ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let facet = suite.facets.first(where: { $0.key == key }) else {
        let own = suite.facets.map(\.key).sorted().joined(separator: ", ")
        throw InputError(
          "--filter knows no key “\(key.printable(limit: 40))”; the keys are \(Key.names)"
            + (own.isEmpty ? "" : ", and of this benchmark \(own)"))
      }
      let known = Set(facet.values.map { $0.lowercased() })
      if let stray = wanted.first(where: { !known.contains($0.lowercased()) }) {
        throw InputError(
          "--filter \(key)=\(stray.printable(limit: 40)): there is no such value; there are: "
            + facet.values.joined(separator: ", "))
      }
    }
  }
}

extension Selection.Key {
  /// All keys, for messages.
  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
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
  private let facets: [String]
  private var seen: [String: Set<String>] = [:]

  init(_ selection: Selection) {
    keys = selection.filters.keys + [.locale] + (selection.attacks == nil ? [] : [.attack])
    facets = (selection.facets ?? [:]).keys.sorted()
  }

  mutating func note(_ case: Case) {
    for key in keys { note(key.values(of: `case`), of: key.rawValue) }
    for facet in facets { note(`case`.facets?[facet].map { [$0] } ?? [], of: facet) }
  }

  private mutating func note(_ values: [String], of key: String) {
    for value in values where (seen[key]?.count ?? 0) < Self.most { seen[key, default: []].insert(value) }
  }

  /// What there is to choose from, such as “language: bash, python; locale: en”.
  var description: String {
    seen.sorted { $0.key < $1.key }
      .map { key, values in
        let listed = values.sorted().joined(separator: ", ")
        return "\(key): \(listed)\(values.count == Self.most ? ", …" : "")"
      }
      .joined(separator: "; ")
  }
}
