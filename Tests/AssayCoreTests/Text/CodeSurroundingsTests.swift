import AssayCore
import Testing

@Suite struct CodeSurroundingsTests {
  private static func filled(_ language: CodeLanguage, _ file: String, _ piece: String) -> String {
    CodeSurroundings(language: language, text: file).filled(with: piece)
  }

  @Test("code goes into the place of the gap")
  func plain() {
    #expect(
      Self.filled(.bash, "a\n\n# ASSAY:HOLE\n\nx=1\n", "\nb\n\nf() {\n  :\n}\n\n")
        == "a\n\nb\n\nf() {\n  :\n}\n\nx=1\n")
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

  @Test("imports of Python move to the head, once")
  func pythonImports() {
    let file =
      "\"\"\"Says what it is.\"\"\"\n\nimport os\nfrom a import (\n    b,\n)\n\nX = 1\n\n\n# ASSAY:HOLE\n"
    #expect(
      Self.filled(
        .python, file,
        "import os\nimport re  # patterns\nfrom a import b\nfrom c import d\n\n\ndef f():\n    pass\n")
          == """
          \"\"\"Says what it is.\"\"\"

          import os
          from a import (
              b,
          )
          import re  # patterns
          from c import d

          X = 1


          def f():
              pass

          """)
    #expect(
      Self.filled(.python, "import os\n# ASSAY:HOLE\n", "from __future__ import annotations\nf()\n")
        == "from __future__ import annotations\n\nimport os\nf()\n")
    #expect(
      Self.filled(.python, "#!/bin/x\n# Remark.\n\nX = 1\n# ASSAY:HOLE\n", "import os\nf()\n")
        == "#!/bin/x\n# Remark.\n\nimport os\n\nX = 1\nf()\n")
  }

  @Test(
    "an import of Python stays where moving it could change something",
    arguments: [
      // The name stands for something else above.
      "from x import log\nf()", "from os import time\nf()",
      // Of several lines, of unknown names, relative, or not alone in its line.
      "from x import (\n    y,\n)\nf()", "from x import *\nf()", "from . import y\nf()", "import y; f()",
      // Behind a statement, or inside of one.
      "f()\nimport y", "try:\n    import y\nexcept ImportError:\n    y = None", "def f():\n    import y",
      "TEXT = \"\"\"\nimport y\n\"\"\"",
    ])
  func pythonStays(piece: String) {
    let head = "import time\n\nlog = time.time()\n"
    #expect(Self.filled(.python, head + "# ASSAY:HOLE\n", piece) == head + piece + "\n")
  }

  @Test("headers of C move to the head, once, and what they look at before them")
  func includes() {
    let file = "/*\n * Says what it is.\n */\n\n#include <stdio.h>\n\n#define SIZE 4\n\n/* ASSAY:HOLE */\n"
    #expect(
      Self.filled(
        .c, file, "#define _GNU_SOURCE\n#include <stdio.h>\n#include <string.h>\n\nint f(void);\n")
          == """
          /*
           * Says what it is.
           */

          #define _GNU_SOURCE

          #include <stdio.h>
          #include <string.h>

          #define SIZE 4

          int f(void);

          """)
    #expect(
      Self.filled(.cpp, "// Remark.\n\nint a;\n// ASSAY:HOLE\n", "#include <map>\nint f();")
        == "// Remark.\n\n#include <map>\n\nint a;\nint f();\n")
    for piece in [
      "#include \"own.h\"\nint f();", "#ifdef X\n#include <map>\n#endif", "int f();\n#include <map>",
      "#define N 3\n#include <map>",
    ] {
      #expect(Self.filled(.cpp, "int a;\n// ASSAY:HOLE\n", piece) == "int a;\n\(piece)\n")
    }
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
