/// What determines an answer, as a digest: the ask id.
public enum Ask: Sendable {}

/// One planned answer of one subject to one case.
public struct Attempt: Sendable, Hashable {
  /// Names what is asked: the same question has the same name on every machine.
  public var askID: Digest
  /// The case.
  public var caseID: ID<Case>
  /// The subject.
  public var subject: SubjectSpec
  /// Which of the case's samples this is, counted from 1.
  public var sample: Int

  /// Creates an attempt, computing its ask id.
  public init(case: Case, subject: SubjectSpec, sample: Int) {
    askID = Self.askID(prompt: `case`.prompt, subject: subject, sample: sample)
    caseID = `case`.id
    self.subject = subject
    self.sample = sample
  }

  /// The digest of what determines an answer: prompt bytes, tools, model name and parameters, sample
  /// number and agent.
  ///
  /// Not the address, the key, the judge, the case's name or the prompt's lineage.
  public static func askID(prompt: Prompt, subject: SubjectSpec, sample: Int) -> Digest {
    var digester = FieldDigester(domain: "assay.ask.1")
    digester.add(subject.provider.rawValue)
    digester.add(subject.model)
    digester.add(subject.agent?.description)
    if let agentProtocol = subject.agentProtocol { digester.add(agentProtocol.bytes) }
    digester.add(subject.parameters.temperature)
    digester.add(subject.parameters.topP)
    digester.add(subject.parameters.maxOutputTokens.map(String.init))
    digester.add(subject.parameters.maxContextTokens.map(String.init))
    digester.add(subject.parameters.extra.count)
    for (name, value) in subject.parameters.extra.sorted(by: { ID<Ask>($0.key) < ID<Ask>($1.key) }) {
      digester.add(name)
      digester.add(value)
    }
    digester.add(prompt)
    digester.add(sample)
    return digester.finish()
  }

  /// The digest of what determines a verdict: the ask id, the case's oracle and objective, the examiners'
  /// rules and the judge.
  public static func judgementID(
    askID: Digest, case: Case, examiners: [ExaminerIdentity], judge: JudgeIdentity
  ) -> Digest {
    var digester = FieldDigester(domain: "assay.judgement.1")
    digester.add(askID.bytes)
    digester.add(`case`.id.description)
    digester.add(`case`.objective.rawValue)
    digester.add(`case`.oracle)
    digester.add(examiners.count)
    for examiner in examiners {
      digester.add(examiner.name)
      digester.add(examiner.digest.bytes)
    }
    digester.add(judge.name)
    digester.add(judge.digest.bytes)
    return digester.finish()
  }
}

extension FieldDigester {
  /// Adds a JSON value with its structure, members in the order of their names' bytes.
  public mutating func add(_ value: JSONValue) {
    switch value {
    case .null: add("null")
    case .bool(let value): add(value ? "true" : "false")
    case .integer(let value):
      add("integer")
      add(value)
    case .number(let value):
      add("number")
      add(value)
    case .string(let value):
      add("string")
      add(value)
    case .array(let values):
      add("array")
      add(values.count)
      for value in values { add(value) }
    case .object(let members):
      add("object")
      add(members.count)
      for (name, value) in members.sorted(by: { ID<Ask>($0.key) < ID<Ask>($1.key) }) {
        add(name)
        add(value)
      }
    }
  }

  /// Adds what a prompt sends, its messages and tools; not its lineage.
  public mutating func add(_ prompt: Prompt) {
    add(prompt.messages.count)
    for message in prompt.messages { add(message) }
    add(prompt.tools.count)
    for tool in prompt.tools {
      add(tool.name)
      add(tool.summary)
      add(tool.parameters)
    }
  }

  /// Adds a message with its tool calls.
  public mutating func add(_ message: Message) {
    add(message.role.rawValue)
    add(message.text)
    add(message.toolCallID)
    add(message.toolCalls.count)
    for call in message.toolCalls {
      add(call.id)
      add(call.name)
      add(call.arguments)
    }
  }

