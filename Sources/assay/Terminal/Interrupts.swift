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
  init(stop: StopSignal, console: Console) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard stop.request(.interrupted) else {
          // What was committed is on the disk; nothing else is worth waiting for.
          _exit(ExitStatus.incomplete.rawValue)
        }
        console.complain("\nstopping: waiting up to 5 s for replies in flight; again to leave at once")
      }
      source.resume()
      return source
    }
  }

  /// Stops listening.
  func cancel() { for source in sources { source.cancel() } }
}
