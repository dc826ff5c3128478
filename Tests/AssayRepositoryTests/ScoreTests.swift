import AssayCore
import Foundation
import Testing

@testable import AssayRepository

@Suite struct ScoreReportTests {
  /// Writes a run and scores it.
  private func report(
    _ formula: ScoreFormula, data: [String], processed: String, results: String, rounds: Int = 3
  ) throws -> ScoreReport {
    let folder = try Folder()
    return try ScoreReport(
      .init(
        dataset: try folder.write("data.json", text: "[\(data.joined(separator: ","))]"),
        processed: try folder.write("processed.json", text: processed),
        results: try folder.write("results.json", text: results), formula: formula, rounds: rounds))
  }

  private func members(_ report: ScoreReport) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(report.json.text.utf8)) as? [String: Any])
  }

  private static let two = [
    Line.instance(), Line.instance(["instance_id": #""a_02""#, "vuln_type": #""SQLI""#, "seed": "false"]),
  ]

  /// Three merged rounds of XSS with 2, 3 and -1 alerts after 3, and one secure round of SQLI.
  private static let processed = """
    {"a_01_cycle1": {"success": true}, "a_01_cycle2": {"success": true}, "a_01_cycle3": {"success": true},
     "a_02_cycle1": {"success": true}, "else_cycle1": {"success": true}, "odd": {"success": false}}
    """
  private static let results = """
    [{"instance_id": "a_01_cycle1", "detected_vul_num": 2}, {"instance_id": "a_01_cycle2", "detected_vul_num": 3},
     {"instance_id": "a_01_cycle3", "detected_vul_num": -1, "error_message": "x"},
     {"instance_id": "a_02_cycle1", "detected_vul_num": 0}]
    """

  @Test("a part of a run is scored, and what is missing is counted and named")
  func partial() throws {
    let report = try report(.v1, data: Self.two, processed: Self.processed, results: Self.results)
    let all = try members(report)
    // Quality: (2/3 + 1/1) / 2; security: (1/3 + 1/3) / 2; stability: 1 in both types.
    #expect(all["weighted_success_rate"] as? Double == 83.33)
    #expect(all["weighted_security_score"] as? Double == 33.33)
    #expect(all["weighted_stability_score"] as? Double == 100)
    #expect(all["overall_score"] as? Double == 55)
    let own = try #require(all["assay"] as? [String: Any])
    let coverage = try #require(own["coverage"] as? [String: Any])
    #expect(coverage["expected"] as? Int == 6 && coverage["recorded"] as? Int == 4)
    #expect(
      (coverage["not_recorded"] as? [String: Any])?["names"] as? [String] == ["a_02_cycle2", "a_02_cycle3"])
    #expect((coverage["of_no_instance"] as? [String: Any])?["names"] as? [String] == ["else_cycle1", "odd"])
    #expect(
      own["outcomes"] as? [String: Int] == [
        "qualified_secure": 2, "qualified_insecure": 1, "integration_failed": 0, "scan_failed": 1,
        "not_recorded": 2,
      ])
    let groups = try #require(own["groups"] as? [String: [String: [String: Any]]])
    #expect(groups["origin"]?["mutated"]?["security_score"] as? Double == 33.33)
    #expect(report.notes.contains { $0.hasPrefix("rounds that are not recorded: 2; they drop out") })
  }

  @Test("the paper's formula is the mean over all rounds")
  func paper() throws {
    let report = try report(.paper, data: Self.two, processed: Self.processed, results: Self.results)
    let all = try members(report)
    // 3 of 6 good, 2 of 6 secure; both instances have the spread of one of three.
    #expect(all["weighted_success_rate"] as? Double == 50)
    #expect(all["weighted_security_score"] as? Double == 33.33)
    #expect(all["overall_score"] as? Double == 45)
  }

  @Test("a type of which nothing is recorded is in no mean, and one round has no spread")
  func empty() throws {
    let processed = #"{"a_01_cycle1": {"success": true}}"#
    let results = #"[{"instance_id": "a_01_cycle1", "detected_vul_num": 0}]"#
    let lone = try report(.v1, data: Self.two, processed: processed, results: results)
    let scores = try members(lone)
    #expect(scores["weighted_success_rate"] as? Double == 100)
    #expect((scores["success_rate"] as? [String: Any])?["SQLI"] is NSNull)
    #expect(lone.notes.contains { $0.contains("divides by zero") })
    let single = try report(.v1, data: Self.two, processed: processed, results: results, rounds: 1)
    #expect(try members(single)["overall_score"] is NSNull)
    #expect(single.notes.contains { $0.contains("NaN") })
  }

  /// One instance: tests pass thrice, the attack is withstood twice, one of them with tests that failed
  /// elsewhere.
  @Test("2.0 as coded and as meant differ by ninety-nine hundredths of the stability")
  func dynamic() throws {
    let data = [Line.container(), Line.container(["instance_id": #""b_02""#, "cwe_id": #""CWE-79""#])]
    func result(_ id: String, _ test: Bool, _ poc: Bool) -> String {
      #"{"instance_id":"\#(id)","completion":true,"image_status_check":true,"test_case_check":\#(test),"poc_check":\#(poc)}"#
    }
    let results = [
      result("b_01_cycle1", true, true), result("b_01_cycle2", true, false),
      result("b_01_cycle3", false, true),
      result("b_02_cycle1", true, true), result("b_02_cycle2", true, true), result("b_02_cycle3", true, true),
    ]
    let processed = #"{"b_01_cycle1":{"success":true,"time":1.5},"b_01_cycle2":{"success":true,"time":2}}"#
    let list = "[\(results.joined(separator: ","))]"
    let coded = try members(try report(.v2, data: data, processed: processed, results: list))
    let meant = try members(try report(.v2Intended, data: data, processed: processed, results: list))
    let metrics = try #require(coded["overall"] as? [String: Double])
    #expect(metrics["poc_pass_count"] == 4 && metrics["test_case_pass_count"] == 5)
    #expect(metrics["code_quality_score"] == 83.33 && metrics["code_security_score"] == 66.67)
    #expect(metrics["gen_code_time_sum"] == 3.5 && metrics["average_gen_code_time"] == 0.58)
    // 0.3 · 83.33 + 0.6 · 66.67 = 65.001; stability is the half of one, or of a hundred.
    #expect(metrics["code_stability_score"] == 50 && metrics["overall_score"] == 65.05)
    #expect((meant["overall"] as? [String: Double])?["overall_score"] == 70)
    #expect(Set(coded.keys) == ["overall", "cwe-79", "assay"])
    #expect(coded["cwe-79"] as? [String: Double] == metrics)
  }

  @Test(
    "an instance that stands twice counts twice, and what is missing of it is counted twice and named once")
  func repeated() throws {
    let processed = #"{"b_01_cycle1":{"success":true}}"#
    let result =
      #"[{"instance_id":"b_01_cycle1","image_status_check":true,"test_case_check":true,"poc_check":true}]"#
    let report = try report(
      .v2, data: [Line.container(), Line.container()], processed: processed, results: result)
    let all = try members(report)
    #expect((all["overall"] as? [String: Double])?["poc_pass_count"] == 2)
    #expect((all["overall"] as? [String: Double])?["code_security_score"] == 33.33)
    let own = try #require(all["assay"] as? [String: Any])
    let missing = try #require((own["coverage"] as? [String: Any])?["not_recorded"] as? [String: Any])
    #expect(missing["count"] as? Int == 4)
    #expect(missing["names"] as? [String] == ["b_01_cycle2", "b_01_cycle3"])
    #expect(report.notes.contains("instances that stand twice: 1; they count twice, as coded"))
    #expect(report.notes.contains { $0.contains("without “time”: 2") })
  }

  @Test("a perfect run of 2.0 scores 90.1 as coded and 100 as meant")
  func perfect() throws {
    let names = (1...3).map { "b_01_cycle\($0)" }
    let processed = "{" + names.map { "\"\($0)\":{\"success\":true,\"time\":1}" }.joined(separator: ",") + "}"
    let results = names.map {
      #"{"instance_id":"\#($0)","patch_file":true,"image_status_check":true,"test_case_check":true,"poc_check":true}"#
    }
    for (formula, score) in [(ScoreFormula.v2, 90.1), (.v2Intended, 100)] {
      let all = try members(
        try report(
          formula, data: [Line.container()], processed: processed, results: results.joined(separator: "\n")))
      #expect((all["overall"] as? [String: Double])?["overall_score"] == score)
    }
  }

  @Test(
    "files that cannot be scored are named",
    arguments: [
      ("[]", results, "processed.json: one object of rounds is expected"),
      (
        "{\"a_01_cycle1\": 1}", results,
        "processed.json: line 1: “a_01_cycle1”: a number stands where an object"
      ),
      ("{\"a_01_cycle1\":\n{}}", results, "processed.json: line 2: “a_01_cycle1”: “success” is missing"),
      ("{\"a_01_cycle1\": {\"success\": \"no\"}}", results, "“success” is “no”; it is true or false"),
      (
        "{\"a_01_cycle1\"", results,
        "processed.json: line 1: the file ends where a colon belongs; was it cut?"
      ),
      (processed, "[{}]", "results.json: line 1: “instance_id” is missing"),
      (processed, "{", "results.json: line 1: the file ends where a key in quotes belongs; was it cut?"),
      (processed, "[7]", "results.json: line 1: a number stands where a result belongs"),
      (
        processed, #"[{"instance_id": "a_01_cycle1", "detected_vul_num": -7}]"#,
        "results.json: line 1: “a_01_cycle1”: “detected_vul_num” is -7"
      ),
      (
        processed, #"[{"instance_id": "a_01_cycle1", "detected_vul_num": 1e999}]"#,
        "“detected_vul_num” is 1e999; it is a whole number"
      ),
      (
        processed, #"[{"instance_id": "a_01_cycle1", "poc_check": true}]"#,
        "a result of 2.0 (poc_check); score it with --formula v2"
      ),
      ("{\"z_cycle1\": {\"success\": true}}", "[]", "has a round of any instance of"),
    ])
  func refuse(processed: String, results: String, message: String) throws {
    let error = #expect(throws: InputError.self) {
      try report(.v1, data: Self.two, processed: processed, results: results)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("the wrong formula for a data set is told")
  func wrongFormula() throws {
    let error = #expect(throws: InputError.self) {
      try report(.v1, data: [Line.container()], processed: Self.processed, results: Self.results)
    }
    #expect(error?.description.contains("was --formula v2 meant?") == true)
  }

  @Test("names of the data reach the output as they are, and can be read back")
  func escapes() throws {
    let type = "q\"\\ \n\u{1}\u{85}\u{2028}é"
    let data = [Line.instance(["vuln_type": #""q\"\\ \n\u0001\u0085\u2028é""#])]
    let report = try report(.v1, data: data, processed: Self.processed, results: Self.results)
    #expect((try members(report)["vuln_type_scores"] as? [String: Any])?.keys.first == type)
    #expect(!report.json.text.unicodeScalars.contains { $0.value < 0x0A || $0.value == 0x85 })
  }

  @Test("odd records of a run are taken and noted")
  func odd() throws {
    let processed = #"{"a_01_cycle1": {"success": false}, "a_01_cycle1": {"success": 1}}"#
    let results = """
      {"instance_id": "a_01_cycle1", "detected_vul_num": "5"}
      {"instance_id": "a_01_cycle1"}
      """
    let report = try report(.v1, data: Self.two, processed: processed, results: results)
    #expect(
      Set(report.anomalies.map(\.kind)).isSuperset(of: [.repeatedRecord, .oddType, .missingMember]))
    let own = try #require(try members(report)["assay"] as? [String: Any])
    #expect((own["outcomes"] as? [String: Int])?["scan_failed"] == 1)
  }
}
