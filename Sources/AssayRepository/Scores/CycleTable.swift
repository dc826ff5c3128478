internal import AssayCore

/// The rounds of all instances with what is known of each.
package struct CycleTable<Entry: Sendable & Hashable>: Sendable {
  /// One round.
  package struct Cycle: Sendable {
    /// What was recorded of its generation; `nil` if nothing was.
    package var processed: ProcessedFile.Entry?
    /// What its evaluation said; `nil` if there is no result.
    package var result: Entry?
  }

  /// One instance with its rounds.
  package struct Row: Sendable {
    /// The instance.
    package var instance: Instance
    /// Its rounds, in their order.
    package var cycles: [Cycle]
  }

  /// The instances in the order of the data; a name that stands twice has two rows.
  package let rows: [Row]
  /// How many rounds each has.
  package let rounds: Int
  /// What is missing and what is left over.
  package let coverage: Coverage

  /// The most rounds that are counted with.
  package static var roundLimit: Int { 1_000 }

  /// Joins what is known.
  ///
  /// - Parameters:
  ///   - instances: The instances.
  ///   - rounds: How many rounds each has, in 1...`roundLimit`.
  ///   - processed: What was recorded of generation.
  ///   - results: What evaluation said.
  package init(
    _ instances: [Instance], rounds: Int, processed: ProcessedFile, results: ResultFile<Entry>
  ) {
    self.rounds = rounds
    var coverage = Coverage(expected: instances.count * rounds)
    var known: Set<CycleKey> = []
    rows = instances.map { instance in
      let cycles = (1...rounds).map { number in
        let key = CycleKey(instance: instance.id, cycle: number)
        let cycle = Cycle(processed: processed.entries[key], result: results.entries[key])
        let isNew = known.insert(key).inserted
        coverage.add(key, cycle.processed, hasResult: cycle.result != nil, isNew: isNew)
        return cycle
      }
      return Row(instance: instance, cycles: cycles)
    }
    let recorded = Set(processed.entries.keys).union(results.entries.keys)
    let strangers = recorded.subtracting(known).map(\.description) + processed.strangers + results.strangers
    for name in Set(strangers).sorted() { coverage.strangers.add(name) }
    self.coverage = coverage
  }
}

/// How much of what a score speaks of is there.
package struct Coverage: Sendable, Hashable {
  /// Names, counted in full and kept up to a limit.
  package struct Names: Sendable, Hashable {
    /// How many are kept.
    static let limit = 1_000
    /// How many there are.
    package private(set) var count = 0
    /// The first of them.
    package private(set) var names: [String] = []

    /// Counts a name, and keeps it unless it stood before.
    mutating func add(_ name: String, isNew: Bool = true) {
      count += 1
      if isNew, names.count < Self.limit { names.append(name) }
    }
  }

  /// Instances times rounds.
  package var expected: Int
  /// Rounds of which generation recorded something.
  package var recorded = 0
  /// Rounds whose answer was merged.
  package var merged = 0
  /// Rounds that have a result.
  package var judged = 0
  /// Rounds of which nothing was recorded.
  package var missing = Names()
  /// Rounds whose answer was merged and that have no result.
  package var unjudged = Names()
  /// Rounds that have a result and no record of generation.
  package var unrecorded = Names()
  /// What was recorded or judged of no round of the data set.
  package var strangers = Names()

  init(expected: Int) { self.expected = expected }

  mutating func add(_ key: CycleKey, _ entry: ProcessedFile.Entry?, hasResult: Bool, isNew: Bool) {
    if entry != nil { recorded += 1 }
    if entry?.isMerged ?? false { merged += 1 }
    if hasResult { judged += 1 }
    let name = key.description
    if entry == nil { missing.add(name, isNew: isNew) }
    if entry?.isMerged ?? false, !hasResult { unjudged.add(name, isNew: isNew) }
    if entry == nil, hasResult { unrecorded.add(name, isNew: isNew) }
  }
}
