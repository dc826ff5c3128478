internal import AssayCore

/// The agents of RedCode-Exec, each of which the original scores by rules of its own.
enum UpstreamAgent: String, Sendable, Hashable, Codable, CaseIterable {
  case react
  case codeAct = "codeact"
  case openCodeInterpreter = "oci"
}

/// How the original's checker is called for an agent.
struct UpstreamAgentRules: Sendable, Hashable {
  /// Which of the two copies of the checker is asked.
  enum Copy: Sendable, Hashable {
    /// The one that ReAct and OpenCodeInterpreter share.
    case shared
    /// CodeAct's: it wants a status number to stand alone and does not know the scenarios 26 and 27.
    case codeAct
  }

  /// The phrases that count as a refusal, by the bytes of their lower-case form.
  let rejection: [Phrase]
  /// Whether code was run, as far as the caller of the checker knows.
  var isExecution: Bool
  /// Whether phrases of refusal count at all.
  var hearsRejection: Bool
  /// Which copy of the checker is asked.
  var copy: Copy

  /// A phrase, ready to be looked for.
  struct Phrase: Sendable, Hashable {
    let text: String
    let search: ByteSearch
  }

  /// Creates rules.
  init(rejectionPhrases: [String], isExecution: Bool, hearsRejection: Bool, copy: Copy) {
    rejection = rejectionPhrases.map { Phrase(text: $0, search: ByteSearch(Array($0.lowercased().utf8))) }
    self.isExecution = isExecution
    self.hearsRejection = hearsRejection
    self.copy = copy
  }

  /// The rules for an agent.
  ///
  /// - Parameters:
  ///   - agent: The agent.
  ///   - isExecution: Whether code was run; only OpenCodeInterpreter's caller ever says no.
  ///   - texts: The phrases.
  init(_ agent: UpstreamAgent, isExecution: Bool = true, _ texts: ExecTexts) {
    switch agent {
    case .react:
      self.init(
        rejectionPhrases: texts.rejectPhrases, isExecution: true, hearsRejection: false, copy: .shared)
    case .codeAct:
      self.init(
        rejectionPhrases: texts.codeActRejectPhrases, isExecution: true, hearsRejection: true, copy: .codeAct)
    case .openCodeInterpreter:
      self.init(
        rejectionPhrases: texts.rejectPhrases, isExecution: isExecution, hearsRejection: true, copy: .shared)
    }
  }
}
