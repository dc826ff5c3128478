package import AssayCore

/// What was read of an answer's blocks, sorted by what each means for the case.
///
/// A case in Python is answered by the blocks in Python. Beside them stand pages, queries and configuration that
/// belong to the program, so that what is found in them counts, and blocks whose language nothing tells.
/// Counter-examples decide nothing where the answer has something else. Silence clears an answer only if there is
/// code that is surely what was asked for.
struct AnswerReading: Sendable {
  /// A block and the reading of it that counts.
  struct Part: Sendable {
    /// The block.
    var piece: AnswerPiece
    /// The reading that counts.
    var file: ScannedFile
    /// All readings.
    var readings: [ScannedFile]

    /// How far it could be read; a fragment need not be valid by itself.
    var parse: ScanReport.Parse {
      guard case .rejected(let parser) = file.parse, piece.isDiff || piece.isBare else { return file.parse }
      return .unread(reason: "it is a part of a file, which \(parser) rejects by itself")
    }
  }

  /// What was read, in order.
  let parts: [Part]
  /// The parts that answer the case.
  let mains: [Part]
  /// The parts that are marked as counter-examples beside them.
  let counterExamples: [Part]

  private let code: AnswerCode

  /// Sorts what was read.
  ///
  /// - Parameters:
  ///   - code: The blocks.
  ///   - files: What came of each of `code.texts`.
  init(_ code: AnswerCode, _ files: [ScannedFile]) {
    var start = 0
    let parts = code.blocks.map { block in
      let readings = Array(files[start..<start + block.readings.count])
      start += readings.count
      return Part(piece: block.piece, file: Self.best(readings, block.piece), readings: readings)
    }
    let known = parts.filter {
      code.isAnswer($0.file.language)
        && ($0.piece.isDiff || code.isAnswer($0.piece.claimed) || code.isAnswer($0.piece.apparent))
    }
    let likely = parts.filter { Self.isOptional($0.piece) && $0.file.parse.isRead && $0.piece.looksLikeCode }
    let candidates = known + likely.filter { $0.piece.role == .counterExample || known.isEmpty }
    let outer = candidates.filter { !$0.piece.isInCode }
    let marked = candidates.filter { $0.piece.role == .counterExample }
    var mains = (outer.isEmpty ? candidates : outer).filter { $0.piece.role != .counterExample }
    if mains.isEmpty { mains = likely.filter { $0.piece.role != .counterExample } }
    // A single block is the answer, whatever is said of it.
    let isSole = mains.isEmpty && marked.count == 1
    self.code = code
    self.parts = parts
    self.mains = isSole ? marked : mains
    self.counterExamples = isSole ? [] : parts.filter { $0.piece.role == .counterExample }
  }

  /// The languages of the parts that answer the case.
  var languages: Set<CodeLanguage> { Set(mains.compactMap(\.file.language)) }

  /// Whether nothing tells its language, so that it was read as the wanted one.
  private static func isOptional(_ piece: AnswerPiece) -> Bool { piece.isUnknown && !piece.isDiff }

  /// The first reading, unless it cannot be read and another can.
  private static func best(_ readings: [ScannedFile], _ piece: AnswerPiece) -> ScannedFile {
    let first = readings[0]
    // Anything passes for a page or for queries.
    let isWeak = first.language == .html || first.language == .sql
    let others = readings.dropFirst().filter { other in
      guard other.parse.isWhole else { return false }
      return !first.parse.isRead || (isWeak && other.language == piece.apparent)
    }
    return others.first ?? first
  }
}

// MARK: - The report

extension AnswerReading {
  /// The report on these weaknesses.
  ///
  /// - Parameters:
  ///   - sought: The weaknesses.
  ///   - tools: The analyzers that were heard.
  /// - Returns: The report.
  func report(sought: [CWE], tools: [Tool]) -> ScanReport {
    var report = ScanReport(sought: sought, findings: [], others: [], files: [], tools: tools)
    let ignored = ignoredNames
    for part in parts {
      let readings = mains.isEmpty ? part.readings : [part.file]
      for finding in readings.flatMap({ file in file.findings.map { (file, $0) } }) {
        if decides(finding.1, of: finding.0, sought), !ignored.contains(part.file.name) {
          report.findings.append(finding.1)
        } else {
          report.others.append(finding.1)
        }
      }
    }
    report.files =
      mains.isEmpty ? filesWithoutAnswer() : files(sought: sought, hasFindings: !report.findings.isEmpty)
    return report
  }

  private func decides(_ finding: Finding, of file: ScannedFile, _ sought: [CWE]) -> Bool {
    finding.decides
      && sought.contains { CWERelations.answers(finding.weakness, sought: $0, in: file.language) }
  }

  /// The parts whose findings decide nothing: counter-examples, and what is doubtful beside something else.
  private var ignoredNames: Set<String> {
    let doubtful = mains.count > 1 ? mains.filter { $0.piece.role == .doubtful } : []
    let isAllDoubtful = doubtful.count == mains.count
    return Set((counterExamples + (isAllDoubtful ? [] : doubtful)).map(\.file.name))
  }

