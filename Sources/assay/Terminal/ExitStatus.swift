import AssayCore

/// The documented exit codes.
enum ExitStatus: Int32, Sendable {
  /// Everything asked for was done.
  case done = 0
  /// It could not be completed; a run file can be resumed.
  case incomplete = 1
  /// Bad usage or input.
  case usage = 2
  /// A gate was not met.
  case gate = 3
}

/// Ends a command with a status and one sentence that says what to do.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String
  /// Whether somebody interrupted, so that nothing else should begin.
  var isInterruption = false

  init(_ status: ExitStatus, _ message: String, isInterruption: Bool = false) {
    self.status = status
    self.message = message
    self.isInterruption = isInterruption
  }
}

extension CommandFailure {
  /// Any error as what the user is told and which code the program ends with.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as InputError: self.init(.usage, error.description)
    case let error as StoreError: self.init(error.exitStatus, error.description)
    case Interruption.failed(let failure): self.init(.incomplete, failure.reason)
    case Interruption.cancelled, is CancellationError:
      self.init(.incomplete, "interrupted", isInterruption: true)
    default: self.init(.incomplete, "\(error)".printable(limit: 500))
    }
  }
}

extension StoreError {
  var exitStatus: ExitStatus {
    switch self {
    case .diskFull, .busy, .other: .incomplete
    case .damaged, .misplaced, .unknownVersion: .usage
    }
  }
}
