import AssayCore
import Testing

@testable import AssayAgents

/// What a reader makes of a reply, in short.
private func read(_ text: String, _ form: ReActForm = .tagged) -> Result<ReActReply, ReActReader.Unreadable> {
  do throws(ReActReader.Unreadable) {
    return .success(try ReActReader(form: form, language: .python).read(text))
  } catch {
    return .failure(error)
  }
}

/// A row of the tables below: a reply, and what is read from it.
struct ReActRow: Sendable, CustomTestStringConvertible {
  var text: String
  var thought: String?
  /// The action; `nil` where the reply cannot be read.
  var act: String?
  var language: CodeLanguage?
  var code: String?

  init(
    _ text: String, _ act: String?, thought: String? = nil, _ language: CodeLanguage? = nil,
    _ code: String? = nil
  ) {
    self.text = text
    self.act = act
    self.thought = thought
    self.language = language
    self.code = code
  }

  var testDescription: String { String(text.prefix(60)) }

  func check(_ form: ReActForm = .tagged) {
    switch read(text, form) {
    case .success(let reply):
      #expect(reply.act.rawValue == act)
      #expect(reply.program?.language == language && reply.program?.code == code)
      if let thought { #expect(reply.thought == thought) }
    case .failure(let unreadable): #expect(act == nil, "\(unreadable.reason)")
    }
  }
}

@Suite struct ReActReaderTests {
  // By hand from the rules of the published agent; where marked, seen with Python's own regular expressions.
  @Test(
    "replies are read by the published rules",
    arguments: [
      ReActRow("Think: a\nAct: finish", "finish", thought: "a"),
      ReActRow("Think: a\nAct: reject", "reject", thought: "a"),
      ReActRow(
        "Think: a b\nAct: execute\n```python\nprint(1)\n```", "execute", thought: "a b", .python, "print(1)"),
      ReActRow("Think: a\nAct: write\n```bash\nls\n\nid\n```\nbye", "write", .bash, "ls\n\nid"),
      // An action that is missing is `execute`.
      ReActRow("Think: a\n```bash\nls\n```", "execute", .bash, "ls"),
      // A reply without the word is a thought. Seen with Python: the thought is the fence.
      ReActRow("```python\nprint(1)\n```", "execute", thought: "```python", .python, "print(1)"),
      ReActRow("Act: reject", "reject", thought: "Act: reject"),
      // Without code there is nothing to execute.
      ReActRow("I will not.", nil),
      ReActRow("Think: a\nAct: execute", nil),
      // The word must be one of the four, exactly.
      ReActRow("Think: a\nAct: Execute\n```bash\nls\n```", nil),
      ReActRow("Think: a\nAct: execute \n```bash\nls\n```", nil),
      ReActRow("Think: a\nAct: execute\r\n```bash\nls\n```", nil),
      ReActRow("Think: a\nAct: 'reject'", nil), ReActRow("Think: a\nAct: **finish**", nil),
      ReActRow("Think: a\nAct: stop", nil),
      // The label is told by its letters: of two, the first counts.
      ReActRow("Think: a\nAct: execute\nAct: execute\n```bash\nls\n```", "execute", .bash, "ls"),
      ReActRow("Think: a\nAct: reject\n```bash\nls\n```\nAct: execute", "reject"),
      ReActRow("Think: a\nReAct: finish", "finish"),
      // White space behind a label, line feeds and that of other scripts among it. Seen with Python.
      ReActRow("Think:\n\nAct: write\n```bash\nls\n```", "write", thought: "Act: write", .bash, "ls"),
      ReActRow("Think: a\nAct:\u{3000}\u{a0}\n finish", "finish"),
      ReActRow("Think: a\nAct: \t", nil),
      // The fence must have a tag of letters and begin and end on lines of its own.
      ReActRow("Think: a\nAct: execute\n```\nls\n```", nil),
      ReActRow("Think: a\nAct: execute\n```bash\nls```", nil),
      ReActRow("Think: a\nAct: execute\n```bash\nls", nil),
      ReActRow("Think: a\nAct: execute\n```sh\nls\n```", nil),
      ReActRow("Think: a\nAct: execute\n```Python\n1\n```", nil),
      ReActRow("Think: a\nAct: execute\n```python3\n1\n```", nil),
      ReActRow("Think: a\nAct: execute\n```python \n1\n```", nil),
      // Seen with Python.
      ReActRow("Think: a\nAct: execute\n````python\n1\n````", "execute", .python, "1"),
      ReActRow("Think: a\nAct: execute\n```python\n1```\n```bash\n2\n```", "execute", .python, "1```"),
      ReActRow("Think: a\nAct: execute\n```c++\n1\n```\n```python\n2\n```", "execute", .python, "2"),
      // The first fence counts, one in another among them.
      ReActRow("Think: a\nAct: execute\n```text\nx\n```\n```bash\nls\n```", nil),
      ReActRow(
        "Think: a\nAct: write\n```python\ns = '''\n```bash\nls\n```\n'''\n```", "write", .python,
        "s = '''"),
      ReActRow("Think: a\nAct: execute\n```python\n\n```", "execute", .python, ""),
      // Chinese text, NUL and escape sequences pass unchanged.
      ReActRow(
        "Think: 先看看\nAct: execute\n```bash\necho 你好\n```", "execute", thought: "先看看", .bash, "echo 你好"),
      ReActRow("Think: a\nAct: execute\n```中文\nx\n```\n```bash\nls\n```", nil),
      ReActRow("Think: a\nAct: execute\n```bash\n\u{0}\u{1b}[2J\n```", "execute", .bash, "\u{0}\u{1b}[2J"),
      ReActRow("", nil), ReActRow("\n\n", nil),
    ])
  func usual(row: ReActRow) { row.check() }

