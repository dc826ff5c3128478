package import AssayCore

extension ASEBenchmark: ProvableBenchmark {
  /// Proofs on the projects that come with the program: each with its known answers as code, and in whole depth as a
  /// patch and as an agent's edit as well.
  package func forEachProof(
    _ request: DataRequest, depth: ProofDepth, locales: [PromptLocale], _ body: (OracleProof) throws -> Void
  ) throws {
    guard request.data == nil else {
      throw InputError(
        "a data set of A.S.E is checked, not proved; leave --data out to prove the projects of this program"
      )
    }
    let profiles = depth == .whole ? PromptProfile.allCases : [.head]
    for profile in profiles {
      var request = request
      request.prompt = profile.rawValue
      request.locales = Array(locales.prefix(1))
      guard let key = try answerKey(request) else { continue }
      try open(request).forEach { one in
        var generator = SeededGenerator(seed: 0)
        for answer in key.answers(to: one.id, using: &generator) {
          try body(OracleProof(case: one, answer: answer))
        }
      }
    }
  }

  /// The repositories in which agents work.
  package func settingsOfProofs(_ request: DataRequest) throws(InputError) -> (any SettingProvider)? {
    var request = request
    request.prompt = PromptProfile.agent.rawValue
    return try open(request).settings
  }
}
