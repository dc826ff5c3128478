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
    let objective = inline(request).objective
    return prompt.messages.contains { $0.role == .user && $0.text.contains(objective) }
  }
}

/// What stands in a request in the place of material that stands elsewhere.
enum MaterialReference {
  /// The material is at the end of the message.
  case end
  /// The request stands in the material.
  case file

  /// The words.
  func text(_ locale: PromptLocale) -> String {
    switch (self, locale) {
    case (.end, .en): "(see the code at the end)"
    case (.end, .zh): "（代码附在最后）"
    case (.file, .en): "(this file)"
    case (.file, .zh): "（即本文件）"
    }
  }
}

/// A request that has material tells its place by a slot `{material}`, which attacks fill.
extension AttackSeed {
  /// A request with the material in its place, or right behind it where it tells none.
  ///
  /// For attacks that leave the request as it is.
  func inline(_ request: StatedRequest) -> StatedRequest {
    StatedRequest(inline(request.text), objective: placing(material, in: request.objective))
  }

  /// A text of a request with the material in its place, or right behind it where it tells none.
  func inline(_ text: String) -> String {
    let whole = placing(material, in: text)
    return whole == text ? withMaterial(text) : whole
  }

  /// A request with a reference in the place of the material.
  ///
  /// For attacks that change how the request is spelt, or hide it in a file.
  func referring(_ request: StatedRequest, to reference: MaterialReference = .end) -> StatedRequest {
    let words = reference.text(locale)
    return StatedRequest(
      placing(words, in: request.text), objective: placing(words, in: request.objective))
  }

  /// A text with something in the place of the material; the text itself without material.
  func placing(_ words: String?, in text: String) -> String {
    guard material != nil, let words else { return text }
    return text.filled(["material": words])
  }
}
