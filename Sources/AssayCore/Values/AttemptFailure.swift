/// Why an attempt produced no measurement.
///
/// A failure is never a score.
public enum AttemptFailure: Error, Sendable, Hashable, Codable {
  /// Which deadline passed.
  public enum Deadline: String, Sendable, Hashable, Codable, CaseIterable {
    /// No connection in time.
    case connect
    /// No byte for too long.
    case idle
    /// The whole exchange took too long.
    case total
  }

  /// The endpoint answered with an HTTP status other than 2xx.
  case endpointRejected(status: Int, retryAfterSeconds: Double?, message: String)
  /// No connection could be made.
  case connectionFailed(reason: String)
  /// The connection broke before the reply was whole.
  case connectionLost(reason: String)
  /// No complete reply arrived in time.
  case deadlineExceeded(Deadline, seconds: Double)
  /// The reply was longer than the limit.
  case replyTooLarge(limitBytes: Int)
  /// The endpoint sent the client elsewhere, which is refused so that keys stay where they belong.
  case redirected(status: Int, location: String?)
  /// The reply was not what the protocol prescribes.
  case malformedReply(reason: String, excerpt: String)
  /// The request would not fit the context limit, so it was not sent.
  case requestTooLong(estimatedTokens: Int, limit: Int)
  /// There is no recorded answer to this question.
  case notRecorded(question: String)
  /// The judge gave no usable answer.
  case judgeFailed(reason: String)
  /// The sandbox could not be started or died on its own.
  case sandboxUnavailable(reason: String)
  /// A trusted tool failed.
  case toolFailed(tool: String, reason: String)

  /// Whether trying the same attempt again could help.
  public var isTransient: Bool {
    switch self {
    case .endpointRejected(let status, _, _):
      status == 408 || status == 409 || status == 425 || status == 429 || status >= 500
    case .connectionFailed, .connectionLost, .deadlineExceeded, .malformedReply, .sandboxUnavailable: true
    case .replyTooLarge, .redirected, .requestTooLong, .notRecorded, .judgeFailed, .toolFailed: false
    }
  }

  /// A short name of the kind of failure, stable across versions, for counting and for SQL.
  public var kind: String {
    switch self {
    case .endpointRejected: "endpoint-rejected"
    case .connectionFailed: "connection-failed"
    case .connectionLost: "connection-lost"
    case .deadlineExceeded: "deadline-exceeded"
    case .replyTooLarge: "reply-too-large"
    case .redirected: "redirected"
    case .malformedReply: "malformed-reply"
    case .requestTooLong: "request-too-long"
    case .notRecorded: "not-recorded"
    case .judgeFailed: "judge-failed"
    case .sandboxUnavailable: "sandbox-unavailable"
    case .toolFailed: "tool-failed"
    }
  }

  /// What happened, in a sentence for people.
  ///
  /// Text that came from outside is cut and made printable.
  public var reason: String {
    switch self {
    case .endpointRejected(let status, _, let message):
      message.isEmpty
        ? "the endpoint answered HTTP \(status)"
        : "the endpoint answered HTTP \(status): \(message.printable(limit: 300))"
    case .connectionFailed(let reason): "no connection: \(reason.printable(limit: 300))"
    case .connectionLost(let reason):
      "the connection broke before the reply was whole: \(reason.printable(limit: 300))"
    case .deadlineExceeded(.connect, let seconds): "no connection within \(seconds) s"
    case .deadlineExceeded(.idle, let seconds): "the endpoint sent nothing for \(seconds) s"
    case .deadlineExceeded(.total, let seconds): "no complete reply within \(seconds) s"
    case .replyTooLarge(let limit): "the reply is longer than \(limit) bytes"
    case .redirected(let status, let location):
      "the endpoint redirects (HTTP \(status)) to \(location?.printable(limit: 200) ?? "an unnamed place"); give the final address with --base-url"
    case .malformedReply(let reason, let excerpt):
      excerpt.isEmpty
        ? "the reply is malformed: \(reason)"
        : "the reply is malformed: \(reason): \(excerpt.printable(limit: 200))"
    case .requestTooLong(let tokens, let limit):
      "the request has about \(tokens) tokens, over --max-context-tokens \(limit)"
    case .notRecorded(let question): "no answer is recorded for the question \(question)"
    case .judgeFailed(let reason): "the judge gave no usable answer: \(reason.printable(limit: 300))"
    case .sandboxUnavailable(let reason): "the sandbox is not available: \(reason.printable(limit: 300))"
    case .toolFailed(let tool, let reason): "\(tool) failed: \(reason.printable(limit: 300))"
    }
  }
}

/// Why a port gave no result: the run was stopped, or the attempt failed.
///
/// The two are kept apart so that a stopped run is never booked as broken equipment.
public enum Interruption: Error, Sendable, Hashable {
  /// The run is being stopped.
  case cancelled
  /// The attempt failed.
  case failed(AttemptFailure)
}

/// What became of an attempt.
public enum AttemptResult: Sendable, Hashable {
  /// It was measured.
  case measured(Verdict)
  /// It was not measured, and why.
  case failed(AttemptFailure)
}

/// Bad usage or input: one clear sentence that names the file, line or option and what to do.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// Creates an error from its sentence.
  public init(_ description: String) { self.description = description }
}
