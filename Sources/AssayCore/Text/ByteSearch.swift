/// Finds a fixed sequence of bytes in a text in linear time, however hostile the text is.
///
/// - Source: D. E. Knuth, J. H. Morris, V. R. Pratt, *Fast pattern matching in strings*, SIAM J. Comput. 6
///   (1977), 323-350.
public struct ByteSearch: Sendable, Hashable {
  /// What is looked for.
  public let needle: [UInt8]
  private let fallback: [Int]

  /// Prepares a search for `needle`; an empty one is found nowhere.
  public init(_ needle: [UInt8]) {
    self.needle = needle
    var fallback = [Int](repeating: 0, count: needle.count)
    var matched = 0
    for index in needle.indices.dropFirst() {
      while matched > 0, needle[index] != needle[matched] { matched = fallback[matched - 1] }
      if needle[index] == needle[matched] { matched += 1 }
      fallback[index] = matched
    }
    self.fallback = fallback
  }

  /// The places where the needle stands, from the first on, none overlapping the one before.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - limit: The most places to return, at least 1.
  /// - Returns: The places in order.
  /// - Complexity: O(n + m) for a text of n and a needle of m bytes.
  public func places(in bytes: [UInt8], limit: Int) -> [Range<Int>] {
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    var places: [Range<Int>] = []
    var matched = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        while matched > 0, bytes[index] != needle[matched] { matched = fallback[matched - 1] }
        if bytes[index] == needle[matched] { matched += 1 }
        if matched == needle.count {
          places.append(index + 1 - matched..<index + 1)
          if places.count == limit { return }
          matched = 0
        }
      }
    }
    return places
  }

  /// Whether the needle stands in `bytes`.
  public func isFound(in bytes: [UInt8]) -> Bool { !places(in: bytes, limit: 1).isEmpty }
}
