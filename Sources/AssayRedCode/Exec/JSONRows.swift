/// Splits a JSON list into its rows without reading them, so that what is wrong can be told by its row.
///
/// It follows quotes and brackets only: each row is JSON if a JSON reader says so. It takes one pass and no
/// recursion, whatever the text is.
struct JSONRows {
  /// Where each row stands.
  private(set) var rows: [Range<Int>] = []
  /// What is wrong with the list behind the last row; `nil` if it ends as a list should.
  private(set) var flaw: String?

  /// Splits a text.
  init(_ bytes: [UInt8]) {
    var position = Self.skipSpace(bytes, 0)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else {
      flaw = position < bytes.count ? "not a JSON list" : "empty"
      return
    }
    position = Self.skipSpace(bytes, position + 1)
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      flaw = Self.flaw(behind: position + 1, bytes)
      return
    }
    while flaw == nil {
      guard let end = Self.endOfRow(bytes, position) else {
        flaw = "ends in the middle of row \(rows.count + 1)"
        return
      }
      rows.append(position..<end)
      if bytes[end] == UInt8(ascii: "]") {
        flaw = Self.flaw(behind: end + 1, bytes)
        return
      }
      position = end + 1
    }
  }

  /// The comma or bracket that ends the row at `start`; `nil` if the text ends first.
  private static func endOfRow(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    var isQuoted = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted {
        if byte == UInt8(ascii: "\\") { position += 1 }
        if byte == UInt8(ascii: "\"") { isQuoted = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ","), UInt8(ascii: "]"):
          if depth == 0 { return position }
          if byte == UInt8(ascii: "]") { depth -= 1 }
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
        if depth < 0 { depth = 0 }
      }
      position += 1
    }
    return nil
  }

  private static func flaw(behind position: Int, _ bytes: [UInt8]) -> String? {
    skipSpace(bytes, position) < bytes.count ? "goes on behind the end of its list" : nil
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? bytes.count
  }
}
