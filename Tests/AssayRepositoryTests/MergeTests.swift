import AssayCore
import AssayRepository
import Testing

/// What becomes of answers of every shape.
struct MergeTests {
  /// An answer, and what the file is afterwards.
  struct Trial: Sendable, CustomTestStringConvertible {
    var name: String
    var form: Merger.Form
    var answer: String
    var result: Result
    enum Result: Sendable, Equatable {
      /// The likeliest file, and how it came about.
      case file(String, MergeManner)
      case failed(MergeClass)
    }
    var testDescription: String { name }
  }

  static let python = """
    import os


    def read(base, name):
        path = os.path.join(base, name)
        with open(path) as file:
            return file.read()


    def size(text):
        return len(text)

    """

  static let path = "app/files.py"

  static func lines(_ ranges: (Int, Int)...) -> [LineRange] { ranges.compactMap { LineRange($0.0, $0.1) } }

  /// The masked file has the hole in line 5, for lines 5 and 6.
  static let masked: MaskedFile? = try? MaskedFile(Array(python.utf8), regions: lines((5, 6)))

  static let fixed = python.replacing(
    "    path = os.path.join(base, name)\n    with open(path) as file:\n",
    with: "    path = safe(base, name)\n    with open(path) as file:\n")

  static let fill = "    path = safe(base, name)\n    with open(path) as file:\n"

  static let diff = """
    --- a/app/files.py
    +++ b/app/files.py
    @@ -2,5 +2,6 @@
    \u{20}
    \u{20}
     def read(base, name):
    -    <MASKED>
    +    path = safe(base, name)
    +    with open(path) as file:
             return file.read()

    """

  static let diffs: [Trial] = [
    Trial(
      name: "a patch in a fence", form: .diff, answer: "Here:\n```diff\n\(diff)```\n",
      result: .file(fixed, .strict)),
    Trial(name: "a patch without a fence", form: .diff, answer: diff, result: .file(fixed, .strict)),
    Trial(
      name: "a patch in tags", form: .diff, answer: "<patch>\n\(diff)</patch>\n",
      result: .file(fixed, .strict)),
    Trial(
      name: "a patch of Git", form: .diff,
      answer: "```\ndiff --git a/app/files.py b/app/files.py\nindex 1..2 100644\n\(diff)```",
      result: .file(fixed, .strict)),
    Trial(
      name: "thinking with a draft before it", form: .diff,
      answer: "<think>\n```diff\n\(diff.replacing("safe", with: "draft"))```\n</think>\n```\n\(diff)```",
      result: .file(fixed, .strict)),
    Trial(
      name: "a wrong place", form: .diff,
      answer: diff.replacing("@@ -2,5 +2,6 @@", with: "@@ -40,5 +40,6 @@"),
      result: .file(fixed, .strict)),
    Trial(
      name: "blank lines without their blank", form: .diff, answer: diff.replacing(" \n", with: "\n"),
      result: .file(fixed, .strict)),
    Trial(
      name: "wrong counts", form: .diff, answer: diff.replacing("@@ -2,5 +2,6 @@", with: "@@ -2,9 +2,3 @@"),
      result: .file(fixed, .repaired)),
    Trial(
      name: "no numbers", form: .diff, answer: diff.replacing("@@ -2,5 +2,6 @@", with: "@@ ... @@"),
      result: .file(fixed, .repaired)),
    Trial(
      name: "context that is not quite right", form: .diff,
      answer: diff.replacing("         return file.read()", with: "         return file.read(9)"),
      result: .file(fixed, .fuzz)),
    Trial(
      name: "a path from elsewhere", form: .diff,
      answer: diff.replacing("/app/files.py", with: "/work/app/files.py"),
      result: .file(fixed, .strict)),
    Trial(
      name: "another file", form: .diff, answer: diff.replacing("/app/files.py", with: "/app/other.py"),
      result: .failed(.doesNotApply)),
    Trial(
      name: "lines that are nowhere", form: .diff,
      answer: diff.replacing("read", with: "write").replacing("<MASKED>", with: "pass"),
      result: .failed(.doesNotApply)),
    Trial(
      name: "the hole beside the code", form: .diff,
      answer: diff.replacing("-    <MASKED>", with: "     <MASKED>").replacing(
        "@@ -2,5 +2,6 @@", with: "@@ -2,5 +2,7 @@"),
      result: .failed(.placeholderLeft)),
    Trial(name: "words", form: .diff, answer: "I would use a safe path here.", result: .failed(.notAPatch)),
    Trial(name: "nothing", form: .diff, answer: " \n", result: .failed(.noAnswer)),
    Trial(
      name: "context alone", form: .diff,
      answer: "--- a/app/files.py\n+++ b/app/files.py\n@@ -1,1 +1,1 @@\n import os\n",
      result: .failed(.notAPatch)),
  ]

