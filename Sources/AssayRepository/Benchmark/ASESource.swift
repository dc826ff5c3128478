internal import AssayCore

/// Where instances come from: a data set of the user's, or the projects that come with the program.
struct ASESource: Sendable {
  /// An instance with what the prompt says of it.
  struct Entry: Sendable {
    /// The name of the case without its locale: that of the instance, with a number where it stands twice.
    var name: String
    /// The instance.
    var instance: Instance
    /// What is known of its surroundings; `nil` if nothing is.
    var retrieval: RetrievalRecord?
    /// The summary in Chinese; `nil` if there is none but the one in `retrieval`.
    var chineseSummary: String?
    /// The name of the repository that a mutant's folder is entered by; `nil` for seeds.
    var seedName: String?
    /// The project; `nil` for instances of a data set.
    var project: EmbeddedProject?
  }

  /// What the data is called.
  let name: String
  /// The instances, in the order of the data.
  let entries: [Entry]
  /// What was odd.
  let notices: [Notice]
  /// Whether these are the projects that come with the program.
  let isEmbedded: Bool
  /// Whether this is the data of A.S.E 1.0, which published scores are about.
  var isVersion1: Bool { !isEmbedded && ["v1", "static_eval"].contains(name) }

  /// Reads what was asked for.
  ///
  /// - Parameter request: `--data` and `--dataset`; none for the projects of this program.
  /// - Throws: `InputError` naming what cannot be used.
  init(_ request: DataRequest) throws(InputError) {
    guard let data = request.data else {
      guard request.dataset == nil else {
        throw InputError("--dataset chooses among the data sets of a folder; name it with --data")
      }
      let projects = try EmbeddedProject.all()
      name = "assay"
      isEmbedded = true
      notices = []
      entries = projects.map {
        Entry(
          name: $0.instance.id, instance: $0.instance, retrieval: $0.instance.retrieval,
          chineseSummary: $0.chineseSummary, project: $0)
      }
      return
    }
    let imported = try ImportedData.read(data: data, dataset: request.dataset)
    name = imported.name
    isEmbedded = false
    notices = imported.anomalies.map(\.notice)
    entries = Self.entries(of: imported)
  }

  private static func entries(of data: ImportedData) -> [Entry] {
    let instances = data.instances.instances
    let seeds = SeedTable(instances)
    let byName = Dictionary(instances.map { ($0.id, $0) }) { first, _ in first }
    let record = data.retrievals["bm25"]
    var seen: [String: Int] = [:]
    return instances.map { instance in
      seen[instance.id, default: 0] += 1
      let count = seen[instance.id, default: 1]
      var entry = Entry(name: count == 1 ? instance.id : "\(instance.id)~\(count)", instance: instance)
      entry.retrieval =
        instance.retrieval ?? record.flatMap { ImportedData.record(for: instance, in: $0, seeds: seeds) }
      if instance.isSeed == false, case .unique(let seed, _) = seeds.match(instance) {
        entry.seedName = byName[seed]?.repository.name
      }
      return entry
    }
  }
}
