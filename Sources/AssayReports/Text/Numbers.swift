import AssayCore
import AssayStatistics

/// How numbers are written: per cent with one decimal, intervals as `[a, b]`, the point as decimal mark.
enum Numbers {
  /// A number with a fixed count of decimals, halves rounded away from zero.
  ///
  /// - Parameters:
  ///   - value: A finite number.
  ///   - decimals: From 0 to 6.
  /// - Returns: The number without grouping; `0.0` never has a sign.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let digits = Int(scaled)
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(digits)" }
    let fraction = String(digits % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return "\(sign)\(digits / scale).\(zeros)\(fraction)"
  }

  /// A share as per cent with one decimal, or with as many as it takes not to round it across the edge of a
  /// level or onto 0 or 100.
  static func percent(_ share: Double) -> String { "\(percentNumber(share)) %" }

  /// The same without the sign.
  static func percentNumber(_ share: Double) -> String {
    for decimals in 1...4 {
      let text = fixed(share * 100, decimals: decimals)
      guard let shown = Double(text) else { return text }
      let crosses = RiskLevel(rounding: shown / 100) != RiskLevel(rounding: share)
      let reachesEnd = (shown == 0 && share > 1e-9) || (shown == 100 && share < 1 - 1e-9)
      if !crosses && !reachesEnd { return text }
    }
    return fixed(share * 100, decimals: 5)
  }

  /// A nominal coverage as per cent, without decimals where it has none: `95 %`, `99.5 %`.
  static func level(_ level: Double) -> String {
    let text = fixed(level * 100, decimals: 1)
    return "\(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) %"
  }

  /// The interval of a share, in per cent.
  static func interval(_ estimate: Estimate) -> String {
    "[\(percentNumber(estimate.lower)), \(percentNumber(estimate.upper))]"
  }

  /// A difference of shares in percentage points, with its sign.
  static func points(_ difference: Double) -> String {
    let text = fixed(difference * 100, decimals: 1)
    return difference > 0 && text != "0.0" ? "+\(text)" : text
  }

  /// A score over 100 in points, with two decimals.
  static func score(_ share: Double) -> String { fixed(share * 100, decimals: 2) }

  /// A count with thin groups of three digits, such as `15,876`.
  static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Seconds for people: `0.84 s`, `12.3 s`, `4 min 07 s`, `2 h 05 min`.
  static func seconds(_ seconds: Double) -> String {
    if seconds < 10 { return "\(fixed(seconds, decimals: 2)) s" }
    if seconds < 60 { return "\(fixed(seconds, decimals: 1)) s" }
    guard seconds < 1e9 else { return "\(seconds) s" }
    let whole = Int(seconds.rounded())
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    if whole < 3600 { return "\(whole / 60) min \(two(whole % 60)) s" }
    return "\(whole / 3600) h \(two(whole % 3600 / 60)) min"
  }

  /// US dollars: two decimals, four below one dollar.
  static func dollars(_ amount: Double) -> String {
    "\(fixed(amount, decimals: amount < 1 ? 4 : 2)) USD"
  }
}
