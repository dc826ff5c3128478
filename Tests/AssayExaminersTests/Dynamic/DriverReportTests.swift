import AssayCore
import Testing

@testable import AssayExaminers

@Suite struct DriverReportTests {
  private static let key = [UInt8](repeating: 7, count: 32)

  private static func line(_ number: Int, _ body: String, key: [UInt8] = key) -> String {
    "\(number) \(DriverReport.seal(number: number, body: Array(body.utf8), key: key)) \(body)\n"
  }

  private static func report(_ text: String) -> DriverReport { DriverReport(Array(text.utf8), key: key) }

  private static let begin = line(0, #"{"begin": "a"}"#)
  private static let shown = line(1, #"{"probe": "a", "observation": "exploited", "detail": "x\u001b[2J"}"#)
  private static let end = line(2, #"{"end": 2}"#)

  /// The seal of the line `0 … {"begin": ""}` under 32 bytes of 7, computed with Python's hashlib from the
  /// description in the guide.
  @Test func sealIsTheDrivers() {
    #expect(
      DriverReport.seal(number: 0, body: Array(#"{"begin": ""}"#.utf8), key: Self.key)
        == "cfd8a97aa6433d661005a1169fcfe1a3ef1df900278eaa74a151472f612ad769")
  }

  @Test func whole() {
    let report = Self.report(Self.begin + Self.shown + Self.end)
    #expect(report.isComplete && report.hasBegun && report.observations == ["a": .exploited("x�[2J")])
  }

  @Test(
    "what carries no seal, a wrong one or an old number is passed over",
    arguments: [
      "forged\n", "\n\n   \n",
      "1 \(String(repeating: "0", count: 64)) {\"probe\":\"a\",\"observation\":\"withstood\"}\n",
      line(1, #"{"probe": "a", "observation": "withstood"}"#, key: [UInt8](repeating: 8, count: 32)),
      begin, String(repeating: "x", count: 100_000) + "\n", "1  \n", "99999999999999999999999 a b\n",
      "\u{0}\u{0}\n",
    ])
  func foreign(line: String) {
    let report = Self.report(line + Self.begin + line + Self.shown + line + Self.end + line)
    #expect(report.isComplete && report.observations == ["a": .exploited("x�[2J")])
  }

  @Test("wherever a report is cut or broken, it is not complete")
  func cut() {
    let bytes = Array((Self.begin + Self.shown + Self.end).utf8)
    // The last line is whole without its line feed.
    let complete = (0..<bytes.count - 1).filter {
      DriverReport(Array(bytes[..<$0]), key: Self.key).isComplete
    }
    #expect(complete == [])
    let flipped = bytes.indices.filter { index in
      var broken = bytes
      broken[index] ^= 1
      return DriverReport(broken, key: Self.key).isComplete
    }
    #expect(flipped.allSatisfy { bytes[$0] == UInt8(ascii: "\n") && $0 == bytes.count - 1 })
  }

  @Test("a line that was taken out or lengthened ends the report")
  func gaps() {
    #expect(!Self.report(Self.begin + Self.end).isComplete)
    #expect(!Self.report(Self.shown + Self.begin + Self.end).isComplete)
    let longer = Self.shown.dropLast() + " \n"
    #expect(Self.report(Self.begin + longer + Self.end).observations.isEmpty)
  }

  @Test(
    "hostile bytes are no report",
    arguments: [[0xFF, 0xFE, 0x0A], [0x0A], [], [0x30, 0x20, 0x20, 0x0A]] as [[UInt8]])
  func hostile(bytes: [UInt8]) {
    let report = DriverReport(bytes, key: Self.key)
    #expect(!report.isComplete && !report.hasBegun && report.observations.isEmpty)
  }
}
