/// What is known of an instance of a data set before anybody is asked about it.
public struct CheckedInstance: Sendable, Hashable, Codable {
  /// What came of checking it.
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// The original is told to be insecure and the mended one to be secure.
    case proved
    /// The original is told to be insecure; the data does not say what mends it.
    case seen
    /// Neither is told to be what it is not, and one of them not what it is.
    case undecided
    /// The original or the mended one is told to be what it is not.
    case wrong
    /// It could not be made ready.
    case missing
  }

  /// What the data calls it.
  public var name: String
  /// Its language; `nil` if it is none that this program knows.
  public var language: CodeLanguage?
  /// Its weakness; `nil` if the data names none.
  public var weakness: CWE?
  /// What came of it.
  public var state: State
  /// What was seen, in sentences: why it is not proved, the first that decides first.
  public var reasons: [String]

  /// Creates a result.
  public init(name: String, language: CodeLanguage?, weakness: CWE?, state: State, reasons: [String]) {
    self.name = name
    self.language = language
    self.weakness = weakness
    self.state = state
    self.reasons = reasons
  }
}

/// What was found of instances in earlier checks.
public protocol CheckMemory: Sendable {
  /// What was found of what a digest names; `nil` if nothing is known.
  func recall(_ key: Digest) -> CheckedInstance?

  /// Remembers what was found; that it cannot be remembered is no error.
  func remember(_ result: CheckedInstance, for key: Digest)
}

/// A benchmark that can check the instances of a data set on what the data itself tells of them.
public protocol CheckableBenchmark: Benchmark {
  /// Checks instances.
  ///
  /// - Parameters:
  ///   - request: What opens the benchmark.
  ///   - memory: What was found before; `nil` to check all anew.
  ///   - wants: Whether an instance is wanted, told by its case without the prompt.
  ///   - body: Called with every result as soon as it is there, from one task at a time or several.
  /// - Returns: All results, in the order of the data.
  /// - Throws: `InputError` as opening does, or if no instance is wanted; `Interruption` when a tool fails.
  func check(
    _ request: DataRequest, memory: (any CheckMemory)?, wants: @Sendable (Case) -> Bool,
    _ body: @escaping @Sendable (CheckedInstance) -> Void
  ) async throws -> [CheckedInstance]
}
