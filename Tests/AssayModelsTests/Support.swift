import AssayCore
import AssayHTTP
import AssayModels
import AssayTestKit
import Synchronization

/// A client of one endpoint.
///
/// Deadlines are long unless a test is about them: the machine may be busy.
func withClient<Result: Sendable>(
  _ provider: Provider = .openai, model: String = "m", baseURL: String, quirks: ModelQuirks = ModelQuirks(),
  retries: RetryPolicy = RetryPolicy(maximumTries: 1), key: Secret? = nil,
  keyHeader: EndpointOptions.KeyHeader = .bearer, time: TimeSource = .system(), limitBytes: Int = 4 << 20,
  idle: Duration = .seconds(30), total: Duration = .seconds(40),
  body: (HTTPModelClient) async throws -> Result
) async throws -> Result {
  try await HTTPTransport.withTransport(
    .init(
      connectDeadline: .seconds(20), idleDeadline: idle, totalDeadline: total,
      replyLimitBytes: limitBytes)
  ) { transport in
    let client = try HTTPModelClient(
      provider: provider, model: model,
      endpoint: EndpointOptions(baseURL: baseURL, key: key, keyHeader: keyHeader), quirks: quirks,
      transport: transport, rate: RateController(maximum: 64, time: time), retries: retries, time: time,
      seed: 1)
    return try await body(client)
  }
}

/// What a client makes of one reply.
func exchange(
  _ provider: Provider, reply: LoopbackReply, request: ModelRequest, quirks: ModelQuirks = ModelQuirks()
) async throws -> Exchange {
  try await LoopbackServer.withServer { _ in
    reply
  } body: { address in
    try await withClient(provider, baseURL: address.baseURL, quirks: quirks) {
      try await $0.complete(request)
    }
  }
}

/// A question of one user message.
func question(_ text: String = "Hi", _ parameters: SamplingParameters = SamplingParameters()) -> ModelRequest
{
  ModelRequest(messages: [Message(role: .user, text: text)], parameters: parameters)
}

/// How an attempt ended, or the text of its answer.
func outcome(_ client: HTTPModelClient, _ request: ModelRequest) async -> Result<Turn, Interruption> {
  do throws(Interruption) {
    return .success(try await client.complete(request).turn)
  } catch {
    return .failure(error)
  }
}

/// A clock that stands still until somebody sleeps, and then jumps.
final class JumpingClock: Sendable {
  private let state = Mutex((now: Duration.zero, sleeps: [Duration]()))

  /// The sleeps so far.
  var sleeps: [Duration] { state.withLock(\.sleeps) }

  /// Lets time pass.
  func advance(_ duration: Duration) { state.withLock { $0.now += duration } }

  /// The clock as the code under test takes it.
  var source: TimeSource {
    TimeSource(
      now: { self.state.withLock(\.now) },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock {
          $0.now += duration
          $0.sleeps.append(duration)
        }
      }, unixTime: { 1_000_000_000 })
  }
}

/// A value that several tasks change.
final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  /// The value now.
  var now: Value { value.withLock { $0 } }

  /// Changes the value.
  func change(_ body: @Sendable (inout Value) -> Void) { value.withLock { body(&$0) } }
}
