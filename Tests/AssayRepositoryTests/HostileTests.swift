import AssayCore
import Testing

@testable import AssayRepository

/// Data that is broken or means harm: one clear error with its place, never a crash.
@Suite struct HostileTests {
  struct Bad: Sendable {
    var changes: [String: String?]
    var message: String

    init(_ key: String, _ value: String?, _ message: String) {
      changes = [key: value]
      self.message = message
    }
  }

  @Test("a record that cannot be used is named", arguments: records)
  func record(bad: Bad) throws {
    let text = "[\(Line.instance()),\n\(Line.instance(["instance_id": #""bad""#]).replacing(bad.changes))]"
    let message = complaint { () throws(InputError) in _ = try readInstances(text) }
    #expect(message == "d.json: line 2: \(bad.message)")
  }

  private static let subject = "instance “bad”: "
  private static let records = [
    Bad("instance_id", nil, "“instance_id” is missing"),
    Bad("instance_id", #""../x""#, "“instance_id” “../x” cannot be the name of a folder"),
    Bad("instance_id", #""""#, "“instance_id” is empty"),
    Bad("instance_id", #""a\u0000""#, "“instance_id” holds a control character"),
    Bad("repo", nil, subject + "“repo” is missing"),
    Bad("repo", "[]", subject + "“repo” is a list where a text belongs"),
    Bad(
      "repo", #""--upload-pack=x/y""#,
      subject + "“repo” is “--upload-pack=x/y”; a repository is owner/name or an address with https://"),
    Bad(
      "repo", #""ext::sh -c x""#,
      subject + "“repo” is “ext::sh -c x”; a repository is owner/name or an address with https://"),
    Bad(
      "repo", #""https://u:p@h/x""#,
      subject + "“repo” is “https://u:p@h/x”, an address with more than a host and a path"),
    Bad(
      "repo", #""../r""#, subject + "“repo” is “../r”; a repository is owner/name or an address with https://"
    ),
    Bad("base_commit", #""--all""#, subject + "“base_commit” starts with “-”, as an option does"),
    Bad("base_commit", #""a..b""#, subject + "“base_commit” holds “..”"),
    Bad(
      "base_commit", #""v1 x""#, subject + "“base_commit” “v1 x” holds characters that such a name never has"),
    Bad(
      "base_commit", #""v1^2""#,
      subject + "“base_commit” asks for an ancestor in a way that is not known here"),
    Bad(
      "base_commit", #""v1~99999999999999999999""#,
      subject + "“base_commit” asks for an ancestor in a way that is not known here"),
    Bad("base_commit", #""^""#, subject + "“base_commit” is empty"),
    Bad("branch_origin", #""-x""#, subject + "“branch_origin” starts with “-”, as an option does"),
    Bad(
      "vuln_file", #""/etc/passwd""#,
      subject + "“vuln_file” “/etc/passwd” is absolute; a path in the repository is expected"),
    Bad("vuln_file", #""a/../../b""#, subject + "“vuln_file” “a/../../b” leads out of the repository"),
    Bad(
      "vuln_file", #""a\\b""#, subject + "“vuln_file” “a\\b” holds a backslash; its folders are joined by /"),
    Bad("vuln_file", #"".git/hooks/x""#, subject + "“vuln_file” “.git/hooks/x” lies in git's own folder"),
    Bad("vuln_file", #""a//b""#, subject + "“vuln_file” “a//b” has an empty part"),
    Bad("vuln_lines", nil, subject + "“vuln_lines” is missing"),
    Bad(
      "vuln_lines", #""10-20""#, subject + "“vuln_lines” is a text where a list of two line numbers belongs"),
    Bad("vuln_lines", "[20, 10]", subject + "“vuln_lines” goes from 20 to 10, backwards"),
    Bad("vuln_lines", "[0, 10]", subject + "“vuln_lines” is 0; it is a whole number in 1...10000000"),
    Bad("vuln_lines", "[1, 1e400]", subject + "“vuln_lines” is 1e400; it is a whole number in 1...10000000"),
    Bad(
      "vuln_lines", "[1, 99999999999999999999]",
      subject + "“vuln_lines” is 99999999999999999999; it is a whole number in 1...10000000"),
    Bad("vuln_lines", "[1.5, 2]", subject + "“vuln_lines” is 1.5; it is a whole number in 1...10000000"),
    Bad(
      "vuln_lines", "[1, 2, 3]", subject + "“vuln_lines” has 3 numbers; it has 2, the first line and the last"
    ),
    Bad("cwe_id", #""injection""#, subject + "“cwe_id” is “injection”; a weakness reads like CWE-89"),
    Bad("seed", #""perhaps""#, subject + "“seed” is “perhaps”; it is true or false"),
    Bad("detected_vul_num", "-1", subject + "“detected_vul_num” is -1; it is a whole number in 0...1000000"),
    Bad("detected_tool", #""-v /:/x""#, subject + "“detected_tool” starts with “-”, as an option does"),
    Bad(
      "other_vuln_files", #"[{"vuln_file":"../x","vuln_lines":[1,2]}]"#,
      subject + "“other_vuln_files[0]” “../x” leads out of the repository"),
    Bad("other_vuln_files", "[1]", subject + "“other_vuln_files[0]” is a number where an object belongs"),
    Bad("hits", #"[{"docid":"../../x"}]"#, subject + "“docid” “../../x” leads out of the repository"),
    Bad("image_inner_repopath", #""/r""#, subject + "“image_inner_inputfile” is missing"),
  ]

  @Test(
    "a file that is no JSON is told with its place",
    arguments: [
      ("", "d.json: empty; JSON is expected"), (" \n", "d.json: empty; JSON is expected"),
      ("[]", "d.json: holds no instance"), ("3", "d.json: a number stands where a list or an object belongs"),
      ("[1]", "d.json: line 1: a number stands where an instance belongs"),
      ("[\n{\n\"a\": x}]", "d.json: line 3, column 6: “x” stands where a JSON value belongs"),
      ("[{\"a\": NaN}]", "d.json: line 1, column 8: “N” stands where a JSON value belongs"),
      ("[] []", "d.json: line 1, column 4: something follows the JSON value; one file holds one value"),
      ("{\"a\":1}\n{\"a\":", "d.json: line 2: the line ends where a JSON value belongs"),
      ("{\"a\":1}\n{]", "d.json: line 2, column 2: “]” stands where a key in quotes belongs"),
      (
        String(repeating: "[", count: 100_000),
        "d.json: line 1, column 33: values nest deeper than 32"
      ),
    ])
  func broken(text: String, message: String) {
    #expect(complaint { () throws(InputError) in _ = try readInstances(text) } == message)
  }

  @Test("bytes that are no text are told with their line")
  func invalid() {
    let bytes = Array("[\n{\"a\": \"".utf8) + [0xFF] + Array("\"}]".utf8)
    #expect(
      complaint { () throws(InputError) in _ = try SourceFile(name: "d.json", content: bytes) }
        == "d.json: line 2: not UTF-8")
  }

  @Test("a file that is cut anywhere ends in an error, never in fewer instances")
  func cut() {
    let bytes = Array("[\(Line.instance()),\n\(Line.container())]".utf8)
    for length in bytes.indices {
      let message = complaint { () throws(InputError) in
        _ = try InstanceFile(try SourceFile(name: "d.json", content: Array(bytes[..<length])))
      }
      #expect(message.hasPrefix("d.json: "), "\(length)")
    }
  }

  @Test("any byte may be anything")
  func noise() {
    var generator = SeededGenerator(seed: 7)
    let bytes = Array("[\(Line.instance()),\n\(Line.container())]".utf8)
    for _ in 0..<3_000 {
      var noisy = bytes
      noisy[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      // Whatever it says, it says it by a value or an error.
      let message = complaint { () throws(InputError) in
        _ = try InstanceFile(try SourceFile(name: "d.json", content: noisy))
      }
      #expect(message.isEmpty || message.hasPrefix("d.json: "))
    }
  }

  @Test("many of a kind take no longer than they must", .timeLimit(.minutes(5)))
  func many() throws {
    let count = 60_000
    let mutants = (0..<2_000).map { number in
      Line.instance(["instance_id": "\"i\(number)\"", "seed": number < 1_000 ? "true" : "false"])
    }
    let file = try readInstances("[\(mutants.joined(separator: ",\n"))]")
    #expect(file.anomalies.filter { $0.kind == .unclearSeed }.count == 1_000)
    #expect(
      file.anomalies.filter { $0.kind == .sharedTask }.map(\.message.utf8.count).allSatisfy { $0 < 500 })
    let hits = (0..<count).map { "{\"docid\":\"f\($0)\"}" }.joined(separator: ",")
    let record = #"{"instance_id":"a","function_summary":"s","hits":[\#(hits)]}"#
    let retrieval = try RetrievalFile(SourceFile(name: "r", content: Array(record.utf8)))
    #expect(retrieval.records["a"]?.hits.count == count)
    let names = (0..<count).map { "n\($0)" }.joined(separator: "\n")
    #expect(try NameList(SourceFile(name: "l", content: Array(names.utf8))).ids.count == count)
  }

  @Test("repeated members are noted, and the last one counts as in the original's reader")
  func repeated() throws {
    let text = Line.instance().dropLast() + ", \"repo\": \"x/y\"}"
    let file = try readInstances(String(text))
    #expect(file.instances.first?.repository == .github(owner: "x", name: "y"))
    #expect(file.anomalies.map(\.kind) == [.repeatedMember])
  }

  @Test("a record that runs into another one is named, since it is lost")
  func swallowed() throws {
    let text = "{\"instance_id\": \"lost\", " + Line.instance().dropFirst()
    let file = try readInstances(text)
    #expect(file.instances.count == 1)
    #expect(file.anomalies.map(\.message).contains { $0.contains("“lost”") && $0.contains("is lost") })
  }
}

extension String {
  /// The object with members of it replaced, added or left out.
  fileprivate func replacing(_ changes: [String: String?]) -> String {
    var members: [String: String] = [
      "instance_id": #""bad""#, "repo": #""o/r""#, "base_commit": #""HEAD""#, "vuln_file": #""src/a.py""#,
      "vuln_lines": "[10, 20]", "language": #""python""#, "vuln_source": #""CVE-2020-1""#,
      "detected_vul_num": "3",
    ]
    for (key, value) in changes { members[key] = value }
    return Line.object(members, [:])
  }
}
