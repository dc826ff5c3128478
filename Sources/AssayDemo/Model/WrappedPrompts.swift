import AssayCore

/// Finds a prompt inside a longer text, as when a command-line agent puts its own words around it.
///
/// White space does not count, since agents trim and indent. The beginnings of all prompts are found in one pass by
/// a rolling hash; the rest of a prompt is compared by the difference of two running hashes, so that the time
/// grows with the length of the text however many prompts there are.
struct WrappedPrompts: Sendable {
  private struct Entry: Sendable {
    /// Bytes that are no white space.
    var length: Int
    var hash: UInt64
    /// The base to the power of `length`.
    var power: UInt64
    var place: PromptIndex.Place
  }

  /// The prompts by the hash of their beginnings.
  private var entries: [UInt64: [Entry]] = [:]

  /// The length of a beginning, in bytes without white space; shorter prompts are not found inside others.
  private static let beginning = 32
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The bytes without white space that are looked at, from the start.
  private static let limit = 1 << 20
  /// How many prompts are compared at most in one text.
  private static let mostComparisons = 1 << 20

  /// Files a prompt.
  mutating func add(_ text: String, _ place: PromptIndex.Place) {
    let hashes = Self.runningHashes(of: text)
    let length = hashes.count - 1
    guard length >= Self.beginning else { return }
    let entry = Entry(length: length, hash: hashes[length], power: Self.power(length), place: place)
    entries[hashes[Self.beginning], default: []].append(entry)
  }

  /// The longest prompt that stands in a text; of equal ones the first filed.
  func place(in text: String) -> PromptIndex.Place? {
    guard !entries.isEmpty else { return nil }
    let hashes = Self.runningHashes(of: text)
    guard hashes.count > Self.beginning else { return nil }
    let power = Self.power(Self.beginning)
    var best: Entry?
    var left = Self.mostComparisons
    for start in 0..<(hashes.count - Self.beginning) {
      let hash = hashes[start + Self.beginning] &- hashes[start] &* power
      guard let candidates = entries[hash] else { continue }
      left -= candidates.count
      guard left >= 0 else { break }
      for entry in candidates where entry.length > (best?.length ?? 0) {
        let end = start + entry.length
        guard end < hashes.count, hashes[end] &- hashes[start] &* entry.power == entry.hash else { continue }
        best = entry
      }
    }
    return best?.place
  }

  /// The hashes of all beginnings of a text without its white space, the empty one first.
  private static func runningHashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = [0]
    hashes.reserveCapacity(min(text.utf8.count, limit) + 1)
    var hash: UInt64 = 0
    for byte in text.utf8 where byte > 0x20 {
      // A zero byte must not vanish in front.
      hash = hash &* base &+ UInt64(byte) &+ 1
      hashes.append(hash)
      if hashes.count > limit { break }
    }
    return hashes
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, Int) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* square }
      square = square &* square
      rest >>= 1
    }
    return result
  }
}
