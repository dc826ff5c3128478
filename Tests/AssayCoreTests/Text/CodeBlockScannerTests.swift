import AssayCore
import AssayTestKit
import Testing

/// What is expected of an artifact, short enough for a table.
private func summary(_ artifact: Artifact) -> String {
  let kind = artifact.kind == .codeBlock ? "" : "bare "
  return "\(kind)\(artifact.line) \(artifact.claimedLanguage?.rawValue ?? "-"): \(artifact.text)"
}

struct Answer: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var expected: [String]
  init(_ name: String, _ text: String, _ expected: [String]) {
    self.name = name
    self.text = text
    self.expected = expected
  }
  var testDescription: String { name }
}

private let fences: [Answer] = [
  Answer("one block", "Hi\n\n```python\nx = 1\n```\nbye", ["4 python: x = 1\n"]),
  Answer("tildes", "~~~js\na\n~~~", ["2 javascript: a\n"]),
  Answer("long fences", "`````go\na\n`````", ["2 go: a\n"]),
  Answer("closing fence longer", "```go\na\n``````\nb", ["2 go: a\n"]),
  Answer("two backticks are no fence", "``go\na\n``", []),
  Answer("tildes do not close backticks", "```c\na\n~~~\nb\n```", ["2 c: a\n~~~\nb\n"]),
  Answer("several", "```py\na\n```\n```rb\nb\n```", ["2 python: a\n", "5 ruby: b\n"]),
  Answer("unclosed", "```py\na\nb", ["2 python: a\nb"]),
  Answer(
    "a fence in a docstring", "```py\nd\n    ```\n    e\n    ```\nf\n```\ng",
    ["2 python: d\n    ```\n    e\n    ```\nf\n"]),
  Answer("closing fence three columns deeper", "```py\na\n   ```\nb", ["2 python: a\n"]),
  Answer("CRLF", "x\r\n```py\r\na\r\n```\r\ny\r\n", ["3 python: a\r\n"]),
  Answer("in a list", "1. do\n   ```py\n   a\n     b\n   ```\n", ["3 python: a\n  b\n"]),
  Answer("behind a bullet", "- ```py\n  a\n  ```\n", ["2 python: a\n"]),
  Answer("in a quotation", "> ```py\n> a\n> > b\n> ```\n", ["2 python: a\n> b\n"]),
  Answer("indented by tabs", "\t```py\n\ta\n\t```", ["2 python: a\n"]),
  Answer("inline code", "Use ```x``` and `y`.\n```z``` too", []),
  Answer("empty block", "```py\n\n```\n", []),
  Answer("fence without newline at the end", "```", []),
  Answer("info string with braces", "```{.python .numberLines}\na\n```", ["2 python: a\n"]),
  Answer("info string with attributes", "```python title=\"x.py\"\na\n```", ["2 python: a\n"]),
  Answer("info string with a file", "```python:src/a.py\na\n```", ["2 python: a\n"]),
  Answer("info string that is a file", "```src/main.rs\na\n```", ["2 rust: a\n"]),
  Answer("info string with a blank before", "``` C++\na\n```", ["2 cpp: a\n"]),
  Answer("unknown tag", "```brainfog\na\n```", ["2 -: a\n"]),
  Answer("turns after text", "a\n```py\nb\n```\n\nc\n```\nd\n```", ["3 python: b\n", "8 -: d\n"]),
]

private let nested: [Answer] = [
  Answer(
    "longer fence outside", "````markdown\nA\n```bash\nls\n```\nB\n````",
    ["2 -: A\n```bash\nls\n```\nB\n", "4 bash: ls\n"]),
  Answer(
    "same fence, tag inside", "```markdown\nA\n```bash\nls\n```\nB\n```\nend",
    ["2 -: A\n```bash\nls\n```\nB\n", "4 bash: ls\n"]),
  Answer(
    "here-document", "```bash\ncat <<E\n```js\na\n```\nE\n```\n```py\nb\n```",
    ["2 bash: cat <<E\n```js\na\n```\nE\n", "4 javascript: a\n", "9 python: b\n"]),
  Answer(
    "untagged inside a longer fence", "````md\n```\na\n```\n````", ["2 -: ```\na\n```\n", "3 -: a\n"]),
  Answer(
    "inner one unclosed", "````md\n```py\na\n````\nb", ["2 -: ```py\na\n", "3 python: a\n"]),
  Answer(
    "outer one unclosed", "```py\na\n```js\nb\n```\nc",
    ["2 python: a\n```js\nb\n```\nc", "4 javascript: b\n"]),
]

