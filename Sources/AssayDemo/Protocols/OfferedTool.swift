package import AssayCore

/// A tool that a request offers, as far as the demo model can call it.
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
  /// What a call hands over.
  package var form: Form

  /// Creates a tool.
  package init(name: String, form: Form) {
    self.name = name
    self.form = form
  }
}

/// A call of a tool that a request offers.
package struct DemoCall: Sendable, Hashable {
  /// The tool.
  package var tool: OfferedTool
  /// What is handed over: an object of JSON for functions, the text as it is for freeform tools, a list of words
  /// in JSON for the local shell.
  package var input: String

  /// Creates a call.
  package init(tool: OfferedTool, input: String) {
    self.tool = tool
    self.input = input
  }
}

extension WireProtocol {
  /// The tools that a request offers and lets the model call; kinds that cannot be called here are left out.
  ///
  /// - Throws: A fault if `tools` is no list.
  func tools(of body: JSONValue) throws(RequestFault) -> [OfferedTool] {
    guard let member = body["tools"] else { return [] }
    guard let list = member.elements else {
      throw .invalid("Invalid type for 'tools': expected an array.", "tools", code: "invalid_type")
    }
    let choice = body["tool_choice"]
    if (choice?.text ?? choice?["type"]?.text) == "none" { return [] }
    return list.compactMap(tool)
  }

  private func tool(_ entry: JSONValue) -> OfferedTool? {
    switch self {
    case .chat: Self.chatTool(entry)
    case .responses: Self.responsesTool(entry)
    case .messages: Self.messagesTool(entry)
    }
  }

  private static func chatTool(_ entry: JSONValue) -> OfferedTool? {
    switch entry["type"]?.text {
    case "custom": entry["custom"]?["name"]?.text.map { OfferedTool(name: $0, form: .freeform) }
    default: entry["function"].flatMap { function($0, schema: "parameters") }
    }
  }

  private static func responsesTool(_ entry: JSONValue) -> OfferedTool? {
    switch entry["type"]?.text {
    case "function": function(entry, schema: "parameters")
    case "custom": entry["name"]?.text.map { OfferedTool(name: $0, form: .freeform) }
    case "local_shell": OfferedTool(name: "local_shell", form: .localShell)
    default: nil
    }
  }

  private static func messagesTool(_ entry: JSONValue) -> OfferedTool? {
    if entry["input_schema"] != nil { return function(entry, schema: "input_schema") }
    // Anthropic's own shell comes without a schema.
    guard let type = entry["type"]?.text, type.utf8.starts(with: "bash_".utf8) else { return nil }
    let command = JSONValue.object(["type": .string("string")])
    let schema = JSONValue.object(["properties": .object(["command": command])])
    return OfferedTool(name: entry["name"]?.text ?? "bash", form: .function(schema: schema))
  }

  private static func function(_ entry: JSONValue, schema: String) -> OfferedTool? {
    entry["name"]?.text.map { OfferedTool(name: $0, form: .function(schema: entry[schema] ?? .object([:]))) }
  }
}
