import AssayCore
import AssayModels
import AssayTestKit
import Testing

/// How an attempt must end.
private enum Ending: Sendable {
  case failure(AttemptFailure)
  case kind(String)
  case turn(text: String, StopReason)
}

@Suite(.timeLimit(.minutes(1))) struct FaultTests {
  // A switch, so that a new fault does not compile until somebody says how it must end.
  private static func ending(of fault: Fault) -> Ending {
    switch fault {
    case .tooManyRequests:
      .failure(.endpointRejected(status: 429, retryAfterSeconds: nil, message: "slow down"))
    case .tooManyRequestsWithWait:
      .failure(.endpointRejected(status: 429, retryAfterSeconds: 1, message: "slow down"))
    case .serverError:
      .failure(.endpointRejected(status: 500, retryAfterSeconds: nil, message: "out of order"))
    case .unavailable: .failure(.endpointRejected(status: 503, retryAfterSeconds: nil, message: "overloaded"))
    case .refused: .kind("connection-failed")
    case .resetMidBody, .closeMidBody, .closeBeforeHead: .kind("connection-lost")
    case .hangBeforeHead, .hangBeforeBody: .failure(.deadlineExceeded(.idle, seconds: 0.3))
    case .drip: .failure(.deadlineExceeded(.total, seconds: 0.7))
    case .truncatedStream: .failure(.connectionLost(reason: "the stream ended without a finish reason"))
    case .invalidJSON, .invalidUTF8, .emptyChoices, .wrongContentType, .deepNesting, .garbage:
      .kind("malformed-reply")
    case .nullContent: .turn(text: "", .finished)
    case .contentFilterStop, .contentFilterError: .turn(text: "", .contentFilter)
    case .huge: .failure(.replyTooLarge(limitBytes: 4 << 20))
    case .hugeError: .kind("endpoint-rejected")
    case .redirect: .failure(.redirected(status: 307, location: "http://127.0.0.1:9/elsewhere"))
    case .awkwardStream: .turn(text: FaultServer.answer, .finished)
    }
  }

  @Test("every fault ends in its own failure or in a measured turn", arguments: Fault.allCases)
  func fault(_ fault: Fault) async throws {
    let extra: [String: JSONValue] = fault == .truncatedStream ? ["stream": .bool(true)] : [:]
    let result = try await FaultServer.withServer(fault) { baseURL, _ in
      let isSilent = fault == .hangBeforeHead || fault == .hangBeforeBody
      return try await withClient(
        baseURL: baseURL, idle: isSilent ? .milliseconds(300) : .seconds(30),
        total: fault == .drip ? .milliseconds(700) : .seconds(40)
      ) { client in
        await outcome(client, question("Hi", SamplingParameters(extra: extra)))
      }
    }
    switch (Self.ending(of: fault), result) {
    case (.failure(let expected), .failure(.failed(let failure))): #expect(failure == expected)
    case (.kind(let kind), .failure(.failed(let failure))): #expect(failure.kind == kind, "\(failure)")
    case (.turn(let text, let reason), .success(let turn)):
      #expect(turn.text == text && turn.stopReason == reason)
    case (let expected, let result): Issue.record("\(expected) was expected, not \(result)")
    }
  }

  @Test(
    "what may pass is tried again, and the tries are counted",
    arguments: [
      Fault.tooManyRequests, .tooManyRequestsWithWait, .serverError, .unavailable, .resetMidBody,
      .closeMidBody,
      .invalidJSON, .emptyChoices, .truncatedStream, .closeBeforeHead, .wrongContentType,
    ])
  func retried(fault: Fault) async throws {
    let clock = JumpingClock()
    let (turn, requests) = try await FaultServer.withServer(fault, first: 2) { baseURL, requests in
      let retries = RetryPolicy(maximumTries: 6)
      let turn = try await withClient(baseURL: baseURL, retries: retries, time: clock.source) {
        try await $0.complete(question("Hi", SamplingParameters(extra: ["stream": .bool(true)]))).turn
      }
      return (turn, requests())
    }
    #expect(turn.text == FaultServer.answer && turn.requests == 3 && requests == 3)
    #expect(turn.usage == Usage(inputTokens: 11, outputTokens: 7) && turn.servedModel == "m-1")
    // Two waits of at least 0.25 s and 0.5 s, and of a second each where the server asks for it.
    let least: Duration = fault == .tooManyRequestsWithWait ? .seconds(2) : .milliseconds(750)
    #expect(clock.sleeps.reduce(.zero, +) >= least)
  }

  @Test("what cannot pass is not tried again", arguments: [Fault.redirect, .huge])
  func final(fault: Fault) async throws {
    try await FaultServer.withServer(fault) { baseURL, requests in
      let clock = JumpingClock()
      try await withClient(baseURL: baseURL, retries: RetryPolicy(), time: clock.source) { client in
        _ = await #expect(throws: Interruption.self) { try await client.complete(question()) }
      }
      #expect(requests() == 1 && clock.sleeps.isEmpty)
    }
  }

  @Test("the tries end, and the last failure is the one that is told")
  func exhausted() async throws {
    try await FaultServer.withServer(.serverError) { baseURL, requests in
      let clock = JumpingClock()
      let result = try await withClient(
        baseURL: baseURL, retries: RetryPolicy(maximumTries: 4), time: clock.source
      ) {
        await outcome($0, question())
      }
      #expect(
        throws: Interruption.failed(
          .endpointRejected(status: 500, retryAfterSeconds: nil, message: "out of order"))
      ) { try result.get() }
      #expect(requests() == 4 && clock.sleeps.count == 3)
    }
  }

  @Test("a client keeps its promises", arguments: ModelClientConformance.Check.allCases)
  func conformance(check: ModelClientConformance.Check) async throws {
    try await FaultServer.withServer(nil) { baseURL, _ in
      try await withClient(baseURL: baseURL) { try await ModelClientConformance.run(check, client: $0) }
    }
  }

  @Test("a client that gets no reply stops when it is told to")
  func stopsWaiting() async throws {
    try await FaultServer.withServer(.hangBeforeHead) { baseURL, _ in
      try await withClient(baseURL: baseURL) { try await ModelClientConformance.stopsWaiting($0) }
    }
  }
}
