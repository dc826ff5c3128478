import AssayCore

/// Reads what a message says as one text.
package struct ContentReader: Sendable, Hashable {
  /// What stands between the parts of a message.
  private let separator: String
  /// Whether a part that is no text is a fault; else it is left out.
  let isStrict: Bool

  /// Parts one after the other; what is no text says nothing.
  package static let lenient = ContentReader(separator: "", isStrict: false)

  /// Parts on lines of their own; a part that is no text is a fault, so that nothing is lost in silence.
  package static let strict = ContentReader(separator: "\n", isStrict: true)

  /// The kinds of parts that are texts.
  private static let texts: Set = ["text", "input_text", "output_text", "refusal"]
  /// The kinds of parts that a reader of another protocol can do without.
  private static let asides: Set = ["thinking", "redacted_thinking", "reasoning", "reasoning_text"]

  /// The text of a content: a string, or the text parts of a list.
  ///
  /// - Parameters:
  ///   - content: The content.
  ///   - path: Where it stands, for faults.
  /// - Returns: The text.
  /// - Throws: A fault about content of another type.
  func text(of content: JSONValue, _ path: String) throws(RequestFault) -> String {
    switch content {
    case .string(let text): return text
    case .array(let parts):
      var texts: [String] = []
      for part in parts {
        guard part.isObject else { throw .type(path, "an object") }
        if let text = try text(ofPart: part, path) { texts.append(text) }
      }
      return texts.joined(separator: separator)
    case .null, .bool, .integer, .number, .object: throw .type(path, "a string or an array")
    }
  }

  /// The text of a part; `nil` if it has none that counts.
  private func text(ofPart part: JSONValue, _ path: String) throws(RequestFault) -> String? {
    guard isStrict else {
      let inner = try part["content"].map { content throws(RequestFault) in try text(of: content, path) }
      return (part["text"]?.text ?? "") + (inner ?? "")
    }
    let kind = part["type"]?.text ?? (part["text"] == nil ? "unknown" : "text")
    if Self.asides.contains(kind) { return nil }
    guard Self.texts.contains(kind) else { throw .untranslatable(kind, path) }
    guard let text = (part["text"] ?? part["refusal"])?.text else { throw .type("\(path).text", "a string") }
    return text
  }
}

extension RequestFault {
  /// Something that models of other protocols cannot be told.
  static func untranslatable(_ kind: String, _ path: String) -> RequestFault {
    .invalid(
      "\(path): what is of the type '\(kind.printable(limit: 40))' cannot be translated for a model of another protocol; only texts and tool calls can.",
      path, code: "unsupported_value")
  }
}
