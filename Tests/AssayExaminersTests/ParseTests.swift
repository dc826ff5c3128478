import AssayCore
import Foundation
import Synchronization
import Testing

@testable import AssayExaminers

/// How far code could be read, which decides what silence about it says.
@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct ParseTests {
  enum Fate: Sendable, Equatable { case read, partial, rejected, unread }

  struct Trial: Sendable, CustomTestStringConvertible {
    var language: CodeLanguage
    var code: String
    /// Where a parser is missing, another fate than the first may hold.
    var fates: [Fate]
    var testDescription: String { "\(language.rawValue) \(fates): \(code.prefix(60))" }

    init(_ language: CodeLanguage, _ code: String, _ fates: Fate...) {
      self.language = language
      self.code = code
      self.fates = fates
    }
  }

  private static let method = "class A {\n  int f(int a) {\n    return a;\n  }\n}\n"

  static let compiled: [Trial] = [
    Trial(.java, method, .read),
    Trial(.java, "package a;\n\(method)\npackage b;\nimport c.D;\nclass E {}", .read),
    Trial(.java, "class A {\n  int f(int a) {\n    int b = a\n    return b\n  }\n}", .rejected),
    Trial(.java, "class A {\n  void f(String c) {\n    g(\"x\" + c;\n  }\n}", .rejected),
    Trial(.java, "class A {\n  int f(", .rejected), Trial(.java, "int f(int a) {\n  return a;\n}", .read),
    Trial(.java, "class A extends B {\n  C d = new E();\n  @F G h() { return i(); }\n}", .read),
    Trial(
      .java,
      "class A {\n  int f(Object o) {\n    return switch (o) { case P(int x) -> x; default -> 0; };\n  }\n}",
      .read, .partial),
    Trial(.c, "#include <stdio.h>\nint main(void) {\n  puts(\"a\");\n  return 0;\n}", .read),
    Trial(
      .c,
      "#include <stdio.h>\nint main(void) {\n  char b[8]\n  if (fgets(b, sizeof b, stdin) {\n    puts(b)\n  }\n"
        + "  return 0\n}", .rejected),
    Trial(.c, "#include \"/dev/zero\"\n#include </dev/zero>\nint main(void) { return 0; }", .read),
    Trial(
      .c, "#define BEGIN {\n#define END }\nvoid f(const char *in) BEGIN\n  char b[8];\n  strcpy(b, in);\nEND",
      .partial, .rejected),
    Trial(.c, "#include <none_such.h>\nthing *f(other *o) {\n  return (thing *)g(o);\n}", .read),
    Trial(
      .cpp,
      "#include <string>\nMY_API(void) f(const std::string& s) NOEXCEPT_IF(x) {\n  char b[4];\n"
        + "  strcpy(b, s.c_str());\n}", .partial),
    Trial(.cpp, "#include <string>\nint f(const std::string& s) {\n  return s.size();\n}", .read),
  ]

  static let scripts: [Trial] = [
    Trial(
      .typescript, "export function f(el: HTMLElement, s: string): void {\n  el.textContent = = s;\n}",
      .partial),
    Trial(.typescript, "const r = (s: string) => /[({]/.test(s) ? `a ${s}` : 'b';", .read),
    Trial(.typescript, "export function f(a: string) {\n  return g(a;\n}", .partial, .unread),
    Trial(.javascript, "function f(el, s) {\n  el.textContent = = s;\n  const t = '</b>';\n}", .partial),
    Trial(.javascript, "export default function C({ html }) {\n  return <div>{html</div>;\n}}}}", .partial),
    Trial(.javascript, "const C = ({ ok }) => <p>{ok && <b>Don't</b>}</p>;", .read),
    Trial(.javascript, "function run(a) { g(a) }\nmodule.exports = { run", .rejected),
    Trial(.javascript, "const r = await fetch('x');\nconsole.log(r);", .read),
    Trial(.bash, "for f in *.txt; do\n  if [ -f \"$f\" ]; then\n    cat \"$f\"\n", .rejected),
    Trial(.bash, "shopt -s extglob\nrm -- !(a|b)\n", .read),
    Trial(.python, "def f(a, names: list[str])\n    return 1", .rejected),
    Trial(.python, "def f(name):\n    x = f'{name'\n    return x", .rejected),
    Trial(.python, "x = f'{a b}'\n", .rejected), Trial(.python, "def f[T](x):\n    return g(x\n", .rejected),
    Trial(.python, "class A[]:\n    pass\n", .rejected), Trial(.python, "type X = \n", .rejected),
    Trial(.python, "def f[T: (int, str)](x: T) -> T:\n    return x\n", .read, .partial),
    Trial(.python, "type X[T] = list[T]\n", .read, .partial),
    Trial(.python, "a = {'b': 1}\nc = f'{a['b']}'\nd = f'{chr(10).join(a)}'\n", .read, .partial),
  ]

  static let pages: [Trial] = [
    Trial(.html, "<!DOCTYPE html>\n<p id=g></p><script>\nlet a = 1;\nlet b = a;\n</script>", .read),
    Trial(
      .html,
      "<p id=g></p><script>\nconst n = new URLSearchParams(location.search).get('n';\nif (n { f(n);\n</script>",
      .partial),
    Trial(.html, "<p></p><script>\nfunction show(", .rejected),
    Trial(.html, "<p></p><div class=\"a", .rejected),
    Trial(.html, "<p>a < b and don't</p><!-- x > y --><br/>", .read),
    Trial(.html, "<p></p><!-- x", .rejected),
    Trial(.html, "<p></p><script type=\"importmap\">{\"a\": }</script>", .read),
    Trial(.html, "<p></p><script type='text/x-template'><a {{ b }}></script>", .read),
    Trial(
      .html, "<p></p>\n<script>\nconst a = {{ data|tojson }};\n{% if b %}\nf(a);\n{% endif %}\n</script>",
      .read),
    Trial(.html, "{% extends \"a.html\" %}\n{% block b %}\n<p>x</p>\n{% endblock %}\n", .read),
  ]

  static let queries: [Trial] = [
    Trial(.sql, "SELECT a FROM b WHERE c = $1 FOR UPDATE", .read), Trial(.sql, "-- nothing\n", .read),
    Trial(
      .sql,
      "CREATE OR REPLACE FUNCTION f(p int) RETURNS int AS $$\nBEGIN\n  RETURN p; -- it's\nEND;\n$$ LANGUAGE plpgsql;",
      .read),
    Trial(
      .sql, "CREATE FUNCTION f(p text) RETURNS SETOF u AS $$\nBEGIN\n  RETURN QUERY SELECT * FROM u WHERE",
      .rejected),
    Trial(.sql, "SELECT * FROM a WHERE b = 'c", .rejected), Trial(.sql, "INSERT INTO a (b, c", .rejected),
    Trial(.sql, "SELECT a FROM b WHERE c =", .rejected),
    Trial(.sql, "SELECT 'it''s', 'C:\\', \"d\"\"e\";", .read),
    Trial(.sql, "SELECT 'it\\'s'; # it's MySQL's\nSELECT 1;", .read),
    Trial(.sql, "DELIMITER $$\nCREATE PROCEDURE p()\nBEGIN\n  SELECT 1;\nEND$$\nDELIMITER ;", .read),
    Trial(.sql, "this is no sql at all, I would write a parameterised procedure (( here", .rejected),
    Trial(.sql, "this is no sql at all, I would write a procedure here", .rejected),
    Trial(.sql, "Use parameters instead of building the text.", .rejected),
    Trial(.sql, "Create a stored procedure that binds its values.", .rejected),
    Trial(.sql, "USE [shop]\nGO\nEXEC dbo.find @name = N'x'\nGO", .read),
    Trial(.sql, "WITH a AS (SELECT 1) SELECT * FROM a", .read),
  ]

  @Test("code counts as read only if all of it was", arguments: compiled + scripts + pages + queries)
  func parse(trial: Trial) async throws {
    let scanner = try await Shared.scanner.value
    let text = SourceText(name: "a", language: trial.language, bytes: Array(trial.code.utf8))
    let parse = try #require(try await scanner.scan([text]).first).parse
    let fate: Fate =
      switch parse {
      case .whole, .completed: .read
      case .partial: .partial
      case .rejected, .otherLanguage: .rejected
      case .unread: .unread
      }
    #expect(trial.fates.contains(fate), "\(parse)")
  }

  /// One scanner for all: opening it reads every rule.
  private enum Shared {
    static let scanner = Task { try await Analysis.scanner() }
  }
}

