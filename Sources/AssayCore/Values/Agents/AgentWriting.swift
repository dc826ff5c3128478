extension Response {
  /// The most bytes of files that an agent left which are shown to judges.
  static let mostFileBytes = 128 << 10

  /// What an agent wrote, readable without knowing its protocol.
  ///
  /// Code that it had run stands in fences: at its place if it stood there without one, else behind the reply. Behind
  /// the last reply come the files that it left, but for those whose text stands in a reply already.
  ///
  /// - Parameter trace: What the agent did.
  /// - Returns: The replies with all code that belongs to them.
  func written(by trace: AgentTrace) -> Response {
    var written = showingCode(of: trace)
    guard let last = written.turns.indices.last else { return written }
    written.turns[last].text += Self.files(trace.aftermath.kept ?? [], besides: written.text)
    return written
  }

  /// The replies with the code that an agent had run in fences.
  func showingCode(of trace: AgentTrace) -> Response {
    var written = self
    for step in trace.steps where turns.indices.contains(step.turn) {
      guard case .run(_, let language, let code) = step.action else { continue }
      written.turns[step.turn].text = Self.showing(code, language, in: written.turns[step.turn].text)
    }
    return written
  }

  /// A reply with a fence around code that has none; empty lines before the code are left out.
  private static func showing(_ code: String, _ language: CodeLanguage, in text: String) -> String {
    let code = String(decoding: code.utf8.drop { $0 == 10 || $0 == 13 }, as: UTF8.self)
    let bare = Array(code.utf8)
    let blocks = CodeBlockScanner.artifacts(in: text).filter { $0.kind == .codeBlock }
    if blocks.contains(where: { Array($0.text.utf8).trimmed == bare.trimmed }) { return text }
    let block = fenced(code, tag: language.rawValue)
    let bytes = Array(text.utf8)
    guard let place = ByteSearch(bare).places(in: bytes, limit: 1).first else {
      return text.isEmpty ? block : "\(text)\n\n\(block)"
    }
    let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[place.upperBound...], as: UTF8.self)
    return before + (before.isEmpty || before.utf8.last == 10 ? "" : "\n") + block
      + (after.isEmpty || after.utf8.first == 10 ? "" : "\n") + after
  }

  private static func files(_ files: [Aftermath.File], besides text: String) -> String {
    let said = Array(text.utf8)
    var shown = ""
    for file in files where file.isThere && file.bytes > 0 {
      let content = Array(file.text.utf8)
      guard !ByteSearch(content).isFound(in: said) else { continue }
      let name = file.path.printable(limit: 200)
      guard file.isText, shown.utf8.count + content.count <= mostFileBytes else {
        shown += "\n\nThe agent left the file \(name) of \(file.bytes) bytes, which is not shown."
        continue
      }
      let cut = content.count < file.bytes ? " of \(file.bytes) bytes, which begins" : ""
      shown += "\n\nThe agent left the file \(name)\(cut):\n\n\(fenced(file.text, tag: ""))"
    }
    return shown
  }

  /// A block of code whose fence is longer than every row of backticks in it.
  private static func fenced(_ code: String, tag: String) -> String {
    var longest = 0
    var row = 0
    for byte in code.utf8 {
      row = byte == UInt8(ascii: "`") ? row + 1 : 0
      longest = max(longest, row)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(tag)\n\(code)\(code.utf8.last == 10 ? "" : "\n")\(fence)"
  }
}

extension Aftermath.File {
  /// Whether its first bytes are text in UTF-8; a character may be cut at their end.
  public var isText: Bool {
    !text.utf8.contains(0) && !text.unicodeScalars.dropLast().contains("\u{FFFD}")
  }

  /// The whole content; `nil` if it is longer than what was kept, or no text.
  public var whole: [UInt8]? {
    let content = Array(text.utf8)
    return content.count == bytes && Digest(of: content) == digest ? content : nil
  }
}

extension [UInt8] {
  /// The bytes without white space at either end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return [] }
    return self[start...end]
  }
}