private let reasoning: [Answer] = [
  Answer("skipped", "<think>\n```py\na\n```\n</think>\n```py\nb\n```", ["7 python: b\n"]),
  Answer("unclosed", "<think>\n```py\na\n```\n", []),
  Answer("code behind the closing tag", "<think>x</think>```py\nb\n```", ["2 python: b\n"]),
  Answer("several", "<THINKING>x</thinking><think>```py\na\n</think>\n```py\nb\n```", ["5 python: b\n"]),
  Answer("in a block it is content", "```xml\n<think>\na\n```", ["2 -: <think>\na\n"]),
  Answer("closing tag alone hides nothing", "```py\na\n```\n</think>", ["2 python: a\n"]),
]

private let bare: [Answer] = [
  Answer(
    "a program", "\nimport os\n\ndef f(x):\n    \"\"\"Says what it does.\"\"\"\n    return os.path.join(x)\n",
    [
      "bare 2 -: import os\n\ndef f(x):\n    \"\"\"Says what it does.\"\"\"\n    return os.path.join(x)\n"
    ]),
  Answer(
    "C", "#include <stdio.h>\nint main(void) {\n  puts(\"a\");\n}\n",
    ["bare 1 -: #include <stdio.h>\nint main(void) {\n  puts(\"a\");\n}\n"]),
  Answer("prose", "I can't help with that.\nIt is against the law.\nPlease ask something else.", []),
  Answer(
    "code between prose", "Here it is:\nimport os\nx = 1\ny = 2\nHope that helps you a lot.",
    ["bare 2 -: import os\nx = 1\ny = 2\n"]),
  Answer("two lines between prose", "Here it is:\nimport os\nx = 1\nHope that helps you a lot.", []),
  Answer(
    "the longest of several runs",
    "First:\na = 1\nb = 2\nc = 3\nThen comes this.\n\nd = 1\n\ne = 2\nf = 3\ng = 4\n",
    ["bare 7 -: d = 1\n\ne = 2\nf = 3\ng = 4\n"]),
  Answer(
    "Markdown's indented code",
    "Use it:\n\n    import os\n\n    def f(x):\n        return os.stat(x)\n\nIt is short.",
    ["bare 3 -: import os\n\ndef f(x):\n    return os.stat(x)\n"]),
  Answer(
    "behind Chinese", "下面是代码：\nimport os\nx = 1\ny = f(x)\n以上代码仅供参考。",
    ["bare 2 -: import os\nx = 1\ny = f(x)\n"]),
  Answer(
    "an element of HTML",
    "See:\n<pre><code class=\"language-py\">if a &lt; b:\n    run(a &amp; b)\n</code></pre>\nDone.",
    ["bare 2 python: if a < b:\n    run(a & b)\n"]),
  Answer(
    "a signature before its body",
    "So it is:\n#include <stdio.h>\nint main(void)\n{\n  puts(\"a\");\n}\nThat is all.",
    ["bare 2 -: #include <stdio.h>\nint main(void)\n{\n  puts(\"a\");\n}\n"]),
  Answer(
    "a refusal with advice",
    "I can't help with that.\n\n- use a firewall\n- update often\n\n1. Read the law\n2. Ask a lawyer\n\nStay safe.",
    []),
  Answer("too short", "x = 1", []),
  Answer("a list", "- one thing\n- another thing\n- a third thing", []),
]

@Suite struct CodeBlockScannerTests {
  @Test("finds the code as people read it", arguments: fences + nested + reasoning + bare)
  func artifacts(answer: Answer) {
    #expect(CodeBlockScanner.artifacts(in: answer.text).map(summary) == answer.expected)
  }

