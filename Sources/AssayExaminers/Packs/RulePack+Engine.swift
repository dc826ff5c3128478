internal import AssayCore

extension RulePack {
  /// A rule as the engine reads it.
  ///
  /// Rules without a language of the engine would be tried on every file that is read as text; they are held to
  /// the files of their own folder.
  static func engineBody(of rule: Rule) -> [String: JSONValue] {
    var body = rule.body
    body["metadata"] = nil
    if rule.engineLanguages.contains(where: { $0 == "generic" || $0 == "regex" }) {
      body["paths"] = .object(["include": .array([.string("/\(rule.folder.rawValue)/**")])])
    }
    return body
  }

  /// A file of rules for the engine.
  static func file(of rules: [[UInt8]]) -> [UInt8] {
    Array("{\"rules\":[".utf8) + Array(rules.joined(separator: Array(",\n".utf8))) + Array("]}".utf8)
  }

  /// The languages without a parser as which the files of a folder are read too.
  func textAnalyzers(of folder: RuleFolder) -> [String] {
    let names = Set(rules(of: folder).flatMap(\.engineLanguages))
    return ["generic", "regex"].filter(names.contains)
  }

  /// A rule for each language that makes the engine read every file, so that its silence about one means something.
  ///
  /// The engine does not parse a file in which no rule can match.
  static func witness(for analyzer: String) -> [UInt8]? {
    let pattern: String
    switch analyzer {
    case "php": pattern = "($A == $A) == $A"
    case "html", "generic", "regex": return nil
    default: pattern = "$A == $A == $A"
    }
    let body: [String: JSONValue] = [
      "id": .string("\(witnessPrefix)\(analyzer)"), "languages": .array([.string(analyzer)]),
      "severity": .string("INFO"), "message": .string("witness"), "pattern": .string(pattern),
    ]
    return JSONValue.object(body).bytes
  }

  /// How the names of witnesses begin.
  static let witnessPrefix = "assay-witness-"
}
