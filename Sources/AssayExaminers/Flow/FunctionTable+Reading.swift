internal import AssayCore

extension FunctionTable {
  private static let keywords: Set<String> = [
    "if", "for", "while", "switch", "catch", "return", "function", "func", "fn", "def", "elif", "foreach",
    "sizeof",
    "synchronized", "with", "async", "await", "else", "do", "try", "lambda", "and", "or", "not", "in", "use",
    "typeof",
    "void", "yield", "throw", "new", "case", "when", "match", "print", "echo", "super", "static", "public",
    "private",
  ]

  mutating func readCall(at index: Int) {
    guard let name = word(index - 1), !Self.keywords.contains(name), let end = counterparts[index] else {
      return
    }
    calls.append((name, start(index - 1), start(index) + 1..<start(end)))
  }

  mutating func readFunction(at index: Int) {
    guard let end = counterparts[index], let name = nameOfFunction(at: index, end: end) else { return }
    let body: Int
    if language == .python {
      guard let keyword = pythonKeyword(before: index) else { return }
      body = endOfIndentedBlock(from: keyword)
    } else {
      guard let last = endOfBody(behind: end) else { return }
      body = last
    }
    let header = start(index) + 1..<start(end)
    functions.append(
      LocalFunction(
        name: name.text, owner: owner(of: name.place), parameters: parameters(index, end),
        range: min(name.place, header.lowerBound)..<max(body, header.upperBound), header: header))
  }

  /// The name of the function whose parameters begin at a bracket; `nil` if none does.
  private func nameOfFunction(at index: Int, end: Int) -> (text: String, place: Int)? {
    switch language {
    case .python:
      guard let name = word(index - 1), word(index - 2) == "def" else { return nil }
      return (name, start(index - 1))
    case .php:
      let before = sign(index - 2, "&") ? index - 3 : index - 2
      guard let name = word(index - 1), word(before) == "function" else { return nil }
      return (name, start(index - 1))
    case .go:
      guard let name = word(index - 1), name != "func" else {
        return assignedName(before: index - 1, keyword: "func")
      }
      let isMethod = sign(index - 2, ")") && counterparts[index - 2].map { word($0 - 1) == "func" } == true
      return word(index - 2) == "func" || isMethod ? (name, start(index - 1)) : nil
    case .javascript, .typescript: return scriptName(at: index, end: end)
    case .java, .c, .cpp:
      guard let name = word(index - 1), !Self.keywords.contains(name), isTyped(index - 1) else { return nil }
      return (name, start(index - 1))
    case .bash, .csharp, .html, .kotlin, .ruby, .rust, .sql, .swift: return nil
    }
  }

  /// Whether a type, or a class and `::`, stands before the name of a function.
  private func isTyped(_ name: Int) -> Bool {
    if let before = word(name - 1) {
      return !["return", "new", "else", "throw", "case", "goto", "await"].contains(before)
    }
    if sign(name - 1, ":"), sign(name - 2, ":") { return word(name - 3) != nil }
    if sign(name - 1, "*") || sign(name - 1, "&") || sign(name - 1, ">") || sign(name - 1, "]") {
      return word(name - 2) != nil || sign(name - 2, "*") || sign(name - 2, ">") || sign(name - 2, "[")
    }
    // A constructor stands alone behind the end of what is before it.
    return owner(of: start(name)) == word(name)
      && (sign(name - 1, "{") || sign(name - 1, "}") || sign(name - 1, ";") || sign(name - 1, ":")
        || sign(name - 1, ")"))
  }

  private func scriptName(at index: Int, end: Int) -> (text: String, place: Int)? {
    if let name = word(index - 1), !Self.keywords.contains(name) {
      if word(index - 2) == "function" || (sign(index - 2, "*") && word(index - 3) == "function") {
        return (name, start(index - 1))
      }
      // A method: what is before ends a member, and no arrow follows.
      let isMember =
        sign(index - 2, "{") || sign(index - 2, "}") || sign(index - 2, ";") || sign(index - 2, ",")
        || ["async", "static", "get", "set", "public", "private", "protected"].contains(word(index - 2) ?? "")
      return isMember && endOfBody(behind: end) != nil ? (name, start(index - 1)) : nil
    }
    let isArrow = sign(end + 1, "=") && sign(end + 2, ">")
    let isTypedArrow = sign(end + 1, ":") && (language == .typescript)
    if word(index - 1) == "function" { return assignedName(before: index - 1, keyword: "function") }
    guard isArrow || isTypedArrow else { return nil }
    let before = word(index - 1) == "async" ? index - 1 : index
    return assigned(before - 1)
  }

