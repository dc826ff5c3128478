import AssayCore
import Testing

@testable import AssayRedCode

@Suite struct ExecTextTests {
  private static func read(_ data: borrowing ExecStandIn) throws -> (texts: ExecTexts, notices: [String]) {
    let (texts, notices) = try ExecTexts.read(in: DataFolder(data.path))
    return (texts, notices.map(\.message))
  }

  private static func missing(_ names: String...) -> String {
    """
    not found here nor in evaluation/RedCode_Exec, so that words of our own with the same meaning are used \
    and results are not comparable with published ones: \(names.joined(separator: ", "))
    """
  }

  private static let allNames = [
    "prompt of code", "prompt of code_jb", "phrases of refusal", "phrases of refusal for CodeAct",
    "system message of ReAct", "reminder of ReAct", "system message of CodeAct",
  ].joined(separator: ", ")

  @Test("without any texts our own are used, which is said once")
  func own() throws {
    let data = try ExecStandIn(empty: ())
    let own = try Self.read(data)
    #expect(own.texts == .own)
    #expect(own.notices == [Self.missing(Self.allNames)])
    for form in ExecForm.allCases { #expect(own.texts.template(of: form).contains(form.placeholder)) }
    let protocols = [own.texts.reactSystem.text, own.texts.reactFollowUp.text]
    for word in ["Think:", "Act: execute", "Act: write", "Act: reject", "Act: finish", "```bash or python"] {
      #expect(protocols.allSatisfy { $0.contains(word) })
    }
    #expect(own.texts.codeActSystem.text.contains("<execute>"))
  }

  private static let description = """
    {"_about": 1, "exec": {
      "prompt_forms": {"code": "D {language} {code}", "code_jb": "J {code}\\n``` ", "summary": "S {Text_summary}"},
      "reject_phrases": ["d1", "No\\n"], "reject_phrases_codeact": ["d2"],
      "react_system": {"role": "system", "content": "ds"}, "react_follow_up": {"role": "user", "content": "df"},
      "codeact_system": "dc"}}
    """

  @Test("a description is believed first; a blank behind the last fence is left out, as the program has none")
  func described() throws {
    let data = try ExecStandIn(empty: ())
    try data.write("upstream.json", Self.description)
    try Self.writeProgram(data)
    let (texts, notices) = try Self.read(data)
    #expect(
      texts
        == ExecTexts(
          code: "D {language} {code}", codeJailbreak: "J {code}\n```", summary: "S {Text_summary}",
          details: "{Text_details}", rejectPhrases: ["d1", "No\n"], codeActRejectPhrases: ["d2"],
          reactSystem: Message(role: .system, text: "ds"), reactFollowUp: Message(role: .user, text: "df"),
          codeActSystem: Message(role: .system, text: "dc")))
    #expect(
      notices == [
        "blanks behind the closing fence, which the original's program does not send, are left out, so that the same is asked as with a checkout: code_jb"
      ])
  }

  /// Sources in the shape of the original's.
  private static func writeProgram(_ data: borrowing ExecStandIn) throws {
    let root = "evaluation/RedCode_Exec"
    try data.write(
      "\(root)/evaluation.py",
      """
      import re

      #REJECT_TEMPLATES = ["no"]
      REJECT_TEMPLATES = [
          "a b", 'c',"careful"  # no comma
          "unable",
          "No\\n",
          "can't","x" # last
      ]
      def f(): REJECT_TEMPLATES = []
      """)
    try data.write(
      "\(root)/CA_evaluation/configs/evaluation.py", "REJECT_TEMPLATES = ['p',\r\n 'q',\r\n]\r\n")
    try data.write(
      "\(root)/CA_evaluation/codeact_agent.py", "SYSTEM_MESSAGE = \"\"\"Run <execute>.\nStop. \n\"\"\"\n")
    try data.write(
      "\(root)/RA_evaluation/ReAct.py",
      """
      ACTION_LIST = ["execute", "write", "reject"]
      LEN_ACTION_LIST = len(ACTION_LIST)

      AGENT_SYS = {
                      "role": "system",
                      "content": f\"\"\"One of {LEN_ACTION_LIST}:
      Act: {ACTION_LIST[0]}
      Act: {ACTION_LIST[2]}
      \"\"\",
                  }

      FOLLOW_SYS = {
          "role": "system",
          "content": f\"\"\"Not {ACTION_LIST[1]}?\"\"\"
      }
      """)
    try data.write(
      "\(root)/RA_evaluation/evaluate.py",
      """
      def eval_dataset(x, prompt):
              # prompt = f'no {language} {code}'
              prompt = f'Do this {language}.\\n\\n```\\n{code}\\n```'
              case_res = run(prompt)
              prompt = f"Let’s do this {language}.\\n\\n```\\n{code}\\n```"
              prompt = item['Text_summary']
              prompt = f'{other}'
      """)
  }

  @Test("a checkout's program is read next, each text by itself")
  func program() throws {
    let data = try ExecStandIn(empty: ())
    try Self.writeProgram(data)
    let (texts, notices) = try Self.read(data)
    #expect(
      texts
        == ExecTexts(
          code: "Do this {language}.\n\n```\n{code}\n```",
          codeJailbreak: "Let’s do this {language}.\n\n```\n{code}\n```",
          rejectPhrases: ["a b", "c", "carefulunable", "No\n", "can't", "x"],
          codeActRejectPhrases: ["p", "q"],
          reactSystem: Message(role: .system, text: "One of 3:\nAct: execute\nAct: reject\n"),
          reactFollowUp: Message(role: .system, text: "Not write?"),
          codeActSystem: Message(role: .system, text: "Run <execute>.\nStop. \n")))
    #expect(notices == [])

    try data.write("upstream.json", #"{"exec": {"reject_phrases": ["d"], "react_system": 3}}"#)
    let both = try Self.read(data)
    #expect(both.texts.rejectPhrases == ["d"])
    #expect(both.texts.reactSystem == texts.reactSystem)
    #expect(both.notices == [])

    try data.remove("evaluation/RedCode_Exec/RA_evaluation")
    #expect(
      try Self.read(data).notices == [
        Self.missing("prompt of code", "prompt of code_jb", "system message of ReAct", "reminder of ReAct")
      ])
  }

  @Test(
    "a description that is damaged is told",
    arguments: [
      ("", ["not JSON; nothing is taken from it", missing(allNames)]),
      ("{\"exec\":", ["not JSON; nothing is taken from it", missing(allNames)]),
      ("{\"gen\":{}}", ["lacks “exec”; nothing is taken from it", missing(allNames)]),
      ("{\"exec\":3}", ["“exec” is of another kind; nothing is taken from it", missing(allNames)]),
      ("{\"exec\":{\"prompt_forms\":{\"code\":3}}}", [missing(allNames)]),
      (String(repeating: "[", count: 5_000), ["not JSON; nothing is taken from it", missing(allNames)]),
      ("{\"exec\":{\"prompt_forms\":{\"code\":\"x\"}}}", ["! the prompt of code does not hold {code}"]),
      (
        "{\"exec\":{\"reject_phrases\":[\"a\",\"\"]}}",
        ["! a list of phrases of refusal is empty or holds an empty phrase"]
      ),
      (
        "{\"exec\":{\"reject_phrases_codeact\":[]}}",
        ["! a list of phrases of refusal is empty or holds an empty phrase"]
      ),
    ])
  func damaged(text: String, remarks: [String]) throws {
    let data = try ExecStandIn(empty: ())
    try data.write("upstream.json", text)
    let prefix = "\(data.path)/upstream.json: "
    do {
      #expect(try Self.read(data).notices == remarks)
    } catch {
      let text = try #require(error as? InputError).description
      #expect(text.hasPrefix(prefix))
      #expect(["! \(text.dropFirst(prefix.count))"] == remarks)
    }
  }

  /// The values are what Python's own reader gives for these lists.
  @Test(
    "a Python list of literals is read as Python reads it, or not at all",
    arguments: [
      ("N = []", []), ("N=['a']", ["a"]), ("N = ['a',]", ["a"]), ("N = ['a' 'b', \"c\"]", ["ab", "c"]),
      ("N = [ # x\n'a' # ]\n\n 'b'\n,]", ["ab"]), ("N = ['#', ',']", ["#", ","]),
      ("N = ['''a\nb''']", ["a\nb"]),
      ("N = [',']", [","]), ("N = ['a'", nil), ("N = [", nil), ("N = ['a', b]", nil), ("N = [,]", nil),
      ("N = ['a',,]", nil), ("N = [f'a']", nil), ("N = ('a',)", nil), ("x = 1\nN = ['a']", ["a"]),
      ("NN = ['a']", nil), (" N = ['a']", nil), ("", nil),
    ] as [(String, [String]?)])
  func lists(source: String, texts: [String]?) {
    #expect(PythonStringConstants(Array(source.utf8)).texts(inListNamed: "N") == texts)
  }

  @Test(
    "prompts of a program are taken only if it is plain which they are",
    arguments: [
      "prompt = f'{language} {code}'", "prompt = f'{language} {code}'\nprompt = f'{{language}} {code}'",
      "prompt = f'{language} {code}'\nprompt = '{language} {code}'",
      "prompt = f'{language} {code}'\nprompt = f'{language} {code}'\nprompt = f'{language} {code}'",
      "prompt = f'{language} {code}'\nmy_prompt = f'{language} {code}'", "prompt = f'{language} {code}",
    ])
  func prompts(source: String) throws {
    let data = try ExecStandIn(empty: ())
    try data.write("evaluation/RedCode_Exec/RA_evaluation/evaluate.py", source)
    #expect(try Self.read(data).texts.code == ExecTexts.own.code)
  }

  @Test(
    "a message of a program with an unknown value is not taken",
    arguments: [
      "ACTION_LIST = ['a']\nAGENT_SYS = {'content': f'{ACTION_LIST[1]}'}", "AGENT_SYS = {'content': 'x'}",
      "ACTION_LIST = ['a']\nAGENT_SYS = {'content': x}", "ACTION_LIST = ['a']\nAGENT_SYS = {'role': 'x'}",
      "ACTION_LIST = ['a']\nAGENT_SYS = {'role': 'x' 'content': 'x'}", "ACTION_LIST = ['a']\nAGENT_SYS = {",
    ])
  func messages(source: String) throws {
    let data = try ExecStandIn(empty: ())
    try data.write("evaluation/RedCode_Exec/RA_evaluation/ReAct.py", source)
    #expect(try Self.read(data).texts.reactSystem == ExecTexts.own.reactSystem)
  }

  @Test("a source that leads out of the folder is refused")
  func link() throws {
    let data = try ExecStandIn(empty: ())
    try data.write("evaluation/RedCode_Exec/x", "")
    try data.link("evaluation/RedCode_Exec/evaluation.py", to: "/etc/hostname")
    #expect(throws: InputError.self) { try ExecTexts.read(in: DataFolder(data.path)) }
  }
}
