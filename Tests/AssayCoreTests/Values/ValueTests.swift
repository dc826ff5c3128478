import AssayCore
import AssayTestKit
import Foundation
import Testing

@Suite struct ValueTests {
  // FIPS 180-2, appendix B, and the empty text.
  @Test(
    "is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digest(text: String, hex: String) {
    let digest = Digest(of: text.utf8)
    #expect(digest.description == hex && digest.short == hex.prefix(12))
    #expect(Digest(hex: hex.uppercased()) == digest && Digest(bytes: digest.bytes) == digest)
    #expect(digest.leadingNumber == UInt64(hex.prefix(16), radix: 16))
  }

  @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 65), "é"])
  func isNoDigest(text: String) {
    #expect(Digest(hex: text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Digest].self, from: JSONEncoder().encode([text]))
    }
  }

  @Test("fields cannot run into each other")
  func fields() {
    func digest(_ fields: [String?]) -> Digest {
      var digester = FieldDigester(domain: "test")
      for field in fields { digester.add(field) }
      return digester.finish()
    }
    let different: [[String?]] = [
      [], [""], [nil], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", nil], ["é"], ["e\u{301}"],
    ]
    #expect(Set(different.map(digest)).count == different.count)
    #expect(digest(["a", nil]) == digest(["a", nil]))
  }

  @Test("names that look the same stay different")
  func identifiers() throws {
    let composed: ID<Case> = "é"
    let decomposed: ID<Case> = "e\u{301}"
    #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
    // 0x65 comes before 0xC3.
    #expect(decomposed < composed)
    let data = try JSONEncoder().encode([decomposed])
    let decoded = try JSONDecoder().decode([ID<Case>].self, from: data)
    #expect(decoded == [decomposed])
  }

  @Test(
    arguments: [
      ("CWE-89", 89), ("cwe-79", 79), ("22", 22), ("CWE-", nil), ("CWE-0", nil), ("CWE--1", nil), ("", nil),
      ("CWE-8 9", nil), ("CWE-99999999999999999999", nil), ("CWE-８９", nil),
    ] as [(String, Int?)])
  func weakness(text: String, number: Int?) {
    #expect(CWE(text)?.number == number)
    #expect(CWE(text)?.description == number.map { "CWE-\($0)" })
  }

  @Test(
    arguments: [
      ("Python", .python), ("py3", .python), ("C++", .cpp), ("h", .c), ("sh", .bash), ("Golang", .go),
      ("TSX", .typescript), ("cs", .csharp), ("", nil), ("pythonista", nil),
    ] as [(String, CodeLanguage?)])
  func language(tag: String, expected: CodeLanguage?) { #expect(CodeLanguage(tag: tag) == expected) }

  @Test(
    "keeps JSON as it is",
    arguments: [
      ("null", .null), ("true", .bool(true)), ("1", .integer(1)),
      ("-9007199254740993", .integer(-9_007_199_254_740_993)),
      ("1.5", .number(1.5)), ("\"a\\u00e9\"", .string("aé")), ("[]", .array([])),
      ("{\"a\":[1,null]}", .object(["a": .array([.integer(1), .null])])),
    ] as [(String, JSONValue)])
  func json(text: String, value: JSONValue) throws {
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
    let again = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
    #expect(again == value)
  }

  @Test(arguments: ["", "{", "[1", "nul", "{\"a\" 1}"])
  func isNoJSON(text: String) {
    #expect(throws: (any Error).self) { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
  }

  @Test(
    "cannot move a cursor or reverse a line",
    arguments: [
      ("a\u{1B}[2Jb", "a�[2Jb"), ("a\u{202E}b", "a�b"), ("\u{0}\u{7F}\u{9B}", "���"), ("中文 é", "中文 é"),
      ("abcdefghijkl", "abcdefghij…"),
    ])
  func printable(text: String, expected: String) { #expect(text.printable(limit: 10) == expected) }

  @Test("finds parts by name and says what there is")
  func catalogue() throws {
    let names = ["one", "two"]
    let catalog = Catalog(
      kind: "part",
      entries: names.map { name in
        .init(Descriptor(name: name, summary: "s", summaryZH: "z", example: "e", references: []), name.count)
      })
    #expect(try catalog.find("two") == 3)
    let error = #expect(throws: InputError.self) { try catalog.find("Two\u{1B}") }
    #expect(error?.description == "there is no part “Two�”; there are: one, two")
  }
}
