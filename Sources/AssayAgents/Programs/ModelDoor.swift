internal import AssayCore
internal import AssayWire
internal import Synchronization

/// The one way out of a program's cell: to its model, without the key, and only where the protocol's requests go.
///
/// A trap whose requests are passed on outside. What happens at the door is told as events, in order; a reply ends for
/// the program only after its event was dealt with.
final class ModelDoor: Sendable {
  /// What happened.
  enum Event: Sendable {
    /// The model replied.
    case replied(Exchange, to: ProgramRequest, number: Int)
    /// The model cannot be reached, or the run is stopped.
    case failed(Interruption)
    /// A limit is reached, in a few words; no more is passed on, the request included that met it.
    case reached(String, by: ProgramRequest?)
    /// The program is over.
    case ended(Result<SandboxRun, Interruption>)
    /// The program was given the time to end by itself.
    case patienceOver
  }

  private struct State {
    var meter: DoorMeter
    var isClosed = false
    var tasks: [Int: Task<Result<Exchange, Interruption>, Never>] = [:]
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var rejection: AttemptFailure?
  }

  let port: Int
  let form: WireProtocol
  private let model: String
  private let relay: any ModelRelay
  private let parameters: SamplingParameters
  private let state: Mutex<State>
  /// What happens, until the door is closed.
  let events: AsyncStream<Event>
  private let teller: AsyncStream<Event>.Continuation

  init(port: Int, program: ProgramTemplate, spec: SubjectSpec, relay: any ModelRelay) {
    self.port = port
    form = program.form
    model = spec.nameInside
    parameters = spec.parameters
    self.relay = relay
    state = Mutex(State(meter: DoorMeter(limits: program.limits)))
    (events, teller) = AsyncStream.makeStream(of: Event.self)
  }

  /// The trap that programs reach the door by.
  var trap: Trap {
    Trap(relayingHTTPAt: port) { [self] request, writer in await serve(request, DoorReply(writer, form)) }
  }

  /// Whether a record of the traps is of the door.
  func isOwn(_ record: TrapRecord) -> Bool { record.service == .http && record.port == port }

  /// The last refusal that the program was told of; `nil` if the model replied since.
  var rejection: AttemptFailure? { state.withLock(\.rejection) }

  /// Tells an event.
  func tell(_ event: Event) { teller.yield(event) }

  /// Lets a reply end for the program.
  func release(_ number: Int) { state.withLock { $0.waiting.removeValue(forKey: number) }?.resume() }

  /// The limit on time, in a few words, if it is reached.
  var outOfTime: String? { state.withLock { $0.meter.outOfTime } }

  /// Waits a while for replies that are on their way, ends the others, and ends the events.
  func close(patience: Duration = .seconds(15)) async {
    let tasks = state.withLock { state in
      state.isClosed = true
      return Array(state.tasks.values)
    }
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for task in tasks { _ = await task.value }
        return true
      }
      group.addTask {
        try? await Task.sleep(for: patience)
        return false
      }
      if await group.next() == false { for task in tasks { task.cancel() } }
      group.cancelAll()
    }
    teller.finish()
  }

  /// Ends everything at once.
  func shut() {
    let (tasks, waiting) = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [:] }
      return (Array(state.tasks.values), Array(state.waiting.values))
    }
    for task in tasks { task.cancel() }
    for continuation in waiting { continuation.resume() }
    teller.finish()
  }

  // MARK: - Requests

  private func serve(_ request: TrapRequest, _ reply: DoorReply) async {
    switch DoorPath(request.method, request.path, form) {
    case .elsewhere: reply.refuse(404, "there is nothing here")
    case .models: reply.tellModels(model)
    case .count: reply.tellCount(of: request.body)
    case .model:
      guard let wire = ProgramRequest(request.body, form) else {
        return reply.refuse(400, "the body is no JSON object")
      }
      await pass(request, wire, reply)
    }
  }

  private func pass(_ request: TrapRequest, _ wire: ProgramRequest, _ reply: DoorReply) async {
    let relayed = RelayedRequest(body: request.body, fields: request.fields, path: request.path)
    let (relay, parameters) = (relay, parameters)
    let opened = state.withLock { state -> (Int, Task<Result<Exchange, Interruption>, Never>)? in
      guard !state.isClosed, let number = state.meter.open(bytes: request.body.count) else { return nil }
      let task = Task { () -> Result<Exchange, Interruption> in
        do throws(Interruption) {
          return .success(
            try await relay.relay(relayed, parameters: parameters) { reply.pass(Array($0)) })
        } catch {
          return .failure(error)
        }
      }
      state.tasks[number] = task
      return (number, task)
    }
    guard let (number, task) = opened else {
      if let limit = state.withLock({ $0.meter.reached }) { tell(.reached(limit, by: wire)) }
      return reply.refuse(400, "the limit of this session is reached")
    }
    let result = await task.value
    settle(number, result, input: request.body.count)
    switch result {
    case .success(let exchange):
      await hold(number, .replied(exchange, to: wire, number: number))
      reply.complete(exchange.response)
    case .failure(.failed(let failure)) where failure.refusal != nil && !reply.hasBegun:
      if let (status, message) = failure.refusal { reply.refuse(status, message) }
    case .failure(let interruption):
      let isClosed = state.withLock(\.isClosed)
      if !isClosed || interruption != .cancelled { tell(.failed(interruption)) }
      reply.refuse(503, "the model cannot be reached")
    }
  }

  private func settle(_ number: Int, _ result: Result<Exchange, Interruption>, input: Int) {
    state.withLock { state in
      state.tasks[number] = nil
      switch result {
      case .success(let exchange):
        state.meter.close(exchange, input: input)
        state.rejection = nil
      case .failure(let interruption):
        state.meter.close(nil, input: input)
        if case .failed(let failure) = interruption { state.rejection = failure }
      }
    }
  }

  /// Tells an event and waits until it is dealt with.
  private func hold(_ number: Int, _ event: Event) async {
    await withCheckedContinuation { continuation in
      state.withLock { $0.waiting[number] = continuation }
      if case .terminated = teller.yield(event) { release(number) }
    }
  }
}

extension AttemptFailure {
  /// What a program is told that asked for something that cannot be had; `nil` if asking was not at fault.
  fileprivate var refusal: (status: Int, message: String)? {
    switch self {
    case .endpointRejected(let status, _, let message) where [400, 413, 422].contains(status):
      (status, message)
    case .toolFailed(TranslatingRelay.tool, let reason): (400, reason)
    default: nil
    }
  }
}