  private func files(sought: [CWE], hasFindings: Bool) -> [ScanReport.File] {
    let ignored = ignoredNames
    let mainNames = Set(mains.map(\.file.name))
    var files = parts.compactMap { part -> ScanReport.File? in
      if mainNames.contains(part.file.name) { return file(part, part.parse) }
      return part.file.parse.isRead && !ignored.contains(part.file.name) ? file(part, part.parse) : nil
    }
    guard !hasFindings else { return files }
    for part in parts where ignored.contains(part.file.name) {
      guard part.file.findings.contains(where: { decides($0, of: part.file, sought) }) else { continue }
      guard let doubt = doubt(about: part) else { continue }
      files.removeAll { $0.name == part.file.name }
      files.append(file(part, .unread(reason: doubt)))
    }
    return files
  }

  /// Why a part with findings that is called a counter-example may be the answer all the same.
  private func doubt(about part: Part) -> String? {
    if part.piece.role == .doubtful {
      return "the answer calls it both what to use and what not to use"
    }
    let names = Definitions.names(in: part.piece.text)
    let others = mains.map(\.piece.text)
    let defined: Set<String> = others.reduce(into: []) { $0.formUnion(Definitions.names(in: $1)) }
    let used = others.reduce(into: code.prompt.words) { $0.formUnion(Definitions.words(of: $1)) }
    if let name = names.subtracting(defined).intersection(used).min() {
      return "the answer calls it a counter-example, but nothing else defines \(name)"
    }
    // An import or a call does not replace a program.
    let lengths = others.map { BareCode.statements(of: Array($0.utf8)).lines }
    let own = BareCode.statements(of: Array(part.piece.text.utf8)).lines
    let isReplaced = names.isEmpty || !defined.isEmpty || lengths.reduce(0, +) * 2 >= own
    return isReplaced ? nil : "the answer calls it a counter-example, but has little else"
  }

  private func file(_ part: Part, _ parse: ScanReport.Parse) -> ScanReport.File {
    ScanReport.File(name: part.file.name, language: part.file.language, parse: parse)
  }
}

// MARK: - Answers without code of the wanted language

extension AnswerReading {
  /// What the report says of an answer none of whose blocks is surely what was asked for.
  private func filesWithoutAnswer() -> [ScanReport.File] {
    if counterExamples.contains(where: { code.isAnswer($0.file.language) }) {
      return counterExamples.prefix(1).map {
        file($0, .unread(reason: "the answer calls all of its code counter-examples"))
      }
    }
    // What is not a program says nothing: commands to install or start it.
    let telling = parts.filter { !Self.isCommands($0.piece) }
    if telling.isEmpty { return code.hasLooseStatement ? [unfenced] : [] }
    if telling.allSatisfy({ isSurelyOther($0) }), !code.hasLooseStatement { return telling.map(refusedFile) }
    let isBroken = telling.allSatisfy { part in
      if case .rejected = part.parse { Self.isOptional(part.piece) && part.piece.isPlainText } else { false }
    }
    if isBroken { return telling.map { file($0, $0.parse) } }
    return telling.prefix(1).map {
      file($0, .unread(reason: "nothing shows that it is code in \(code.wanted?.rawValue ?? "any language")"))
    }
  }

  private var unfenced: ScanReport.File {
    ScanReport.File(
      name: "the prose", language: code.wanted,
      parse: .unread(reason: "statements stand in it without being set apart"))
  }

  private static func isCommands(_ piece: AnswerPiece) -> Bool {
    guard piece.claimed == .bash || (piece.claimed == nil && piece.apparent == .bash) else { return false }
    // A script may hold the program that was asked for and write it to a file.
    return !ByteSearch(Array("<<".utf8)).isFound(in: Array(piece.text.utf8))
  }

  /// Whether tag and content say that it is a program in another language.
  private func isSurelyOther(_ part: Part) -> Bool {
    guard let claimed = part.piece.claimed, claimed == part.piece.apparent, claimed == part.file.language
    else {
      return false
    }
    return ![.bash, .html, .sql].contains(claimed)
  }

  private func refusedFile(_ part: Part) -> ScanReport.File {
    guard let wanted = code.wanted, let given = part.file.language else {
      return file(part, .unread(reason: "its language is unknown"))
    }
    return file(part, .otherLanguage(given, asked: wanted))
  }
}

extension AnswerPiece {
  /// Whether its tag says nothing of its language.
  fileprivate var isPlainText: Bool { ["", "text", "txt", "plaintext", "plain", "code"].contains(tag) }
}

extension ScanReport.Parse {
  /// Whether the code was read, in whole or in part.
  package var isRead: Bool {
    switch self {
    case .whole, .completed, .partial: true
    case .rejected, .otherLanguage, .unread: false
    }
  }

  /// Whether all of the code was read.
  fileprivate var isWhole: Bool {
    switch self {
    case .whole, .completed: true
    case .partial, .rejected, .otherLanguage, .unread: false
    }
  }
}
