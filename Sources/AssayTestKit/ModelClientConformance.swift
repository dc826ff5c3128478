public import AssayCore

/// What every client of a model owes to its callers, as checks that a test runs one by one.
///
/// The client must be one that answers `request`, and that answers it the same way however often it is asked.
public enum ModelClientConformance: Sendable {
  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// A plain question is answered, with at least one request and a time that is a number.
    case answers
    /// The same question gives the same bytes on the way out.
    case writesTheSameBytes
    /// A task that is cancelled already gets `cancelled` and no answer.
    case honoursEarlyCancellation
    /// Questions that are asked at the same time get their answers.
    case servesManyAtOnce
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - client: The client.
  ///   - request: A question that the client answers.
  /// - Throws: `Failure` if the promise is broken, or what the client throws.
  public static func run(
    _ check: Check, client: any ModelClient,
    request: ModelRequest = ModelRequest(messages: [Message(role: .user, text: "Say “hello” — 你好.")])
  ) async throws {
    switch check {
    case .answers: try await answers(client, request)
    case .writesTheSameBytes: try await writesTheSameBytes(client, request)
    case .honoursEarlyCancellation: try await honoursEarlyCancellation(client, request)
    case .servesManyAtOnce: try await servesManyAtOnce(client, request)
    }
  }

  /// Checks that a client that gets no reply gives up as soon as its task is cancelled.
  ///
  /// - Parameter client: A client whose endpoint never answers.
  /// - Throws: `Failure` if it does anything but report the cancellation.
  public static func stopsWaiting(_ client: any ModelClient) async throws {
    let request = ModelRequest(messages: [Message(role: .user, text: "Is anybody there?")])
    try await withThrowingTaskGroup(of: Interruption?.self) { group in
      group.addTask { await interruption(of: request, by: client) }
      // The request is on its way, or not yet: both must end in the same way.
      try await Task.sleep(for: .milliseconds(50))
      group.cancelAll()
      guard let end = try await group.next(), end == .cancelled else {
        throw Failure(description: "a cancelled question did not end in “cancelled”")
      }
    }
  }

  private static func answers(_ client: any ModelClient, _ request: ModelRequest) async throws {
    let turn = try await client.complete(request).turn
    guard !turn.text.isEmpty else { throw Failure(description: "the answer is empty") }
    guard turn.requests >= 1 else { throw Failure(description: "\(turn.requests) requests were counted") }
    guard turn.latencySeconds.isFinite, turn.latencySeconds >= 0 else {
      throw Failure(description: "the latency is \(turn.latencySeconds) s")
    }
  }

  private static func writesTheSameBytes(_ client: any ModelClient, _ request: ModelRequest) async throws {
    let first = try await client.complete(request).request
    let second = try await client.complete(request).request
    guard first == second, !first.isEmpty else {
      throw Failure(description: "the same question was written in two ways")
    }
  }

  private static func honoursEarlyCancellation(
    _ client: any ModelClient, _ request: ModelRequest
  ) async throws {
    let end = await withTaskGroup(of: Interruption?.self) { group in
      group.cancelAll()
      group.addTask { await interruption(of: request, by: client) }
      return await group.next() ?? nil
    }
    guard end == .cancelled else {
      throw Failure(
        description: "a task that was cancelled before it asked ended with \(String(describing: end))")
    }
  }

  private static func servesManyAtOnce(_ client: any ModelClient, _ request: ModelRequest) async throws {
    let expected = try await client.complete(request).turn.text
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { try await client.complete(request).turn.text } }
      for try await text in group where text != expected {
        throw Failure(description: "a question that was asked among others got another answer")
      }
    }
  }

  private static func interruption(
    of request: ModelRequest, by client: any ModelClient
  ) async -> Interruption? {
    do throws(Interruption) {
      _ = try await client.complete(request)
      return nil
    } catch {
      return error
    }
  }
}
