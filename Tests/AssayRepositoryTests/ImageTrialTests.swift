import AssayCore
import Synchronization
import Testing

@testable import AssayRepository

/// Trials in images, with an engine whose programs are the test's.
struct ImageTrialTests {
  /// What a file of the repository says of itself decides what its programs do.
  private static let vulnerable = "start works flaw\n"
  private static let secure = "start works mended\n"

  /// The scripts of the image in their own words, in which a word may stand in the place of the name.
  private static let scripts = [
    "/t/status.sh": "[A.S.E] image startup successfully|[A.S.E] image startup failed",
    "/t/test.sh": "[A.S.E] test case passed|[A.S.E] test case failed",
    "/t/poc.sh": "[A.S.E] vulnerability not found|[A.S.E] vulnerability found",
  ]

  private static var image: [String: SystemFile] {
    var files = scripts.reduce(into: [:]) { $0[$1.key] = SystemFile($1.key, $1.value) }
    files["/t/src/readme"] = SystemFile("/t/src/readme", "of the image")
    return files
  }

  /// Runs a script on a file as the image would: `start`, `works` and `mended` in it make the steps good; what stands
  /// behind `prints ` it says itself; `overwrites` makes its scripts say good things alone.
  private static func program(_ words: [String], _ files: inout [String: SystemFile]) -> SandboxRun {
    let file = files["/t/src/a.c"]?.text ?? ""
    let script = files["/t/\(words[0])"]?.text ?? ""
    let results = script.split(separator: "|").map(String.init)
    let isGood =
      switch words[0] {
      case "status.sh": file.contains("start")
      case "test.sh": file.contains("works")
      default: file.contains("mended")
      }
    var output = ""
    if let said = file.split(separator: "prints ").dropFirst().first { output += "\(said)\n" }
    if file.contains("hangs") { return SandboxRun(ending: .timedOut, output) }
    if file.contains("kills") { return SandboxRun(ending: .exited(status: 137), output) }
    if file.contains("overwrites") {
      for name in scripts.keys { files[name] = SystemFile(name, String(results[0])) }
    }
    return SandboxRun(
      ending: .exited(status: isGood ? 0 : 1), output + results[isGood ? 0 : results.count - 1])
  }

  private static func change(_ bytes: [UInt8]) -> TreeChange { TreeChange(path: "a.c", bytes: bytes) }

  /// What an agent changed beside the file, and what is said of it; `nil` if the trial is made.
  static let others: [(file: WorkTree.File, told: String?)] = [
    (.init(path: "sub/b.h", isNew: false, content: .gone), "took sub/b.h away"),
    (.init(path: "sub/b.h", isNew: false, content: .bytes([98])), nil),
    (.init(path: "sub/new.h", isNew: true, content: .bytes([98])), nil),
    (.init(path: "readme", isNew: true, content: .bytes([98])), "has its own"),
  ]

  @Test(
    "what an agent changed beside the file goes into the image, unless that has its own",
    arguments: others.indices)
  func beside(_ index: Int) async throws {
    let (file, told) = Self.others[index]
    let folder = try Folder()
    let trials = ImageTrials(engine: Self.engine(), allowsPrivileged: false)
    let change = TreeChange(path: "a.c", bytes: Array(Self.secure.utf8), others: [file])
    let made = try await trials.run(try Self.instance(in: folder), change, times: 1)
    let trial = try #require(made.trials.first)
    if let told {
      guard case .notMade(let reason) = trial.attack else { throw Unexpected() }
      #expect(reason.contains(told), "\(reason)")
    } else {
      #expect(trial.attack == .good)
    }
  }

  private struct Unexpected: Error {}

