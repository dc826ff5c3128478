/// A part of a plan that is run by itself: the `index`th of `count`, counted from 1.
public struct Shard: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Which part, from 1 to `count`.
  public var index: Int
  /// How many parts there are, at least 1.
  public var count: Int

  /// Reads `i/n`; `nil` unless 1 ≤ i ≤ n.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], index >= 1, index <= count else {
      return nil
    }
    self.index = index
    self.count = count
  }

  /// Whether an attempt belongs to this part; depends on its ask id alone, so every machine agrees.
  public func contains(_ askID: Digest) -> Bool {
    askID.leadingNumber % UInt64(count) == UInt64(index - 1)
  }

  /// The spelling of the command line.
  public var description: String { "\(index)/\(count)" }
}

/// Which of a suite's cases are asked.
public struct Selection: Sendable, Hashable, Codable {
  /// The strata that a filter can name.
  public enum Key: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The case's name.
    case id
    /// The track.
    case track
    /// `benign` or `harmful`.
    case objective
    /// The programming language.
    case language
    /// The scenario.
    case scenario
    /// The attack; `direct` for none.
    case attack
    /// The sector.
    case industry
    /// A weakness, such as `CWE-89`.
    case cwe
    /// The source that variants share.
    case cluster
    /// The human language.
    case locale
    /// `single` or `multi`.
    case turns
  }

  /// The values that a case may have, for every key that is filtered; several values mean any of them.
  public var filters: [Key: [String]]
  /// The same for properties that the benchmark divides its cases by; `nil` for none.
  public var facets: [String: [String]]?
  /// The human languages that are asked.
  public var locales: [PromptLocale]
  /// The attacks that are asked, `+` joining stacked ones; `nil` for all that the suite has.
  public var attacks: [ID<AttackMethod>]?
  /// The most cases, counted after the filters; `nil` for all.
  public var limit: Int?

  /// Creates a selection.
  public init(
    filters: [Key: [String]] = [:], locales: [PromptLocale] = [.en],
    attacks: [ID<AttackMethod>]? = nil, limit: Int? = nil, facets: [String: [String]]? = nil
  ) {
    self.facets = facets
    self.filters = filters
    self.locales = locales
    self.attacks = attacks
    self.limit = limit
  }
}

/// What a run is: everything that was decided before the first question.
///
/// Holds no secret.
public struct RunManifest: Sendable, Hashable, Codable {
  /// The program's version.
  public var assayVersion: String
  /// When the run was planned, as ISO 8601 in UTC.
  public var createdAt: String
  /// The benchmark.
  public var benchmark: ID<BenchmarkName>
  /// The suite's name and version.
  public var suite: String
  /// What was asked of the benchmark's data.
  public var data: DataRequest
  /// Which cases were chosen.
  public var selection: Selection
  /// The subject.
  public var subject: SubjectSpec
  /// The endpoint's address without user, password, query and fragment; `nil` for the provider's own.
  public var baseURL: String?
  /// The environment variable that holds the key; `nil` for the provider's usual one.
  public var apiKeyEnvironment: String?
  /// The address of judges that are models, in the same form; `nil` for the subject's or the provider's own.
  public var judgeBaseURL: String?
  /// The environment variable that holds the judges' key.
  public var judgeApiKeyEnvironment: String?
  /// Samples of every case, at least 1.
  public var samples: Int
  /// The seed of everything random.
  public var seed: UInt64
  /// The part of the plan that this file holds; `nil` for the whole.
  public var shard: Shard?
  /// The judges as the user named them, the first one deciding; empty for the default.
  public var judges: [String]
  /// The examiners with the digests of their rules.
  public var examiners: [ExaminerIdentity]
  /// The rubrics that the cases' oracles name.
  public var rubrics: [Rubric]
  /// What was odd about the data.
  public var notices: [Notice]
  /// The digest of all chosen cases, before any sharding.
  public var casesDigest: Digest
  /// How many cases were chosen, before any sharding.
  public var caseCount: Int
  /// How many attempts the whole plan has, before any sharding.
  public var attemptCount: Int
  /// The limits that the user set, by the name of their option.
  public var limits: [String: JSONValue]
  /// Tracks whose cases measure over-refusal alone; `nil` for none.
  public var ungradedTracks: [ID<Track>]?
  /// The classes of the attacks that the program knew, by their names; `nil` in files that do not say.
  public var attackClasses: [String: AttackDescriptor.Class]?
  /// What an agent that is a program of its own says of its version; `nil` for everything else.
  public var agentVersion: String?
  /// The properties that the benchmark divides its cases by; `nil` for none, and in files that do not say.
  public var facets: [FacetDescriptor]?
  /// How the scores of the benchmark's own scorers are read; `nil` for none, and in files that do not say.
  public var scales: [ScaleDescriptor]?
  /// What others have published; `nil` if the data has nothing of the kind.
  public var published: PublishedTable?

  /// Creates a manifest.
  public init(
    assayVersion: String, createdAt: String, benchmark: ID<BenchmarkName>, suite: String, data: DataRequest,
    selection: Selection, subject: SubjectSpec, baseURL: String?, apiKeyEnvironment: String?, samples: Int,
    seed: UInt64, shard: Shard?, judges: [String], examiners: [ExaminerIdentity], rubrics: [Rubric],
    notices: [Notice], casesDigest: Digest, caseCount: Int, attemptCount: Int, limits: [String: JSONValue],
    judgeBaseURL: String? = nil, judgeApiKeyEnvironment: String? = nil,
    ungradedTracks: [ID<Track>]? = nil, attackClasses: [String: AttackDescriptor.Class]? = nil,
    agentVersion: String? = nil, facets: [FacetDescriptor]? = nil, scales: [ScaleDescriptor]? = nil,
    published: PublishedTable? = nil
  ) {
    self.agentVersion = agentVersion
    self.facets = facets
    self.scales = scales
    self.published = published
    self.assayVersion = assayVersion
    self.createdAt = createdAt
    self.benchmark = benchmark
    self.suite = suite
    self.data = data
    self.selection = selection
    self.subject = subject
    self.baseURL = baseURL
    self.apiKeyEnvironment = apiKeyEnvironment
    self.samples = samples
    self.seed = seed
    self.shard = shard
    self.judges = judges
    self.examiners = examiners
    self.rubrics = rubrics
    self.notices = notices
    self.casesDigest = casesDigest
    self.caseCount = caseCount
    self.attemptCount = attemptCount
    self.limits = limits
    self.judgeBaseURL = judgeBaseURL
    self.judgeApiKeyEnvironment = judgeApiKeyEnvironment
    self.ungradedTracks = ungradedTracks
    self.attackClasses = attackClasses
  }

  /// The class of an attack; of stacked ones the one that all share, `nil` if there is none.
  public func attackClass(of attack: ID<AttackMethod>) -> AttackDescriptor.Class? {
    let classes = attack.description.split(separator: "+").map { attackClasses?[String($0)] }
    guard let first = classes.first, classes.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Names the whole plan: the same benchmark, cases, subject and samples, whichever shard, machine,
  /// address or judge.
  ///
  /// Files of one plan can be merged.
  public var planDigest: Digest {
    var digester = FieldDigester(domain: "assay.plan.1")
    digester.add(benchmark.description)
    digester.add(suite)
    digester.add(casesDigest.bytes)
    digester.add(
      Attempt.askID(prompt: Prompt(messages: []), subject: subject, sample: samples).bytes)
    digester.add(caseCount)
    digester.add(attemptCount)
    return digester.finish()
  }
}
