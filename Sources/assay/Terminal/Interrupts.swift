import AssayCore
import AssayEngine
import Dispatch
import Foundation

/// Turns Ctrl-C into an orderly stop, and a second one into leaving at once.
struct Interrupts {
  private let sources: [any DispatchSourceSignal]

  /// Listens for SIGINT and SIGTERM until the value is released.
  ///
  /// - Parameters:
  ///   - stop: Told about the first signal.
  ///   - console: Says what happens.
  ///   - notice: What it says.
  init(
    stop: StopSignal, console: Console, notice: String = "stopping: waiting up to 5 s for replies in flight"
  ) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard stop.request(.interrupted) else {
          // What was committed is on the disk; nothing else is worth waiting for.
          _exit(ExitStatus.incomplete.rawValue)
        }
        console.complain("\n\(notice); again to leave at once")
      }
      source.resume()
      return source
    }
  }

  /// Stops listening.
  func cancel() { for source in sources { source.cancel() } }
}

extension StopSignal {
  /// Does some work in a task that a stop cancels, so that tools which it started do not outlive it.
  ///
  /// - Parameter work: The work.
  /// - Returns: What came of it.
  /// - Throws: What it throws.
  func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    onRequest { task.cancel() }
    return try await task.value
  }
}
