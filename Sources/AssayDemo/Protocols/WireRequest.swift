import AssayCore

/// A request of any of the three protocols, understood.
struct WireRequest: Sendable, Hashable {
  /// How the reply is sent.
  enum Delivery: Sendable, Hashable {
    /// In one piece.
    case whole
    /// As server-sent events; chat completions tell the usage only if asked to.
    case events(withUsage: Bool)
  }

  /// The model.
  var model: String
  /// The messages, system messages first where the protocol keeps them apart.
  var messages: [Message]
  /// The tools that the model may call.
  var tools: [OfferedTool] = []
  /// How the reply is sent.
  var delivery: Delivery
  /// The client's seed.
  var seed: Int?
  /// The client's limit on output tokens.
  var maxOutputTokens: Int?
}

/// Why a request is turned down, as the real services say it.
struct RequestFault: Error, Sendable, Hashable {
  /// The HTTP status.
  var status: Int
  /// What is wrong, in a sentence.
  var message: String
  /// The member at fault.
  var parameter: String?
  /// OpenAI's code for it.
  var code: String?

  /// A request whose member `parameter` is wrong.
  static func invalid(_ message: String, _ parameter: String? = nil, code: String? = nil) -> RequestFault {
    RequestFault(status: 400, message: message, parameter: parameter, code: code)
  }

  /// A request without the member `parameter`.
  static func missing(_ parameter: String) -> RequestFault {
    invalid("Missing required parameter: '\(parameter)'.", parameter, code: "missing_required_parameter")
  }

  /// OpenAI's type of the error.
  var openAIType: String {
    switch status {
    case 429: "rate_limit_error"
    case 500...: "server_error"
    default: "invalid_request_error"
    }
  }

  /// Anthropic's type of the error.
  var anthropicType: String {
    switch status {
    case 404: "not_found_error"
    case 413: "request_too_large"
    case 429: "rate_limit_error"
    case 500...: "api_error"
    default: "invalid_request_error"
    }
  }
}

extension JSONValue {
  /// The text of a member that must be there.
  func required(_ name: String) throws(RequestFault) -> String {
    guard let member = self[name] else { throw .missing(name) }
    guard let text = member.text else {
      throw .invalid("Invalid type for '\(name)': expected a string.", name, code: "invalid_type")
    }
    return text
  }

  /// A whole number of at least 1, if the member is there.
  func limit(_ name: String) throws(RequestFault) -> Int? {
    guard let member = self[name] else { return nil }
    guard let number = member.whole else {
      throw .invalid("Invalid type for '\(name)': expected an integer.", name, code: "invalid_type")
    }
    guard number >= 1 else {
      throw .invalid(
        "Invalid '\(name)': expected a value of at least 1.", name, code: "integer_below_min_value")
    }
    return number
  }

  /// Whether events are asked for.
  func wantsEvents() throws(RequestFault) -> Bool {
    guard let member = self["stream"] else { return false }
    guard case .bool(let value) = member else {
      throw .invalid("Invalid type for 'stream': expected a boolean.", "stream", code: "invalid_type")
    }
    return value
  }

  /// The text of a message's content: a string, or the text parts of a list, one after the other.
  func contentText(of path: String) throws(RequestFault) -> String {
    switch self {
    case .string(let text): return text
    case .array(let parts):
      var text = ""
      for part in parts {
        guard part.isObject else {
          throw .invalid("Invalid type for '\(path)': expected an object.", path, code: "invalid_type")
        }
        text += part["text"]?.text ?? ""
        if let inner = part["content"] { text += try inner.contentText(of: path) }
      }
      return text
    case .null, .bool, .integer, .number, .object:
      throw .invalid("Invalid type for '\(path)': expected a string or an array.", path, code: "invalid_type")
    }
  }
}
