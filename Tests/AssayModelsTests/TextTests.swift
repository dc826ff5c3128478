import AssayCore
import AssayModels
import Testing

@Suite struct ReasoningSplitterTests {
  @Test(
    "reasoning is taken apart from the answer",
    arguments: [
      ("plain", nil, "plain"), ("", nil, ""), ("<think>r</think>a", "r", "a"),
      ("\n <think>\nr\n</think>\n\na\n", "r", "a\n"),
      ("<thinking>r</thinking> a", "r", "a"), ("<think></think>a", nil, "a"), ("<think>r", "r", ""),
      ("<think>", nil, ""), ("<think>r</think><think>s</think>a", "r\n\ns", "a"), ("r</think>a", "r", "a"),
      ("```\nx\n```\nso</think>a", "```\nx\n```\nso", "a"),
      ("```\nif '</think>' in t:", nil, "```\nif '</think>' in t:"),
      ("a <think>b</think> c", nil, "a <think>b</think> c"), ("x < y", nil, "x < y"),
      ("<think>r\r\n</think>\r\na", "r", "a"),
    ] as [(String, String?, String)])
  func split(text: String, reasoning: String?, answer: String) {
    let result = ReasoningSplitter.split(text)
    #expect(result.reasoning == reasoning && result.text == answer)
  }

  @Test("a long hostile text is split in one pass")
  func long() {
    let text = String(repeating: "<think>", count: 200_000)
    #expect(ReasoningSplitter.split(text).text.isEmpty)
    #expect(ReasoningSplitter.split("a" + text).reasoning == nil)
  }
}

@Suite struct JSONReaderTests {
  @Test(
    "what is JSON is read",
    arguments: [
      (" null ", .null), ("true", .bool(true)), ("[]", .array([])), ("{ }", .object([:])),
      ("-0", .integer(0)),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9223372036854775808)),
      ("1e400", .number(.greatestFiniteMagnitude)), ("-1e400", .number(-.greatestFiniteMagnitude)),
      ("1E-2", .number(0.01)),
      (#""\u00e9\n\/\ud83d\ude42""#, .string("é\n/🙂")), (#""\ud83d""#, .string("\u{FFFD}")),
      (#""\ud83d\u0041""#, .string("\u{FFFD}A")), (#""\udc00x""#, .string("\u{FFFD}x")),
      (#"{"a":1,"a":[2,{"b":null}]}"#, .object(["a": .array([.integer(2), .object(["b": .null])])])),
      ("\u{FEFF}1", .integer(1)),
    ] as [(String, JSONValue)])
  func valid(text: String, value: JSONValue) throws {
    #expect(try JSONReader.parse(Array(text.utf8)) == value)
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "nul", "tru e", "01", "-", "1.", ".5", "1e", "+1", "NaN", "[", "[1", "[1,", "[1,]", "[,]", "{",
      "{\"a\"",
      "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:2}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12",
      "\"\\u12g4\"",
      "\"a\nb\"", "1 2", "[] x", "'a'", "\u{FEFF}\u{FEFF}1",
    ])
  func invalid(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.parse(Array(text.utf8)) }
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [[0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F]])
  func notUTF8(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader.parse([0x22] + bytes + [0x22]) }
    #expect(throws: JSONError.self) { try JSONReader.parse(Array("\"\\n".utf8) + bytes + [0x22]) }
  }

  @Test("depth is bounded, at 100,000 levels as well", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depth(open: String) {
    let text = Array(String(repeating: open, count: 100_000).utf8)
    #expect { _ = try JSONReader.parse(text) } throws: {
      ($0 as? JSONError)?.reason.contains("deeper") == true
    }
  }

  @Test("what is written is read back", arguments: [0.1, 1e-7, 1e300, -2.5, 123_456_789.125])
  func roundTrip(number: Double) throws {
    let value = JSONValue.object([
      "k\"\u{7F}\u{0}\\": .array([.number(number), .string("\u{2028}é\t"), .bool(false)])
    ])
    #expect(try JSONReader.parse(value.canonicalBytes) == value)
  }
}
