package import AssayCore
package import AssayHTTP
internal import Synchronization

/// A model that is reached over HTTP, with retries and rate control.
package struct HTTPModelClient: ModelClient, ModelRelay {
  private let provider: Provider
  private let model: String
  private let quirks: ModelQuirks
  private let dialect: any ModelDialect
  private let target: HTTPTarget
  private let transport: HTTPTransport
  private let rate: RateController
  private let retries: RetryPolicy
  private let time: TimeSource
  private let jitter: Jitter

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - provider: The protocol; one that is spoken over HTTP.
  ///   - model: The model's name.
  ///   - endpoint: Where it is reached.
  ///   - quirks: How its family differs from the protocol.
  ///   - transport: Carries the requests.
  ///   - rate: The rate of the endpoint and key, shared by all clients that use both.
  ///   - retries: How often a transient failure is tried again.
  ///   - time: The clocks.
  ///   - seed: Where the jitter of the retries starts.
  /// - Throws: `InputError` about the endpoint.
  package init(
    provider: Provider, model: String, endpoint: EndpointOptions, quirks: ModelQuirks = ModelQuirks(),
    transport: HTTPTransport, rate: RateController, retries: RetryPolicy = RetryPolicy(), time: TimeSource,
    seed: UInt64
  ) throws(InputError) {
    target = try endpoint.target(for: provider)
    self.provider = provider
    self.model = model
    self.quirks = quirks
    switch provider {
    case .openai: dialect = ChatCompletions(model: model, quirks: quirks)
    case .openaiResponses: dialect = Responses(model: model, quirks: quirks)
    case .anthropic: dialect = AnthropicMessages(model: model, quirks: quirks)
    case .demo, .recorded: throw InputError("\(provider.rawValue): is not reached over HTTP")
    }
    self.transport = transport
    self.rate = rate
    self.retries = retries
    self.time = time
    jitter = Jitter(seed: seed)
  }

  package func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    let call = Call(
      body: dialect.encode(request), target: target, isStreaming: request.parameters.isStreaming)
    return try await send(call)
  }

  package func relay(
    _ request: RelayedRequest, parameters: SamplingParameters,
    piece: @escaping @Sendable (_ bytes: ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> Exchange {
    let rewriter = RequestRewriter(
      provider, model: model, parameters: parameters, quirks: quirks)
    let rewritten: RequestRewriter.Rewritten
    do {
      rewritten = try rewriter.rewrite(request.body)
    } catch {
      throw .failed(.malformed(error, in: request.body))
    }
    let fields = request.fields.filter { Self.passedOn.contains($0.key) }
    // A field that cannot be sent is left out, as a server would ignore it.
    let reached = (try? target.adding(fields.map { (name: $0.key, value: $0.value) })) ?? target
    return try await send(
      Call(body: rewritten.body, target: reached, isStreaming: rewritten.isStreaming, tap: Tap(piece)))
  }

  /// The header fields by which programs ask for features of the protocols.
  private static let passedOn: Set = ["anthropic-beta", "anthropic-version", "openai-beta"]

  /// What is sent, and who else hears the reply.
  private struct Call {
    var body: [UInt8]
    var target: HTTPTarget
    var isStreaming: Bool
    var tap: Tap?
  }

  private func send(_ call: Call) async throws(Interruption) -> Exchange {
    var tries = 0
    var waited = Duration.zero
    while true {
      tries += 1
      let outcome = try await attempt(call)
      switch outcome {
      case .answered(let response, var turn):
        turn.requests = tries
        return Exchange(request: call.body, response: response, turn: turn)
      case .failed(let failure, let wait, let isFinal):
        let pause = max(jitter.backoff(after: tries, retries), wait ?? .zero)
        waited += pause
        guard failure.isTransient, !isFinal, call.tap?.hasHeard != true, tries < retries.maximumTries,
          waited <= retries.totalWait
        else {
          throw .failed(failure.mapText(target.withoutSecrets))
        }
        do {
          try await time.sleep(pause)
        } catch {
          throw .cancelled
        }
      }
    }
  }

  /// What one request came to.
  private enum Outcome {
    case answered(response: [UInt8], Turn)
    /// `isFinal` tells that no further try can help although the status is one of those that may pass.
    case failed(AttemptFailure, wait: Duration?, isFinal: Bool)
  }

  private func attempt(_ call: Call) async throws(Interruption) -> Outcome {
    let permit = try await rate.acquire()
    let start = time.now()
    do {
      let session = call.isStreaming ? StreamSession(dialect.makeAssembler()) : nil
      let reply =
        if session == nil, call.tap == nil {
          try await transport.send(call.body, to: call.target)
        } else {
          try await transport.stream(call.body, to: call.target) { piece throws(AttemptFailure) in
            call.tap?.take(piece)
            return try session?.take(piece) ?? .more
          }
        }
      let seconds = (time.now() - start) / .seconds(1)
      let hints = RateHints(reply, unixTime: time.unixTime)
      rate.release(permit, Self.feedback(reply.status, hints), wait: Self.wait(reply.status, hints))
      return understand(reply, session: session, seconds: seconds, hints: hints)
    } catch {
      rate.release(permit, .neutral)
      switch error {
      case .cancelled: throw .cancelled
      case .failed(let failure): return .failed(failure, wait: nil, isFinal: false)
      }
    }
  }

  private static func feedback(_ status: Int, _ hints: RateHints) -> RateController.Feedback {
    switch status {
    case 200..<300: .success
    case 429, 529: .overloaded
    case 503: hints.retryAfter == nil ? .troubled : .overloaded
    default: .neutral
    }
  }

  /// The wait that concerns everybody: a used-up allowance, or what a rejection asks for.
  private static func wait(_ status: Int, _ hints: RateHints) -> Duration? {
    200..<300 ~= status ? hints.exhaustedFor : hints.wait
  }

  private func understand(
    _ reply: HTTPReply, session: StreamSession?, seconds: Double, hints: RateHints
  ) -> Outcome {
    guard 200..<300 ~= reply.status else { return rejected(reply, seconds: seconds, hints: hints) }
    do {
      var turn = try turn(from: reply, session: session)
      turn.latencySeconds = seconds
      return .answered(response: reply.body, turn)
    } catch {
      return .failed(error, wait: nil, isFinal: false)
    }
  }

  private func turn(from reply: HTTPReply, session: StreamSession?) throws(AttemptFailure) -> Turn {
    let type = reply.header("content-type")?.lowercased() ?? ""
    if type.contains("event-stream") {
      if let session { return try session.finish() }
      // A server that streams although nobody asked for it.
      let session = StreamSession(dialect.makeAssembler())
      _ = try session.take(reply.body[...])
      return try session.finish()
    }
    guard type.isEmpty || type.contains("json") || type.hasPrefix("text/plain") else {
      throw .malformedReply(
        reason: "the content type is \(type.printable(limit: 60)), not JSON",
        excerpt: String(decoding: reply.body.prefix(200), as: UTF8.self))
    }
    let value: JSONValue
    do {
      value = try JSONReader.parse(reply.body)
    } catch {
      throw .malformed(error, in: reply.body)
    }
    return try dialect.turn(from: value)
  }

  private func rejected(_ reply: HTTPReply, seconds: Double, hints: RateHints) -> Outcome {
    let value = try? JSONReader.parse(reply.body)
    if let value, var turn = dialect.turn(status: reply.status, error: value) {
      turn.latencySeconds = seconds
      return .answered(response: reply.body, turn)
    }
    let error = value?["error"]
    let message =
      error?["message"]?.text ?? error?.text ?? value?["message"]?.text
      ?? String(decoding: reply.body.prefix(300), as: UTF8.self)
    let codes = [error?["code"]?.text, error?["type"]?.text]
    let failure = AttemptFailure.endpointRejected(
      status: reply.status, retryAfterSeconds: hints.retryAfter.map { $0 / .seconds(1) }, message: message)
    // An account without money is reported as 429 by OpenAI; waiting does not fill it.
    return .failed(failure, wait: hints.wait, isFinal: codes.contains("insufficient_quota"))
  }
}

/// The source of the jitter, shared by the requests of one client.
private final class Jitter: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  func backoff(after failures: Int, _ policy: RetryPolicy) -> Duration {
    generator.withLock { policy.backoff(after: failures, using: &$0) }
  }
}