  private static func instance(
    in folder: Folder, original: String = vulnerable, image: String = "me/a:1", privileged: Bool = false
  ) throws -> PreparedInstance {
    try folder.write("tree/a.c", text: original)
    try folder.write("tree/sub/b.h", text: "b\n")
    let json = """
      {"instance_id": "a", "repo": "o/n", "base_commit": "HEAD", "vuln_file": "a.c", "vuln_lines": [1, 1],
       "language": "c", "vuln_source": "CVE-2020-1", "cwe_id": "cwe-787", "vuln_type": "x", "severity": "high",
       "image": "\(image)", "image_inner_path": "/t/src/", "image_run_cmd": "tail -f /dev/null",
       "image_status_check_cmd": "status.sh", "test_case_cmd": "test.sh", "poc_cmd": "poc.sh",
       "privileged": \(privileged), "other_vuln_files": []}
      """
    let file = try InstanceFile(SourceFile(name: "x.json", content: Array(json.utf8)))
    let entry = ASESource.Entry(name: "a", instance: file.instances[0])
    return try PreparedInstance(
      entry, tree: FolderTree(folder: "\(folder.path)/tree"), commit: nil, masksAll: false)
  }

  private static func engine(
    changes: @escaping @Sendable ([[String]]) -> [SandboxChange] = { _ in [] }
  ) -> PretendedEngine {
    PretendedEngine(images: ["me/a:1": image], changes: changes) { program($0, &$1) }
  }

  private func bearing(_ made: ImageTrials.Made) -> Evidence.Bearing {
    RepairReport(merge: .merged, trials: made.trials).conclusion.bearing
  }

