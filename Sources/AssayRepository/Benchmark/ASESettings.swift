internal import AssayCore

/// What a user asks of the benchmark beside its data.
struct ASESettings: Sendable, Hashable {
  /// Which images instances are run in.
  enum Images: String, Sendable, Hashable, CaseIterable {
    /// Those of this machine.
    case local
    /// Those of this machine, and before the run all others are fetched.
    case pull
    /// None: all is analyzed alone.
    case none
  }

  /// What the prompt looks like.
  let prompt: PromptOptions
  /// How much of the repository fits into it.
  let budget: ContextBudget
  /// Where its places come from.
  let context: ContextSource
  /// Whether all flawed regions of the file are masked, not the first alone.
  let masksAll: Bool
  /// Which images instances are run in.
  let images: Images
  /// Whether images get all rights of the host that they ask for.
  let allowsPrivileged: Bool

  /// How often the whole is built, tested and attacked, so that what does not come out the same twice is seen.
  static let trials = 2

  /// What a prompt holds beside the repository: the order, the summary, the marks; in tokens.
  private static let frame = 1_500

  /// Reads the options.
  ///
  /// - Throws: `InputError` naming an option that cannot be used here.
  init(_ request: DataRequest) throws(InputError) {
    prompt = try Self.prompt(request)
    let tokens = max(1, (request.contextTokens ?? 65_500) - Self.frame)
    budget =
      request.bytesPerToken.map { ContextBudget(tokens: tokens, bytesPerToken: $0) }
      ?? ContextBudget(tokens: tokens)
    guard request.variant == nil else {
      throw InputError("ase has no variants; leave --variant out")
    }
    context = try ContextSource(request.context)
    images = try Self.images(request.images)
    allowsPrivileged = request.allowsPrivileged ?? false
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

  private static func images(_ name: String?) throws(InputError) -> Images {
    guard let name else { return .local }
    guard let choice = Images(rawValue: name) else {
      let all = Images.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: all).map { "; did you mean “\($0)”?" } ?? ""
      throw InputError(
        "ase has no images “\(name.printable(limit: 40))”\(near) (--images takes \(all.joined(separator: ", ")))"
      )
    }
    return choice
  }

  /// The settings in words, for the name of the suite.
  var description: String {
    "\(prompt)-\(context.name)-\(budget.tokens)"
      + (budget.bytesPerToken == ContextBudget.usual ? "" : "-\(budget.bytesPerToken)")
      + (masksAll ? "-all" : "")
  }
}