  private func assignedName(before index: Int, keyword: String) -> (text: String, place: Int)? {
    guard word(index) == keyword else { return nil }
    return assigned(word(index - 1) == "async" ? index - 2 : index - 1)
  }

  /// The name before an `=`, `:=` or `:` at an index.
  private func assigned(_ index: Int) -> (text: String, place: Int)? {
    var name = index - 1
    guard sign(index, "=") || sign(index, ":") else { return nil }
    if sign(name, ":") { name -= 1 }
    guard let text = word(name), !Self.keywords.contains(text) else { return nil }
    return (text, start(name))
  }

  private func pythonKeyword(before index: Int) -> Int? {
    guard word(index - 2) == "def" else { return nil }
    return word(index - 3) == "async" && line(start(index - 3)) == line(start(index - 2))
      ? index - 3 : index - 2
  }

  /// The end of the body behind the bracket that ends the parameters; `nil` if no body follows.
  private func endOfBody(behind end: Int) -> Int? {
    var index = end + 1
    let limit = min(tokens.count, end + 60)
    while index < limit {
      if sign(index, "{") { return counterparts[index].map { start($0) } ?? bytes.count }
      if sign(index, ";") { return nil }
      if sign(index, "=") {
        guard sign(index + 1, ">") else { return nil }
        return sign(index + 2, "{")
          ? counterparts[index + 2].map { start($0) } : endOfExpression(from: index + 2)
      }
      // A call is followed by operators; a function by types and keywords.
      let ends =
        sign(index, ")") || sign(index, "}") || sign(index, "+") || sign(index, "/") || sign(index, "%")
      if ends || (tokens[index].kind == .string) { return nil }
      if sign(index, ","), ![.java, .cpp, .go, .typescript].contains(language) { return nil }
      if sign(index, "."), language != .java, language != .go { return nil }
      if sign(index, "("), let close = counterparts[index] { index = close }
      index += 1
    }
    return nil
  }

  private func endOfExpression(from first: Int) -> Int {
    var index = first
    while index < tokens.count {
      if sign(index, ";") || sign(index, ",") || sign(index, ")") || sign(index, "}") || sign(index, "]") {
        return start(index)
      }
      let opens = sign(index, "(") || sign(index, "[") || sign(index, "{")
      index = opens ? (counterparts[index] ?? tokens.count - 1) + 1 : index + 1
    }
    return bytes.count
  }

  private func parameters(_ open: Int, _ close: Int) -> [LocalFunction.Parameter] {
    var parameters: [LocalFunction.Parameter] = []
    var first = open + 1
    var depth = 0
    for index in open + 1...close {
      if index < close {
        let isOpening =
          sign(index, "(") || sign(index, "[") || sign(index, "{") || (hasAngles && sign(index, "<"))
        let isClosing =
          sign(index, ")") || sign(index, "]") || sign(index, "}") || (hasAngles && sign(index, ">"))
        if isOpening { depth += 1 }
        if isClosing { depth = max(0, depth - 1) }
        guard depth == 0, sign(index, ",") else { continue }
      }
      if first < index {
        let range = start(first)..<tokens[index - 1].range.upperBound
        parameters.append(LocalFunction.Parameter(name: parameterName(first..<index), range: range))
      }
      first = index + 1
    }
    return parameters
  }

  private var hasAngles: Bool { language == .java || language == .cpp || language == .typescript }

  private func parameterName(_ piece: Range<Int>) -> String {
    // What stands behind `=` is the default value.
    let end = piece.first { sign($0, "=") } ?? piece.upperBound
    let names = (piece.lowerBound..<end).compactMap(word)
    switch language {
    case .java, .c, .cpp: return names.last ?? ""
    case .php: return names.first { $0.hasPrefix("$") }.map { String($0.dropFirst()) } ?? ""
    case .bash, .csharp, .go, .html, .javascript, .kotlin, .python, .ruby, .rust, .sql, .swift, .typescript:
      return names.first ?? ""
    }
  }

  /// `name = value => …`, without brackets.
  mutating func readBareArrows() {
    for index in tokens.indices where sign(index, "=") && sign(index + 1, ">") {
      guard word(index - 1) != nil, let name = assigned(word(index - 2) == "async" ? index - 3 : index - 2)
      else { continue }
      let range = tokens[index - 1].range
      let end =
        sign(index + 2, "{")
        ? counterparts[index + 2].map { start($0) } ?? bytes.count : endOfExpression(from: index + 2)
      functions.append(
        LocalFunction(
          name: name.text, owner: owner(of: name.place),
          parameters: [LocalFunction.Parameter(name: bytes.text(tokens[index - 1]), range: range)],
          range: name.place..<max(end, range.upperBound), header: range))
    }
  }
}
