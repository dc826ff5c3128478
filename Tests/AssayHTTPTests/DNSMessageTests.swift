import AssayCore
import Testing

@testable import AssayHTTP

/// Queries as RFC 1035, section 4, lays them out; the bytes were put together by hand from its tables.
struct DNSMessageTests {
  /// A query number 0x1234 for `Example.com`, type A, class IN, recursion desired.
  private static let query: [UInt8] =
    [0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0] + [7] + Array("Example".utf8) + [3]
    + Array("com".utf8) + [0, 0, 1, 0, 1]

  @Test func readsAQuestion() throws {
    let message = try #require(DNSMessage(Self.query))
    #expect(message.id == 0x1234 && message.name == "example.com" && message.typeName == "A")
  }

  @Test func answersWithTheAddress() throws {
    let message = try #require(DNSMessage(Self.query))
    let answer = message.answer(address: [198, 18, 0, 1])
    // Number, response + recursion desired + available, one question, one answer, nothing else.
    #expect(answer.prefix(12) == [0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0])
    #expect(Array(answer.dropFirst(12).prefix(17)) == Array(Self.query.dropFirst(12)))
    // A pointer to the name, type A, class IN, 60 seconds, 4 bytes.
    #expect(answer.suffix(16) == [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 18, 0, 1])
  }

  @Test func answersOtherTypesWithNothing() throws {
    var query = Self.query
    query[query.count - 3] = 28
    let message = try #require(DNSMessage(query))
    #expect(message.typeName == "AAAA")
    #expect(message.answer(address: [1, 2, 3, 4]).count == query.count)
  }

  private static let hostile: [[UInt8]] = [
    [], [0], Array(repeating: 0, count: 12), Array(repeating: 0xFF, count: 600),
    // A response, two questions, another class, a compressed name, a label longer than the message.
    changed(at: 2, to: 0x81), changed(at: 5, to: 2), changed(at: query.count - 1, to: 3),
    changed(at: 12, to: 0xC0), changed(at: 12, to: 63),
    // A name longer than 253 bytes.
    Array(query.prefix(12))
      + Array(repeating: [63] + Array(repeating: 97, count: 63), count: 5).flatMap { $0 }
      + [0, 0, 1, 0, 1],
  ]

  private static func changed(at place: Int, to byte: UInt8) -> [UInt8] {
    var bytes = query
    bytes[place] = byte
    return bytes
  }

  @Test(arguments: hostile) func refuses(_ bytes: [UInt8]) { #expect(DNSMessage(bytes) == nil) }

  @Test func refusesEveryTruncation() {
    #expect((0..<Self.query.count).allSatisfy { DNSMessage(Array(Self.query.prefix($0))) == nil })
  }
}
