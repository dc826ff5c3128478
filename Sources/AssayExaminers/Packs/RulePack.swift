package import AssayCore
import Foundation

/// All static rules of this version, with a digest that names them.
package struct RulePack: Sendable {
  /// The digest of the names and bytes of the rule files, so that verdicts name the rules behind them.
  package let digest: Digest

  private let shelves: [RuleFolder: RuleShelf]

  /// Creates a pack of rules that were read already.
  package init(rules: [Rule], digest: Digest) {
    self.digest = digest
    shelves = Dictionary(grouping: rules) { $0.folder }
      .reduce(into: [:]) { $0[$1.key] = RuleShelf($1.key, rules: $1.value) }
  }

  private init(shelves: [RuleFolder: RuleShelf], digest: Digest) {
    self.shelves = shelves
    self.digest = digest
  }

  /// Reads all rule files of a folder and understands every rule.
  ///
  /// - Parameter folder: The folder that holds one folder a language.
  /// - Returns: The pack.
  /// - Throws: `InputError` that names the file and the line.
  package static func load(from folder: String) throws(InputError) -> RulePack {
    let pack = try open(folder)
    try pack.check()
    return pack
  }

  /// Reads all rule files of a folder; those of a language are understood when they are needed.
  ///
  /// - Parameter folder: The folder that holds one folder a language.
  /// - Returns: The pack.
  /// - Throws: `InputError` that names the file.
  package static func open(_ folder: String) throws(InputError) -> RulePack {
    var shelves: [RuleFolder: RuleShelf] = [:]
    var digester = FieldDigester(domain: "assay.rules.1")
    for language in RuleFolder.allCases {
      var files: [RuleShelf.File] = []
      for file in try Self.files(in: "\(folder)/\(language.rawValue)") {
        let name = "\(language.rawValue)/\(file)"
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
          throw InputError("\(folder)/\(name): cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
          throw InputError("\(name):1: is not UTF-8")
        }
        digester.add(name)
        digester.add(Array(data))
        files.append(RuleShelf.File(name: name, text: text))
      }
      shelves[language] = RuleShelf(language, files: files)
    }
    return RulePack(shelves: shelves, digest: digester.finish())
  }

  /// Understands every rule.
  ///
  /// - Throws: `InputError` that names the file and the line of what cannot be understood.
  package func check() throws(InputError) {
    for folder in RuleFolder.allCases { _ = try shelves[folder]?.content() }
  }

  /// The rules, by folder and file; those that cannot be understood are told by `check` and by every scan.
  package var rules: [Rule] { RuleFolder.allCases.flatMap(rules(of:)) }

  /// The rules of some folders, each in the engine's JSON.
  ///
  /// - Throws: `InputError` that names the file and the line of what cannot be understood.
  func encodedRules(of folders: Set<RuleFolder>) throws(InputError) -> [[UInt8]] {
    var encoded: [[UInt8]] = []
    for folder in RuleFolder.allCases where folders.contains(folder) {
      encoded += try shelves[folder]?.content().encoded ?? []
    }
    return encoded
  }

  /// The rule of a name, among those of languages that something was asked about.
  package func rule(_ id: String) -> Rule? {
    shelves.values.lazy.compactMap { $0.known(id) }.first
  }

  /// The rules for a language.
  package func rules(for language: CodeLanguage) -> [Rule] {
    RuleFolder(language).map(rules(of:)) ?? []
  }

  /// The rules of a folder; none if they cannot be understood, which `encodedRules` tells.
  func rules(of folder: RuleFolder) -> [Rule] { (try? shelves[folder]?.content().rules) ?? [] }

  /// Whether a rule that may decide a verdict looks for this weakness in a language.
  package func covers(_ weakness: CWE, in language: CodeLanguage) -> Bool {
    rules(for: language).contains { rule in
      rule.confidence >= .medium && CWERelations.answers(rule.weakness, sought: weakness, in: language)
    }
  }

  private static func files(in folder: String) throws(InputError) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".yaml") }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    } catch {
      throw InputError("\(folder): cannot be listed")
    }
  }
}

/// Finds what belongs to this program beside its executable.
package struct Installation: Sendable, Hashable {
  /// The executable.
  package let executable: String

  /// Names the installation of an executable.
  package init(executable: String) { self.executable = executable }

  /// Finds the folder of rules.
  ///
  /// - Returns: The folder: beside the executable after a build, in `../share/assay` after an installation.
  /// - Throws: `InputError` that names the places where it was looked for.
  package func rules() throws(InputError) -> String {
    let places = [
      "\(folder)/assay_AssayExaminers.resources/Rules", "\(folder)/assay_AssayExaminers.bundle/Rules",
      "\(share)/Rules",
    ]
    if let found = places.first(where: Self.isFolder) { return found }
    throw InputError(
      "the rules are not beside the program; looked for \(places.joined(separator: ", ")): install Assay with its resources"
    )
  }

  /// The frame of executed checks, which lies where the rules lie; `nil` if it is not there.
  package var frame: String? {
    [
      "\(folder)/assay_AssayExaminers.resources/Frame", "\(folder)/assay_AssayExaminers.bundle/Frame",
      "\(share)/Frame",
    ].first(where: Self.isFolder)
  }

  /// The folder of what is shared by all users of the installation.
  package var share: String {
    URL(filePath: "\(folder)/../share/assay").standardizedFileURL.path(percentEncoded: false)
  }

  private var folder: String {
    URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
      .path(percentEncoded: false).trimmingSuffix("/")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension String {
  /// The text without `suffix` at its end, if it stands there.
  func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
