import AssayCore
import AssayExaminers
import Testing

/// Values that reach a sink through functions of the same file, in every language whose functions are followed.
@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct FlowTests {
  /// A rule with one source, one sink and one sanitizer.
  private static func rule(_ folder: String, _ languages: String, argument: String = "$X") -> String {
    """
    rules:
    - id: assay.\(folder).flow
      languages: [\(languages)]
      severity: ERROR
      message: A value from outside gets out.
      metadata:
        cwe: CWE-78
        confidence: HIGH
      mode: taint
      pattern-sources:
      - pattern: source(...)
      pattern-sinks:
      - patterns:
        - pattern: sink(\(argument))
        - focus-metavariable: \(argument)
      pattern-sanitizers:
      - pattern: clean(...)

    """
  }

  @Test("follows helpers and their cleaning", arguments: FlowExamples.all)
  func flows(example: FlowExamples) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.rule(example.folder.rawValue, example.languages), to: "\(example.folder.rawValue)/flow.yaml")
    let scanner = try await Analysis.scanner(rules: folder.path)
    let code = RuleExample(name: "example.\(example.ending)", bytes: Array(example.code.utf8))
    let file = try #require(try await scanner.scan([code.text]).first)
    #expect(code.problems(with: file) == [])
    let wrapped = file.findings.filter { $0.message.contains("through") }
    #expect(wrapped.count >= 2, "the helper is named")
  }
}

/// Programs with helpers.
struct FlowExamples: Sendable, CustomTestStringConvertible {
  var folder: RuleFolder
  var languages: String
  var ending: String
  var code: String

  var testDescription: String { ending }

  static let all = [python, javascript, typescript, java, php, go, c, cpp]

  static let python = FlowExamples(
    folder: .python, languages: "python", ending: "py",
    code: """
      def run(first, command, *, verbose=False):
          log = "x" + first
          sink("ls " + command)

      def read(name, fallback=None):
          value = source(name)
          return value or fallback

      def quoted(text):
          return clean(text)

      def halfway(text, raw):
          if raw:
              return text
          return clean(text)

      TABLE = {"a": "b"}

      def fixed(text):
          names = {"x": "y"}
          if text == "x":
              return "one"
          return "two"

      def outer(value):
          run("a", value)

      class Tool:
          def __init__(self, name):
              self.name = name

          def start(self, line, extra=""):
              sink(line)

          def load(self):
              self.line = source()

          def go(self):
              # ruleid: assay.python.flow
              self.start(source())
              # ok: assay.python.flow
              self.start("fixed", source())
              # ruleid: assay.python.flow
              sink(self.line)
              # ok: assay.python.flow
              sink(self.name)

      # ruleid: assay.python.flow
      run("a", source())
      # ok: assay.python.flow
      run(source(), "ls")
      # ruleid: assay.python.flow
      run(command=source(), first="a")
      # ok: assay.python.flow
      run(first=source(), command="a")
      # ruleid: assay.python.flow
      sink(read("a"))
      # ok: assay.python.flow
      sink(quoted(source()))
      # ruleid: assay.python.flow
      sink(halfway(source(), True))
      # ok: assay.python.flow
      sink(fixed(source()))
      tool = Tool("a")
      # ruleid: assay.python.flow
      tool.start(source())
      # ok: assay.python.flow
      other.start(source())
      # ruleid: assay.python.flow
      outer(read("b"))
      # ok: assay.python.flow
      outer(quoted(read("b")))
      """)

  static let javascript = FlowExamples(
    folder: .javascript, languages: "javascript, typescript", ending: "js",
    code: """
      function run(first, command = "ls") {
        console.log(first);
        sink("ls " + command);
      }
      const load = async (name) => {
        const value = source(name);
        return value;
      };
      const quoted = text => clean(text);
      function outer(value) { run("a", value); }
      class Tool {
        constructor(line) { sink(line); }
        start(line, extra) { sink(line); }
        go() {
          // ruleid: assay.javascript.flow
          this.start(source());
          // ok: assay.javascript.flow
          this.start("fixed", source());
        }
      }
      const helpers = { emit(value) { sink(value); } };
      app.get("/", async (req, res) => {
        // ruleid: assay.javascript.flow
        run("a", source());
        // ok: assay.javascript.flow
        run(source(), "ls");
        // ruleid: assay.javascript.flow
        sink(await load("a"));
        // ok: assay.javascript.flow
        sink(quoted(source()));
        // ruleid: assay.javascript.flow
        outer(await load("a"));
        // ruleid: assay.javascript.flow
        new Tool(source());
        const tool = new Tool("x");
        // ruleid: assay.javascript.flow
        tool.start(source());
        // ok: assay.javascript.flow
        engine.start(source());
      });
      """)

