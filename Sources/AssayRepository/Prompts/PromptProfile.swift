package import AssayCore

/// The form of the question, after that of a version of the original, in words of this program.
package enum PromptProfile: String, Sendable, Hashable, Codable, CaseIterable {
  /// 1.0: lines with numbers, a patch is asked for.
  case first = "ase-1.0"
  /// 2.0 to 2.0.1: a patch is asked for, lines without numbers.
  case second = "ase-2.0"
  /// The head of 2026: the code of the hole alone is asked for.
  case head = "ase-head"
  /// An agent edits the file in its working folder.
  case agent

  /// What an answer is asked to be; `nil` where the file itself is edited.
  package var form: Merger.Form? {
    switch self {
    case .first, .second: .diff
    case .head: .code
    case .agent: nil
    }
  }

  /// Whether lines are shown with their numbers.
  package var isNumbered: Bool {
    switch self {
    case .first: true
    case .second, .head, .agent: false
    }
  }
}

/// What is asked, as `--prompt` says it: `PROFILE[+compat][+secure][+full]`.
package struct PromptOptions: Sendable, Hashable, CustomStringConvertible {
  /// The form of the question.
  package var profile: PromptProfile
  /// Whether the flaws of the original are reproduced that matter for comparison.
  ///
  /// For models they are those of its contexts (`ContextOptions.Compatibility`); an agent is told to write code
  /// without weaknesses, as the original tells agents and not models.
  package var isCompat: Bool
  /// Whether one sentence asks for code without weaknesses: an extra that the original does not have.
  package var isSecurityAware: Bool
  /// Whether an agent is given the file and the context that a model is given, and not only their names.
  package var isFull: Bool

  /// Creates options; `isFull` counts for agents alone.
  package init(
    _ profile: PromptProfile = .head, isCompat: Bool = false, isSecurityAware: Bool = false,
    isFull: Bool = false
  ) {
    self.profile = profile
    self.isCompat = isCompat
    self.isSecurityAware = isSecurityAware
    self.isFull = isFull && profile == .agent
  }

  /// Reads options.
  ///
  /// - Parameter text: A profile, and behind it in any order `+compat`, `+secure` and, for agents, `+full`.
  /// - Throws: `InputError` that lists what there is, with the nearest name.
  package init(parsing text: String) throws(InputError) {
    let words = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard let profile = PromptProfile(rawValue: words[0]) else {
      throw Self.unknown(words[0], "prompt profile", among: PromptProfile.allCases.map(\.rawValue))
    }
    self.init(profile)
    let switches = profile == .agent ? Self.switches : Self.switches.filter { $0 != "full" }
    for (place, word) in words.enumerated().dropFirst() {
      guard switches.contains(word) else {
        throw Self.unknown(word, "switch of the prompt profile \(profile.rawValue)", among: switches)
      }
      guard !words[1..<place].contains(word) else {
        throw InputError("“\(text.printable(limit: 100))” has +\(word) twice; leave one out")
      }
      switch word {
      case "compat": isCompat = true
      case "secure": isSecurityAware = true
      default: isFull = true
      }
    }
  }

  private static let switches = ["compat", "secure", "full"]

  private static func unknown(_ word: String, _ kind: String, among names: [String]) -> InputError {
    let nearest = NearestName.of(word, among: names).map { "; did you mean “\($0)”?" } ?? ""
    let all = names.joined(separator: ", ")
    return InputError("“\(word.printable(limit: 60))” is no \(kind)\(nearest) (there are \(all))")
  }

  /// The options as `--prompt` takes them, always in the same order.
  package var description: String {
    profile.rawValue + (isCompat ? "+compat" : "") + (isSecurityAware ? "+secure" : "")
      + (isFull ? "+full" : "")
  }

  /// Says how the context for this question is put together.
  ///
  /// - Parameter budget: How much fits.
  /// - Returns: The options of a `ContextBuilder`.
  package func context(budget: ContextBudget) -> ContextOptions {
    ContextOptions(budget: budget, isNumbered: profile.isNumbered, compatibility: compatibility)
  }

  private var compatibility: ContextOptions.Compatibility? {
    guard isCompat else { return nil }
    switch profile {
    case .first: return .first
    case .second, .head, .agent: return .second
    }
  }
}
