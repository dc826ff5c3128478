import AssayCore

/// A report as one HTML file that needs nothing else: no script, no font, no network.
package struct HTMLReport: Sendable {
  /// The language of the fixed texts.
  package var language: ReportLanguage
  /// For how many attempts the question and the answer are shown.
  package var detailLimit: Int
  /// The most bytes of an answer or a message that are shown.
  package var textLimitBytes: Int

  /// Creates a format.
  package init(language: ReportLanguage = .en, detailLimit: Int = 20, textLimitBytes: Int = 16_384) {
    self.language = language
    self.detailLimit = detailLimit
    self.textLimitBytes = textLimitBytes
  }

  /// The report of one run, without questions and answers.
  package func render(_ scorecard: Scorecard) -> String { render(scorecard) { _ in nil } }

  /// The report of one run.
  ///
  /// - Parameters:
  ///   - scorecard: The figures; a redacted one shows neither answers nor reasons.
  ///   - detail: Finds question, answer and verdict of an attempt; called for at most `detailLimit` attempts
  ///     (`Scorecard.attemptsToShow(limit:)` tells which). `nil` leaves the attempt without details.
  /// - Returns: The file's text.
  /// - Throws: What `detail` throws.
  package func render<Failure: Error>(
    _ scorecard: Scorecard, detail: (ListedAttempt) throws(Failure) -> CaseDetail?
  ) throws(Failure) -> String {
    let document = Composer(scorecard: scorecard, language: language).document
    var details: [(ListedAttempt, CaseDetail)] = []
    for attempt in scorecard.attemptsToShow(limit: detailLimit) {
      if let found = try detail(attempt) { details.append((attempt, found)) }
    }
    let view = HTMLView(language: language, detailed: Set(details.map(\.0.position)))
    let cases = HTMLDetails(view: view, isRedacted: scorecard.isRedacted, textLimitBytes: textLimitBytes)
    return page(document, view: view, extra: cases.render(details), hasDetails: !details.isEmpty)
  }

  /// A side-by-side table of several runs.
  package func render(_ runs: [NamedScorecard]) -> String {
    let document = Comparison(runs: runs, language: language).document
    return page(document, view: HTMLView(language: language, detailed: []), extra: "", hasDetails: false)
  }

  private func page(_ document: ReportDocument, view: HTMLView, extra: String, hasDetails: Bool) -> String {
    let tag =
      switch language {
      case .en: "en"
      case .zh: "zh-CN"
      }
    var entries = document.sections.map { (anchor: $0.anchor, title: $0.title) }
    if hasDetails { entries.append((HTMLDetails.anchor, view.say(HTMLDetails.title))) }
    let contents = entries.map { "<a href=\"#\($0.anchor)\">\(view.escaped($0.title))</a>" }
      .joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(view.plain(document.title))</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <header>
      <h1>\(view.line(document.title))</h1>
      <p class="subtitle">\(view.line(document.subtitle))</p>
      \(document.banners.map(view.banner).joined(separator: "\n"))
      </header>
      <main>
      \(document.headline.map(view.headline) ?? "")
      <nav aria-label="\(view.say(Phrase("Contents", "目录")))">
      \(contents)
      </nav>
      \(document.sections.map(view.section).joined(separator: "\n"))
      \(extra)
      </main>
      </body>
      </html>

      """
  }
}
