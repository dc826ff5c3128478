package import AssayCore

/// The protocols in which programs speak to models, each with its own form of requests, replies and errors.
///
/// The names are those by which users call them.
package enum WireProtocol: String, Sendable, Hashable, CaseIterable {
  /// OpenAI chat completions.
  case chat = "openai"
  /// OpenAI Responses.
  case responses = "openai-responses"
  /// Anthropic Messages.
  case messages = "anthropic"
  /// Google's generateContent.
  case google

  /// The models that speak it; `nil` if none can be asked in it.
  package var provider: Provider? {
    switch self {
    case .chat: .openai
    case .responses: .openaiResponses
    case .messages: .anthropic
    case .google: nil
    }
  }

  /// Understands a request.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - path: The path with its query, which says a part of Google's requests.
  ///   - content: How what messages say is read.
  /// - Returns: The request.
  /// - Throws: What is wrong with it.
  package func read(
    _ body: JSONValue, path: String = "", content: ContentReader = .lenient
  ) throws(RequestFault) -> WireRequest {
    switch self {
    case .chat: try ChatProtocol.read(body, content)
    case .responses: try ResponsesProtocol.read(body, content)
    case .messages: try MessagesProtocol.read(body, content)
    case .google: try GoogleProtocol.read(body, path: path, content)
    }
  }

  /// The body of a reply in one piece.
  package func whole(_ reply: WireReply) -> [UInt8] {
    switch self {
    case .chat: ChatProtocol.whole(reply)
    case .responses: ResponsesProtocol.whole(reply)
    case .messages: MessagesProtocol.whole(reply)
    case .google: GoogleProtocol.whole(reply)
    }
  }

  /// The server-sent events of a reply, each with the empty line that ends it.
  package func events(_ reply: WireReply, withUsage: Bool) -> [[UInt8]] {
    switch self {
    case .chat: ChatProtocol.events(reply, withUsage: withUsage)
    case .responses: ResponsesProtocol.events(reply)
    case .messages: MessagesProtocol.events(reply)
    case .google: GoogleProtocol.events(reply)
    }
  }

  /// The body that says why a request is turned down.
  package func error(_ fault: RequestFault) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    switch self {
    case .messages:
      json.raw("{\"type\":\"error\",\"error\":{\"type\":")
      json.string(fault.anthropicType)
      json.raw(",\"message\":")
      json.string(fault.message)
    case .chat, .responses:
      json.raw("{\"error\":{\"message\":")
      json.string(fault.message)
      json.raw(",\"type\":")
      json.string(fault.openAIType)
      json.raw(",\"param\":")
      json.string(fault.parameter)
      json.raw(",\"code\":")
      json.string(fault.code)
    case .google:
      json.raw("{\"error\":{\"code\":")
      json.number(fault.status)
      json.raw(",\"message\":")
      json.string(fault.message)
      json.raw(",\"status\":")
      json.string(fault.googleStatus)
    }
    json.raw("}}")
    return json.bytes
  }
}
