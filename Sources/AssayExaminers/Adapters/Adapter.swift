internal import AssayCore

/// An analyzer of others that is installed here.
struct InstalledAdapter: Sendable {
  /// What it finds in pieces of code, by their index.
  func findings(
    in parts: [PartResult], texts: [SourceText], runner: any ToolRunner
  ) async throws(Interruption) -> [Int: [Finding]] { [:] }
}
