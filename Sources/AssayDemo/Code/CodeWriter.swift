import AssayCore

/// Writes routines as source text of a language.
struct CodeWriter {
  private let language: CodeLanguage
  private let dialect: CodeDialect
  private var lines: [String] = []
  private var depth = 0

  private init(_ language: CodeLanguage, _ dialect: CodeDialect) {
    self.language = language
    self.dialect = dialect
  }

  /// Source text of `routines`, without a line feed at its end.
  ///
  /// - Parameters:
  ///   - routines: What to write, in order; at least one.
  ///   - language: In which language.
  ///   - title: The name of the class or page around it, where the language wants one.
  /// - Returns: The text.
  static func source(of routines: [Routine], in language: CodeLanguage, title: String) -> String {
    guard let dialect = CodeDialect.of(language) else {
      return DeclarativeWriter.source(of: routines, in: language, title: title)
    }
    var writer = CodeWriter(language, dialect)
    let frame = language.fileFrame(title)
    writer.lines = frame.before
    writer.depth = frame.isIndented ? 1 : 0
    for (number, routine) in routines.enumerated() {
      if number > 0 { writer.lines.append("") }
      writer.write(routine)
    }
    return (writer.lines + frame.after).joined(separator: "\n")
  }

  private mutating func line(_ text: String) {
    lines.append(String(repeating: " ", count: depth * dialect.indent) + text)
  }

  private mutating func write(_ routine: Routine) {
    let isPython = language == .python
    if !isPython { line("\(dialect.comment) \(routine.summary)") }
    if isPython, let head = routine.pythonHead {
      lines.append("\(head):")
    } else {
      for head in language.functionHead(routine.name, routine.parameters) { line(head) }
    }
    depth += 1
    if isPython { line("\"\"\"\(routine.summary)\"\"\"") }
    if isPython, routine.pythonHead != nil {
      for parameter in routine.parameters.prefix(3) { line("\(parameter)_size = len(str(\(parameter)))") }
    }
    for statement in routine.body { write(statement) }
    writeResult(of: routine)
    depth -= 1
    if let end = dialect.functionEnd { line(end) }
  }

  private mutating func writeResult(of routine: Routine) {
    if routine.hasGap {
      switch language {
      case .python: line("raise NotImplementedError")
      case .bash, .c, .cpp, .csharp, .go, .html, .java, .javascript, .kotlin, .php, .ruby, .rust, .sql,
        .swift,
        .typescript:
        line("\(dialect.give.before)\(dialect.sigil)\(routine.result)\(dialect.give.after)")
      }
      return
    }
    if language == .python, let head = routine.pythonHead {
      let sizes = routine.parameters.prefix(3).map { "\($0)_size" }.joined(separator: " + ")
      if !sizes.isEmpty { line("\(routine.result) += \(sizes)") }
      guard !head.hasSuffix("None") else { return line("print(f\"{\(routine.result)} steps\")") }
    }
    line("\(dialect.give.before)\(dialect.sigil)\(routine.result)\(dialect.give.after)")
  }

  private mutating func write(_ statement: Statement) {
    switch statement {
    case .comment(let text): line("\(dialect.comment) \(text)")
    case .declare(let name, let value):
      line(
        "\(dialect.declare.before)\(name)\(dialect.declare.between)\(whole(value))\(dialect.declare.after)")
    case .assign(let name, let value):
      let equals = language == .bash ? "=" : " = "
      line("\(dialect.sigil)\(name)\(equals)\(whole(value))\(dialect.assignEnd)")
    case .loop(let counter, let bound, let body):
      line(language.loopHead(counter, text(bound)))
      block(body, end: dialect.loopEnd)
    case .branch(let name, let modulus, let remainder, let first, let second):
      line(language.branchHead(name, modulus: modulus, remainder: remainder))
      block(first, end: nil)
      line(dialect.otherwise)
      block(second, end: dialect.branchEnd)
    }
  }

  private mutating func block(_ body: [Statement], end: String?) {
    depth += 1
    for statement in body { write(statement) }
    depth -= 1
    if let end { line(end) }
  }

  private func whole(_ value: Expression) -> String {
    switch value {
    case .number(let number): String(number)
    case .name, .joined: dialect.arithmetic.before + text(value) + dialect.arithmetic.after
    }
  }

  private func text(_ value: Expression) -> String {
    switch value {
    case .number(let number): String(number)
    case .name(let name): dialect.sigil + name
    case .joined(let left, let sign, let right):
      "\(operand(left, of: sign)) \(sign) \(operand(right, of: sign))"
    }
  }

  /// An operand, in parentheses where its own sign binds more loosely.
  private func operand(_ value: Expression, of sign: String) -> String {
    guard case .joined(_, let inner, _) = value, "*%".contains(sign), "+-".contains(inner) else {
      return text(value)
    }
    return "(\(text(value)))"
  }
}
