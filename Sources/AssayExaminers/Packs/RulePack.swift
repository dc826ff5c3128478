package import AssayCore
import Foundation

/// All static rules of this version, with a digest that names them.
package struct RulePack: Sendable {
  /// The rules, by folder and file.
  package let rules: [Rule]
  /// The digest of the names and bytes of the rule files, so that verdicts name the rules behind them.
  package let digest: Digest

  private let byID: [String: Rule]
  private let encoded: [RuleFolder: [[UInt8]]]

  /// Creates a pack of rules that were read already.
  package init(rules: [Rule], digest: Digest) {
    self.rules = rules
    self.digest = digest
    byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    encoded = Dictionary(grouping: rules) { $0.folder }
      .mapValues { $0.map { JSONValue.object(Self.engineBody(of: $0)).bytes } }
  }

  /// The rules of some folders, each in the engine's JSON.
  func encodedRules(of folders: Set<RuleFolder>) -> [[UInt8]] {
    RuleFolder.allCases.filter(folders.contains).flatMap { encoded[$0] ?? [] }
  }

  /// Reads all rule files of a folder.
  ///
  /// - Parameter folder: The folder that holds one folder a language.
  /// - Returns: The pack.
  /// - Throws: `InputError` that names the file and the line.
  package static func load(from folder: String) throws(InputError) -> RulePack {
    var rules: [Rule] = []
    var places: [String: String] = [:]
    var digester = FieldDigester(domain: "assay.rules.1")
    for language in RuleFolder.allCases {
      for file in try files(in: "\(folder)/\(language.rawValue)") {
        let name = "\(language.rawValue)/\(file)"
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
          throw InputError("\(folder)/\(name): cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
          throw InputError("\(name):1: is not UTF-8")
        }
        digester.add(name)
        digester.add(Array(data))
        for rule in try RuleFile.rules(in: text, folder: language, name: name) {
          if let other = places.updateValue(name, forKey: rule.id) {
            throw InputError("\(name):1: \(rule.id) stands in \(other) already")
          }
          rules.append(rule)
        }
      }
    }
    return RulePack(rules: rules, digest: digester.finish())
  }

  /// The rule of a name.
  package func rule(_ id: String) -> Rule? { byID[id] }

  /// The rules for a language.
  package func rules(for language: CodeLanguage) -> [Rule] {
    guard let folder = RuleFolder(language) else { return [] }
    return rules.filter { $0.folder == folder }
  }

  /// Whether a rule that may decide a verdict looks for this weakness in a language.
  package func covers(_ weakness: CWE, in language: CodeLanguage) -> Bool {
    rules(for: language).contains { rule in
      rule.confidence >= .medium && CWERelations.answers(rule.weakness, sought: weakness)
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
