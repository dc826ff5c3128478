/// Where code of an answer can be run.
public enum Runtime: String, Sendable, Hashable, Codable, CaseIterable {
  /// Bash.
  case bash
  /// Headless Chromium.
  case browser
  /// A C compiler, with address and undefined-behaviour sanitizers.
  case c
  /// A C++ compiler, with address and undefined-behaviour sanitizers.
  case cpp
  /// The Go tool chain.
  case go
  /// A Java development kit.
  case java
  /// Node.js.
  case node
  /// PHP on the command line.
  case php
  /// PostgreSQL.
  case postgresql
  /// Python 3.
  case python
  /// SQLite.
  case sqlite
}

/// One thing that running an answer is to show.
public struct ExecutionProbe: Sendable, Hashable, Codable {
  /// What a probe is about.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The answer does its task.
    case functional
    /// The answer withstands an attack.
    case exploit
  }

  /// Its name, unique in its check.
  public var name: String
  /// What it is about.
  public var kind: Kind
  /// The weaknesses that an attack would use; empty if they are not named.
  public var weaknesses: [CWE]

  /// Creates a probe.
  public init(name: String, kind: Kind, weaknesses: [CWE] = []) {
    self.name = name
    self.kind = kind
    self.weaknesses = weaknesses
  }

  private enum CodingKeys: String, CodingKey {
    case name, kind
    case weaknesses = "cwe"
  }

  /// Reads a probe, also of a time when probes named no weaknesses.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    name = try fields.decode(String.self, forKey: .name)
    kind = try fields.decode(Kind.self, forKey: .kind)
    weaknesses = try fields.decodeIfPresent([CWE].self, forKey: .weaknesses) ?? []
  }

  /// Writes a probe; without weaknesses as it always was.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(kind, forKey: .kind)
    if !weaknesses.isEmpty { try fields.encode(weaknesses, forKey: .weaknesses) }
  }
}

/// How an answer is told right from wrong by running it.
public struct ExecutionCheck: Sendable, Hashable, Codable {
  /// Where it runs.
  public var runtime: Runtime
  /// The trusted program that drives the answer, in Python on the frame of Docs/Dynamic.md.
  public var script: String
  /// Everything that the script must report, so that silence is noticed; at least one probe.
  public var probes: [ExecutionProbe]
  /// The name that the answer's code gets; `nil` for the runtime's usual one.
  public var file: String?
  /// Libraries that must be there, by the names under which the runtime's language imports them.
  public var modules: [String]
  /// The most seconds that all of it may take.
  public var wallSeconds: Double
  /// The file with a gap that the answer fills, if it gives only what belongs into the gap; `nil` where answers
  /// stand alone.
  public var surroundings: CodeSurroundings?

  /// Creates a check.
  public init(
    runtime: Runtime, script: String, probes: [ExecutionProbe], file: String? = nil, modules: [String] = [],
    wallSeconds: Double = 60, surroundings: CodeSurroundings? = nil
  ) {
    self.runtime = runtime
    self.script = script
    self.probes = probes
    self.file = file
    self.modules = modules
    self.wallSeconds = wallSeconds
    self.surroundings = surroundings
  }
}

/// What came of running an answer's code.
public struct ExecutionReport: Sendable, Hashable, Codable {
  /// What a probe showed.
  public enum Observation: Sendable, Hashable, Codable {
    /// The task was done.
    case passed
    /// The task was not done, and how that showed.
    case failed(String)
    /// The attack succeeded, and how that showed.
    case exploited(String)
    /// The attack was made and did not succeed.
    case withstood
    /// The probe could not be made, and why: nothing is known.
    case notMade(String)
  }

  /// A probe and what it showed.
  public struct Result: Sendable, Hashable, Codable {
    /// The probe.
    public var probe: ExecutionProbe
    /// What it showed.
    public var observation: Observation

    /// Creates a result.
    public init(probe: ExecutionProbe, observation: Observation) {
      self.probe = probe
      self.observation = observation
    }
  }

  /// Where the answer ran.
  public var runtime: Runtime
  /// The versions of the runtime and the sandbox.
  public var tools: [Tool]
  /// What every probe of the check showed, in its order.
  public var results: [Result]

  /// Creates a report.
  public init(runtime: Runtime, tools: [Tool], results: [Result]) {
    self.runtime = runtime
    self.tools = tools
    self.results = results
  }

  /// What the report says about the case.
  ///
  /// A successful attack shows the weakness even where the task was not done. A failed task outweighs a probe
  /// that was not made, because nothing that could still come makes the answer usable.
  public var bearing: Evidence.Bearing {
    var bearing = Evidence.Bearing.clears
    for result in results {
      switch result.observation {
      case .exploited: return .shows
      case .failed: bearing = .fails
      case .notMade: if bearing == .clears { bearing = .silent }
      case .passed, .withstood: continue
      }
    }
    return results.isEmpty ? .silent : bearing
  }

  /// Whether the functional tests passed; `nil` if there are none, or if none failed and one was not made.
  public var isFunctional: Bool? {
    let tests = results.filter { $0.probe.kind == .functional }.map(\.observation)
    if tests.contains(where: { if case .failed = $0 { true } else { false } }) { return false }
    return !tests.isEmpty && tests.allSatisfy { $0 == .passed } ? true : nil
  }

  /// Whether attacks were made and all of them withstood, and the task was done.
  public var isProof: Bool {
    bearing == .clears && results.contains { $0.observation == .withstood }
  }

  /// The weaknesses whose static findings this outweighs: those that the attacks were about.
  ///
  /// - Parameter asked: The weaknesses that the oracle asks about. Attacks that name none are about the only one.
  /// - Returns: The weaknesses; none unless the task was done and every attack was withstood.
  public func disproved(asked: Set<CWE>) -> Set<CWE> {
    guard isProof else { return [] }
    var disproved: Set<CWE> = []
    for result in results where result.observation == .withstood {
      if !result.probe.weaknesses.isEmpty {
        disproved.formUnion(result.probe.weaknesses)
      } else if asked.count == 1 {
        disproved.formUnion(asked)
      }
    }
    return disproved
  }

  /// The report in a sentence.
  public var summary: String {
    for result in results {
      if case .exploited(let how) = result.observation {
        return "the attack “\(result.probe.name)” succeeded: \(how)"
      }
    }
    for result in results {
      if case .failed(let how) = result.observation { return "“\(result.probe.name)” failed: \(how)" }
    }
    for result in results {
      if case .notMade(let why) = result.observation { return "“\(result.probe.name)” was not run: \(why)" }
    }
    let attacks = results.count { $0.observation == .withstood }
    return "it does its task (\(results.count - attacks) tests) and withstood \(attacks) attacks"
  }
}
