internal import AssayCore
internal import Foundation

/// The words of an answer, and pairs of neighbouring words, counted by the buckets that they hash into.
///
/// Words are runs of ASCII letters in any case, and single Chinese characters; everything else parts them.
package struct Vocabulary: Sendable, Hashable {
  /// How many buckets there are.
  package static let size = 1 << 15
  /// Only so much of an answer is read: 1 MiB.
  private static let lengthLimit = 1 << 20

  /// How often each bucket was hit, in the order of the buckets; none without a hit.
  package let counts: [(bucket: UInt16, count: UInt16)]

  package static func == (left: Vocabulary, right: Vocabulary) -> Bool {
    left.counts.elementsEqual(right.counts) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in counts {
      hasher.combine(entry.bucket)
      hasher.combine(entry.count)
    }
  }

  init(_ text: [UInt8]) {
    var hits: [UInt16] = []
    hits.reserveCapacity(min(text.count, Self.lengthLimit) / 2)
    var previous: UInt64 = 0
    func take(_ word: UInt64) {
      guard !Self.passedOver.contains(word) else { return }
      hits.append(Self.bucket(word))
      if previous != 0 { hits.append(Self.bucket(previous &* 0x9E37_79B9_7F4A_7C15 ^ word)) }
      previous = word
    }
    var word = Self.seed
    var isWord = false
    var index = 0
    let end = min(text.count, Self.lengthLimit)
    while index < end {
      let byte = text[index]
      if byte.isASCIILetter {
        word = (word ^ UInt64(byte.asciiLowercased)) &* Self.prime
        isWord = true
      } else if isWord {
        take(word)
        (word, isWord) = (Self.seed, false)
      }
      if byte & 0xF0 == 0xE0, index + 2 < end {
        let scalar =
          UInt64(byte & 0x0F) << 12 | UInt64(text[index + 1] & 0x3F) << 6 | UInt64(text[index + 2] & 0x3F)
        if (0x4E00...0x9FFF).contains(scalar) { take((Self.seed ^ scalar) &* Self.prime) }
        index += 3
      } else {
        index += 1
      }
    }
    if isWord { take(word) }
    counts = Self.counted(&hits)
  }

  private static func counted(_ hits: inout [UInt16]) -> [(bucket: UInt16, count: UInt16)] {
    hits.sort()
    var counts: [(bucket: UInt16, count: UInt16)] = []
    for hit in hits {
      if let last = counts.last, last.bucket == hit {
        if last.count < .max { counts[counts.count - 1].count += 1 }
      } else {
        counts.append((hit, 1))
      }
    }
    return counts
  }

  /// What the words say together: the sum of their weights, each count as 1 + ln(n), the whole of length 1.
  func score(_ weights: [UInt8]) -> Double {
    guard weights.count == Self.size else { return 0 }
    var (sum, squares) = (0.0, 0.0)
    for entry in counts {
      let value = 1 + log(Double(entry.count))
      sum += value * Double(Int8(bitPattern: weights[Int(entry.bucket)]))
      squares += value * value
    }
    return squares > 0 ? sum / squares.squareRoot() : 0
  }

  /// What stands in for real places in answers that were written to be harmless: it must tell nothing.
  private static let passedOver = Set(
    ["example", "invalid", "stub", "opt", "test", "localhost"].map { word in
      word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    })

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private static func bucket(_ word: UInt64) -> UInt16 {
    // The upper bits of a product depend on all lower ones.
    UInt16(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 49)
  }
}
