package import AssayHTTP
internal import Foundation

/// What a reply says about when the endpoint wants to hear again.
package struct RateHints: Sendable, Hashable {
  /// The wait that the server asks for, by `Retry-After` or `retry-after-ms`.
  package var retryAfter: Duration?
  /// The time until an allowance that is used up is filled again.
  package var exhaustedFor: Duration?

  /// Creates hints.
  package init(retryAfter: Duration? = nil, exhaustedFor: Duration? = nil) {
    self.retryAfter = retryAfter
    self.exhaustedFor = exhaustedFor
  }

  /// The longer of the two waits.
  package var wait: Duration? {
    switch (retryAfter, exhaustedFor) {
    case (let one?, let two?): max(one, two)
    case (let one, let two): one ?? two
    }
  }

  /// Reads the hints of a reply.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - unixTime: The seconds since 1970, asked for only where a date stands.
  package init(_ reply: HTTPReply, unixTime: () -> Double) {
    var remaining: [Substring: String] = [:]
    var resets: [Substring: String] = [:]
    var milliseconds: Duration?
    for (name, value) in reply.headers {
      // One look at the first letter sorts out nearly all fields.
      guard let first = name.utf8.first?.asciiLowercased,
        first == UInt8(ascii: "x") || first == UInt8(ascii: "r") || first == UInt8(ascii: "a")
      else { continue }
      let name = name.lowercased()
      if name == "retry-after" {
        retryAfter = Self.retryAfter(value, unixTime: unixTime)
      } else if name == "retry-after-ms" {
        milliseconds = Double(value).flatMap { Self.duration(seconds: $0 / 1000) }
      } else if name.hasPrefix("x-ratelimit-remaining-") {
        remaining[name.dropFirst("x-ratelimit-remaining-".count)] = value
      } else if name.hasPrefix("x-ratelimit-reset-") {
        resets[name.dropFirst("x-ratelimit-reset-".count)] = value
      } else if name.hasPrefix("anthropic-ratelimit-") {
        let rest = name.dropFirst("anthropic-ratelimit-".count)
        if rest.hasSuffix("-remaining") { remaining[rest.dropLast("-remaining".count)] = value }
        if rest.hasSuffix("-reset") { resets[rest.dropLast("-reset".count)] = value }
      }
    }
    retryAfter = milliseconds ?? retryAfter
    for (allowance, left) in remaining where Double(left).map({ $0 <= 0 }) == true {
      guard let text = resets[allowance], let wait = Self.reset(text, unixTime: unixTime) else { continue }
      exhaustedFor = max(exhaustedFor ?? .zero, wait)
    }
  }

  /// Reads `Retry-After`: seconds, or a date of HTTP.
  static func retryAfter(_ text: String, unixTime: () -> Double) -> Duration? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let seconds = Double(text) { return duration(seconds: seconds) }
    guard let date = httpDate(text) else { return nil }
    return duration(seconds: max(0, date - unixTime()))
  }

  /// Reads the reset of an allowance: `6m0s`, seconds, or a date in RFC 3339.
  static func reset(_ text: String, unixTime: () -> Double) -> Duration? {
    if let seconds = Double(text) {
      // Some servers name the moment instead of the wait; no wait is ten years long.
      return duration(seconds: seconds > 300_000_000 ? max(0, seconds - unixTime()) : seconds)
    }
    if let wait = unitDuration(text) { return wait }
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    return duration(seconds: max(0, date.timeIntervalSince1970 - unixTime()))
  }

  /// Reads a duration of parts with units, such as `1h2m3.5s` or `20ms`.
  static func unitDuration(_ text: String) -> Duration? {
    var seconds = 0.0
    var number = ""
    var unit = ""
    func partValue() -> Double? {
      guard let value = Double(number) else { return nil }
      switch unit {
      case "d": return value * 86_400
      case "h": return value * 3_600
      case "m": return value * 60
      case "s": return value
      case "ms": return value / 1_000
      case "us", "µs": return value / 1_000_000
      case "ns": return value / 1_000_000_000
      default: return nil
      }
    }
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) || scalar == "." {
        if !unit.isEmpty {
          guard let part = partValue() else { return nil }
          seconds += part
          number = ""
          unit = ""
        }
        number.unicodeScalars.append(scalar)
      } else {
        unit.unicodeScalars.append(scalar)
      }
    }
    guard let part = partValue() else { return nil }
    return duration(seconds: seconds + part)
  }

  /// Reads the date form that RFC 9110 prescribes: `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func httpDate(_ text: String) -> Double? {
    let parts = text.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), 1...31 ~= day,
      let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]), 1970...9999 ~= year
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, 0..<24 ~= clock[0], 0..<60 ~= clock[1], 0...60 ~= clock[2] else { return nil }
    // Days from civil, by Howard Hinnant's algorithm, with March as the first month.
    let shifted = month < 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    return Double(days * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2])
  }

  private static func duration(seconds: Double) -> Duration? {
    guard seconds.isFinite, seconds >= 0 else { return nil }
    return .seconds(min(seconds, 1e9))
  }
}