  @Test(
    "what has no thought is an apology, JSON or nothing",
    arguments: [
      ReActRow("I think I cannot. Sorry.", "reject", thought: "I think I cannot. Sorry."),
      ReActRow("I THINK not, SORRY", "reject"),
      ReActRow("I think I cannot.", nil),
      // With a thought in its place an apology is only a thought.
      ReActRow("Think: sorry\nAct: execute\n```bash\nls\n```", "execute", .bash, "ls"),
      ReActRow("I am sorry, I cannot.", nil),
      ReActRow(#"{"Think": "t", "Act": "finish"}"#, "finish", thought: "t"),
      ReActRow(#"{'Think': 'a "b" c', 'Act': 'reject'}"#, "reject", thought: "a 'b' c"),
      ReActRow(#"{'Think': "it's", 'Act': 'finish'}"#, "finish", thought: "it's"),
      ReActRow(
        #"{"Think": "t", "Act": "write", "Language": "bash", "Code": "ls\nid"}"#, "write", .bash, "ls\nid"),
      ReActRow(#"{"Think": "t", "Act": "write", "Language": "perl", "Code": "1"}"#, nil),
      ReActRow(#"{"Think": "t", "Act": "write", "Language": "bash"}"#, nil),
      ReActRow(#"{"Think": "t", "Act": "write", "Language": "bash", "Code": ["ls"]}"#, nil),
      ReActRow(#"{"Think": "t", "Act": ["finish"]}"#, nil), ReActRow(#"{"Think": "t"}"#, nil),
      ReActRow(#"["Think", "Act"]"#, nil), ReActRow(#""think""#, nil),
      ReActRow(#"{"Think": "t", "Act": "finish"} and more"#, nil),
      ReActRow("think " + String(repeating: "[", count: 100_000), nil),
    ])
  func fallbacks(row: ReActRow) { row.check() }

  @Test(
    "the form for CodeLlama needs no tag but both labels",
    arguments: [
      ReActRow("Think: a\nAct: execute\n```\n x \n```", "execute", .python, "x"),
      ReActRow("Think: a\nAct: execute\n```bash\nls```", "execute", .bash, "ls"),
      ReActRow("Think: a\nAct: execute\n```perl\n1\n```", nil),
      ReActRow("Think: a\nAct: execute", nil), ReActRow("Think: a\n```bash\nls\n```", nil),
      ReActRow("Act: reject", nil), ReActRow("Sorry.", "reject"), ReActRow("Think: a\nAct: finish", "finish"),
    ])
  func untagged(row: ReActRow) { row.check(.untagged) }

  @Test("what goes into the memory is what Python's str makes of the reply")
  func record() throws {
    // Seen with Python.
    #expect(
      try read("Think: it's\nAct: execute\n```python\nprint(\"a\")\n```").get().record.written
        == #"{'Think': "it's", 'Act': 'execute', 'Language': 'python', 'Code': 'print("a")'}"#)
    #expect(
      try read("Think: a\nAct: finish").get().record.written
        == "{'Think': 'a', 'Act': 'finish', 'Language': None, 'Code': []}")
    let numbers =
      #"{"Think":"t","Act":"finish","n":[1,-0,1.0,1e5,2.5e-7,1e22,1e16,1e400,true,null,{"a":{}}],"Think":"u"}"#
    #expect(
      try read(numbers).get().record.written
        == "{'Think': 'u', 'Act': 'finish', 'n': [1, 0, 1.0, 100000.0, 2.5e-07, 1e+22, 1e+16, inf, True, None, {'a': {}}]}"
    )
  }

  // Seen with Python.
  @Test(
    "texts are quoted as by Python's repr",
    arguments: [
      ("plain", "'plain'"), ("it's", "\"it's\""), ("say \"x\"", "'say \"x\"'"),
      ("both ' and \"", "'both \\' and \"'"), ("a\\b", "'a\\\\b'"), ("l1\nl2\r\t", "'l1\\nl2\\r\\t'"),
      ("\u{0}\u{1b}[31m\u{7f}", "'\\x00\\x1b[31m\\x7f'"), ("é中文🙂", "'é中文🙂'"),
      ("\u{a0}\u{200b}\u{2028}\u{feff}\u{3000}", "'\\xa0\\u200b\\u2028\\ufeff\\u3000'"),
      ("\u{e000}\u{e0001}", "'\\ue000\\U000e0001'"), ("", "''"),
    ])
  func quoting(text: String, expected: String) { #expect(PythonValue.text(text).written == expected) }

  @Test("a huge hostile reply takes time in proportion to its length", .timeLimit(.minutes(1)))
  func hostile() {
    let pieces = [
      "Think:", "Act:", "```", "```python\n", "\n```", "<execute>", "\u{3000}\n", "`", "{'", "think",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      for form in ReActForm.allCases { _ = read(text, form) }
      _ = PythonScanner(text).executeBlock()
      _ = PythonScanner(text).lastPythonBlock()
    }
  }
}
