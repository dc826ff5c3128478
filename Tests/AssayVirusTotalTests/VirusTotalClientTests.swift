import AssayCore
import AssayHTTP
import AssayVirusTotal
import Testing

/// The client against a stand-in of the service over real sockets.
@Suite(.timeLimit(.minutes(10))) struct VirusTotalClientTests {
  /// A reply and what it must be taken for.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var reply: LoopbackReply
    /// The kind of failure; `nil` for an answer.
    var failure: String?
    var answer: FileReport.Answer?

    var testDescription: String { name }
  }

  private static let counts = FileReport.Counts(
    malicious: 2, suspicious: 1, undetected: 60, harmless: 0, silent: 16, analysedAt: 1_700_000_000)

  private static func json(_ text: String) -> LoopbackReply { .json(Array(text.utf8)) }

  static let samples = [
    Sample(name: "a report", reply: .json(report()), answer: .known(counts)),
    Sample(name: "not known", reply: fault("NotFoundError", 404), answer: .unknown),
    Sample(
      name: "another page that is not there", reply: .text("no such page", status: 404),
      failure: "endpoint-rejected"),
    Sample(
      name: "no key", reply: fault("AuthenticationRequiredError", 401), failure: "endpoint-rejected"),
    Sample(name: "quota", reply: fault("QuotaExceededError", 429), failure: "endpoint-rejected"),
    Sample(name: "out of order", reply: fault("TransientError", 503), failure: "endpoint-rejected"),
    Sample(
      name: "another file", reply: .json(report(on: String(repeating: "0", count: 64))),
      failure: "malformed-reply"),
    Sample(name: "a count below 0", reply: .json(report(malicious: "-1")), failure: "malformed-reply"),
    Sample(
      name: "a count too high", reply: .json(report(malicious: "99999999999")), failure: "malformed-reply"),
    Sample(
      name: "a count that is a text", reply: .json(report(malicious: "\"2\"")), failure: "malformed-reply"),
    Sample(
      name: "no statistics", reply: json(#"{"data": {"id": "\#(digest)", "attributes": {}}}"#),
      failure: "malformed-reply"),
    Sample(
      name: "empty statistics",
      reply: json(#"{"data": {"id": "\#(digest)", "attributes": {"last_analysis_stats": {}}}}"#),
      failure: "malformed-reply"),
    Sample(name: "half a report", reply: .json(Array(report().prefix(200))), failure: "malformed-reply"),
    Sample(
      name: "lists in lists", reply: .json(Array(repeating: UInt8(ascii: "["), count: 100_000)),
      failure: "malformed-reply"),
    Sample(name: "a page", reply: .text("<html>Sign in</html>"), failure: "malformed-reply"),
    Sample(
      name: "too long", reply: .json(Array(repeating: UInt8(ascii: " "), count: 2 << 20)),
      failure: "reply-too-large"),
    Sample(
      name: "elsewhere",
      reply: LoopbackReply(status: 307, headers: [("Location", "http://127.0.0.1:9/")], body: .bytes([])),
      failure: "redirected"),
    Sample(
      name: "broken off",
      reply: LoopbackReply(
        body: .script(.contentLength(9_000), [.bytes(Array(report().prefix(90))), .close])),
      failure: "connection-lost"),
    Sample(
      name: "never", reply: LoopbackReply(body: .raw([.pause(.seconds(3_600))])), failure: "deadline-exceeded"
    ),
  ]

  @Test("a reply is an answer or a failure, never a guess", arguments: samples)
  func reads(_ sample: Sample) async throws {
    let isSilent = sample.failure == "deadline-exceeded"
    let deadline: Duration = isSilent ? .milliseconds(300) : .seconds(300)
    try await withService(deadline: deadline) { _, _ in
      sample.reply
    } _: { client, asked in
      do {
        let answer = try await client.answer(about: digest)
        #expect(sample.failure == nil && answer == sample.answer)
      } catch Interruption.failed(let failure) {
        #expect(failure.kind == sample.failure, "\(failure.reason)")
        #expect(!failure.reason.contains(key) && !"\(failure)".contains(key))
      }
      guard !isSilent else { return }
      // A digest in the path, a key in its field, and nothing else.
      let request = try #require(asked.all.first)
      #expect(asked.lines == ["GET /api/v3/files/\(digest)"] && request.body.isEmpty)
      #expect(request.header("x-apikey") == key)
    }
  }

  @Test("a file is sent byte for byte, and only when it is sent")
  func upload() async throws {
    let hostile = Array("--\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n".utf8) + [0, 255]
    try await withService { request, number in
      switch number {
      case 1: Self.json(#"{"data": {"type": "analysis", "id": "QUJD-_1=="}}"#)
      case 2:
        Self.json(
          #"{"data": {"attributes": {"status": "queued", "stats": {"malicious": 0, "undetected": 0}}}}"#)
      default:
        Self.json(
          #"{"data": {"attributes": {"status": "completed", "date": 1700000000, "stats": {"malicious": 1, "undetected": 9}}}}"#
        )
      }
    } _: { client, asked in
      let name = try await client.upload(hostile)
      let first = try await client.analysis(name)
      let second = try await client.analysis(name)
      #expect(first == nil && second?.malicious == 1 && second?.results == 10)
      #expect(
        asked.lines == [
          "POST /api/v3/files", "GET /api/v3/analyses/QUJD-_1==", "GET /api/v3/analyses/QUJD-_1==",
        ])
      let sent = try #require(asked.all.first)
      let type = try #require(sent.header("content-type"))
      let boundary = try #require(type.split(separator: "boundary=").last)
      let file = "\(Digest(of: hostile))"
      let head =
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n"
      #expect(sent.body == Array(head.utf8) + hostile + Array("\r\n--\(boundary)--\r\n".utf8))
    }
  }

  @Test(
    "a name of an analysis that could lead elsewhere is refused",
    arguments: ["../files", "a b", "", "a?b", "é"])
  func hostileName(_ name: String) async throws {
    try await withService { _, _ in
      Self.json(#"{"data": {"type": "analysis", "id": "\#(name)"}}"#)
    } _: { client, _ in
      _ = await #expect(throws: Interruption.self) { try await client.upload(code) }
    }
  }

  @Test(
    "the key goes over https, or to this machine",
    arguments: [
      ("https://mirror.example/api", true), ("http://127.0.0.1:8080", true), ("http://[::1]:80/x", true),
      ("http://mirror.example", false), ("ftp://127.0.0.1", false), ("https://key@mirror.example", false),
      ("https://mirror.example?key=1", false), ("nowhere", false), ("", false),
    ])
  func address(_ address: String, isGood: Bool) async throws {
    try await HTTPTransport.withTransport { transport in
      let client = try? VirusTotalClient(address: address, key: Secret(key), transport: transport)
      #expect((client != nil) == isGood)
    }
  }
}
