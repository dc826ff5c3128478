import AssayCore

/// A text of the book and its number in its section.
struct ChosenTemplate {
  var text: String
  var name: String
}

extension TemplateBook {
  /// One of the texts of a section.
  ///
  /// - Throws: `InputError` if the section is not there, which would be a fault of the book.
  func choose(
    _ descriptor: AttackDescriptor, _ kind: String, _ locale: PromptLocale,
    using generator: inout SeededGenerator
  ) throws(InputError) -> ChosenTemplate {
    let texts = texts(descriptor.id.description, kind, locale)
    guard !texts.isEmpty else {
      throw InputError("the templates of \(descriptor.id) lack a section “\(kind) \(locale.rawValue)”")
    }
    let number = generator.below(texts.count)
    return ChosenTemplate(text: texts[number], name: "\(kind)-\(locale.rawValue)-\(number + 1)")
  }
}

extension AttackSeed {
  /// A prompt of one further turn.
  func prompt(_ text: String, by descriptor: AttackDescriptor, _ template: ChosenTemplate) -> Prompt {
    prompt([Message(role: .user, text: text)], by: descriptor, template)
  }

  /// A prompt of further messages behind those that stand before the request.
  func prompt(
    _ messages: [Message], by descriptor: AttackDescriptor, _ template: ChosenTemplate,
    parameters: [String: String] = [:]
  ) -> Prompt {
    let parameters = parameters.merging(["template": template.name]) { first, _ in first }
    return Prompt(
      messages: opening + messages,
      lineage: Lineage(steps: [
        Lineage.Step(
          transform: descriptor.id.description, version: descriptor.version, parameters: parameters)
      ]))
  }

  /// A text with the material behind it.
  func withMaterial(_ text: String) -> String { material.map { "\(text)\n\n\($0)" } ?? text }

  /// Whether the request's objective stands in the prompt as it is.
  func isVerbatim(in prompt: Prompt) -> Bool {
    prompt.messages.contains { $0.role == .user && $0.text.contains(request.objective) }
  }
}
