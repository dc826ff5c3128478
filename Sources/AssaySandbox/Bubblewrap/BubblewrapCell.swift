#if os(Linux)
internal import AssayCore
import Synchronization

/// An open sandbox of bubblewrap's.
struct BubblewrapCell: SandboxCell {
  let specification: SandboxSpecification
  let maker: CellMaker
  let spare: SpareCells.Spare
  let given: GivenFiles
  var traps: (any TrapService)?

  private var link: LauncherLink { spare.link }
  private var groups: CellGroups { spare.groups }
  private var files: CellFiles { CellFiles(link: link, specification: specification, given: given) }

  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    guard !Task.isCancelled else { throw .cancelled }
    let program = ProgramBlock(specification: specification, command: command)
    if let complaint = program.complaint { throw .failed(.sandboxUnavailable(reason: complaint)) }
    let run: CellRun
    do throws(CellError) {
      run = try CellRun()
    } catch {
      throw .failed(.sandboxUnavailable(reason: error.reason))
    }
    let found = await withTaskCancellationHandler {
      await OwnThread.run(orElse: nil) { follow(run, program) }
    } onCancel: {
      run.stop()
    }
    guard let (outcome, counts) = found else {
      throw .failed(.sandboxUnavailable(reason: "the machine has no thread to spare"))
    }
    guard !Task.isCancelled, outcome.kind != .stopped else { throw .cancelled }
    return SandboxRun(
      ending: ending(of: outcome.kind, counts), output: outcome.output, errorOutput: outcome.errorOutput,
      wallSeconds: outcome.wallSeconds)
  }

  private func follow(_ run: CellRun, _ program: ProgramBlock) -> (CellRun.Outcome, RunEnding.Counts)? {
    let limits = specification.limits
    groups.count(1)
    defer { groups.count(-1) }
    let before = groups.tally()
    let outcome = run.follow(
      link, owner: spare.owner, block: program.encoded, input: program.command.input,
      wallSeconds: program.command.wallSeconds ?? limits.wallSeconds, outputBytes: limits.outputBytes)
    // A program that succeeded needs no explanation.
    if case .ended(status: 0, _) = outcome.kind { return (outcome, RunEnding.Counts()) }
    return (outcome, groups.counts(since: before))
  }

  private func ending(of kind: CellRun.Kind, _ counts: RunEnding.Counts) -> SandboxEnding {
    switch kind {
    case .ended(let status, let cpuSeconds):
      RunEnding.ending(status: status, cpuSeconds: cpuSeconds, limits: specification.limits, counts: counts)
    case .notRun(let error):
      RunEnding.ending(error: error, limits: specification.limits, counts: counts)
    case .overran: counts.trouble ?? .timedOut
    case .stopped: .broke(reason: "it was stopped")
    case .fell(let reason): RunEnding.ending(failure: reason, counts: counts)
    case .broke(let reason): .broke(reason: reason)
    }
  }

  func write(_ files: [SandboxFile]) async throws(Interruption) {
    let place = self.files
    try await inKernel { () throws(CellError) in try place.write(files) }
  }

  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]? {
    let place = files
    return try await inKernel { () throws(CellError) in try place.read(path, limit: limit) }
  }

  func changes() async throws(Interruption) -> SandboxChanges {
    let (link, given) = (link, given)
    return try await inKernel { () throws(CellError) in
      try CellChanges(link: link, given: given.all).list()
    }
  }

  func trapped() async -> TrapRecords { await traps?.records() ?? TrapRecords() }

  /// Ends everything in the cell and removes what it was made of.
  func close() async {
    let (maker, spare) = (maker, spare)
    let isEnded = await OwnThread.run(orElse: false) {
      maker.end(spare)
      return true
    }
    // Rather a thread of others waits than that something hostile lives on.
    if !isEnded { maker.end(spare) }
    await traps?.stop()
  }

  private func inKernel<Value: Sendable>(
    _ work: @escaping @Sendable () throws(CellError) -> Value
  ) async throws(Interruption) -> Value {
    let lost = Swift.Result<Value, CellError>.failure(CellError(reason: "the machine has no thread to spare"))
    let result = await OwnThread.run(orElse: lost) { () -> Swift.Result<Value, CellError> in
      do throws(CellError) {
        return .success(try work())
      } catch {
        return .failure(error)
      }
    }
    do throws(CellError) {
      return try result.get()
    } catch {
      throw .failed(.sandboxUnavailable(reason: error.reason))
    }
  }
}
#endif
