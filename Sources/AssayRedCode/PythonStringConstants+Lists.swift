internal import AssayCore

extension PythonStringConstants {
  /// The texts of the first list of literals that is assigned to `name` at the start of a line.
  ///
  /// Literals that stand side by side without a comma are one text, as they are to Python.
  ///
  /// - Parameter name: The name.
  /// - Returns: The texts; `nil` if there is no such list, or if it holds anything but literals.
  func texts(inListNamed name: String) -> [String]? {
    guard var position = startOfValue(assignedTo: name), take("[", at: &position) else { return nil }
    var texts: [String] = []
    var current: String?
    while true {
      skipSpaceAndComments(&position)
      if take("]", at: &position) { return texts + (current.map { [$0] } ?? []) }
      if take(",", at: &position) {
        guard let text = current else { return nil }
        texts.append(text)
        current = nil
      } else {
        guard let text = literal(at: &position) else { return nil }
        if current == nil { current = text } else { current?.append(text) }
      }
    }
  }

  /// The literals with the prefix `f` that are assigned to `name`, wherever lines are indented.
  ///
  /// Values in braces stay as they are written. A literal with doubled braces is left out.
  func formattedTexts(assignedTo name: String) -> [String] {
    // Few, because each may be followed by a literal that ends only where the text does.
    occurrences(of: Array("\(name) =".utf8)).prefix(100).compactMap { start in
      var line = start
      while line > 0, bytes[line - 1] == 0x20 || bytes[line - 1] == 0x09 { line -= 1 }
      guard line == 0 || bytes[line - 1] == 0x0A else { return nil }
      var position = start + name.utf8.count + 2
      skipBlanks(&position)
      return formatted(at: &position)
    }
  }

  /// The literal that stands behind `key` in the dictionary that is assigned to `name` at the start of a line.
  ///
  /// - Parameters:
  ///   - key: The key; the first of that name, so that dictionaries inside the dictionary are not told apart.
  ///   - name: The name.
  /// - Returns: The literal, with or without the prefix `f`; `nil` if there is none before the next line
  ///   that starts with a name.
  func formattedText(ofKey key: String, inDictionaryNamed name: String) -> String? {
    guard var position = startOfValue(assignedTo: name), take("{", at: &position) else { return nil }
    while position < bytes.count {
      skipSpaceAndComments(&position)
      guard let found = literal(at: &position) else { return nil }
      skipSpaceAndComments(&position)
      guard take(":", at: &position) else { return nil }
      skipSpaceAndComments(&position)
      guard let value = formatted(at: &position) ?? literal(at: &position) else { return nil }
      if found == key { return value }
      skipSpaceAndComments(&position)
      guard take(",", at: &position) else { return nil }
    }
    return nil
  }

  private func startOfValue(assignedTo name: String) -> Int? {
    for start in occurrences(of: Array(name.utf8)) where start == 0 || bytes[start - 1] == 0x0A {
      var position = start + name.utf8.count
      skipBlanks(&position)
      guard take("=", at: &position) else { continue }
      skipBlanks(&position)
      return position
    }
    return nil
  }

  private func formatted(at position: inout Int) -> String? {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "f") else { return nil }
    var end = position + 1
    guard let text = literal(at: &end), !text.holds("{{"), !text.holds("}}") else { return nil }
    position = end
    return text
  }

  private func take(_ byte: Unicode.Scalar, at position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private func skipSpaceAndComments(_ position: inout Int) {
    while position < bytes.count {
      if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "#") {
        position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      } else {
        return
      }
    }
  }
}
