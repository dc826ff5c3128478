internal import AssayCore

/// What an agent makes of a reply: a step without what came of it.
struct Intent: Sendable, Hashable {
  var thought: String?
  var action: AgentStep.Action
  /// What carries out the use of a tool; `nil` for all other actions.
  var program: Program?

  /// A program of ours that acts for the model, in the working folder.
  struct Program: Sendable, Hashable {
    var arguments: [String]
    var input: [UInt8]
  }

  init(thought: String? = nil, _ action: AgentStep.Action, program: Program? = nil) {
    self.thought = thought
    self.action = action
    self.program = program
  }
}

/// What happens after a reply.
enum Move: Sendable, Hashable {
  /// The reply cannot be read; the model is asked again.
  case again(Intent)
  /// Those that run something are run in order, and what came of each goes to `observe`.
  case act([Intent])
  /// The dialogue is over.
  case end(AgentTrace.Ending, Intent)
}

/// What came of an intent.
enum Seen: Sendable, Hashable {
  /// There was nothing to run.
  case nothing
  /// It was run.
  case ran(AgentStep.Observation)
  /// It was not run, because it asks for input that nobody gives.
  case wantsInput
}

/// A dialogue between a model and its surroundings by the rules of a protocol.
///
/// Pure: it sends nothing and runs nothing. It says what to send, reads what came, and takes note of what was seen.
protocol Dialogue: Sendable {
  /// What is sent next.
  var messages: [Message] { get }
  /// The tools on offer.
  var tools: [ToolDefinition] { get }

  /// The text of which must be known whether it is a Python program before the reply can be taken.
  ///
  /// - Parameter reply: The reply.
  /// - Returns: The text; `nil` if nothing needs to be known.
  func doubt(about reply: Turn) -> String?

  /// Reads a reply.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - isPython: Whether the text in doubt is a Python program.
  /// - Returns: What is to be done.
  mutating func take(_ reply: Turn, isPython: Bool) -> Move

  /// Takes note of what came of the last intents.
  ///
  /// - Parameter seen: What came of each, in their order.
  /// - Returns: Why the dialogue is over; `nil` if the model is to be asked next.
  mutating func observe(_ seen: [Seen]) -> AgentTrace.Ending?
}

extension Dialogue {
  var tools: [ToolDefinition] { [] }

  func doubt(about reply: Turn) -> String? { nil }

  /// Reads a reply that nothing is in doubt about.
  mutating func take(_ reply: Turn) -> Move { take(reply, isPython: false) }
}

extension Intent {
  /// A program to run.
  static func run(
    _ code: String, _ language: CodeLanguage, verb: String = "execute", thought: String? = nil
  ) -> Intent {
    Intent(thought: thought, .run(verb: verb, language: language, code: code))
  }
}
