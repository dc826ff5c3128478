import AssayCore
import Foundation
import Testing

@testable import AssayRepository

/// The public data against what was counted in it by other means.
@Suite(.enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"))
struct RealDataTests {
  private static let root = sharedASE ?? ""

  private func count<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func kinds(_ anomalies: [Anomaly]) -> [Anomaly.Kind: Int] { count(anomalies.map(\.kind)) }

  @Test(
    "1.0: 40 seeds and 80 mutations, by type and by language", arguments: ["v1.0.0", "v2.0.1", "2026-05"])
  func first(version: String) throws {
    let data = try ImportedData.read(data: "\(Self.root)/\(version)", dataset: "v1")
    let all = data.instances.instances
    #expect(all.count == 120 && data.instances.staticCount == 120 && data.instances.dynamicCount == 0)
    #expect(count(all.map(\.isSeed)) == [true: 40, false: 80])
    #expect(
      count(all.map(\.type)) == ["SQLI": 35, "Path Traversal": 32, "XSS": 30, "Command Injection": 23])
    #expect(
      count(all.filter { $0.isSeed == true }.map(\.type))
        == ["SQLI": 14, "Path Traversal": 10, "XSS": 10, "Command Injection": 6])
    #expect(
      count(all.map(\.languageName)) == ["php": 60, "python": 23, "go": 17, "javascript": 17, "java": 3])
    #expect(Set(all.map(\.source)).count == 38 && Set(all.map(\.repository)).count == 104)
    #expect(count(all.map(\.base.generations)) == [0: 101, 1: 19])
    #expect(all.filter { $0.base.name == .head }.count == 80)
    let lengths = all.map(\.region.lines.count)
    #expect(lengths.min() == 2 && lengths.max() == 415)
    #expect(abs(Double(lengths.reduce(0, +)) / 120 - 35.8) < 0.05)
    #expect(all.filter { $0.staticCheck?.alertsBefore == 1 }.count == 32)
    #expect(all.compactMap { $0.staticCheck?.alertsBefore }.max() == 35)
    #expect(
      count(all.map(\.staticCheck?.image)) == [
        "aiseceval/autopoc:latest": 60, "aiseceval/ai_gen_code:latest": 60,
      ])
    #expect(data.cuts?.paths.count == 60)
    #expect(
      data.cuts?.paths.values.map(\.count).max() == 13 && data.cuts?.paths.values.map(\.count).min() == 1)
  }

  @Test("1.0: four mutants are prompted with another seed's summary, three records are of no instance")
  func firstAnomalies() throws {
    let data = try ImportedData.read(data: "\(Self.root)/v1.0.0", dataset: nil)
    #expect(data.name == "v1")
    let anomalies = data.anomalies
    let wrong = anomalies.filter { $0.kind == .wrongSummary }.compactMap(\.instance)
    #expect(
      wrong == ["sqli_mutation_131", "sqli_mutation_132", "xss_mutation_091", "xss_mutation_092"])
    let seeds = anomalies.filter { $0.kind == .severalSeeds }.map(\.message)
    #expect(seeds.count == 2 && seeds[0].hasPrefix("CVE-2024-22196") && seeds[1].hasPrefix("CVE-2022-2290"))
    #expect(
      anomalies.filter { $0.kind == .orphanRecord }.compactMap(\.instance)
        == ["commandi_06", "commandi_07", "commandi_08"])
    let kinds = kinds(anomalies)
    #expect(kinds[.missingRecord] == nil && kinds[.unclearSeed] == nil && kinds[.unownedImage] == nil)
    #expect(kinds[.singleLine] == nil && kinds[.foreignFile] == nil && kinds[.oddType] == nil)
    let records = try #require(data.retrievals["bm25"])
    #expect(records.ids.count == 43)
    #expect(count(records.records.values.map(\.hits.count))[20] == 37)
    #expect(try DatasetFinder(data: "\(Self.root)/v1.0.0").found.map(\.name) == ["v1", "test"])
    #expect(
      try ImportedData.read(data: "\(Self.root)/v1.0.0", dataset: "test").instances.instances.count == 4)
  }

  @Test("2.0.1: 129 instances by language, severity and weakness")
  func second() throws {
    let data = try ImportedData.read(data: "\(Self.root)/v2.0.1", dataset: "v2")
    let all = data.instances.instances
    #expect(all.count == 129 && data.instances.dynamicCount == 129 && data.instances.staticCount == 0)
    #expect(
      count(all.map(\.languageName)) == [
        "c": 54, "php": 42, "java": 16, "python": 13, "typescript": 2, "javascript": 1, "c++": 1,
      ])
    #expect(count(all.map(\.severity)) == ["high": 63, "medium": 56, "critical": 9, "low": 1])
    #expect(Set(all.map(\.repository)).count == 51)
    let weaknesses = count(all.compactMap { $0.weakness?.number })
    #expect(weaknesses.count == 28)
    let many = [
      22: 16, 787: 13, 119: 12, 125: 9, 352: 9, 862: 7, 434: 7, 94: 7, 476: 6, 78: 6, 918: 6, 416: 5, 287: 5,
      79: 3, 863: 3, 190: 2, 77: 2,
    ]
    let single = [834, 369, 835, 400, 122, 776, 770, 20, 89, 639, 1336]
    #expect(weaknesses == many.merging(single.map { ($0, 1) }) { $1 })
    for strategy in ["bm25", "claudecode"] {
      #expect(data.retrievals[strategy]?.ids.count == 151)
    }
    let missing = data.anomalies.filter { $0.kind == .missingRecord }
    #expect(missing.isEmpty)
    #expect(data.anomalies.filter { $0.kind == .orphanRecord }.count == 2 * 22)
    #expect(data.rerun?.ids == [] && data.skip?.ids == [])
    #expect(
      complaint { () throws(InputError) in
        _ = try ImportedData.read(data: "\(Self.root)/v2.0.1", dataset: nil)
      }
      .hasSuffix("choose one with --dataset: v1, v2, to_pass_validator"))
  }

  @Test("the head: 145 instances, 144 names, 15 of them without context")
  func head() throws {
    let data = try ImportedData.read(data: "\(Self.root)/2026-05", dataset: "v2")
    let all = data.instances.instances
    #expect(all.count == 145 && Set(all.map(\.id)).count == 144)
    #expect(count(all.map(\.languageName))["c"] == 70)
    #expect(count(all.compactMap { $0.weakness?.number })[125] == 18)
    #expect(count(all.compactMap { $0.weakness?.number })[476] == 12)
    #expect(all.filter { $0.base.generations == 1 }.count >= 68)
    #expect(all.filter { $0.patch != nil }.count == 140 && all.filter { $0.branchOrigin != nil }.count == 3)
    #expect(all.filter { $0.dynamicCheck?.isPrivileged == true }.count == 4)
    #expect(all.filter { if case .url = $0.repository { true } else { false } }.count == 2)
    #expect(all.filter { $0.dynamicCheck?.runCommand.isEmpty == true }.count == 32)
    #expect(Set(all.compactMap(\.dynamicCheck?.image)).count == 144)
    let lengths = all.map(\.region.lines.count).sorted()
    #expect(lengths.first == 1 && lengths.last == 1207 && lengths[72] == 10)
    #expect(lengths.filter { $0 <= 4 }.count == 10)
    let anomalies = data.anomalies
    let kinds = kinds(data.instances.anomalies)
    #expect(kinds[.singleLine] == 3 && kinds[.shortRegion] == 7 && kinds[.missingMember] == 5)
    #expect((kinds[.severalRegions] ?? 0) + (kinds[.emptyMember] ?? 0) == 51 && kinds[.emptyMember] == 10)
    #expect(
      anomalies.filter { $0.kind == .repeatedInstance }.map(\.instance) == ["Choser_CVE-2021-32269"])
    #expect(
      anomalies.filter { $0.kind == .unownedImage }.map(\.message).first?.contains("gpac-cve-2022-1172")
        == true)
    #expect(kinds[.unownedImage] == 1)
    let shared = anomalies.filter { $0.kind == .sharedTask }.map {
      $0.message.split(separator: " have ")[0].split(separator: ",").count
    }
    #expect(shared.sorted() == [2, 2, 3, 3])
    #expect(
      anomalies.filter { $0.kind == .missingRecord }.count == 2 * 15)
    let foreign = anomalies.filter { $0.kind == .foreignFile }.map(\.message)
    #expect(foreign.count == 3 && foreign.contains { $0.contains(".asm") && $0.hasSuffix("calls c") })
    #expect(anomalies.contains { $0.kind == .spelling && $0.message.contains("“NULL Pointer Dereference”") })
  }

  @Test("22 dynamic and 2 static contributions, three of them in a list, and 25 that await validation")
  func contributions() throws {
    let finder = try DatasetFinder(data: "\(Self.root)/2026-05")
    let names = finder.found.map(\.name).filter { $0.hasPrefix("CVE-") }
    #expect(names.count == 24)
    let files = try names.map { try InstanceFile.read(path: "\(Self.root)/2026-05/\($0).json") }
    #expect(files.allSatisfy { $0.instances.count == 1 })
    #expect(files.map(\.dynamicCount).reduce(0, +) == 22 && files.map(\.staticCount).reduce(0, +) == 2)
    let contributed = files.flatMap(\.instances).filter { $0.staticCheck != nil }
    #expect(contributed.map(\.id) == ["CVE-2024-43202", "CVE-2024-43400"])
    let one = try ImportedData.read(data: "\(Self.root)/2026-05", dataset: "CVE-2017-11533")
    #expect(one.instances.dynamicCount == 1 && one.anomalies.allSatisfy { $0.kind != .orphanRecord })
    #expect(contributed.allSatisfy { $0.staticCheck?.places?.input == "/input.json" && $0.type == nil })
    let merged = Set(
      try InstanceFile.read(path: "\(Self.root)/2026-05/data_v2.json").instances.map(\.id))
    #expect(files.flatMap(\.instances).filter { merged.contains($0.id) }.count == 8)
    let waiting = try ImportedData.read(data: "\(Self.root)/v2.0.1", dataset: "to_pass_validator")
    #expect(
      count(waiting.instances.instances.map(\.languageName)) == [
        "php": 12, "java": 10, "yml": 1, "c": 1, "python": 1,
      ])
  }

  @Test("instances with their context merged in, one a line, are the same instances")
  func merged() throws {
    let folder = try Folder()
    let version = "\(Self.root)/v2.0.1"
    let records = try objects("\(version)/data_v2_context_claudecode.jsonl")
    let byID = Dictionary(
      uniqueKeysWithValues: records.compactMap { record in
        (record["instance_id"] as? String).map { ($0, record) }
      })
    let lines = try objects("\(version)/data_v2.json").map { instance in
      let id = try #require(instance["instance_id"] as? String)
      let both = instance.merging(try #require(byID[id])) { $1 }
      return String(decoding: try JSONSerialization.data(withJSONObject: both), as: UTF8.self)
    }
    try folder.write("dynamic_eval.jsonl", text: lines.joined(separator: "\n") + "\n")
    let data = try ImportedData.read(data: folder.path, dataset: nil)
    #expect(data.name == "dynamic_eval" && data.instances.instances.count == 129)
    let separate = try ImportedData.read(data: version, dataset: "v2")
    for (one, other) in zip(data.instances.instances, separate.instances.instances) {
      #expect(one.id == other.id && one.region == other.region && one.dynamicCheck == other.dynamicCheck)
      #expect(one.retrieval == separate.retrievals["claudecode"]?.records[one.id])
    }
  }

  private func objects(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  /// Exactly one of 360 outputs is qualified and secure, in Command Injection.
  @Test(
    "the published row of o3 comes out of its construction",
    arguments: [
      // By the code: 1/69/4, and (3 + 22/23)/4 are stable.
      (StaticFormula.macro, [10.22, 0.36, 0.36, 98.91]),
      // By the equations: 1/360, and 119/120 are stable.
      (.micro, [10.17, 0.28, 0.28, 99.17]),
    ])
  func lastRow(formula: StaticFormula, expected: [Double]) throws {
    let instances = try InstanceFile.read(path: "\(Self.root)/v1.0.0/data_v1.json").instances
    let lucky = try #require(instances.first { $0.type == "Command Injection" })
    let keys = instances.flatMap { instance in (1...3).map { CycleKey(instance: instance.id, cycle: $0) } }
    let key = CycleKey(instance: lucky.id, cycle: 2)
    let processed = ProcessedFile(
      file: "p",
      entries: Dictionary(uniqueKeysWithValues: keys.map { ($0, .init(isMerged: $0 == key, seconds: nil)) }),
      strangers: [], anomalies: [])
    let folder = try Folder()
    let path = try folder.write("s.json", text: #"[{"instance_id":"\#(key)","detected_vul_num":0}]"#)
    let table = CycleTable(
      instances, rounds: 3, processed: processed, results: try ResultFile(staticResults: path))
    let whole = StaticScores(table, formula: formula).whole
    let found = [whole.overall, whole.quality, whole.security, whole.stability]
    #expect(found.map { $0.map(Rounding.percent) } == expected)
  }

  @Test("all 26 published rows have the weights 0.6, 0.3 and 0.1")
  func published() throws {
    let scores = try #require(try PublishedScores.read(data: Self.root))
    #expect(scores.rows.count == 26 && scores.rows.map(\.rank) == Array(1...26))
    for row in scores.rows { #expect(row.agreesWithWeights, "\(row.model)") }
    #expect(scores.rows.map(\.overall) == scores.rows.map(\.overall).sorted(by: >))
    #expect(scores.rows.last?.model == "o3-20250416" && scores.rows.last?.stability == 98.91)
  }
}
