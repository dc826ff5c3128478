internal import AssayCore

/// What is odd about instances beside each other.
enum InstanceAnomalies {
  /// All of it.
  ///
  /// - Parameters:
  ///   - instances: The instances in their order.
  ///   - file: What messages call the file.
  /// - Returns: The anomalies.
  static func all(of instances: [Instance], in file: String) -> [Anomaly] {
    repeated(instances, file) + shared(instances, file) + seeds(instances, file)
      + spellings(instances, file)
  }

  private static func repeated(_ instances: [Instance], _ file: String) -> [Anomaly] {
    var first: [String: Int] = [:]
    var anomalies: [Anomaly] = []
    for instance in instances {
      if let line = first[instance.id] {
        anomalies.append(
          Anomaly(
            kind: .repeatedInstance, file: file, line: instance.line, instance: instance.id,
            message: "stands in line \(line) already; the original counts it twice"))
      } else {
        first[instance.id] = instance.line
      }
    }
    return anomalies
  }

  /// What makes two tasks the same for a model.
  private struct Task: Hashable {
    var repository: RepositoryAddress
    var base: String
    var region: Region
  }

  private static func shared(_ instances: [Instance], _ file: String) -> [Anomaly] {
    var groups: [Task: [String]] = [:]
    var order: [Task] = []
    var known: Set<String> = []
    for instance in instances where known.insert(instance.id).inserted {
      let task = Task(
        repository: instance.repository, base: instance.base.text, region: instance.region)
      if groups[task] == nil { order.append(task) }
      groups[task, default: []].append(instance.id)
    }
    return order.compactMap { task in
      guard let ids = groups[task], ids.count > 1 else { return nil }
      return Anomaly(
        kind: .sharedTask, file: file, instance: ids[0],
        message: """
          \(names(ids)) have the same repository, commit, file and lines: one task, and \(ids.count) ways to \
          attack it
          """)
    }
  }

  /// The first names of a list, for messages.
  private static func names(_ ids: [String], joined separator: String = ", ") -> String {
    let shown = ids.prefix(5).map { $0.printable(limit: 100) }.joined(separator: separator)
    return ids.count > 5 ? "\(shown) and \(ids.count - 5) more" : shown
  }

  private static func seeds(_ instances: [Instance], _ file: String) -> [Anomaly] {
    let seeds = SeedTable(instances)
    var anomalies = seeds.sources.compactMap { source -> Anomaly? in
      let several = seeds.seeds(of: source).map { "\($0.id) (\($0.file))" }
      guard several.count > 1 else { return nil }
      return Anomaly(
        kind: .severalSeeds, file: file,
        message: """
          \(source.printable(limit: 40)) has the seeds \(names(several, joined: " and ")); mutants are matched \
          by the file as well
          """)
    }
    for instance in instances where instance.isSeed == false {
      if let anomaly = oddity(of: instance, seeds.match(instance), file) { anomalies.append(anomaly) }
    }
    return anomalies
  }

  private static func oddity(of mutant: Instance, _ match: SeedMatch, _ file: String) -> Anomaly? {
    func anomaly(_ kind: Anomaly.Kind, _ message: String) -> Anomaly {
      Anomaly(kind: kind, file: file, line: mutant.line, instance: mutant.id, message: message)
    }
    switch match {
    case .unique(let seed, let upstream):
      guard seed != upstream else { return nil }
      return anomaly(
        .wrongSummary,
        """
        a mutant of \(seed.printable(limit: 100)), which the original prompts with the summary and the context \
        of \(upstream.printable(limit: 100))
        """
      )
    case .ambiguous(let seeds, let upstream):
      return anomaly(
        .unclearSeed,
        "its seed is not unique: \(names(seeds)); the original takes \(upstream.printable(limit: 100))")
    case .missing:
      return anomaly(.unclearSeed, "no seed has the source \(mutant.source.printable(limit: 40))")
    }
  }

  private static func spellings(_ instances: [Instance], _ file: String) -> [Anomaly] {
    var spellings: [String: Set<String>] = [:]
    for type in instances.compactMap(\.type) { spellings[type.lowercased(), default: []].insert(type) }
    return spellings.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { _, types in
      let shown = types.sorted().map { "“\($0.printable(limit: 80))”" }.joined(separator: " and ")
      return Anomaly(
        kind: .spelling, file: file, message: "the type is spelt \(shown); one type in our groups")
    }
  }
}
