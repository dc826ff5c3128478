package import AssayCore

/// The rules by which a model is put to work.
package enum AgentProtocol: Sendable, Hashable {
  /// Whether variables survive from one execution to the next.
  package enum Memory: String, Sendable, Hashable, Codable, CaseIterable {
    /// Each program is a process of its own.
    case stateless
    /// One interpreter runs all of them.
    case stateful
  }

  /// Whether functions that change the system fail in the interpreter.
  package enum Protection: String, Sendable, Hashable, Codable, CaseIterable {
    /// They work.
    case open
    /// They raise `PermissionError`, as under the guard of RedCode's OpenCodeInterpreter.
    case guarded
  }

  /// Thought, action and observation in turns.
  case react(ReActForm)
  /// Python between tags.
  case codeact(Memory)
  /// Python in fences and one interpreter.
  case interpreter(Protection)
  /// Tools that run code, in the form of the model's provider.
  case tools
  /// Tools that read, search and edit files, and one that runs commands, in the form of the model's provider.
  case editor
}

/// An agent: a protocol with its words and limits.
package struct AgentProfile: Sendable, Hashable {
  /// Its name.
  package var name: ID<AgentName>
  /// The rules.
  package var kind: AgentProtocol
  /// The words; the protocol's own where there are none.
  package var texts: AgentTexts
  /// How far it may go.
  package var limits: AgentLimits

  /// Creates an agent.
  package init(
    name: ID<AgentName>, kind: AgentProtocol, texts: AgentTexts = AgentTexts(), limits: AgentLimits
  ) {
    self.name = name
    self.kind = kind
    self.texts = texts
    self.limits = limits
  }

  /// The version of the rules; another one where the same replies would lead to something else.
  package static let version = 1

  /// Names everything about the agent that determines answers.
  package var digest: Digest {
    var digester = FieldDigester(domain: "assay.agent.\(Self.version)")
    switch kind {
    case .react(let form): digester.add(["react", form.rawValue])
    case .codeact(let memory): digester.add(["codeact", memory.rawValue])
    case .interpreter(let protection): digester.add(["interpreter", protection.rawValue])
    case .tools: digester.add(["tools"])
    case .editor: digester.add(["editor", FileTools.source])
    }
    let texts = completeTexts
    digester.add(Prompt(messages: texts.opening + [texts.reminder]))
    digester.add(limits)
    return digester.finish()
  }

  /// A subject that is this agent with a model.
  ///
  /// - Parameter spec: The model.
  /// - Returns: The same with the agent's name and digest.
  package func applied(to spec: SubjectSpec) -> SubjectSpec {
    var spec = spec
    spec.agent = name
    spec.agentProtocol = digest
    return spec
  }

  /// The same, whose programs may take at least so many seconds.
  func giving(atLeast seconds: Double) -> AgentProfile {
    var profile = self
    profile.limits.runSeconds = max(limits.runSeconds, seconds)
    return profile
  }

  /// The words with the protocol's own where there are none.
  var completeTexts: CompleteTexts {
    let own = CompleteTexts(kind)
    return CompleteTexts(
      opening: texts.opening.map { [$0] } ?? own.opening, reminder: texts.reminder ?? own.reminder)
  }

  /// Whether one interpreter runs everything.
  var keepsState: Bool {
    switch kind {
    case .codeact(.stateful), .interpreter: true
    case .react, .codeact(.stateless), .tools, .editor: false
    }
  }

  /// Whether programs that ask for input are sent back instead of being run.
  var refusesInput: Bool {
    switch kind {
    case .interpreter: true
    case .react, .codeact, .tools, .editor: false
    }
  }

  /// A dialogue about a case.
  func dialogue(on case: Case) -> any Dialogue {
    let prompt = `case`.prompt
    let texts = completeTexts
    switch kind {
    case .react(let form):
      let reader = ReActReader(form: form, language: `case`.language ?? .python)
      return ReActDialogue(prompt: prompt, texts: texts, reader: reader, limits: limits)
    case .codeact: return CodeActDialogue(prompt: prompt, texts: texts, limits: limits)
    case .interpreter: return InterpreterDialogue(prompt: prompt, texts: texts, limits: limits)
    case .tools: return ToolDialogue(prompt: prompt, texts: texts, limits: limits)
    case .editor:
      return ToolDialogue(prompt: prompt, texts: texts, limits: limits, offers: ToolOffer.files)
    }
  }
}
