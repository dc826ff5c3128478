/// One message of a conversation.
public struct Message: Sendable, Hashable, Codable {
  /// Who speaks.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Standing instructions of the operator.
    case system
    /// The person who asks.
    case user
    /// The model.
    case assistant
    /// The result of a tool call.
    case tool
  }

  /// Who speaks.
  public var role: Role
  /// What is said.
  public var text: String
  /// The tools that an assistant message calls; empty for other roles.
  public var toolCalls: [ToolCall]
  /// The call that a tool message answers.
  public var toolCallID: String?

  /// Creates a message.
  public init(role: Role, text: String, toolCalls: [ToolCall] = [], toolCallID: String? = nil) {
    self.role = role
    self.text = text
    self.toolCalls = toolCalls
    self.toolCallID = toolCallID
  }
}

/// A tool call that a model asked for.
public struct ToolCall: Sendable, Hashable, Codable {
  /// The name that the server gave to this call.
  public var id: String
  /// The tool's name.
  public var name: String
  /// The arguments as the model wrote them: usually JSON, never trusted.
  public var arguments: String

  /// Creates a tool call.
  public init(id: String, name: String, arguments: String) {
    self.id = id
    self.name = name
    self.arguments = arguments
  }
}

/// A tool that is offered to a model.
public struct ToolDefinition: Sendable, Hashable, Codable {
  /// The tool's name.
  public var name: String
  /// What the tool does, for the model.
  public var summary: String
  /// The JSON Schema of its arguments.
  public var parameters: JSONValue

  /// Creates a tool definition.
  public init(name: String, summary: String, parameters: JSONValue) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
  }
}

/// How a prompt came about: where it started and what was done to it, in order.
public struct Lineage: Sendable, Hashable, Codable {
  /// One step from the seed to the prompt.
  public struct Step: Sendable, Hashable, Codable {
    /// The transform's name.
    public var transform: String
    /// The transform's version.
    public var version: Int
    /// Its parameters, by name.
    public var parameters: [String: String]

    /// Creates a step.
    public init(transform: String, version: Int, parameters: [String: String] = [:]) {
      self.transform = transform
      self.version = version
      self.parameters = parameters
    }
  }

  /// The case whose objective the prompt states directly, if it is not this one.
  public var seed: ID<Case>?
  /// The steps from the seed to the prompt; empty for a direct form.
  public var steps: [Step]

  /// Creates a lineage.
  public init(seed: ID<Case>? = nil, steps: [Step] = []) {
    self.seed = seed
    self.steps = steps
  }
}

/// What is asked: a conversation with places for the subject's replies.
///
/// A user message that is followed by an assistant message is history, written beforehand. Every other
/// user message is a turn: it is sent, and the subject's own reply takes its place before the next one.
public struct Prompt: Sendable, Hashable, Codable {
  /// The messages in order.
  public var messages: [Message]
  /// The tools on offer.
  public var tools: [ToolDefinition]
  /// How the prompt came about.
  public var lineage: Lineage

  /// Creates a prompt.
  public init(messages: [Message], tools: [ToolDefinition] = [], lineage: Lineage = Lineage()) {
    self.messages = messages
    self.tools = tools
    self.lineage = lineage
  }

  /// Creates a prompt of one or several user turns, with an optional system message before them.
  public init(system: String? = nil, turns: [String]) {
    let opening = system.map { [Message(role: .system, text: $0)] } ?? []
    self.init(messages: opening + turns.map { Message(role: .user, text: $0) })
  }

  /// The places in `messages` at which the subject speaks: just after each of these.
  public var turnEnds: [Int] {
    messages.indices.filter { index in
      messages[index].role == .user
        && (index + 1 == messages.endIndex || messages[index + 1].role != .assistant)
    }
  }

  /// How many replies the prompt asks for.
  public var turnCount: Int { turnEnds.count }

  /// The messages to send for a turn, with the subject's earlier replies in their places.
  ///
  /// - Parameters:
  ///   - turn: The turn, counted from 0, below `turnCount`.
  ///   - replies: The subject's replies to the turns before it, at least `turn` of them.
  /// - Returns: The conversation up to and with the turn's user message.
  public func conversation(upTo turn: Int, replies: [Message]) -> [Message] {
    let ends = turnEnds
    var conversation: [Message] = []
    var answered = 0
    for index in messages.indices where index <= ends[turn] {
      conversation.append(messages[index])
      if answered < turn, index == ends[answered] {
        conversation.append(replies[answered])
        answered += 1
      }
    }
    return conversation
  }
}
