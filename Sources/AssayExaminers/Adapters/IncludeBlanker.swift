internal import AssayCore

/// Takes the `#include` lines out of code in C and C++.
///
/// An analyzer that follows them would read whatever file of this machine the code names, also devices that never
/// end. What stands there becomes blanks, so that places stay what they are.
enum IncludeBlanker {
  private static let names: Set<[UInt8]> = Set(
    ["include", "include_next", "import", "embed"].map { Array($0.utf8) })

  /// The code without includes, as long as it was.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index < bytes.count {
      guard let after = mark(at: index, in: bytes) else {
        index += 1
        continue
      }
      var position = skipBlanks(from: after, in: bytes)
      let name = word(at: &position, in: bytes)
      guard names.contains(name) else {
        index = after
        continue
      }
      let end = endOfLine(from: position, in: bytes)
      for place in index..<end where bytes[place] != UInt8(ascii: "\n") { result[place] = UInt8(ascii: " ") }
      index = end
    }
    return result
  }

  /// Where a sign that begins a directive ends: `#`, `%:` or `??=`; `nil` if none stands there.
  private static func mark(at index: Int, in bytes: [UInt8]) -> Int? {
    if bytes[index] == UInt8(ascii: "#") { return index + 1 }
    if bytes[index...].starts(with: "%:".utf8) { return index + 2 }
    return bytes[index...].starts(with: "??=".utf8) ? index + 3 : nil
  }

  /// Behind a backslash (or its trigraph) and the end of its line, which join two lines; `nil` if there are none.
  private static func splice(at index: Int, in bytes: [UInt8]) -> Int? {
    let starts = bytes[index...].starts(with: "??/".utf8)
    guard bytes[index] == UInt8(ascii: "\\") || starts else { return nil }
    var end = index + (starts ? 3 : 1)
    // Compilers allow blanks there.
    while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: "\r") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  private static func skipBlanks(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      if let next = splice(at: index, in: bytes) {
        index = next
      } else if bytes[index...].starts(with: "/*".utf8) {
        index += 2
        while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index = min(index + 2, bytes.count)
      } else if bytes[index].isBlank || bytes[index] == 0x0B || bytes[index] == 0x0C {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func word(at index: inout Int, in bytes: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    while index < bytes.count, word.count < 20 {
      if let next = splice(at: index, in: bytes) {
        index = next
      } else if bytes[index].isWordByte {
        word.append(bytes[index])
        index += 1
      } else {
        break
      }
    }
    return word
  }

  private static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      index = splice(at: index, in: bytes) ?? index + 1
    }
    return index
  }
}
