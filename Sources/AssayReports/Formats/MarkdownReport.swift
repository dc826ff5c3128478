import AssayCore

/// A report as Markdown (GitHub flavour: tables).
package struct MarkdownReport: Sendable {
  /// The language of the fixed texts.
  package var language: ReportLanguage

  /// Creates a format.
  package init(language: ReportLanguage = .en) { self.language = language }

  /// The report of one run.
  package func render(_ scorecard: Scorecard) -> String {
    render(Composer(scorecard: scorecard, language: language).document)
  }

  /// A side-by-side table of several runs.
  package func render(_ runs: [NamedScorecard]) -> String {
    render(Comparison(runs: runs, language: language).document)
  }

  func render(_ document: ReportDocument) -> String {
    var out = "# \(line(document.title))\n\n\(line(document.subtitle))\n"
    for banner in document.banners {
      out += "\n> **\(banner.heading(language))** \(line(banner.text))\n"
    }
    if let headline = document.headline {
      out += "\n**\(headline.name): \(cell(.measure(headline.measure, .passRate)))**"
      out += " · \(say("level", "等级")): \(line(levelLine(headline.grading)))\n\n\(line(headline.basis))\n"
    }
    for section in document.sections {
      out += "\n## \(section.title)\n"
      for block in section.blocks { out += "\n\(render(block))" }
    }
    return out
  }

  private func render(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): "\(line(text))\n"
    case .list(let lines): lines.map { "- \(line($0))\n" }.joined()
    case .facts(let facts): facts.map { "- **\($0.name)**: \(line($0.value))\n" }.joined()
    case .table(let table): render(table)
    }
  }

  private func render(_ table: Table) -> String {
    var out = table.caption.map { "\(line($0))\n\n" } ?? ""
    out += "| \(table.columns.map(heading).joined(separator: " | ")) |\n"
    out += "|\(table.columns.map { $0.isNumeric ? " ---: |" : " --- |" }.joined())\n"
    for row in table.rows { out += "| \(row.map(cell).joined(separator: " | ")) |\n" }
    return out
  }

  private func heading(_ column: Table.Column) -> String {
    column.isOutside ? HostileText.markdownCode(column.title) : column.title
  }

  private func cell(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): return line(text)
    case .count(let count): return Numbers.count(count)
    case .none: return ""
    case .attempt(let attempt): return HostileText.markdownCode(attempt.caseID.description)
    case .level(let grading, let n): return level(grading, n: n)
    case .measure(.estimated(let estimate), let scale):
      return "\(scale.value(estimate)) \(scale.interval(estimate))"
    case .measure(.notMeasured(let absence), _):
      let reason = HostileText.markdown(absence.phrase.in(language))
      return "*\(say("not measured", "未测量"))*\(say(": ", "："))\(reason)"
    }
  }

  private func level(_ grading: RiskGrading, n: Int) -> String {
    if let level = grading.level {
      return level.phrase.in(language)
        + (grading.isConfirmed ? say(" (confirmed)", "（已确认）") : say(" (not confirmed)", "（未确认）"))
    }
    return "*\(HostileText.markdown(grading.shortReason(n: n, language: language)))*"
  }

  private func levelLine(_ grading: RiskGrading) -> Line { grading.line(in: language) }

  private func line(_ line: Line) -> String {
    line.map { inline in
      switch inline {
      case .fixed(let text): text
      case .strong(let text): "**\(text)**"
      case .outside(let text): HostileText.markdown(text)
      case .code(let text): HostileText.markdownCode(text)
      }
    }.joined()
  }

  private func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }
}
