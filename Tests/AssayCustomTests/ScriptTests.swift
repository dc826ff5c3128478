import AssayCore
import Foundation
import Testing

@testable import AssayCustom

@Suite struct ScriptTests {
  private static let probes =
    #"[{"name":"works","kind":"functional"},{"name":"holds","kind":"exploit","cwe":["CWE-22","89"]}]"#

  private static func text(_ members: String) -> String {
    #"{"id":"a","prompt":"p","objective":"benign","oracle":{"executed":{\#(members),"probes":\#(probes)}}}"#
      + "\n"
  }

  /// The check of the one case of a file that lies beside its scripts; else what is wrong with it.
  private func read(_ scratch: borrowing Scratch, _ members: String) throws -> (ExecutionCheck?, String) {
    let path = try scratch.write("cases.jsonl", Self.text(members))
    do {
      let file = CaseFile(source: .file(path: path), name: "f")
      var found: ExecutionCheck?
      try file.forEach(opened: try file.open().digest) { each in
        for case .executed(let check) in each.oracle.checks { found = check }
      }
      return (found, "")
    } catch {
      return (nil, String(describing: error))
    }
  }

  @Test("every key arrives where it belongs")
  func everyKey() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: "\(scratch.path)/checks", withIntermediateDirectories: true)
    _ = try scratch.write("checks/a.py", "# é\r\nx = 1\n")
    let (check, _) = try read(
      scratch,
      #""runtime":"node","script":"checks/a.py","modules":["express"],"file":"src/app.js","wall_seconds":12.5"#
    )
    #expect(
      check
        == ExecutionCheck(
          runtime: .node, script: "# é\r\nx = 1\n",
          probes: [
            ExecutionProbe(name: "works", kind: .functional),
            ExecutionProbe(
              name: "holds", kind: .exploit, weaknesses: [CWE(22), CWE(89)].compactMap(\.self)),
          ], file: "src/app.js", modules: ["express"], wallSeconds: 12.5))
  }

  @Test("what is left out has its documented value")
  func defaults() throws {
    let scratch = try Scratch()
    let check = try #require(try read(scratch, #""runtime":"sqlite","code":"x""#).0)
    #expect(check.script == "x" && check.file == nil && check.modules == [] && check.wallSeconds == 60)
  }

  @Test(
    "a script that cannot be had is named",
    arguments: [
      ("none.py", "is not there; its path is relative to the case file"),
      ("../a.py", "leads out of the case file's folder; give a path in it"),
      ("/etc/passwd", "leads out of the case file's folder; give a path in it"),
      ("x/../../a.py", "leads out of the case file's folder; give a path in it"),
      ("away.py", "is a link that leads out of the case file's folder"), ("folder", "is not a plain file"),
      ("bytes.py", "is not UTF-8"), ("big.py", "is longer than 1 MiB"),
    ])
  func badScripts(path: String, problem: String) throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: "\(scratch.path)/folder", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: "\(scratch.path)/away.py", withDestinationPath: "/etc/passwd")
    _ = try scratch.write("bytes.py", [0x78, 0xFF])
    _ = try scratch.write("big.py", [UInt8](repeating: 0x23, count: 1 << 20 + 1))
    let (_, complaint) = try read(scratch, #""runtime":"go","script":"\#(path)""#)
    #expect(complaint == "f: line 1: the script “\(path)” \(problem)")
  }

  @Test("a link inside the folder is followed, and all passes see the same script")
  func links() throws {
    let scratch = try Scratch()
    _ = try scratch.write("a.py", "one")
    try FileManager.default.createSymbolicLink(atPath: "\(scratch.path)/b.py", withDestinationPath: "a.py")
    let path = try scratch.write("cases.jsonl", Self.text(#""runtime":"go","script":"b.py""#))
    let file = CaseFile(source: .file(path: path), name: "f")
    let opened = try file.open().digest
    _ = try scratch.write("a.py", "two")
    var scripts: [String] = []
    try file.forEach(opened: opened) { each in
      for case .executed(let check) in each.oracle.checks { scripts.append(check.script) }
    }
    #expect(scripts == ["one"])
  }
}
