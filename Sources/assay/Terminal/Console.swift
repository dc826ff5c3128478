import AssayCore
import Foundation
import Synchronization

/// Where a command's words go: people's on standard error, results on standard output.
struct Console: Sendable {
  /// How much is said to people.
  enum Volume: Sendable {
    /// Everything.
    case normal
    /// Errors alone.
    case quiet
  }

  let volume: Volume
  /// Whether standard error is a terminal that may be redrawn.
  let isInteractive: Bool
  /// Whether colour is welcome.
  let usesColour: Bool

  /// Looks at the terminal and the environment once.
  init(quiet: Bool, json: Bool, environment: [String: String]) {
    volume = quiet || json ? .quiet : .normal
    isInteractive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" && !quiet && !json
    usesColour = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Says a line to people.
  func say(_ line: String) {
    guard volume == .normal else { return }
    Self.write(line + "\n", to: STDERR_FILENO)
  }

  /// Says a line to people even when they want quiet.
  func complain(_ line: String) { Self.write(line + "\n", to: STDERR_FILENO) }

  /// Redraws the line at the bottom of a terminal.
  func redraw(_ line: String) {
    guard isInteractive else { return }
    Self.write("\r\u{1B}[2K" + line, to: STDERR_FILENO)
  }

  /// Writes a result.
  ///
  /// - Throws: `CommandFailure` when standard output cannot be written, except into a closed pipe.
  func result(_ text: String) throws { try Self.writeResult(Array(text.utf8)) }

  private static func write(_ text: String, to descriptor: Int32) {
    // Nothing can be said about a standard error that is gone.
    _ = try? writeAll(Array(text.utf8), to: descriptor)
  }

  /// Writes bytes of a result to standard output.
  static func writeResult(_ bytes: [UInt8]) throws {
    do {
      try writeAll(bytes, to: STDOUT_FILENO)
    } catch let error as WriteError where error.code == EPIPE {
      throw CommandFailure(.done, "")
    } catch let error as WriteError {
      throw CommandFailure(
        .incomplete, "standard output cannot be written: \(String(cString: strerror(error.code)))")
    }
  }

  /// Writes a value as the result, members sorted by name.
  static func writeJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try writeResult(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
  }

  private struct WriteError: Error { var code: Int32 }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count >= 0 {
          offset += count
        } else if errno != EINTR {
          throw WriteError(code: errno)
        }
      }
    }
  }
}
