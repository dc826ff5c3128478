import AssayCore

/// Turns the pieces of a report into HTML.
///
/// Every text passes `HostileText`, the report's own as well.
struct HTMLView {
  /// The language of the fixed texts.
  let language: ReportLanguage
  /// The attempts, by position, whose details stand in this file.
  let detailed: Set<Int64>

  /// A fixed text in the report's language, unescaped.
  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  /// A text, escaped.
  func escaped(_ text: String) -> String { HostileText.html(text, limit: 4000) }

  /// A line without marks, for a title or an attribute.
  func plain(_ line: Line) -> String {
    line.map { inline in
      switch inline {
      case .fixed(let text), .outside(let text), .code(let text), .strong(let text): escaped(text)
      }
    }.joined()
  }

  /// A line.
  func line(_ line: Line) -> String {
    line.map { inline in
      switch inline {
      case .fixed(let text): escaped(text)
      case .strong(let text): "<strong>\(escaped(text))</strong>"
      case .outside(let text): "<bdi>\(HostileText.html(text))</bdi>"
      case .code(let text): "<code>\(HostileText.html(text, limit: 1000))</code>"
      }
    }.joined()
  }

  /// A banner.
  func banner(_ banner: Banner) -> String {
    let kind =
      switch banner.kind {
      case .warning: "warning"
      case .note: "note"
      }
    return
      "<p class=\"banner \(kind)\" role=\"note\"><strong>\(escaped(banner.heading(language)))</strong> \(line(banner.text))</p>"
  }

  /// A section.
  func section(_ section: Section) -> String {
    """
    <section id="\(section.anchor)">
    <h2>\(escaped(section.title))</h2>
    \(section.blocks.map(block).joined(separator: "\n"))
    </section>
    """
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): "<p>\(line(text))</p>"
    case .list(let lines): "<ul>\(lines.map { "<li>\(line($0))</li>" }.joined(separator: "\n"))</ul>"
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    }
  }

  /// Names and values.
  func facts(_ facts: [Fact]) -> String {
    let rows = facts.map { "<dt>\(escaped($0.name))</dt><dd>\(line($0.value))</dd>" }
    return "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  private func table(_ table: Table) -> String {
    let caption = table.caption.map { "<caption>\(line($0))</caption>\n" } ?? ""
    let head = table.columns.map {
      "<th scope=\"col\"\($0.isNumeric ? " class=\"number\"" : "")>\(escaped($0.title))</th>"
    }.joined()
    let rows = table.rows.map { row in
      "<tr>"
        + zip(row, table.columns).enumerated().map { index, pair in
          cell(pair.0, isHeading: index == 0, isNumeric: pair.1.isNumeric)
        }.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table\(table.isDense ? " class=\"dense\"" : "")>
      \(caption)<thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  private func cell(_ cell: Cell, isHeading: Bool, isNumeric: Bool) -> String {
    let (open, close) = isHeading ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>")
    switch cell {
    case .text(let text): return "\(open)\(isNumeric ? " class=\"number\"" : "")>\(line(text))\(close)"
    case .count(let count):
      return "\(open) class=\"number\(count == 0 ? " zero" : "")\">\(Numbers.count(count))\(close)"
    case .none: return "\(open)>\(close)"
    case .measure(let measure, let scale):
      return "\(open) class=\"measure\">\(self.measure(measure, scale))\(close)"
    case .level(let grading, let n): return "\(open) class=\"grading\">\(level(grading, n: n))\(close)"
    case .attempt(let attempt):
      let name = "<code>\(HostileText.html(attempt.caseID.description))</code>"
      guard detailed.contains(attempt.position) else { return "\(open)>\(name)\(close)" }
      return "\(open)><a href=\"#\(HTMLDetails.anchor(attempt))\">\(name)</a>\(close)"
    }
  }

  /// A figure with its interval, as numbers and as a drawing.
  private func measure(_ measure: Measure, _ scale: Scale) -> String {
    switch measure {
    case .estimated(let estimate):
      let bar = IntervalBar(estimate: estimate, scale: scale)
      return
        "<span class=\"value\">\(escaped(scale.value(estimate)))</span>\(bar.small)<span class=\"interval\">\(escaped(scale.interval(estimate)))</span>"
    case .notMeasured(let absence): return notMeasured(absence.phrase)
    }
  }

  private func notMeasured(_ reason: Phrase) -> String {
    "<span class=\"unmeasured\">\(say(Phrase("not measured", "未测量")))</span> <span class=\"why\">\(escaped(say(reason)))</span>"
  }

  /// A level as a label, or why there is none.
  private func level(_ grading: RiskGrading, n: Int) -> String {
    guard let level = grading.level else {
      return "<span class=\"unmeasured\">\(escaped(grading.shortReason(n: n, language: language)))</span>"
    }
    let word =
      grading.isConfirmed ? Phrase("confirmed", "已确认") : Phrase("not confirmed", "未确认")
    return
      "<span class=\"level \(level.rawValue)\">\(escaped(say(level.phrase)))</span> <span class=\"why\">\(say(word))</span>"
  }

  /// The figure that stands for the whole.
  func headline(_ headline: Headline) -> String {
    let figure: String
    switch headline.measure {
    case .estimated(let estimate):
      figure = """
        <p class="figure"><span class="value">\(escaped(Scale.passRate.value(estimate)))</span> \
        <span class="interval">\(escaped(Scale.passRate.interval(estimate)))</span></p>
        \(IntervalBar(estimate: estimate, scale: .passRate).large(language))
        """
    case .notMeasured(let absence):
      figure = "<p class=\"figure\">\(notMeasured(absence.phrase))</p>"
    }
    return """
      <section class="headline" aria-label="\(escaped(headline.name))">
      <p class="name">\(escaped(headline.name))</p>
      \(figure)
      <p class="verdict \(headline.grading.level?.rawValue ?? "ungraded")">\
      \(say(Phrase("Level", "风险等级"))): \(line(headline.grading.line(in: language)))</p>
      <p class="basis">\(line(headline.basis))</p>
      \(OutcomeBar(counts: headline.counts).render(language))
      </section>
      """
  }
}
