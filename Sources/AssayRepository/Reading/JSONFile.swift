internal import AssayCore

/// A file of JSON: one value, or one object a line.
struct JSONFile {
  /// How the records of a file stand in it.
  enum Form: Sendable {
    /// One list, whatever the name of the file ends in.
    case list
    /// One object.
    case object
    /// One object a line: true JSON Lines.
    case lines
  }

  /// A value and the place in the file from which its columns count.
  struct Item {
    let node: JSONNode
    let base: Int

    /// Where it starts in the file.
    var offset: Int { base + node.column - 1 }
  }

  let file: SourceFile
  let form: Form
  /// The elements of the list, the object itself, or the values of the lines.
  let items: [Item]

  /// Reads a file.
  ///
  /// - Parameter file: The file.
  /// - Throws: `InputError` with line and column of what is no JSON.
  init(_ file: SourceFile) throws(InputError) {
    self.file = file
    guard let first = file.bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw file.error("empty; JSON is expected")
    }
    if first == UInt8(ascii: "{"), try Self.hasObjectLines(file) {
      form = .lines
      items = try Self.lines(of: file)
      return
    }
    let node: JSONNode
    do {
      node = try JSONLine.parse(file.bytes, as: "file")
    } catch {
      throw file.error(error, from: 0)
    }
    switch node.body {
    case .array(let elements):
      form = .list
      items = elements.map { Item(node: $0, base: 0) }
    case .object:
      form = .object
      items = [Item(node: node, base: 0)]
    case .null, .bool, .number, .string:
      throw file.error("\(node.kind) stands where a list or an object belongs")
    }
  }

  /// Whether the first line that is not blank holds a whole value and more lines follow.
  private static func hasObjectLines(_ file: SourceFile) throws(InputError) -> Bool {
    var filled = file.lines.lazy.filter { !$0.isBlank }.makeIterator()
    guard let first = filled.next(), filled.next() != nil else { return false }
    return (try? JSONLine.parse(first.bytes)) != nil
  }

  private static func lines(of file: SourceFile) throws(InputError) -> [Item] {
    var items: [Item] = []
    for line in file.lines where !line.isBlank {
      do {
        items.append(Item(node: try JSONLine.parse(line.bytes), base: line.start))
      } catch {
        let column = error.column.map { ", column \($0)" } ?? ""
        throw InputError("\(file.name): line \(line.number)\(column): \(error.text)")
      }
    }
    return items
  }
}
