internal import AssayCore
import Foundation

/// Reads findings from a SARIF log of any tool.
///
/// Only what names a weakness of the Common Weakness Enumeration becomes a finding: in the result's taxa or
/// properties, in the rule's relationships, tags or properties. The log is as hostile as what was examined: a part
/// that is not as the standard says costs that part.
enum SARIFReader {
  /// The findings of a log; `nil` if it is none.
  static func read(_ bytes: [UInt8]) -> [ForeignFinding]? {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
      let log = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[start...])),
      let runs = log["runs"]?.items
    else { return nil }
    return runs.flatMap(findings)
  }

  private static func findings(_ run: JSONValue) -> [ForeignFinding] {
    let driver = run["tool"]?["driver"]
    let components = [driver].compactMap(\.self) + (run["tool"]?["extensions"]?.items ?? [])
    var rules: [String: JSONValue] = [:]
    for component in components {
      for rule in component["rules"]?.items ?? [] { if let id = rule["id"]?.text { rules[id] = rule } }
    }
    let unit: ForeignFinding.ColumnUnit =
      run["columnKind"]?.text == "unicodeCodePoints" ? .codePoints : .utf16
    return (run["results"]?.items ?? []).compactMap { result in
      let isSuppressed = !(result["suppressions"]?.items ?? []).isEmpty
      if isSuppressed || result["kind"]?.text.map({ $0 != "fail" }) == true { return nil }
      let index = result["ruleIndex"]?.number ?? result["rule"]?["index"]?.number
      let indexed = index.flatMap { index in
        driver?["rules"]?.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
      let id = result["ruleId"]?.text ?? result["rule"]?["id"]?.text ?? indexed?["id"]?.text ?? "unnamed"
      return finding(result, id: id, rule: rules[id] ?? indexed ?? .null, unit)
    }
  }

  private static func finding(
    _ result: JSONValue, id: String, rule: JSONValue, _ unit: ForeignFinding.ColumnUnit
  ) -> ForeignFinding? {
    let place = result["locations"]?.items?.first?["physicalLocation"]
    let region = place?["region"]
    guard let uri = place?["artifactLocation"]?["uri"]?.text, let line = region?["startLine"]?.number,
      let weakness = weakness(result) ?? self.weakness(rule)
    else { return nil }
    let level = result["level"]?.text ?? rule["defaultConfiguration"]?["level"]?.text ?? "warning"
    if level == "none" { return nil }
    return ForeignFinding(
      path: uri.removingPercentEncoding ?? uri, line: line, column: region?["startColumn"]?.number,
      endLine: region?["endLine"]?.number, endColumn: region?["endColumn"]?.number, unit: unit,
      rule: String(id.prefix(200)), weakness: weakness, severity: severity(level, rule),
      confidence: confidence(result, rule),
      message: result["message"]?["text"]?.text ?? rule["shortDescription"]?["text"]?.text ?? id)
  }

  private static func severity(_ level: String, _ rule: JSONValue) -> Severity {
    // The scale of CVSS, as GitHub reads this property.
    if let score = rule["properties"]?["security-severity"]?.text.flatMap(Double.init) {
      return score >= 9 ? .critical : score >= 7 ? .high : score >= 4 ? .medium : .low
    }
    return switch level {
    case "error": .high
    case "note": .low
    default: .medium
    }
  }

  private static func confidence(_ result: JSONValue, _ rule: JSONValue) -> Confidence {
    let words = [
      rule["properties"]?["precision"], result["properties"]?["precision"],
      result["properties"]?["confidence"],
      rule["properties"]?["confidence"],
    ]
    return switch words.compactMap({ $0?.text?.lowercased() }).first {
    case "very-high", "high": .high
    case "low": .low
    default: .medium
    }
  }

  /// The weakness that a result or a rule names; the first one, because tools put the closest first.
  private static func weakness(_ value: JSONValue) -> CWE? {
    for taxon in value["taxa"]?.items ?? [] where isCWE(taxon["toolComponent"]) {
      if let weakness = taxon["id"]?.text.flatMap(number) { return weakness }
    }
    for relation in value["relationships"]?.items ?? [] where isCWE(relation["target"]?["toolComponent"]) {
      if let weakness = relation["target"]?["id"]?.text.flatMap(number) { return weakness }
    }
    for tag in value["properties"]?["tags"]?.items ?? [] {
      if let weakness = tag.text.flatMap(named) { return weakness }
    }
    let cwe = value["properties"]?["cwe"]
    for text in [cwe?.text].compactMap(\.self) + (cwe?.items ?? []).compactMap(\.text) {
      if let weakness = named(text) { return weakness }
    }
    return nil
  }

  private static func isCWE(_ component: JSONValue?) -> Bool {
    component?["name"]?.text?.uppercased() == "CWE"
  }

  /// The number in `89`, `CWE-89` and `CWE-089`.
  private static func number(_ text: String) -> CWE? { CWE(text) ?? named(text) }

  /// The number behind `cwe-` anywhere in a text.
  static func named(_ text: String) -> CWE? {
    let bytes = Array(text.utf8.prefix(300)).map(\.asciiLowercased)
    guard let place = ByteSearch(Array("cwe-".utf8)).places(in: bytes, limit: 1).first else { return nil }
    let digits = bytes[place.upperBound...].prefix { $0.isASCIIDigit }.prefix(6)
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { CWE($0) }
  }
}

extension JSONValue {
  /// A member of an object.
  subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The items of a list.
  var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  /// A text.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number.
  var number: Int? { if case .integer(let number) = self { number } else { nil } }
}
