import AssayCore
import Testing

@Suite struct CodeSurroundingsTests {
  private static func filled(_ language: CodeLanguage, _ file: String, _ piece: String) -> String {
    CodeSurroundings(language: language, text: file).filled(with: piece)
  }

  @Test("code goes into the place of the gap")
  func plain() {
    #expect(
      Self.filled(.python, "import a\n\n# ASSAY:HOLE\n\nx = 1\n", "\nimport b\n\n\ndef f():\n    pass\n\n")
        == "import a\n\nimport b\n\n\ndef f():\n    pass\n\nx = 1\n")
    #expect(
      CodeSurroundings(language: .c, text: "a\n  // ASSAY:HOLE\nb").marked(with: "// TODO")
        == "a\n  // TODO\nb")
  }

  @Test("imports of Go and Java move up, once")
  func imports() {
    let go = "package p\n\nimport (\n\t\"fmt\"\n)\n\n// ASSAY:HOLE\n"
    #expect(
      Self.filled(.go, go, "package q\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\nimport \"io\"\n\nfunc f() {}\n")
        == "package p\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"io\"\n)\n\nfunc f() {}\n")
    let java = "package p;\n\nimport java.util.List;\n\n// ASSAY:HOLE\nclass B {}\n"
    #expect(
      Self.filled(.java, java, "import java.io.File;\nimport java.util.List;\n\nclass A {}\n")
        == "package p;\n\nimport java.io.File;\nimport java.util.List;\n\nclass A {}\nclass B {}\n")
    #expect(Self.filled(.java, "// ASSAY:HOLE\n", "import a.B;\nclass A {}") == "import a.B;\nclass A {}\n")
  }

  @Test("PHP's marks go")
  func php() {
    #expect(
      Self.filled(.php, "<?php\n// ASSAY:HOLE\necho 1;\n", "<?php\n\nfunction f() {}\n?>\n")
        == "<?php\nfunction f() {}\necho 1;\n")
  }

  @Test("a whole file is told from a piece by what it defines")
  func whole() {
    let file = CodeSurroundings(language: .python, text: "a b\n# ASSAY:HOLE\nc")
    func names(_ text: String) -> Set<String> {
      Set(text.split { " \n".contains($0) }.map(String.init)).subtracting(["#", "ASSAY:HOLE"])
    }
    #expect(file.isHeld(by: "x a b c", names: names))
    #expect(file.isHeld(by: "a b", names: names))
    #expect(!file.isHeld(by: "a", names: names) && !file.isHeld(by: "", names: names))
  }

  @Test("slots are filled once and in one pass")
  func slots() {
    #expect("{a}{b} {c} {a".filled(["a": "{b}", "b": "1"]) == "{b}1 {c} {a")
    #expect("é{x}”{}".filled(["x": "中"]) == "é中”{}")
    #expect(throws: InputError.self) { _ = try TemplateBook("# only two\ntext") }
    #expect(throws: Never.self) { _ = try TemplateBook("no heading\n---\n") }
  }
}
