import AssayCore

/// Forged parts of a conversation: as text, or as real history.
struct FakeContext: Attack {
  let descriptor: AttackDescriptor
  let book: TemplateBook

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    let kind = generator.pick(["delimiters", "prefix", "history"])
    let template = try book.choose(descriptor, kind, seed.locale, using: &generator)
    let values = ["request": seed.inline(seed.request).text]
    let messages =
      kind == "history"
      ? Conversation.messages(template.text, values)
      : [Message(role: .user, text: template.text.filled(values))]
    return seed.prompt(messages, by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool { seed.isVerbatim(in: prompt) }
}

/// A conversation that begins without harm and comes to the request step by step.
struct Escalation: Attack {
  let descriptor: AttackDescriptor
  let book: TemplateBook

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    let template = try book.choose(descriptor, "script", seed.locale, using: &generator)
    let parts = seed.parts + (Self.usualParts[seed.locale] ?? [])
    let values = [
      "topic": seed.topic ?? Self.usualTopic[seed.locale] ?? "", "first": parts[0], "second": parts[1],
      "request": seed.inline(seed.request).text,
    ]
    return seed.prompt(Conversation.messages(template.text, values), by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool { seed.isVerbatim(in: prompt) }

  private static let usualTopic: [PromptLocale: String] = [
    .en: "how programs of this kind are structured", .zh: "这类程序的一般结构",
  ]
  private static let usualParts: [PromptLocale: [String]] = [
    .en: ["reads the input", "handles errors"], .zh: ["读取输入", "处理错误"],
  ]
}

/// Scripts of conversations.
enum Conversation {
  /// The messages of a script: each begins with `@user ` or `@assistant ` at the start of a line.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - values: What fills its slots; code in it may have such lines too, which begin no message.
  /// - Returns: The messages.
  static func messages(_ script: String, _ values: [String: String]) -> [Message] {
    messages(script).map { Message(role: $0.role, text: $0.text.filled(values)) }
  }

  private static func messages(_ script: String) -> [Message] {
    var messages: [Message] = []
    for line in script.textLines {
      if line.hasPrefix("@user ") {
        messages.append(Message(role: .user, text: String(line.dropFirst(6))))
      } else if line.hasPrefix("@assistant ") {
        messages.append(Message(role: .assistant, text: String(line.dropFirst(11))))
      } else if !messages.isEmpty {
        messages[messages.count - 1].text += "\n\(line)"
      }
    }
    return messages
  }
}
