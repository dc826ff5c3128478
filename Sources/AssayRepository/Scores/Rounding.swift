internal import Foundation

/// Numbers as the original's language rounds and writes them.
enum Rounding {
  /// Rounds to two decimals as Python's `round(x, 2)` does.
  ///
  /// The exact value of the binary number decides, and a tie, which only numbers such as 0.125 can be, goes
  /// to the even digit: 2.675 lies below the tie and becomes 2.67. Source: Python's documentation of
  /// `round`, and the rounding of `printf` in IEEE 754's default direction, which is the same.
  static func hundredths(_ value: Double) -> Double {
    guard value.isFinite else { return value }
    return Double(String(format: "%.2f", value)) ?? value
  }

  /// A share as per cent, rounded.
  static func percent(_ share: Double) -> Double { hundredths(share * 100) }
}
