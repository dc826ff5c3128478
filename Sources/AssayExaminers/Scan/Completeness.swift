internal import AssayCore

/// Tells texts that break off or are of no kind from whole ones, in languages whose readers take anything.
enum Completeness {
  /// What is wrong with a page or with statements of SQL; `nil` if nothing is, and for other languages.
  static func problem(of text: SourceText) -> String? {
    switch text.language {
    case .html: text.isTemplate ? nil : pageProblem(text.bytes)
    case .sql: SQLCheck.problem(of: text.bytes)
    default: nil
    }
  }

  /// A page that ends inside a tag, a comment, a script or a style sheet.
  private static func pageProblem(_ bytes: [UInt8]) -> String? {
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end: Int?
      if starts("<!--", bytes, start) {
        end = find("-->", bytes, from: start + 4)
      } else if starts("<?", bytes, start) {
        // What stands behind an open tag of PHP may go on to the end.
        end = find("?>", bytes, from: start + 2) ?? bytes.count
      } else if isTag(bytes, start) {
        end = endOfTag(bytes, from: start).flatMap { endOfElement(bytes, from: start, tagEnd: $0) }
      } else {
        end = start + 1
      }
      guard let end else { return "a check for the end of the page" }
      index = end
    }
    return nil
  }

  /// Behind the text of a script or style sheet, which is no page; behind the tag elsewhere; `nil` if that is missing.
  private static func endOfElement(_ bytes: [UInt8], from start: Int, tagEnd: Int) -> Int? {
    for (opening, closing) in [("<script", "</script"), ("<style", "</style"), ("<textarea", "</textarea")]
    where starts(opening, bytes, start) && !isNamePart(bytes, start + opening.utf8.count) {
      if bytes[tagEnd - 2] == UInt8(ascii: "/") { return tagEnd }
      return find(closing, bytes, from: tagEnd)
    }
    return tagEnd
  }

  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    var plainEnd: Int?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">"), plainEnd == nil { plainEnd = index + 1 }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      // A stray apostrophe is no beginning of a value.
      if index - start > 20_000, let plainEnd { return plainEnd }
    }
    return plainEnd
  }

  private static func isTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    let next = bytes[start + 1]
    return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
  }

  private static func isNamePart(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && (bytes[index].isWordByte || bytes[index] == UInt8(ascii: "-"))
  }

  private static func starts(_ word: String, _ bytes: [UInt8], _ start: Int) -> Bool {
    let wanted = word.utf8
    guard start + wanted.count <= bytes.count else { return false }
    return zip(bytes[start...], wanted).allSatisfy { $0 | ($0.isASCIILetter ? 0x20 : 0) == $1 }
  }

  private static func find(_ word: String, _ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if starts(word, bytes, index) { return index + word.utf8.count }
      index += 1
    }
    return nil
  }
}