/// What compilers are given to read.
@Suite struct CompilerTextTests {
  @Test(
    "no directive names a file but headers",
    arguments: [
      ("#include \"/dev/zero\"\nx", "\nx"), ("# include </dev/zero>\n", "\n"), ("#include <../x>\n", "\n"),
      ("#inc\\\nlude \"a\"\nx", "\n\nx"), ("/* a */ #include \"b\"\n", "\n"),
      ("/*\n*/ #include <b.h>\n", "/*\n\n"),
      ("#/**/include \"a\"\n", "\n"), ("%:include \"a\"\n", "\n"), ("#include NAME\n", "\n"),
      ("#embed \"a\"\n", "\n"), ("#pragma GCC dependency \"a\"\n", "\n"), ("#import \"a\"\n", "\n"),
      ("#line 3 \"a\"\n", "\n"), ("#define A(x) #x\n#if A\n#endif\n", "#define A(x) #x\n#if A\n#endif\n"),
      ("char *s = \"#include\"; x = a # b;\n", "char *s = \"#include\"; x = a # b;\n"),
    ])
  func safe(text: String, expected: String) {
    #expect(CompilerText.c(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("headers are asked for, and lines keep their numbers") func headers() throws {
    let copy = String(
      decoding: try #require(CompilerText.c(Array("#include <sys/a.h> // x\nint y;".utf8))), as: UTF8.self)
    #expect(copy.hasPrefix("#if __has_include(<sys/a.h>)\n#include <sys/a.h>\n#else\n#error"))
    #expect(copy.hasSuffix("#endif\n#line 2\nint y;"))
  }

  @Test(
    "what opens files in another way is not asked about",
    arguments: ["_Pragma(\"x\")", "#if __has_include(\"/a\")", "??=include \"a\""])
  func refused(text: String) { #expect(CompilerText.c(Array(text.utf8)) == nil) }

  @Test("is total and quick for any bytes") func hostile() {
    var generator = SeededGenerator(seed: 1)
    let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let repeated = ["#", "/*", "*/#", "\\\n", "<a '", "<script", "(", "'", "$a$", "{{", "delimiter "].map {
      Array(String(repeating: $0, count: 20_000).utf8)
    }
    for bytes in [noise, []] + repeated {
      _ = CompilerText.c(bytes)
      _ = CompilerText.java(bytes)
      _ = CompilerText.isNewerJava(bytes)
      for language in [CodeLanguage.html, .sql, .typescript, .c] {
        _ = Completeness.problem(of: SourceText(name: "a", language: language, bytes: bytes))
        _ = Brackets(of: bytes, in: language)
        _ = SourceText(name: "a", language: language, bytes: bytes).parts()
      }
    }
  }
}

/// Lets another runner work, except where it is to fail.
private final class FailingRunner: ToolRunner {
  private let runner: any ToolRunner
  private let fails: @Sendable (ToolInvocation) -> Bool
  let failures = Mutex(0)

  init(_ runner: any ToolRunner, fails: @escaping @Sendable (ToolInvocation) -> Bool) {
    self.runner = runner
    self.fails = fails
  }

  func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult {
    guard fails(invocation) else { return try await runner.run(invocation) }
    failures.withLock { $0 += 1 }
    throw .failed(.toolFailed(tool: invocation.program, reason: "stopped after 60.0 s; it wrote nothing"))
  }
}

/// Failures of tools are neither remembered nor taken for knowledge.
@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct FailureTests {
  private static let code = """
    import os
    def clean(x):
        return x
    def run():
        os.system(clean(input()))
    """

  private static let rules = """
    rules:
    - id: assay.python.shell
      languages: [python]
      severity: ERROR
      message: A shell command is built.
      metadata:
        cwe: CWE-78
        confidence: HIGH
      mode: taint
      pattern-sources:
      - pattern: input(...)
      pattern-sinks:
      - pattern: os.system($X)
    """

  enum Failure: String, Sendable, CaseIterable { case none, parser, probes }

  @Test("what rests on a failure is not remembered, and the finding stands", arguments: Failure.allCases)
  func failures(failure: Failure) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules, to: "rules/python/shell.yaml")
    let runner = FailingRunner(Analysis.runner) { invocation in
      switch failure {
      case .none: false
      case .parser: invocation.program == "python3" && invocation.arguments.contains("-c")
      case .probes: Self.asksAboutFunctions(invocation)
      }
    }
    let cache = ScanCache(folder: "\(folder.path)/cache")
    let options = CodeScanner.Options(
      rules: "\(folder.path)/rules", folders: Analysis.folders, scratch: "/tmp", cache: cache, jobs: 1,
      adapters: [])
    guard case .ready(let scanner) = try await CodeScanner.open(options, runner: runner) else {
      Issue.record("no engine")
      return
    }
    let text = SourceText(name: "a.py", language: .python, bytes: Array(Self.code.utf8))
    let file = try #require(try await scanner.scan([text]).first)
    #expect(file.findings.map(\.weakness) == [CWE(78)].compactMap(\.self))
    let isRemembered = cache.read(cache.key(for: text, identity: scanner.identity)) != nil
    #expect(isRemembered == (failure == .none))
    #expect((runner.failures.withLock { $0 } > 0) == (failure != .none))
  }

  /// Whether the engine is called with questions of the second pass, whose names are theirs alone.
  private static func asksAboutFunctions(_ invocation: ToolInvocation) -> Bool {
    guard let place = invocation.arguments.firstIndex(of: "-rules"),
      let data = FileManager.default.contents(atPath: invocation.arguments[place + 1])
    else { return false }
    return String(decoding: data, as: UTF8.self).contains("\"q-0\"")
  }

  @Test("the versions of the parsers determine what is remembered") func identity() async throws {
    let scanner = try await Analysis.scanner()
    #expect(scanner.native.versions["bash"] != nil)
    let other = CodeScanner(
      pack: scanner.pack, tools: scanner.tools, engine: scanner.engine,
      native: NativeParser(runner: Analysis.runner, width: 1, versions: ["bash": "1.0"]), adapters: [],
      cache: nil,
      scratchParent: "/tmp")
    #expect(other.identity != scanner.identity)
  }
}