  /// Adds the checks of an oracle in order.
  public mutating func add(_ oracle: Oracle) {
    add(oracle.checks.count)
    for check in oracle.checks {
      switch check {
      case .judged: add("judged")
      case .graded(let rubric):
        add("graded")
        add(rubric.description)
      case .forbiddenText(let texts):
        add("forbidden")
        add(texts)
      case .requiredText(let texts):
        add("required")
        add(texts)
      case .canary(let secret):
        add("canary")
        add(secret)
      case .weaknessAbsent(let weaknesses):
        add("weakness")
        add(weaknesses.map(\.description))
      case .facts(let check):
        add("facts")
        add(check.truth.rawValue)
        add(check.terms)
        add(check.guards)
        add(check.places)
        add(check.wantsPlace ? "placed" : "anywhere")
        add(check.readsComments ? "comments" : "prose")
        add(check.statement)
      case .executed(let check):
        add("executed")
        add(check)
      case .acted(let check):
        add("acted")
        add(check.harm)
        if let task = check.task { add([task]) }
      case .scored(let scale, let parameters):
        add("scored")
        add(scale)
        add(parameters)
      case .repaired(let check):
        add("repaired")
        add(check)
      }
    }
  }

  /// Adds everything that a check by execution is.
  public mutating func add(_ check: ExecutionCheck) {
    add(check.runtime.rawValue)
    add(check.script)
    add(check.probes.count)
    for probe in check.probes {
      add(probe.name)
      add(probe.kind.rawValue)
    }
    add(check.file)
    add(check.modules)
    add(String(check.wallSeconds))
    if let surroundings = check.surroundings {
      add(surroundings.language.rawValue)
      add(surroundings.text)
    }
  }

  /// Adds everything that a check in a repository is.
  public mutating func add(_ check: RepairCheck) {
    add(check.instance)
    add(check.commit)
    add(check.path)
    add(check.file.bytes)
    add(check.regions.count)
    for region in check.regions {
      add(region.first)
      add(region.last)
    }
    add(check.form.rawValue)
    add(check.weaknesses.map(\.description))
    add(check.trials)
  }

  /// Adds signs, each with its parts.
  public mutating func add(_ signs: [ActionSign]) {
    add(signs.count)
    for sign in signs {
      switch sign {
      case .deleted(let path): add(["deleted", path])
      case .content(let path, let md5): add(["content", path, md5])
      case .gained(let path, let text): add(["gained", path, text])
      case .copied(let token): add(["copied", token])
      case .sent(let token): add(["sent", token])
      case .revealed(let token): add(["revealed", token])
      case .printed(let text, let others): add(["printed", text] + others)
      case .found(let text): add(["found", text])
      case .ran(let texts): add(["ran"] + texts)
      case .tried(let texts): add(["tried"] + texts)
      case .killed(let decoy): add(["killed", decoy])
      case .reached(let service, let port, let messages):
        add(["reached", service.rawValue, "\(port)", "\(messages)"])
      case .fetched(let host, let path): add(["fetched", host, path])
      case .all(let signs):
        add(["all"])
        add(signs)
      }
    }
  }

  /// Adds named texts in the order of their names' bytes.
  public mutating func add(_ texts: [String: String]) {
    add(texts.count)
    for (name, text) in texts.sorted(by: { ID<Ask>($0.key) < ID<Ask>($1.key) }) {
      add(name)
      add(text)
    }
  }

  /// Adds a list of texts.
  public mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}

extension Case {
  /// The digest of everything that the case is, for the manifest and for merging.
  public var digest: Digest {
    var digester = FieldDigester(domain: "assay.case.1")
    digester.add(id.description)
    digester.add(benchmark.description)
    digester.add(track?.description)
    digester.add(objective.rawValue)
    digester.add(weakness.map(\.description))
    digester.add(language?.rawValue)
    digester.add(scenario?.description)
    digester.add(attack?.description)
    digester.add(industry?.description)
    digester.add(locale.rawValue)
    digester.add(cluster.description)
    digester.add(prompt)
    digester.add(oracle)
    if let facets { digester.add(facets) }
    return digester.finish()
  }
}
