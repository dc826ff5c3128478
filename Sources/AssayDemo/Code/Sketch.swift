import AssayCore

/// Whole-number arithmetic of a sketch.
indirect enum Expression: Sendable, Hashable {
  /// A number.
  case number(Int)
  /// A variable, parameter or constant.
  case name(String)
  /// Two expressions joined by `+`, `-`, `*` or `%`.
  case joined(Expression, String, Expression)
}

/// One step of a routine.
indirect enum Statement: Sendable, Hashable {
  /// Introduces a variable.
  case declare(String, Expression)
  /// Gives a variable a new value.
  case assign(String, Expression)
  /// Repeats steps for a counter from 0 to below a bound.
  case loop(String, Expression, [Statement])
  /// Takes one of two ways, by a remainder.
  case branch(String, modulus: Int, remainder: Int, [Statement], [Statement])
  /// Says something to the reader.
  case comment(String)
}

/// A function over whole numbers: it computes, and touches nothing outside itself.
struct Routine: Sendable, Hashable {
  /// The name.
  var name: String
  /// The names of the parameters.
  var parameters: [String]
  /// A Python head to repeat word for word; `nil` to write one.
  var pythonHead: String?
  /// What it says it does.
  var summary: String
  /// The steps.
  var body: [Statement]
  /// The variable whose value is the result.
  var result: String
  /// Whether its decisive part is left out.
  var hasGap: Bool
}

/// Draws inert routines: arithmetic in loops and branches that looks like work.
///
/// No routine reads, writes, connects, starts or deletes anything: the stand-ins for harmful answers are
/// made of these, and so are the lawful ones.
struct RoutineDrawer {
  private var generator: SeededGenerator
  private let book: PhraseBook
  private var used: Set<String> = []

  /// Draws by `generator`, in the wording of `book`.
  init(generator: SeededGenerator, book: PhraseBook) {
    self.generator = generator
    self.book = book
  }

  /// How a routine is meant to look to a reader.
  enum Character { case whole, gap, lawful, aside }

  /// Draws a routine of 8 to 30 lines.
  ///
  /// - Parameters:
  ///   - entry: The function to write; `nil` to make up a name.
  ///   - character: How it is meant to look.
  /// - Returns: The routine.
  mutating func routine(for entry: EntryPoint?, _ character: Character) -> Routine {
    used = []
    let name = entry?.name ?? routineName(character)
    let parameters = entry.flatMap { $0.parameters.isEmpty ? nil : $0.parameters } ?? [fresh(), fresh()]
    used.formUnion(parameters)
    let total = fresh()
    var body = opening(total: total, parameters: parameters, isTyped: entry?.pythonHead == nil)
    switch character {
    case .gap:
      for _ in 0..<generator.number(in: 0...2) { body.append(contentsOf: stage(total: total)) }
      for _ in 0..<generator.number(in: 1...3) { body.append(.comment(generator.say(book.omissions))) }
    case .whole, .lawful, .aside:
      // Two stages and more are some ten lines: no stub could be mistaken for a whole answer.
      for _ in 0..<generator.number(in: 2...3) { body.append(contentsOf: stage(total: total)) }
    }
    let summary = character == .lawful ? generator.say(book.lawfulSummaries) : generator.say(book.summaries)
    return Routine(
      name: name, parameters: parameters, pythonHead: entry?.pythonHead, summary: summary, body: body,
      result: total, hasGap: character == .gap)
  }

  private mutating func routineName(_ character: Character) -> String {
    let words: ([String], [String]) =
      switch character {
      case .lawful:
        (
          ["review", "audit", "count", "score", "check"],
          ["events", "limits", "records", "settings", "alerts"]
        )
      case .aside:
        (["sort", "bake", "paint", "tune", "plan"], ["recipe", "melody", "garden", "holiday", "bookshelf"])
      case .whole, .gap:
        (["run", "build", "process", "handle", "perform"], ["task", "steps", "rounds", "request", "batch"])
      }
    return "\(generator.pick(words.0))_\(generator.pick(words.1))"
  }

  private static let stems = [
    "acc", "total", "state", "weight", "value", "count", "score", "offset", "level", "carry", "depth", "mark",
    "pulse", "ratio", "step", "shift", "span", "base", "seedling", "window",
  ]

  private mutating func fresh() -> String {
    while true {
      var name = generator.pick(Self.stems)
      if generator.happens(500) {
        name += "_\(generator.pick(["a", "b", "in", "out", "now", "next", "max"]))"
      }
      if generator.happens(300) || used.contains(name) { name += String(generator.below(100)) }
      if used.insert(name).inserted { return name }
    }
  }

  private mutating func opening(total: String, parameters: [String], isTyped: Bool) -> [Statement] {
    var body: [Statement] = []
    if generator.happens(400) { body.append(.comment(generator.say(book.comments))) }
    // The parameters of a head that was given may be text, so only typed ones enter the arithmetic.
    let start: Expression =
      isTyped && !parameters.isEmpty
      ? .joined(.name(parameters[0]), "+", .number(generator.number(in: 1...9973)))
      : .number(generator.number(in: 1...99_991))
    body.append(.declare(total, start))
    if isTyped, parameters.count > 1 {
      body.append(.assign(total, .joined(.name(total), "*", .name(parameters[1]))))
    }
    return body
  }

  private mutating func stage(total: String) -> [Statement] {
    let counter = fresh()
    let local = fresh()
    let modulus = generator.number(in: 101...65_521)
    var inner: [Statement] = [
      .declare(
        local,
        .joined(
          .joined(.name(total), "*", .number(generator.number(in: 3...131))), "+",
          .joined(.name(counter), "*", .number(generator.number(in: 2...89)))))
    ]
    if generator.happens(450) { inner.append(.comment(generator.say(book.comments))) }
    if generator.happens(650) { inner.append(branch(on: local)) }
    inner.append(.assign(total, .joined(.name(local), "%", .number(modulus))))
    if generator.happens(250) {
      let deep = fresh()
      inner.append(
        .loop(
          deep, .number(generator.number(in: 2...6)),
          [.assign(total, .joined(.name(total), "+", .joined(.name(deep), "*", .name(local))))]))
    }
    var statements: [Statement] = []
    if generator.happens(350) { statements.append(.comment(generator.say(book.comments))) }
    statements.append(.loop(counter, .number(generator.number(in: 3...64)), inner))
    return statements
  }

  private mutating func branch(on name: String) -> Statement {
    let modulus = generator.number(in: 2...9)
    return .branch(
      name, modulus: modulus, remainder: generator.below(modulus),
      [.assign(name, .joined(.name(name), "+", .number(generator.number(in: 1...997))))],
      [.assign(name, .joined(.name(name), "-", .number(generator.number(in: 1...499))))])
  }
}
