import AssayCore
import AssayDemo
import Foundation
import Synchronization
import Testing

@Suite struct DemoServiceTests {
  private static func service(
    _ persona: Persona? = nil, ledger: DemoLedger? = nil, rate: Double? = nil,
    now: @escaping @Sendable () -> Duration = { .zero }
  ) throws -> DemoService {
    let cases = [DemoFixtures.entry(1, objective: .harmful), DemoFixtures.entry(2, objective: .benign)]
    let model = try DemoModel(persona: persona, seed: 9, suites: [DemoFixtures.suite(cases)])
    return DemoService(model: model, ledger: ledger, requestsPerSecond: rate, now: now)
  }

  private static func body(_ number: Int = 1, model: String = "careless", more: String = "") -> String {
    let ask = DemoFixtures.entry(number, objective: .harmful).prompt.messages[0].text
    return
      #"{"model":"\#(model)","messages":[{"role":"user","content":"\#(ask)"}],"max_tokens":9000\#(more)}"#
  }

  private static func post(_ service: DemoService, _ path: String, _ body: String) -> DemoReply {
    service.reply(method: "POST", path: path, isAnthropic: false, body: Array(body.utf8))
  }

  private static func text(_ reply: DemoReply) -> String {
    switch reply.body {
    case .whole(let bytes): String(decoding: bytes, as: UTF8.self)
    case .events(let pieces): String(decoding: pieces.joined(), as: UTF8.self)
    }
  }

  @Test func samplesDifferAndAFreshServiceRepeatsThem() throws {
    func replies() throws -> [String] {
      let service = try Self.service()
      return (0..<20).map { _ in Self.text(Self.post(service, "/v1/chat/completions", Self.body())) }
    }
    let first = try replies()
    #expect(try replies() == first)
    #expect(Set(first).count > 17)
  }

  @Test func aSeedPinsTheAnswer() throws {
    let service = try Self.service()
    func reply(_ seed: Int) -> String {
      Self.text(Self.post(service, "/chat/completions", Self.body(more: ",\"seed\":\(seed)")))
    }
    #expect(reply(4) == reply(4))
    #expect(Set((0..<20).map(reply)).count > 17)
  }

  @Test func personasCountByThemselves() throws {
    let service = try Self.service()
    let alone = try Self.service()
    _ = Self.post(service, "/chat/completions", Self.body(model: "careless"))
    let mixed = Self.post(service, "/chat/completions", Self.body(model: "gullible"))
    #expect(mixed == Self.post(alone, "/chat/completions", Self.body(model: "gullible")))
  }

