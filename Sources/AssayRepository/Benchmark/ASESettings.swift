internal import AssayCore

/// What a user asks of the benchmark beside its data.
struct ASESettings: Sendable, Hashable {
  /// Where the places come from that a prompt shows.
  enum Context: String, Sendable, Hashable, CaseIterable {
    /// The data's own hits; those of our index where an instance has none.
    case data
    /// Our index, by summary and the whole file.
    case bm25
    /// Our index, by summary and the lines that were cut out.
    case block = "bm25-block"
    /// Nothing but the masked file and the README.
    case none
  }

  /// What the prompt looks like.
  let prompt: PromptOptions
  /// How much of the repository fits into it.
  let budget: ContextBudget
  /// Where its places come from.
  let context: Context
  /// Whether all flawed regions of the file are masked, not the first alone.
  let masksAll: Bool

  /// How often the whole is built, tested and attacked, so that what does not come out the same twice is seen.
  static let trials = 2

  /// What a prompt holds beside the repository: the order, the summary, the marks; in tokens.
  private static let frame = 1_500

  /// Reads the options.
  ///
  /// - Throws: `InputError` naming an option that cannot be used here.
  init(_ request: DataRequest) throws(InputError) {
    prompt = try Self.prompt(request)
    budget = ContextBudget(tokens: max(1, (request.contextTokens ?? 65_500) - Self.frame))
    guard request.variant == nil else {
      throw InputError("ase has no variants; leave --variant out")
    }
    context = try Self.context(request.context)
    if let part = request.part {
      throw InputError("ase has no part “\(part.printable(limit: 40))”; leave --part out")
    }
    switch request.preset {
    case nil, "first-region": masksAll = false
    case "all-regions": masksAll = true
    case let preset?:
      throw InputError(
        "ase has no preset “\(preset.printable(limit: 40))”; its presets are: first-region, all-regions")
    }
  }

  /// What `--prompt` says, which must fit to who is asked: agents edit the file, models answer in words.
  private static func prompt(_ request: DataRequest) throws(InputError) -> PromptOptions {
    let usual: PromptProfile = request.isForAgent == true ? .agent : .head
    let options = try PromptOptions(parsing: request.prompt ?? usual.rawValue)
    switch (request.isForAgent, options.profile.form) {
    case (true?, .some):
      throw InputError(
        """
        --prompt \(options) asks for an answer in words, and what counts of an agent is what it leaves in the files; \
        leave --prompt out, or take agent+full, which shows an agent the same file and context as a model
        """)
    case (false?, nil):
      throw InputError(
        """
        --prompt \(options) is for agents: choose one with --agent, such as editor; or ask the model alone with \
        \(forModels)
        """)
    case (true?, nil), (false?, .some), (nil, _): return options
    }
  }

  private static var forModels: String {
    PromptProfile.allCases.filter { $0.form != nil }.map(\.rawValue).joined(separator: ", ")
  }

  private static func context(_ name: String?) throws(InputError) -> Context {
    guard let name else { return .data }
    guard let context = Context(rawValue: name) else {
      let all = Context.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: all).map { "; did you mean “\($0)”?" } ?? ""
      throw InputError(
        "ase has no context “\(name.printable(limit: 40))”\(near) (--context takes \(all.joined(separator: ", ")))"
      )
    }
    return context
  }

  /// The settings in words, for the name of the suite.
  var description: String {
    "\(prompt)-\(context.rawValue)-\(budget.tokens)" + (masksAll ? "-all" : "")
  }
}
