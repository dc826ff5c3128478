import AssayCore
import Foundation
import Testing

@testable import AssayExaminers

@Suite struct RulePackTests {
  private static let head =
    "rules:\n- id: assay.python.x\n  languages: [python]\n  severity: ERROR\n  message: m\n"

  @Test(
    "a wrong rule is one error that names the file and the line",
    arguments: [
      ("", "python/a.yaml:1:"), ("rules: []\n", "python/a.yaml:1:"), ("x: 1\n", "python/a.yaml:1:"),
      ("rules:\n- id: a\n  b: [\n", "python/a.yaml:"), ("rules:\n- 7\n", "python/a.yaml:2:"),
      ("rules:\n- message: m\n", "python/a.yaml:2: a rule has no id"),
      ("rules:\n- id: assay.java.x\n", "begins with assay.python."),
      (head, "needs a cwe"), (head + "  metadata: {cwe: SQL}\n", "needs a cwe"),
      (head + "  metadata: {cwe: CWE-89}\n", "needs a confidence"),
      (
        head.replacing("ERROR", with: "BAD") + "  metadata: {cwe: CWE-89, confidence: HIGH}\n",
        "its severity is"
      ),
      (
        head.replacing("[python]", with: "[java]") + "  metadata: {cwe: CWE-89, confidence: HIGH}\n",
        "its languages"
      ),
      (
        head.replacing("  message: m\n", with: "") + "  metadata: {cwe: CWE-89, confidence: HIGH}\n",
        "no message"
      ),
    ])
  func wrong(text: String, says: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "python/a.yaml")
    let error = #expect(throws: InputError.self) { try RulePack.load(from: folder.path) }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  @Test("the digest changes with every byte and name, and with nothing else") func digest() throws {
    let rule = Self.head + "  metadata: {cwe: CWE-89, confidence: HIGH}\n  pattern: f()\n"
    let one = try TemporaryFolder()
    try one.write(rule, to: "python/a.yaml")
    let same = try TemporaryFolder()
    try same.write(rule, to: "python/a.yaml")
    try same.write("print(1)", to: "python/a.py")
    let renamed = try TemporaryFolder()
    try renamed.write(rule, to: "python/b.yaml")
    let edited = try TemporaryFolder()
    try edited.write(rule + "\n", to: "python/a.yaml")
    let digests = try [one, same, renamed, edited].map { try RulePack.load(from: $0.path).digest }
    #expect(digests[0] == digests[1] && Set(digests).count == 3)
  }

  @Test("an id that stands twice is an error") func twice() throws {
    let rule = Self.head + "  metadata: {cwe: CWE-89, confidence: HIGH}\n  pattern: f()\n"
    let folder = try TemporaryFolder()
    try folder.write(rule, to: "python/a.yaml")
    try folder.write(rule, to: "python/b.yaml")
    #expect(throws: InputError("python/b.yaml:1: assay.python.x stands in python/a.yaml already")) {
      try RulePack.load(from: folder.path)
    }
  }

  @Test("an installation without rules says where it looked") func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: InputError.self) {
      try Installation(executable: "\(folder.path)/bin/assay").rules()
    }
    #expect(error?.description.contains("\(folder.path)/share/assay/Rules") == true)
    try folder.write("", to: "share/assay/Rules/README.md")
    #expect(
      try Installation(executable: "\(folder.path)/bin/assay").rules() == "\(folder.path)/share/assay/Rules")
  }

  @Test("our own rules load, each for a weakness that is in the table or its own") func own() throws {
    let pack = try RulePack.load(from: Analysis.rules)
    #expect(!pack.rules.isEmpty)
    #expect(Set(pack.rules.map(\.id)).count == pack.rules.count)
  }
}
