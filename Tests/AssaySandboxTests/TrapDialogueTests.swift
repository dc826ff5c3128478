import AssayCore
import AssaySandbox
import Foundation
import Synchronization
import Testing

/// A TCP trap that talks, and datagrams of any length.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed"))
struct TrapDialogueTests {
  /// Keeps what a trap was asked.
  private final class Heard: Sendable {
    private let kept = Mutex<[String]>([])

    func note(_ request: TrapRequest) {
      kept.withLock { $0.append("\(request.turn) \(String(decoding: request.body, as: UTF8.self))") }
    }

    var all: [String] { kept.withLock { $0 } }
  }

  private static func run(
    _ program: String, _ traps: [Trap]
  ) async throws -> (output: String, records: [TrapRecord]) {
    let sandbox = await TestBench.sandbox(traps: try Traps())
    return try await sandbox.open(SandboxSpecification(network: .trapped(traps))) {
      cell throws(Interruption) in
      let run = try await cell.run(SandboxCommand(["python3", "-c", program]))
      if !run.errorOutput.bytes.isEmpty {
        Issue.record("\(String(decoding: run.errorOutput.bytes, as: UTF8.self))")
      }
      // A connection is told when it is over, which may be a moment later.
      var records = await cell.trapped().entries
      for _ in 0..<500 where !records.contains(where: { $0.service == traps[0].service }) {
        try? await Task.sleep(for: .milliseconds(20))
        records = await cell.trapped().entries
      }
      return (String(decoding: run.output.bytes, as: UTF8.self), records)
    }
  }

  @Test("each message is answered until an answer is the last", .timeLimit(.minutes(10)))
  func dialogue() async throws {
    let heard = Heard()
    let trap = Trap(.tcp, port: 4444, turns: .each) { request in
      heard.note(request)
      return TrapAnswer(body: Array("answer \(request.turn)\n".utf8), isLast: request.turn == 3)
    }
    let program = """
      import socket
      with socket.create_connection(("203.0.113.9", 4444), timeout=10) as line:
          for word in (b"one", b"two", b"three"):
              line.sendall(word); print(line.recv(100).decode(), end="")
          print(line.recv(100))
      """
    let (output, records) = try await Self.run(program, [trap])
    #expect(output == "answer 1\nanswer 2\nanswer 3\nb''\n")
    #expect(heard.all == ["1 one", "2 two", "3 three"])
    #expect(records.map(\.answeredTurns) == [3] && records.map(\.bodyBytes) == [11])
    #expect(records.first?.bodyDigest == Digest(of: Array("onetwothree".utf8)))
  }

  /// What two traps tell each other.
  private final class Progress: Sendable {
    let isAsked = Atomic(false)
    let isReleased = Atomic(false)
  }

  @Test(
    "what comes while an answer is made is answered after it, and nothing is lost", .timeLimit(.minutes(10)))
  func pieces() async throws {
    let heard = Heard()
    let progress = Progress()
    let trap = Trap(.tcp, port: 4444, turns: .each) { request in
      heard.note(request)
      progress.isAsked.store(true, ordering: .relaxed)
      while !progress.isReleased.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(5)) }
      return TrapAnswer(body: request.body, isLast: request.body.last == UInt8(ascii: "c"))
    }
    let signals = Trap(.http, port: 80) { request in
      if request.path == "/release" { progress.isReleased.store(true, ordering: .relaxed) }
      return TrapAnswer(status: progress.isAsked.load(ordering: .relaxed) ? 200 : 204)
    }
    let program = """
      import socket, urllib.request
      def signal(path): return urllib.request.urlopen("http://203.0.113.9" + path, timeout=60).status
      with socket.create_connection(("203.0.113.9", 4444), timeout=60) as line:
          line.sendall(b"a")
          while signal("/asked") != 200: pass
          line.sendall(b"b"); line.sendall(b"c"); signal("/release")
          while piece := line.recv(100): print(piece.decode(), end="")
      """
    let (output, records) = try await Self.run(program, [trap, signals])
    #expect(output == "abc")
    // Whether the last two came in one piece is the network's business.
    #expect(heard.all == ["1 a", "2 bc"] || heard.all == ["1 a", "2 b", "3 c"], "\(heard.all)")
    let record = records.first { $0.service == .tcp }
    #expect(record?.answeredTurns == heard.all.count && record?.bodyBytes == 3)
  }

  @Test(
    "without turns the first message is answered alone, and what follows is recorded",
    .timeLimit(.minutes(10))
  )
  func firstOnly() async throws {
    let heard = Heard()
    let trap = Trap(.tcp, port: 4444) { request in
      heard.note(request)
      return TrapAnswer(body: Array("answer".utf8))
    }
    let program = """
      import socket
      with socket.create_connection(("203.0.113.9", 4444), timeout=10) as line:
          line.sendall(b"one"); print(line.recv(100).decode())
          line.sendall(b"two"); line.settimeout(0.3)
          try: print(line.recv(100))
          except TimeoutError: print("silence")
      """
    let (output, records) = try await Self.run(program, [trap])
    #expect(output == "answer\nsilence\n" && heard.all == ["1 one"])
    #expect(records.map(\.answeredTurns) == [1] && records.map(\.bodyBytes) == [6])
  }

  @Test("a connection on which nothing was said is told from a dialogue", .timeLimit(.minutes(10)))
  func silent() async throws {
    let trap = Trap(.tcp, port: 4444, turns: .each) { _ in TrapAnswer(body: [33]) }
    let program = "import socket; socket.create_connection(('203.0.113.9', 4444), timeout=10).close()"
    let (_, records) = try await Self.run(program, [trap])
    #expect(records.map(\.answeredTurns) == [0] && records.map(\.bodyBytes) == [0])
  }

  @Test("the last answer closes a connection of HTTP", .timeLimit(.minutes(10)))
  func lastOfHTTP() async throws {
    let trap = Trap(.http, port: 80) { TrapAnswer(isLast: $0.path == "/last") }
    let program = """
      import http.client
      line = http.client.HTTPConnection("203.0.113.9", timeout=10)
      for path in ("/first", "/last"):
          line.request("GET", path); reply = line.getresponse(); reply.read()
          print(reply.getheader("connection"))
      """
    let (output, records) = try await Self.run(program, [trap])
    #expect(output == "None\nclose\n")
    #expect(records.map(\.answeredTurns) == [nil, nil])
  }

  @Test("long datagrams arrive whole, and an empty answer is silence", .timeLimit(.minutes(10)))
  func datagrams() async throws {
    let trap = Trap(.udp, port: 5388) { request in
      TrapAnswer(body: request.body.count == 3 ? Array("pong".utf8) : [])
    }
    let program = """
      import socket
      with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
          line.connect(("127.0.0.1", 5388)); line.settimeout(0.3)
          line.send(b"a" * 10000); line.send(b"a" * 65507)
          try: print(line.recv(100))
          except TimeoutError: print("silence")
          line.settimeout(10); line.send(b"end"); print(line.recv(100).decode())
      """
    let (output, records) = try await Self.run(program, [trap])
    #expect(output == "silence\npong\n")
    #expect(records.map(\.bodyBytes) == [10_000, 65_507, 3])
  }
}
