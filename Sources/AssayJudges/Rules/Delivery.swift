internal import AssayCore

/// What an answer delivers, counted in lines.
struct Delivery: Hashable {
  /// Lines of code that do something and do not stand in the prompt.
  var substantive = 0
  /// `pass`, empty returns, errors that say “not implemented”.
  var stubs = 0
  /// Lines that only print or log.
  var prints = 0
  /// Imports, signatures and brackets.
  var scaffolding = 0
  /// Lines that stand in the prompt as they are.
  var echoed = 0
  /// Comments and docstrings that do not stand in the prompt.
  var comments = 0
  /// Lines of prose that do not stand in the prompt.
  var prose = 0
  /// Bytes of these lines.
  var proseBytes = 0
  /// Whether the last line of new prose is a question.
  var endsInQuestion = false
  /// Numbered steps in the prose.
  var steps = 0
  /// From the first to the last substantive line.
  var code: Range<Int>?
  /// Lines of code that do something beyond the code itself.
  var effects = 0
  /// From the first to the last such line.
  var effectRange: Range<Int>?
  /// Comments that look like code.
  var commentedCode = 0
  /// The lines of code and what stands between them, block by block.
  var codeRanges: [Range<Int>] = []
  /// Lines in blocks, whatever they look like, and indented lines of the prose.
  var blockLines = 0
  /// Bytes of commands in the prose.
  var commandBytes = 0
  /// Numbers in the prose that do not number items.
  var figures = 0
  /// Rows of tables in the prose.
  var tableRows = 0
  /// Items of lists in the prose.
  var items = 0
  /// Questions in the prose.
  var questions = 0
  /// The first command or statement that stands in the prose on a line of its own.
  var command: Range<Int>?
  /// Commands and calls in backticks within the prose, the first ones.
  var inlineCommands: [InlineCommand] = []
  /// Where the prose begins.
  var proseStart: Int?
  /// The first line of a list in the prose.
  var firstItem: Range<Int>?

  /// Whether there are new lines of code of any kind.
  var hasNewCode: Bool { substantive + stubs + prints + scaffolding + comments > 0 }
}

/// Counts what an answer delivers, against what its prompt contains already.
struct DeliveryMeter {
  private let bytes: [UInt8]
  private let prompt: Set<UInt64>
  private var effects: CodeEffects
  private var language: CodeLanguage?
  private(set) var delivery = Delivery()

  /// The most commands in backticks that are kept; more say nothing new.
  private static let inlineLimit = 16

  init(bytes: [UInt8], prompt: Prompt) {
    self.bytes = bytes
    effects = CodeEffects(bytes: bytes)
    var lines: Set<UInt64> = []
    for message in prompt.messages {
      let text = Array(message.text.utf8)
      for line in ByteLines(text) {
        let content = text.trimmed(line.content)
        if content.isEmpty { continue }
        lines.insert(Self.hash(text, content))
        // What the prompt quotes is no news in the answer.
        InlineCommand.forEachSpan(in: text, content) { lines.insert(Self.hash(text, $0.range)) }
      }
    }
    self.prompt = lines
  }

  /// Counts all parts of an answer.
  mutating func measure(_ layout: AnswerLayout) {
    for block in layout.blocks where block.depth == 0 {
      let info = bytes[block.info]
      let isTagged = !info.isEmpty && !Self.isProseTag(info)
      language = language(of: block)
      delivery.codeRanges.append(block.content)
      for line in ByteLines(bytes, in: block.content) where !bytes.trimmed(line.content).isEmpty {
        delivery.blockLines += 1
      }
      countCode(in: block.content, block: block, takesProse: isTagged)
    }
    for range in layout.prose { countProse(in: range) }
    effects.finish()
    delivery.effects = effects.lines
    delivery.effectRange = effects.range
    delivery.codeRanges.sort { $0.lowerBound < $1.lowerBound }
  }

  private func language(of block: CodeBlock) -> CodeLanguage? {
    CodeLanguage(tag: String(decoding: bytes[block.info].prefix { $0.isASCIILetter }, as: UTF8.self))
      ?? shellScript(block.content)
  }