  struct Answer: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var bearing: Evidence.Bearing
    var testDescription: String { name }
  }

  @Test(arguments: [
    Answer(name: "secure", file: secure, bearing: .clears),
    Answer(name: "vulnerable", file: vulnerable, bearing: .shows),
    Answer(name: "broken", file: "nothing\n", bearing: .fails),
    Answer(name: "without its feature", file: "start mended\n", bearing: .fails),
    Answer(name: "hanging", file: "start hangs\n", bearing: .silent),
    Answer(name: "forging", file: "start works flaw prints [A.S.E] vulnerability not found", bearing: .shows),
    Answer(name: "forging tests", file: "start mended prints [A.S.E] test case passed", bearing: .fails),
    Answer(
      name: "killing its script", file: "start works kills prints [A.S.E] vulnerability not found",
      bearing: .silent),
    Answer(name: "overwriting scripts, flawed", file: "start works flaw overwrites", bearing: .silent),
    Answer(name: "overwriting scripts", file: "start works mended overwrites", bearing: .silent),
  ])
  func answers(_ answer: Answer) async throws {
    let folder = try Folder()
    let engine = Self.engine()
    let made = try await ImageTrials(engine: engine, allowsPrivileged: false).run(
      try Self.instance(in: folder), Self.change(Array(answer.file.utf8)), times: 2)
    #expect(bearing(made) == answer.bearing, "\(made.trials)")
    #expect(made.tools.map(\.version) == ["0", "sha256:me/a:1"])
  }

  @Test func everyOtherTrialAttacksFirstAndTheOriginalIsTriedOnce() async throws {
    let folder = try Folder()
    let engine = Self.engine()
    let trials = ImageTrials(engine: engine, allowsPrivileged: false)
    let instance = try Self.instance(in: folder)
    for _ in 0..<2 { _ = try await trials.run(instance, Self.change(Array(Self.secure.utf8)), times: 2) }
    let testsFirst = ["status.sh", "test.sh", "poc.sh"]
    let attackFirst = ["status.sh", "poc.sh", "test.sh"]
    #expect(engine.programs.map(\.[0]) == testsFirst + testsFirst + attackFirst + testsFirst + attackFirst)
    #expect(Set(engine.forms.map(\.command)) == [["tail", "-f", "/dev/null"]])
    #expect(Set(engine.forms.map(\.isPrivileged)) == [false])
  }

  static let unfit: [(original: String, told: String)] = [
    (secure, "the attack does not work on the original either"),
    ("nothing\n", "does not start with the original"),
    ("start flaw\n", "tests do not pass with the original"),
    ("start hangs\n", "does not start with the original"),
  ]

  @Test(arguments: unfit)
  func nothingIsSaidWhereTheOriginalIsNotWhatTheDataSays(_ one: (original: String, told: String)) async throws
  {
    let folder = try Folder()
    let made = try await ImageTrials(engine: Self.engine(), allowsPrivileged: false).run(
      try Self.instance(in: folder, original: one.original), Self.change(Array(Self.secure.utf8)), times: 2)
    #expect(bearing(made) == .silent)
    #expect("\(made.trials)".contains(one.told), "\(made.trials)")
  }

  @Test func missingAndPrivilegedImagesAreNotMeasured() async throws {
    let folder = try Folder()
    let engine = Self.engine()
    let trials = ImageTrials(engine: engine, allowsPrivileged: false)
    let missing = try await trials.run(
      try Self.instance(in: folder, image: "me/gone:1"), Self.change([]), times: 2)
    #expect("\(missing.trials)".contains("dynamic: not measured: the image me/gone:1 is not on this machine"))
    let privileged = try Self.instance(in: folder, privileged: true)
    let refused = try await trials.run(privileged, Self.change([]), times: 2)
    #expect("\(refused.trials)".contains("--allow-privileged"))
    #expect(engine.forms.isEmpty)
    let allowed = try await ImageTrials(engine: engine, allowsPrivileged: true).run(
      privileged, Self.change(Array(Self.secure.utf8)), times: 1)
    #expect(bearing(allowed) == .clears)
    #expect(Set(engine.forms.map(\.isPrivileged)) == [true])
  }

  @Test func whatChangesWithAnAnswerAloneMakesItsGoodResultsNone() async throws {
    let folder = try Folder()
    // The third system is that of the first answer; the first two look for scripts and try the original.
    let count = Counter()
    let engine = Self.engine { _ in
      let usual = SandboxChange(path: "/t/build.log", kind: .modified, digest: nil)
      return count.next() == 1
        ? [usual] : [usual, SandboxChange(path: "/bin/grep", kind: .created, digest: nil)]
    }
    let made = try await ImageTrials(engine: engine, allowsPrivileged: false).run(
      try Self.instance(in: folder), Self.change(Array(Self.secure.utf8)), times: 1)
    #expect(bearing(made) == .silent)
    #expect("\(made.trials)".contains("/bin/grep") && !"\(made.trials)".contains("build.log"))
  }

  // MARK: - Surveys

  private static func list(_ names: [String]) -> ImageList {
    let command = DynamicCheck.Command(line: "x")
    return ImageList(
      names.map {
        DynamicCheck(
          image: $0, innerPath: "/x", runCommand: "", status: command, test: command, attack: command,
          isPrivileged: $0.hasPrefix("root/"))
      })
  }

  @Test func aSurveyTellsWhatIsMissingAndFetchesOnlyWhenAsked() async throws {
    let names = ["me/a:1", "me/b:1", "me/b:1", "bare:1", "root/c:1", "me/no!:1"]
    let list = Self.list(names)
    let engine = PretendedEngine(images: ["me/a:1": [:]], pullable: ["me/b:1"])
    let looked = try await list.survey(engine, pulls: false) { _ in Issue.record("it pulls") }
    #expect(looked.rows.map(\.image.instances) == [1, 2, 1, 1, 1])
    #expect(looked.bytes == 1_500_000_000 && engine.pulled.isEmpty)
    let notices = looked.notices(allowsPrivileged: false).map(\.message)
    #expect(notices.first == "1 of 5 images are on this machine, 1.5 GB")
    #expect(
      notices.contains { $0.contains("3 instances are analyzed and not run: me/b:1, root/c:1; `assay ase") })
    #expect(notices.contains { $0.hasPrefix("bare:1: no owner in the name") })
    #expect(notices.contains { $0.contains("no name") })
    #expect(notices.last?.contains("1 instances want all rights") == true)
    let pulled = try await list.survey(engine, pulls: true) { _ in }
    #expect(engine.pulled == ["me/b:1"])
    #expect(pulled.rows.map(\.state.isHere) == [true, true, false, false, false])
  }

  @Test(arguments: [
    (0, "0 MB"), (204_124_276, "204 MB"), (1_000_000_000, "1.0 GB"), (12_345_678_901, "12.3 GB"),
  ])
  func sizes(_ bytes: Int, _ text: String) { #expect(ImageSurvey.size(bytes) == text) }
}

/// Counts calls.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

extension ImageSurvey.State {
  fileprivate var isHere: Bool { if case .here = self { true } else { false } }
}
