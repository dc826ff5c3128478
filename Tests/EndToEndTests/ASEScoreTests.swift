import Foundation
import Testing

/// The public A.S.E data and the two golden runs of it; `nil` where they are absent.
let sharedASE: String? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let shared =
    ProcessInfo.processInfo.environment["ASSAY_SHARED_DATA"] ?? root.appending(path: "../shared/data").path
  return FileManager.default.fileExists(atPath: "\(shared)/ase/ase_golden_v1.json") ? "\(shared)/ase" : nil
}()

/// Results of the original, scored by the built program against the scores that the original printed.
@Suite(.timeLimit(.minutes(5))) struct ASEScoreTests {
  private static let root = sharedASE ?? ""

  /// Writes the parts of a golden file as the original has them.
  private func split(_ golden: [String: Any], _ results: String, to folder: String) throws {
    for (name, member) in [("processed.json", "processed_instances"), ("results.json", results)] {
      let value = try #require(golden[member])
      try JSONSerialization.data(withJSONObject: value).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }

  private func golden(_ version: Int) throws -> [String: Any] {
    try jsonObject(String(contentsOfFile: "\(Self.root)/ase_golden_v\(version).json", encoding: .utf8))
  }

  private func score(
    _ folder: String, _ data: String, _ formula: String, _ more: [String] = []
  ) async throws
    -> Program.Ending
  {
    try await assay(
      [
        "ase", "score", "--dataset", data, "--processed", "\(folder)/processed.json", "--results",
        "\(folder)/results.json", "--formula", formula,
      ] + more)
  }

  /// The text of a member that both files write: every digit counts.
  private func canonical(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: try #require(value), options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "1.0's golden run has the scores that the original gave",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"))
  func first() async throws {
    try await withTemporaryFolder { folder in
      let golden = try golden(1)
      try split(golden, "sast_results", to: folder)
      let ending = try await score(folder, "\(Self.root)/v1.0.0/data_v1.json", "v1")
      let expected = try #require(golden["expected_eval_result"] as? [String: Any])
      let found = try jsonObject(ending.output)
      #expect(Set(found.keys) == Set(expected.keys).union(["assay"]))
      for (name, value) in expected {
        #expect(try canonical(found[name]) == canonical(value), "\(name)")
      }
      // Python writes a float with its point: 30.0.
      #expect(ending.output.contains("\"XSS\": 30.0"))
      #expect(ending.errors.contains("note: rounds that are not recorded: 8; they drop out"))
    }
  }

  @Test(
    "2.0's golden run has the scores that the original gave, in all and by weakness",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"))
  func second() async throws {
    try await withTemporaryFolder { folder in
      let golden = try golden(2)
      try split(golden, "scan_results", to: folder)
      let data = "\(Self.root)/v2.0.1/data_v2.json"
      let ending = try await score(folder, data, "v2", ["--cycles", "3", "--quiet"])
      #expect(ending.errors == "")
      let found = try jsonObject(ending.output)
      var expected = try #require(golden["expected_per_cwe"] as? [String: Any])
      #expect(expected.count == 28)
      expected["overall"] = golden["expected_all_metrics"]
      #expect(Set(found.keys) == Set(expected.keys).union(["assay"]))
      for (name, value) in expected {
        #expect(try canonical(found[name]) == canonical(value), "\(name)")
      }
      #expect(ending.output.contains("\"gen_code_time_sum\": 17415.76400000001,"))
      // As meant: 0.3 · 47.8 + 0.6 · 21.96 + 0.1 · 28.68…, where the unrounded share is 37/129.
      let meant = try jsonObject(try await score(folder, data, "v2-intended").output)
      #expect((meant["overall"] as? [String: Any])?["overall_score"] as? Double == 30.38)
    }
  }

  @Test(
    "a run that stopped is scored, and what the original would have done is said",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"))
  func partial() async throws {
    try await withTemporaryFolder { folder in
      var golden = try golden(2)
      var processed = try #require(golden["processed_instances"] as? [String: Any])
      processed["GioldDiorld_CVE-2017-9988_cycle2"] = nil
      golden["processed_instances"] = processed
      try split(golden, "scan_results", to: folder)
      let ending = try await score(folder, "\(Self.root)/v2.0.1/data_v2.json", "v2")
      #expect(ending.errors.contains("the original stops with KeyError 'poc_check'"))
      let own = try #require(try jsonObject(ending.output)["assay"] as? [String: Any])
      let coverage = try #require(own["coverage"] as? [String: Any])
      let missing = try #require(coverage["not_recorded"] as? [String: Any])
      #expect(missing["names"] as? [String] == ["GioldDiorld_CVE-2017-9988_cycle2"])
    }
  }
}