/// Passes the pieces of a reply on, and knows whether there were any.
private final class Tap: Sendable {
  private let heard = Atomic(false)
  private let pass: @Sendable (ArraySlice<UInt8>) -> Void

  init(_ pass: @escaping @Sendable (ArraySlice<UInt8>) -> Void) { self.pass = pass }

  var hasHeard: Bool { heard.load(ordering: .acquiring) }

  func take(_ piece: ArraySlice<UInt8>) {
    heard.store(true, ordering: .releasing)
    pass(piece)
  }
}

extension RequestRewriter {
  /// A rewriter for a protocol.
  fileprivate init(_ provider: Provider, model: String, parameters: SamplingParameters, quirks: ModelQuirks) {
    self.model = model
    self.parameters = parameters
    switch provider {
    case .anthropic: (outputLimits, whenStreaming) = (["max_tokens"], [:])
    case .openaiResponses: (outputLimits, whenStreaming) = (["max_output_tokens"], [:])
    case .openai, .demo, .recorded:
      let usual = ["max_tokens", "max_completion_tokens"]
      let own = quirks.outputLimitMember.map { [$0] } ?? []
      outputLimits = own + usual.filter { !own.contains($0) }
      whenStreaming = ["stream_options": .object(["include_usage": .bool(true)])]
    }
  }
}
