import AssayCore

/// Questions, answers and verdicts of single attempts.
struct HTMLDetails {
  /// How pieces become HTML.
  let view: HTMLView
  /// Whether answers and reasons are withheld.
  let isRedacted: Bool
  /// The most bytes of a text that are shown.
  let textLimitBytes: Int

  /// The section's name in links.
  static let anchor = "cases"
  /// The section's heading.
  static let title = Phrase("Case details", "用例详情")

  /// The name of an attempt's details in links.
  static func anchor(_ attempt: ListedAttempt) -> String { "case-\(attempt.position)" }

  /// The section; empty without details.
  func render(_ details: [(ListedAttempt, CaseDetail)]) -> String {
    guard !details.isEmpty else { return "" }
    return """
      <section id="\(Self.anchor)">
      <h2>\(view.say(Self.title))</h2>
      \(details.map { article($0, $1) }.joined(separator: "\n"))
      </section>
      """
  }

  private func say(_ en: String, _ zh: String) -> String { view.say(Phrase(en, zh)) }

  private func article(_ attempt: ListedAttempt, _ detail: CaseDetail) -> String {
    """
    <article id="\(Self.anchor(attempt))">
    <h3><code>\(HostileText.html(attempt.caseID.description))</code> \
    <span class="why">\(say("sample", "样本")) \(attempt.sample)</span></h3>
    \(verdict(detail))
    <h4>\(say("Prompt", "提示"))</h4>
    \(detail.prompt.map(message).joined(separator: "\n"))
    <h4>\(say("Answer", "回答"))</h4>
    \(answer(detail))
    <p class="back"><a href="#attempts">\(say("Back to the list", "返回列表"))</a></p>
    </article>
    """
  }

  private func verdict(_ detail: CaseDetail) -> String {
    guard let verdict = detail.verdict else { return "<p>\(say("No verdict yet.", "尚无判定。"))</p>" }
    var facts = [
      Fact(name: say("Outcome", "结果"), value: [.strong(view.say(verdict.outcome.phrase))]),
      Fact(name: say("Reason", "理由"), value: disclosed(verdict.rationale)),
    ]
    if let judgement = verdict.judgement {
      var words: Line = [.fixed(view.say(judgement.label.phrase))]
      if let grade = judgement.grade { words.append(.fixed(say(", grade \(grade)", "，\(grade) 分"))) }
      if let harm = judgement.harmProbability {
        let share = Numbers.percent(min(1, max(0, harm)))
        words.append(.fixed(say(", harmful with probability \(share)", "，有害概率 \(share)")))
      }
      if judgement.rationale != verdict.rationale {
        words += [.fixed(": ")] + disclosed(judgement.rationale)
      }
      facts.append(Fact(name: say("Judge", "评判"), value: words))
    }
    for evidence in verdict.evidence {
      facts.append(
        Fact(
          name: say("Evidence", "证据"),
          value: [.code(evidence.producer), .fixed(" "), .code(evidence.version), .fixed(": ")]
            + disclosed(evidence.summary)))
    }
    return view.facts(facts)
  }

  private func disclosed(_ text: String) -> Line {
    isRedacted ? [.fixed(say("withheld", "已隐去"))] : [.outside(text)]
  }

  private func message(_ message: Message) -> String {
    let role =
      switch message.role {
      case .system: say("system", "系统")
      case .user: say("user", "用户")
      case .assistant: say("assistant, written beforehand", "助手（预设）")
      case .tool: say("tool", "工具")
      }
    let excerpt = AnswerExcerpt(message.text, spans: [], limit: textLimitBytes)
    return "<p class=\"role\">\(role)</p>\n\(block(excerpt))"
  }

  private func answer(_ detail: CaseDetail) -> String {
    guard let response = detail.response else {
      return "<p class=\"unmeasured\">\(say("There is no answer.", "没有回答。"))</p>"
    }
    if isRedacted {
      let size = Numbers.count(response.text.utf8.count)
      return
        "<p class=\"unmeasured\">\(say("Withheld: \(size) bytes.", "已隐去：\(size) 字节。"))</p>"
    }
    var out = ""
    if response.text.isEmpty {
      out += "<p class=\"unmeasured\">\(say("The answer is empty.", "回答为空。"))</p>"
    } else {
      out += block(AnswerExcerpt(response.text, spans: detail.spans, limit: textLimitBytes))
    }
    for call in response.turns.flatMap(\.toolCalls) {
      out +=
        "\n<p class=\"role\">\(say("tool call", "工具调用")) <code>\(HostileText.html(call.name))</code></p>\n"
        + block(AnswerExcerpt(call.arguments, spans: [], limit: textLimitBytes))
    }
    let reasoning = response.turns.reduce(0) { $0 + ($1.reasoning?.utf8.count ?? 0) }
    if reasoning > 0 {
      let size = Numbers.count(reasoning)
      out +=
        "\n<p class=\"why\">\(say("\(size) bytes of reasoning are not shown.", "另有 \(size) 字节推理内容未显示。"))</p>"
    }
    return out
  }

  private func block(_ excerpt: AnswerExcerpt) -> String {
    let text = excerpt.pieces.map { piece in
      let shown = HostileText.htmlLines(piece.text)
      return piece.note.map { "<mark title=\"\(HostileText.html($0))\">\(shown)</mark>" } ?? shown
    }.joined()
    let before = omitted(excerpt.omittedBefore)
    let after = omitted(excerpt.omittedAfter)
    // The line feed behind <pre> is dropped by the HTML parser, so that one of the text's own survives.
    return "\(before)<pre>\n\(text)</pre>\(after)"
  }

  private func omitted(_ bytes: Int) -> String {
    guard bytes > 0 else { return "" }
    let size = Numbers.count(bytes)
    return "<p class=\"why\">\(say("… \(size) bytes left out …", "…… 省略 \(size) 字节 ……"))</p>"
  }
}
