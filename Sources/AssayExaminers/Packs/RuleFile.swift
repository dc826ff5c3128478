internal import AssayCore
import Yams

/// Reads a file of rules.
///
/// The rules are ours, so that one wrong letter is an error that names the file and the line, never a rule that
/// is quietly missing.
enum RuleFile {
  /// Reads the rules of a file.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - folder: The folder that it stands in.
  ///   - name: What to call it in errors.
  /// - Returns: The rules in the order of the file.
  /// - Throws: `InputError` that names the file and the line.
  static func rules(in text: String, folder: RuleFolder, name: String) throws(InputError) -> [Rule] {
    let root = try compose(text, name: name)
    guard case .mapping(let members) = root, let list = members["rules"], case .sequence(let nodes) = list,
      !nodes.isEmpty
    else {
      throw InputError("\(name):1: a rule file starts with the line “rules:” and holds at least one rule")
    }
    var rules: [Rule] = []
    for node in nodes { rules.append(try rule(node, folder: folder, name: name)) }
    return rules
  }

  private static func compose(_ text: String, name: String) throws(InputError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: text) else { throw InputError("\(name):1: the file is empty") }
      return node
    } catch let error as InputError {
      throw error
    } catch let error as YamlError {
      throw InputError("\(name):\(line(of: error)): \("\(error)".printable(limit: 300))")
    } catch {
      throw InputError("\(name):1: \("\(error)".printable(limit: 300))")
    }
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .reader(_, _, _, _), .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: 1
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    }
  }

  private static func rule(_ node: Node, folder: RuleFolder, name: String) throws(InputError) -> Rule {
    let line = node.mark?.line ?? 1
    guard case .object(let body) = value(node) else {
      throw InputError("\(name):\(line): a rule is a mapping")
    }
    guard case .string(let id) = body["id"] else { throw InputError("\(name):\(line): a rule has no id") }
    func wrong(_ what: String) -> InputError {
      InputError("\(name):\(line): \(id.printable(limit: 80)): \(what)")
    }

    guard id.hasPrefix("assay.\(folder.rawValue).") else {
      throw wrong("its id begins with assay.\(folder.rawValue).")
    }
    guard case .object(let metadata) = body["metadata"], case .string(let weakness) = metadata["cwe"],
      let cwe = CWE(weakness)
    else { throw wrong("metadata needs a cwe such as CWE-89") }
    guard let confidence = confidence(metadata["confidence"]) else {
      throw wrong("metadata needs a confidence: HIGH, MEDIUM or LOW")
    }
    guard let severity = severity(body["severity"]) else {
      throw wrong("its severity is CRITICAL, ERROR, WARNING or INFO")
    }
    guard case .string = body["message"] else { throw wrong("it has no message") }
    let rule = Rule(
      id: id, folder: folder, weakness: cwe, severity: severity, confidence: confidence, body: body)
    let languages = rule.engineLanguages
    guard !languages.isEmpty, languages.allSatisfy(folder.engineLanguages.contains) else {
      throw wrong("its languages are some of \(folder.engineLanguages.sorted().joined(separator: ", "))")
    }
    return rule
  }

  private static func confidence(_ value: JSONValue?) -> Confidence? {
    guard case .string(let text) = value else { return nil }
    return Confidence(rawValue: text.lowercased())
  }

  private static func severity(_ value: JSONValue?) -> Severity? {
    guard case .string(let text) = value else { return nil }
    return switch text {
    case "CRITICAL": .critical
    case "ERROR", "HIGH": .high
    case "WARNING", "MEDIUM": .medium
    case "INFO", "LOW": .low
    default: nil
    }
  }

  /// A node as JSON; only `true`, `false`, `null` and plain whole numbers are not text.
  private static func value(_ node: Node) -> JSONValue {
    switch node {
    case .mapping(let members):
      var object: [String: JSONValue] = [:]
      for (key, member) in members { object[key.scalar?.string ?? ""] = value(member) }
      return .object(object)
    case .sequence(let items): return .array(items.map(value))
    case .scalar(let scalar): return Self.scalar(scalar)
    case .alias: return .null
    }
  }

  private static func scalar(_ scalar: Node.Scalar) -> JSONValue {
    guard scalar.style == .any || scalar.style == .plain else { return .string(scalar.string) }
    return switch scalar.string {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null", "~", "": .null
    default:
      Int(scalar.string).map(JSONValue.integer) ?? Double(scalar.string).flatMap(finite)
        ?? .string(scalar.string)
    }
  }

  /// Numbers such as the thresholds of an analyzer; `1e400` stays text.
  private static func finite(_ number: Double) -> JSONValue? { number.isFinite ? .number(number) : nil }
}