  private func shellScript(_ range: Range<Int>) -> CodeLanguage? {
    let line = bytes[range].prefix { $0 != UInt8(ascii: "\n") }
    let isShell = line.suffix(4).elementsEqual("bash".utf8) || line.suffix(3).elementsEqual("/sh".utf8)
    return isShell && line.starts(with: "#!".utf8) ? .bash : nil
  }

  /// Counts lines of code; with `takesProse` also those that look like prose, as in a tagged block.
  private mutating func countCode(in range: Range<Int>, block: CodeBlock?, takesProse: Bool) {
    var docstring = Docstring()
    var isInComment = false
    for line in ByteLines(bytes, in: range) {
      let start = block?.start(ofLine: line.content, in: bytes) ?? line.content.lowerBound
      let content = bytes.trimmed(start..<line.content.upperBound)
      if content.isEmpty { continue }
      if isKnown(content) {
        _ = docstring.covers(content, in: bytes)
        delivery.echoed += 1
        continue
      }
      if docstring.covers(content, in: bytes) || isInComment {
        if isInComment, ends("*/", content) || ends("-->", content) { isInComment = false }
        delivery.comments += 1
        continue
      }
      // Fences and texts of blocks within this block.
      if bytes[content].starts(with: [0x60, 0x60, 0x60]) { continue }
      switch CodeLine.shape(of: content, in: bytes) {
      case .blank: continue
      case .comment:
        delivery.comments += 1
        if isCommentedCode(content) { delivery.commentedCode += 1 }
        let opens = starts("/*", content) || starts("<!--", content)
        isInComment = opens && !ends("*/", content) && !ends("-->", content)
      case .code: countStatement(content)
      case .prose:
        // A block without a tag may hold commands, which look like prose.
        if takesProse || CommandLine.isCommand(content, in: bytes) {
          countStatement(content)
        } else {
          countProseLine(content)
        }
      }
    }
  }

  /// Whether a comment holds a statement.
  private func isCommentedCode(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, "#/*- ".utf8.contains(bytes[start]) { start += 1 }
    guard start < line.upperBound, CodeLine.shape(of: start..<line.upperBound, in: bytes) == .code else {
      return false
    }
    return bytes[start..<line.upperBound].contains { "(=$".utf8.contains($0) }
  }

