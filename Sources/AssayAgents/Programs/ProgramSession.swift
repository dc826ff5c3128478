internal import AssayCore

/// One attempt of a program in its cell: starts it, stores what passes the door, until it is over.
struct ProgramSession: Sendable {
  let cell: AgentCell
  let door: ModelDoor
  let command: SandboxCommand
  let template: ProgramTemplate
  /// The replies that are stored from an earlier start, which was cut off; the program begins anew behind them.
  let earlier: [Turn]
  /// Seconds that a program has to end by itself once a limit is reached.
  var patience = 20.0

  /// What an attempt came to, its aftermath aside.
  struct Outcome: Sendable {
    var turns: [Turn]
    var steps: [AgentStep]
    var ending: AgentTrace.Ending
    var transcript: AgentStep.Observation?
  }

  /// Runs the program to its end; everything that it started is dead then.
  ///
  /// - Parameter commit: Stores a reply.
  /// - Returns: What it came to.
  /// - Throws: `Interruption` where model, store, sandbox or program failed, or when the task is cancelled.
  func run(
    commit: @Sendable (Exchange, Int, Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Outcome {
    let result = await withTaskGroup(of: Void.self) { group in
      group.addTask { door.tell(.ended(await start())) }
      group.addTask { await watch() }
      let result = await follow(commit) { work in group.addTask { await work() } }
      group.cancelAll()
      door.shut()
      return result
    }
    if Task.isCancelled { throw .cancelled }
    return try result.get()
  }

  private func start() async -> Result<SandboxRun, Interruption> {
    do throws(Interruption) {
      return .success(try await cell.run(command))
    } catch {
      return .failure(error)
    }
  }

  /// Tells when its time is up.
  private func watch() async {
    while !Task.isCancelled {
      if let limit = door.outOfTime { return door.tell(.reached(limit, by: nil)) }
      // Cancelled with the attempt.
      try? await Task.sleep(for: .seconds(1))
    }
  }

  private func follow(
    _ commit: @Sendable (Exchange, Int, Bool) async throws(Interruption) -> Void,
    beside: (@escaping @Sendable () async -> Void) -> Void
  ) async -> Result<Outcome, Interruption> {
    var turns = earlier
    var wire = ProgramSteps(finalCommands: template.finalCommands)
    var limit: String?
    var run: SandboxRun?
    events: for await event in door.events {
      switch event {
      case .replied(let exchange, let request, let number):
        do throws(Interruption) {
          try await commit(exchange, turns.count, false)
        } catch {
          return .failure(error)
        }
        turns.append(exchange.turn)
        wire.note(request)
        door.release(number)
      case .failed(let interruption): return .failure(interruption)
      case .reached(let which, let request):
        if let request { wire.note(request) }
        guard limit == nil, run == nil else { continue }
        limit = which
        beside { [door, patience] in
          try? await Task.sleep(for: .seconds(patience))
          door.tell(.patienceOver)
        }
      case .patienceOver: break events
      case .ended(.failure(let interruption)): return .failure(interruption)
      case .ended(.success(let ended)):
        run = ended
        // What it had for an answer may still be on its way to the store.
        beside { [door] in await door.close() }
      }
    }
    return conclude(turns, wire, run, limit)
  }

  private func conclude(
    _ turns: [Turn], _ wire: ProgramSteps, _ run: SandboxRun?, _ limit: String?
  ) -> Result<Outcome, Interruption> {
    let transcript = run.map { AgentStep.Observation($0) }
    guard turns.count > earlier.count else { return .failure(.failed(silence(transcript, limit))) }
    var remains =
      transcript ?? AgentStep.Observation(ending: .timedOut, output: "", isCut: true, wallSeconds: 0)
    if !template.showsOutput { remains.output = "" }
    let new = Array(turns.dropFirst(earlier.count))
    return .success(
      Outcome(
        turns: turns, steps: wire.steps(new, from: earlier.count, remains: remains),
        ending: ending(new, run, limit), transcript: transcript))
  }

  /// Why nothing was measured: the program never had a reply.
  private func silence(_ transcript: AgentStep.Observation?, _ limit: String?) -> AttemptFailure {
    if let rejection = door.rejection { return rejection }
    let how = transcript.map { "it ended with \($0.ending.words)" } ?? "it reached \(limit ?? "its limit")"
    let output = String((transcript?.output ?? "").suffix(400)).printable(limit: 400)
    return .toolFailed(
      tool: "agent \(template.name)", reason: "\(how) and had no reply of the model; it printed: \(output)")
  }

  private func ending(_ turns: [Turn], _ run: SandboxRun?, _ limit: String?) -> AgentTrace.Ending {
    if let limit { return .limitReached(limit) }
    if let last = turns.last, last.declines { return .declined }
    switch run?.ending {
    case .exited(status: 0): return .finished
    case .timedOut: return .limitReached("\(Int(template.limits.totalSeconds)) seconds")
    case let ending?: return .toolsLost("it ended with \(ending.words)")
    case nil: return .limitReached("\(Int(template.limits.totalSeconds)) seconds")
    }
  }
}

extension SandboxEnding {
  /// The ending in a few words.
  var words: String {
    switch self {
    case .exited(let status): "status \(status)"
    case .signalled(let number): "signal \(number)"
    case .timedOut: "no time left"
    case .outOfMemory: "no memory left"
    case .processLimit: "no processes left"
    case .broke(let reason): reason
    }
  }
}
