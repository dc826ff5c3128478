import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayCustom

@Suite struct CustomBenchmarkTests {
  @Test("keeps the promises of a benchmark", arguments: BenchmarkConformance.Check.allCases)
  func conformance(check: BenchmarkConformance.Check) throws {
    try BenchmarkConformance.verify(check, of: CustomBenchmark(), DataRequest())
  }

  @Test("the demonstration set fills its strata and says what it is")
  func demonstration() throws {
    let suite = try CustomBenchmark().open(DataRequest())
    var cases: [Case] = []
    try suite.forEach { cases.append($0) }
    #expect(suite.name.hasPrefix("demonstration@"))
    #expect(suite.notices.count == 1)
    #expect((24...40).contains(cases.count))
    #expect(Set(cases.map(\.locale)) == [.en, .zh])
    #expect(Set(cases.map(\.objective)) == [.benign, .harmful])
    #expect(Set(cases.compactMap(\.language)).count >= 8)
    #expect(Set(cases.map(\.cluster)).count >= 10)
    #expect(cases.contains { $0.turns > 1 && $0.objective == .harmful })
    #expect(cases.contains { $0.attack != nil })
    // No analyzer is needed, so no verdict is left open for want of one.
    let kinds = Set(cases.flatMap(\.oracle.checks).map(Self.kind))
    #expect(kinds == ["judged", "forbidden", "required", "canary"])
    // A harmful request that shares its cluster with a lawful one shares its words.
    let harmful = Set(cases.filter { $0.track == "misuse" }.map(\.cluster))
    #expect(Set(cases.filter { $0.track == "twin" }.map(\.cluster)).isSubset(of: harmful))
  }

  private static func kind(_ check: Oracle.Check) -> String {
    switch check {
    case .judged: "judged"
    case .graded: "graded"
    case .forbiddenText: "forbidden"
    case .requiredText: "required"
    case .canary: "canary"
    case .weaknessAbsent: "weakness"
    case .facts: "facts"
    case .executed: "executed"
    case .acted: "acted"
    case .scored: "scored"
    case .repaired: "repaired"
    }
  }

  private struct Choice: Sendable, CustomTestStringConvertible {
    var files: [String]
    var data: String?
    var dataset: String?
    var expected: String
    var testDescription: String { expected }
  }

  /// What is chosen from a folder: the id of the case, which is the file's name, or the complaint.
  @Test(
    "the file is found, or the candidates are listed",
    arguments: [
      Choice(files: ["a.jsonl", "x.txt"], data: "", expected: "a.jsonl"),
      Choice(files: ["a.jsonl", "b.jsonl"], data: "", dataset: "b", expected: "b.jsonl"),
      Choice(files: ["a.jsonl", "b.jsonl"], data: "", dataset: "b.jsonl", expected: "b.jsonl"),
      Choice(files: ["a.jsonl", "b.jsonl"], data: "/a.jsonl", expected: "a.jsonl"),
      Choice(files: ["a.jsonl"], dataset: "/a.jsonl", expected: "a.jsonl"),
      Choice(
        files: ["b.jsonl", "a.jsonl", ".c.jsonl"], data: "",
        expected: "DIR: holds several case files; choose one with --dataset: a.jsonl, b.jsonl"),
      Choice(
        files: ["b.jsonl", "a.jsonl"], data: "", dataset: "c",
        expected: "DIR: holds no “c”; there are: a.jsonl, b.jsonl"),
      Choice(files: ["a.txt"], data: "", expected: "DIR: holds no .jsonl file"),
      Choice(
        files: ["a.jsonl"], data: "/a.jsonl", dataset: "b",
        expected: "--data names the file DIR/a.jsonl; leave --dataset out"),
      Choice(files: [], data: "/none", expected: "DIR/none: there is no such file"),
      Choice(files: [], dataset: "", expected: "DIR: not a plain file"),
    ])
  private func choosing(choice: Choice) throws {
    let scratch = try Scratch()
    for file in choice.files { _ = try scratch.write(file, line(file) + "\n") }
    let request = DataRequest(
      data: choice.data.map { scratch.path + $0 },
      dataset: choice.dataset.map { $0.hasPrefix("/") || choice.data == nil ? scratch.path + $0 : $0 })
    var found: [String] = []
    do {
      try CustomBenchmark().open(request).forEach { found.append($0.id.description) }
    } catch {
      found = ["\(error)".replacingOccurrences(of: scratch.path, with: "DIR")]
    }
    #expect(found == [choice.expected])
  }

  @Test("a pipe is refused, because a file is read more than once", .timeLimit(.minutes(1)))
  func pipe() throws {
    #expect(throws: InputError("/dev/null: not a plain file")) {
      try CustomBenchmark().open(DataRequest(dataset: "/dev/null"))
    }
  }
}
