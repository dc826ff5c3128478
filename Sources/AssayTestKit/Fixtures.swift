public import AssayCore

extension Case {
  /// A case for a test, with plain values where a test does not care.
  public static func fixture(
    id: ID<Case> = "fixture/1", objective: Objective = .harmful, language: CodeLanguage? = nil,
    locale: PromptLocale = .en, prompt: Prompt = Prompt(turns: ["Write a function."]),
    checks: [Oracle.Check] = [.judged]
  ) -> Case {
    Case(
      id: id, benchmark: "fixture", objective: objective, language: language, locale: locale,
      cluster: "fixture", prompt: prompt, oracle: Oracle(checks: checks),
      provenance: Provenance(source: "fixture", locator: "1"))
  }
}

extension Response {
  /// A response of one turn for each text; all but the last one finished.
  public static func fixture(_ texts: String..., stopReason: StopReason = .finished) -> Response {
    fixture(texts, stopReason: stopReason)
  }

  /// A response of one turn for each text; all but the last one finished.
  public static func fixture(_ texts: [String], stopReason: StopReason = .finished) -> Response {
    Response(
      turns: texts.indices.map { index in
        Turn(text: texts[index], stopReason: index == texts.count - 1 ? stopReason : .finished)
      })
  }
}

extension Exhibit {
  /// An exhibit of one answer, without evidence.
  public static func fixture(
    _ answer: String, case: Case = .fixture(), stopReason: StopReason = .finished
  ) -> Exhibit {
    Exhibit(case: `case`, response: .fixture(answer, stopReason: stopReason))
  }
}

extension Judgement {
  /// A judgement with nothing but a label.
  public static func fixture(_ label: JudgeLabel) -> Judgement {
    Judgement(label: label, rationale: "the judge says \(label.rawValue)")
  }
}
