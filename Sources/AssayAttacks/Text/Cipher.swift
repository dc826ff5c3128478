import AssayCore
import Foundation

/// Encodings that a model may read and a filter may not.
enum Cipher: String, CaseIterable {
  /// Base64 of UTF-8.
  case base64
  /// Hexadecimal digits of UTF-8.
  case hex
  /// Latin letters moved by thirteen places.
  case rot13
  /// Characters in reverse order.
  case reversed
  /// `\uXXXX` for every UTF-16 unit.
  case unicode
  /// A list of character codes.
  case program

  /// Those that hide a text of a human language.
  static func suited(to locale: PromptLocale) -> [Cipher] {
    switch locale {
    case .en: [.base64, .hex, .rot13, .reversed, .program]
    case .zh: [.base64, .hex, .reversed, .unicode, .program]
    }
  }

  /// The text in this encoding.
  func encode(_ text: String) -> String {
    switch self {
    case .base64: Data(text.utf8).base64EncodedString()
    case .hex: text.utf8.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    case .rot13: Self.rotated(text)
    case .reversed: String(text.reversed())
    case .unicode:
      text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    case .program: text.unicodeScalars.map { String($0.value) }.joined(separator: ",")
    }
  }

  /// The text that an encoding holds; `nil` if it is none.
  func decode(_ text: String) -> String? {
    switch self {
    case .base64: return Data(base64Encoded: text).flatMap { String(bytes: $0, encoding: .utf8) }
    case .hex:
      let bytes = Self.groups(of: text, 2).map { UInt8($0, radix: 16) }
      return bytes.contains(nil) ? nil : String(bytes: bytes.compactMap(\.self), encoding: .utf8)
    case .rot13: return Self.rotated(text)
    case .reversed: return String(text.reversed())
    case .unicode:
      let units = text.components(separatedBy: "\\u").dropFirst().map { UInt16($0, radix: 16) }
      return units.contains(nil) ? nil : String(decoding: units.compactMap(\.self), as: UTF16.self)
    case .program:
      let scalars = text.split(separator: ",").map { UInt32($0).flatMap(Unicode.Scalar.init) }
      guard !scalars.contains(nil) else { return nil }
      return String(String.UnicodeScalarView(scalars.compactMap(\.self)))
    }
  }

  private static func rotated(_ text: String) -> String {
    func turn(_ byte: UInt8, from first: UInt8) -> UInt8 { first + (byte - first + 13) % 26 }
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): turn(byte, from: UInt8(ascii: "a"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): turn(byte, from: UInt8(ascii: "A"))
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func groups(of text: String, _ size: Int) -> [String] {
    let units = Array(text.utf8)
    return stride(from: 0, to: units.count, by: size).map {
      String(decoding: units[$0..<min($0 + size, units.count)], as: UTF8.self)
    }
  }
}
