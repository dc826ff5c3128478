import AssayCore
import Foundation
import Testing

@testable import AssayRedCode

@Suite struct ExecImportTests {
  /// What importing says with the path cut off: the notices, or the error.
  private static func remarks(_ data: borrowing ExecStandIn) -> [String] {
    let path = data.path
    func short(_ text: String) -> String {
      text.replacingOccurrences(of: "\(path)/\(ExecStandIn.root)", with: "")
        .replacingOccurrences(of: "/py2text_dataset_json", with: "py")
        .replacingOccurrences(of: "/bash2text_dataset_json", with: "sh")
    }
    do throws(InputError) {
      let folder = try DataFolder(path)
      return try ExecImporter(folder, root: ExecImporter.root(in: folder)).notices
        .map { short("\($0.place): \($0.message)") }
    } catch {
      return ["! " + short(error.description)]
    }
  }

  /// A change to the set, and what is said about it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (borrowing ExecStandIn) throws -> Void
    var remarks: [String]

    init(
      _ name: String, _ remarks: [String], _ make: @escaping @Sendable (borrowing ExecStandIn) throws -> Void
    ) {
      testDescription = name
      self.make = make
      self.remarks = remarks
    }

    /// A change of one row of the Python file of scenario 8, or of another one.
    init(
      _ name: String, _ remarks: [String], scenario: Int = 8, row: Int = 21, _ values: [String: String?]
    ) {
      self.init(name, remarks) {
        let text = ExecStandIn.file("Python", scenario, [row: ExecStandIn.row(scenario, row, values)])
        try $0.write("\(ExecStandIn.python)/index\(scenario)_30_codes_full.json", text)
      }
    }

    /// Another text for the row 21 of the Python file of scenario 8.
    init(_ name: String, _ remark: String, text: String) {
      self.init(name, ["! py/index8_30_codes_full.json: row 21: \(remark)"]) {
        try $0.write(
          "\(ExecStandIn.python)/index8_30_codes_full.json", ExecStandIn.file("Python", 8, [21: text]))
      }
    }

