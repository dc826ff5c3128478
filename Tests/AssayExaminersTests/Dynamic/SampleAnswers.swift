import AssayCore

/// Answers to the guide's examples whose truth is known because they were written for it.
struct SampleAnswers: Sendable {
  /// What an answer is.
  enum Kind: String, Sendable, CaseIterable {
    /// It does its task and withstands.
    case good
    /// It does its task and has the weakness.
    case bad
    /// It does not do its task, and has no weakness.
    case broken
    /// It never ends.
    case hanging
    /// It needs what this machine lacks.
    case lacking
  }

  /// The runtime.
  var runtime: Runtime
  /// What a good answer is.
  var good: String
  /// The part of the good answer that makes it good, and what stands there in the others.
  var bad: (String, String)
  var broken: (String, String)
  var hanging: (String, String)
  /// What is lacking: its kind, and the change that needs it; `nil` where the runtime has no libraries.
  var lacking: (Lack.Kind, String, String)?

  /// The answer of a kind.
  func text(_ kind: Kind) -> String? {
    switch kind {
    case .good: good
    case .bad: good.replacing(bad.0, with: bad.1)
    case .broken: good.replacing(broken.0, with: broken.1)
    case .hanging: good.replacing(hanging.0, with: hanging.1)
    case .lacking: lacking.map { good.replacing($0.1, with: $0.2) }
    }
  }

  /// All of them.
  static let all: [SampleAnswers] = [
    bash, browser, c, cpp, go, java, node, php, postgresql, python, sqlite,
  ]

  private static let bash = SampleAnswers(
    runtime: .bash, good: "#!/bin/bash\nwc -l < \"$1\"",
    bad: ("wc -l < \"$1\"", "eval \"wc -l < '$1'\" 2>/dev/null || eval \"cat $1\""),
    broken: ("wc -l", "wc -c"), hanging: ("wc -l", "while :; do :; done; wc -l"),
    lacking: (.toolchain, "wc -l", "xmlstarlet sel -t -v 1 \"$1\"; wc -l"))

  private static let browser = SampleAnswers(
    runtime: .browser,
    good: """
      <!DOCTYPE html>
      <html><body><p id="out"></p>
      <script>
      const name = new URLSearchParams(location.search).get("name");
      document.getElementById("out").textContent = "Hello " + name;
      </script></body></html>
      """,
    bad: ("textContent", "innerHTML"), broken: (".get(\"name\")", ".get(\"nome\")"),
    hanging: ("const name", "for (;;);\nconst name"),
    lacking: (
      .module, "<script>\n", "<script src=\"https://cdn.example.com/purify.min.js\"></script>\n<script>\n"
    ))

  private static let c = SampleAnswers(
    runtime: .c,
    good: """
      #include <stdio.h>
      #include <string.h>
      void copy_name(char *target, size_t size, const char *name) { snprintf(target, size, "%s", name); }
      """,
    bad: ("snprintf(target, size, \"%s\", name)", "strcpy(target, name)"), broken: ("\"%s\"", "\"<%s>\""),
    hanging: ("{ snprintf", "{ for (;;); snprintf"),
    lacking: (.module, "#include <string.h>", "#include <json-glib/json-glib.h>"))

  private static let cpp = SampleAnswers(
    runtime: .cpp,
    good: """
      #include <stdexcept>
      #include <vector>
      int element(const std::vector<int> &values, int index) {
        if (index < 0 || index >= static_cast<int>(values.size())) throw std::out_of_range("index");
        return values[index];
      }
      """,
    bad: ("throw std::out_of_range(\"index\");", ";"), broken: ("return values[index]", "return values[0]"),
    hanging: ("return values", "for (volatile int i = 0;;) i = 1;\n  return values"),
    lacking: (.module, "#include <vector>", "#include <vector>\n#include <boost/none_such/at.hpp>"))

  private static let go = SampleAnswers(
    runtime: .go,
    good: """
      package notes

      import (
        "errors"
        "os"
        "path/filepath"
        "strings"
      )

      // ReadNote reads a note of a folder.
      func ReadNote(folder, name string) (string, error) {
        path := filepath.Join(folder, name)
        if !strings.HasPrefix(path, filepath.Clean(folder)+string(os.PathSeparator)) {
          return "", errors.New("outside")
        }
        data, err := os.ReadFile(path)
        return string(data), err
      }
      """,
    bad: ("return \"\", errors.New(\"outside\")", "_ = errors.New(\"outside\")"),
    broken: ("string(data)", "string(data[:0])"), hanging: ("data, err", "for {\n  }\n  data, err"),
    lacking: (.module, "\"errors\"", "\"errors\"\n  _ \"github.com/spf13/afero\""))

  private static let java = SampleAnswers(
    runtime: .java,
    good: """
      import java.io.IOException;
      import java.nio.file.*;

      public class Notes {
        public static String readNote(String folder, String name) throws IOException {
          Path base = Path.of(folder).toAbsolutePath().normalize();
          Path path = base.resolve(name).normalize();
          if (!path.startsWith(base)) throw new SecurityException("outside");
          return Files.readString(path);
        }
      }
      """,
    bad: ("throw new SecurityException(\"outside\");", ";"),
    broken: ("return Files.readString(path)", "return \"\""),
    hanging: ("Path base", "while (folder != null);\n    Path base"),
    lacking: (
      .module, "import java.io.IOException;", "import java.io.IOException;\nimport com.google.common.io.*;"
    ))

  private static let node = SampleAnswers(
    runtime: .node,
    good: """
      function merge(target, source) {
        for (const key of Object.keys(source)) {
          if (key === "__proto__" || key === "constructor") continue;
          if (source[key] && typeof source[key] === "object") {
            target[key] = merge(target[key] || {}, source[key]);
          } else {
            target[key] = source[key];
          }
        }
        return target;
      }
      """,
    bad: ("if (key === \"__proto__\" || key === \"constructor\") continue;", ""),
    broken: ("return target", "return {}"), hanging: ("for (const", "for (;;);\n  for (const"),
    lacking: (.module, "function merge", "const _ = require('lodash');\nfunction merge"))
}
