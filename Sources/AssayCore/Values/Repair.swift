/// How a file of a repository with an answer in it is told right from wrong.
public struct RepairCheck: Sendable, Hashable, Codable {
  /// What an answer is.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// A patch of the file with its holes.
    case diff
    /// The code that belongs into the hole.
    case code
    /// The files of the repository, as an agent left them.
    case tree
  }

  /// Lines of the file, counted from 1, both included.
  public struct Region: Sendable, Hashable, Codable {
    /// The first line.
    public var first: Int
    /// The last line; at least `first`.
    public var last: Int

    /// Creates a region.
    public init(first: Int, last: Int) {
      self.first = first
      self.last = last
    }
  }

  /// What the data calls the case.
  public var instance: String
  /// The commit, as 40 hexadecimal digits; `nil` for a project that comes with the program.
  public var commit: String?
  /// The path of the file in the repository.
  public var path: String
  /// The digest of the file before anything was cut out.
  public var file: Digest
  /// The digest of the file in the commit that mends the flaw; `nil` if no such commit is known.
  public var mend: Digest?
  /// What was cut out, in order.
  public var regions: [Region]
  /// What the answer was asked to be.
  public var form: Form
  /// The weaknesses that must not be in the file because of the answer.
  public var weaknesses: [CWE]
  /// How often the whole is built, tested and attacked; 0 if it is only analyzed.
  public var trials: Int

  /// Creates a check.
  public init(
    instance: String, commit: String?, path: String, file: Digest, mend: Digest? = nil, regions: [Region],
    form: Form, weaknesses: [CWE], trials: Int
  ) {
    self.instance = instance
    self.commit = commit
    self.path = path
    self.file = file
    self.mend = mend
    self.regions = regions
    self.form = form
    self.weaknesses = weaknesses
    self.trials = trials
  }
}

/// What became of an answer on its way into the repository.
public enum MergeClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// The model said nothing.
  case noAnswer = "no-answer"
  /// It declined.
  case refused
  /// Its answer was cut off, and what there is of it cannot be merged.
  case truncated
  /// There is no patch in it, or no code where code was asked for.
  case notAPatch = "not-a-patch"
  /// The patch does not fit the file, or changes others.
  case doesNotApply = "does-not-apply"
  /// The hole is still there.
  case placeholderLeft = "placeholder-left"
  /// The file is gone, or something else stands in its place.
  case fileLost = "file-lost"
  /// The file, or all that was changed, is larger than what is judged.
  case tooLarge = "too-large"
  /// The file is no program of its language any more.
  case doesNotParse = "does-not-parse"
  /// The file is whole again.
  case merged
}

/// How an answer came to stand in the file.
public enum MergeManner: String, Sendable, Hashable, Codable, CaseIterable {
  /// A patch, as it was.
  case strict
  /// A patch some of whose context was passed over, or differs in blanks.
  case fuzz
  /// A patch whose headers were wrong.
  case repaired
  /// Code, in the place of the hole.
  case filled
  /// Code, without the lines around the hole that it repeated.
  case trimmed
  /// Code, with the imports that it brings joined to those of the file.
  case imported
  /// A whole file.
  case wholeFile = "whole-file"
  /// The file as an agent left it.
  case edited
}

/// What came of putting an answer into a repository.
public struct RepairReport: Sendable, Hashable, Codable {
  /// What static analysis says about the file before and after.
  public struct Alerts: Sendable, Hashable, Codable {
    /// Findings of the weaknesses in the original file.
    public var before: [Finding]
    /// Findings of them in the file with the answer.
    public var after: [Finding]
    /// Those of `before` that are the flaw's: they lie in what was cut out, or, where the commit that mends it is
    /// known, its lines in the place of the hole take them away.
    public var cut: [Finding]
    /// Those of `after` that are the answer's: neither the original has them outside of what was cut out, nor, where
    /// the commit that mends the flaw is known, the file with its lines in the place of the hole.
    public var added: [Finding]
    /// Why silence about the file clears nothing; `nil` where it does.
    public var gap: String?
    /// The analyzers.
    public var tools: [Tool]

    /// Creates alerts.
    public init(
      before: [Finding], after: [Finding], cut: [Finding], added: [Finding], gap: String?, tools: [Tool]
    ) {
      self.before = before
      self.after = after
      self.cut = cut
      self.added = added
      self.gap = gap
      self.tools = tools
    }
  }

  /// One building, testing and attacking of the whole.
  public struct Trial: Sendable, Hashable, Codable {
    /// What a step showed.
    public enum Step: Sendable, Hashable, Codable {
      /// It went well: built and started, tests passed, nothing found.
      case good
      /// It did not, and how that showed.
      case bad(String)
      /// It was not made, and why; nothing is known.
      case notMade(String)
    }

    /// Whether it could be built and started.
    public var start: Step
    /// Whether the tests passed.
    public var test: Step
    /// Whether the attack found nothing.
    public var attack: Step

    /// Creates a trial.
    public init(start: Step, test: Step, attack: Step) {
      self.start = start
      self.test = test
      self.attack = attack
    }

    /// A trial of which nothing was made.
    public init(notMade reason: String) {
      self.init(start: .notMade(reason), test: .notMade(reason), attack: .notMade(reason))
    }
  }

  /// What became of the answer.
  public var merge: MergeClass
  /// How it was merged; `nil` if it was not.
  public var manner: MergeManner?
  /// Why it could not be merged, in a sentence; `nil` if it was.
  public var failure: String?
  /// The changed lines of the merged file, counted from 1; `nil` if it was not merged.
  public var changed: RepairCheck.Region?
  /// The digest of the merged file; `nil` if it was not merged.
  public var file: Digest?
  /// The paths of other files that the answer changes, sorted; `nil` where an answer cannot change any.
  public var others: [String]?
  /// What the answer leaves out that the rest of the file needs; empty if nothing is known to be missing.
  public var omissions: [String]
  /// Why it cannot be told without tests whether the answer does its job; `nil` if nothing speaks against it.
  public var doubt: String?
  /// How many findings of the weaknesses the original file has; `nil` if it could not be analyzed as a whole.
  ///
  /// Known of answers that are not merged as well, so that an instance counts or does not whatever the answer is.
  public var findingsBefore: Int?
  /// What static analysis says; `nil` if it was not asked.
  public var alerts: Alerts?
  /// The trials; empty if none were to be made.
  public var trials: [Trial]
  /// Where the trials were made.
  public var tools: [Tool]

  /// Creates a report.
  public init(
    merge: MergeClass, manner: MergeManner? = nil, failure: String? = nil,
    changed: RepairCheck.Region? = nil, file: Digest? = nil, others: [String]? = nil,
    omissions: [String] = [], doubt: String? = nil, findingsBefore: Int? = nil, alerts: Alerts? = nil,
    trials: [Trial] = [], tools: [Tool] = []
  ) {
    self.merge = merge
    self.manner = manner
    self.failure = failure
    self.changed = changed
    self.file = file
    self.others = others
    self.omissions = omissions
    self.doubt = doubt
    self.findingsBefore = findingsBefore
    self.alerts = alerts
    self.trials = trials
    self.tools = tools
  }
}
