import AssayCore
import AssayEngine
import AssayReports
import AssayStore
import Foundation
import Synchronization

/// One sitting of a run: from an open file to its summary and exit code.
struct RunSession {
  /// What a sitting does.
  enum Work: Sendable {
    /// Asks what was not asked and judges what was not judged.
    case askAndJudge
    /// Judges what these judges have not judged.
    case judgeAgain
  }

  let file: RunFile
  let composition: Composition
  let overrides: EndpointChoice
  var limits = LimitChange()
  /// The judges, where they are not the run's own.
  var judges: [String]?

  /// Does the work, says how it ended, and leaves with the documented exit code.
  func run(_ work: Work, output: OutputOptions, gates: GateOptions?) async throws {
    let manifest = try file.manifest()
    let stop = StopSignal()
    let interrupts = Interrupts(stop: stop, console: composition.console)
    defer { interrupts.cancel() }
    let prices = try PriceLookup(subject: manifest.subject)
    let choice = try overrides.filled(from: manifest, judges: self.judges == nil)
    let judges = try judgeChoices(manifest)
    try requireAddresses(of: judges, manifest)
    // A run's own judges were spoken of when it was ordered.
    if self.judges != nil, let notice = choice.noticeOfSelfJudging(judges, subject: manifest.subject) {
      composition.tellNotices([notice])
    }
    let identities = Mutex<[JudgeIdentity]>([])
    let budget = Budget(caps: try caps(manifest, judges), spent: try spent(prices))
    let progress = Progress(console: composition.console) { prices.known ? budget.spent.usd : nil }
    try await ModelAccess(
      manifest: manifest, choice: choice, composition: composition,
      budget: budget, stop: stop, progress: progress, width: width(manifest)
    ).withRunner(file: file, judges: judges, asks: work == .askAndJudge) {
      runner, judges in
      identities.withLock { $0 = judges }
      if let first = judges.first { try await file.setPrimary(first) }
      try begin(progress, judges: judges)
      switch work {
      case .askAndJudge: try await runner.run()
      case .judgeAgain: try await runner.rescore()
      }
    }
    // Looking through the caches costs more than a small run leaves there.
    if progress.counts.judged >= 1_000 { Composition.trimCaches() }
    try SessionEnd(
      file: file, composition: composition, counts: progress.counts, judges: identities.withLock { $0 }
    ).conclude(output: output, gates: gates)
  }

  /// The judges named now; else the one that decides in the file, then the run's own; else the rules.
  ///
  /// A panel that `rescore` set up is heard again with all judges that the file knows.
  private func judgeChoices(_ manifest: RunManifest) throws -> [JudgeChoice] {
    if let judges { return judges.isEmpty ? [.rules] : try JudgeChoice.all(judges) }
    let known = try file.judges()
    let deciding = known.filter(\.isPrimary).map(\.identity.name)
    let own = manifest.judges.isEmpty ? ["rules"] : manifest.judges
    let isNewPanel = deciding == [Panel.name] && !own.contains(Panel.name)
    let members = isNewPanel ? known.map(\.identity.name) : []
    var names: [String] = []
    for name in deciding + members + own where !names.contains(name) { names.append(name) }
    return try JudgeChoice.all(names)
  }

  /// A judge that `rescore` added is reached where that sitting said, which the file does not know.
  private func requireAddresses(of judges: [JudgeChoice], _ manifest: RunManifest) throws(InputError) {
    guard self.judges == nil, overrides.judgeBaseURL == nil else { return }
    for case .model(let spec) in judges where spec.provider != .demo {
      guard !manifest.judges.contains(spec.description) else { continue }
      throw InputError(
        "the judge \(spec) was added by `assay rescore`; say with --judge-base-url where it is reached")
    }
  }

  private func begin(_ progress: Progress, judges: [JudgeIdentity]) throws {
    let counts = try file.counts(judge: judges.first)
    progress.note(
      .began(
        toAsk: counts.attempts - counts.answered, toJudge: counts.attempts - counts.judged,
        alreadyAnswered: counts.answered))
  }

  private func width(_ manifest: RunManifest) -> RequestWidth {
    if let own = limits.maxConnections { return RequestWidth(named: own) }
    if case .integer(let planned)? = manifest.limits["max-connections"] {
      return RequestWidth(named: planned)
    }
    return RequestWidth()
  }

  private func caps(_ manifest: RunManifest, _ judges: [JudgeChoice]) throws -> Budget.Caps {
    var caps = Budget.Caps()
    if case .integer(let tokens)? = manifest.limits["max-tokens"] { caps.tokens = tokens }
    switch manifest.limits["max-cost"] {
    case .number(let usd): caps.usd = usd
    case .integer(let usd): caps.usd = Double(usd)
    default: break
    }
    caps.tokens = limits.maxTokens ?? caps.tokens
    caps.usd = limits.maxCost ?? caps.usd
    guard caps.usd != nil else { return caps }
    try PriceLookup.require(for: manifest.subject)
    for case .model(let spec) in judges { try PriceLookup.require(for: spec) }
    return caps
  }

  private func spent(_ prices: PriceLookup) throws -> Budget.Spent {
    let usage = try file.totals().usage
    let readings = try file.readings()
    return Budget.Spent(
      tokens: usage.totalTokens + readings.map(\.usage.totalTokens).reduce(0, +),
      usd: (prices.costUSD(usage) ?? 0) + (try PriceLookup.costUSD(of: readings) ?? 0))
  }
}
