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

    /// The checks in an image, for an instance of a data set that has them and settings that want them.
    func imageCheck(_ settings: ASESettings) -> DynamicCheck? {
      project == nil && settings.images != .none ? instance.dynamicCheck : nil
    }

    /// Whether it is built, tested and attacked, or analyzed alone.
    func isExecuted(_ settings: ASESettings) -> Bool {
      project != nil || imageCheck(settings) != nil
    }
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
    let context = try ContextSource(request.context)
    guard let data = request.data else {
      guard request.dataset == nil else {
        throw InputError("--dataset chooses among the data sets of a folder; name it with --data")
      }
      try self.init(projects: EmbeddedProject.all(), context)
      return
    }
    let imported = try ImportedData.read(data: data, dataset: request.dataset)
    let chosen = try Self.retrieval(context, of: imported)
    self.init(
      name: imported.name, entries: Self.entries(of: imported, chosen),
      notices: imported.anomalies.map(\.notice) + (chosen?.notices ?? []), isEmbedded: false)
  }

  private init(name: String, entries: [Entry], notices: [Notice], isEmbedded: Bool) {
    self.name = name
    self.entries = entries
    self.notices = notices
    self.isEmbedded = isEmbedded
  }

  private init(projects: [EmbeddedProject], _ context: ContextSource) throws(InputError) {
    var users: RetrievalFile?
    switch context {
    case .claudeCode:
      throw InputError("--context claudecode: these snippets come with the data of 2.0; name it with --data")
    case .file(let path): users = try RetrievalFile.read(path: path)
    case .data, .bm25, .block, .none: break
    }
    let entries = projects.map { project in
      var record = project.instance.retrieval
      if let found = users?.records[project.instance.id] { record = found.completed(by: record) }
      return Entry(
        name: project.instance.id, instance: project.instance, retrieval: record,
        chineseSummary: project.chineseSummary, project: project)
    }
    self.init(
      name: "assay", entries: entries, notices: users?.anomalies.map(\.notice) ?? [], isEmbedded: true)
  }

  /// The records that were chosen before those of the data.
  private struct Chosen {
    var file: RetrievalFile
    /// What is odd about it; of the data's own files that is told with the data.
    var notices: [Notice]
  }

  private static func retrieval(
    _ context: ContextSource, of data: ImportedData
  ) throws(InputError) -> Chosen? {
    switch context {
    case .data, .bm25, .block, .none: return nil
    case .file(let path):
      let file = try RetrievalFile.read(path: path)
      return Chosen(file: file, notices: file.anomalies.map(\.notice))
    case .claudeCode:
      guard let file = data.retrievals["claudecode"] else {
        throw InputError(
          "--context claudecode: \(data.name.printable(limit: 60)) has no data_v2_context_claudecode.jsonl")
      }
      return Chosen(file: file, notices: [])
    }
  }

  private static func entries(of data: ImportedData, _ chosen: Chosen?) -> [Entry] {
    let instances = data.instances.instances
    let seeds = SeedTable(instances)
    let byName = Dictionary(instances.map { ($0.id, $0) }) { first, _ in first }
    let record = data.retrievals["bm25"]
    var seen: [String: Int] = [:]
    return instances.map { instance in
      seen[instance.id, default: 0] += 1
      let count = seen[instance.id, default: 1]
      var entry = Entry(name: count == 1 ? instance.id : "\(instance.id)~\(count)", instance: instance)
      let own =
        instance.retrieval ?? record.flatMap { ImportedData.record(for: instance, in: $0, seeds: seeds) }
      entry.retrieval = own
      if let chosen {
        let found = ImportedData.record(for: instance, in: chosen.file, seeds: seeds)
        entry.retrieval = (found ?? RetrievalRecord(hits: [])).completed(by: own)
      }
      if instance.isSeed == false, case .unique(let seed, _) = seeds.match(instance) {
        entry.seedName = byName[seed]?.repository.name
      }
      return entry
    }
  }
}
