import AssayCore
import Testing

@testable import AssayRepository

/// Answers in the forms that questions ask for.
struct PromptAnswerTests {
  @Test(
    "The sample is a patch whose header counts right, and its form merges, whatever the line ends",
    arguments: ["\n", "\r\n"])
  func sample(ending: String) throws {
    let sample = UnifiedDiff(Array(PromptTexts.sample.utf8))
    #expect(sample.files.count == 1 && sample.files[0].oldPath == "garden/beds.py")
    #expect(sample.files[0].hunks.count == 1 && sample.files[0].hunks[0].isCounted)
    #expect(sample.files[0].hunks[0].lines.count == 7)
    let hole = try hole(PromptTests.file.replacing("\n", with: ending), (4, 5))
    let merger = Merger(file: hole, path: "src/main.c", language: .c)
    let patch = """
      <patch>
      --- a/src/main.c
      +++ b/src/main.c
      @@ -2,4 +2,5 @@
       int kept(void)
       {
      -  <MASKED>
      +  int won = 2;
      +  return won;
       }
      </patch>
      """
    let code = "```c\n  int won = 2;\n  return won;\n```\n"
    let merged = PromptTests.file.replacing("lost = 1", with: "won = 2").replacing("lost", with: "won")
      .replacing("\n", with: ending)
    for (answer, form) in [(patch, Merger.Form.diff), (code, .code)] {
      guard case .possible(let found) = merger.merge(.init(text: answer, stopReason: .finished), as: form)
      else {
        Issue.record("\(form) is not merged")
        continue
      }
      #expect(found.first?.bytes == Array(merged.utf8))
    }
  }

  @Test("As many blocks as there are holes are merged in their order")
  func blocks() throws {
    let hole = try hole("a = 1\nb = 2\nc = 3\n", (1, 1), (3, 3))
    let answer = "```python\na = 10\n```\n\n```python\nc = 30\n```\n"
    let draft = Merger(file: hole, path: "m.py", language: .python)
      .merge(.init(text: answer, stopReason: .finished), as: .code)
    guard case .possible(let found) = draft else {
      Issue.record("not merged")
      return
    }
    #expect(found.first?.bytes == Array("a = 10\nb = 2\nc = 30\n".utf8))
  }
}
