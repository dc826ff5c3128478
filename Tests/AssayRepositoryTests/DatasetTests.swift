import AssayCore
import Foundation
import Testing

@testable import AssayRepository

@Suite struct RetrievalTests {
  private func read(_ text: String) throws(InputError) -> RetrievalFile {
    try RetrievalFile(try SourceFile(name: "r.jsonl", content: Array(text.utf8)))
  }

  private static let whole =
    #"{"instance_id":"a","hits":[{"docid":"x.py","score":2.5},{"docid":"y.py","score":1}],"function_summary":"Adds."}"#
  private static let ranges =
    #"{"instance_id":"b","hits":[{"docid":"x.c","startline":1645,"endline":1670}],"function_summary":"Reads."}"#

  @Test("a list under any name and true lines are read, hits as files and as lines")
  func forms() throws {
    for text in [
      "[\(Self.whole),\(Self.ranges)]", "\(Self.whole)\n\(Self.ranges)\n", "\(Self.whole)\r\n\(Self.ranges)",
    ] {
      let file = try read(text)
      #expect(file.ids == ["a", "b"] && file.anomalies.isEmpty)
      #expect(
        file.records["a"]
          == RetrievalRecord(
            summary: "Adds.", hits: [.init(path: "x.py", score: 2.5), .init(path: "y.py", score: 1)]))
      #expect(file.records["b"]?.hits == [.init(path: "x.c", lines: LineRange(1645, 1670))])
    }
  }

  @Test("what is odd is noted")
  func odd() throws {
    let text = """
      [\(Self.whole), \(Self.whole.replacingOccurrences(of: "y.py\",\"score\":1", with: "x.py\",\"score\":2.5")),
      {"instance_id":"c","hits":[],"repo_dir":"x"}, {"instance_id":"d","hits":["z.py"],"repo_dir":"y","function_summary":"s"}]
      """
    let file = try read(text)
    #expect(file.ids == ["a", "c", "d"] && file.records["a"]?.hits.count == 1)
    #expect(file.records["d"]?.hits == [.init(path: "z.py")])
    #expect(
      file.anomalies.map(\.kind) == [
        .repeatedRecord, .repeatedRecord, .emptyRecord, .emptyRecord, .unknownMember,
      ])
    #expect(file.anomalies.last?.message == "“repo_dir” is not known and was left out; records with it: 2")
  }

  @Test(
    "what cannot be used is named",
    arguments: [
      (#"[{"instance_id":"a"}]"#, "“hits” is missing"),
      (#"[{"hits":[]}]"#, "“instance_id” is missing"),
      (#"[{"instance_id":"a","hits":[{"docid":"/etc/x"}]}]"#, "“docid” “/etc/x” is absolute"),
      (#"[{"instance_id":"a","hits":[{"docid":"a/../../x"}]}]"#, "leads out of the repository"),
      (
        #"[{"instance_id":"a","hits":[{"docid":"x","startline":9,"endline":3}]}]"#,
        "goes from line 9 to 3, backwards"
      ),
      (#"[{"instance_id":"a","hits":[{"docid":"x","startline":9}]}]"#, "has a first or a last line alone"),
      (#"[{"instance_id":"a","hits":[{"docid":"x","startline":1,"endline":1e30}]}]"#, "“endline” is 1e30"),
      (#"[{"instance_id":"a","hits":[{"docid":"x","score":1e400}]}]"#, "“score” is 1e400"),
      (#"[{"instance_id":"a","hits":[7]}]"#, "a number stands where a hit belongs"),
      (#"[{"instance_id":"a","hits":{}}]"#, "“hits” is an object where a list belongs"),
    ])
  func refuse(text: String, message: String) {
    let found = complaint { () throws(InputError) in _ = try read(text) }
    #expect(found.hasPrefix("r.jsonl: line 1: ") && found.contains(message), "\(found)")
  }
}

@Suite struct ListFileTests {
  private func source(_ text: String) throws -> SourceFile {
    try SourceFile(name: "l", content: Array(text.utf8))
  }

  @Test("paths that are left, by instance")
  func cuts() throws {
    let file = try CutFile(source("{\"a\": [\"x.php\", \"y/z.php\"],\n\"b\": [], \"a\": [\"q\"]}"))
    #expect(file.paths == ["a": ["q"], "b": []])
    #expect(file.anomalies.map(\.kind) == [.emptyRecord, .repeatedRecord])
    for (text, message) in [
      ("[]", "l: one object of instances"),
      ("{\"a\": 3}", "l: line 1: instance “a”: a number stands where a list"),
      ("{\n\"a\": [3]}", "l: line 2: instance “a”: a number stands where a path"),
      ("{\"a\": [\"../x\"]}", "“../x” leads out of the repository"),
      ("{\"a/b\": []}", "cannot be the name of a folder"),
    ] {
      let found = complaint { () throws(InputError) in
        _ = try CutFile(try SourceFile(name: "l", content: Array(text.utf8)))
      }
      #expect(found.contains(message), "\(found)")
    }
  }

  @Test("names, one a line")
  func names() throws {
    let list = try NameList(source("\u{FEFF}a\r\n\r\n b \na\n"))
    #expect(list.ids == ["a", "b"] && list.anomalies.map(\.kind) == [.byteOrderMark, .repeatedRecord])
    #expect(try NameList(source("\n")).ids.isEmpty && NameList(source("")).ids.isEmpty)
    let found = complaint { () throws(InputError) in
      _ = try NameList(try SourceFile(name: "l", content: Array("a\n../b".utf8)))
    }
    #expect(found == "l: line 2: a name of an instance “../b” cannot be the name of a folder")
  }
}

@Suite struct DatasetFinderTests {
  @Test("a checkout and the folder with its files are both taken, and a choice is needed where there is one")
  func choose() throws {
    let folder = try Folder()
    try folder.write("data/data_v1.json", text: "[\(Line.instance())]")
    try folder.write("data/test.json", text: "[\(Line.instance())]")
    for path in [folder.path, "\(folder.path)/data"] {
      let finder = try DatasetFinder(data: path)
      #expect(finder.found.map(\.name) == ["v1", "test"])
      #expect(try finder.choose(nil).name == "v1" && finder.choose("test").name == "test")
      #expect(try finder.choose("data_v1.json").name == "v1")
    }
    try folder.write("data/data_v2.json", text: "[\(Line.container())]")
    try folder.write("data/CVE-2020-1.json", text: Line.container())
    let finder = try DatasetFinder(data: folder.path)
    #expect(
      complaint { () throws(InputError) in _ = try finder.choose(nil) }
        == "\(folder.path) holds several data sets; choose one with --dataset: v1, v2, CVE-2020-1, test")
    #expect(
      complaint { () throws(InputError) in _ = try finder.choose("v3") }
        == "there is no data set “v3”; did you mean “v1”? there are: v1, v2, CVE-2020-1, test")
    #expect(try ImportedData.read(data: folder.path, dataset: "CVE-2020-1").instances.dynamicCount == 1)
  }

  @Test("folders without data, with data twice, and links out of them")
  func refuse() throws {
    let folder = try Folder()
    #expect(
      complaint { () throws(InputError) in _ = try DatasetFinder(data: folder.path) }
        .contains("holds no data of A.S.E"))
    #expect(
      complaint { () throws(InputError) in _ = try DatasetFinder(data: folder.path + "/none") }
        .contains("there is no such folder"))
    let other = try Folder()
    let secret = try other.write("x.json", text: "[\(Line.instance())]")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/data_v1.json", withDestinationPath: secret)
    #expect(
      complaint { () throws(InputError) in _ = try ImportedData.read(data: folder.path, dataset: "v1") }
        == "\(folder.path)/data_v1.json: leads out of the folder, which is refused")
    try folder.write("data/data_v2.json", text: "[\(Line.container())]")
    #expect(
      complaint { () throws(InputError) in _ = try DatasetFinder(data: folder.path) }
        .contains("both it and its folder “data” hold data sets (data_v1.json, data/data_v2.json)"))
  }

  @Test("instances with what was retrieved beside them are read, one a line")
  func merged() throws {
    let folder = try Folder()
    let whole = Line.instance([
      "hits": #"[{"docid":"b.py","score":3}]"#, "function_summary": #""Sorts.""#,
    ])
    try folder.write(
      "static_eval.jsonl", text: "\(whole)\n\(Line.instance(["instance_id": #""a_02""#]))\n")
    let data = try ImportedData.read(data: folder.path, dataset: nil)
    #expect(data.name == "static_eval" && data.instances.staticCount == 2)
    #expect(
      data.instances.instances.map(\.retrieval) == [
        RetrievalRecord(summary: "Sorts.", hits: [.init(path: "b.py", score: 3)]), nil,
      ])
    #expect(data.instances.anomalies.map(\.kind) == [.sharedTask, .severalSeeds])
  }

  @Test("records and instances are matched, mutants with their seeds' records")
  func crossed() throws {
    let folder = try Folder()
    let mutant = Line.instance(["instance_id": #""m""#, "seed": "false", "repo": #""o/m""#])
    let lone = Line.instance([
      "instance_id": #""n""#, "repo": #""o/n""#, "vuln_source": #""CVE-9""#,
      "detected_tool": #""aiseceval/autopoc:latest""#,
    ])
    try folder.write("data_v1.json", text: "[\(Line.instance()), \(mutant), \(lone)]")
    try folder.write(
      "data_v1_retrieval_data.json",
      text:
        #"[{"instance_id":"a_01","hits":["x.py"],"function_summary":"s"},{"instance_id":"z","hits":["y"],"function_summary":"t"}]"#
    )
    try folder.write("cut_repos.json", text: #"{"a_01": ["x.py"], "y": ["z"]}"#)
    try folder.write("rerun_instances.txt", text: "a_01\nq\n")
    try folder.write("skip_instances.txt", text: "")
    let data = try ImportedData.read(data: folder.path, dataset: nil)
    #expect(data.rerun?.ids == ["a_01", "q"] && data.skip?.ids == [])
    let between = data.anomalies.filter { [.orphanRecord, .missingRecord].contains($0.kind) }
    #expect(between.map(\.instance) == ["z", "n", "y", "n", "q"])
    #expect(
      between.map(\.kind) == [.orphanRecord, .missingRecord, .orphanRecord, .missingRecord, .orphanRecord])
    let file = try #require(data.retrievals["bm25"])
    let seeds = SeedTable(data.instances.instances)
    let summaries = data.instances.instances.map {
      ImportedData.record(for: $0, in: file, seeds: seeds)?.summary
    }
    #expect(summaries == ["s", "s", nil])
  }
}

@Suite struct PublishedScoresTests {
  private static let head = "rank,model,license,overall,security,quality,stability\n"

  @Test("a table is read, and its weights checked")
  func table() throws {
    let folder = try Folder()
    #expect(try PublishedScores.read(data: folder.path) == nil)
    try folder.write(
      PublishedScores.fileName,
      text: Self.head.replacingOccurrences(of: "\n", with: "\r\n")
        + "1,A b,Open,55,50,60,70\r\n2,C,P,50,50,60,70")
    let scores = try #require(try PublishedScores.read(data: folder.path))
    #expect(scores.rows.map(\.model) == ["A b", "C"])
    #expect(scores.rows.map(\.agreesWithWeights) == [true, false])
  }

  @Test(
    "what makes no sense is named",
    arguments: [
      ("", "holds no row"), ("model,rank\n", "line 1: the columns are rank,model"),
      (head + "1,A,P,1,2,3", "line 2: 7 fields are expected"),
      (head + "x,A,P,1,2,3,4", "line 2: 7 fields are expected"),
      (head + "1,A,P,1,2,3,101", "line 2: stability is “101”; it is a number in 0...100"),
      (head + "1,A,P,1,2,nan,4", "line 2: quality is “nan”"),
      (head + "1,A,P,1,2,3,4\n2,A,P,1,2,3,4", "line 3: “A” stands twice"),
    ])
  func refuse(text: String, message: String) throws {
    let folder = try Folder()
    try folder.write(PublishedScores.fileName, text: text)
    let found = complaint { () throws(InputError) in _ = try PublishedScores.read(data: folder.path) }
    #expect(found.contains(message), "\(found)")
  }
}
