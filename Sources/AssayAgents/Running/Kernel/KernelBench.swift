internal import AssayCore
internal import Foundation

/// Runs code in one interpreter that keeps its variables from block to block.
///
/// A program of ours, the keeper, stays in the cell for as long as the attempt goes on. It fetches blocks from a trap,
/// because a cell takes no input once a program runs. What outruns its time loses all variables; whoever ends the
/// keeper has no tools any more.
struct KernelBench: Workbench {
  let line: KernelLine
  let refusesInput: Bool
  let runSeconds: Double
  /// How many seconds later than a block's own time the keeper is given up: it kills for 10 s at most, and the machine
  /// may be busy.
  var patience = 60.0

  func run(_ code: String, _ language: CodeLanguage) async throws(Interruption) -> Work {
    let start = ContinuousClock.now
    let word = await word(on: KernelLine.Block(code: code, refusesInput: refusesInput))
    guard !Task.isCancelled else { throw .cancelled }
    switch word {
    case .ran(let observation): return .ran(observation)
    case .wantsInput: return .wantsInput
    case .gone(.interrupted(let interruption)): throw interruption
    case .gone(.ended(let run)):
      guard line.hasSpoken else { throw .failed(.sandboxUnavailable(reason: Self.complaint(run))) }
      let why = "its interpreter ended: \(Self.text(of: run.ending))"
      return .lost(Self.observation(run.ending, since: start), reason: why)
    case .gone(.silent), .gone(.closed):
      guard line.hasSpoken else {
        throw .failed(.sandboxUnavailable(reason: "the interpreter does not start"))
      }
      return .lost(Self.observation(.timedOut, since: start), reason: "its interpreter answers no more")
    }
  }

  private func word(on block: KernelLine.Block) async -> KernelLine.Word {
    await withTaskGroup(of: KernelLine.Word?.self) { group in
      group.addTask { await line.run(block) }
      group.addTask {
        // Cancelled as soon as there is an answer.
        try? await Task.sleep(for: .seconds(runSeconds + patience))
        return nil
      }
      let word = await group.next() ?? nil
      group.cancelAll()
      return word ?? .gone(.silent)
    }
  }

  private static func observation(
    _ ending: SandboxEnding, since start: ContinuousClock.Instant
  ) -> AgentStep.Observation {
    AgentStep.Observation(
      ending: ending, output: "", isCut: false, wallSeconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private static func complaint(_ run: SandboxRun) -> String {
    let output = String(decoding: run.errorOutput.bytes.suffix(500), as: UTF8.self)
    return "the interpreter does not start (\(text(of: run.ending))): \(output)"
  }

  private static func text(of ending: SandboxEnding) -> String {
    switch ending {
    case .exited(let status): "status \(status)"
    case .signalled(let number): "signal \(number)"
    case .timedOut: "its time was up"
    case .outOfMemory: "out of memory"
    case .processLimit: "too many processes"
    case .broke(let reason): reason
    }
  }
}

/// The keeper as a program of a cell.
struct Keeper: Sendable {
  /// Seconds for which it may live; attempts end it long before.
  private static let lifetime = 86_400.0

  let line: KernelLine
  let limits: AgentLimits
  let protection: AgentProtocol.Protection

  /// What is run.
  var command: SandboxCommand {
    SandboxCommand(
      ["python3", "-I", "-S", "-c", Self.text(PackageResources.Keeper_py)], input: settings,
      wallSeconds: Self.lifetime)
  }

  private struct Settings: Encodable {
    var port: Int
    var token: String
    var seconds: Double
    var bytes: Int
    var program: String
    var prelude: String
  }

  private var settings: [UInt8] {
    let settings = Settings(
      port: line.port, token: line.token, seconds: limits.runSeconds, bytes: limits.outputBytes,
      program: Self.text(PackageResources.Block_py),
      prelude: protection == .guarded ? Self.text(PackageResources.Guard_py) : "")
    // Numbers that are finite and texts: nothing that could fail.
    return (try? JSONEncoder().encode(settings)).map { [UInt8]($0) } ?? []
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Runs the keeper beside `body`, from the first block on.
  ///
  /// - Parameters:
  ///   - cell: Where it runs.
  ///   - body: What has blocks run.
  /// - Returns: What `body` returns; the keeper and all that it ran is dead by then.
  /// - Throws: What `body` throws.
  func keeping<Result: Sendable>(
    in cell: AgentCell, _ body: () async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    let outcome = await withTaskGroup(of: Void.self) { group in
      group.addTask { await keep(cell) }
      let outcome: Swift.Result<Result, Interruption>
      do throws(Interruption) {
        outcome = .success(try await body())
      } catch {
        outcome = .failure(error)
      }
      if line.finish(.closed) == .closed {
        // It hears that and ends by itself, so that what was seen beside it is told. One that does not is killed.
        group.addTask { try? await Task.sleep(for: .seconds(15)) }
        await group.next()
      }
      group.cancelAll()
      return outcome
    }
    return try outcome.get()
  }

  private func keep(_ cell: AgentCell) async {
    guard await line.isWanted() else { return }
    do throws(Interruption) {
      line.finish(.ended(try await cell.run(command)))
    } catch {
      line.finish(.interrupted(error))
    }
  }
}
