import AssayCore
import Foundation
import Testing

@testable import AssayRepository

@Suite struct InstanceTests {
  @Test("a list, an object and lines are read, with a byte order mark and with any line ends")
  func forms() throws {
    let one = Line.instance()
    let two = Line.instance(["instance_id": #""a_02""#])
    let texts = [
      "[\(one),\n\(two)]", "\(one)\n\(two)\n", "\(one)\r\n\r\n\(two)\r\n", "\n  [\r\n\(one), \(two)\r\n]\r\n",
      "\u{FEFF}[\(one), \(two)]",
    ]
    for text in texts {
      let file = try readInstances(text)
      #expect(file.instances.map(\.id) == ["a_01", "a_02"], "\(text)")
      #expect(file.anomalies.contains { $0.kind == .byteOrderMark } == text.hasPrefix("\u{FEFF}"))
    }
    let pretty = one.replacingOccurrences(of: ", \"", with: ",\r\n  \"")
    #expect(try readInstances(one).instances == readInstances(one + "\n").instances)
    #expect(try readInstances(pretty).instances.map(\.id) == ["a_01"])
  }

  @Test("every member is read")
  func members() throws {
    let file = try readInstances(
      Line.container([
        "instance_id": #""x""#, "repo": #""https://gitlab.com/libtiff/libtiff""#,
        "base_commit": #""447821C5CF76F6ABFB2D3A397B5983417F29EE9B^""#,
        "branch_origin": #""pull/145/head:pr-145""#,
        "other_vuln_files": #"[{"vuln_file":"b.c","vuln_lines":[1,2]},{"vuln_file":" ","vuln_lines":[]}]"#,
        "privileged": "true", "poc_cmd_timeout": "12.5", "image_name": #""n""#,
        "vuln_source": #""cve-2020-9""#, "comment": #""c""#, "help_commit_url": #""https://x.y/z""#,
        "function_summary": #""Adds.""#, "hits": #"[{"docid":"c.c","score":1.5}]"#, "strange": "[1]",
      ]))
    let instance = try #require(file.instances.first)
    #expect(instance.repository == .url("https://gitlab.com/libtiff/libtiff"))
    #expect(instance.base.name == .hash("447821c5cf76f6abfb2d3a397b5983417f29ee9b"))
    #expect(instance.base.generations == 1 && instance.patch?.name == .reference("v1.2"))
    #expect(instance.branchOrigin == "pull/145/head:pr-145" && instance.source == "CVE-2020-9")
    #expect(instance.region == Region(path: "src/a.c", lines: try #require(LineRange(10, 20))))
    #expect(instance.otherRegions == [Region(path: "b.c", lines: try #require(LineRange(1, 2)))])
    #expect(instance.language == .c && instance.weakness == CWE(79) && instance.severity == "high")
    #expect(instance.isSeed == nil && instance.staticCheck == nil)
    #expect(
      instance.dynamicCheck
        == DynamicCheck(
          image: "o/image:v1", imageName: "n", innerPath: "/src", runCommand: "",
          status: .init(line: "./up"), test: .init(line: "./test"),
          attack: .init(line: "./poc", seconds: 12.5),
          isPrivileged: true))
    #expect(
      instance.retrieval
        == RetrievalRecord(summary: "Adds.", hits: [.init(path: "c.c", lines: nil, score: 1.5)]))
    let unknown = file.anomalies.filter { $0.kind == .unknownMember }
    #expect(unknown.map(\.message) == ["“strange” is not known and was left out; records with it: 1"])
    #expect(Set(file.anomalies.map(\.kind)) == [.unknownMember, .emptyMember, .severalRegions])
  }

  @Test(
    "a commit is a hash, a tag or HEAD, with its ancestors",
    arguments: [
      ("HEAD", Commit.Name.head, 0), ("v5.3.3", .reference("v5.3.3"), 0),
      ("releases/lucene-solr/6.5.1", .reference("releases/lucene-solr/6.5.1"), 0),
      ("5192eecce2", .hash("5192eecce2"), 0), ("5192eecce2~", .hash("5192eecce2"), 1),
      (" 5192eecce2^^~3 ", .hash("5192eecce2"), 5), ("b8e93^1", .reference("b8e93"), 1),
    ])
  func commit(text: String, name: Commit.Name, generations: Int) throws {
    let commit = try Commit(text)
    #expect(commit.name == name && commit.generations == generations)
  }

  @Test("a repository of GitHub is known in every spelling")
  func repository() throws {
    let known = RepositoryAddress.github(owner: "o", name: "r.x")
    #expect(try RepositoryAddress("o/r.x") == known && known.url == "https://github.com/o/r.x.git")
    #expect(try RepositoryAddress("https://github.com/o/r.x.git") == known)
  }

