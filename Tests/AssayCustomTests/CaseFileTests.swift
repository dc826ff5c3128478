import AssayCore
import Foundation
import Testing

@testable import AssayCustom

@Suite struct CaseFileTests {
  @Test("every key arrives where it belongs")
  func everyKey() throws {
    let text = """
      {"assay":"custom","version":1,"name":"mine","source":"our lab","licence":"MIT"}
      {"id":"x/1","turns":["one","two\\u00e9\\ud83d\\ude00\\/"],"system":"be brief","objective":"harmful","language":"c++",\
      "locale":"zh","track":"t","scenario":"s","attack":"role-play+encoding","industry":"i","cluster":"c",\
      "cwe":["CWE-89","cwe-79"],"oracle":{"refusal":true,"judged":true,"forbidden":["f"],"required":["r","q"],\
      "canary":"k","cwe_absent":["22"]}}

      """
    let sql = try #require(CWE(89))
    let xss = try #require(CWE(79))
    let path = try #require(CWE(22))
    let expected = Case(
      id: "x/1", benchmark: "custom", track: "t", objective: .harmful, weakness: [sql, xss], language: .cpp,
      scenario: "s", attack: "role-play+encoding", industry: "i", locale: .zh, cluster: "c",
      prompt: Prompt(messages: [
        Message(role: .system, text: "be brief"), Message(role: .user, text: "one"),
        Message(role: .user, text: "twoé😀/"),
      ]),
      oracle: Oracle(checks: [
        .judged, .forbiddenText(["f"]), .requiredText(["r", "q"]), .canary("k"), .weaknessAbsent([path]),
      ]),
      provenance: Provenance(source: "our lab", locator: "line 2", licence: "MIT"))
    #expect(try cases(Array(text.utf8)) == [expected])
  }

  @Test("what is left out has its documented value")
  func defaults() throws {
    let text = #"{"id":"a","prompt":"p","objective":"benign","oracle":{"cwe_absent":["CWE-22"]}}"#
    let only = try #require(try cases(Array(text.utf8)).first)
    #expect(only.locale == .en)
    #expect(only.cluster == "a")
    #expect(only.weakness.map(\.number) == [22])
    #expect(
      [only.track?.description, only.scenario?.description, only.attack?.description] == [nil, nil, nil])
    #expect(only.provenance == Provenance(source: "custom", locator: "line 1"))
  }

  @Test(
    "line ends and a byte order mark do not matter",
    arguments: [
      "\(line("a"))\n\(line("b"))\n", "\(line("a"))\r\n\(line("b"))\r\n",
      "\u{FEFF}\(line("a"))\n\(line("b"))",
      "\n \t\n\(line("a"))\n\r\n\(line("b"))\r", " \(line("a")) \n\t\(line("b"))\t\n\n\n",
    ])
  func lineEnds(text: String) throws {
    #expect(try cases(Array(text.utf8)).map(\.id) == ["a", "b"])
  }

  @Test("names that only look the same are two names")
  func lookAlikes() throws {
    let text = "\(line("é"))\n\(line("e\u{301}"))\n"
    #expect(try cases(Array(text.utf8)).count == 2)
  }

  @Test(
    "a file without a case is an error", arguments: ["", "\n\n", "{\"assay\":\"custom\",\"version\":1}\n"])
  func empty(text: String) {
    #expect(complaint(Array(text.utf8)) == "test.jsonl: holds no cases")
  }

  /// 20,000 lines are several hundred pieces, so lines lie across the edges of pieces in every way.
  @Test("lines across pieces stay whole, from the disk as from memory", .timeLimit(.minutes(1)))
  func pieces() throws {
    let scratch = try Scratch()
    let ids = (0..<20_000).map { "case-\($0)" }
    let text = Array(ids.map { "\(line($0))\n" }.joined().utf8)
    let file = CaseFile(source: .file(path: try scratch.write("cases.jsonl", text)), name: "f")
    let opening = try file.open()
    var found: [String] = []
    try file.forEach(opened: opening.digest) { found.append($0.id.description) }
    #expect(found == ids)
    #expect(opening.digest == (try CaseFile(source: .embedded(text), name: "f").open().digest))
  }

  @Test("a file that changes between its opening and its reading is an error")
  func changed() throws {
    let scratch = try Scratch()
    let path = try scratch.write("cases.jsonl", line("a") + "\n")
    let suite = try CustomBenchmark().open(DataRequest(dataset: path))
    _ = try scratch.write("cases.jsonl", line("b") + "\n")
    #expect(throws: InputError("\(path): was changed while it was read; start again")) {
      try suite.forEach { _ in }
    }
  }

  /// Foundation is the independent reader here.
  @Test(
    "a line of JSON is read as Foundation reads it",
    arguments: [
      #"{"a":[1,-2.5e+3,0,0.25E-2,true,false,null,"",[],{}]}"#,
      #"  [ "\"\\\/\b\f\n\r\t" , { "k" : "v" } ]  "#,
      #"["\u0000\u001f\u007f\u00e9\u4e2d\uD83D\uDE00\uffff"]"#, "[\"中文😀e\u{301}\u{7F}\u{2028}\"]",
      "[[[[[[[[[[1]]]]]]]]]]",
    ])
  func agreesWithFoundation(text: String) throws {
    let expected = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    #expect(Self.value(try JSONLine.parse(Array(text.utf8))) == expected)
  }

  private static func value(_ node: JSONNode) -> JSONValue {
    switch node.body {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): Double(text).map { Int(exactly: $0).map { .integer($0) } ?? .number($0) } ?? .null
    case .string(let value): .string(value)
    case .array(let elements): .array(elements.map(value))
    case .object(let members):
      .object(Dictionary(members.map { ($0.key, value($0.value)) }) { $1 })
    }
  }
}