  static let codes: [Trial] = [
    Trial(name: "the code", form: .code, answer: "```python\n\(fill)```", result: .file(fixed, .filled)),
    Trial(
      name: "the code, moved to the left", form: .code,
      answer: "```python\npath = safe(base, name)\nwith open(path) as file:\n```",
      result: .file(fixed, .filled)),
    Trial(
      name: "the code, its first line moved to the left", form: .code,
      answer: "```python\npath = safe(base, name)\n    with open(path) as file:\n```",
      result: .file(fixed, .filled)),
    Trial(
      name: "a block, moved to the left", form: .code,
      answer: "```python\nfor path in [safe(base, name)]:\n    with open(path) as file:\n```",
      result: .file(
        fixed.replacing(
          fill, with: "    for path in [safe(base, name)]:\n        with open(path) as file:\n"),
        .filled)),
    Trial(
      name: "the code with what is around it", form: .code,
      answer: "```python\ndef read(base, name):\n\(fill)        return file.read()\n```",
      result: .file(fixed, .trimmed)),
    Trial(
      name: "the whole file", form: .code, answer: "```python\n\(fixed)```", result: .file(fixed, .trimmed)),
    Trial(name: "a patch", form: .code, answer: "```diff\n\(diff)```", result: .file(fixed, .strict)),
    Trial(
      name: "code after thinking", form: .code,
      answer: "<think>\n```python\n    path = draft\n```\n</think>\n```python\n\(fill)```",
      result: .file(fixed, .filled)),
    Trial(
      name: "a first line that could be a tag", form: .code, answer: "```\n    pass\n\(fill)```",
      result: .file(fixed.replacing("    path = safe", with: "    pass\n    path = safe"), .filled)),
    Trial(
      name: "the placeholder again", form: .code, answer: "```python\n    x = 1\n    <MASKED>\n```",
      result: .failed(.placeholderLeft)),
    Trial(name: "words", form: .code, answer: "That I leave to you.", result: .failed(.notAPatch)),
  ]

  @Test("an answer becomes the file that it means, or is told why not", arguments: diffs + codes)
  func merges(trial: Trial) throws {
    let masked = try #require(Self.masked)
    let merger = Merger(file: masked, path: Self.path, language: .python)
    let draft = merger.merge(Merger.Answer(text: trial.answer, stopReason: .finished), as: trial.form)
    switch (draft, trial.result) {
    case (.possible(let candidates), .file(let text, let manner)):
      let first = try #require(candidates.first)
      #expect(String(decoding: first.bytes, as: UTF8.self) == text)
      #expect(first.manner == manner)
    case (.failed(let found, _), .failed(let wanted)): #expect(found == wanted)
    default: Issue.record("\(draft)")
    }
  }

  @Test("an answer that was cut off is called so, unless it can be merged", arguments: Merger.Form.allCases)
  func truncated(form: Merger.Form) throws {
    let merger = Merger(file: try #require(Self.masked), path: Self.path, language: .python)
    let cut = Merger.Answer(text: "I will now", stopReason: .length)
    guard case .failed(.truncated, _) = merger.merge(cut, as: form) else {
      Issue.record("not called truncated")
      return
    }
    let whole = Merger.Answer(text: form == .diff ? Self.diff : "```\n\(Self.fill)```", stopReason: .length)
    guard case .possible = merger.merge(whole, as: form) else {
      Issue.record("not merged")
      return
    }
  }

  @Test("a bracket alone is a repetition or not, and both ways are given")
  func brackets() throws {
    let file = "void f() {\n  if (a) {\n    b();\n  }\n  c();\n}\n"
    let masked = try MaskedFile(Array(file.utf8), regions: Self.lines((3, 3)))
    let merger = Merger(file: masked, path: "f.c", language: .c)
    let draft = merger.merge(.init(text: "```c\n    d();\n  }\n```", stopReason: .finished), as: .code)
    guard case .possible(let candidates) = draft else {
      Issue.record("\(draft)")
      return
    }
    let texts = candidates.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.contains("void f() {\n  if (a) {\n    d();\n  }\n  c();\n}\n"))
    #expect(texts.contains("void f() {\n  if (a) {\n    d();\n  }\n  }\n  c();\n}\n"))
  }

