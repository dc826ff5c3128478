internal import AssayCore

/// Writes the engine's patterns for functions and calls of a language.
struct FlowPatterns: Sendable {
  let language: CodeLanguage

  /// Any parameter of any function, as a source.
  var anyParameter: JSONValue {
    Self.focused(
      on: "$ASSAY_P", among: functionPatterns(name: "$ASSAY_F", parameters: "..., \(parameter("P")), ..."))
  }

  /// The parameter at a place of a function, as a source.
  func parameter(_ index: Int, of function: LocalFunction) -> JSONValue {
    let before = (0..<index).map { parameter("A\($0)") + ", " }.joined()
    return Self.focused(
      on: "$ASSAY_P",
      among: functionPatterns(name: function.name, parameters: "\(before)\(parameter("P")), ..."))
  }

  /// What a function returns, as a sink.
  var returned: JSONValue {
    let patterns: [String] =
      switch language {
      case .python: ["return $ASSAY_X"]
      case .go: ["return $ASSAY_X", "return ..., $ASSAY_X, ..."]
      default: ["return $ASSAY_X;"]
      }
    return Self.focused(on: "$ASSAY_X", among: patterns)
  }

  /// What is stored in a field of the object itself, as a sink; `nil` where the language does not mark that.
  var stored: JSONValue? {
    itself.map { Self.focused(on: "$ASSAY_X", among: ["\($0)$ASSAY_FIELD = $ASSAY_X\(end)"]) }
  }

  /// A field of the object itself, as a source.
  func field(_ name: String) -> JSONValue { .object(["pattern": .string("\(itself ?? "")\(name)")]) }

  /// An argument of calls of a function, as a sink.
  ///
  /// - Parameters:
  ///   - index: The parameter's place among those that the definition writes out.
  ///   - function: The function.
  /// - Returns: The pattern; `nil` for what a call does not write out.
  func argument(_ index: Int, of function: LocalFunction) -> JSONValue? {
    let place = index - receivers(of: function)
    guard place >= 0, function.parameters.indices.contains(index) else { return nil }
    let before = (0..<place).map { "$ASSAY_A\($0), " }.joined()
    var lists = ["\(before)$ASSAY_X, ..."]
    let name = function.parameters[index].name
    if language == .python || language == .php, !name.isEmpty {
      lists.append(language == .python ? "..., \(name)=$ASSAY_X, ..." : "..., \(name): $ASSAY_X, ...")
    }
    let patterns = callees(of: function).flatMap { callee in lists.map { callee.pattern(arguments: $0) } }
    return Self.focused(on: "$ASSAY_X", among: patterns)
  }

  /// Calls of functions, as sources or sanitizers.
  func calls(of functions: [LocalFunction]) -> JSONValue {
    let patterns = functions.flatMap { callees(of: $0).map { $0.pattern(arguments: "...") } }
    return .object(["pattern-either": .array(patterns)])
  }

  /// What is put into an object makes it carry it: wide on purpose, where silence must be sure.
  var mutators: JSONValue {
    let forms: [String] =
      switch language {
      case .php: ["$ASSAY_TO->$ASSAY_M(..., $ASSAY_FROM, ...)"]
      case .c: ["$ASSAY_M($ASSAY_TO, ..., $ASSAY_FROM, ...)"]
      case .cpp: ["$ASSAY_TO.$ASSAY_M(..., $ASSAY_FROM, ...)", "$ASSAY_M($ASSAY_TO, ..., $ASSAY_FROM, ...)"]
      default: ["$ASSAY_TO.$ASSAY_M(..., $ASSAY_FROM, ...)"]
      }
    return .array(
      forms.map { form in
        .object([
          "pattern": .string(form), "from": .string("$ASSAY_FROM"), "to": .string("$ASSAY_TO"),
        ])
      })
  }
}

// MARK: - Pieces

extension FlowPatterns {
  private static func focused(on variable: String, among patterns: [String]) -> JSONValue {
    focused(on: variable, among: patterns.map { .object(["pattern": .string($0)]) })
  }

  private static func focused(on variable: String, among patterns: [JSONValue]) -> JSONValue {
    .object([
      "patterns": .array([
        .object(["pattern-either": .array(patterns)]), .object(["focus-metavariable": .string(variable)]),
      ])
    ])
  }

  /// What can stand before the bracket of a call.
  private struct Callee {
    var text: String
    /// Where the call must stand, if not anywhere.
    var inside: String?

    func pattern(arguments: String) -> JSONValue {
      let call: JSONValue = .object(["pattern": .string("\(text)(\(arguments))")])
      guard let inside else { return call }
      return .object(["patterns": .array([call, .object(["pattern-inside": .string(inside)])])])
    }
  }

