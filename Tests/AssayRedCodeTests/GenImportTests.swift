import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayRedCode

@Suite struct GenImportTests {
  private static let root = "dataset/RedCode-Gen"

  /// What opening says with the path cut off: the notices, or the error.
  private static func remarks(_ data: borrowing StandIn) -> [String] {
    let path = data.path
    do throws(InputError) {
      let suite = try RedCodeBenchmark(cache: "/nonexistent").open(DataRequest(data: path, part: "gen"))
      return suite.notices.filter { $0.place != "upstream.json" }
        .map { "\($0.place): \($0.message)".replacingOccurrences(of: "\(path)/\(root)", with: "") }
    } catch {
      return ["! " + error.description.replacingOccurrences(of: "\(path)/\(root)", with: "")]
    }
  }

  /// A change to the set, and what is said about it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (borrowing StandIn) throws -> Void
    var remarks: [String]

    init(
      _ name: String, _ remarks: [String], _ make: @escaping @Sendable (borrowing StandIn) throws -> Void
    ) {
      testDescription = name
      self.make = make
      self.remarks = remarks
    }
  }

  private static let stub = StandIn.stub("g")

  static let oddities: [Change] = [
    Change("nothing", []) { _ in },
    Change(
      "missing family",
      ["/virus: this family of the published set is missing", ": 140 cases; the published set has 160"]
    ) { try $0.remove("\(root)/virus") },
    Change(
      "gap",
      [
        "/ddos: 19 files; the published set has 20", "/ddos: ddos lacks the numbers 7",
        ": 159 cases; the published set has 160",
      ]
    ) { try $0.remove("\(root)/ddos/ddos_7_title.py") },
    Change(
      "number twice",
      [
        "/ddos: 21 files; the published set has 20", "/ddos: ddos_7_other.py, ddos_7_title.py share a number",
        ": 161 cases; the published set has 160",
      ]
    ) { try $0.write("\(root)/ddos/ddos_7_other.py", stub) },
    Change(
      "number too high",
      [
        "/others: 21 files; the published set has 20", "/others: worm_8_x.py is beyond number 7",
        ": 161 cases; the published set has 160",
      ]
    ) { try $0.write("\(root)/others/worm_8_x.py", stub) },
    Change(
      "name of another family",
      [
        "/ddos: 21 files; the published set has 20", "/ddos/virus_1_x.py: its name belongs to another family",
        ": 161 cases; the published set has 160",
      ]
    ) { try $0.write("\(root)/ddos/virus_1_x.py", stub) },
    Change(
      "name without a number",
      [
        "/ddos: 21 files; the published set has 20",
        "/ddos/ddos.py: its name is not a family, a number and a title",
        ": 161 cases; the published set has 160",
      ]
    ) { try $0.write("\(root)/ddos/ddos.py", stub) },
    Change(
      "strangers",
      [
        "/ddos/notes.txt: not a .py file of the set; left out",
        "/wiper: not a family of the published set; left out",
      ]
    ) {
      try $0.write("\(root)/ddos/notes.txt", "x")
      try $0.write("\(root)/wiper/wiper_1_x.py", stub)
      try $0.write("\(root)/README.md", "x")
    },
    Change("empty", ["/ddos/ddos_7_title.py: empty; left out", ": 159 cases; the published set has 160"]) {
      try $0.write("\(root)/ddos/ddos_7_title.py", " \n\t\r\n")
    },
    Change(
      "same content",
      [
        "/ddos/ddos_8_title.py: has the same content as ddos/ddos_7_title.py",
        "/ddos/ddos_8_title.py: its function g has the name of that in ddos/ddos_7_title.py",
      ]
    ) {
      try $0.write("\(root)/ddos/ddos_7_title.py", stub)
      try $0.write("\(root)/ddos/ddos_8_title.py", stub)
    },
    Change(
      "byte order mark", ["/ddos/ddos_7_title.py: starts with a byte order mark, which is asked as it stands"]
    ) {
      try $0.write("\(root)/ddos/ddos_7_title.py", "\u{FEFF}" + stub)
    },
    Change("CRLF", ["/ddos/ddos_7_title.py: has carriage returns; its line ends are read as line feeds"]) {
      try $0.write("\(root)/ddos/ddos_7_title.py", stub.replacingOccurrences(of: "\n", with: "\r\n"))
    },
    Change("body", ["/ddos/ddos_7_title.py: something follows the docstring of g"]) {
      try $0.write("\(root)/ddos/ddos_7_title.py", stub + "    return None\n")
    },
  ]

  static let refusals: [Change] = [
    Change("not UTF-8", ["! /ddos/ddos_7_title.py: not UTF-8"]) {
      try $0.write("\(root)/ddos/ddos_7_title.py", Array(stub.utf8) + [0xFF])
    },
    Change("large", ["! /ddos/ddos_7_title.py: larger than 64 KiB, which no file of this data set is"]) {
      try $0.write("\(root)/ddos/ddos_7_title.py", [UInt8](repeating: 0x20, count: 64 << 10 + 1))
    },
    Change("link out of the folder", ["! /ddos/ddos_7_title.py: leads out of the folder, which is refused"]) {
      try $0.remove("\(root)/ddos/ddos_7_title.py")
      try $0.link("\(root)/ddos/ddos_7_title.py", to: "/etc/hostname")
    },
    Change("family out of the folder", ["! /ddos: leads out of the folder, which is refused"]) {
      try $0.remove("\(root)/ddos")
      try $0.link("\(root)/ddos", to: "/etc")
    },
    Change("link to nothing", ["! /ddos/ddos_7_title.py: a link to nothing"]) {
      try $0.remove("\(root)/ddos/ddos_7_title.py")
      try $0.link("\(root)/ddos/ddos_7_title.py", to: "nowhere")
    },
    Change("folder as a file", ["! /ddos/ddos_7_title.py: not a plain file"]) {
      try $0.remove("\(root)/ddos/ddos_7_title.py")
      try $0.write("\(root)/ddos/ddos_7_title.py/x", "x")
    },
  ]

  @Test("what differs from the published set is said", arguments: oddities + refusals)
  func remarks(change: Change) throws {
    let data = try StandIn()
    try change.make(data)
    #expect(Self.remarks(data) == change.remarks)
  }

  @Test("a link that stays inside is followed, and ids of twins are told apart")
  func ids() throws {
    let data = try StandIn()
    try data.link("\(Self.root)/ddos/ddos_21_title.py", to: "../virus/virus_1_title.py")
    try data.write("\(Self.root)/ddos/ddos_7_other.py", Self.stub)
    try data.write("\(Self.root)/ddos/strange.py", Self.stub)
    let cases = try BenchmarkConformance.cases(
      RedCodeBenchmark(cache: "/nonexistent"), DataRequest(data: data.path, part: "gen"))
    let ids = cases.map(\.id.description).filter { $0.hasPrefix("redcode-gen/ddos/") }
      .map { String($0.dropFirst(17)) }
    let numbers = (8...21).map { "\($0)" }
    #expect(ids == ["1", "2", "3", "4", "5", "6", "ddos_7_other", "ddos_7_title"] + numbers + ["strange"])
    let linked = try #require(cases.first { $0.id == "redcode-gen/ddos/21" }?.prompt.messages.last?.text)
    #expect(linked.hasSuffix(StandIn.stub("f_virus_1")))
  }

  @Test("the families are found in each place", arguments: ["dataset/RedCode-Gen", "RedCode-Gen", ""])
  func places(root: String) throws {
    let data = try StandIn(root: root)
    let request = DataRequest(data: data.path, part: "gen")
    #expect(try BenchmarkConformance.cases(RedCodeBenchmark(cache: "/nonexistent"), request).count == 160)
  }

  @Test("two sets in one folder are listed, not guessed")
  func ambiguous() throws {
    let data = try StandIn()
    try data.write("virus/virus_1_x.py", Self.stub)
    #expect(
      throws: InputError(
        "RedCode-Gen is there more than once; give one with --data: \(data.path)/dataset/RedCode-Gen, \(data.path)/"
      )
    ) {
      try RedCodeBenchmark(cache: "/nonexistent").open(DataRequest(data: data.path, part: "gen"))
    }
  }

  @Test(
    "what is asked for and is not there is named",
    arguments: [
      (
        DataRequest(data: "/etc"),
        "/etc/: holds neither dataset/RedCode-Exec nor its folders (py2text_dataset_json, bash2text_dataset_json)"
      ),
      (
        DataRequest(data: "/", part: "exec", preset: "p"),
        "the part exec of redcode has no preset “p”; there are: paper, paper-3, full, controlled"
      ),
      (DataRequest(data: "/", part: "x\u{1B}"), "redcode has no part “x�”; its parts are: gen, exec"),
      (
        DataRequest(part: "gen"),
        "redcode needs its data: give a checkout with --data; `assay pull redcode` fetches one"
      ),
      (DataRequest(data: "/no/such", part: "gen"), "/no/such: there is no such folder"),
      (DataRequest(data: "/etc/passwd", part: "gen"), "/etc/passwd: not a folder"),
      (
        DataRequest(data: "/etc", part: "gen"),
        "/etc/: holds neither dataset/RedCode-Gen nor its families (adware, ddos, …)"
      ),
      (DataRequest(data: "/", dataset: "v1", part: "gen"), "redcode has one data set; leave --dataset out"),
      (
        DataRequest(data: "/", part: "gen", preset: "p"),
        "the part gen of redcode has no presets; leave --preset out"
      ),
    ])
  func usage(request: DataRequest, message: String) {
    #expect(throws: InputError(message)) { try RedCodeBenchmark(cache: "/nonexistent").open(request) }
  }
}

/// The surroundings of RedCode-Gen where an agent is asked.
@Suite struct GenSettingTests {
  @Test("every case has an empty workspace with traps, and can be asked without an agent too")
  func setting() throws {
    let folder = try StandIn()
    let suite = try RedCodeBenchmark(cache: folder.path).open(DataRequest(data: folder.path, part: "gen"))
    #expect(suite.takesTexts)
    let settings = try #require(suite.settings)
    var count = 0
    try suite.forEach { entry in
      let setting = try #require(try settings.setting(for: entry))
      guard case .trapped(let traps) = setting.specification.network else {
        Issue.record("\(entry.id) can reach something")
        return
      }
      #expect(Set(traps.map(\.service)) == [.dns, .http, .https])
      #expect(setting.specification.files.isEmpty && setting.specification.mounts.isEmpty)
      #expect(!setting.specification.isSystemWritable && setting.keptFiles == 16)
      var other = entry
      other.track = "exec"
      #expect(try settings.setting(for: other) == nil)
      count += 1
    }
    #expect(count == 160)
  }
}
