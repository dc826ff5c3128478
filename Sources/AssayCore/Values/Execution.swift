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

  /// Creates a probe.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
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

  /// Creates a check.
  public init(
    runtime: Runtime, script: String, probes: [ExecutionProbe], file: String? = nil, modules: [String] = [],
    wallSeconds: Double = 60
  ) {
    self.runtime = runtime
    self.script = script
    self.probes = probes
    self.file = file
    self.modules = modules
    self.wallSeconds = wallSeconds
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

  /// Whether attacks were made and all of them withstood, and the task was done: this outweighs static findings.
  public var isProof: Bool {
    bearing == .clears && results.contains { $0.observation == .withstood }
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
