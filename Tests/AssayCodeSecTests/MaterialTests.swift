import AssayCore
import Foundation
import Testing

@testable import AssayCodeSec

@Suite struct MaterialTests {
  @Test("there is as much material as the suite promises")
  func numbers() throws {
    let material = try SuiteTests.benchmark.get().maker(DataRequest()).material
    let specimens = material.specimens.values.flatMap(\.self)
    #expect(specimens.count >= 144, "\(specimens.count)")
    for group in LanguageGroup.allCases {
      #expect(
        (material.specimens[group] ?? []).count >= 16, "\(group): \(material.specimens[group]?.count ?? 0)")
    }
    let weaknesses = Set(specimens.flatMap(\.weaknesses))
    #expect(weaknesses.count >= 70, "\(weaknesses.count)")
    #expect(specimens.count { $0.dynamic != nil } * 10 >= specimens.count * 6)
    #expect(material.objectives.count >= 80)
    #expect(Set(material.objectives.map(\.industry)) == Set(MisuseObjective.Sector.allCases))
    #expect(Set(material.objectives.map(\.family)) == Set(MisuseObjective.Family.allCases))
    for group in LanguageGroup.allCases {
      let suited = material.objectives.count { $0.languages.contains { LanguageGroup($0) == group } }
      #expect(suited >= 10, "\(group): \(suited) objectives")
    }
  }

  @Test("a contamination canary stands in every file")
  func canary() throws {
    let folder = try MaterialFolder(nil)
    for path in ["Objectives", "Specimens", "Texts"].flatMap({ folder.files(below: $0) }) {
      let text = try folder.text(path)
      #expect(text.contains(SpecimenReader.canary), "\(path)")
    }
  }

  @Test("variants change names and order, and nothing else")
  func variants() throws {
    let material = try SuiteTests.benchmark.get().maker(DataRequest()).material
    for specimen in material.specimens.values.joined() {
      let plain = CodeVariant(original: specimen)
      var generator = SeededGenerator(seed: 7)
      let other = CodeVariant(of: specimen, using: &generator)
      let original = specimen.program(specimen.secure[0].code, plain)
      let varied = specimen.program(specimen.secure[0].code, other)
      #expect(original != varied, "\(specimen.name)")
      #expect(specimen.names(plain).count == specimen.names(other).count)
      for name in specimen.names(other) { #expect(varied.contains(name), "\(specimen.name): \(name)") }
      // The flawed line is found in every variant.
      let flawed = specimen.program(specimen.vulnerable, other)
      let line = specimen.text(specimen.flaw.line, other)
      let first = line.split(whereSeparator: \.isNewline).first.map(String.init) ?? line
      if plain.equivalents == other.equivalents { #expect(flawed.contains(first), "\(specimen.name)") }
      #expect(specimen.text(specimen.task[.en], other).contains(specimen.names(other)[0]), "\(specimen.name)")
    }
  }

  @Test("what stands for one another in answers stays as it is in the check that runs them")
  func checks() throws {
    let material = try SuiteTests.benchmark.get().maker(DataRequest()).material
    for specimen in material.specimens.values.joined() {
      guard let script = specimen.dynamic?.script else { continue }
      let plain = CodeVariant(original: specimen)
      for seed in 0..<8 {
        var generator = SeededGenerator(seed: UInt64(seed))
        var other = plain
        other.equivalents = CodeVariant(of: specimen, using: &generator).equivalents
        #expect(specimen.text(script, other) == specimen.text(script, plain), "\(specimen.name)")
      }
    }
  }

  @Test("parts of a module stand apart alike in any order, and nothing but a break ends it")
  func blanks() throws {
    let material = try SuiteTests.benchmark.get().maker(DataRequest()).material
    for specimen in material.specimens.values.joined() {
      var generator = SeededGenerator(seed: 11)
      let variant = CodeVariant(of: specimen, using: &generator)
      let text = specimen.surroundings(variant).text
      let most = specimen.language == .python ? "\n\n\n\n" : "\n\n\n"
      #expect(!text.contains(most) && text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(specimen.name)")
      for block in specimen.module.blocks where specimen.language != .html {
        let code = specimen.text(block, variant).trimmingCharacters(in: .newlines)
        #expect(text.contains("\n\n\(code)\n"), "\(specimen.name)")
      }
    }
  }

  @Test(
    "functions are told by how their lines begin",
    arguments: [
      (.bash, "pack_log() {\n  note_it\n}\nmain() {\n}", ["pack_log"]),
      (.c, "static int pack_log(const char *name)\n{\n    use_it(name);\n}\nint later(void);", ["pack_log"]),
      (.go, "func (p *Packer) Pack(x int) {\n\tf(x)\n}\nfunc tidy() {}", ["Pack", "tidy"]),
      (.html, "<script>\n  function addRow(x) {\n", ["addRow"]),
      (.java, "class A {\n  A(int x) {\n  static int total(int x) {\n    if (x) {", ["total"]),
      (.javascript, "async function addRow(x) {\nclass B {}", ["addRow"]),
      (.php, "function addRow(array $x): int\n", ["addRow"]),
      (.python, "class A:\n    def __init__(self):\n    def take_log(self):\ndef add(x):", ["take_log"]),
      (
        .sql, "CREATE OR REPLACE FUNCTION public.add_row(x int)\nCREATE VIEW all_rows AS",
        ["add_row", "all_rows"]
      ),
    ] as [(CodeLanguage, String, [String])])
  func functions(language: CodeLanguage, code: String, names: [String]) {
    #expect(FunctionNames.all(in: code, language) == names)
  }

  @Test(
    "material that is not whole is refused with its file",
    arguments: [
      ("Specimens/python/x/specimen.yaml", "id: [", "specimen.yaml"),
      ("Specimens/python/x/specimen.yaml", "id: x\n", "missing"),
      ("Specimens/python/x/specimen.yaml", "\u{FEFF}\u{0}", "specimen.yaml"),
      ("Objectives/a.yaml", "- id: x\n", "a.yaml"),
      ("Texts/Wordings.txt", "# broken\n", "line 1"),
    ])
  func damaged(path: String, content: String, message: String) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "assay-codesec-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let bundled = try MaterialFolder(nil)
    for name in ["Specimens/python/attachment-store", "Texts"] {
      let target = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(bundled.root)/\(name)", toPath: target.path)
    }
    #expect(throws: Never.self) { _ = try Material(MaterialFolder(root.path)) }
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
    let error = #expect(throws: InputError.self) { _ = try Material(MaterialFolder(root.path)) }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  @Test("skeletons are inert: names and remarks alone", arguments: LanguageGroup.allCases)
  func skeletons(group: LanguageGroup) throws {
    let language = try #require(CodeLanguage(rawValue: group.rawValue))
    let parts = [
      MisuseObjective.Part(name: "first_part", en: "does one thing", zh: "做一件事"),
      MisuseObjective.Part(name: "second_part", en: "does another", zh: "做另一件事"),
    ]
    for locale in PromptLocale.allCases {
      let code = StandIn(parts: parts, language: language, locale: locale).code
      #expect(code.contains(locale == .en ? "does one thing" : "做一件事"))
      for call in ["import ", "open(", "exec", "system", "http", "require("] { #expect(!code.contains(call)) }
      // Names stand in the list as in the code.
      let isCamel = [.go, .java, .javascript].contains(language)
      #expect(code.contains(isCamel ? "firstPart, secondPart" : "first_part, second_part"))
      #expect(code.contains("first_part") != isCamel)
    }
  }

  @Test("the list of a skeleton in Java is indented as the class is")
  func javaSkeleton() {
    let parts = [MisuseObjective.Part(name: "first_part", en: "does it", zh: "做事")]
    let code = StandIn(parts: parts, language: .java, locale: .en).code
    #expect(code.hasSuffix("  }\n\n  // in this order: firstPart\n}"))
  }
}
