import AssayCore
import AssayTestKit
import Testing

@testable import AssayExaminers

@Suite struct AnswerPartsTests {
  private func parts(
    _ answer: String..., languages: [CodeLanguage] = [.python], file: String? = nil
  ) -> AnswerParts {
    AnswerParts(.fixture(answer), languages: languages, file: file)
  }

  @Test(
    "later versions come first, and what is not to be used comes last, in whichever order they stand",
    arguments: [
      ("Don't do this:", "Do this:"), ("Your original code:", "Fixed code:"), ("错误示例：", "正确写法："),
    ])
  func roles(worse: String, better: String) {
    let bad = "\(worse)\n```python\ndef f():\n    # a long story about it\n    return 1 + 1 + 1\n```\n"
    let good = "\(better)\n```python\ndef f():\n    return 2\n```\n"
    for answer in [bad + good, good + bad] {
      #expect(parts(answer).blocks.map(\.rank) == [.plain, .counterExample])
      #expect(parts(answer).blocks.first?.text == "def f():\n    return 2\n")
    }
  }

  @Test("the last of several versions comes first, an example of use does not")
  func versionsWithoutNames() {
    let parts = parts(
      """
      ```python
      def f():
          return 1 + 1
      ```
      ```python
      def f():
          return 2
      ```
      ```python
      f()
      ```
      """)
    #expect(
      parts.blocks.map(\.text) == ["def f():\n    return 2\n", "def f():\n    return 1 + 1\n", "f()\n"])
  }

  @Test("of a diff, what the file holds afterwards is run")
  func diff() {
    let parts = parts("```diff\n@@ -1,2 +1,2 @@\n def f():\n-    return 1\n+    return 2\n```")
    #expect(parts.blocks.map(\.text) == ["\ndef f():\n\n    return 2\n"])
  }

  @Test("the longest block of the language comes first, tests last")
  func order() {
    let parts = parts(
      """
      ```bash
      pip install something-with-a-very-long-name-that-is-longer-than-the-code
      ```
      ```python
      def f(): pass
      ```
      ```python
      def f():
          return 1
      ```
      `test_app.py`
      ```python
      def test_f():
          assert f() == 1 and True and True
      ```
      """)
    #expect(parts.blocks.map(\.text).map { $0.prefix(9) } == ["def f():\n", "def f(): ", "def test_"])
    #expect(parts.files.map(\.path) == ["test_app.py"])
  }

  @Test("the last turn with code counts")
  func turns() {
    let parts = parts(
      "```python\ndef first(): pass\n```", "```python\ndef second(): pass\n```", "Glad to help.")
    #expect(parts.blocks.map(\.text) == ["def second(): pass\n"])
  }

  @Test(
    "code of another language is no code",
    arguments: ["", "I cannot help with that.", "```bash\nls\n```", "```js\nconst a = 1;\n```"])
  func none(answer: String) { #expect(parts(answer).blocks.isEmpty) }

  @Test(
    "a block without a tag, a wrong tag and a bare answer are code",
    arguments: [
      "```\nx = 1\n```", "```text\ndef f():\n    return 1\n```",
      "import os\n\ndef f():\n    return os.name\n",
    ])
  func untagged(answer: String) { #expect(parts(answer).blocks.count == 1) }

  @Test(
    "a name is found where answers give it",
    arguments: [
      "```python:src/app.py\nx\n```", "```python title=\"src/app.py\"\nx\n```",
      "```python\n# src/app.py\nx\n```",
      "```python\n# File: src/app.py\nx\n```", "**src/app.py**\n\n```python\nx\n```",
      "### 1. `src/app.py`:\n```python\nx\n```",
      "File: src/app.py\n```python\nx\n```",
    ])
  func names(answer: String) { #expect(parts(answer).files.map(\.path) == ["src/app.py"]) }

  @Test(
    "what is no name of a file in the answer's folder is none",
    arguments: [
      "```python:../app.py\nx\n```", "```python:/etc/app.py\nx\n```", "```python:a//b.py\nx\n```",
      "```python:.py\nx\n```",
      "```python:app\nx\n```", "Save it as app.py and run it.\n```python\nx\n```",
      "```python\n# uses app.py\nx\n```",
      "```python:\(String(repeating: "a", count: 200)).py\nx\n```", "```python:a/./b.py\nx\n```",
    ])
  func noNames(answer: String) { #expect(parts(answer).files.isEmpty) }

  @Test("the later version of a file stands, and a file is no folder")
  func versions() {
    let parts = parts(
      "```python:app.py\none\n```\n```python:app.py\ntwo\n```\n```python:app.py/x.py\nthree\n```")
    #expect(parts.files == [AnswerParts.File(path: "app.py", text: "two\n")])
  }

  @Test("the expected file comes first")
  func expected() {
    let parts = parts(
      "```python:long.py\nx = 1234567890\n```\n```python:main.py\ny = 1\n```", file: "main.py")
    #expect(parts.blocks.first?.text == "y = 1\n")
  }

  @Test("hostile answers are borne", .timeLimit(.minutes(10)), arguments: HostileAnswers.all)
  func hostile(answer: String) { _ = parts(answer) }
}