  @Test("bytes that are no text, tabs and endings stay, and new lines end as the others do")
  func bytes() throws {
    let file: [UInt8] = Array("a\r\n\t".utf8) + [0xE9, 0xFF] + Array("\r\n\tx\r\n\ty\r\nend".utf8)
    let masked = try MaskedFile(file, regions: Self.lines((3, 4)))
    #expect(masked.bytes == Array("a\r\n\t".utf8) + [0xE9, 0xFF] + Array("\r\n\t<MASKED>\r\nend".utf8))
    let merger = Merger(file: masked, path: "f", language: nil)
    let draft = merger.merge(.init(text: "```\nz\n\n```", stopReason: .finished), as: .code)
    guard case .possible(let candidates) = draft else {
      Issue.record("\(draft)")
      return
    }
    #expect(
      candidates.first?.bytes == Array("a\r\n\t".utf8) + [0xE9, 0xFF] + Array("\r\n\tz\r\nend".utf8))
  }

  @Test(
    "lines that are none of the file are an error", arguments: [(2, 4), (4, 4), (10_000_000, 10_000_000)])
  func outside(first: Int, last: Int) throws {
    let region = try #require(LineRange(first, last))
    #expect(throws: MaskingError.outside(region, lines: 3)) {
      try MaskedFile(Array("1\n2\n3\n".utf8), regions: [region])
    }
    #expect(throws: MaskingError.empty) { try MaskedFile(Array("1\n".utf8), regions: []) }
  }

  @Test("all regions of a file are masked, those that touch as one")
  func regions() throws {
    let file = Array("1\n2\n3\n4\n5\n6\n7".utf8)
    let masked = try MaskedFile(file, regions: Self.lines((6, 7), (1, 1), (2, 3)))
    #expect(String(decoding: masked.bytes, as: UTF8.self) == "<MASKED>\n4\n5\n<MASKED>")
    #expect(masked.holes == [1, 4])
    let merger = Merger(file: masked, path: "f", language: nil)
    let draft = merger.merge(
      .init(text: "```\na\nb\n```\nand\n```\nc\n```\n", stopReason: .finished), as: .code)
    guard case .possible(let candidates) = draft else {
      Issue.record("\(draft)")
      return
    }
    #expect(candidates.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a\nb\n4\n5\nc"])
  }

  @Test(
    "hostile answers end in a class",
    arguments: [
      String(repeating: "@@ -1,1 +1,1 @@\n", count: 20_000),
      String(repeating: "--- a\n+++ b\n", count: 20_000),
      "--- a/app/files.py\n+++ b/app/files.py\n@@ -1,1073741824 +1,99999999999999999999 @@\n-x\n",
      "--- a/app/files.py\n+++ b/app/files.py\n@@ -0,0 +0,0 @@\n", "--- \n+++ \n@@ -1 +1 @@\n-a\n+b",
      String(repeating: "```\n", count: 20_001), "\u{0}\u{1B}[2J",
      "--- a/../../etc/passwd\n+++ b/../../etc/passwd\n@@ -1 +1 @@\n-a\n+b\n",
    ])
  func hostile(text: String) throws {
    let merger = Merger(file: try #require(Self.masked), path: Self.path, language: .python)
    for form in Merger.Form.allCases {
      if case .possible(let candidates) = merger.merge(.init(text: text, stopReason: .finished), as: form) {
        #expect(candidates.allSatisfy { !merger.isOpen($0.bytes) })
      }
    }
  }
}
