import AssayCore
import AssayHTTP
import AssayVirusTotal
import Synchronization
import Testing

/// Asking about many files, without waiting.
@Suite(.timeLimit(.minutes(10))) struct FileLookupTests {
  private static let files = (1...6).map { number in
    let bytes = Array("print(\(number))\n".utf8)
    return CodeFile(name: "block \(number)", digest: Digest(of: bytes), bytes: bytes)
  }

  /// What came of looking files up.
  private struct Result: Sendable {
    var tally: LookupTally
    var stored: [FileReport] = []
    var waits: [Duration] = []
  }

  private func look(
    _ client: VirusTotalClient, _ settings: FileLookup.Settings, known: [FileReport] = [],
    files: [CodeFile] = Self.files
  ) async throws -> Result {
    let waits = Mutex<[Duration]>([])
    let stored = Mutex<[FileReport]>([])
    let lookup = FileLookup(client: client, settings: settings, now: { 1_800_000_000 }) { time in
      waits.withLock { $0.append(time) }
    }
    let tally = try await lookup.run(files) { digest in
      known.first { $0.file == digest }
    } store: { report in
      stored.withLock { $0.append(report) }
    } note: { _, _ in
    }
    return Result(tally: tally, stored: stored.withLock { $0 }, waits: waits.withLock { $0 })
  }

  private static func settings(mayUpload: Bool = false, limit: Int? = nil) -> FileLookup.Settings {
    FileLookup.Settings(perMinute: 4, mayUpload: mayUpload, limit: limit)
  }

  @Test("what is known is kept, what is not known is no finding, and requests keep their distance")
  func looks() async throws {
    try await withService { request, number in
      number % 2 == 0
        ? fault("NotFoundError", 404)
        : .json(report(on: String(request.path.split(separator: "/").last ?? "")))
    } _: { client, asked in
      let result = try await look(client, Self.settings())
      #expect(result.tally.known == 3 && result.tally.flagged == 3 && result.tally.unknown == 3)
      #expect(result.tally.asked == 6 && result.tally.failed == 0 && result.tally.uploaded == 0)
      #expect(result.stored.map(\.file) == Self.files.map(\.digest))
      // Four a minute: each but the first waits for what is left of 15 seconds.
      #expect(result.waits.count == 5 && result.waits.allSatisfy { $0 <= .seconds(15 * 5) })
      #expect(asked.all.allSatisfy { $0.method == "GET" && $0.body.isEmpty })
      let again = try await look(client, Self.settings(), known: result.stored)
      #expect(asked.all.count == 6 && again.tally.asked == 0 && again.tally.known == 3)
    }
  }

  @Test("only what may be sent is sent, and what the scanners say then is kept")
  func uploads() async throws {
    try await withService { request, _ in
      switch (request.method, request.path.contains("/analyses/")) {
      case ("POST", _): .json(Array(#"{"data": {"type": "analysis", "id": "QQ"}}"#.utf8))
      case (_, true):
        .json(
          Array(
            #"{"data": {"attributes": {"status": "completed", "stats": {"malicious": 0, "undetected": 5}}}}"#
              .utf8))
      default: fault("NotFoundError", 404)
      }
    } _: { client, asked in
      let before = Self.files.map {
        FileReport(service: "virustotal", file: $0.digest, answer: .unknown, isUploaded: false, askedAt: 1)
      }
      let still = try await look(client, Self.settings(), known: before)
      #expect(asked.all.isEmpty && still.tally.unknown == 6)
      var files = Self.files
      files[0].bytes = nil
      let sent = try await look(client, Self.settings(mayUpload: true), known: before, files: files)
      #expect(sent.tally.uploaded == 5 && sent.tally.unknown == 1 && sent.tally.known == 5)
      #expect(sent.tally.flagged == 0 && asked.lines.count { $0.hasPrefix("POST") } == 5)
      #expect(sent.stored.allSatisfy { $0.isUploaded })
    }
  }

  @Test(
    "a refused key and a used-up quota end it, trouble of the service ends it after three files, nothing is a finding",
    arguments: [
      (401, 1, 1, 5), (403, 1, 1, 5), (429, 3, 1, 5), (500, 9, 3, 3), (404, 3, 3, 3),
    ])
  func fails(status: Int, requests: Int, failed: Int, left: Int) async throws {
    try await withService { _, _ in
      LoopbackReply.text("no", status: status)
    } _: { client, asked in
      let result = try await look(client, Self.settings())
      #expect(asked.all.count == requests && result.stored.isEmpty)
      #expect(result.tally.failed == failed && result.tally.left == left && result.tally.stop != nil)
      #expect(result.tally.known == 0 && result.tally.unknown == 0)
    }
  }

  @Test("a quota that fills again is waited for as long as the service asks")
  func waits() async throws {
    try await withService { request, number in
      number == 1
        ? fault("QuotaExceededError", 429, headers: [("Retry-After", "77")])
        : .json(report(on: String(request.path.split(separator: "/").last ?? "")))
    } _: { client, _ in
      let result = try await look(client, Self.settings(limit: 2))
      #expect(result.waits.contains(.seconds(77)) && result.tally.known == 2)
      #expect(result.tally.asked == 2 && result.tally.left == 4 && result.tally.stop == nil)
    }
  }
}
