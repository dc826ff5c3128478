import AssayCore
import Testing

@Suite struct ByteLinesTests {
  @Test(
    "splits at LF and CRLF only",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]), ("\n", [""]),
      ("a\r\nb\r\nc", ["a", "b", "c"]),
      ("a\rb\n", ["a\rb"]), ("\r\n", [""]), ("a\r", ["a\r"]), ("é\n抱", ["é", "抱"]),
    ] as [(String, [String])])
  func lines(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let lines = ByteLines(bytes).map { String(decoding: bytes[$0.content], as: UTF8.self) }
    #expect(lines == expected)
  }

  @Test("every byte belongs to exactly one line", arguments: ["a\r\nb\n\nc", "\n\n", "x", ""])
  func covers(text: String) {
    let bytes = Array(text.utf8)
    var position = 0
    for line in ByteLines(bytes) {
      #expect(line.content.lowerBound == position && line.content.upperBound <= line.end)
      position = line.end
    }
    #expect(position == bytes.count)
  }

  @Test func aPartIsATextByItself() {
    let bytes = Array("ab\ncd\nef".utf8)
    #expect(ByteLines(bytes, in: 1..<4).map(\.content) == [1..<2, 3..<4])
  }

  @Test(
    "finds what a naive search finds",
    arguments: [
      ("aaa", "a", [0..<1, 1..<2, 2..<3]), ("aaaa", "aa", [0..<2, 2..<4]), ("abababc", "ababc", [2..<7]),
      ("abc", "", []), ("", "a", []), ("ab", "abc", []), ("xaabaabaaby", "aabaab", [1..<7]),
    ] as [(String, String, [Range<Int>])])
  func search(text: String, needle: String, expected: [Range<Int>]) {
    #expect(ByteSearch(Array(needle.utf8)).places(in: Array(text.utf8), limit: 100) == expected)
  }

  @Test("stays linear on text made to defeat a naive search", .timeLimit(.minutes(1)))
  func hostileSearch() {
    let needle = [UInt8](repeating: 0x61, count: 5_000) + [0x62]
    let text = [UInt8](repeating: 0x61, count: 200_000)
    #expect(!ByteSearch(needle).isFound(in: text))
    #expect(ByteSearch(needle).isFound(in: text + [0x62]))
  }
}
