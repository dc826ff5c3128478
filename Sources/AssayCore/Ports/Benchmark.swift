/// What a part of Assay is called and what it is for; the listing commands and the docs are made from it.
public struct Descriptor: Sendable, Hashable, Codable {
  /// The name on the command line.
  public var name: String
  /// What it is, in one sentence.
  public var summary: String
  /// The same in Chinese.
  public var summaryZH: String
  /// A command line or value that works as it stands.
  public var example: String
  /// Where it comes from.
  public var references: [String]

  /// Creates a descriptor.
  public init(name: String, summary: String, summaryZH: String, example: String, references: [String]) {
    self.name = name
    self.summary = summary
    self.summaryZH = summaryZH
    self.example = example
    self.references = references
  }
}

/// What a user asks of a benchmark's data, before any filter.
public struct DataRequest: Sendable, Hashable, Codable {
  /// The folder or file of `--data`.
  public var data: String?
  /// The data set of `--dataset`.
  public var dataset: String?
  /// The part of `--part`.
  public var part: String?
  /// The preset of `--preset`.
  public var preset: String?
  /// The seed of `--variant`: a fresh suite of the same tasks.
  public var variant: String?
  /// The human languages that will be asked, so that others need not be made; `nil` for all.
  public var locales: [PromptLocale]?
  /// The folder of repositories of `--repos`, where nothing is to be fetched.
  public var repositories: String?
  /// How `--prompt` says that cases are put.
  public var prompt: String?
  /// Where `--context` says that the surroundings in a prompt come from.
  public var context: String?
  /// The most tokens of `--max-context-tokens`.
  public var contextTokens: Int?
  /// The bytes of ASCII for one token of `--bytes-per-token`.
  public var bytesPerToken: Double?
  /// Whether an agent is asked (`--agent`); `nil` where nothing is asked, as when cases are listed.
  public var isForAgent: Bool?
  /// What `--images` says of images in which cases are run; `nil` for those of this machine.
  public var images: String?
  /// Whether `--allow-privileged` gives images all rights that they want; `nil` for no.
  public var allowsPrivileged: Bool?

  /// Creates a request.
  public init(
    data: String? = nil, dataset: String? = nil, part: String? = nil, preset: String? = nil,
    variant: String? = nil, locales: [PromptLocale]? = nil, repositories: String? = nil,
    prompt: String? = nil, context: String? = nil, contextTokens: Int? = nil,
    bytesPerToken: Double? = nil, isForAgent: Bool? = nil, images: String? = nil,
    allowsPrivileged: Bool? = nil
  ) {
    self.data = data
    self.dataset = dataset
    self.part = part
    self.preset = preset
    self.variant = variant
    self.locales = locales
    self.repositories = repositories
    self.prompt = prompt
    self.context = context
    self.contextTokens = contextTokens
    self.bytesPerToken = bytesPerToken
    self.isForAgent = isForAgent
    self.images = images
    self.allowsPrivileged = allowsPrivileged
  }
}

/// Something odd in a data set that does not stop a run but belongs in its report.
public struct Notice: Sendable, Hashable, Codable {
  /// Where: a file, a row or a line.
  public var place: String
  /// What is odd and what was done about it.
  public var message: String

  /// Creates a notice.
  public init(place: String, message: String) {
    self.place = place
    self.message = message
  }
}

/// The cases of a benchmark as they were found, read one by one so that memory does not grow with them.
public struct CaseSuite: Sendable {
  /// The suite's name and version, for the manifest.
  public var name: String
  /// What was odd about the data.
  public var notices: [Notice]
  /// The rubrics that the cases' oracles name.
  public var rubrics: [Rubric]
  /// Answers whose truth is known, for the demo model and for proofs of the oracles; `nil` if there are none.
  public var answerKey: (any AnswerKey)?
  /// The surroundings in which agents act on the cases; `nil` where answers are texts.
  public var settings: (any SettingProvider)?
  /// Whether cases that have surroundings can be asked of a model that only speaks as well.
  public var takesTexts = false
  /// The words in which agent protocols speak to a model, by the protocol's name; the protocol's own where there
  /// are none.
  public var agentTexts: [ID<AgentName>: AgentTexts] = [:]
  /// What attacks on a case start from; `nil` for a case that is no direct one.
  public var attackSeed: @Sendable (Case) -> AttackSeed? = { AttackSeed($0) }
  /// The attacks under which the suite has cases of its own.
  public var ownAttacks: [ID<AttackMethod>] = []
  /// Tracks whose cases measure over-refusal alone and stand in no other rate.
  public var ungradedTracks: [ID<Track>] = []
  /// The properties that its cases are divided by.
  public var facets: [FacetDescriptor] = []
  /// How the scores of the benchmark's own scorers are read.
  public var scales: [ScaleDescriptor] = []
  /// What others have published of it; `nil` if the data has nothing of the kind.
  public var published: PublishedTable?
  /// Hands every case to `body`, always in the same order; throws `InputError` or what `body` throws.
  public var forEach: @Sendable (_ body: (Case) throws -> Void) throws -> Void

  /// Creates a suite.
  public init(
    name: String, notices: [Notice] = [], rubrics: [Rubric] = [],
    forEach: @escaping @Sendable (_ body: (Case) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.notices = notices
    self.rubrics = rubrics
    self.forEach = forEach
  }
}

/// A benchmark: turns data into cases.
public protocol Benchmark: Sendable {
  /// What it is.
  var descriptor: Descriptor { get }

  /// Finds and checks the data.
  ///
  /// - Parameter request: What the user asks for.
  /// - Returns: The cases, checked as far as the first one of every file.
  /// - Throws: `InputError` naming the file, the line or the option at fault.
  func open(_ request: DataRequest) throws(InputError) -> CaseSuite

  /// How often a case is asked unless the user says otherwise; at least 1.
  var defaultSamples: Int { get }

  /// Known answers to the cases of its data.
  ///
  /// - Parameter request: What the user asks for.
  /// - Returns: The key; `nil` if this benchmark has none.
  /// - Throws: `InputError` as opening does.
  func answerKey(_ request: DataRequest) throws(InputError) -> (any AnswerKey)?
}

/// A benchmark with scorers of its own, which are heard beside the examiners.
public protocol ScoringBenchmark: Benchmark {
  /// The scorers.
  ///
  /// - Parameter request: What opens the benchmark.
  /// - Returns: The scorers, in the order in which they are heard; none for data that needs none.
  /// - Throws: `InputError` if the data that they need cannot be read; what keeps a tool from being found.
  func scorers(_ request: DataRequest) async throws -> [any Examiner]

  /// What others have published of the benchmark, as far as it stands in the data.
  ///
  /// - Parameter request: What opens the benchmark.
  /// - Returns: The rates; `nil` if the data has nothing of the kind.
  /// - Throws: `InputError` if the data cannot be read or makes no sense.
  func published(_ request: DataRequest) throws(InputError) -> PublishedTable?
}

extension Benchmark {
  /// Most benchmarks ask once.
  public var defaultSamples: Int { 1 }

  /// Most benchmarks have no answers whose truth is known.
  public func answerKey(_ request: DataRequest) throws(InputError) -> (any AnswerKey)? { nil }
}
