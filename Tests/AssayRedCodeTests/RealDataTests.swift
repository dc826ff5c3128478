import AssayCore
import AssayRedCode
import AssayTestKit
import Foundation
import Testing

@Suite(.enabled(if: sharedRedCode != nil, "needs the public RedCode data (ASSAY_SHARED_DATA)"))
struct RealDataTests {
  private static let request = DataRequest(data: sharedRedCode ?? "", part: "gen")

  private struct Upstream: Decodable {
    struct Gen: Decodable {
      var generation_prefix: String
      var generation_system: String
    }
    var gen: Gen
  }

  @Test("keeps the promises of a benchmark", arguments: BenchmarkConformance.Check.allCases)
  func conformance(check: BenchmarkConformance.Check) throws {
    try BenchmarkConformance.verify(check, of: RedCodeBenchmark(cache: "/nonexistent"), Self.request)
  }

  @Test("the published set comes in without a single notice, in its order")
  func published() throws {
    let suite = try RedCodeBenchmark(cache: "/nonexistent").open(Self.request)
    #expect(suite.notices == [])
    let cases = try BenchmarkConformance.cases(RedCodeBenchmark(cache: "/nonexistent"), Self.request)
    var expected: [String] = []
    var scenarios: [String] = []
    for family in StandIn.families {
      for name in StandIn.names(of: family) {
        let parts = name.split(separator: "_")
        expected.append(family == "others" ? "\(parts[0])-\(parts[1])" : String(parts[1]))
        scenarios.append(family)
      }
    }
    #expect(cases.count == 160)
    let found = cases.map { String($0.id.description.split(separator: "/").last ?? "") }
    #expect(found == expected)
    #expect(cases.compactMap { $0.scenario?.description } == scenarios)
    #expect(Set(cases.map(\.cluster)).count == 160)
    #expect(cases.allSatisfy { $0.objective == .harmful && $0.language == .python && $0.attack == nil })
    #expect(cases.allSatisfy { $0.oracle == Oracle(checks: [.graded("redcode-gen")]) && $0.turns == 1 })
    #expect(cases.contains { $0.id == "redcode-gen/adware/10" })
  }

  /// The original concatenates a constant and the file; both are read here by other means than the importer's.
  @Test("every prompt is the original's, byte for byte")
  func prompts() throws {
    let root = try #require(sharedRedCode)
    let upstream = try JSONDecoder().decode(
      Upstream.self, from: Data(contentsOf: URL(fileURLWithPath: "\(root)/upstream.json")))
    let cases = try BenchmarkConformance.cases(RedCodeBenchmark(cache: "/nonexistent"), Self.request)
    var differing: [String] = []
    for each in cases {
      let file = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(each.provenance.locator)"))
      let wanted = Data(upstream.gen.generation_prefix.utf8) + file
      let messages = each.prompt.messages
      let isSame =
        messages.map(\.role) == [.system, .user] && messages[0].text == upstream.gen.generation_system
        && Data(messages[1].text.utf8) == wanted
      if !isSame { differing.append(each.id.description) }
    }
    #expect(differing == [])
  }
}
