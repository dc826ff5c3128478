/// An answer to a case with the outcome that the case's oracle must come to.
public struct OracleProof: Sendable {
  /// The case.
  public var `case`: Case
  /// The answer, whose outcome is known.
  public var answer: KnownAnswer
  /// Whether only what running the answer shows counts, so that nothing else can hide that a run is blind.
  public var byRunAlone: Bool

  /// Creates a proof.
  public init(case: Case, answer: KnownAnswer, byRunAlone: Bool = false) {
    self.case = `case`
    self.answer = answer
    self.byRunAlone = byRunAlone
  }
}

/// How much is proved.
public enum ProofDepth: String, Sendable, CaseIterable {
  /// Every oracle in one of its scenarios.
  case quick
  /// Every oracle in every scenario, with varied answers.
  case whole
}

/// A benchmark that can prove its oracles on answers whose outcome is known.
public protocol ProvableBenchmark: Benchmark {
  /// Hands out the proofs, always in the same order.
  ///
  /// - Parameters:
  ///   - request: What opens the benchmark.
  ///   - depth: How much is proved.
  ///   - locales: In which human languages.
  ///   - body: Called for every proof.
  /// - Throws: `InputError` as opening does, or what `body` throws.
  func forEachProof(
    _ request: DataRequest, depth: ProofDepth, locales: [PromptLocale], _ body: (OracleProof) throws -> Void
  ) throws

  /// The surroundings of those of the proofs whose answers are deeds.
  ///
  /// - Parameter request: What opens the benchmark.
  /// - Returns: The surroundings; `nil` if no answer is a deed.
  /// - Throws: `InputError` as opening does.
  func settingsOfProofs(_ request: DataRequest) throws(InputError) -> (any SettingProvider)?
}

extension ProvableBenchmark {
  /// Mostly those of the cases.
  public func settingsOfProofs(_ request: DataRequest) throws(InputError) -> (any SettingProvider)? {
    try open(request).settings
  }
}
