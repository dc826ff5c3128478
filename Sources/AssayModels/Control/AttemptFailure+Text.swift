import AssayCore

extension AttemptFailure {
  /// The failure with every text that came from outside changed.
  func mapText(_ change: (String) -> String) -> AttemptFailure {
    switch self {
    case .endpointRejected(let status, let wait, let message):
      .endpointRejected(status: status, retryAfterSeconds: wait, message: change(message))
    case .connectionFailed(let reason): .connectionFailed(reason: change(reason))
    case .connectionLost(let reason): .connectionLost(reason: change(reason))
    case .redirected(let status, let location): .redirected(status: status, location: location.map(change))
    case .malformedReply(let reason, let excerpt):
      .malformedReply(reason: change(reason), excerpt: change(excerpt))
    case .judgeFailed(let reason): .judgeFailed(reason: change(reason))
    case .sandboxUnavailable(let reason): .sandboxUnavailable(reason: change(reason))
    case .toolFailed(let tool, let reason): .toolFailed(tool: tool, reason: change(reason))
    case .deadlineExceeded, .replyTooLarge, .requestTooLong, .notRecorded: self
    }
  }
}