  /// A parameter with its type, where the language cannot do without.
  private func parameter(_ name: String) -> String {
    switch language {
    case .java, .c, .cpp: "$ASSAY_T\(name) $ASSAY_\(name)"
    case .go: "$ASSAY_\(name) $ASSAY_T\(name)"
    default: "$ASSAY_\(name)"
    }
  }

  private func functionPatterns(name: String, parameters: String) -> [String] {
    switch language {
    case .python: ["def \(name)(\(parameters)):\n    ..."]
    case .php: ["function \(name)(\(parameters)) { ... }", "function (\(parameters)) { ... }"]
    case .javascript, .typescript: ["function \(name)(\(parameters)) { ... }", "(\(parameters)) => { ... }"]
    case .go:
      [
        "func \(name)(\(parameters)) $ASSAY_R { ... }", "func \(name)(\(parameters)) { ... }",
        "func ($ASSAY_S $ASSAY_ST) \(name)(\(parameters)) $ASSAY_R { ... }",
        "func ($ASSAY_S $ASSAY_ST) \(name)(\(parameters)) { ... }",
      ]
    case .java:
      [
        "$ASSAY_R \(name)(\(parameters)) { ... }",
        "\(name == "$ASSAY_F" ? "$ASSAY_C" : name)(\(parameters)) { ... }",
      ]
    default: ["$ASSAY_R \(name)(\(parameters)) { ... }"]
    }
  }

  /// How the object itself is written, with what stands before a member.
  private var itself: String? {
    switch language {
    case .python: "self."
    case .javascript, .typescript, .java: "this."
    case .php: "$this->"
    default: nil
    }
  }

  private var end: String { language == .python || language == .go ? "" : ";" }

  /// How many parameters the definition writes out that a call does not.
  private func receivers(of function: LocalFunction) -> Int {
    guard language == .python, function.owner != nil, let first = function.parameters.first else { return 0 }
    return first.name == "self" || first.name == "cls" ? 1 : 0
  }

  /// The ways to write a call of a function.
  private func callees(of function: LocalFunction) -> [Callee] {
    let name = function.name
    guard let owner = function.owner else {
      return (language == .go ? [name, "$ASSAY_O.\(name)"] : [name]).map { Callee(text: $0) }
    }
    if function.isConstructor { return [Callee(text: language == .python ? owner : "new \(owner)")] }
    let member = language == .php ? "->" : "."
    // A name that libraries use too means this class only where that is plain.
    guard Self.commonNames.contains(name.lowercased()) else {
      return named(name, of: owner).map { Callee(text: $0) } + [Callee(text: "$ASSAY_O\(member)\(name)")]
        + (language == .cpp ? [Callee(text: "$ASSAY_O->\(name)")] : [])
    }
    let known = creation(of: owner).map { Callee(text: "$ASSAY_O\(member)\(name)", inside: $0) }
    return named(name, of: owner).map { Callee(text: $0) } + (known.map { [$0] } ?? [])
  }

  /// The ways to call a method that name its class or the object itself.
  private func named(_ name: String, of owner: String) -> [String] {
    switch language {
    case .python: ["self.\(name)", "cls.\(name)", "\(owner).\(name)", "\(owner)(...).\(name)"]
    case .javascript, .typescript: ["this.\(name)", "\(owner).\(name)", "new \(owner)(...).\(name)"]
    case .java: [name, "this.\(name)", "\(owner).\(name)", "new \(owner)(...).\(name)"]
    case .php: ["$this->\(name)", "self::\(name)", "static::\(name)", "\(owner)::\(name)"]
    case .cpp: [name, "this->\(name)", "\(owner)::\(name)"]
    default: [name]
    }
  }

  /// The code behind the making of an object of a class.
  private func creation(of owner: String) -> String? {
    switch language {
    case .python: "$ASSAY_O = \(owner)(...)\n..."
    case .javascript, .typescript, .php: "$ASSAY_O = new \(owner)(...);\n..."
    case .java: "\(owner) $ASSAY_O = new \(owner)(...);\n..."
    case .cpp: "\(owner) $ASSAY_O;\n..."
    default: nil
    }
  }

  private static let commonNames: Set<String> = [
    "get", "set", "put", "add", "append", "push", "pop", "remove", "delete", "update", "insert", "find",
    "filter", "map",
    "run", "exec", "execute", "query", "call", "apply", "send", "write", "read", "open", "close", "load",
    "save", "init",
    "start", "stop", "create", "build", "parse", "format", "print", "log", "info", "error", "warn", "debug",
    "connect",
    "prepare", "fetch", "request", "response", "render", "redirect", "post", "handle", "process", "copy",
    "join", "split",
    "replace", "match", "test", "search", "encode", "decode", "tostring", "equals", "hashcode", "length",
    "size", "contains",
    "index", "show", "next", "then", "all", "value", "values", "keys", "items", "count", "first", "last",
    "end", "json",
  ]
}
