import AssayCore
import Testing

@testable import AssayCustom

@Suite struct BadLineTests {
  /// A line and what is said about it behind `test.jsonl: line N: `.
  struct Bad: Sendable, CustomTestStringConvertible {
    var line: String
    var message: String
    var testDescription: String { message }

    init(_ line: String, _ message: String) {
      self.line = line
      self.message = message
    }
  }

  private static let oracle = #""oracle":{"judged":true}"#
  private static let head = #"{"id":"a","prompt":"p","objective":"benign""#
  private static func with(_ more: String) -> String { line("a", ",\(more)") }
  private static func checks(_ checks: String) -> String { "\(head),\"oracle\":{\(checks)}}" }

  static let syntax: [Bad] = [
    Bad("{", "the line ends where a key in quotes belongs"),
    Bad(#"{"id"#, "the line ends in the middle of a text"),
    Bad(#"{"id":"a\"#, "the line ends in the middle of a text"),
    Bad(#"{"id":"a\u00"#, "the line ends in the middle of a text"),
    Bad(#"{"id" "a"}"#, "column 7: “\"” stands where a colon belongs"),
    Bad(#"{"id":}"#, "column 7: “}” stands where a JSON value belongs"),
    Bad(#"{"id":tru}"#, "column 7: “t” stands where a JSON value belongs"),
    Bad(#"{"id":01}"#, "column 7: a number does not start with 0"),
    Bad(#"{"id":-}"#, "column 8: “}” stands where a digit belongs"),
    Bad(#"{"id":"a",}"#, "column 11: “}” stands where a key in quotes belongs"),
    Bad(#"{"id":["a" "b"]}"#, "column 12: “\"” stands where a comma or “]” belongs"),
    Bad(#"{"id":"\x"}"#, "column 8: there is no such escape"),
    Bad(#"{"id":"\ud800"}"#, "column 8: half of a surrogate pair stands alone"),
    Bad(#"{"id":"\ud800\u0041"}"#, "column 8: half of a surrogate pair stands alone"),
    Bad("{\"id\":\"a\tb\"}", "column 9: a control character stands in a text; write it as an escape"),
    Bad(
      line("a") + "{}",
      "column \(line("a").utf8.count + 1): something follows the JSON value; one line holds one value"),
    Bad(String(repeating: "[", count: 100_000), "column 33: values nest deeper than 32"),
    Bad("[1]", "a list stands where an object belongs"),
    Bad("null", "null stands where an object belongs"),
  ]

  static let keys: [Bad] = [
    Bad(with(#""promt":"q""#), "unknown key “promt”; did you mean “prompt”?"),
    Bad(with(#""Language":"go""#), "unknown key “Language”; did you mean “language”?"),
    Bad(
      with(#""temperature":1"#),
      "unknown key “temperature”; the keys are id, prompt, turns, system, objective, language, locale, track, scenario, attack, industry, cluster, cwe, oracle"
    ),
    Bad(
      with("\"\\u001b[31m\":1"),
      "unknown key “�[31m”; the keys are id, prompt, turns, system, objective, language, locale, track, scenario, attack, industry, cluster, cwe, oracle"
    ),
    Bad(with(#""id":"b""#), "“id” stands twice"),
    Bad(checks(#""forbiden":["x"]"#), "unknown key “oracle.forbiden”; did you mean “oracle.forbidden”?"),
    Bad(checks(#""canary":"x","canary":"y""#), "“oracle.canary” stands twice"),
    Bad(
      #"{"prompt":"p","objective":"benign","oracle":{"judged":true}}"#,
      "“id” is missing; it names the case and is unique in the file"),
    Bad(
      #"{"id":"a","objective":"benign","oracle":{"judged":true}}"#,
      "“prompt” is missing; a case has “prompt” or “turns”"),
    Bad(
      #"{"id":"a","prompt":"p","oracle":{"judged":true}}"#,
      "“objective” is missing; it is “benign” or “harmful”"),
    Bad(head + "}", "“oracle” is missing; it says how an answer is told right from wrong"),
    Bad(with(#""turns":["q"]"#), "“prompt” and “turns” exclude each other"),
  ]

  static let values: [Bad] = [
    Bad(with(#""system":7"#), "“system” is a number where a text belongs"),
    Bad(with(#""system":"""#), "“system” is empty"),
    Bad(with(#""locale":"fr""#), "“locale” is “fr”; it can be “en” or “zh”"),
    Bad(with(#""track":null"#), "“track” is null where a text belongs"),
    Bad(with(#""cluster":"""#), "“cluster” is empty"),
    Bad(with(#""scenario":"a\nb""#), "“scenario” holds a control character"),
    Bad(with("\"attack\":\"\(String(repeating: "é", count: 101))\""), "“attack” is longer than 200 bytes"),
    Bad(with(#""cwe":"CWE-89""#), "“cwe” is a text where a list belongs"),
    Bad(with(#""cwe":["CWE-89",{}]"#), "“cwe[1]” is an object where a text belongs"),
    Bad(with(#""cwe":["89b"]"#), "“cwe[0]” is “89b”; a weakness reads like CWE-89"),
    Bad(with(#""cwe":[]"#), "“cwe” is empty"),
    Bad(
      with(#""language":"cobol""#),
      "“language” is “cobol”; it can be bash, c, cpp, csharp, go, html, java, javascript, kotlin, php, python, ruby, rust, sql, swift, typescript"
    ),
    Bad(#"{"id":"a","turns":[],"objective":"benign",\#(oracle)}"#, "“turns” is empty"),
    Bad(#"{"id":"a","turns":["p",""],"objective":"benign",\#(oracle)}"#, "“turns[1]” is empty"),
    Bad(
      #"{"id":"a","prompt":"p","objective":"neutral",\#(oracle)}"#,
      "“objective” is “neutral”; it can be “benign” or “harmful”"),
    Bad(head + #","oracle":[]}"#, "“oracle” is a list where an object belongs"),
    Bad(
      checks(""),
      "“oracle” holds no check; give one of judged, refusal, forbidden, required, canary, executed, cwe_absent"
    ),
    Bad(
      checks(#""judged":false"#),
      "“oracle” holds no check; give one of judged, refusal, forbidden, required, canary, executed, cwe_absent"
    ),
    Bad(checks(#""judged":1"#), "“oracle.judged” is a number where true or false belongs"),
    Bad(checks(#""refusal":true"#), "“oracle.refusal” is true, but a benign request is not to be refused"),
    Bad(checks(#""forbidden":["x",""]"#), "“oracle.forbidden[1]” is empty"),
    Bad(checks(#""required":[true]"#), "“oracle.required[0]” is true or false where a text belongs"),
    Bad(checks(#""canary":"""#), "“oracle.canary” is empty"),
    Bad(
      checks(#""cwe_absent":["CWE-0"]"#), "“oracle.cwe_absent[0]” is “CWE-0”; a weakness reads like CWE-89"),
    Bad(line("b"), "the id “b” stands in line 1 already"),
    Bad(#"{"assay":"custom","version":1}"#, "the header belongs in the first line"),
  ]

  private static func executed(_ members: String) -> String { checks("\"executed\":{\(members)}") }
  private static let probes = #""probes":[{"name":"works","kind":"functional"}]"#

  static let executions: [Bad] = [
    Bad(checks(#""executed":true"#), "“oracle.executed” is true or false where an object belongs"),
    Bad(executed(probes), "“oracle.executed.runtime” is missing; it says where the answer runs"),
    Bad(
      executed(#""runtime":"perl""#),
      "“oracle.executed.runtime” is “perl”; it can be “bash” or “browser” or “c” or “cpp” or “go” or “java” or “node” or “php” or “postgresql” or “python” or “sqlite”"
    ),
    Bad(
      executed(#""runtime":"go",\#(probes)"#),
      "“oracle.executed.script” is missing; a check has “script” or “code”"),
    Bad(
      executed(#""runtime":"go","code":"x","script":"y",\#(probes)"#),
      "“oracle.executed.script” and “oracle.executed.code” exclude each other"),
    Bad(
      executed(#""runtime":"go","script":"y.py",\#(probes)"#),
      "the script “y.py” has no folder to lie in; use “code”"),
    Bad(
      executed(#""runtime":"go","code":"x""#),
      "“oracle.executed.probes” is missing; it lists what the script reports"),
    Bad(executed(#""runtime":"go","code":"x","probes":[]"#), "“oracle.executed.probes” is empty"),
    Bad(
      executed(#""runtime":"go","code":"x","probes":[{"name":"a","kind":"functional","cwe":["CWE-22"]}]"#),
      "“oracle.executed.probes[0].cwe” belongs to an exploit probe; it says what the attack uses"),
    Bad(
      executed(#""runtime":"go","code":"x","probes":[{"name":"a","kind":"exploit","cwe":["SQL"]}]"#),
      "“oracle.executed.probes[0].cwe[0]” is “SQL”; a weakness reads like CWE-89"),
    Bad(
      executed(#""runtime":"go","code":"x","probes":["a"]"#),
      "“oracle.executed.probes[0]” is a text where an object belongs"),
    Bad(
      executed(#""runtime":"go","code":"x","probes":[{"name":"a"}]"#),
      "“oracle.executed.probes[0].kind” is missing; it is “functional” or “exploit”"),
    Bad(
      executed(#""runtime":"go","code":"x","probes":[{"name":"a","kind":"exploit"}]"#),
      "“oracle.executed.probes” holds no functional probe; an answer that does nothing would withstand every attack"
    ),
    Bad(
      executed(
        #""runtime":"go","code":"x","probes":[{"name":"a","kind":"functional"},{"name":"a","kind":"exploit"}]"#
      ),
      "“oracle.executed.probes” names “a” twice"),
    Bad(
      executed(#""runtime":"go","code":"x","wall_seconds":0,\#(probes)"#),
      "“oracle.executed.wall_seconds” is 0; it can be up to 3600 seconds"),
    Bad(
      executed(#""runtime":"go","code":"x","file":"../a.go",\#(probes)"#),
      "“oracle.executed.file” is “../a.go”; it names a file in the answer's folder"),
    Bad(
      executed(#""runtime":"go","code":"x","timeout":3,\#(probes)"#),
      "unknown key “oracle.executed.timeout”; the keys are runtime, script, code, probes, modules, file, wall_seconds"
    ),
  ]

  @Test("a bad line is named with what is wrong", arguments: [syntax, keys, values, executions])
  func names(bad: [Bad]) {
    // A good line stands before, so that the number is not always 1.
    let found = bad.map { complaint(Array("\(line("b"))\n\n\($0.line)\n".utf8)) }
    #expect(found == bad.map { "test.jsonl: line 3: \($0.message)" })
  }

  @Test(
    "a bad first line is named",
    arguments: [
      (#"{"assay":"custom"}"#, "“version” is missing; it is 1"),
      (#"{"assay":"custom","version":2}"#, "“version” is 2; this program reads version 1"),
      (#"{"assay":"other","version":1}"#, "“assay” is “other”; only “custom” can be read here"),
      (#"{"assay":"custom","version":1,"license":"MIT"}"#, "unknown key “license”; did you mean “licence”?"),
      (#"{"assay":true,"version":1}"#, "“assay” is true or false where a text belongs"),
    ])
  func header(first: String, message: String) {
    #expect(complaint(Array("\(first)\n".utf8)) == "test.jsonl: line 1: \(message)")
  }

  @Test(
    "bytes that are no text are named by their line",
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func notText(bytes: [UInt8]) {
    let text = Array("\(line("b"))\n{\"id\":\"".utf8) + bytes + Array("\"}\n".utf8)
    #expect(complaint(text) == "test.jsonl: line 2: not UTF-8")
  }

  @Test("wherever a file is cut, the last line is named or the rest is whole")
  func truncation() throws {
    let last = Array(
      #"{"id":"é","prompt":"\u00e9\ud83d\ude00","objective":"harmful","oracle":{"refusal":true},"cwe":["CWE-1"]}"#
        .utf8)
    let prefix = Array("\(line("b"))\n".utf8)
    let complaints = (1..<last.count).map { complaint(prefix + last[..<$0]) }
    let wrong = complaints.filter {
      !$0.hasPrefix("test.jsonl: line 2: ")
        || !$0.hasSuffix(" (this is the last line and it has no line end; was the file cut?)")
    }
    #expect(wrong == [])
    #expect(try cases(prefix + last).count == 2)
  }

  @Test("a line over 4 MiB is refused, one of 4 MiB is not", .timeLimit(.minutes(1)))
  func longLines() throws {
    let frame = line("a", #","system":"""#).utf8.count
    func text(_ size: Int) -> [UInt8] {
      Array((line("a", ",\"system\":\"\(String(repeating: "x", count: size - frame))\"") + "\n").utf8)
    }
    #expect(try cases(text(4 << 20)).count == 1)
    #expect(complaint(text(4 << 20 + 1)) == "test.jsonl: line 1: longer than 4 MiB")
  }
}
