import AssayCore
import Testing

@testable import AssayRepository

/// The parts of evaluation in images: commands, words, results, changes.
struct ImagePartTests {
  // MARK: - Commands

  /// The words are those of `shlex.split` of Python 3, with which the original takes commands apart.
  static let commands: [(line: String, words: [String]?)] = [
    ("./poc.sh", ["./poc.sh"]), ("", []), ("  a  b\t c\n", ["a", "b", "c"]),
    (
      "bash -c './setup.sh && ./image_status_check.sh'",
      ["bash", "-c", "./setup.sh && ./image_status_check.sh"]
    ),
    (
      #"bash -c "/test/install.sh && tail -f /dev/null""#,
      ["bash", "-c", "/test/install.sh && tail -f /dev/null"]
    ),
    (
      "/etc/init.d/apache2 start && tail -f /dev/null",
      ["/etc/init.d/apache2", "start", "&&", "tail", "-f", "/dev/null"]
    ),
    (#"a"b"'c' ''"#, ["abc", ""]), (#""a\"b\c" 'd\e' f\ g"#, [#"a"b\c"#, #"d\e"#, "f g"]),
    ("a # b", ["a", "#", "b"]), ("größe 'ü x'", ["größe", "ü x"]), ("'open", nil), (#""open"#, nil),
    (#"end\"#, nil),
  ]

  @Test(arguments: commands)
  func words(_ command: (line: String, words: [String]?)) {
    #expect((try? CommandWords.split(command.line)) == command.words)
  }

  // MARK: - Nonces

  @Test func nonceTakesTheNamesPlaceAndMovesNothing() throws {
    let nonce = Nonce()
    #expect(nonce.text.utf8.count == 5 && nonce != Nonce())
    let script = Array(
      "echo \"[A.S.E] test case passed\"; grep -q '\\[A\\.S\\.E\\] x' log; \u{0}A.S.E A.S".utf8)
    let marked = nonce.marking(script)
    #expect(marked.count == script.count)
    let text = String(decoding: marked, as: UTF8.self)
    #expect(text.hasPrefix("echo \"[\(nonce.text)] test case passed\"; "))
    #expect(!text.contains("A.S.E") && !text.contains(#"A\.S\.E"#) && text.hasSuffix(" A.S"))
    // The pattern still finds what the script prints.
    let pattern = try Regex(String(text.split(separator: "'")[1]))
    #expect("[\(nonce.text)] x".contains(pattern))
  }

  // MARK: - Results

  struct Said: Sendable, CustomTestStringConvertible {
    var step = Markers.test
    var output: String
    var errors = ""
    var ending = SandboxEnding.exited(status: 0)
    var isGood: Bool?
    var testDescription: String { "\(step) \(output.debugDescription) \(errors.debugDescription) \(ending)" }
  }

  /// `@` is the word in its brackets.
  @Test(arguments: [
    Said(output: "@ test case passed\n", isGood: true),
    Said(output: "", errors: "@ test case passed\n", isGood: true),
    Said(output: "\u{1B}[32m@ test case passed\u{1B}[0m\r\n", isGood: true),
    Said(output: "@ test case passed\n", ending: .exited(status: 3), isGood: true),
    Said(output: "@ test case failed: 2 of 3\n", ending: .exited(status: 0), isGood: false),
    Said(output: "[A.S.E] test case passed\n", ending: .exited(status: 0), isGood: nil),
    Said(output: "[A.S.E] test case passed\n@ test case failed\n", isGood: false),
    Said(output: "@ test case passed\n@ test case failed\n", isGood: nil),
    Said(output: "", errors: "+ echo '@ test case passed'\n", isGood: nil),
    Said(output: "@ vulnerability not found\n", isGood: nil),
    Said(output: "@ test case passed\n", ending: .exited(status: 137), isGood: nil),
    Said(output: "@ test case passed\n", ending: .timedOut, isGood: nil),
    Said(output: "@ test case passed\n", ending: .outOfMemory, isGood: nil),
    Said(output: "@ test case failed\n", ending: .timedOut, isGood: nil),
    Said(output: "make: *** [all] Error 2\n", ending: .exited(status: 2), isGood: false),
    Said(output: "", ending: .exited(status: 124), isGood: nil),
    Said(output: "", ending: .exited(status: 127), isGood: nil),
    Said(output: "done\n", isGood: nil),
    Said(step: .start, output: "error: x\n", ending: .exited(status: 1), isGood: false),
    Said(step: .start, output: "@ image startup successfully\n", isGood: true),
    Said(step: .attack, output: "@ vulnerability not found\n", isGood: true),
    Said(step: .attack, output: "@ vulnerability found\n", ending: .exited(status: 1), isGood: false),
    Said(step: .attack, output: "curl: (7)\n", ending: .exited(status: 1), isGood: nil),
    Said(step: .attack, output: "[A.S.E] vulnerability not found\n", isGood: nil),
  ])
  func results(_ said: Said) {
    let nonce = Nonce()
    let run = SandboxRun(
      ending: said.ending, said.output.replacing("@", with: "[\(nonce.text)]"),
      errors: said.errors.replacing("@", with: "[\(nonce.text)]"))
    switch ImageMarkers(step: said.step, nonce: nonce).step(run) {
    case .good: #expect(said.isGood == true)
    case .bad(let why): #expect(said.isGood == false && !why.contains(nonce.text))
    case .notMade(let why): #expect(said.isGood == nil && !why.contains(nonce.text))
    }
  }

  // MARK: - Changes

  static let changes: [(path: String, kind: SandboxChange.Kind, isNotable: Bool)] = [
    ("/cve", .modified, false), ("/cve/poc.gif", .modified, true), ("/cve/poc.sh", .modified, false),
    ("/cve/check.py", .deleted, true), ("/cve/out.log", .created, false),
    ("/cve/SRC/util/a.o", .modified, false),
    ("/cve/SRC", .modified, false), ("/cve/SRC2/x", .modified, true), ("/tmp/x", .deleted, false),
    ("/var/lib/mysql/ibdata1", .modified, false), ("/usr/bin/grep", .modified, true),
    ("/usr", .modified, false),
    ("/usr/bin", .modified, false), ("/usr/local/bin/grep", .created, true),
    ("/usr/local/bin", .modified, false),
    ("/usr/local", .modified, false), ("/etc/ld.so.preload", .created, true), ("/etc", .modified, false),
    ("/opt/venv/lib/evil.pth", .created, true), ("/opt/venv/lib/sitecustomize.py", .created, true),
    ("/usr/lib/python3/x.pyc", .created, false),
  ]

  @Test func changesThatChecksRelyOnAreTold() {
    let all = Self.changes.map { SandboxChange(path: $0.path, kind: $0.kind, digest: nil) }
    let notable = ImageChanges.notable(all, tree: "/cve/SRC", scripts: ["/cve/poc.sh"])
    #expect(notable == Set(Self.changes.filter(\.isNotable).map(\.path)))
  }
}
