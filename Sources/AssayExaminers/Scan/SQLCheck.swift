internal import AssayCore

/// Tells statements of SQL from prose and from what breaks off; the rules for SQL read any text.
///
/// Dialects differ in what begins a comment and whether a backslash escapes a quotation mark: a text is sound if it is
/// so in any of them.
struct SQLCheck {
  /// What a dialect does.
  private struct Dialect {
    var escapesWithBackslash: Bool
    var hasHashComments: Bool
    /// Whether `$$` may be what ends a statement.
    var namesDelimiters: Bool
  }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var index = 0
  private var depth = 0
  /// The words and signs outside quotation marks and comments, words in lower case.
  private var tokens: [String] = []

  private init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// What is wrong with a text; `nil` if nothing is.
  static func problem(of bytes: [UInt8]) -> String? {
    let names = bytes.indices.contains { bytes.hasLowercased("delimiter", at: $0, before: bytes.count) }
    var problem: String?
    for escapes in [false, true] {
      for hashes in [false, true] {
        let dialect = Dialect(
          escapesWithBackslash: escapes, hasHashComments: hashes, namesDelimiters: names)
        var check = SQLCheck(bytes, dialect)
        guard let found = check.run() else { return nil }
        problem = problem ?? found
      }
    }
    return problem
  }

  private mutating func run() -> String? {
    while index < bytes.count {
      guard step(), depth >= 0 else { return "a check of quotation marks and brackets" }
    }
    if depth != 0 { return "a check of quotation marks and brackets" }
    guard let last = tokens.last else { return nil }
    if Self.unfinished.contains(last) { return "a check for the end of the text" }
    return hasStatement ? nil : "a check for statements of SQL"
  }

  /// Goes on by a token; false if it does not end.
  private mutating func step() -> Bool {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "-") where next == byte: skipLine()
    case UInt8(ascii: "#") where dialect.hasHashComments: skipLine()
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): return skipComment()
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): return skipQuoted(byte)
    case UInt8(ascii: "$"): return skipDollars()
    case UInt8(ascii: "("), UInt8(ascii: "["):
      depth += 1
      addSign(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      depth -= 1
      addSign(byte)
    case _ where byte.isWordByte: addWord()
    case _ where byte.isWhitespace: index += 1
    default: addSign(byte)
    }
    return true
  }

  private mutating func addSign(_ byte: UInt8) {
    tokens.append(String(decoding: [byte], as: UTF8.self))
    index += 1
  }

  private mutating func addWord() {
    let start = index
    while index < bytes.count, bytes[index].isWordByte { index += 1 }
    tokens.append(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func skipComment() -> Bool {
    index += 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func skipQuoted(_ quote: UInt8) -> Bool {
    tokens.append("quoted")
    index += 1
    while index < bytes.count {
      if dialect.escapesWithBackslash, bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        index += 1
        return true
      }
      index += 1
    }
    return false
  }

  /// A body between `$$` or `$tag$`; `$1` is a parameter.
  private mutating func skipDollars() -> Bool {
    var end = index + 1
    while end < bytes.count, bytes[end].isWordByte { end += 1 }
    let isTag = end < bytes.count && bytes[end] == UInt8(ascii: "$") && !bytes[index + 1].isASCIIDigit
    guard isTag, !dialect.namesDelimiters else {
      addSign(bytes[index])
      return true
    }
    let tag = Array(bytes[index...end])
    guard let close = ByteSearch(tag).places(in: Array(bytes[(end + 1)...]), limit: 1).first else {
      return false
    }
    tokens.append("quoted")
    index = end + 1 + close.upperBound
    return true
  }
}

extension SQLCheck {
  /// Whether a statement stands at the start or behind a semicolon.
  private var hasStatement: Bool {
    var isStart = true
    for (place, token) in tokens.enumerated() {
      // A command of psql, a template.
      if isStart, token == "\\" || token == "{" { return true }
      if isStart, !["(", "@", ";", "/", "$"].contains(token) {
        let next = tokens.dropFirst(place + 1).prefix(2)
        if Self.isStatement(token, next.first ?? "", next.last ?? "") { return true }
        isStart = false
      }
      if [";", "go", "delimiter", "$", "/"].contains(token) { isStart = true }
    }
    return false
  }

  private static func isStatement(_ word: String, _ next: String, _ third: String) -> Bool {
    switch word {
    case "create", "alter", "drop": objects.contains(next)
    case "with": next == "recursive" || third == "as" || third == "("
    case "use", "show", "set", "do", "begin", "call", "if", "while":
      // Words that prose begins with as well.
      ![
        "the", "a", "an", "parameters", "parameterised", "parameterized", "this", "that", "it", "you", "your",
      ]
      .contains(next)
    default: statements.contains(word)
    }
  }

  private static let statements: Set<String> = [
    "select", "insert", "update", "delete", "grant", "revoke", "declare", "exec", "execute", "truncate",
    "merge",
    "replace", "explain", "copy", "comment", "vacuum", "analyze", "start", "commit", "rollback", "lock",
    "prepare",
    "deallocate", "delimiter", "values", "table", "refresh", "reset", "pragma", "attach", "detach",
    "describe",
    "desc", "print", "raiserror", "savepoint", "load", "reindex", "cluster", "listen", "notify", "discard",
    "rename",
    "purge", "deny", "backup", "restore", "go", "echo", "connect", "security", "import",
  ]
  private static let objects: Set<String> = [
    "or", "table", "temp", "temporary", "unique", "index", "view", "function", "procedure", "proc", "trigger",
    "role", "user", "database", "schema", "extension", "type", "materialized", "policy", "sequence", "domain",
    "login", "global", "local", "unlogged", "definer", "algorithm", "package", "synonym", "virtual",
    "aggregate",
    "event", "server", "foreign", "rule", "statistics", "clustered", "nonclustered", "fulltext", "spatial",
    "publication", "subscription", "default", "if", "session", "system", "profile", "external", "recursive",
    "constraint", "column", "owned", "group", "cast", "operator", "collation", "language", "certificate",
    "master",
    "symmetric", "asymmetric", "security", "public", "editionable", "force", "noneditionable", "private",
    "audit",
    "credential", "application", "tablespace", "conversion", "transform", "access", "text", "large",
    "columnstore",
    "bitmap", "directory", "context", "instance", "resource", "undo", "partition", "assembly", "xml",
    "internal",
  ]
  private static let unfinished: Set<String> = [
    "where", "and", "or", "from", "set", "values", "into", "join", "by", "like", "in", "then", "between",
    "union",
    "having", "returns", "references", "(", ",", "=", "|", "+", "<", ">",
  ]
}
