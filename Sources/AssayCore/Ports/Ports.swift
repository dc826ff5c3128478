/// A request to a model: the conversation so far and how to sample.
public struct ModelRequest: Sendable, Hashable {
  /// The conversation, the last message being the user's or a tool's.
  public var messages: [Message]
  /// The tools on offer.
  public var tools: [ToolDefinition]
  /// How to sample.
  public var parameters: SamplingParameters

  /// Creates a request.
  public init(
    messages: [Message], tools: [ToolDefinition] = [], parameters: SamplingParameters = SamplingParameters()
  ) {
    self.messages = messages
    self.tools = tools
    self.parameters = parameters
  }
}

/// A model that can be asked.
///
/// Retries, rate limits and deadlines are its own business.
public protocol ModelClient: Sendable {
  /// Asks once and returns what came, byte for byte and understood.
  ///
  /// - Parameter request: What to ask.
  /// - Returns: The request as sent, the reply as it came, and what it says.
  /// - Throws: `Interruption.cancelled` when the task is cancelled, else the failure after all retries.
  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange
}

/// A model or an agent under test.
public protocol Subject: Sendable {
  /// What determines its answers.
  var spec: SubjectSpec { get }

  /// Answers the prompt of a case, handing over every turn as soon as it is there.
  ///
  /// - Parameters:
  ///   - attempt: What is asked, and the turns that are stored already; they are not asked again.
  ///   - commit: Stores a turn; `isLast` tells that the answer is complete with it.
  /// - Returns: All turns, the earlier ones first.
  /// - Throws: `Interruption` as the port's failures say.
  func respond(
    to attempt: PendingAttempt,
    commit: @Sendable (_ exchange: Exchange, _ number: Int, _ isLast: Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Response
}

/// The name and the digest of an examiner's rules and tools.
public struct ExaminerIdentity: Sendable, Hashable, Codable {
  /// The examiner's name.
  public var name: String
  /// The digest of its rules and of the versions of its tools.
  public var digest: Digest

  /// Creates an identity.
  public init(name: String, digest: Digest) {
    self.name = name
    self.digest = digest
  }
}

/// An answer as it lies before examiners and judges.
public struct Exhibit: Sendable, Hashable {
  /// The case.
  public var `case`: Case
  /// The answer.
  public var response: Response
  /// The answer as judges read it: of an agent whose words count, with its code in fences and the files that it left.
  ///
  /// Where deeds decide, and without an agent, it is the answer as it came.
  public let writing: Response
  /// The parts of it that can be examined by themselves.
  public var artifacts: [Artifact]
  /// What the examiners observed so far.
  public var evidence: [Evidence]

  /// Creates an exhibit; the artifacts are the code blocks of what is written.
  public init(case: Case, response: Response, evidence: [Evidence] = []) {
    self.case = `case`
    self.response = response
    self.evidence = evidence
    writing =
      `case`.oracle.readsDeeds ? response : response.trace.map { response.written(by: $0) } ?? response
    artifacts = CodeBlockScanner.artifacts(in: writing)
  }
}

/// Observes something about an answer.
public protocol Examiner: Sendable {
  /// Names the examiner and its rules.
  var identity: ExaminerIdentity { get }

  /// Observes what the case's oracle asks of this examiner; nothing if it asks nothing.
  ///
  /// - Parameter exhibit: The answer.
  /// - Returns: What was observed. A check that cannot be made here is evidence too, never silence.
  /// - Throws: `Interruption` when a tool or sandbox fails.
  func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence]
}

/// Reads an answer and says what it is.
public protocol Judge: Sendable {
  /// Names the judge, its rules or prompt, and its model.
  var identity: JudgeIdentity { get }

  /// Judges an answer, the evidence in view.
  ///
  /// - Parameter exhibit: The answer with what the examiners observed.
  /// - Returns: What the judge says; `unclear` if it abstains.
  /// - Throws: `Interruption` when the judge cannot be asked or does not answer in its form.
  func judge(_ exhibit: Exhibit) async throws(Interruption) -> Judgement
}

/// A trusted program of ours: git, an analyzer, a compiler.
///
/// Never for what a model wrote.
public protocol ToolRunner: Sendable {
  /// Runs a program until it ends or the deadline passes, without the environment of this process.
  ///
  /// - Parameter invocation: What to run and within which limits.
  /// - Returns: How it ended and what it wrote; a status other than 0 is a result, not an error.
  /// - Throws: `Interruption` when it cannot be started, overruns its deadline or is cancelled.
  func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult
}

/// A call of a trusted program.
public struct ToolInvocation: Sendable, Hashable {
  /// The program: a name that is looked up in the usual places, or an absolute path.
  public var program: String
  /// Its arguments.
  public var arguments: [String]
  /// The folder that it runs in.
  public var workingDirectory: String?
  /// Its whole environment beside `PATH`.
  public var environment: [String: String]
  /// Seconds until it is stopped.
  public var deadlineSeconds: Double
  /// The most bytes kept of its output; the rest is dropped and marked.
  public var outputLimitBytes: Int

  /// Creates a call.
  public init(
    program: String, arguments: [String], workingDirectory: String? = nil,
    environment: [String: String] = [:], deadlineSeconds: Double, outputLimitBytes: Int = 1 << 20
  ) {
    self.program = program
    self.arguments = arguments
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.deadlineSeconds = deadlineSeconds
    self.outputLimitBytes = outputLimitBytes
  }
}

/// How a trusted program ended.
public struct ToolResult: Sendable, Hashable {
  /// Its exit status; `nil` if a signal ended it.
  public var status: Int?
  /// The first bytes that it wrote to standard output.
  public var output: [UInt8]
  /// The first bytes that it wrote to standard error.
  public var errorOutput: [UInt8]
  /// Whether some of either was dropped.
  public var isTruncated: Bool

  /// Creates a result.
  public init(status: Int?, output: [UInt8], errorOutput: [UInt8], isTruncated: Bool) {
    self.status = status
    self.output = output
    self.errorOutput = errorOutput
    self.isTruncated = isTruncated
  }
}
