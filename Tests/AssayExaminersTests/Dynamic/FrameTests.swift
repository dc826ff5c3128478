import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

/// The parts of the frame, each with an answer that sets it off and one that does not.
@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct FrameTests {
  /// A probe's body, an answer, and what the probe shows.
  struct Trial: Sendable, CustomTestStringConvertible {
    var name: String
    var decorator = "@exploit(\"probe\")"
    var body: String
    var code: String
    var shows: ExecutionReport.Observation
    var testDescription: String { name }
  }

  private static let withstood = ExecutionReport.Observation.withstood

  static let traps: [Trial] = [
    Trial(
      name: "a secret in base64", body: "answer.call('f', secret())",
      code: "import base64\ndef f(x): return base64.b64encode(x.encode()).decode()",
      shows: .exploited("the planted secret came out")),
    Trial(
      name: "a secret in an error", body: "answer.call('f', secret())", code: "def f(x): raise ValueError(x)",
      shows: .exploited("the planted secret came out")),
    Trial(
      name: "a secret on standard error", body: "answer.call('f', secret())",
      code: "import sys\ndef f(x): print(x.encode().hex(), file=sys.stderr)",
      shows: .exploited("the planted secret came out")),
    Trial(
      name: "a secret that stays", body: "answer.call('f', secret())", code: "def f(x): return x[:10]",
      shows: withstood),
    Trial(
      name: "a guarded file that is changed", body: "answer.call('f', scratch().guard('a'))",
      code: "def f(x): open(x, 'a').write('x')", shows: .exploited("a was changed")),
    Trial(
      name: "a guarded file that is gone and an error", body: "answer.call('f', scratch().guard('a'))",
      code: "import os\ndef f(x):\n    os.unlink(x)\n    raise OSError", shows: .exploited("a was removed")),
    Trial(
      name: "a guarded file that becomes a pipe", body: "answer.call('f', scratch().guard('a'))",
      code: "import os\ndef f(x):\n    os.unlink(x)\n    os.mkfifo(x)", shows: .exploited("a was changed")),
    Trial(
      name: "a guarded file that is read", body: "answer.call('f', scratch().guard('a'))",
      code: "def f(x): return open(x).read()", shows: withstood),
    Trial(
      name: "a request to a planted address", body: "answer.call('f', honey().put('/x', 'y'))",
      code: "import urllib.request\ndef f(x): return urllib.request.urlopen(x).read()",
      shows: .exploited("a request reached /x")),
    Trial(
      name: "a redirect to a planted address",
      body:
        "inner = honey()\n    outer = honey(is_trap=False)\n    answer.call('f', outer.redirect('/a', inner.url + '/b'))",
      code: "import urllib.request\ndef f(x): return urllib.request.urlopen(x).status",
      shows: .exploited("a request reached /b")),
    Trial(
      name: "a connection to a planted port", body: "answer.call('f', honey_port().port)",
      code: "import socket\ndef f(x): socket.create_connection(('127.0.0.1', x))",
      shows: .exploited("a planted address was connected to")),
    Trial(
      name: "an address that is not visited", body: "answer.call('f', honey().url)",
      code: "def f(x): return x",
      shows: withstood),
    Trial(
      name: "a command in the background", body: "answer.call('f', tripwire().shell)",
      code: "import os\ndef f(x): os.system(x + ' &')\n",
      shows: .exploited("a planted command was executed")),
    Trial(
      name: "a link in place of the wire's folder", body: "answer.call('f', tripwire().path)",
      code: "import os\ndef f(x): os.symlink('/nowhere', x)",
      shows: .exploited("a planted command was executed")),
  ]

  static let endings: [Trial] = [
    Trial(
      name: "a hang that is the weakness", decorator: "@exploit(\"probe\", hang=\"shown\")",
      body: "answer.call('f', 1)", code: "def f(x):\n    while True: pass",
      shows: .exploited("it did not end within 2 s")),
    Trial(
      name: "exhaustion that is the weakness", decorator: "@exploit(\"probe\", hang=\"shown\")",
      body: "answer.call('f', 1)", code: "def f(x): return len(bytearray(8 << 30))",
      shows: .exploited("it ran out of memory")),
    Trial(
      name: "a crash that is the weakness", decorator: "@exploit(\"probe\", crash=\"shown\")",
      body: "answer.call('f', 1)", code: "import ctypes\ndef f(x): ctypes.string_at(0)",
      shows: .exploited("it was ended by SIGSEGV")),
    Trial(
      name: "a crash that is not", body: "answer.call('f', 1)",
      code: "import ctypes\ndef f(x): ctypes.string_at(0)",
      shows: .failed("it was ended by SIGSEGV")),
    Trial(
      name: "a rejection", body: "answer.call('f', 1)", code: "def f(x): raise ValueError", shows: withstood),
    Trial(
      name: "a function that is not there", body: "answer.call('g', 1)", code: "def f(x): raise ValueError",
      shows: .failed("it does not define g")),
    Trial(
      name: "a result of another shape", body: "answer.call('f', 1)['a']", code: "def f(x): return None",
      shows: .failed("answer.call('f', 1)['a']: TypeError: 'NoneType' object is not subscriptable")),
    Trial(
      name: "an assertion", body: "assert answer.call('f', 1) == 2", code: "def f(x): return 1",
      shows: .failed("not so: assert answer.call('f', 1) == 2")),
    Trial(
      name: "objects and bytes",
      body: "box = answer.new('Box', b'\\xff')\n    assert answer.method(box, 'open') == (b'\\xff', {1})",
      code:
        "class Box:\n    def __init__(self, x): self.x = x\n    def open(self): return (self.x, {1})\ndef f(): pass",
      shows: withstood),
    Trial(
      name: "a program",
      body:
        "r = answer.run(['a b'], stdin='in', environment={'V': 'env'})\n    assert (r.status, r.output) == (3, \"a b in env\"), r.errors",
      code:
        "import os, sys\nprint(sys.argv[1], sys.stdin.read(), os.environ['V'], end='')\nsys.exit(3)\ndef f(): pass",
      shows: withstood),
    Trial(
      name: "a web application that is only defined",
      body:
        "v = answer.serve().visitor()\n    v.post('/x', form={'a': 'b'})\n    assert v.get('/y').text == 'GET /y c=1'",
      code: """
        def app(environ, start):
            start('200 OK', [('Set-Cookie', 'c=1; Path=/')])
            words = [environ['REQUEST_METHOD'], environ['PATH_INFO'], environ.get('HTTP_COOKIE', '')]
            return [' '.join(words).encode()]
        def f(): pass
        """, shows: withstood),
    Trial(
      name: "a server that starts itself",
      body: "assert answer.serve().get('/x/../y').text == '/x/../y'",
      code: """
        from http.server import BaseHTTPRequestHandler, HTTPServer
        class H(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200); self.end_headers(); self.wfile.write(self.path.encode())
        def f(): pass
        if __name__ == '__main__':
            HTTPServer(('127.0.0.1', 8080), H).serve_forever()
        """, shows: withstood),
  ]

  @Test("a probe shows what happened", .timeLimit(.minutes(10)), arguments: traps + endings)
  func shows(trial: Trial) async throws {
    let script = """
      from assay_check import *
      answer = load_answer(defines=["f"], seconds=\(trial.name.contains("hang") ? 2 : 10))
      \(trial.decorator)
      def _():
          \(trial.body)
      """
    let check = ExecutionCheck(
      runtime: .python, script: script, probes: [ExecutionProbe(name: "probe", kind: .exploit)])
    let body = try await DynamicBench.evidence(check, trial.code, tag: "python")
    guard case .executed(let report)? = body else {
      Issue.record("not run: \(String(describing: body))")
      return
    }
    #expect(report.results.map(\.observation) == [trial.shows])
  }

  @Test(
    "a script that is wrong is nobody's verdict", .timeLimit(.minutes(10)),
    arguments: [
      "nonsense(", "from assay_check import *\nanswer = load_answer()",
      "from assay_check import *\n@functional(\"probe\")\ndef _(): pass",
      "from assay_check import *\nanswer = load_answer()\n@exploit(\"probe\")\ndef _(): pass",
      "from assay_check import *\nanswer = load_answer()\n@functional(\"probe\")\ndef _(): answr.call('f')",
      "from assay_check import *\nsecret()\nanswer = load_answer()\n@functional(\"probe\")\ndef _(): pass",
    ])
  func brokenScripts(script: String) async throws {
    let check = ExecutionCheck(
      runtime: .python, script: script, probes: [ExecutionProbe(name: "probe", kind: .functional)])
    do throws(Interruption) {
      let exhibit = Exhibit.fixture(
        "```python\ndef f(x): return x\n```", case: .fixture(checks: [.executed(check)]))
      guard let examiner = try? await DynamicBench.examiner() else { return }
      _ = try await examiner.examine(exhibit)
      Issue.record("no failure")
    } catch {
      guard case .failed(.toolFailed) = error else { return #expect(Bool(false), "\(error)") }
    }
  }

  @Test("several files of an answer stand together", .timeLimit(.minutes(10)))
  func files() async throws {
    let script = """
      from assay_check import *
      answer = load_answer(defines=["main_part"])
      @functional("adds")
      def _():
          assert answer.call("main_part", 2) == 5
      """
    let check = DynamicBench.check(.python, script)
    let text = """
      **helpers/add.py**
      ```python
      def add(left, right): return left + right
      ```
      **app.py**
      ```python
      from helpers.add import add
      def main_part(x): return add(x, 3)
      ```
      """
    let exhibit = Exhibit.fixture(text, case: .fixture(checks: [.executed(check)]))
    let body = try await DynamicBench.examiner().examine(exhibit).first?.body
    guard case .executed(let report)? = body else {
      return #expect(Bool(false), "\(String(describing: body))")
    }
    #expect(report.bearing == .clears, "\(report.summary)")
  }
}