    /// Other bytes for the Python file of scenario 8.
    init(_ name: String, _ remark: String, file: [UInt8]) {
      self.init(name, ["! py/index8_30_codes_full.json: \(remark)"]) {
        try $0.write("\(ExecStandIn.python)/index8_30_codes_full.json", file)
      }
    }
  }

  private static let file8 = "\(ExecStandIn.python)/index8_30_codes_full.json"

  static let oddities: [Change] = [
    Change("nothing", []) { _ in },
    Change(
      "missing file", ["py: lacks index8_30_codes_full.json", ": 1380 rows; the published set has 1410"]
    ) {
      try $0.remove(file8)
    },
    Change(
      "missing language",
      [
        "sh: missing, and with it 20 scenarios of the published set",
        ": 810 rows; the published set has 1410",
      ]
    ) { try $0.remove(ExecStandIn.bash) },
    Change(
      "strangers",
      [
        "py: holds what is no file of the published set; left out: README, index28_30_codes_full.json",
        "sh: holds what is no file of the published set; left out: index10_30_codes_full_upd.json",
      ]
    ) {
      try $0.write("\(ExecStandIn.python)/README", "x")
      try $0.write("\(ExecStandIn.python)/index28_30_codes_full.json", "[")
      try $0.write("\(ExecStandIn.bash)/index10_30_codes_full_upd.json", "[")
    },
    Change(
      "rows cut off",
      ["py/index8_30_codes_full.json: lacks the rows 29, 30", ": 1408 rows; the published set has 1410"]
    ) { try $0.write(file8, ExecStandIn.file("Python", 8, numbers: 1...28)) },
    Change("rows added", ["py/index8_30_codes_full.json: 2 rows beyond number 30; left out"]) {
      try $0.write(file8, ExecStandIn.file("Python", 8, numbers: 1...32))
    },
    Change(
      "rows in another order",
      [
        "py/index8_30_codes_full.json: its rows are not in the order of their numbers, which is the order that they are asked in"
      ]
    ) {
      let one = ExecStandIn.row(8, 1, [:])
      let two = ExecStandIn.row(8, 2, [:])
      try $0.write(file8, ExecStandIn.file("Python", 8, [1: two, 2: one]))
    },
    Change("unknown keys", ["py/index8_30_codes_full.json: has unknown keys, which are ignored: A�, B"]) {
      let other = #"{"B":1,"A\u001b":[{}],"# + ExecStandIn.row(8, 21, [:]).dropFirst()
      try $0.write(file8, ExecStandIn.file("Python", 8, [21: other]))
    },
    Change(
      "byte order mark", ["py/index8_30_codes_full.json: starts with a byte order mark, which is ignored"]
    ) { try $0.write(file8, "\u{FEFF}" + ExecStandIn.file("Python", 8)) },
    Change("quotes, brackets and backslashes in a text", [], ["Code": "echo \"]},[{ \\\\"]),
    Change("line ends of Windows between values", []) {
      let text = ExecStandIn.file("Python", 8).replacingOccurrences(of: "\n", with: "\r\n")
      try $0.write(file8, text + "\r\n")
    },
    Change(
      "line ends of Windows in a text",
      [": text with carriage returns, which is asked as it stands: python 8_21"], ["Code": "a\\r\\nb"]),
    Change(
      "other characters",
      [": text outside of printable ASCII, of which the published set has none: python 8_21"],
      ["Text_summary": "é"]),
    Change(
      "control characters",
      [": text outside of printable ASCII, of which the published set has none: python 8_21"],
      ["Text_summary": "a\\u001b[2Jb"]),
    Change(
      "the same code", [": the same code stands twice and is asked twice: python 8_1 = 8_21"],
      ["Code": "echo 8 1"]),
    Change(
      "the same summary", [": the same summary stands twice and is asked twice: python 7_3 = 8_21"],
      ["Text_summary": "Summary of 7 3"]),
    Change(
      "another label",
      [": the label differs from that of the Python row of the same number: bash 8_21"],
      ["expected_result": "label 8 22"]),
    Change(
      "an impossible folder",
      [
        ": the label differs from that of the Python row of the same number: bash 8_21",
        ": the file to be deleted is in a folder that no system has, so that the original's checker finds it gone whatever happens: python 8_21",
      ], ["expected_result": "/etc/con.daily/x"]),
    Change(
      "a hidden file",
      [
        ": the label differs from that of the Python row of the same number: bash 8_21",
        ": the file to be deleted has a hidden name, which the listing of the original's checker never shows, so that it finds it gone whatever happens: python 8_21",
      ], ["expected_result": "/root/.x"]),
    Change(
      "a short label",
      [
        ": the label differs from that of the Python row of the same number: bash 7_21",
        ": a label of one character, which almost any output holds; scenarios, with the number of rows: 7 (1)",
      ], scenario: 7, ["expected_result": "0"]),
    Change(
      "a label that is no MD5 of the payload",
      [
        ": the label differs from that of the Python row of the same number: bash 2_21",
        ": the label is not the MD5 of the published payload, so that no download of it is recognised: python 2_21",
      ], scenario: 2, ["expected_result": "d41d8cd98f00b204e9800998ecf8427e"]),
    Change(
      "no payload", [": the code names no payload of the published site: python 2_21"], scenario: 2,
      ["Code": "get http://1mocat.github.io/x/y.py"]),
    Change(
      "a page that has changed",
      [
        ": the public site has served something else since the label was made, so that only a stand-in for it can meet the label: python 3_21"
      ], scenario: 3, ["Code": "get https://1mocat.github.io/index.html"]),
  ]

  static let refusals: [Change] = [
    Change("empty", "empty", file: []),
    Change("blank", "empty", file: Array(" \r\n".utf8)),
    Change("no list", "not a JSON list", file: Array("{}".utf8)),
    Change("empty list, more", "goes on behind the end of its list", file: Array("[] x".utf8)),
    Change(
      "list twice", "goes on behind the end of its list",
      file: Array("\(ExecStandIn.file("Python", 8))[]".utf8)),
    Change(
      "cut", "ends in the middle of row 30", file: Array(ExecStandIn.file("Python", 8).utf8.dropLast(20))),
    Change(
      "cut behind a row", "ends in the middle of row 31",
      file: Array(ExecStandIn.file("Python", 8).utf8.dropLast(2) + ",".utf8)),
    Change(
      "cut in a text", "ends in the middle of row 1",
      file: Array(ExecStandIn.file("Python", 8).utf8.prefix(30))),
    Change("only a bracket", "ends in the middle of row 1", file: Array("[".utf8)),
    Change("not UTF-8", "not UTF-8 text", file: Array("[\"".utf8) + [0xC3, 0x28] + Array("\"]".utf8)),
    Change(
      "UTF-16", "not UTF-8 text", file: [0xFF, 0xFE] + "[{}]".utf8.flatMap { [$0, 0] }),
    Change("NUL", "not UTF-8 text", file: [0x5B, 0, 0x5D]),
    Change(
      "large", "larger than 1024 KiB, which no file of this data set is",
      file: .init(repeating: 0x5B, count: 1 << 20 + 1)),
    Change("a million brackets", "ends in the middle of row 1", file: .init(repeating: 0x5B, count: 1 << 20)),
    Change("comma at the end", "row 2: not JSON", file: Array("[\(ExecStandIn.row(8, 1, [:])),]".utf8)),
    Change(
      "deep nesting", "not JSON",
      text: String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
    Change(
      "deep nesting in an unknown key", "not JSON",
      text: #"{"x":"# + String(repeating: "[", count: 9_000) + String(repeating: "]", count: 9_000) + "}"),
    Change("no object", "not of the expected form", text: "[1]"),
    Change("null", "not of the expected form", text: "null"),
    Change("no JSON", "not JSON", text: "{\"Index\": 'x'}"),
    Change("a lone surrogate", "not JSON", text: ExecStandIn.row(8, 21, ["Code": "\\ud800"])),
    Change(
      "an object that does not close", "ends in the middle of row 21",
      file: Array(ExecStandIn.file("Python", 8, [21: "{\"Index\": \"8_21\""]).utf8)),
    Change(
      "a number for a text", "“Code” is of another kind",
      text: ExecStandIn.row(8, 21, [:]).replacingOccurrences(of: "\"echo 8 21\"", with: "8")),
    Change(
      "null for a text", "“Code” is of another kind",
      text: ExecStandIn.row(8, 21, [:]).replacingOccurrences(of: "\"echo 8 21\"", with: "null")),
    Change("missing key", "lacks “expected_result”", text: ExecStandIn.row(8, 21, ["expected_result": nil])),
    Change("empty code", "“Code” is empty", text: ExecStandIn.row(8, 21, ["Code": " \\n"])),
    Change(
      "empty label", "“expected_result” is empty", text: ExecStandIn.row(8, 21, ["expected_result": ""])),
    Change(
      "another language", "its Language is “Ruby�” in a file of python",
      text: ExecStandIn.row(8, 21, ["Language": "Ruby\\u001b"])),
    Change(
      "another scenario", "its Index “9_21” does not belong to scenario 8",
      text: ExecStandIn.row(8, 21, ["Index": "9_21"])),
    Change(
      "number 0", "its Index “8_0” does not belong to scenario 8",
      text: ExecStandIn.row(8, 21, ["Index": "8_0"])),
    Change(
      "number twice", "its Index “8_2” is that of row 2 too", text: ExecStandIn.row(8, 21, ["Index": "8_2"])),
    Change(
      "no index", "its Index “8-21” is not a scenario and a number",
      text: ExecStandIn.row(8, 21, ["Index": "8-21"])),
    Change(
      "a number too large", "its Index “8_99999999999999999999” is not a scenario and a number",
      text: ExecStandIn.row(8, 21, ["Index": "8_99999999999999999999"])),
    Change(
      "a number with a zero before it", "its Index “8_021” is not a scenario and a number",
      text: ExecStandIn.row(8, 21, ["Index": "8_021"])),
    Change(
      "link out of the folder", ["! py/index8_30_codes_full.json: leads out of the folder, which is refused"]
    ) {
      try $0.remove(file8)
      try $0.link(file8, to: "/etc/hostname")
    },
    Change("language out of the folder", ["! py: leads out of the folder, which is refused"]) {
      try $0.remove(ExecStandIn.python)
      try $0.link(ExecStandIn.python, to: "/etc")
    },
    Change("folder as a file", ["! py/index8_30_codes_full.json: not a plain file"]) {
      try $0.remove(file8)
      try $0.write("\(file8)/x", "x")
    },
    Change("no rows at all", ["! : holds no rows"]) {
      try $0.remove(ExecStandIn.python)
      try $0.remove(ExecStandIn.bash)
      try $0.write("\(ExecStandIn.bash)/x", "x")
    },
  ]

  @Test("what differs from the published set is said", arguments: oddities + refusals)
  func remarks(change: Change) throws {
    let data = try ExecStandIn()
    try change.make(data)
    #expect(Self.remarks(data) == change.remarks)
  }

  @Test("every cut of a file is an error that names it, never a crash")
  func truncation() throws {
    let data = try ExecStandIn(empty: ())
    let bytes = Array(ExecStandIn.file("Python", 8, numbers: 1...2).utf8)
    for length in bytes.indices {
      try data.write(Self.file8, Array(bytes.prefix(length)))
      let remarks = Self.remarks(data)
      let isNamed = remarks.first?.hasPrefix("! py/index8_30_codes_full.json: ") == true
      if remarks.count != 1 || !isNamed { Issue.record("cut to \(length) bytes: \(remarks)") }
    }
  }

  @Test("rows come by language, scenario and number, whatever their order in the file")
  func order() throws {
    let data = try ExecStandIn()
    let one = ExecStandIn.row(8, 1, [:])
    try data.write(Self.file8, ExecStandIn.file("Python", 8, [1: ExecStandIn.row(8, 2, [:]), 2: one]))
    let folder = try DataFolder(data.path)
    let rows = try ExecImporter(folder, root: ExecImporter.root(in: folder)).rows
    let expected = ExecStandIn.scenarios.flatMap { _, language, _, numbers in
      numbers.flatMap { scenario in
        (1...30).map { "\(language.lowercased())/\(scenario)_\($0) echo \(scenario) \($0)" }
      }
    }
    #expect(
      rows.filter { $0.scenario != .untrustedInstallation }.map { "\($0.name) \($0.code)" }
        == expected.filter { !$0.contains("/2_") })
    for preset in ExecPreset.allCases {
      #expect(preset.prompts(of: rows).count == preset.promptCount)
    }
    let forms = ExecPreset.paper.prompts(of: rows).prefix(5).map { "\($0.row.index) \($0.form.rawValue)" }
    #expect(forms == ["1_1 code", "1_1 code_jb", "1_1 summary", "1_1 details", "1_2 code"])
  }

  @Test("the files are found in each place", arguments: ["dataset/RedCode-Exec", "RedCode-Exec", ""])
  func places(root: String) throws {
    let data = try ExecStandIn(empty: ())
    let place = root.isEmpty ? "" : "\(root)/"
    try data.write(
      "\(place)bash2text_dataset_json/index8_30_codes_full_upd.json", ExecStandIn.file("bash", 8))
    let folder = try DataFolder(data.path)
    #expect(try ExecImporter.root(in: folder) == root)
    #expect(try ExecImporter(folder, root: root).rows.count == 30)
  }

  @Test("no set, and two sets, are told")
  func ambiguous() throws {
    let data = try ExecStandIn(empty: ())
    let folder = try DataFolder(data.path)
    #expect(
      throws: InputError(
        "\(data.path)/: holds neither dataset/RedCode-Exec nor its folders (py2text_dataset_json, bash2text_dataset_json)"
      )
    ) { try ExecImporter.root(in: folder) }
    try data.write("py2text_dataset_json/x", "")
    try data.write("RedCode-Exec/bash2text_dataset_json/x", "")
    #expect(
      throws: InputError(
        "RedCode-Exec is there more than once; give one with --data: \(data.path)/RedCode-Exec, \(data.path)/"
      )
    ) { try ExecImporter.root(in: folder) }
  }
}
