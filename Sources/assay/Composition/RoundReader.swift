import AssayCore
import Foundation
import Yams

/// Reads the parts of a configuration; every error names the file and the line.
struct RoundReader {
  let path: String

  /// The whole file.
  func root() throws(InputError) -> Node {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path): cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw InputError("\(path): is not UTF-8")
    }
    do {
      guard let root = try Yams.compose(yaml: text) else { throw InputError("\(path): is empty") }
      return root
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError("\(path): \("\(error)".printable(limit: 300))")
    }
  }

  /// The members of a mapping in their order.
  ///
  /// - Throws: `InputError` for a key that is not allowed, with the nearest that is, or that stands twice.
  func members(of node: Node, allowed: [String]) throws(InputError) -> [(String, Node)] {
    guard let mapping = node.mapping else { throw error(node, "here keys with values are expected") }
    var members: [(String, Node)] = []
    for (key, value) in mapping {
      let name = try text(key)
      guard allowed.contains(name) else {
        let near = allowed.min { Self.distance($0, name) < Self.distance($1, name) } ?? ""
        throw error(key, "there is no key “\(name.printable(limit: 60))”; do you mean “\(near)”?")
      }
      guard !members.contains(where: { $0.0 == name }) else { throw error(key, "“\(name)” stands twice") }
      members.append((name, value))
    }
    return members
  }

  /// The elements of a list.
  func list(_ node: Node, of key: String) throws(InputError) -> [Node] {
    guard let sequence = node.sequence else { throw error(node, "“\(key)” is a list") }
    return Array(sequence)
  }

  /// A text or a number as it is spelt.
  func text(_ node: Node) throws(InputError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw error(node, "here a text is expected") }
    return text
  }

  /// An option with its value or values as arguments.
  ///
  /// `filter` may be keys with values, `model-args` the members of the request.
  func option(_ name: String, _ node: Node) throws(InputError) -> [String] {
    if name == "model-args", node.mapping != nil { return ["--\(name)=\(try json(node))"] }
    if name == "filter", let mapping = node.mapping {
      var arguments: [String] = []
      for (key, value) in mapping {
        let name = try text(key)
        for one in try values(value) { arguments.append("--filter=\(name)=\(one)") }
      }
      return arguments
    }
    return try values(node).map { "--\(name)=\($0)" }
  }

  /// An error in a line.
  func error(_ node: Node, _ what: String) -> InputError {
    InputError("\(path)\(node.mark.map { ":\($0.line)" } ?? ""): \(what)")
  }

  private func values(_ node: Node) throws(InputError) -> [String] {
    guard let sequence = node.sequence else { return [try text(node)] }
    var values: [String] = []
    for one in sequence { values.append(try text(one)) }
    return values
  }

  private func json(_ node: Node) throws(InputError) -> String {
    guard let value = node.any as? [String: Any], JSONSerialization.isValidJSONObject(value),
      let data = try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
    else { throw error(node, "the members of “model-args” are not what JSON can hold") }
    return String(decoding: data, as: UTF8.self)
  }

  /// The edits that lead from one word to another.
  ///
  /// - Source: V. I. Levenshtein, *Binary codes capable of correcting deletions, insertions and reversals* (1966).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right.prefix(60)))
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in right.indices {
        let substituted = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
