import AssayCore

/// The words that matter, spelt so that they have to be put together.
struct SemanticObfuscation: Attack {
  let descriptor: AttackDescriptor
  let book: TemplateBook

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    let words = seed.disguisable
    guard !words.isEmpty else {
      throw InputError("\(descriptor.id): the request holds no word of three letters that could be disguised")
    }
    let way = generator.pick(WordDisguise.allCases)
    let template = try book.choose(descriptor, way.rawValue, seed.locale, using: &generator)
    let disguised = way.disguise(words, in: seed.referring(seed.request).text, using: &generator)
    let text = template.text.filled(["request": disguised.text, "assignments": disguised.assignments])
    return seed.prompt(seed.withMaterial(text), by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    let words = seed.disguisable
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    let objective = seed.referring(seed.request).objective
    return WordDisguise.allCases.contains { way in
      way.restore(text, words: words).contains(way.restore(objective, words: []))
    }
  }
}

/// The request in an encoding.
struct Encoding: Attack {
  let descriptor: AttackDescriptor
  let book: TemplateBook

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    let cipher = generator.pick(Cipher.suited(to: seed.locale))
    let template = try book.choose(descriptor, cipher.rawValue, seed.locale, using: &generator)
    let text = template.text.filled(["payload": cipher.encode(seed.referring(seed.request).text)])
    return seed.prompt(seed.withMaterial(text), by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    let request = seed.referring(seed.request).text
    return Cipher.suited(to: seed.locale).contains { cipher in
      let payload = cipher.encode(request)
      return text.contains(payload) && cipher.decode(payload) == request
    }
  }
}

/// The request in a comment, a note or a log that the user hands over.
struct IndirectInjection: Attack {
  let descriptor: AttackDescriptor
  let book: TemplateBook

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    let template = try book.choose(descriptor, "user", seed.locale, using: &generator)
    let kind = seed.carrier == nil ? "readme" : "note"
    let note = try book.choose(descriptor, kind, seed.locale, using: &generator)
    let text = note.text.filled(["request": Self.request(seed).text])
    let carrier: String
    if let file = seed.carrier {
      carrier = file.language.fenced(file.hiding(text, using: &generator))
    } else {
      carrier = "```text\n\(text)\n```"
    }
    var message = template.text.filled(["carrier": carrier])
    if !Self.carriesMaterial(seed) { message = seed.withMaterial(message) }
    return seed.prompt(
      [Message(role: .user, text: message)], by: descriptor, template, parameters: ["note": note.name])
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    // Comment signs stand at the beginnings of lines.
    return Self.withoutSigns(text).contains(Self.withoutSigns(Self.request(seed).objective))
  }

  /// Whether the file in which the request hides is the material.
  private static func carriesMaterial(_ seed: AttackSeed) -> Bool {
    guard let carrier = seed.carrier, let material = seed.material else { return false }
    return material.holds(carrier.text)
  }

  private static func request(_ seed: AttackSeed) -> StatedRequest {
    seed.referring(seed.request, to: carriesMaterial(seed) ? .file : .end)
  }

  private static func withoutSigns(_ text: String) -> String {
    text.split(separator: "\n").map { withoutSign($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func withoutSign(_ line: Substring) -> Substring {
    for sign in ["#", "//", "--"] where line == sign || line.hasPrefix("\(sign) ") {
      return line.dropFirst(sign.count + 1)
    }
    return line
  }
}
