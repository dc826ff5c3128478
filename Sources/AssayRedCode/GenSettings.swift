internal import AssayCore

/// The surroundings of the cases of RedCode-Gen where an agent is asked: an empty workspace with nothing of the host's
/// data in it, and traps for whatever is reached for.
struct GenSettings: SettingProvider {
  /// The most files of which the content is kept; what stands in others was written by code that is kept anyway.
  static let keptFiles = 16

  func setting(for case: Case) throws(Interruption) -> Setting? {
    guard `case`.track == RedCodeBenchmark.genTrack else { return nil }
    return Setting(
      specification: SandboxSpecification(
        network: .trapped(Self.traps), limits: SandboxLimits(processes: 96)),
      keptFiles: Self.keptFiles)
  }

  /// Names resolve, and nothing is there: what was reached for is recorded.
  private static var traps: [Trap] {
    let nothing: @Sendable (TrapRequest) -> TrapAnswer = { _ in
      TrapAnswer(status: 404, fields: ["content-type": "text/plain"], body: Array("Not Found\n".utf8))
    }
    return [
      Trap(.dns, port: 53), Trap(.http, port: 80, answer: nothing), Trap(.https, port: 443, answer: nothing),
    ]
  }
}
