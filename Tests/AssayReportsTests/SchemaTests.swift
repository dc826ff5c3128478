import AssayCore
import AssayReports
import Foundation
import Testing

/// The JSON report against its published schema.
@Suite struct SchemaTests {
  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/report.schema.json")

  /// Runs a shell line and returns what it printed.
  private static func output(of command: String) -> String {
    guard let pipe = popen(command, "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    while true {
      let byte = fgetc(pipe)
      if byte == EOF { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }

  private static let hasValidator =
    output(
      of: "python3 -W ignore -c 'import jsonschema; print(jsonschema.Draft202012Validator.__name__)' 2>&1"
    )
    .hasPrefix("Draft202012Validator")

  /// A report with what only several judges and a calibration give it.
  private static var whole: Scorecard {
    let joint = JointOutcomes(rows: [[.secure, .insecure]: 2, [.secure, .secure]: 3], disputed: [1])
    return Fixture.scorecard(joint: joint, calibration: JudgeErrorsTests.calibration())
  }

  /// Reports that together hold every kind of member.
  private static func reports() throws -> [String] {
    let full = Fixture.scorecard()
    var settled = Fixture.manifest
    settled.subject = SubjectSpec(
      provider: .anthropic, model: "m", agent: "react",
      parameters: SamplingParameters(
        temperature: 0.5, topP: 0.9, maxOutputTokens: 100, maxContextTokens: 1000, extra: ["a": .null]))
    settled.shard = Shard("1/2")
    settled.selection.attacks = ["role-play"]
    settled.baseURL = "https://host.example/v1"
    settled.apiKeyEnvironment = "KEY"
    let secure = Fixture.rows.filter { $0.objective == .harmful && $0.attack == nil }
    let level = Fixture.scorecard(manifest: settled, rows: secure, isComplete: true)
    var two = Fixture.manifest
    two.rubrics += two.rubrics
    let cards = [
      full, full.redacted, whole, level, IndexTests.report, ScorerFixture.scorecard(),
      ScorerFixture.scorecard().redacted,
      Fixture.scorecard(rows: []), Fixture.scorecard(manifest: two),
      Fixture.scorecard(rows: Fixture.rows.filter { $0.attack != nil }),
      Fixture.scorecard(
        rows: Fixture.rows.map { row in
          var row = row
          row.grade = nil
          return row
        }),
    ]
    #expect(level.grading.level == .controllable)
    return try cards.map(JSONReport.render) + [
      JSONReport.render([NamedScorecard(name: "a", report: full), NamedScorecard(name: "b", report: level)])
    ]
  }

  @Test(
    "reports satisfy the published schema, and broken ones do not",
    .enabled(if: hasValidator, "python3 with the package jsonschema is not there"), .timeLimit(.minutes(10)))
  func schema() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assay-schema-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let good = try Self.reports()
    let bad = [
      good[0].split(separator: "\"not measured\"").joined(separator: "\"secure\""),
      good[0].split(separator: "\"method\" : \"clustered-t\"").joined(separator: "\"method\" : \"guess\""),
    ]
    for (index, json) in (good + bad).enumerated() {
      try Data(json.utf8).write(to: folder.appendingPathComponent("\(index).json"))
    }
    let program = """
      import json, sys
      from jsonschema import Draft202012Validator as V
      schema = json.load(open(sys.argv[1]))
      V.check_schema(schema)
      for name in sys.argv[2:]:
        print(int(V(schema).is_valid(json.load(open(name)))), end=" ")
      """
    let script = folder.appendingPathComponent("validate.py")
    try Data(program.utf8).write(to: script)
    let files = (good + bad).indices.map { "'\(folder.path)/\($0).json'" }.joined(separator: " ")
    let printed = Self.output(of: "python3 -W ignore '\(script.path)' '\(Self.schema.path)' \(files) 2>&1")
    let expected = (good.map { _ in "1 " } + bad.map { _ in "0 " }).joined()
    #expect(printed == expected)
  }

  // The same by hand, for machines without a validator: every member of a report stands in the schema and
  // every required one in the report.
  @Test("members of the report and of the schema are the same")
  func members() throws {
    let schema = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: Self.schema))
    var whole = Self.whole
    whole.controlCounts = whole.benignCounts
    whole.scorers = ScorerFixture.scorecard().scorers
    whole.published = ScorerFixture.scorecard().published
    whole.indexes = IndexTests.report.indexes
    whole.turns = [TurnEffect(form: nil, difference: .notMeasured(.noPairs))]
    let json = try JSONReport.render(whole)
    let report = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    guard case .object(let root) = schema, case .object(let defs)? = root["$defs"],
      case .object(let members) = report
    else {
      Issue.record("the schema or the report is not an object")
      return
    }
    func properties(_ name: String) -> Set<String> {
      guard case .object(let def)? = defs[name], case .object(let properties)? = def["properties"] else {
        return []
      }
      return Set(properties.keys)
    }
    #expect(Set(members.keys) == properties("report"))
    guard case .object(let totals)? = members["totals"], case .object(let coverage)? = members["coverage"]
    else {
      Issue.record("totals or coverage is not an object")
      return
    }
    #expect(Set(totals.keys).isSubset(of: properties("totals")))
    #expect(Set(coverage.keys) == properties("coverage"))
    #expect(members["schemaVersion"] == .integer(1) && members["definitionsVersion"] == .integer(1))
  }
}
