package import AssayCore

/// Google's generateContent.
///
/// Members are named in camel case; the names in snake case, which the service takes too, are read as well.
///
/// - Source: ai.google.dev/api/generate-content.
enum GoogleProtocol {
  /// Understands a request.
  static func read(
    _ body: JSONValue, path: String, _ content: ContentReader
  ) throws(RequestFault) -> WireRequest {
    guard let call = GoogleCall(path), call.verb != .count else {
      throw .invalid("The path names no model and no way to ask it.")
    }
    guard call.verb == .ask || call.wantsEvents else {
      throw .invalid("streamGenerateContent is answered with server-sent events only: add alt=sse.", "alt")
    }
    guard let contents = body["contents"] else { throw .missing("contents") }
    guard let list = contents.elements, !list.isEmpty else {
      throw .invalid("Invalid 'contents': expected an array with at least 1 element.", "contents")
    }
    var reader = GoogleReader(content)
    if let system = body.member("systemInstruction") { try reader.addSystem(system) }
    for (number, entry) in list.enumerated() { try reader.add(entry, "contents[\(number)]") }
    let generation = body.member("generationConfig")
    return WireRequest(
      model: call.model, messages: reader.messages, tools: try tools(of: body),
      delivery: call.verb == .ask ? .whole : .events(withUsage: true), seed: generation?["seed"]?.whole,
      maxOutputTokens: try generation?.googleLimit())
  }

  private static func tools(of body: JSONValue) throws(RequestFault) -> [OfferedTool] {
    let mode = body.member("toolConfig")?.member("functionCallingConfig")?["mode"]?.text
    return mode == "NONE" ? [] : try WireProtocol.google.tools(of: body)
  }

  /// The functions of an entry of `tools`; what Google itself would run is left out.
  static func tools(in entry: JSONValue) -> [OfferedTool] {
    (entry.member("functionDeclarations")?.elements ?? []).compactMap { function in
      guard let name = function["name"]?.text else { return nil }
      let none = JSONValue.object(["type": .string("object"), "properties": .object([:])])
      let schema =
        function.member("parametersJsonSchema") ?? function["parameters"]?.schemaFromGoogle ?? none
      return OfferedTool(
        name: name, summary: function["description"]?.text ?? "", form: .function(schema: schema))
    }
  }
}

/// What a path of Google's protocol asks for.
package struct GoogleCall: Sendable, Hashable {
  /// The ways to ask.
  package enum Verb: String, Sendable, Hashable {
    /// For a reply in one piece.
    case ask = "generateContent"
    /// For a reply in pieces.
    case stream = "streamGenerateContent"
    /// For a count of tokens.
    case count = "countTokens"
  }

  /// The model.
  package let model: String
  /// The way to ask it.
  package let verb: Verb
  /// Whether pieces are asked for as server-sent events.
  let wantsEvents: Bool

  /// Reads a path such as `/v1beta/models/NAME:generateContent`; `nil` if it is none.
  package init?(_ path: String) {
    let parts = path.split(separator: "?", maxSplits: 1)
    guard let place = parts.first, let start = Self.starts.first(where: { place.hasPrefix($0) }),
      let colon = place.lastIndex(of: ":"), place.utf8.count <= 1_024
    else { return nil }
    let name = place[..<colon].dropFirst(start.count)
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let verb = Verb(rawValue: String(place[place.index(after: colon)...])),
      !steps.contains(where: { ["", ".", ".."].contains($0) })
    else { return nil }
    model = String(name)
    self.verb = verb
    wantsEvents = parts.last?.split(separator: "&").contains("alt=sse") == true
  }

  private static let starts = ["/v1beta/models/", "/v1/models/", "/v1alpha/models/"]
}

extension JSONValue {
  /// A member by its name in camel case, or else in snake case.
  package func member(_ name: String) -> JSONValue? {
    self[name]
      ?? self[name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }]
  }

  /// What a function is said to have returned: its output or error if that is a text, else all of it as JSON.
  package var functionOutput: String {
    (self["output"] ?? self["error"])?.text ?? text ?? JSONWriter.text(of: self)
  }

  /// The limit on output tokens of a generation's settings.
  fileprivate func googleLimit() throws(RequestFault) -> Int? {
    let limit = try limit("maxOutputTokens")
    if let limit { return limit }
    return try self.limit("max_output_tokens")
  }

  /// The kind of a part that is no text; `nil` for one that says nothing.
  var googleKind: String? {
    guard case .object(let members) = self else { return "unknown" }
    return members.keys.sorted().first { !["thought", "thoughtSignature", "thought_signature"].contains($0) }
  }
}
