package import AssayCore

/// A data set with everything that stands beside it.
package struct ImportedData: Sendable {
  /// What `--dataset` calls it.
  package var name: String
  /// Whether the files beside it speak of it alone; of contributions and samples they do not.
  package var isWhole: Bool
  /// The instances.
  package var instances: InstanceFile
  /// The files of retrieval, by the name of their strategy: `bm25` or `claudecode`.
  package var retrievals: [String: RetrievalFile]
  /// What is left of repositories before they are scanned.
  package var cuts: CutFile?
  /// The instances to generate anew.
  package var rerun: NameList?
  /// The instances not to scan.
  package var skip: NameList?

  /// Everything odd in all files and between them.
  package var anomalies: [Anomaly] {
    var anomalies = instances.anomalies
    for (_, file) in retrievals.sorted(by: { $0.key < $1.key }) {
      anomalies += file.anomalies + crossed(file)
    }
    if let cuts { anomalies += cuts.anomalies + crossed(cuts) }
    for list in [rerun, skip].compactMap(\.self) { anomalies += list.anomalies + crossed(list) }
    return anomalies
  }

  /// Reads a data set of a folder.
  ///
  /// - Parameters:
  ///   - data: A public checkout, or the folder that holds its files.
  ///   - dataset: The name; `nil` where there is only one.
  /// - Returns: The data.
  /// - Throws: `InputError` naming what cannot be used.
  package static func read(data: String, dataset: String?) throws(InputError) -> ImportedData {
    let finder = try DatasetFinder(data: data)
    let chosen = try finder.choose(dataset)
    guard let file = try finder.folder.file(chosen.place) else {
      throw InputError("\(chosen.place.printable(limit: 300)): it is gone")
    }
    let instances = try InstanceFile(file)
    var imported = ImportedData(
      name: chosen.name, isWhole: chosen.isWhole, instances: instances, retrievals: [:])
    let isStatic = instances.staticCount > 0
    let names: [(strategy: String, file: String)] =
      isStatic
      ? [("bm25", "data_v1_retrieval_data.json")]
      : [("bm25", "data_v2_context_bm25.jsonl"), ("claudecode", "data_v2_context_claudecode.jsonl")]
    for (strategy, name) in names {
      if let file = try finder.file(name) { imported.retrievals[strategy] = try RetrievalFile(file) }
    }
    if isStatic, let file = try finder.file("cut_repos.json") { imported.cuts = try CutFile(file) }
    if let file = try finder.file("rerun_instances.txt") { imported.rerun = try NameList(file) }
    if let file = try finder.file("skip_instances.txt") { imported.skip = try NameList(file) }
    return imported
  }

  /// The record of an instance in a file: its own, or that of the seed that it was made from.
  ///
  /// - Parameters:
  ///   - instance: The instance.
  ///   - file: The file.
  ///   - seeds: The seeds of the data set.
  /// - Returns: The record; `nil` if there is none, or if several seeds fit.
  package static func record(
    for instance: Instance, in file: RetrievalFile, seeds: SeedTable
  ) -> RetrievalRecord? {
    if let own = file.records[instance.id] { return own }
    guard instance.isSeed == false, case .unique(let seed, _) = seeds.match(instance) else { return nil }
    return file.records[seed]
  }
}

extension ImportedData {
  /// Records without an instance and instances without a record.
  private func crossed(_ file: RetrievalFile) -> [Anomaly] {
    let seeds = SeedTable(instances.instances)
    let known = Set(instances.instances.map(\.id))
    var anomalies = orphans(file.ids.filter { !known.contains($0) }, file.file, "a record of retrieval")
    var seen: Set<String> = []
    for instance in instances.instances where instance.retrieval == nil && seen.insert(instance.id).inserted {
      guard Self.record(for: instance, in: file, seeds: seeds) == nil else { continue }
      anomalies.append(
        Anomaly(
          kind: .missingRecord, file: file.file, instance: instance.id,
          message: "it has no record of retrieval; the original leaves it out and then cannot score"))
    }
    return anomalies
  }

  /// The original cuts every repository that its image for PHP scans.
  private func crossed(_ file: CutFile) -> [Anomaly] {
    let known = Set(instances.instances.map(\.id))
    let strangers = file.paths.keys.filter { !known.contains($0) }.sorted()
    var anomalies = orphans(strangers, file.file, "a list of files")
    for instance in instances.instances where instance.staticCheck?.image == Self.cutting {
      guard file.paths[instance.id] == nil else { continue }
      anomalies.append(
        Anomaly(
          kind: .missingRecord, file: file.file, instance: instance.id,
          message: "no files are named to which its repository is cut"))
    }
    return anomalies
  }

  private static let cutting = "aiseceval/autopoc:latest"

  private func crossed(_ list: NameList) -> [Anomaly] {
    let known = Set(instances.instances.map(\.id))
    return orphans(list.ids.filter { !known.contains($0) }, list.file, "an entry")
  }

  private func orphans(_ ids: [String], _ file: String, _ what: String) -> [Anomaly] {
    guard isWhole else { return [] }
    return ids.map {
      Anomaly(
        kind: .orphanRecord, file: file, instance: $0,
        message: "\(what) for no instance of \(name.printable(limit: 60)); left out")
    }
  }
}
