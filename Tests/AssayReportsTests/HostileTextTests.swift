import AssayCore
import AssayReports
import AssayStatistics
import Testing

/// Text from models, data and endpoints changes no structure of any format.
@Suite struct HostileTextTests {
  static let hostile: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]>",
    "</td></tr></table><h1>", "</pre><mark>", "--><style>", "&lt;b&gt;&#60;b&#62;",
    "a | b || c", "`code` ``more`` ```", "**bold** _it_ [link](javascript:alert(1)) ![x](http://e.x/i)",
    "www.evil.example https://evil.example @someone #12 $x$ ~~s~~", "\\| \\` \\<",
    "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069} \u{200B}", "\u{1B}[31mred\u{1B}[0m \u{9B}31m \u{7}\u{8}\u{7F}",
    "line one\nline two\r\n| a | b |\n# heading\n- list\u{2028}\u{2029}\u{85}", "tab\tand\0nul",
    "=HYPERLINK(\"http://e.x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1",
    "{\"a\":1}", "%s%n%x", "\u{FEFF}bom", "e\u{301}\u{301}", " ",
  ]

  /// A run in which every text that comes from outside is the given one.
  private static func run(_ text: String) -> (Scorecard, [ScoredAttempt]) {
    var manifest = Fixture.manifest
    manifest.assayVersion = text
    manifest.createdAt = text
    manifest.benchmark = ID(text)
    manifest.suite = text
    manifest.subject = SubjectSpec(provider: .openai, model: text, agent: ID(text))
    manifest.subject.parameters.extra = ["x": .string(text)]
    manifest.baseURL = text
    manifest.data = DataRequest(data: text, dataset: text, part: text, preset: text)
    manifest.selection = Selection(filters: [.id: [text]], attacks: [ID(text)])
    manifest.notices = [Notice(place: text, message: text)]
    manifest.examiners = [ExaminerIdentity(name: text, digest: Digest(of: [1]))]
    manifest.rubrics[0].id = ID(text)
    manifest.limits = ["x": .string(text)]
    let judges = [JudgeInput(JudgeIdentity(name: text, digest: Digest(of: [3])))]
    let rows = Fixture.rows.map { row -> ScoredAttempt in
      var row = row
      row.caseID = ID("\(row.caseID)\(text)")
      row.cluster = ID("\(row.cluster)\(text)")
      row.track = ID(text)
      row.scenario = ID(text)
      row.industry = ID(text)
      row.attack = row.attack.map { ID("\($0)\(text)") }
      row.rationale = row.rationale.map { _ in text }
      if case .failed(let stage, _, _) = row.state { row.state = .failed(stage, kind: text, reason: text) }
      return row
    }
    return (Fixture.scorecard(manifest: manifest, judges: judges, rows: rows), rows)
  }

  private static func detail(_ text: String) -> CaseDetail {
    let end = text.utf8.count
    return CaseDetail(
      prompt: [Message(role: .user, text: text)],
      response: Response(turns: [
        Turn(
          text: "before \(text) after", toolCalls: [ToolCall(id: text, name: text, arguments: text)],
          stopReason: .finished)
      ]),
      verdict: Verdict(
        outcome: .insecure, rationale: text,
        judgement: Judgement(
          label: .complied, rationale: "judge \(text)", spans: [TextSpan(start: 7, end: 7 + end, note: text)]),
        evidence: [
          Evidence(
            producer: text, version: text,
            body: .canary(leaks: [TextSpan(start: 7, end: 7 + max(1, end / 2), note: text)]))
        ]))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
    default: true
    }
  }

  @Test("HTML keeps the tags and attributes that harmless text would have", arguments: hostile)
  func html(text: String) throws {
    for language in ReportLanguage.allCases {
      let report = HTMLReport(language: language)
      let html = report.render(Self.run(text).0) { _ in Self.detail(text) }
      let plain = report.render(Self.run("x").0) { _ in Self.detail("x") }
      let (tags, expected) = (try HTMLTags(html).names, try HTMLTags(plain).names)
      #expect(tags == expected)
      let harmless = html.unicodeScalars.allSatisfy(Self.isHarmless)
      #expect(harmless)
      let runs = [NamedScorecard(name: text, report: Self.run(text).0)]
      let table = try HTMLTags(report.render(runs)).names
      let plainTable = try HTMLTags(report.render([NamedScorecard(name: "x", report: Self.run("x").0)])).names
      #expect(table == plainTable)
    }
  }

  @Test("Markdown keeps its lines and cells, and no text becomes a mark", arguments: hostile)
  func markdown(text: String) {
    for language in ReportLanguage.allCases {
      let markdown = MarkdownReport(language: language).render(Self.run(text).0)
      let plain = MarkdownReport(language: language).render(Self.run("x").0)
      #expect(shape(markdown) == shape(plain))
      let harmless = markdown.unicodeScalars.allSatisfy(Self.isHarmless)
      #expect(harmless)
      let unescaped = markdown.split(separator: "\\]").joined()
      #expect(!unescaped.contains("](") && !markdown.contains("<script") && !markdown.contains("://"))
      let names = [NamedScorecard(name: text, report: Self.run(text).0)]
      let plainNames = [NamedScorecard(name: "x", report: Self.run("x").0)]
      let report = MarkdownReport(language: language)
      #expect(shape(report.render(names)) == shape(report.render(plainNames)))
    }
  }

  /// The first word of each line and the number of its cells; cells end at a bar that is not escaped.
  private func shape(_ markdown: String) -> [String] {
    markdown.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      var cells = 0
      var isEscaped = false
      for byte in line {
        if byte == UInt8(ascii: "|"), !isEscaped { cells += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      let start = line.prefix { $0 != UInt8(ascii: " ") }
      return "\(cells) \(String(decoding: start.prefix(2), as: UTF8.self))"
    }
  }

  @Test("the summary fits 80 columns and moves no cursor", arguments: hostile)
  func summary(text: String) {
    for language in ReportLanguage.allCases {
      let summary = SummaryText(language: language).render(Self.run(text).0)
      for line in summary.utf8.split(separator: 10) {
        let line = String(decoding: line, as: UTF8.self)
        let harmless = line.unicodeScalars.allSatisfy { Self.isHarmless($0) && $0 != "\t" }
        #expect(harmless)
        // Han characters and full-width marks take two columns; the fixed texts hold no others that do.
        let wide = line.unicodeScalars.count { (0x3000...0x9FFF).contains($0.value) || $0.value >= 0xFF00 }
        let marks = line.unicodeScalars.count { $0.value == 0xFFFD }
        #expect(line.unicodeScalars.count + wide - marks <= 80)
      }
    }
  }

  @Test("CSV keeps its fields, and no field is a formula", arguments: hostile)
  func csv(text: String) throws {
    let rows = Self.run(text).1
    var bytes: [UInt8] = []
    var report = CSVReport(hasRunColumn: true) { bytes += $0 }
    for row in rows { try report.add(row, run: text, isSimulated: false) }
    try report.finish()
    let records = try CSVRecords(bytes).records
    #expect(records.count == rows.count + 1)
    #expect(records.allSatisfy { $0.count == 33 })
    let starts = Set("=+-@＝＋－＠\t\r\n".unicodeScalars)
    let formulas = records.joined().filter { field in
      field.unicodeScalars.first { $0 != " " }.map(starts.contains) ?? false
    }
    #expect(formulas.isEmpty)
    let harmless = records.joined().allSatisfy { $0.unicodeScalars.allSatisfy(Self.isHarmless) }
    #expect(harmless)
  }

  @Test("JSON reads back to the same value", arguments: hostile)
  func json(text: String) throws {
    let card = Self.run(text).0
    let read = try JSONReport.read(JSONReport.render(card))
    #expect(read == card)
  }

  @Test("a redacted report holds neither answers nor reasons, in any format")
  func redacted() throws {
    let secret = "SECRET-ANSWER"
    let (card, rows) = Self.run("x")
    var full = card
    for list in full.listings.indices {
      for place in full.listings[list].attempts.indices {
        full.listings[list].attempts[place].reason = secret
      }
    }
    for index in full.failures.indices { full.failures[index].example = secret }
    #expect(MarkdownReport().render(full).contains(secret))
    let redacted = full.redacted
    let html = HTMLReport().render(redacted) { _ in Self.detail(secret) }
    // The question stays: it states an objective. It is the only place where this detail may show.
    let question = "<pre>\n\(secret)</pre>"
    let shown = html.split(separator: question).joined()
    let evidence = "<code>\(secret)</code> <code>\(secret)</code>"
    #expect(!shown.split(separator: evidence).joined().contains(secret))
    let json = try JSONReport.render(redacted)
    #expect(!MarkdownReport().render(redacted).contains(secret) && !json.contains(secret))
    var bytes: [UInt8] = []
    var csv = CSVReport(disclosure: .redacted) { bytes += $0 }
    for var row in rows {
      row.rationale = secret
      try csv.add(row, isSimulated: false)
    }
    try csv.finish()
    #expect(!String(decoding: bytes, as: UTF8.self).contains(secret))
  }
}