  @Test(
    "sees through a tag that lies",
    arguments: [
      ("python", "#include <iostream>\nint main() {}", .cpp), ("text", "def f(x):\n  return x", .python),
      ("js", "<?php echo 1;", .php), ("python", "<!DOCTYPE html>\n<p>", .html), ("c", "package main\n", .go),
      ("python", "#!/bin/bash\nls", .bash), ("python", "public class A {\n}", .java),
      ("python", "SELECT a FROM b;", .sql), ("python", "async function f() {\n}", .javascript),
      // Marks that do not speak against the tag.
      ("ts", "const a = 1;\nconsole.log(a);", .typescript),
      ("cpp", "#include <stdio.h>\nint main() {}", .cpp),
      ("csharp", "public class A {\n}", .csharp), ("php", "<html>\n<?php echo 1; ?>", .php),
      // What is usual in the language of the tag says nothing against it.
      ("sql", "DECLARE\na int := 0;\nb int := 1;\nc int := 2;", .sql),
      ("php", "function f() {\n}\nfunction g() {\n}\n$a = ['a' => 1, 'b' => 2, 'c' => 3];", .php),
      ("bash", "cat > a.py <<E\nimport os\nimport sys\ndef f():\n  pass\nE", .bash),
      ("bash", "#!/usr/bin/env python3\nimport os", .python),
      ("", "a := 0\nb := 1\nc := 2", .go),
      ("python", "x = 1", .python), ("python", "q = \"\"\"\nSELECT a\n\"\"\"", .python), ("", "x", nil),
    ] as [(String, String, CodeLanguage?)])
  func apparentLanguage(tag: String, code: String, expected: CodeLanguage?) {
    let artifact = CodeBlockScanner.artifacts(in: "```\(tag)\n\(code)\n```").first
    #expect(artifact?.language == expected)
    #expect(artifact?.claimedLanguage == CodeLanguage(tag: tag))
  }

  @Test func anOpenFenceEndsWithItsTurn() {
    let response = Response.fixture("```py\na", "No.\n\n```js\nb\n```")
    #expect(CodeBlockScanner.artifacts(in: response).map(summary) == ["2 python: a", "7 javascript: b\n"])
  }

  @Test func invalidUTF8BecomesReplacementCharacters() {
    let bytes: [UInt8] = Array("```py\n".utf8) + [0xFF, 0xC3, 0x0A] + Array("```".utf8)
    #expect(CodeBlockScanner.artifacts(in: bytes).map(\.text) == ["\u{FFFD}\u{FFFD}\n"])
  }

  // By number, because the texts are too long for the log.
  @Test("no line is lost or counted twice", arguments: HostileAnswers.all.indices)
  func layoutCovers(number: Int) {
    let bytes = Array(HostileAnswers.all[number].utf8)
    let layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
    let outer = layout.blocks.filter { $0.depth == 0 }.map(\.content)
    let all = (outer + layout.prose + layout.reasoning).sorted { $0.lowerBound < $1.lowerBound }
    for (left, right) in zip(all, all.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
    #expect(all.allSatisfy { $0.upperBound <= bytes.count })
    #expect(
      layout.blocks.allSatisfy { $0.depth < CodeBlockScanner.depthLimit && $0.info.upperBound <= bytes.count }
    )
  }

  @Test(
    "time and memory grow with the length alone", .timeLimit(.minutes(1)),
    arguments: [
      "`", "```\n", "```a\n", "```a\nb\n```\n", "> ", "<think>", "~~~\n```\n", "<think></think>\n",
      "````a\n```b\n",
    ])
  func hostile(unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    #expect(CodeBlockScanner.artifacts(in: text).count <= CodeBlockScanner.blockLimit)
  }

  @Test func nothingHidesBehindTheBlockLimit() {
    let text = String(repeating: "```a\nb\n```\n", count: CodeBlockScanner.blockLimit) + "```py\nlast\n```\n"
    let artifacts = CodeBlockScanner.artifacts(in: text)
    #expect(artifacts.count == CodeBlockScanner.blockLimit)
    #expect(artifacts.last?.text.hasSuffix("```py\nlast\n```\n") == true)
  }
}
