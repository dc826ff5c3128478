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

  /// What the run file may say about the address: no user, password, query or fragment.
  var printableBaseURL: String? {
    guard let baseURL, var parts = URLComponents(string: baseURL) else { return nil }
    parts.user = nil
    parts.password = nil
    parts.query = nil
    parts.fragment = nil
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
  func filled(from manifest: RunManifest) -> EndpointChoice {
    EndpointChoice(
      baseURL: baseURL ?? manifest.baseURL, keyVariable: keyVariable ?? manifest.apiKeyEnvironment,
      judgeBaseURL: judgeBaseURL, judgeKeyVariable: judgeKeyVariable)
  }

  /// Where a judge is reached: at its own address, else at the subject's if they share a protocol.
  func forJudge(_ judge: SubjectSpec, of subject: SubjectSpec) -> EndpointChoice {
    let shares = judge.provider == subject.provider && judgeBaseURL == nil
    return EndpointChoice(
      baseURL: judgeBaseURL ?? (shares ? baseURL : nil),
      keyVariable: judgeKeyVariable ?? (shares ? keyVariable : nil))
  }
}

/// A judge as the user named it.
enum JudgeChoice: Sendable, Hashable {
  /// The deterministic judge.
  case rules
  /// A language model.
  case model(SubjectSpec)

  init(_ name: String) throws(InputError) {
    if name == "rules" {
      self = .rules
    } else if let spec = SubjectSpec(name) {
      self = .model(spec)
    } else {
      throw InputError(
        "--judge takes “rules” or PROVIDER:NAME such as openai:gpt-4o, not “\(name.printable(limit: 80))”")
    }
  }
}
