package import AssayHTTP

/// The demo model behind a socket on loopback.
package enum DemoServer {
  /// How a demo server listens and behaves.
  package struct Options: Sendable, Hashable {
    /// The port; 0 takes any free one.
    package var port: Int
    /// How long every answer takes at least.
    package var latency: Duration
    /// The rate above which requests are answered 429; `nil` for none.
    package var requestsPerSecond: Double?

    /// Creates options.
    package init(port: Int = 0, latency: Duration = .zero, requestsPerSecond: Double? = nil) {
      self.port = port
      self.latency = latency
      self.requestsPerSecond = requestsPerSecond
    }
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - model: What answers.
  ///   - options: How to listen and behave.
  ///   - ledger: Where the label of every answer is kept; `nil` for nowhere.
  ///   - clock: The clock of latency and rate.
  ///   - ready: Called with the address once the server listens.
  /// - Throws: `InputError` if the port cannot be listened on, else what `ready` throws.
  package static func run(
    _ model: DemoModel, options: Options = Options(), ledger: DemoLedger? = nil,
    clock: some Clock<Duration> = ContinuousClock(), ready: (LoopbackAddress) async throws -> Void
  ) async throws {
    try await LoopbackServer.run(
      LoopbackServer.Configuration(port: options.port), handler: handler(model, options, ledger, clock),
      ready: ready)
  }

  /// Serves while `body` runs.
  ///
  /// - Parameters:
  ///   - model: What answers.
  ///   - options: How to listen and behave.
  ///   - ledger: Where the label of every answer is kept; `nil` for nowhere.
  ///   - clock: The clock of latency and rate.
  ///   - body: Called with the address once the server listens.
  /// - Returns: What `body` returns.
  /// - Throws: `InputError` if the port cannot be listened on, else what `body` throws.
  package static func withServer<Result: Sendable>(
    _ model: DemoModel, options: Options = Options(), ledger: DemoLedger? = nil,
    clock: some Clock<Duration> = ContinuousClock(), body: (LoopbackAddress) async throws -> Result
  ) async throws -> Result {
    try await LoopbackServer.withServer(
      LoopbackServer.Configuration(port: options.port), handler: handler(model, options, ledger, clock),
      body: body)
  }

  private static func handler(
    _ model: DemoModel, _ options: Options, _ ledger: DemoLedger?, _ clock: some Clock<Duration>
  ) -> LoopbackServer.Handler {
    let start = clock.now
    let service = DemoService(
      model: model, ledger: ledger, requestsPerSecond: options.requestsPerSecond,
      now: { start.duration(to: clock.now) })
    let latency = options.latency
    return { request in
      let reply = service.reply(
        method: request.method, path: request.path, isAnthropic: request.header("anthropic-version") != nil,
        body: request.body)
      // A server that is being stopped answers at once.
      if latency > .zero { try? await clock.sleep(for: latency) }
      return LoopbackReply(reply)
    }
  }
}

extension LoopbackReply {
  fileprivate init(_ reply: DemoReply) {
    let fields = reply.headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    switch reply.body {
    case .whole(let bytes):
      self.init(
        status: reply.status, headers: fields + [("Content-Type", "application/json")], body: .bytes(bytes))
    case .events(let pieces):
      self.init(
        status: reply.status,
        headers: fields + [
          ("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-cache"),
        ],
        body: .script(.chunked, pieces.map { .bytes($0) }))
    }
  }
}
