internal import AssayCore

/// Looks a second time with what the functions of a file are found to do.
struct FlowPass: Sendable {
  let pack: RulePack
  let engine: Engine
  let scratch: Scratch

  /// Adds what flows through functions of the same file to the results.
  func extend(_ results: inout [PartResult]) async throws(Interruption) {}
}
