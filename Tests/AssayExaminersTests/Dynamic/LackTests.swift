import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

/// What is missing on this machine is told from what the answer itself got wrong.
@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct LackTests {
  /// What becomes of a check.
  enum Fate: Sendable, Equatable {
    case fails, module, toolchain, clears
  }

  /// Code in a runtime, and what becomes of it.
  struct Trial: Sendable, CustomTestStringConvertible {
    var runtime: Runtime
    var code: String
    var fate: Fate
    var testDescription: String { "\(runtime.rawValue): \(code.split(separator: "\n").first ?? "")" }

    init(_ runtime: Runtime, _ code: String, _ fate: Fate) {
      self.runtime = runtime
      self.code = code
      self.fate = fate
    }
  }

  private static func python(_ code: String, _ fate: Fate) -> Trial {
    Trial(.python, "\(code)\ndef f(x):\n    return x\n", fate)
  }

  private static func node(_ code: String, _ fate: Fate) -> Trial {
    Trial(.node, "\(code)\nfunction f(x) { return x; }\n", fate)
  }

  private static func php(_ code: String, _ fate: Fate) -> Trial {
    Trial(.php, "<?php\n\(code)\nfunction f($x) { return $x; }\n", fate)
  }

  private static func go(_ code: String, _ fate: Fate) -> Trial {
    Trial(.go, "package a\n\(code)\nfunc f(x int) int { return x }\n", fate)
  }

  private static func java(_ code: String, _ fate: Fate) -> Trial {
    Trial(.java, "\(code)\nclass A { static int f(int x) { return x; } }\n", fate)
  }

  static let trials: [Trial] = [
    python("import json", .clears), python("import flask_none_such", .module),
    python("from utils import helper", .fails), python("import colections", .module),
    // One letter away from a module of Python, as httpx, typer, lxml, bcrypt and grpc are.
    python("import httpp", .module), python("import typess", .module), python("import xmll", .module),
    python("import cryptt", .module), python("import grpp", .module), python("import JSON", .module),
    python("import urllib2", .fails), python("from .models import User", .fails),
    python("try:\n    import flask_none_such\nexcept ImportError:\n    pass", .clears),
    python("if __name__ == '__main__':\n    import flask_none_such", .clears),
    python("raise ModuleNotFoundError('no', name='json')", .fails),
    python("def g[T](x: T) -> T:\n    return x", .toolchain),
    python("a = {'b': 1}\nc = f'{a['b']}'", .toolchain), python("print 'x'", .fails),
    node("const fs = require('fs');", .clears), node("const e = require('none-such-package');", .module),
    node("const d = require('./db');", .fails), node("import x from '@none/such';", .module),
    node("const s = require('node:none');", .fails), node("const t: string = 'x';", .toolchain),
    node("const y = ;", .fails),
    php("json_encode(1);", .clears), php("class A { const string X = 'a'; }", .toolchain),
    php("function {", .fails),
    go("import _ \"fmt\"", .clears), go("import _ \"log/slog\"", .toolchain),
    go("import _ \"none\"", .fails), go("var unused = none", .fails),
    java("import java.util.List;", .clears), java("import java.none.List;", .fails),
    java("class B { Object b = Thread.ofVirtual(); }", .toolchain), java("class B { int b = \"\"; }", .fails),
    Trial(.c, "#include <windows.h>\nint f(int x) { return x; }", .toolchain),
    Trial(.c, "#include \"mine.h\"\nint f(int x) { return x; }", .fails),
    Trial(.c, "__attribute__((no_sanitize(\"address\"))) int f(int x) { return x; }", .fails),
  ]

  private static func script(_ runtime: Runtime) -> String {
    let load =
      runtime == .c
      ? """
      answer = load_answer(extra={"m.c": "int f(int); int main(void) { return f(3); }"})
      call = lambda: answer.run().status
      """
      : """
      answer = load_answer(defines=["f"])
      call = lambda: answer.call("\(runtime == .java ? "A.f" : "f")", 3)
      """
    return """
      from assay_check import *
      \(load)
      @functional("returns what it got")
      def _():
          assert call() == 3
      """
  }

  @Test("a lack is a lack and a mistake a mistake", .timeLimit(.minutes(10)), arguments: trials)
  func lacks(trial: Trial) async throws {
    let check = DynamicBench.check(trial.runtime, Self.script(trial.runtime))
    let tag = trial.runtime == .node ? "js" : trial.runtime.rawValue
    let body = try #require(try await DynamicBench.evidence(check, trial.code, tag: tag))
    switch body {
    case .unavailable(_, let lack): #expect(lack.kind.rawValue == "\(trial.fate)", "\(lack.reason)")
    case .executed(let report):
      #expect(report.bearing == (trial.fate == .clears ? .clears : .fails), "\(report.summary)")
    default: Issue.record("unexpected: \(body)")
    }
  }

  @Test("a library that the check declares is missing, whatever the answer does", .timeLimit(.minutes(10)))
  func declared() async throws {
    var check = DynamicBench.check(.python, Self.script(.python))
    check.modules = ["none_such_library"]
    let body = try await DynamicBench.evidence(check, "def f(x): return x", tag: "python")
    guard case .unavailable(_, let lack)? = body else { return #expect(Bool(false)) }
    #expect(lack.kind == .module)
  }
}
