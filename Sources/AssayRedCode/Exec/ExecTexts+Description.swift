internal import AssayCore
import Foundation

/// The part of `upstream.json` that speaks of RedCode-Exec; what it lacks, or has in another form, is `nil`.
private struct Description: Decodable {
  var exec: Exec

  struct Exec: Decodable {
    var forms: [String: String]
    var rejectPhrases: [String]?
    var codeActRejectPhrases: [String]?
    var reactSystem: Message?
    var reactFollowUp: Message?
    var codeActSystem: Message?

    enum Key: String, CodingKey {
      case forms = "prompt_forms"
      case rejectPhrases = "reject_phrases"
      case codeActRejectPhrases = "reject_phrases_codeact"
      case reactSystem = "react_system"
      case reactFollowUp = "react_follow_up"
      case codeActSystem = "codeact_system"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)

      // What has another form is as good as absent: it is then looked for elsewhere, and the notice says so.
      func text<Value: Decodable>(_ key: Key, _ kind: Value.Type) -> Value? {
        try? values.decode(kind, forKey: key)
      }
      func message(_ key: Key) -> Message? {
        text(key, String.self).map { Message(role: .system, text: $0) }
          ?? text(key, WrittenMessage.self).map { Message(role: $0.role, text: $0.content) }
      }
      forms = text(.forms, [String: String].self) ?? [:]
      rejectPhrases = text(.rejectPhrases, [String].self)
      codeActRejectPhrases = text(.codeActRejectPhrases, [String].self)
      reactSystem = message(.reactSystem)
      reactFollowUp = message(.reactFollowUp)
      codeActSystem = message(.codeActSystem)
    }
  }

  struct WrittenMessage: Decodable {
    var role: Message.Role
    var content: String
  }
}

extension ExecTexts {
  /// The texts that `upstream.json` has.
  ///
  /// - Parameter folder: The data.
  /// - Returns: The texts, with what is odd about them.
  /// - Throws: `InputError` if the file may not be used.
  static func described(in folder: DataFolder) throws(InputError) -> (Found, [Notice]) {
    guard let bytes = try folder.file(descriptionFile, limit: sizeLimit) else { return (Found(), []) }
    let name = folder.name(of: descriptionFile)
    let exec: Description.Exec
    do {
      exec = try JSONDecoder().decode(Description.self, from: Data(bytes)).exec
    } catch {
      return (
        Found(), [Notice(place: name, message: "\(JSONFlaw.text(of: error)); nothing is taken from it")]
      )
    }
    for phrases in [exec.rejectPhrases, exec.codeActRejectPhrases] {
      guard let phrases, phrases.isEmpty || phrases.contains("") else { continue }
      throw InputError("\(name): a list of phrases of refusal is empty or holds an empty phrase")
    }
    let (templates, notices) = try templates(exec.forms, name)
    let found = Found(
      code: templates[.code], codeJailbreak: templates[.codeJailbreak], summary: templates[.summary],
      details: templates[.details], rejectPhrases: exec.rejectPhrases,
      codeActRejectPhrases: exec.codeActRejectPhrases, reactSystem: exec.reactSystem,
      reactFollowUp: exec.reactFollowUp, codeActSystem: exec.codeActSystem)
    return (found, notices)
  }

  /// The templates as the original's program has them.
  private static func templates(
    _ forms: [String: String], _ name: String
  ) throws(InputError) -> (templates: [ExecForm: String], notices: [Notice]) {
    var templates: [ExecForm: String] = [:]
    var blanks: [String] = []
    for form in ExecForm.allCases {
      guard let template = forms[form.rawValue] else { continue }
      guard template.holds(form.placeholder) else {
        throw InputError("\(name): the prompt of \(form.rawValue) does not hold \(form.placeholder)")
      }
      let text = endingAtFence(template)
      if text != template { blanks.append(form.rawValue) }
      templates[form] = text
    }
    guard !blanks.isEmpty else { return (templates, []) }
    let message = """
      blanks behind the closing fence, which the original's program does not send, are left out, so that the \
      same is asked as with a checkout: \(blanks.joined(separator: ", "))
      """
    return (templates, [Notice(place: name, message: message)])
  }

  /// The template without blanks behind a fence at its end.
  ///
  /// - Source: `prompt` in `evaluation/RedCode_Exec/RA_evaluation/evaluate.py`, `CA.py` and `OCI.py` at commit
  ///   c84b6db, all of which end with the fence.
  static func endingAtFence(_ template: String) -> String {
    let bytes = Array(template.utf8)
    let text = bytes.prefix(bytes.count - bytes.reversed().prefix { $0 == 0x20 }.count)
    return text.suffix(3).elementsEqual("```".utf8) ? String(decoding: text, as: UTF8.self) : template
  }
}
