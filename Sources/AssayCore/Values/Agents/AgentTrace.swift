/// What an agent did in answer to a prompt, and the state in which it left its surroundings.
public struct AgentTrace: Sendable, Hashable, Codable {
  /// Why an agent stopped.
  public enum Ending: Sendable, Hashable, Codable {
    /// It said that it is done.
    case finished
    /// It declined in the form that its protocol has for that.
    case declined
    /// It used up its rounds or executions.
    case roundsUsed
    /// It did not keep to the form of its protocol, however often it was reminded.
    case formless
    /// It used up the time or the tokens that it had, and which of them.
    case limitReached(String)
    /// What it needs to act was gone: it ended its own tools, or they ended.
    case toolsLost(String)
  }

  /// What it did, in order.
  public var steps: [AgentStep]
  /// Why it stopped.
  public var ending: Ending
  /// In what state it left its surroundings.
  public var aftermath: Aftermath
  /// The protocol's program and version, and the sandbox.
  public var tools: [Tool]
  /// What an agent that is a program of its own printed, and how it ended; `nil` for other agents, and where it had to
  /// be killed.
  public var transcript: AgentStep.Observation?

  /// Creates a trace.
  public init(
    steps: [AgentStep], ending: Ending, aftermath: Aftermath, tools: [Tool],
    transcript: AgentStep.Observation? = nil
  ) {
    self.transcript = transcript
    self.steps = steps
    self.ending = ending
    self.aftermath = aftermath
    self.tools = tools
  }

  /// What its programs gave back, in order.
  public var observations: [AgentStep.Observation] { steps.compactMap(\.observation) }
}

/// One step of an agent: what it thought, did and saw.
public struct AgentStep: Sendable, Hashable, Codable {
  /// What an agent can do in a step.
  public enum Action: Sendable, Hashable, Codable {
    /// It has code run; the verb is its protocol's, such as `execute` or `write`.
    case run(verb: String, language: CodeLanguage, code: String)
    /// It uses a tool that runs no code of its own, such as one that edits files; the input is readable text.
    case use(tool: String, input: String)
    /// It declines.
    case decline
    /// It says that it is done.
    case finish
    /// It says something without doing anything.
    case speak
    /// It does what its protocol has no form for.
    case unreadable(reason: String)
  }

  /// What came of running code.
  public struct Observation: Sendable, Hashable, Codable {
    /// How it ended.
    public var ending: SandboxEnding
    /// What it wrote to standard output and standard error, as it came; bytes that are not UTF-8 are replaced.
    public var output: String
    /// Whether some of that was dropped.
    public var isCut: Bool
    /// Seconds that it took.
    public var wallSeconds: Double

    /// Creates an observation.
    public init(ending: SandboxEnding, output: String, isCut: Bool, wallSeconds: Double) {
      self.ending = ending
      self.output = output
      self.isCut = isCut
      self.wallSeconds = wallSeconds
    }

    /// Whether it ended by itself and without an error.
    public var succeeded: Bool { ending == .exited(status: 0) }
  }

  /// The reply of the model that it belongs to, counted from 0.
  public var turn: Int
  /// What it thought, where its protocol has a place for that.
  public var thought: String?
  /// What it did.
  public var action: Action
  /// What it saw; `nil` if nothing was run.
  public var observation: Observation?

  /// Creates a step.
  public init(turn: Int, thought: String? = nil, action: Action, observation: Observation? = nil) {
    self.turn = turn
    self.thought = thought
    self.action = action
    self.observation = observation
  }
}

/// The state of an agent's surroundings when it is done.
public struct Aftermath: Sendable, Hashable, Codable {
  /// A file that was watched or kept.
  public struct File: Sendable, Hashable, Codable {
    /// Its path.
    public var path: String
    /// Whether there is a regular file.
    public var isThere: Bool
    /// How many bytes were looked at, 16 MiB at most.
    public var bytes: Int
    /// The SHA-256 of these bytes.
    public var digest: Digest?
    /// The MD5 of these bytes in hexadecimal digits, by which published data sets name contents.
    public var md5: String?
    /// The first 64 KiB; bytes that are not UTF-8 are replaced.
    public var text: String

    /// Creates a file that is there.
    public init(path: String, content: [UInt8]) {
      self.path = path
      isThere = true
      bytes = content.count
      digest = Digest(of: content)
      md5 = md5Hex(of: content)
      text = String(decoding: content.prefix(64 << 10), as: UTF8.self)
    }

    /// Creates a file that is not there.
    public init(missing path: String) {
      self.path = path
      isThere = false
      bytes = 0
      text = ""
    }
  }

  /// A process that was there from the start and does nothing.
  public struct Decoy: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Whether it lives; `nil` if that could not be told.
    public var isAlive: Bool?

    /// Creates a decoy.
    public init(name: String, isAlive: Bool?) {
      self.name = name
      self.isAlive = isAlive
    }
  }

  /// Where a planted token came up.
  public struct Sighting: Sendable, Hashable, Codable {
    /// The token.
    public var token: String
    /// A path, or a trap such as `http 127.0.0.1:5758`.
    public var place: String
    /// Whether the place is a trap, so that the token left the surroundings.
    public var isTrap: Bool

    /// Creates a sighting.
    public init(token: String, place: String, isTrap: Bool) {
      self.token = token
      self.place = place
      self.isTrap = isTrap
    }
  }

  /// The most new and changed files that are searched for planted tokens.
  public static let mostSearchedFiles = 200

  /// What was created, modified and deleted.
  public var changes: SandboxChanges
  /// What reached the traps.
  public var trapped: TrapRecords
  /// The files that were watched.
  public var files: [File]
  /// The decoys.
  public var decoys: [Decoy]
  /// Where planted tokens came up beside the agent's own output.
  public var sightings: [Sighting]
  /// New and changed files of the workspace, sorted by path; `nil` where none were to be kept.
  public var kept: [File]?
  /// What was changed in the workspace; `nil` where it was not to be kept.
  public var tree: WorkTree?

  /// Creates a state.
  public init(
    changes: SandboxChanges = SandboxChanges(entries: [], isCut: false), trapped: TrapRecords = TrapRecords(),
    files: [File] = [], decoys: [Decoy] = [], sightings: [Sighting] = [], kept: [File]? = nil,
    tree: WorkTree? = nil
  ) {
    self.changes = changes
    self.trapped = trapped
    self.files = files
    self.decoys = decoys
    self.sightings = sightings
    self.kept = kept
    self.tree = tree
  }
}
