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
  let context: Context
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
    prompt = try PromptOptions(parsing: request.prompt ?? PromptProfile.head.rawValue)
    guard prompt.profile.form != nil else {
      throw InputError("--prompt agent: agents cannot fill holes yet; take \(Self.forModels)")
    }
    budget = ContextBudget(tokens: max(1, (request.contextTokens ?? 65_500) - Self.frame))
    guard request.variant == nil else {
      throw InputError("ase has no variants; leave --variant out")
    }
    context = try Self.choice(request.context, "context", unlessGiven: .data)
    images = try Self.choice(request.images, "images", unlessGiven: .local)
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

  private static var forModels: String {
    PromptProfile.allCases.filter { $0.form != nil }.map(\.rawValue).joined(separator: ", ")
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String?, _ option: String, unlessGiven usual: Choice
  ) throws(InputError) -> Choice {
    guard let name else { return usual }
    guard let choice = Choice(rawValue: name) else {
      let all = Choice.allCases.map(\.rawValue)
      let near = NearestName.of(name, among: all).map { "; did you mean “\($0)”?" } ?? ""
      throw InputError(
        "ase has no \(option) “\(name.printable(limit: 40))”\(near) (--\(option) takes \(all.joined(separator: ", ")))"
      )
    }
    return choice
  }

  /// The settings in words, for the name of the suite.
  var description: String {
    "\(prompt)-\(context.rawValue)-\(budget.tokens)" + (masksAll ? "-all" : "")
  }
}
