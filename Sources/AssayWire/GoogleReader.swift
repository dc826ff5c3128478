import AssayCore

/// Makes messages of contents.
struct GoogleReader {
  private(set) var messages: [Message] = []
  private let content: ContentReader
  private var pairing: CallPairing?

  init(_ content: ContentReader) { self.content = content }

  /// Adds the standing instructions.
  mutating func addSystem(_ entry: JSONValue) throws(RequestFault) {
    let text = entry.text ?? ""
    let said = try text.isEmpty ? words(parts(of: entry, "systemInstruction"), "systemInstruction") : text
    messages.append(Message(role: .system, text: said))
  }

  /// Adds a content: results of functions by themselves, then the words, with the calls beside them.
  mutating func add(_ entry: JSONValue, _ path: String) throws(RequestFault) {
    guard entry.isObject else { throw .type(path, "an object") }
    let role = entry["role"]?.text ?? "user"
    guard ["user", "model", "function"].contains(role) else {
      throw .invalid("Please use a valid role: user, model.", "\(path).role")
    }
    var rest: [JSONValue] = []
    var calls: [ToolCall] = []
    var hasResults = false
    let parts = try parts(of: entry, path)
    let opening = parts.lazy.compactMap { $0["text"]?.text }.first
    var pairing = pairing ?? CallPairing(names: CallNames(opening: opening))
    defer { self.pairing = pairing }
    for part in parts {
      if let call = part.member("functionCall"), role == "model" {
        guard let name = call["name"]?.text else { throw .missing("\(path).functionCall.name") }
        let id = pairing.call(name, id: call["id"]?.text)
        let input = JSONWriter.text(of: call["args"] ?? .object([:]))
        calls.append(ToolCall(id: id, name: name, arguments: input))
      } else if let result = part.member("functionResponse"), role != "model" {
        hasResults = true
        let id = pairing.result(result["name"]?.text ?? "", id: result["id"]?.text)
        messages.append(Message(role: .tool, text: result["response"]?.functionOutput ?? "", toolCallID: id))
      } else {
        rest.append(part)
      }
    }
    let text = try words(rest, path)
    if text.isEmpty, hasResults { return }
    messages.append(Message(role: role == "model" ? .assistant : .user, text: text, toolCalls: calls))
  }

  private func parts(of entry: JSONValue, _ path: String) throws(RequestFault) -> [JSONValue] {
    guard let parts = entry["parts"] else { return [] }
    guard let parts = parts.elements else { throw .type("\(path).parts", "an array") }
    return parts
  }

  /// The words of parts; thoughts, which are marked, are none of them.
  private func words(_ parts: [JSONValue], _ path: String) throws(RequestFault) -> String {
    var texts: [JSONValue] = []
    for part in parts where part["thought"] != .bool(true) {
      if part["text"] == nil, content.isStrict, let kind = part.googleKind {
        throw .untranslatable(kind, "\(path).parts")
      }
      if let text = part["text"] { texts.append(.object(["type": .string("text"), "text": text])) }
    }
    return try content.text(of: .array(texts), "\(path).parts")
  }
}
