import AssayExaminers
import Synchronization

/// The scanner that verdicts rest on, opened once for a command.
///
/// Planning asks for its identity and judging for its work; between the two nothing about it may change.
final class OpenedScanner: Sendable {
  private let opening = Mutex<CodeScanner.Opening?>(nil)

  /// The scanner as it was opened, or as `open` opens it now.
  ///
  /// - Parameter open: Opens it.
  /// - Returns: The same for all callers.
  /// - Throws: What `open` throws.
  func value(_ open: () async throws -> CodeScanner.Opening) async throws -> CodeScanner.Opening {
    if let known = opening.withLock({ $0 }) { return known }
    let new = try await open()
    return opening.withLock { known in
      // Whoever came first counts, so that all see the same.
      if known == nil { known = new }
      return known ?? new
    }
  }
}
