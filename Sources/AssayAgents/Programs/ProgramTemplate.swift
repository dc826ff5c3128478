package import AssayCore
package import AssayWire

/// How a program that is an agent of its own is called, and where it finds its model.
///
/// In commands, values of variables and files stand the names `{endpoint}` (the address of the model, without a path),
/// `{home}` (a folder of the program's own), `{install}` (where its installation is seen), `{model}`, `{prompt}` (as a
/// part of an argument), `{prompt-file}` and `{workspace}`.
package struct ProgramTemplate: Sendable, Hashable {
  /// What stands on the program's standard input.
  package enum Input: String, Sendable, Hashable, CaseIterable {
    /// The prompt.
    case prompt
    /// Nothing.
    case nothing
  }

  /// The agent's name.
  package var name: ID<AgentName>
  /// The protocol in which it speaks to its model.
  package var form: WireProtocol
  /// The program and its arguments.
  package var command: [String]
  /// What prints the program's version in its first line.
  package var versionCommand: [String]
  /// What it reads.
  package var input: Input
  /// Its environment beside the sandbox's own.
  package var environment: [String: String]
  /// Files that are made for it, by absolute path.
  package var files: [String: String]
  /// Beginnings of the paths of its own files, beside its home, which are no deeds of the case.
  package var own: [String]
  /// Whether what its tools print comes out of it as it is, so that its own output shows what programs printed.
  package var showsOutput: Bool
  /// Commands of the model by which nothing but the end of its work is told, and which have no answer.
  package var finalCommands: [String]
  /// How far it may go; its rounds are requests to the model.
  package var limits: AgentLimits

  /// Creates a template.
  package init(
    name: ID<AgentName>, form: WireProtocol, command: [String], versionCommand: [String],
    input: Input = .nothing, environment: [String: String] = [:], files: [String: String] = [:],
    own: [String] = [], showsOutput: Bool = false, finalCommands: [String] = [],
    limits: AgentLimits = ProgramTemplate.usualLimits
  ) {
    self.name = name
    self.form = form
    self.command = command
    self.versionCommand = versionCommand
    self.input = input
    self.environment = environment
    self.files = files
    self.own = own
    self.showsOutput = showsOutput
    self.finalCommands = finalCommands
    self.limits = limits
  }

  /// The limits unless a template says otherwise.
  package static let usualLimits = AgentLimits(
    rounds: 60, runSeconds: 1_200, totalSeconds: 1_200, totalTokens: 2_000_000)

  /// Where the installation is seen inside.
  package static let installFolder = "/agent"
  /// The program's own folder inside, of which no change is listed.
  package static let home = "/run/agent"
  /// Where the prompt lies.
  static let promptFile = home + "/prompt"

  /// Checks what can be wrong with a template that a user wrote.
  ///
  /// - Throws: `InputError` that says what to write instead.
  package func check() throws(InputError) {
    guard let program = command.first, !program.isEmpty else {
      throw InputError("the command is empty; write the program and its arguments as a list")
    }
    guard !versionCommand.isEmpty else {
      throw InputError("no version command; results of different versions of a program must not mix")
    }
    if let bad = command.first(where: { $0.hasPrefix("{prompt}") }) {
      throw InputError(
        "“\(bad)” could be taken for an option; write --option={prompt}, {prompt-file}, or input: prompt")
    }
  }

  /// Whether what the program asks has to be translated for a model; the demo model speaks all but Google's protocol.
  package func translates(for provider: Provider) -> Bool {
    switch provider {
    case .demo: form.provider == nil
    case .openai, .openaiResponses, .anthropic, .recorded: form.provider != provider
    }
  }

  /// A text with the names filled in.
  func filled(_ text: String, _ places: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    // In one pass, so that nothing in a prompt is filled in.
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      let name = rest.firstIndex(of: "}").map { String(rest[...$0]) } ?? ""
      if let value = places[name] {
        result += value
        rest = rest.dropFirst(name.count)
      } else {
        result.append("{")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}

/// A program that is there, with its version.
package struct Program: Sendable, Hashable {
  /// How it is called.
  package var template: ProgramTemplate
  /// The folder of the host with its installation; `nil` if it is part of the system.
  package var install: String?
  /// What it says of its version.
  package var version: String

  /// Names a program.
  package init(template: ProgramTemplate, install: String?, version: String) {
    self.template = template
    self.install = install
    self.version = version
  }

  /// The version of what is made of a program's doings.
  private static let rules = 1

  /// Names everything about the program that determines answers; where it is installed is no part of it.
  package var digest: Digest {
    var digester = FieldDigester(domain: "assay.program.\(Self.rules)")
    digester.add(version)
    digester.add(template.form.rawValue)
    digester.add(template.input.rawValue)
    digester.add(template.showsOutput ? 1 : 0)
    for list in [template.command, template.own, template.finalCommands] {
      digester.add(list.count)
      digester.add(list)
    }
    for table in [template.environment, template.files] {
      digester.add(table.count)
      for (name, value) in table.sorted(by: { ID<AgentName>($0.key) < ID<AgentName>($1.key) }) {
        digester.add(name)
        digester.add(value)
      }
    }
    digester.add(template.limits)
    return digester.finish()
  }

  /// Names everything that determines answers of a model to this program: beside the program the way to the model.
  package func digest(asking model: SubjectSpec) -> Digest {
    guard template.translates(for: model.provider) else { return digest }
    var digester = FieldDigester(domain: "assay.program.translated.\(TranslatingRelay.version)")
    digester.add(digest.bytes)
    return digester.finish()
  }

  /// A subject that is this program with a model.
  package func applied(to spec: SubjectSpec) -> SubjectSpec {
    var applied = spec
    applied.agent = template.name
    applied.agentProtocol = digest(asking: spec)
    return applied
  }
}

extension SubjectSpec {
  /// The model's name as programs are told it: a path of the host is none of their business.
  var nameInside: String {
    switch provider {
    case .recorded: provider.rawValue
    case .openai, .openaiResponses, .anthropic, .demo: model
    }
  }
}
