internal import AssayCore

/// A word that nobody can know, put into the scripts of an image in the place of the name that begins their results.
///
/// It is as long as that name, so that nothing in a file moves, not even in a compiled one. What a program prints on
/// its own begins with the name that everybody knows, and says nothing.
struct Nonce: Sendable, Hashable {
  /// Five letters and digits.
  let text: String

  private static let name = Array("A.S.E".utf8)
  /// As it stands in a pattern that looks for results.
  private static let escapedName = Array(#"A\.S\.E"#.utf8)
  private static let letters = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789".utf8)

  /// Draws a word.
  init() {
    var source = SystemRandomNumberGenerator()
    let bytes = Self.name.map { _ in Self.letters.randomElement(using: &source) ?? UInt8(ascii: "x") }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// A file in which the word stands in the place of the name, wherever that stands.
  func marking(_ bytes: [UInt8]) -> [UInt8] {
    let word = Array(text.utf8)
    // One that matches the same and is as long.
    let pattern = [UInt8(ascii: "["), word[0], UInt8(ascii: "]")] + word[1...]
    return bytes.replacing(Self.name, with: word).replacing(Self.escapedName, with: pattern)
  }

  /// What begins a result.
  var prefix: [UInt8] { Array("[\(text)]".utf8) }
}
