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
    let disguised = way.disguise(words, in: seed.request.text, using: &generator)
    let text = template.text.filled(["request": disguised.text, "assignments": disguised.assignments])
    return seed.prompt(seed.withMaterial(text), by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    let words = seed.disguisable
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    return WordDisguise.allCases.contains { way in
      way.restore(text, words: words).contains(way.restore(seed.request.objective, words: []))
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
    let text = template.text.filled(["payload": cipher.encode(seed.request.text)])
    return seed.prompt(seed.withMaterial(text), by: descriptor, template)
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    return Cipher.suited(to: seed.locale).contains { cipher in
      let payload = cipher.encode(seed.request.text)
      return text.contains(payload) && cipher.decode(payload) == seed.request.text
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
    let text = note.text.filled(["request": seed.request.text])
    let carrier: String
    if let file = seed.carrier {
      carrier = file.language.fenced(file.hiding(text, using: &generator))
    } else {
      carrier = "```text\n\(text)\n```"
    }
    var message = template.text.filled(["carrier": carrier])
    // A carrier made of the material holds it already.
    if let material = seed.material, seed.carrier.map({ !material.contains($0.text) }) ?? true {
      message += "\n\n\(material)"
    }
    return seed.prompt(
      [Message(role: .user, text: message)], by: descriptor, template, parameters: ["note": note.name])
  }

  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    guard let text = prompt.messages.last(where: { $0.role == .user })?.text else { return false }
    // Comment signs stand at the beginnings of lines.
    let bare = text.split(separator: "\n").map { Self.withoutSign($0) }.joined(separator: "\n")
    let wanted = seed.request.objective.split(separator: "\n").map { Self.withoutSign($0) }.joined(
      separator: "\n")
    return bare.contains(wanted)
  }

  private static func withoutSign(_ line: Substring) -> Substring {
    for sign in ["# ", "// ", "-- "] where line.hasPrefix(sign) { return line.dropFirst(sign.count) }
    return line
  }
}
