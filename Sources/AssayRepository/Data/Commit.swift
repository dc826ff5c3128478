internal import AssayCore

/// A commit as the data names it.
package struct Commit: Sendable, Hashable {
  /// How it is named.
  package enum Name: Sendable, Hashable {
    /// As the repository was cloned.
    case head
    /// 7 to 40 hexadecimal digits.
    case hash(String)
    /// A tag or a branch.
    case reference(String)
  }

  /// What stands in the data, without white space at its ends.
  package let text: String
  /// The name without what asks for an ancestor.
  package let name: Name
  /// How many first parents to go back: 1 for `hash^` and `hash~`.
  package let generations: Int

  /// Reads a commit: `HEAD`, a hash or a tag, each followed by any number of `^`, `~` or `~N`.
  ///
  /// - Parameter spelt: What stands in the data.
  /// - Throws: What is wrong with it.
  init(_ spelt: String) throws(LineError) {
    text = spelt.trimmedSpace
    let isStep: (UInt8) -> Bool = { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") }
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex(where: isStep) ?? bytes.count
    let base = String(decoding: bytes[..<end], as: UTF8.self)
    if base.isEmpty { throw LineError("is empty") }
    if let flaw = RecordChecks.flaw(ofArgument: base, more: "+@") { throw LineError(flaw) }
    generations = try Self.generations(Array(bytes[end...]))
    let isHash =
      (7...40).contains(base.utf8.count)
      && base.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    name = base == "HEAD" ? .head : isHash ? .hash(base.lowercased()) : .reference(base)
  }

  private static func generations(_ steps: [UInt8]) throws(LineError) -> Int {
    var sum = 0
    var position = 0
    while position < steps.count {
      let sign = steps[position]
      position += 1
      var digits = ""
      while position < steps.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(steps[position]) {
        digits.append(Character(UnicodeScalar(steps[position])))
        position += 1
      }
      let count = digits.isEmpty ? 1 : Int(digits)
      // ^2 is another parent of a merge, not a grandparent.
      let isKnown = sign == UInt8(ascii: "~") || (sign == UInt8(ascii: "^") && count == 1)
      guard isKnown, let count, (0...1_000).contains(count) else {
        throw LineError("asks for an ancestor in a way that is not known here")
      }
      sum += count
    }
    guard sum <= 1_000 else { throw LineError("asks for an ancestor more than 1000 generations back") }
    return sum
  }
}
