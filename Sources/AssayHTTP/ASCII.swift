extension StringProtocol {
  /// Whether the two texts are the same but for the case of ASCII letters.
  package func isEqualIgnoringCase(to other: some StringProtocol) -> Bool {
    var left = utf8.makeIterator()
    var right = other.utf8.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return true
      case (let one?, let two?): if one.asciiLowercased != two.asciiLowercased { return false }
      case (nil, _?), (_?, nil): return false
      }
    }
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  package var asciiLowercased: UInt8 { 65...90 ~= self ? self | 32 : self }
}
