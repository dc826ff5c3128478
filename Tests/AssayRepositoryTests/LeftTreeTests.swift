import AssayCore
import Testing

@testable import AssayRepository

/// What an agent left in a repository.
struct LeftTreeTests {
  private static let file = """
    <?php
    function find($db, $name)
    {
        return $db->query("select " . $name);
    }
    function show($rows)
    {
        echo count($rows);
    }
    show(find($db, $_GET["name"]));

    """
  private static let path = "src/find.php"

  private static func hole(_ first: Int, _ last: Int) throws -> MaskedFile {
    try MaskedFile(Array(file.utf8), regions: [try #require(LineRange(first, last))])
  }

  private static func left(
    _ content: WorkTree.Content?, others: [WorkTree.File] = [], isCut: Bool = false
  ) throws -> LeftTree {
    let own = content.map { [WorkTree.File(path: path, isNew: false, content: $0)] } ?? []
    return LeftTree(
      tree: WorkTree(files: others + own, isCut: isCut), path: path, hole: try hole(2, 5))
  }

  private static func text(_ text: String) -> WorkTree.Content { .bytes(Array(text.utf8)) }

  // MARK: - The file

  static let states: [(WorkTree.Content?, Bool, MergeClass?)] = [
    (nil, false, .placeholderLeft), (nil, true, .placeholderLeft), (.gone, false, .fileLost),
    (.other, false, .fileLost), (.other, true, .fileLost), (.tooLong, false, .tooLarge),
    (text("<?php\r\n  <MASKED> \r\n"), false, .placeholderLeft), (text("<MASKED>"), true, .placeholderLeft),
    (text("x"), true, .tooLarge), (text("x"), false, nil), (text(""), false, nil),
    (.bytes([0xFF, 0xFE, 13, 10]), false, nil),
  ]

  @Test("each state has one class", arguments: states.indices)
  func classified(_ index: Int) throws {
    let (content, isCut, failure) = Self.states[index]
    switch try Self.left(content, isCut: isCut).state {
    case .failed(let found, let reason): #expect(found == failure && !reason.isEmpty)
    case .file(let bytes): #expect(failure == nil && content == .bytes(bytes))
    }
  }

  @Test("other files are put in, taken out, and left out where they are no files")
  func applied() throws {
    let others: [WorkTree.File] = [
      .init(path: "a.php", isNew: false, content: .gone),
      .init(path: "b.php", isNew: true, content: Self.text("b")),
      .init(path: "c.php", isNew: false, content: .other),
    ]
    let left = try Self.left(Self.text("x"), others: others)
    let original = ["a.php", "c.php", "d.php", Self.path].map { ($0, Array("old".utf8)) }
    let change = TreeChange(path: Self.path, bytes: Array("x".utf8), others: left.others)
    let files = change.applied(to: original).map { "\($0.path) \(String(decoding: $0.bytes, as: UTF8.self))" }
    #expect(files == ["d.php old", "src/find.php x", "b.php b"])
    #expect(change.lackInImages?.contains("a.php") == true)
    #expect(left.otherPaths == ["a.php", "b.php", "c.php"])
  }

  @Test(arguments: [
    ("src/__pycache__/a.cpython-313.pyc", true), ("a.pyc", true), ("node_modules/x/index.js", true),
    (".git/HEAD", true), ("build/decode.o", true), ("Main.class", true), ("src/a.py", false),
    ("cache/a.py", false), ("a.object", false), ("gitignore", false),
  ])
  func products(_ path: String, _ isOne: Bool) {
    #expect(BuildProduct.isOne(path) == isOne)
    #expect(LeftTree.limits(Self.path).leavesOut(path) == isOne)
  }

  // MARK: - What else is in the file

  struct Edit: Sendable, CustomTestStringConvertible {
    var name: String
    /// What stands in the place of the hole, which is the whole function `find`.
    var code: String
    /// What else is replaced in the file.
    var replaced: (String, String)?
    var other: String?
    var misses = false
    var isDoubted = false
    var testDescription: String { name }
  }

  private static let good =
    "function find($db, $name)\n{\n    $q = $db->prepare(\"s\");\n    return $q->run($name);\n}"

  static let edits: [Edit] = [
    Edit(name: "filled", code: good),
    Edit(name: "filled, comment elsewhere", code: good, replaced: ("<?php", "<?php\n// mended")),
    Edit(name: "filled, call elsewhere wrapped", code: good, replaced: ("show(find", "show(find_all(find")),
    Edit(name: "feature deleted", code: "// nothing", misses: true, isDoubted: true),
    Edit(
      name: "deleted with its use", code: "", replaced: ("show(find($db, $_GET[\"name\"]));", ""),
      misses: true,
      isDoubted: true),
    Edit(name: "idle", code: "function find($db, $name) { return []; }", isDoubted: true),
    Edit(
      name: "another function taken away", code: good,
      replaced: ("function show($rows)\n{\n    echo count($rows);\n}\n", ""),
      isDoubted: true),
    Edit(name: "moved to another file", code: "require 'lib.php';\n$x = load();", other: good),
  ]

  @Test("deleting the feature mends nothing, whatever else is changed", arguments: edits)
  func edited(_ edit: Edit) throws {
    let hole = try Self.hole(2, 5)
    var text = String(decoding: hole.bytes, as: UTF8.self).replacing("<MASKED>", with: edit.code)
    if let (old, new) = edit.replaced {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let told = EditedFile(hole, edited: Array(text.utf8), others: edit.other.map { [Array($0.utf8)] } ?? [])
    #expect(told.missing.isEmpty != edit.misses, "\(told.missing)")
    #expect((told.doubt != nil) == edit.isDoubted, "\(told.doubt ?? "")")
  }

  @Test("an empty file is doubted at least", arguments: ["", "\r\n", "\u{0}"])
  func emptied(_ text: String) throws {
    for (first, last) in [(2, 5), (4, 4), (1, 10)] {
      let told = EditedFile(try Self.hole(first, last), edited: Array(text.utf8), others: [])
      #expect(told.doubt != nil)
    }
  }

  // MARK: - Who is asked

  @Test(
    "what is asked fits to who is asked",
    arguments: [
      (nil, nil, "ase-head"), (nil, true, "agent"), (nil, false, "ase-head"),
      ("agent+full", true, "agent+full"),
      ("agent+compat+secure", true, "agent+compat+secure"), ("agent", nil, "agent"),
      ("ase-2.0", true, nil), ("ase-head+secure", true, nil), ("agent", false, nil),
      ("ase-1.0", false, "ase-1.0"),
    ] as [(String?, Bool?, String?)])
  func prompts(_ prompt: String?, _ isForAgent: Bool?, _ expected: String?) throws {
    let request = DataRequest(prompt: prompt, isForAgent: isForAgent)
    guard let expected else {
      #expect(throws: InputError.self) { try ASESettings(request) }
      return
    }
    #expect(try ASESettings(request).prompt.description == expected)
  }

  @Test("agents get the repository with its hole, without the original, the checks or a history")
  func surroundings() throws {
    let services = ASEServices(
      repositories: { _ in preconditionFailure("nothing is fetched") },
      scanner: { preconditionFailure("nothing is analyzed") }, sandbox: { nil },
      images: { .failure(InputError("no engine")) })
    let suite = try ASEBenchmark(services).open(DataRequest(isForAgent: true))
    let settings = try #require(suite.settings)
    var count = 0
    try suite.forEach { one in
      count += 1
      #expect(one.oracle.readsDeeds)
      let setting = try #require(try settings.setting(for: one))
      let form = setting.specification
      #expect(form.layers.count == 1 && form.mounts.isEmpty && form.files.count == 1)
      #expect(form.layers[0].hasSuffix("/repository") && form.environment["HOME"] == "/tmp")
      #expect(form.files[0].path == setting.tree?.first)
      #expect(TextLines(form.files[0].bytes).placeholders == 1)
      let paths = try FolderTree(folder: form.layers[0]).paths()
      #expect(
        paths.contains(form.files[0].path) && !paths.contains { $0.contains(".git/") || $0.contains("poc") })
      var generator = SeededGenerator(seed: 1)
      let answers = try #require(suite.answerKey).answers(to: one.id, using: &generator)
      #expect(answers.count >= 5 && answers.allSatisfy { $0.deed?.edit != nil })
    }
    #expect(count == 12)
    #expect(try ASEBenchmark(services).open(DataRequest()).settings == nil)
  }
}
