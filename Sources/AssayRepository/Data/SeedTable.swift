/// Which instance a mutant was made from.
package enum SeedMatch: Sendable, Hashable {
  /// The one seed with its source, or the one with its source and its file; and the one that the original
  /// takes, the last seed of the source.
  case unique(seed: String, upstream: String)
  /// Several seeds fit; the first five of them.
  case ambiguous([String], upstream: String)
  /// No seed has its source.
  case missing
}

/// The seeds of a data set by their sources.
///
/// Mutants name no seed: they share its CVE.
package struct SeedTable: Sendable {
  /// A seed by its name and its file.
  struct Seed: Sendable, Hashable {
    var id: String
    var file: String
  }

  private struct Place: Hashable {
    var source: String
    var file: String
  }

  private var bySource: [String: [Seed]] = [:]
  private var byPlace: [Place: [String]] = [:]
  /// The sources that have a seed, in the order of the file.
  private(set) var sources: [String] = []

  /// Collects the seeds among some instances.
  package init(_ instances: [Instance]) {
    for seed in instances where seed.isSeed == true {
      if bySource[seed.source] == nil { sources.append(seed.source) }
      bySource[seed.source, default: []].append(Seed(id: seed.id, file: seed.region.path))
      byPlace[Place(source: seed.source, file: seed.region.path), default: []].append(seed.id)
    }
  }

  /// The seeds of a source, in the order of the file.
  func seeds(of source: String) -> [Seed] { bySource[source] ?? [] }

  /// Finds the seed of a mutant by its source, and by its file where several seeds have that source.
  package func match(_ mutant: Instance) -> SeedMatch {
    let seeds = seeds(of: mutant.source)
    guard let last = seeds.last else { return .missing }
    if seeds.count == 1 { return .unique(seed: last.id, upstream: last.id) }
    let fitting = byPlace[Place(source: mutant.source, file: mutant.region.path)] ?? []
    if fitting.count == 1 { return .unique(seed: fitting[0], upstream: last.id) }
    let possible = fitting.isEmpty ? seeds.prefix(5).map(\.id) : Array(fitting.prefix(5))
    return .ambiguous(possible, upstream: last.id)
  }
}
