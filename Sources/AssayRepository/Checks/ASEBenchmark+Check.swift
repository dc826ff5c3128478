package import AssayCore
import Synchronization

extension ASEBenchmark: CheckableBenchmark {
  /// Analyzers take many files at once.
  private static let checkWidth = 64

  package func check(
    _ request: DataRequest, memory: (any CheckMemory)?, wants: @Sendable (Case) -> Bool,
    _ body: @escaping @Sendable (CheckedInstance) -> Void
  ) async throws -> [CheckedInstance] {
    let settings = try ASESettings(request)
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
    let checker = try await checker(prepared, maker)
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

  private func checker(
    _ prepared: [String: Preparing.Prepared], _ maker: CaseMaker
  ) async throws -> InstanceChecker {
    let scanner = try await services.scanner()
    let examiner = RepairExaminer(
      instances: prepared.compactMapValues { try? $0.get() }, scanner: scanner,
      sandbox: await services.sandbox())
    return InstanceChecker(examiner: examiner, scanner: scanner, maker: maker)
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
