package import AssayCore

/// A tool that a request offers, as far as a model can call it here.
package struct OfferedTool: Sendable, Hashable {
  /// What a call hands over.
  package enum Form: Sendable, Hashable {
    /// An object of JSON after this schema.
    case function(schema: JSONValue)
    /// A text without a form.
    case freeform
    /// A command in words, which the client runs: `local_shell` of OpenAI Responses.
    case localShell
  }

  /// The name.
  package var name: String
  /// What it does, as the client says it; empty if it says nothing.
  package var summary: String
  /// What a call hands over.
  package var form: Form

  /// Creates a tool.
  package init(name: String, summary: String = "", form: Form) {
    self.name = name
    self.summary = summary
    self.form = form
  }
}

/// A call of a tool that a request offers.
package struct WireCall: Sendable, Hashable {
  /// The tool.
  package var tool: OfferedTool
  /// What is handed over: an object of JSON for functions, the text as it is for freeform tools, a list of words
  /// in JSON for the local shell.
  package var input: String
  /// The call's name; `nil` for one that follows from the reply's.
  package var id: String?

  /// Creates a call.
  package init(tool: OfferedTool, input: String, id: String? = nil) {
    self.tool = tool
    self.input = input
    self.id = id
  }

  /// Whether an object of JSON is handed over.
  var isFunction: Bool {
    switch tool.form {
    case .function: true
    case .freeform, .localShell: false
    }
  }

  /// What is handed over as an object of JSON, for protocols that have no other form.
  ///
  /// The input of a function whose writer is not trusted to have written an object has to be checked before.
  var object: String { isFunction ? input : JSONWriter.text(of: .object(["input": .string(input)])) }
}

extension WireProtocol {
  /// The tools that a request offers and lets the model call; kinds that cannot be called here are left out.
  ///
  /// - Throws: A fault if `tools` is no list.
  func tools(of body: JSONValue) throws(RequestFault) -> [OfferedTool] {
    guard let member = body["tools"] else { return [] }
    guard let list = member.elements else { throw .type("tools", "an array") }
    let choice = body["tool_choice"]
    if (choice?.text ?? choice?["type"]?.text) == "none" { return [] }
    return list.flatMap(tools(in:))
  }

  private func tools(in entry: JSONValue) -> [OfferedTool] {
    switch self {
    case .chat: Self.chatTool(entry).map { [$0] } ?? []
    case .responses: Self.responsesTool(entry).map { [$0] } ?? []
    case .messages: Self.messagesTool(entry).map { [$0] } ?? []
    case .google: GoogleProtocol.tools(in: entry)
    }
  }

  private static func chatTool(_ entry: JSONValue) -> OfferedTool? {
    switch entry["type"]?.text {
    case "custom": entry["custom"].flatMap(freeform)
    default: entry["function"].flatMap { function($0, schema: "parameters") }
    }
  }

  private static func responsesTool(_ entry: JSONValue) -> OfferedTool? {
    switch entry["type"]?.text {
    case "function": function(entry, schema: "parameters")
    case "custom": freeform(entry)
    case "local_shell":
      OfferedTool(
        name: "local_shell", summary: "Runs a command on the user's machine.", form: .localShell)
    default: nil
    }
  }

  private static func messagesTool(_ entry: JSONValue) -> OfferedTool? {
    if entry["input_schema"] != nil { return function(entry, schema: "input_schema") }
    // Anthropic's own shell comes without a schema.
    guard let type = entry["type"]?.text, type.utf8.starts(with: "bash_".utf8) else { return nil }
    let command = JSONValue.object(["type": .string("string")])
    let schema = JSONValue.object(["type": .string("object"), "properties": .object(["command": command])])
    return OfferedTool(
      name: entry["name"]?.text ?? "bash", summary: "Runs a command in a shell.",
      form: .function(schema: schema))
  }

  private static func function(_ entry: JSONValue, schema: String) -> OfferedTool? {
    entry["name"]?.text.map {
      OfferedTool(
        name: $0, summary: entry["description"]?.text ?? "",
        form: .function(schema: entry[schema] ?? .object([:])))
    }
  }

  private static func freeform(_ entry: JSONValue) -> OfferedTool? {
    guard let name = entry["name"]?.text else { return nil }
    var summary = entry["description"]?.text ?? ""
    // Chat completions have one more object around a grammar than Responses.
    let format = entry["format"]?["grammar"] ?? entry["format"]
    if let grammar = format?["definition"]?.text {
      summary += "\n\nThe input follows this grammar (\(format?["syntax"]?.text ?? "plain")):\n\(grammar)"
    }
    return OfferedTool(name: name, summary: summary, form: .freeform)
  }
}
