import AssayCore
import Testing

@testable import AssayWire

@Suite struct JSONReaderTests {
  @Test(
    "reads JSON",
    arguments: [
      ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
      ("-12", .integer(-12)), ("1.5", .number(1.5)), ("1e3", .number(1000)), ("-2.5E-1", .number(-0.25)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("\"\"", .string("")),
      (#""a\n\t\"\\\/\b\f\r""#, .string("a\n\t\"\\/\u{8}\u{c}\r")), (#""\u4f60\u00e9""#, .string("你é")),
      (#""\ud83d\ude00""#, .string("😀")), (#""\ud83dx""#, .string("\u{FFFD}x")),
      (#""\ude00""#, .string("\u{FFFD}")), (#""\ud83d\u0041""#, .string("\u{FFFD}A")),
      ("\"é\"", .string("é")),
      ("[]", .array([])), ("{}", .object([:])),
      ("[ 1 , [2] ]", .array([.integer(1), .array([.integer(2)])])),
      (#"{"a":1,"b":{"c":null}, "a":2}"#, .object(["a": .integer(2), "b": .object(["c": .null])])),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONReader.value(of: Array(text.utf8)) == value)
  }

  @Test(
    "turns down what is not JSON",
    arguments: [
      "", " ", "nul", "nulll", "tru", "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "1e999", "NaN", "\"",
      "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "[", "[1", "[1,", "[1,]", "[,1]",
      "]",
      "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:1}", "1 2", "{} {}",
      "'a'",
      "\"\\ud83d\\u12\"",
    ])
  func turnsDown(text: String) {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.value(of: Array(text.utf8)) }
  }

  @Test(
    "turns down bytes that are not UTF-8",
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80]] as [[UInt8]]
  )
  func invalidText(bytes: [UInt8]) {
    for tail in ["", "\\n"] {
      let text = [UInt8(ascii: "\"")] + bytes + Array(tail.utf8) + [UInt8(ascii: "\"")]
      #expect(throws: JSONReader.Fault.self) { try JSONReader.value(of: text) }
    }
  }

  @Test("bounds its depth", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func deep(unit: String) {
    let text = String(repeating: unit, count: 300_000)
    #expect(throws: JSONReader.Fault.self) { try JSONReader.value(of: Array(text.utf8)) }
  }

  @Test func everyTruncationIsTurnedDown() throws {
    let text = Array(
      #"{"model":"careful","messages":[{"role":"user","content":"a\u00e9\n"}],"n":1.5e1}"#.utf8)
    _ = try JSONReader.value(of: text)
    let readable = text.indices.filter { (try? JSONReader.value(of: Array(text[..<$0]))) != nil }
    #expect(readable.isEmpty)
  }

  @Test func writesWhatItReads() throws {
    let text = "quote \" back \\ line\n\r\t null \u{0} bell \u{7} 你好 😀 </script>"
    var json = JSONWriter()
    json.string(text)
    #expect(try JSONReader.value(of: json.bytes) == .string(text))
    #expect(json.bytes.allSatisfy { $0 >= 0x20 })
  }
}