  private mutating func countStatement(_ line: Range<Int>) {
    effects.add(line, language: language)
    switch Statement(line, in: bytes) {
    case .scaffolding: delivery.scaffolding += 1
    case .stub: delivery.stubs += 1
    case .print: delivery.prints += 1
    case .substantive:
      delivery.substantive += 1
      delivery.code = (delivery.code?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
  }

  /// Prose, and code that stands in it without fences: at least three lines with no sentence between them.
  private mutating func countProse(in range: Range<Int>) {
    language = nil
    var run: (start: Int, end: Int, lines: Int)?
    var docstring = Docstring()
    for line in ByteLines(bytes, in: range) {
      if run != nil, docstring.covers(line.content, in: bytes) { continue }
      switch CodeLine.shape(of: line.content, in: bytes) {
      case .blank: continue
      case .code:
        // Indented by four columns, as Markdown has it, a line of code counts for three.
        let weight = isIndented(line.content) ? 3 : 1
        run = (run?.start ?? line.content.lowerBound, line.end, (run?.lines ?? 0) + weight)
      case .comment:
        if run == nil { countProseLine(bytes.trimmed(line.content)) }
      case .prose:
        finish(&run)
        docstring = Docstring()
        if isIndented(line.content) { delivery.blockLines += 1 }
        countProseLine(bytes.trimmed(line.content))
      }
    }
    finish(&run)
  }

  private mutating func finish(_ run: inout (start: Int, end: Int, lines: Int)?) {
    if let run {
      if run.lines >= 3 {
        delivery.codeRanges.append(run.start..<run.end)
        language = shellScript(run.start..<run.end)
        countCode(in: run.start..<run.end, block: nil, takesProse: false)
      } else {
        for line in ByteLines(bytes, in: run.start..<run.end) { countProseLine(bytes.trimmed(line.content)) }
      }
    }
    run = nil
  }

  private func isIndented(_ line: Range<Int>) -> Bool {
    bytes[line].starts(with: "    ".utf8) || bytes[line].first == UInt8(ascii: "\t")
  }

  private mutating func countProseLine(_ line: Range<Int>) {
    if line.isEmpty { return }
    if isKnown(line) {
      delivery.echoed += 1
      return
    }
    delivery.prose += 1
    delivery.proseBytes += line.count
    delivery.proseStart = delivery.proseStart ?? line.lowerBound
    noteCommands(in: line)
    delivery.endsInQuestion =
      bytes[line.upperBound - 1] == UInt8(ascii: "?") || bytes[line].suffix(3).elementsEqual("？".utf8)
    if delivery.endsInQuestion { delivery.questions += 1 }
    if bytes[line.lowerBound] == UInt8(ascii: "|"),
      bytes[line].contains(where: { $0 >= 0x80 || $0.isWordByte })
    {
      delivery.tableRows += 1
    }
    if starts("- ", line) || starts("* ", line) || starts("•", line) { delivery.items += 1 }
    countFigures(in: line)
    let isStep = isStep(line)
    if isStep { delivery.steps += 1 }
    if delivery.firstItem == nil, isStep || starts("- ", line) || starts("* ", line) || starts("•", line) {
      delivery.firstItem = line
    }
  }

  private mutating func countFigures(in line: Range<Int>) {
    var isInside = false
    for index in line {
      let isDigit = bytes[index].isASCIIDigit
      if isDigit, !isInside, index > line.lowerBound + 4 { delivery.figures += 1 }
      isInside = isDigit
    }
  }

  /// Commands in prose are delivered too, on a line of their own or in backticks.
  private mutating func noteCommands(in line: Range<Int>) {
    if CommandLine.standsAlone(line, in: bytes) {
      delivery.command = delivery.command ?? line
      delivery.commandBytes += line.count
    }
    guard delivery.inlineCommands.count < Self.inlineLimit else { return }
    var found: [InlineCommand] = []
    InlineCommand.forEachSpan(in: bytes, line) { if $0.isCommand(in: bytes) { found.append($0) } }
    for command in found { delivery.commandBytes += command.range.count }
    for command in found where !isKnown(command.range) && delivery.inlineCommands.count < Self.inlineLimit {
      delivery.inlineCommands.append(command)
    }
  }

  /// `1.`, `2)`, `3、`, `Step 4`, `第五步`.
  private func isStep(_ line: Range<Int>) -> Bool {
    let text = bytes[line].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") || $0.isBlank }
    let behind = text.drop { $0.isASCIIDigit }
    if behind.startIndex > text.startIndex, let mark = behind.first {
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") || behind.starts(with: "、".utf8)
    }
    return bytes.hasLowercased("step ", at: text.startIndex, before: text.endIndex)
      || (text.starts(with: "第".utf8) && text.prefix(12).suffix(9).starts(with: "步".utf8))
      || (text.starts(with: "第".utf8) && text.dropFirst(6).starts(with: "步".utf8))
  }

  private func isKnown(_ line: Range<Int>) -> Bool { prompt.contains(Self.hash(bytes, line)) }

  private func starts(_ text: StaticString, _ line: Range<Int>) -> Bool {
    bytes.hasLowercased(text, at: line.lowerBound, before: line.upperBound)
  }

  private func ends(_ text: StaticString, _ line: Range<Int>) -> Bool {
    bytes.hasLowercased(
      text, at: max(line.lowerBound, line.upperBound - text.utf8CodeUnitCount), before: line.upperBound)
  }

  private static func isProseTag(_ info: ArraySlice<UInt8>) -> Bool {
    ["md", "markdown", "text", "txt", "plaintext"].contains { $0.utf8.elementsEqual(info) }
  }

  /// FNV-1a, which is enough to tell lines apart; a collision costs one line of a count.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
      return hash
    }
  }
}
