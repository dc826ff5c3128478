import AssayCore

/// Wording with alternatives: `{a|b}` says one of both, `{#}` a number in 3...97.
///
/// Braces nest.
///
/// Wordings are literals of this target; text from outside is never expanded.
enum Phrase {
  /// Says `wording`, choosing by `generator`.
  static func say(_ wording: String, using generator: inout SeededGenerator) -> String {
    var wording = wording
    return wording.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var index = 0
      expand(bytes, from: &index, into: &out, using: &generator)
      return String(decoding: out, as: UTF8.self)
    }
  }

  private static func expand(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, into out: inout [UInt8],
    using generator: inout SeededGenerator
  ) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index += 1
        choose(bytes, from: &index, into: &out, using: &generator)
      case UInt8(ascii: "|"), UInt8(ascii: "}"): return
      case let byte:
        out.append(byte)
        index += 1
      }
    }
  }

  /// Stands behind an opening brace; expands one alternative and leaves behind the closing brace.
  private static func choose(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, into out: inout [UInt8],
    using generator: inout SeededGenerator
  ) {
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "#"), bytes[index + 1] == UInt8(ascii: "}") {
      out.append(contentsOf: String(generator.number(in: 3...97)).utf8)
      index += 2
      return
    }
    let starts = alternatives(bytes, from: index)
    var chosen = starts.begins[generator.below(starts.begins.count)]
    expand(bytes, from: &chosen, into: &out, using: &generator)
    index = starts.end
  }

  /// Where the alternatives of a group begin, and what stands behind its closing brace.
  private static func alternatives(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (begins: [Int], end: Int) {
    var begins = [start]
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}") where depth == 0: return (begins, index + 1)
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "|") where depth == 0: begins.append(index + 1)
      default: break
      }
    }
    return (begins, bytes.count)
  }
}
