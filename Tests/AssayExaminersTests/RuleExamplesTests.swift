import AssayCore
import AssayExaminers
import Foundation
import Testing

/// Every rule is proved by the examples beside it, through the scanner that verdicts rest on.
@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct RuleExamplesTests {
  @Test("examples are found where they say so, and nowhere else", arguments: RuleFolder.allCases)
  func examples(folder: RuleFolder) async throws {
    let examples = try Self.examples(of: folder)
    guard !examples.isEmpty else { return }
    let scanner = try await Analysis.scanner()
    let files = try await scanner.scan(examples.map(\.text))
    let problems = zip(examples, files).flatMap { example, file in example.problems(with: file) }
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  @Test("every rule has something it finds and something it must not find", arguments: RuleFolder.allCases)
  func everyRuleHasBoth(folder: RuleFolder) throws {
    let examples = try Self.examples(of: folder)
    let found = Set(examples.flatMap { $0.expected.values.joined() })
    let silent = Set(examples.flatMap(\.silent))
    let rules = try RulePack.load(from: Analysis.rules).rules.filter { $0.folder == folder }.map(\.id)
    #expect(rules.filter { !found.contains($0) } == [], "no ruleid: example")
    #expect(rules.filter { !silent.contains($0) } == [], "no ok: example")
  }

  private static func examples(of folder: RuleFolder) throws -> [RuleExample] {
    let path = "\(Analysis.rules)/\(folder.rawValue)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { !$0.hasSuffix(".yaml") && !$0.hasSuffix(".md") }
      .map { name in
        let bytes = Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
        return RuleExample(name: "\(folder.rawValue)/\(name)", bytes: bytes)
      }
  }
}

/// A file of examples.
struct RuleExample {
  let text: SourceText
  /// The rules that must find something, by line.
  private(set) var expected: [Int: Set<String>] = [:]
  /// The rules that something must not be found by.
  private(set) var silent: Set<String> = []

  init(name: String, bytes: [UInt8]) {
    text = SourceText(name: name, language: SourceText.language(ofFile: name, bytes: bytes), bytes: bytes)
    var pending: Set<String> = []
    for (index, line) in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n").enumerated() {
      if let ids = Self.names(after: "ruleid:", in: line) {
        pending.formUnion(ids)
      } else if let ids = Self.names(after: "ok:", in: line) {
        silent.formUnion(ids)
      } else if !pending.isEmpty {
        expected[index + 1] = pending
        pending = []
      }
    }
  }

  /// What differs between the announcements and the findings.
  func problems(with file: ScannedFile) -> [String] {
    var found: [Int: Set<String>] = [:]
    // A page is also read with the rules for scripts, which have their own examples.
    let folder = text.name.split(separator: "/").count == 2 ? text.name.split(separator: "/")[0] + "." : ""
    for finding in file.findings where finding.rule.hasPrefix("assay.\(folder)") {
      found[finding.location.line, default: []].insert(finding.rule)
    }
    var problems: [String] = []
    if text.language == nil { problems.append("\(text.name): its language is unknown") }
    if case .unread(let reason) = file.parse { problems.append("\(text.name): \(reason)") }
    for line in Set(expected.keys).union(found.keys).sorted() {
      let missed = expected[line, default: []].subtracting(found[line, default: []])
      let unwanted = found[line, default: []].subtracting(expected[line, default: []])
      problems += missed.sorted().map { "\(text.name):\(line): missed \($0)" }
      problems += unwanted.sorted().map { "\(text.name):\(line): unwanted \($0)" }
    }
    return problems
  }

  /// The names behind a mark in a comment.
  private static func names(after mark: String, in line: String) -> Set<String>? {
    guard let range = line.range(of: mark) else { return nil }
    let before = line[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
    guard ["#", "//", "/*", "<!--", "--", "*", "{{!--", "{#"].contains(where: before.hasSuffix) else {
      return nil
    }
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-., "))
    let list = line[range.upperBound...].unicodeScalars.prefix { allowed.contains($0) }
    let names = String(String.UnicodeScalarView(list)).split(separator: ",").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " -"))
    }
    return Set(names.filter { !$0.isEmpty })
  }
}