  static let typescript = FlowExamples(
    folder: .javascript, languages: "javascript, typescript", ending: "ts",
    code: """
      function run(first: string, command: string = "ls"): void {
        sink("ls " + command);
      }
      const load = (name: string): Map<string, string> => { return source(name); };
      class Tool {
        private async start(line: string, extra?: number): Promise<void> { sink(line); }
        go(): void {
          // ruleid: assay.javascript.flow
          this.start(source(), 1);
        }
      }
      // ruleid: assay.javascript.flow
      run("a", source());
      // ok: assay.javascript.flow
      run(source(), "ls");
      // ruleid: assay.javascript.flow
      run("a", load("x"));
      """)

  static let java = FlowExamples(
    folder: .java, languages: "java", ending: "java",
    code: """
      class Tool {
        private static void start(Map<String, List<String>> options, final String line) throws Exception {
          sink("ls " + line);
        }
        String load(String name) {
          String value = source(name);
          return value;
        }
        String quoted(String text) { return clean(text); }
        String fixed(String text) {
          if (text.isEmpty()) { return "one"; }
          return "two";
        }
        void outer(String value) throws Exception { start(null, value); }
        class Inner { void emit(String value) { sink(value); } }
        void go() throws Exception {
          // ruleid: assay.java.flow
          start(null, source());
          // ok: assay.java.flow
          start(source(), "x");
          // ruleid: assay.java.flow
          Tool.start(null, load("a"));
          // ok: assay.java.flow
          sink(quoted(source()));
          // ok: assay.java.flow
          sink(fixed(source()));
          // ruleid: assay.java.flow
          this.outer(source());
          // ruleid: assay.java.flow
          new Inner().emit(source());
        }
      }
      """)

  static let php = FlowExamples(
    folder: .php, languages: "php", ending: "php",
    code: """
      <?php
      function runIt(string $first, ?string $command = null): void { sink("ls " . $command); }
      function loadIt($name) { $value = source($name); return $value; }
      function quoted($text) { return clean($text); }
      function outer($value) { runIt("a", $value); }
      class Tool {
        public function start(string $line, array $extra = []) { sink($line); }
        private static function emit($value) { sink($value); }
        public function go() {
          // ruleid: assay.php.flow
          $this->start(source());
          // ok: assay.php.flow
          $this->start("x", source());
          // ruleid: assay.php.flow
          self::emit(source());
        }
      }
      // ruleid: assay.php.flow
      runIt("a", source());
      // ok: assay.php.flow
      runIt(source(), "ls");
      // ruleid: assay.php.flow
      sink(loadIt("a"));
      // ok: assay.php.flow
      sink(quoted(source()));
      // ruleid: assay.php.flow
      outer(loadIt("a"));
      """)

  static let go = FlowExamples(
    folder: .go, languages: "go", ending: "go",
    code: """
      package main

      func run(first, command string) error {
        return sink("ls " + command)
      }
      func load(name string) (string, error) {
        value := source(name)
        return value, nil
      }
      func quoted(text string) string { return clean(text) }
      func outer(value string) { run("a", value) }
      func (t *Tool) start(line string, extra ...int) { sink(line) }
      func main() {
        // ruleid: assay.go.flow
        run("a", source())
        // ok: assay.go.flow
        run(source(), "ls")
        value, err := load("a")
        // ruleid: assay.go.flow
        sink(value)
        // ok: assay.go.flow
        sink(quoted(source()))
        // ruleid: assay.go.flow
        outer(value)
        // ruleid: assay.go.flow
        tool.start(source())
      }
      """)

  static let c = FlowExamples(
    folder: .c, languages: "c, cpp", ending: "c",
    code: """
      #include <stdio.h>

      static int run(const char *first, char *command) {
        puts(first);
        return sink(command);
      }
      char *load(const char *name) {
        char *value = source(name);
        return value;
      }
      static char *quoted(char *text) { return clean(text); }
      void outer(char *value) { run("a", value); }
      int main(int argc, char **argv) {
        // ruleid: assay.c.flow
        run("a", source());
        // ok: assay.c.flow
        run(source(), "ls");
        // ruleid: assay.c.flow
        sink(load("a"));
        // ok: assay.c.flow
        sink(quoted(source()));
        // ruleid: assay.c.flow
        outer(load("a"));
        return 0;
      }
      """)

  static let cpp = FlowExamples(
    folder: .c, languages: "c, cpp", ending: "cpp",
    code: """
      #include <string>
      class Tool {
       public:
        void start(const std::string &line, int extra = 3) { sink(line); }
        void go() {
          // ruleid: assay.c.flow
          start(source());
        }
      };
      std::string Tool::name(const std::map<int, int> &m) const { return source(); }
      static void run(const std::string &first, std::string command) { sink(command); }
      int main() {
        Tool tool;
        // ruleid: assay.c.flow
        tool.start(source(), 1);
        // ruleid: assay.c.flow
        run("a", source());
        // ok: assay.c.flow
        run(source(), "ls");
      }
      """)
}
