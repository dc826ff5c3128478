import AssayCore
import AssayDemo
import AssayModels
import Foundation

/// Where the user says that models are reached.
///
/// Never holds a key, only the names of variables.
struct EndpointChoice: Sendable {
  var baseURL: String?
  var keyVariable: String?
  var judgeBaseURL: String?
  var judgeKeyVariable: String?

  /// Stands in the run file for the value of a query item that may be a key.
  private static let withheld = "withheld"

  /// What the run file may say about an address: no user, password or fragment, and of the query nothing but
  /// an API version.
  static func printable(_ address: String?) -> String? {
    guard let address, var parts = URLComponents(string: address) else { return nil }
    (parts.user, parts.password, parts.fragment) = (nil, nil, nil)
    parts.queryItems = parts.queryItems?.map { item in
      item.name == "api-version" ? item : URLQueryItem(name: item.name, value: withheld)
    }
    return parts.string
  }

  /// The choice, or what does not fit the subject.
  func checked(for subject: SubjectSpec) throws(InputError) -> EndpointChoice {
    switch subject.provider {
    case .openai, .openaiResponses, .anthropic: break
    case .demo, .recorded:
      if subject.provider == .demo { _ = try Persona.named(subject.model) }
      guard baseURL == nil, keyVariable == nil else {
        throw InputError("--base-url and --api-key-env do not go with --model \(subject)")
      }
    }
    return self
  }

  /// This choice where it says something, the run's own where it does not.
  ///
  /// - Parameters:
  ///   - manifest: What the run file says.
  ///   - judges: Whether the judges are the run's own too, and not named just now.
  /// - Returns: The choice for this sitting.
  /// - Throws: `InputError` if a part of an address was withheld from the run file and is needed.
  func filled(from manifest: RunManifest, judges: Bool) throws(InputError) -> EndpointChoice {
    let filled = EndpointChoice(
      baseURL: baseURL ?? manifest.baseURL, keyVariable: keyVariable ?? manifest.apiKeyEnvironment,
      judgeBaseURL: judgeBaseURL ?? (judges ? manifest.judgeBaseURL : nil),
      judgeKeyVariable: judgeKeyVariable ?? (judges ? manifest.judgeApiKeyEnvironment : nil))
    for (option, address) in [("--base-url", filled.baseURL), ("--judge-base-url", filled.judgeBaseURL)] {
      let items = address.flatMap { URLComponents(string: $0)?.queryItems } ?? []
      if items.contains(where: { $0.value == Self.withheld }) {
        throw InputError(
          "a part of the address was not written to the run file; give it again with \(option)")
      }
    }
    return filled
  }

  /// Where a judge is reached: at its own address, else at the subject's if they share a protocol.
  func forJudge(_ judge: SubjectSpec, of subject: SubjectSpec) -> EndpointChoice {
    let shares = judge.provider == subject.provider && judgeBaseURL == nil
    return EndpointChoice(
      baseURL: judgeBaseURL ?? (shares ? baseURL : nil),
      keyVariable: judgeKeyVariable ?? (shares ? keyVariable : nil))
  }
}

extension EndpointChoice {
  /// The judges that are the model under test: the same name at the same place.
  func judgesUnderTest(_ judges: [JudgeChoice], subject: SubjectSpec) -> [SubjectSpec] {
    judges.compactMap { judge in
      guard case .model(let spec) = judge, spec.model == subject.model else { return nil }
      let place = forJudge(spec, of: subject)
      return place.isSamePlace(of: spec.provider, as: self, of: subject.provider) ? spec : nil
    }
  }

  private func isSamePlace(
    of provider: Provider, as other: EndpointChoice, of otherProvider: Provider
  ) -> Bool {
    func usual(_ provider: Provider) -> String {
      switch provider {
      case .openai, .openaiResponses: "openai"
      case .anthropic, .demo, .recorded: provider.rawValue
      }
    }
    func plain(_ address: String?) -> String? {
      address.map { String($0.prefix { $0 != "?" }.reversed().drop { $0 == "/" }.reversed()) }
    }
    return baseURL == nil && other.baseURL == nil
      ? usual(provider) == usual(otherProvider) : plain(baseURL) == plain(other.baseURL)
  }

  /// What is to be said of judges that judge themselves; `nil` if none does.
  func noticeOfSelfJudging(_ judges: [JudgeChoice], subject: SubjectSpec) -> Notice? {
    let own = judgesUnderTest(judges, subject: subject)
    guard !own.isEmpty else { return nil }
    let names = own.map(\.description).joined(separator: ", ")
    return Notice(
      place: "--judge \(names)",
      message: """
        the judge is the model under test, at the same address: it grades its own answers, so name another one
        """)
  }
}

/// A judge as the user named it.
enum JudgeChoice: Sendable, Hashable {
  /// The deterministic judge.
  case rules
  /// A language model.
  case model(SubjectSpec)
  /// All other judges together.
  case panel

  init(_ name: String) throws(InputError) {
    if name == "rules" {
      self = .rules
    } else if name == Panel.name {
      self = .panel
    } else if let spec = SubjectSpec(name) {
      self = .model(spec)
    } else {
      throw InputError(
        "--judge takes “rules”, “panel” or PROVIDER:NAME such as openai:gpt-4o, not “\(name.printable(limit: 80))”"
      )
    }
  }

  /// The choices in the order given.
  ///
  /// - Throws: `InputError` for a judge that stands twice, and for a panel without two other judges.
  static func all(_ names: [String]) throws(InputError) -> [JudgeChoice] {
    var choices: [JudgeChoice] = []
    for name in names { choices.append(try JudgeChoice(name)) }
    guard Set(choices).count == choices.count else { throw InputError("--judge names the same judge twice") }
    guard !choices.contains(.panel) || choices.count > 2 else {
      throw InputError("--judge panel needs its members: name at least two other judges with --judge")
    }
    return choices
  }
}
