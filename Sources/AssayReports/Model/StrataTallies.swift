import AssayCore
import AssayStatistics

/// The figures of every stratum while they are added up.
struct StrataTallies {
  private var groups: [StrataAxis: Group] = [:]
  private var cells: [Cell: Int] = [:]
  private var cellTallies: [Tally] = []
  private var cases = 0

  /// The strata of one dimension.
  private struct Group {
    var places: [ID<Stratum>: Int] = [:]
    var names: [ID<Stratum>] = []
    var tallies: [Tally] = []
    var casesInside = 0

    mutating func add(_ counted: CountedCase, to name: ID<Stratum>) -> Int {
      let place = place(of: name)
      tallies[place].add(counted)
      casesInside += 1
      return place
    }

    private mutating func place(of name: ID<Stratum>) -> Int {
      if let place = places[name] { return place }
      let place = names.count
      places[name] = place
      names.append(name)
      tallies.append(Tally())
      return place
    }
  }

  /// A cell of the macro mean: language, scenario and attack, by their numbers; -1 for none.
  private struct Cell: Hashable {
    var language: Int
    var scenario: Int
    var attack: Int
  }

  /// Adds a case to every stratum that it belongs to.
  ///
  /// - Parameters:
  ///   - counted: The case.
  ///   - attackClass: The class of its attack; `nil` if it has none.
  mutating func add(_ counted: CountedCase, attackClass: AttackDescriptor.Class?) {
    let row = counted.row
    cases += 1
    add(counted, to: row.objective.rawValue, of: .objective)
    let attack = add(counted, to: row.attack?.description ?? StrataTable.direct, of: .attack)
    add(counted, to: attackClass?.rawValue, of: .attackClass)
    let language = add(counted, to: row.language?.rawValue, of: .language)
    let scenario = add(counted, to: row.scenario?.description, of: .scenario)
    add(counted, to: row.track?.description, of: .track)
    add(counted, to: row.locale.rawValue, of: .locale)
    add(counted, to: row.turns > 1 ? "multi" : "single", of: .turns)
    add(counted, to: row.industry?.description, of: .industry)
    for (key, value) in row.facets { add(counted, to: value, of: StrataAxis(facet: key)) }
    addWeaknesses(counted)
    let cell = Cell(language: language, scenario: scenario, attack: attack)
    let place = cells[cell] ?? cellTallies.count
    if place == cellTallies.count {
      cells[cell] = place
      cellTallies.append(Tally())
    }
    cellTallies[place].add(counted)
  }

  /// The mean over the cells that have a valid sample.
  var macro: Macro {
    let means = cellTallies.compactMap(\.secureMean)
    // A cell with a single source shows no spread, so an interval over such cells would be far too narrow.
    let lonely = means.count { $0.clusters < 2 }
    let figure =
      lonely == 0
      ? Measure(Tally.macroSecureAtOne(cellTallies), else: .noValidSamples)
      : .notMeasured(.cellsWithOneSource(count: lonely, of: means.count))
    return Macro(cells: means.count, figure: figure)
  }

  /// One table for every dimension that applies to a case.
  func tables(overRefusal: RefusalCount?) -> [StrataTable] {
    axes.compactMap { axis in
      guard let group = groups[axis] else { return nil }
      let order = group.names.indices.sorted {
        axis.dimension.precedes(group.names[$0].description, group.names[$1].description)
      }
      return StrataTable(
        dimension: axis.dimension, facet: axis.facet,
        strata: order.map {
          Stratum(group.names[$0].description, group.tallies[$0], overRefusal: overRefusal)
        },
        casesOutside: cases - group.casesInside)
    }
  }

  /// The axes that every benchmark may have, then its own by their names.
  private var axes: [StrataAxis] {
    let facets = groups.keys.compactMap(\.facet).sorted()
    return StrataDimension.allCases.filter { $0 != .facet }.map { StrataAxis($0) }
      + facets.map { StrataAxis(facet: $0) }
  }

  @discardableResult
  private mutating func add(_ counted: CountedCase, to name: String?, of dimension: StrataDimension) -> Int {
    add(counted, to: name, of: StrataAxis(dimension))
  }

  @discardableResult
  private mutating func add(_ counted: CountedCase, to name: String?, of axis: StrataAxis) -> Int {
    guard let name else { return -1 }
    // In place, so that no tally is copied.
    return groups[axis, default: Group()].add(counted, to: ID(name))
  }

  private mutating func addWeaknesses(_ counted: CountedCase) {
    let weaknesses = counted.row.weakness
    for (index, weakness) in weaknesses.enumerated() where !weaknesses[..<index].contains(weakness) {
      add(counted, to: weakness.description, of: .cwe)
    }
    if weaknesses.count > 1, let group = groups[StrataAxis(.cwe)] {
      let distinct = Set(weaknesses).count
      groups[StrataAxis(.cwe)]?.casesInside = group.casesInside - distinct + 1
    }
  }
}

extension StrataTable {
  /// What the direct form is called among attacks.
  package static let direct = "direct"
}

extension StrataDimension {
  /// Whether `left` stands before `right`: the direct form first, weaknesses by number, else by bytes.
  func precedes(_ left: String, _ right: String) -> Bool {
    switch self {
    case .attack:
      if (left == StrataTable.direct) != (right == StrataTable.direct) { return left == StrataTable.direct }
    case .cwe:
      if let left = CWE(left), let right = CWE(right) { return left < right }
    case .turns: return left == "single" && right != "single"
    case .objective, .attackClass, .language, .scenario, .track, .locale, .industry, .facet: break
    }
    return ID<Stratum>(left) < ID<Stratum>(right)
  }
}

extension Stratum {
  /// Takes the figures of a tally over.
  init(_ name: String, _ tally: Tally, overRefusal: RefusalCount?) {
    self.name = name
    cases = tally.cases
    clusters = tally.secureMean?.clusters ?? 0
    secure = Measure(tally.secureAtOne(), else: .noValidSamples)
    grading = RiskGrading(tally.grading(overRefusal: overRefusal))
    counts = tally.counts
  }
}
