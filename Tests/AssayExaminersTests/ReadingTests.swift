import AssayCore
import Testing

@testable import AssayExaminers

@Suite struct MappedTextTests {
  @Test("what was wrapped, cut and blanked leads back to the original") func mapping() {
    let text = MappedText(Array("  ab\n  cd".utf8))
    let made = text.rebuilt([.kept(2..<5), .kept(7..<9)]).wrapped("{ ", " }", after: 0)
    #expect(String(decoding: made.bytes, as: UTF8.self) == "{ ab\ncd }")
    #expect((0...9).map(made.original) == [0, 0, 2, 3, 4, 7, 8, 9, 9, 9])
    #expect(made.original(ByteSpan(start: 2, end: 4)) == ByteSpan(start: 2, end: 4))
    #expect(made.original(ByteSpan(start: 5, end: 7)) == ByteSpan(start: 7, end: 9))
    #expect(String(decoding: text.blanking([2..<7]).bytes, as: UTF8.self) == "    \n  cd")
    #expect(MappedText([]).original(5) == 0)
  }

  @Test("lines and offsets agree, with any line ending") func lines() {
    let bytes = Array("a\r\nbc\n\nd".utf8)
    let table = LineTable(bytes)
    #expect(table.position(3) == (2, 1) && table.position(99) == (4, 2) && table.position(-1) == (1, 1))
    #expect(table.range(line: 1, in: bytes) == 0..<1 && table.range(line: 3, in: bytes) == 6..<6)
    #expect(table.offset(line: 2, column: 2) == 4 && table.offset(line: .max, column: .max) == 8)
  }
}

@Suite struct ReadingTests {
  private func readings(_ code: String, _ language: CodeLanguage, name: String = "a") -> [Reading] {
    SourceText(name: name, language: language, bytes: Array(code.utf8)).parts().first?.readings ?? []
  }

  private func text(_ reading: Reading?) -> String? {
    reading.map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  @Test(
    "what does not stand alone is completed",
    arguments: [
      (CodeLanguage.php, "echo 1;", 0, "<?php echo 1;"), (.php, "<p><?= $x ?>", 0, "<p><?= $x ?>"),
      (.python, "    a = 1\n\n    b = 2\n", 0, "a = 1\n\nb = 2\n"),
      (.python, ">>> a\n... b\nc", 0, "a\nb\nc"),
      (.python, "%time x\ny = 5 %z\n", 0, "       \ny = 5 %z\n"),
      (.java, "import a.B;\nvoid f() {}", 1, "import a.B;\nclass Snippet { void f() {}\n}"),
      (.go, "x := 1", 2, "package main; func snippet() { x := 1\n}"),
      (.javascript, "a: 1, b() {}", 5, "({ a: 1, b() {}\n})"),
      (.c, "```c\nint x;\n```", 0, "    \nint x;\n   "), (.c, "f();\n...\ng();", 0, "f();\n   \ng();"),
      (.bash, "$ ls\n$ id", 0, "ls\nid"), (.python, "\u{FEFF}a\n b", 0, "a\n b"),
    ])
  func completes(language: CodeLanguage, code: String, number: Int, expected: String) {
    let readings = readings(code, language)
    #expect(readings.count > number)
    #expect(text(readings.dropFirst(number).first) == expected)
  }

  @Test("scripts of a page keep their places, data is no script") func scripts() {
    let page =
      "<p>x</p><script>a()</script><SCRIPT type=\"application/json\">{}</SCRIPT><script src=x></script>"
    let parts = SourceText(name: "a.html", language: .html, bytes: Array(page.utf8)).parts()
    #expect(parts.count == 2 && parts[0].isMain && !parts[1].isMain)
    let script = text(parts[1].readings.first) ?? ""
    #expect(script.utf8.count == page.utf8.count && script.trimmingPrefix { $0 == " " }.hasPrefix("a()"))
    #expect(SourceText.scripts(in: Array(String(repeating: "<script", count: 20_000).utf8)) == [])
  }

  @Test(
    "files tell their language",
    arguments: [
      ("a/b.py", "", CodeLanguage.python), ("x.TSX", "", .typescript), ("v.blade.php", "", .html),
      ("p.jsp", "", .html),
      ("a.h", "class A { public: std::string s; std::vector<int> v; };\nusing namespace std;", .cpp),
      ("a.h", "int f(void);", .c),
      ("run", "#!/bin/bash\n", .bash),
    ])
  func languages(name: String, content: String, language: CodeLanguage) {
    #expect(SourceText.language(ofFile: name, bytes: Array(content.utf8)) == language)
  }

  @Test("other files have none", arguments: ["a.txt", "README", "Makefile", "a.", ".py.swp", "noending"])
  func none(name: String) { #expect(SourceText.language(ofFile: name, bytes: Array("x".utf8)) == nil) }
}

@Suite struct LexerTests {
  @Test(
    "every language's texts and comments are seen",
    arguments: [
      (CodeLanguage.python, "x = 'a # b' # c\n\"\"\"d\n\"\"\"", ["x", "=", "'a # b'", "\"\"\"d\n\"\"\""]),
      (.javascript, "a = /[/]'/.test(`x\n`) // y", ["a", "=", "/[/]'/", ".", "test", "(", "`x\n`", ")"]),
      (.javascript, "a / b / c", ["a", "/", "b", "/", "c"]), (.php, "$a['b'] # c", ["$a", "[", "'b'", "]"]),
      (.bash, "echo $#x # y", ["echo", "$", "#", "x"]), (.sql, "SELECT 'a' -- b", ["SELECT", "'a'"]),
      (.c, "a /* b\n */ \"c\\\"d\"", ["a", "\"c\\\"d\""]),
    ])
  func tokens(language: CodeLanguage, code: String, expected: [String]) {
    let bytes = Array(code.utf8)
    #expect(Lexer.tokens(of: bytes, in: language).map(bytes.text) == expected)
  }

  @Test("is total and quick for any bytes", arguments: CodeLanguage.allCases)
  func hostile(language: CodeLanguage) {
    var generator = SeededGenerator(seed: 1)
    let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let inputs = [
      noise, Array(String(repeating: "/[", count: 20_000).utf8),
      Array(String(repeating: "'", count: 50_000).utf8),
      Array(String(repeating: "/*", count: 20_000).utf8), Array(String(repeating: "(", count: 50_000).utf8),
      Array(String(repeating: "def f(", count: 8_000).utf8),
      Array(String(repeating: "class A { f() { ", count: 5_000).utf8),
    ]
    for input in inputs {
      let tokens = Lexer.tokens(of: input, in: language)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      _ = FunctionTable(input, in: language)?.calledFunctions
    }
  }
}