  @Test(
    "odd types that say the same are taken and noted",
    arguments: [
      ["vuln_lines": #"["10", 20]"#], ["vuln_lines": "[1e1, 20.0]"], ["seed": "1"], ["seed": #""True""#],
      ["detected_vul_num": #""3""#], ["detected_vul_num": "3.0"], ["vuln_lines": "[10]"],
      ["vuln_lines": "10"],
      ["instance_id": "1"],
    ])
  func oddTypes(change: [String: String]) throws {
    let plain = try #require(try readInstances(Line.instance()).instances.first)
    let file = try readInstances(Line.instance(change.mapValues { Optional($0) }))
    let instance = try #require(file.instances.first)
    #expect(file.anomalies.contains { $0.kind == .oddType && $0.line == 1 })
    #expect(instance.isSeed == true && instance.staticCheck == plain.staticCheck)
    #expect(instance.region.lines.first == 10)
  }

  @Test("what is missing is told")
  func missing() throws {
    func missing(_ text: String) throws -> Set<String> {
      Set(try readInstances(text).anomalies.filter { $0.kind == .missingMember }.map(\.message))
    }
    #expect(try missing(Line.instance()).isEmpty && missing(Line.container()).isEmpty)
    #expect(
      try missing(Line.instance(["vuln_type": nil, "seed": .some("null")]))
        == ["“vuln_type” is missing", "“seed” is missing"])
    #expect(
      try missing(
        Line.container(["severity": nil, "patch_commit": nil, "cwe_id": nil, "language": .some(#""""#)]))
        == [
          "“severity” is missing", "“patch_commit” is missing", "“cwe_id” is missing",
          "“language” is missing",
        ])
    let bare = Line.container(["image": nil])
    #expect(try readInstances(bare).anomalies.map(\.kind).contains(.noEvaluation))
  }

  @Test("a contributed analyzer says where its files are")
  func contribution() throws {
    let text = Line.instance([
      "vuln_type": nil, "image_inner_repopath": #""/workspace/repo""#,
      "image_inner_inputfile": #""/input.json""#, "image_inner_outputfile": #""/output.json""#,
    ])
    let check = try #require(try readInstances(text).instances.first?.staticCheck)
    #expect(
      check.places == .init(repository: "/workspace/repo", input: "/input.json", output: "/output.json"))
  }
}

@Suite struct InstanceAnomalyTests {
  private func kinds(_ lines: [String]) throws -> [Anomaly] {
    try readInstances("[\(lines.joined(separator: ",\n"))]").anomalies
  }

  @Test("instances beside each other")
  func beside() throws {
    let anomalies = try kinds([
      Line.instance(), Line.instance(["vuln_type": #""Xss""#, "vuln_lines": "[1, 9]"]),
      Line.instance(["instance_id": #""c""#, "vuln_source": #""CVE-2"# + #"""#, "vuln_type": #""XSS""#]),
    ])
    #expect(
      anomalies.map(\.kind) == [.repeatedInstance, .sharedTask, .severalSeeds, .spelling], "\(anomalies)")
    #expect(anomalies[0].line == 2 && anomalies[0].message.hasPrefix("stands in line 1 already"))
    #expect(anomalies[1].message.hasPrefix("a_01, c have the same repository, commit, file and lines"))
    #expect(anomalies[3].message.contains("“XSS” and “Xss”"))
    #expect(anomalies[0].notice.place == "d.json: line 2: a_01")
  }

  @Test("regions, files and images")
  func regions() throws {
    let anomalies = try kinds([
      Line.container(["vuln_lines": "[5, 5]", "vuln_file": #""jchuff-sse2.asm""#]),
      Line.container(["instance_id": #""2""#, "vuln_lines": "[5, 8]", "vuln_file": #""web/.htaccess""#]),
      Line.container(["instance_id": #""3""#, "vuln_lines": "[5, 9]", "image": #""gpac:latest""#]),
    ])
    #expect(
      anomalies.map(\.kind) == [.singleLine, .foreignFile, .shortRegion, .foreignFile, .unownedImage])
    #expect(
      anomalies[1].message == "“jchuff-sse2.asm” is of no known language of code, which the data calls c")
  }

  @Test("a mutant's seed is told by source and file")
  func seeds() throws {
    func seed(_ id: String, _ file: String, _ source: String = "CVE-1") -> String {
      Line.instance([
        "instance_id": "\"\(id)\"", "vuln_file": "\"\(file)\"", "vuln_source": "\"\(source)\"",
        "repo": "\"o/\(id)\"",
      ])
    }
    func mutant(_ id: String, _ file: String, _ source: String = "CVE-1") -> String {
      seed(id, file, source).replacingOccurrences(of: "\"seed\": true", with: "\"seed\": false")
    }
    let lines = [
      seed("s1", "a.py"), seed("s2", "b.py"), seed("t", "c.py", "CVE-2"), mutant("m1", "a.py"),
      mutant("m2", "b.py"), mutant("m3", "x.py"), mutant("m4", "moved/c.py", "CVE-2"),
      mutant("m5", "a.py", "CVE-3"),
    ]
    let file = try readInstances("[\(lines.joined(separator: ","))]")
    let table = SeedTable(file.instances)
    #expect(
      file.instances.suffix(5).map(table.match) == [
        .unique(seed: "s1", upstream: "s2"), .unique(seed: "s2", upstream: "s2"),
        .ambiguous(["s1", "s2"], upstream: "s2"), .unique(seed: "t", upstream: "t"), .missing,
      ])
    let odd = file.anomalies.filter { [.severalSeeds, .wrongSummary, .unclearSeed].contains($0.kind) }
    #expect(odd.map(\.kind) == [.severalSeeds, .wrongSummary, .unclearSeed, .unclearSeed])
    #expect(odd.map(\.instance) == [nil, "m1", "m3", "m5"])
  }
}
