package import AssayCore
import Synchronization

extension ASEBenchmark: CheckableBenchmark {
  /// Analyzers take many files at once.
  private static let checkWidth = 64

  package func check(
    _ request: DataRequest, memory: (any CheckMemory)?, wants: @Sendable (Case) -> Bool,
    _ body: @escaping @Sendable (CheckedInstance) -> Void
  ) async throws -> [CheckedInstance] {
    var request = request
    // Each instance in its image takes minutes; who wants that says so.
    request.images = request.images ?? ASESettings.Images.none.rawValue
    let settings = try ASESettings(request)
    guard settings.prompt.profile.form != nil else {
      throw InputError(
        "--prompt \(settings.prompt) is for agents; a data set is checked by answers in words, leave it out")
    }
    let source = try ASESource(request)
    guard !source.isEmbedded else {
      throw InputError(
        "the projects of this program are proved by their answers; a data set is named by --data")
    }
    let maker = CaseMaker(settings: settings)
    let wanted = source.entries.filter { wants(maker.outline($0, locale: .en)) }
    guard !wanted.isEmpty else { throw InputError("no instance is left: --filter leaves none") }
    let preparing = Preparing(store: services.repositories(request.repositories), settings: settings)
    let prepared = try await preparing.prepare(wanted)
    let examiner = try await examiner(of: prepared.compactMapValues { try? $0.get() }, settings)
    let checker = InstanceChecker(examiner: examiner, scanner: try await services.scanner(), maker: maker)
    let results = Mutex<[String: CheckedInstance]>([:])
    var rest = wanted.makeIterator()
    try await forEachConcurrently(width: Self.checkWidth) {
      rest.next()
    } body: { entry in
      let result = try await Self.result(entry, prepared[entry.name], checker, memory)
      results.withLock { $0[entry.name] = result }
      body(result)
    }
    let all = results.withLock { $0 }
    return wanted.compactMap { all[$0.name] }
  }

  private static func result(
    _ entry: ASESource.Entry, _ prepared: Preparing.Prepared?, _ checker: InstanceChecker,
    _ memory: (any CheckMemory)?
  ) async throws(Interruption) -> CheckedInstance {
    switch prepared {
    case .success(let instance):
      let key = checker.key(of: instance)
      if var known = memory?.recall(key) {
        known.name = entry.name
        return known
      }
      let checked = try await checker.check(instance)
      if checked.isLasting { memory?.remember(checked.result, for: key) }
      return checked.result
    case .failure(let error): return missing(entry, error.description)
    case nil: return missing(entry, "it was not prepared")
    }
  }

  private static func missing(_ entry: ASESource.Entry, _ reason: String) -> CheckedInstance {
    CheckedInstance(
      name: entry.name, language: entry.instance.language, weakness: entry.instance.weakness,
      state: .missing, reasons: [reason])
  }
}
