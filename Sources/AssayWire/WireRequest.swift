package import AssayCore

/// A request of any of the protocols, understood.
package struct WireRequest: Sendable, Hashable {
  /// How the reply is sent.
  package enum Delivery: Sendable, Hashable {
    /// In one piece.
    case whole
    /// As server-sent events; chat completions tell the usage only if asked to.
    case events(withUsage: Bool)
  }

  /// The model.
  package var model: String
  /// The messages, system messages first where the protocol keeps them apart.
  package var messages: [Message]
  /// The tools that the model may call.
  package var tools: [OfferedTool]
  /// How the reply is sent.
  package var delivery: Delivery
  /// The client's seed.
  package var seed: Int?
  /// The client's limit on output tokens, at least 1.
  package var maxOutputTokens: Int?

  /// Creates a request.
  package init(
    model: String, messages: [Message], tools: [OfferedTool] = [], delivery: Delivery, seed: Int? = nil,
    maxOutputTokens: Int? = nil
  ) {
    self.model = model
    self.messages = messages
    self.tools = tools
    self.delivery = delivery
    self.seed = seed
    self.maxOutputTokens = maxOutputTokens
  }
}

/// Why a request is turned down, as the real services say it.
package struct RequestFault: Error, Sendable, Hashable {
  /// The HTTP status.
  package var status: Int
  /// What is wrong, in a sentence.
  package var message: String
  /// The member at fault.
  package var parameter: String?
  /// OpenAI's code for it.
  package var code: String?

  /// Creates a fault.
  package init(status: Int, message: String, parameter: String? = nil, code: String? = nil) {
    self.status = status
    self.message = message
    self.parameter = parameter
    self.code = code
  }

  /// A request whose member `parameter` is wrong.
  package static func invalid(
    _ message: String, _ parameter: String? = nil, code: String? = nil
  ) -> RequestFault {
    RequestFault(status: 400, message: message, parameter: parameter, code: code)
  }

  /// A request without the member `parameter`.
  package static func missing(_ parameter: String) -> RequestFault {
    invalid("Missing required parameter: '\(parameter)'.", parameter, code: "missing_required_parameter")
  }

  /// A request whose member `parameter` has another type than it must have.
  static func type(_ parameter: String, _ expected: String) -> RequestFault {
    invalid(
      "Invalid type for '\(parameter)': expected \(expected).", parameter, code: "invalid_type")
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

  /// Google's status of the error.
  var googleStatus: String {
    switch status {
    case 404: "NOT_FOUND"
    case 429: "RESOURCE_EXHAUSTED"
    case 503: "UNAVAILABLE"
    case 500...: "INTERNAL"
    default: "INVALID_ARGUMENT"
    }
  }
}

extension JSONValue {
  /// The text of a member that must be there.
  func required(_ name: String) throws(RequestFault) -> String {
    guard let member = self[name] else { throw .missing(name) }
    guard let text = member.text else { throw .type(name, "a string") }
    return text
  }

  /// A whole number of at least 1, if the member is there.
  func limit(_ name: String) throws(RequestFault) -> Int? {
    guard let member = self[name] else { return nil }
    guard let number = member.whole else { throw .type(name, "an integer") }
    guard number >= 1 else {
      throw .invalid(
        "Invalid '\(name)': expected a value of at least 1.", name, code: "integer_below_min_value")
    }
    return number
  }

  /// Whether events are asked for.
  func wantsEvents() throws(RequestFault) -> Bool {
    guard let member = self["stream"] else { return false }
    guard case .bool(let value) = member else { throw .type("stream", "a boolean") }
    return value
  }
}
