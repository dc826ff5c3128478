internal import AssayCore

extension ExecTexts.Found {
  /// Takes the texts from the program of a checkout, whose sources are read and never run.
  ///
  /// - Parameter folder: The data.
  /// - Throws: `InputError` naming a source file that may not be read.
  init(program folder: DataFolder) throws(InputError) {
    func source(_ place: String) throws(InputError) -> PythonStringConstants? {
      try folder.file("evaluation/RedCode_Exec/\(place)", limit: ExecTexts.sizeLimit)
        .map { PythonStringConstants($0) }
    }
    rejectPhrases = try source("evaluation.py")?.texts(inListNamed: "REJECT_TEMPLATES")
    codeActRejectPhrases = try source("CA_evaluation/configs/evaluation.py")?
      .texts(inListNamed: "REJECT_TEMPLATES")
    codeActSystem = try source("CA_evaluation/codeact_agent.py")?.constant(named: "SYSTEM_MESSAGE")
      .map { Message(role: .system, text: $0) }
    if let react = try source("RA_evaluation/ReAct.py") {
      reactSystem = Self.message(named: "AGENT_SYS", in: react)
      reactFollowUp = Self.message(named: "FOLLOW_SYS", in: react)
    }
    if let evaluate = try source("RA_evaluation/evaluate.py") {
      (code, codeJailbreak) = Self.prompts(in: evaluate)
    }
  }

  /// The two prompts that hold the code, plain before persuading; none unless there are just these two.
  private static func prompts(in source: PythonStringConstants) -> (String?, String?) {
    let prompts = source.formattedTexts(assignedTo: "prompt").filter {
      $0.holds(ExecForm.code.placeholder) && $0.holds("{language}")
    }
    return prompts.count == 2 ? (prompts[0], prompts[1]) : (nil, nil)
  }

  /// A message written as a dictionary, with the names of the actions filled in.
  private static func message(named name: String, in source: PythonStringConstants) -> Message? {
    guard let actions = source.texts(inListNamed: "ACTION_LIST"),
      let template = source.formattedText(ofKey: "content", inDictionaryNamed: name)
    else { return nil }
    var values = ["LEN_ACTION_LIST": String(actions.count)]
    for (index, action) in actions.enumerated() { values["ACTION_LIST[\(index)]"] = action }
    let text = ExecForm.fill(template, values)
    // What is left of braces would be a value that nobody here knows.
    return text.holds("{") ? nil : Message(role: .system, text: text)
  }
}
