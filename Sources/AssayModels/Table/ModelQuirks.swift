package import AssayCore

/// How the servers of a model family differ from the plain protocol. What is `nil` is as the protocol says.
package struct ModelQuirks: Sendable, Hashable {
  /// Where standing instructions go.
  package enum SystemRole: String, Sendable, Hashable, CaseIterable {
    /// A message of the role `system`.
    case system
    /// A message of the role `developer`.
    case developer
    /// The front of the first user message: the family knows no such role.
    case user
  }

  /// The member that limits the output tokens of a chat completion.
  package var outputLimitMember: String?
  /// Where standing instructions go.
  package var systemRole: SystemRole?
  /// The members of a request that the family does not take.
  package var refuses: [String]?
  /// The limit on output tokens where the user gives none.
  package var defaultMaxOutputTokens: Int?

  /// Creates quirks.
  package init(
    outputLimitMember: String? = nil, systemRole: SystemRole? = nil, refuses: [String]? = nil,
    defaultMaxOutputTokens: Int? = nil
  ) {
    self.outputLimitMember = outputLimitMember
    self.systemRole = systemRole
    self.refuses = refuses
    self.defaultMaxOutputTokens = defaultMaxOutputTokens
  }

  /// These quirks, with `other` where they say nothing.
  package func over(_ other: ModelQuirks) -> ModelQuirks {
    ModelQuirks(
      outputLimitMember: outputLimitMember ?? other.outputLimitMember,
      systemRole: systemRole ?? other.systemRole, refuses: refuses ?? other.refuses,
      defaultMaxOutputTokens: defaultMaxOutputTokens ?? other.defaultMaxOutputTokens)
  }

  /// What differs, for people; empty if nothing does.
  package var summary: [String] {
    var facts: [String] = []
    if let outputLimitMember { facts.append("output limit in \(outputLimitMember)") }
    switch systemRole {
    case .developer: facts.append("system messages as developer")
    case .user: facts.append("no system role")
    case .system, nil: break
    }
    if let refuses, !refuses.isEmpty { facts.append("takes no \(refuses.joined(separator: ", "))") }
    if let defaultMaxOutputTokens { facts.append("\(defaultMaxOutputTokens) output tokens unless given") }
    return facts
  }

  /// The role that a system message is sent with.
  var systemRoleName: String {
    switch systemRole {
    case .developer: "developer"
    case .system, .user, nil: "system"
    }
  }

  /// The conversation as the family takes it.
  func arranged(_ messages: [Message]) -> [Message] {
    guard systemRole == .user, messages.contains(where: { $0.role == .system }) else { return messages }
    let system = messages.filter { $0.role == .system }.map(\.text).joined(separator: "\n\n")
    var rest = messages.filter { $0.role != .system }
    if let first = rest.firstIndex(where: { $0.role == .user }) {
      rest[first].text = system + "\n\n" + rest[first].text
    } else {
      rest.insert(Message(role: .user, text: system), at: 0)
    }
    return rest
  }

  /// Refuses parameters that the family does not take, before anything is sent.
  ///
  /// - Parameters:
  ///   - parameters: What the user asks for.
  ///   - model: The model's name, for the message.
  /// - Throws: `InputError` naming the option.
  package func check(_ parameters: SamplingParameters, model: String) throws(InputError) {
    let options = [
      ("temperature", "--temperature", parameters.temperature != nil),
      ("top_p", "--top-p", parameters.topP != nil),
    ]
    let name = model.printable(limit: 80)
    for member in refuses ?? [] {
      for (own, option, isGiven) in options where own == member && isGiven {
        throw InputError(
          "the model \(name) does not take \(option); leave it out, or correct the model table")
      }
      if parameters.extra[member] != nil {
        throw InputError(
          "the model \(name) does not take “\(member)” (--model-args); leave it out, or correct the model table"
        )
      }
    }
    for (name, value) in [("--temperature", parameters.temperature), ("--top-p", parameters.topP)] {
      guard let value else { continue }
      guard value.isFinite, value >= 0 else { throw InputError("\(name) must be a number of at least 0") }
    }
    if let limit = parameters.maxOutputTokens, limit < 1 {
      throw InputError("--max-output-tokens must be at least 1")
    }
  }
}

/// What a model costs, in US dollars per million tokens.
package struct ModelPrice: Sendable, Hashable {
  /// Tokens of the request that were not cached.
  package var input: Double
  /// Tokens of the request that were cached.
  package var cachedInput: Double
  /// Tokens of the reply, reasoning included.
  package var output: Double
  /// The day for which the price is known, as YYYY-MM-DD or YYYY-MM.
  package var asOf: String

  /// Creates a price.
  package init(input: Double, cachedInput: Double, output: Double, asOf: String) {
    self.input = input
    self.cachedInput = cachedInput
    self.output = output
    self.asOf = asOf
  }

  /// The cost of a reply in US dollars.
  package func costUSD(of usage: Usage) -> Double {
    let cached = min(usage.cachedInputTokens, usage.inputTokens)
    let fresh = Double(usage.inputTokens - cached) * input
    return (fresh + Double(cached) * cachedInput + Double(usage.outputTokens) * output) / 1e6
  }
}
