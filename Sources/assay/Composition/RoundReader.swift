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
        let near = NearestName.of(name, among: allowed)
        let hint = near.map { "do you mean “\($0)”?" } ?? "“assay run --help” lists the options"
        throw error(key, "there is no key “\(name.printable(limit: 60))”; \(hint)")
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

  /// An option with its value or values.
  ///
  /// `filter` may be keys with values, `model-args` the members of the request.
  func option(_ name: String, _ node: Node) throws(InputError) -> RoundOption {
    if name == "model-args", node.mapping != nil { return RoundOption(name: name, values: [try json(node)]) }
    if name == "filter", let mapping = node.mapping {
      var filters: [String] = []
      for (key, value) in mapping {
        let axis = try text(key)
        for one in try values(value) { filters.append("\(axis)=\(one)") }
      }
      return RoundOption(name: name, values: filters)
    }
    return RoundOption(name: name, values: try values(node))
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
}
