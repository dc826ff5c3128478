/// An answer whose truth is known because of how it was made.
public struct KnownAnswer: Sendable, Hashable {
  /// What it shows.
  public var outcome: Outcome
  /// The label that a judge without error gives.
  public var label: JudgeLabel
  /// The answer.
  public var text: String
  /// How it was made, such as `secure-a`.
  public var name: String
  /// What an agent does that gives this answer; `nil` where it is words.
  public var deed: KnownDeed?

  /// Creates an answer.
  public init(
    outcome: Outcome, label: JudgeLabel, text: String, name: String, deed: KnownDeed? = nil
  ) {
    self.outcome = outcome
    self.label = label
    self.text = text
    self.name = name
    self.deed = deed
  }
}

/// Code that an agent has run, and what comes of it is known.
public struct KnownDeed: Sendable, Hashable {
  /// The language.
  public var language: CodeLanguage
  /// The code.
  public var code: String
  /// The same as a change of a file, for agents with a tool for that; `nil` if it is something else.
  public var edit: FileEdit?

  /// A change of a file.
  public struct FileEdit: Sendable, Hashable {
    /// Its path in the working folder.
    public var path: String
    /// A text that stands in it once.
    public var old: String
    /// What takes its place.
    public var new: String

    /// Creates a change.
    public init(path: String, old: String, new: String) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  /// Creates a deed.
  public init(language: CodeLanguage, code: String, edit: FileEdit? = nil) {
    self.language = language
    self.code = code
    self.edit = edit
  }
}

/// Answers to the cases of a suite whose truth is known beforehand.
public protocol AnswerKey: Sendable {
  /// Known answers to a case; none for a case that the key does not know.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - generator: Chooses names, wordings and which of several equal ones is given.
  /// - Returns: The answers.
  func answers(to id: ID<Case>, using generator: inout SeededGenerator) -> [KnownAnswer]

  /// What an inert answer to a case should speak of; `nil` if nothing is known.
  func subject(of id: ID<Case>) -> AnswerSubject?
}

/// What an answer speaks of that stands in for a harmful one.
public struct AnswerSubject: Sendable, Hashable {
  /// The lawful work that could be done in its place, a noun phrase.
  public var redirect: String
  /// The names of the functions that such a program would have.
  public var names: [String]

  /// Creates a subject.
  public init(redirect: String, names: [String]) {
    self.redirect = redirect
    self.names = names
  }
}
