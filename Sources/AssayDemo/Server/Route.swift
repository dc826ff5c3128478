import AssayWire

/// What a path asks for.
///
/// Whatever stands before the last names, `/v1` or nothing, is accepted.
enum Route: Sendable, Hashable {
  /// A question over a protocol.
  case ask(WireProtocol)
  /// A count of tokens, as Anthropic has it.
  case count
  /// The list of models.
  case models
  /// One model of the list.
  case model(String)
  /// Nothing but whether somebody listens, as Claude Code asks before it begins.
  case root

  /// Reads a path, its query left aside; `nil` for one that is not known.
  init?(_ path: String) {
    let end = path.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? path.endIndex
    let names = path[..<end].utf8.split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard names.count <= 8 else { return nil }
    guard let last = names.last else {
      self = .root
      return
    }
    let before = names.dropLast().last
    switch (before, last) {
    case ("chat", "completions"): self = .ask(.chat)
    case ("messages", "count_tokens"): self = .count
    case (_, "responses"): self = .ask(.responses)
    case (_, "messages"): self = .ask(.messages)
    case (_, "models"): self = .models
    case ("models", let name): self = .model(name)
    case (_, _): return nil
    }
  }

  /// The method that it takes.
  var method: String {
    switch self {
    case .ask, .count: "POST"
    case .models, .model: "GET"
    case .root: "HEAD"
    }
  }

  /// Whether it takes a method: its own, and `HEAD` where that is asked for what can be read.
  func takes(_ method: String) -> Bool {
    switch self {
    case .ask, .count, .root: method == self.method
    case .models, .model: method == self.method || method == "HEAD"
    }
  }

  /// The protocol in which it tells errors; `nil` where the client's own decides.
  var form: WireProtocol? {
    switch self {
    case .ask(let form): form
    case .count: .messages
    case .models, .model, .root: nil
    }
  }
}

/// The list of models, with the members of both OpenAI's and Anthropic's.
enum ModelList {
  /// All personas.
  static func all(_ personas: [Persona]) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"object\":\"list\",\"data\":[")
    for (number, persona) in personas.enumerated() {
      if number > 0 { json.raw(",") }
      write(persona, into: &json)
    }
    json.raw("],\"has_more\":false,\"first_id\":")
    json.string(personas.first?.rawValue)
    json.raw(",\"last_id\":")
    json.string(personas.last?.rawValue)
    json.raw("}")
    return json.bytes
  }

  /// One persona.
  static func one(_ persona: Persona) -> [UInt8] {
    var json = JSONWriter()
    write(persona, into: &json)
    return json.bytes
  }

  private static func write(_ persona: Persona, into json: inout JSONWriter) {
    json.raw("{\"id\":")
    json.string(persona.rawValue)
    json.raw(",\"object\":\"model\",\"type\":\"model\",\"created\":")
    json.number(WireReply.created)
    json.raw(",\"created_at\":\"2023-11-14T22:13:20Z\",\"owned_by\":\"assay\",\"display_name\":\"simulated: ")
    json.plain(persona.rawValue)
    json.raw("\"}")
  }
}