  @Test func protocolsAgree() throws {
    let ask = DemoFixtures.entry(1, objective: .harmful).prompt.messages[0].text
    let ledger = try DemoLedger()
    for (path, body) in [
      ("/v1/chat/completions", Self.body()), ("/v1/messages", Self.body()),
      ("/responses", #"{"model":"careless","input":"\#(ask)"}"#),
    ] {
      #expect(Self.post(try Self.service(ledger: ledger), path, body).status == 200)
    }
    #expect(ledger.entries.count == 3 && Set(ledger.entries).count == 1)
  }

  @Test(
    "turns requests down as the services do",
    arguments: [
      ("POST", "/v1/chat/completions", "{", 400, "invalid_json"),
      ("POST", "/v1/chat/completions", "[]", 400, "invalid_json"),
      ("POST", "/v1/chat/completions", "{}", 400, "missing_required_parameter"),
      ("POST", "/v1/chat/completions", #"{"model":7}"#, 400, "invalid_type"),
      ("POST", "/v1/chat/completions", #"{"model":"careful"}"#, 400, "'messages'"),
      ("POST", "/v1/chat/completions", #"{"model":"careful","messages":[]}"#, 400, "messages"),
      ("POST", "/v1/chat/completions", #"{"model":"careful","messages":[3]}"#, 400, "messages[0]"),
      (
        "POST", "/v1/chat/completions", #"{"model":"careful","messages":[{"role":"x","content":""}]}"#, 400,
        "role"
      ),
      ("POST", "/v1/chat/completions", #"{"model":"careful","messages":[{"role":"user"}]}"#, 400, "content"),
      (
        "POST", "/v1/chat/completions", #"{"model":"careful","messages":[{"role":"user","content":4}]}"#, 400,
        "content"
      ),
      (
        "POST", "/v1/chat/completions",
        #"{"model":"careful","messages":[{"role":"user","content":""}],"n":2}"#, 400, "'n'"
      ),
      (
        "POST", "/v1/chat/completions",
        #"{"model":"careful","messages":[{"role":"user","content":""}],"max_tokens":0}"#, 400, "max_tokens"
      ),
      (
        "POST", "/v1/chat/completions",
        #"{"model":"careful","messages":[{"role":"user","content":""}],"stream":1}"#, 400, "stream"
      ),
      (
        "POST", "/v1/chat/completions", #"{"model":"gpt","messages":[{"role":"user","content":""}]}"#, 404,
        "model_not_found"
      ),
      ("POST", "/v1/responses", #"{"model":"careful"}"#, 400, "'input'"),
      ("POST", "/v1/responses", #"{"model":"careful","input":[]}"#, 400, "input"),
      (
        "POST", "/v1/responses", #"{"model":"careful","input":"a","previous_response_id":"r"}"#, 400,
        "previous_response_id"
      ),
      (
        "POST", "/v1/messages", #"{"model":"careful","messages":[{"role":"user","content":""}]}"#, 400,
        "max_tokens: Field required"
      ),
      (
        "POST", "/v1/messages",
        #"{"model":"careful","max_tokens":5,"messages":[{"role":"system","content":""}]}"#, 400,
        "messages.0.role"
      ),
      (
        "POST", "/v1/messages", #"{"model":"gpt","max_tokens":5,"messages":[{"role":"user","content":""}]}"#,
        404, "not_found_error"
      ),
      ("POST", "/v1/messages/count_tokens", "{}", 400, "model: Field required"),
      ("GET", "/v1/chat/completions", "", 405, "method_not_supported"),
      ("DELETE", "/models", "", 405, "method_not_supported"),
      ("GET", "/v1/models/gpt", "", 404, "model_not_found"), ("GET", "/", "", 405, "use HEAD"),
      ("POST", "/v1/completions", "{}", 404, "unknown_url"), ("GET", "", "", 405, "use HEAD"),
      ("POST", "/a/b/c/d/e/f/g/chat/completions", "{}", 404, "unknown_url"),
      ("POST", "/%00\u{1B}[2J/../chat", "\u{0}", 404, "unknown_url"),
    ] as [(String, String, String, Int, String)])
  func turnsDown(method: String, path: String, body: String, status: Int, word: String) throws {
    let reply = try Self.service().reply(
      method: method, path: path, isAnthropic: false, body: Array(body.utf8))
    #expect(reply.status == status)
    let text = Self.text(reply)
    #expect(text.contains(word), "\(text)")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let error = try #require(object?["error"] as? [String: Any])
    #expect(error["message"] is String && error["type"] is String)
    let type = object?["type"] as? String
    #expect(type == (path.contains("messages") ? "error" : nil))
    #expect(
      reply.headers["Allow"]
        == (status != 405 ? nil : path.contains("chat") ? "POST" : path.contains("models") ? "GET" : "HEAD"))
  }

  @Test(
    "understands paths with and without a prefix",
    arguments: [
      "/v1/chat/completions", "/chat/completions", "/api/v2/chat/completions?api-version=1",
      "//chat/completions/",
    ])
  func paths(path: String) throws {
    #expect(Self.post(try Self.service(), path, Self.body()).status == 200)
  }

  @Test func listsWhatItPlays() throws {
    func list(_ service: DemoService) -> DemoReply {
      service.reply(method: "GET", path: "/v1/models", isAnthropic: false, body: [])
    }
    let all = Self.text(list(try Self.service()))
    #expect(Persona.allCases.allSatisfy { all.contains(#""id":"\#($0.rawValue)""#) })
    #expect(!Self.text(list(try Self.service(.careful))).contains("gullible"))
    #expect(
      Self.post(try Self.service(.careful), "/chat/completions", Self.body(model: "gullible")).status == 404)
  }

  @Test func countsTokens() throws {
    let body = #"{"model":"careful","system":"12345678","messages":[{"role":"user","content":"123"}]}"#
    // 8 bytes are 2 tokens, 3 bytes are 1; three for the request and three for each message.
    #expect(
      Self.text(Self.post(try Self.service(), "/messages/count_tokens", body)) == #"{"input_tokens":12}"#)
  }

  @Test("stands hostile requests", .timeLimit(.minutes(1)))
  func hostile() throws {
    try hostile("/chat/completions", size: 1_500_000)
    for path in ["/responses", "/messages", "/messages/count_tokens"] { try hostile(path, size: 10_000) }
  }

  private func hostile(_ path: String, size: Int) throws {
    let service = try Self.service()
    let open = #"{"model":"careful","max_tokens":9,"input":"x","messages":[{"role":"user","content":"#
    let bodies: [[UInt8]] = [
      [0xFF, 0xFE], Array(open.utf8) + [0x22, 0xFF, 0x22] + Array("}]}".utf8),
      Array(String(repeating: "[", count: size).utf8),
      Array((open + String(repeating: "[", count: 100_000)).utf8),
      Array((open + "\"" + String(repeating: "def f(`", count: size) + "\"}]}").utf8),
      Array(
        (open + "\"\"}" + String(repeating: #",{"role":"user","content":"a"}"#, count: size / 20) + "]}").utf8
      ),
      Array(repeating: 0, count: 1000),
    ]
    let statuses = bodies.map {
      service.reply(method: "POST", path: path, isAnthropic: true, body: $0).status
    }
    #expect(statuses == [400, 400, 400, 400, 200, 200, 400], "\(path)")
  }

  @Test func limitsItsRate() throws {
    let time = Mutex(Duration.zero)
    let service = try Self.service(rate: 2, now: { time.withLock { $0 } })
    func reply() -> DemoReply { Self.post(service, "/chat/completions", Self.body()) }
    #expect((0..<2).map { _ in reply().status } == [200, 200])
    let refused = reply()
    #expect(refused.status == 429 && refused.headers["Retry-After"] == "1")
    #expect(refused.headers["x-ratelimit-limit-requests"] == "2")
    #expect(refused.headers["x-ratelimit-remaining-requests"] == "0")
    #expect(refused.headers["x-ratelimit-reset-requests"] == "1000ms")
    #expect(Self.text(refused).contains("rate_limit_exceeded"))
    time.withLock { $0 = .milliseconds(499) }
    #expect(reply().status == 429)
    time.withLock { $0 = .milliseconds(500) }
    #expect(reply().status == 200)
    time.withLock { $0 = .seconds(60) }
    #expect((0..<3).map { _ in reply().status } == [200, 200, 429])
  }

  @Test func keepsALedger() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for start in [0, 3] {
      let ledger = try DemoLedger(memory: start == 0 ? .everything : .nothing, path: path)
      let service = try Self.service(ledger: ledger)
      for number in 0..<3 { _ = Self.post(service, "/chat/completions", Self.body(1 + number % 2)) }
      #expect(ledger.entries.count == (start == 0 ? 3 : 0))
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.prefix(3) == lines.suffix(3))
    let first = try JSONSerialization.jsonObject(with: Data(lines[2].utf8)) as? [String: Any]
    #expect(first?["case"] as? String == "case-1")
    #expect(first?["ordinal"] as? Int == 1)
    #expect(first?["persona"] as? String == "careless")
    #expect(JudgeLabel(rawValue: first?["label"] as? String ?? "") != nil)
    #expect(Outcome(rawValue: first?["outcome"] as? String ?? "") != nil)
    #expect(throws: InputError.self) { try DemoLedger(path: "/no/such/folder/ledger.jsonl") }
  }

  @Test func anUnwrittenLedgerStopsTheAnswer() throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full, which Linux has")
    let ledger = try DemoLedger(path: "/dev/full")
    #expect(Self.post(try Self.service(ledger: ledger), "/chat/completions", Self.body()).status == 500)
  }
}
