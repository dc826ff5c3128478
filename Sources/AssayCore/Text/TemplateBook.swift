/// Texts with slots, sorted into sections.
///
/// A section begins with a line `# name kind locale`; its texts are divided by lines `---`.
package struct TemplateBook: Sendable {
  /// A section's name, kind and locale.
  private struct Key: Hashable {
    var name: String
    var kind: String
    var locale: PromptLocale
  }

  private var sections: [Key: [String]] = [:]

  /// Reads a book.
  ///
  /// - Throws: `InputError` naming the line of a heading that is none.
  package init(_ text: String) throws(InputError) {
    var key: Key?
    var lines: [Substring] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.hasPrefix("# ") {
        close(key, &lines)
        key = try Self.heading(line.dropFirst(2), number: number)
      } else if line == "---" {
        close(key, &lines)
      } else {
        lines.append(line)
      }
    }
    close(key, &lines)
  }

  /// The texts of a section; empty if there is none.
  package func texts(_ name: String, _ kind: String, _ locale: PromptLocale) -> [String] {
    sections[Key(name: name, kind: kind, locale: locale)] ?? []
  }

  /// How many texts there are.
  package var count: Int { sections.values.reduce(0) { $0 + $1.count } }

  private mutating func close(_ key: Key?, _ lines: inout [Substring]) {
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    if let key, !lines.isEmpty { sections[key, default: []].append(lines.joined(separator: "\n")) }
    lines = []
  }

  private static func heading(_ text: Substring, number: Int) throws(InputError) -> Key {
    let words = text.split(separator: " ")
    guard words.count == 3, let locale = PromptLocale(rawValue: String(words[2])) else {
      throw InputError("line \(number): a heading reads “# name kind en” or “# name kind zh”")
    }
    return Key(name: String(words[0]), kind: String(words[1]), locale: locale)
  }
}

extension String {
  /// The text with slots filled in: each `{name}` once and in one pass, so that what is filled in is never read
  /// as a slot again.
  package func filled(_ values: [String: String]) -> String { filled { values[$0] } }

  /// The text with slots filled in by what `value` says of their names; `nil` leaves one as it is.
  package func filled(by value: (String) -> String?) -> String {
    withBytes { bytes in
      var result: [UInt8] = []
      var copied = 0
      var place = 0
      while let brace = bytes[place...].firstIndex(of: UInt8(ascii: "{")) {
        place = brace + 1
        guard let (name, end) = Self.slot(at: brace, in: bytes), let value = value(name) else { continue }
        result.reserveCapacity(result.count + value.utf8.count + bytes.count - copied)
        result += bytes[copied..<brace]
        result += value.utf8
        (copied, place) = (end, end)
      }
      guard copied > 0 else { return self }
      result += bytes[copied...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func slot(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (name: String, end: Int)? {
    var end = place + 1
    while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    return (String(decoding: bytes[(place + 1)..<end], as: UTF8.self), end + 1)
  }
}
