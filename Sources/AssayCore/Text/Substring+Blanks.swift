extension Substring {
  /// Without blanks at both ends, line breaks among them.
  package var trimmedBlanks: Substring { withoutLeadingBlanks.withoutEndBlanks }

  /// Without blanks in front, line breaks among them.
  package var withoutLeadingBlanks: Substring {
    let known = withBytes(\.leadingBlanks)
    var text = known == 0 ? self : self[utf8.index(startIndex, offsetBy: known)...]
    // What begins beyond ASCII, and a blank with a mark on it, is a matter of characters.
    while let byte = text.utf8.first, byte.mayBeginBlank, text.first?.isWhitespace ?? false {
      text.removeFirst()
    }
    return text
  }

  /// Without blanks behind it, line breaks among them.
  package var withoutEndBlanks: Substring {
    let known = withBytes(\.endBlanks)
    var text = known == 0 ? self : self[..<utf8.index(endIndex, offsetBy: -known)]
    while let byte = text.utf8.last, byte.mayEndBlank, text.last?.isWhitespace ?? false {
      text.removeLast()
    }
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many blanks of ASCII surely stand in front: those that nothing beyond ASCII follows, which could be a mark
  /// on them.
  fileprivate var leadingBlanks: Int {
    var length = 0
    while length < count, self[length].isASCIIBlank, length + 1 == count || self[length + 1] < 0x80 {
      length += 1
    }
    return length
  }

  /// How many blanks of ASCII surely stand at the end: those that nothing beyond ASCII precedes.
  fileprivate var endBlanks: Int {
    var length = 0
    while length < count, self[count - length - 1].isASCIIBlank,
      length + 1 == count || self[count - length - 2] < 0x80
    {
      length += 1
    }
    return length
  }
}

extension UInt8 {
  /// Whether this is a blank or one of the controls that break lines.
  fileprivate var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether a character of white space may begin with this byte: U+0085 to U+3000 take two or three.
  fileprivate var mayBeginBlank: Bool { isASCIIBlank || self == 0xC2 || (0xE1...0xE3).contains(self) }

  /// Whether a character of white space may end with this byte.
  fileprivate var mayEndBlank: Bool { isASCIIBlank || self >= 0x80 }
}
