import AssayCore
import Testing

@testable import AssayAgents

/// The line between an attempt and its interpreter, without either.
@Suite(.timeLimit(.minutes(1))) struct KernelLineTests {
  private let line = KernelLine(token: "t0", port: 31_000)

  private func ask(
    _ fields: [String: String] = ["x-block": "0"], body: String = "", path: String = "/t0"
  ) async -> TrapAnswer {
    let request = TrapRequest(
      method: "POST", host: "keeper", path: path, fields: fields, body: Array(body.utf8))
    return await line.trap.answer?(request) ?? TrapAnswer(status: 0)
  }

  private func result(
    _ number: Int, _ ending: String, _ body: String = "", length: Int? = nil
  ) -> [String: String] {
    [
      "x-block": "\(number)", "x-ending": ending, "x-cut": "0", "x-length": "\(length ?? body.utf8.count)",
      "x-seconds": "0.5",
    ]
  }

  private func run(_ code: String) async -> KernelLine.Word {
    await line.run(KernelLine.Block(code: code, refusesInput: false))
  }

  /// Has a block run whose results come one after the other; the last one is its own.
  private func word(for results: [(fields: [String: String], body: String)]) async -> KernelLine.Word {
    async let word = run("x")
    #expect(await line.isWanted())
    for result in results.dropLast() { _ = await ask(result.fields, body: result.body) }
    guard let last = results.last else { return await word }
    async let next = ask(last.fields, body: last.body)
    let heard = await word
    line.finish(.closed)
    _ = await next
    return heard
  }

  private static func ran(
    _ ending: SandboxEnding, _ output: String = "", isCut: Bool = false
  ) -> KernelLine.Word {
    .ran(.init(ending: ending, output: output, isCut: isCut, wallSeconds: 0.5))
  }

  @Test(
    "results are read, and a body that is shorter than it says is cut",
    arguments: [
      ("exited 0", "out", 3, ran(.exited(status: 0), "out")), ("exited 7", "", 0, ran(.exited(status: 7))),
      ("signalled 11", "a", 1, ran(.signalled(11), "a")), ("timed-out 0", "", 0, ran(.timedOut)),
      ("input 0", "", 0, .wantsInput), ("exited 0", "ou", 3, ran(.exited(status: 0), "ou", isCut: true)),
    ])
  func results(ending: String, body: String, length: Int, expected: KernelLine.Word) async {
    #expect(await word(for: [(result(1, ending, body, length: length), body)]) == expected)
  }

  @Test("what belongs to no block or cannot be read is passed over, and the block is handed out again")
  func strangers() async {
    let word = await word(for: [
      (["x-block": "0"], ""), (result(0, "exited 0"), ""), (result(2, "exited 0"), ""),
      (result(1, "exploded 0"), ""), (result(1, "exited"), ""), (result(1, "exited 5"), ""),
    ])
    #expect(word == Self.ran(.exited(status: 5)))
  }

  @Test("a keeper waits for its block, and gives way to another connection")
  func waits() async throws {
    async let first = ask()
    while !line.hasSpoken { await Task.yield() }
    async let second = ask()
    #expect(await first.status == 409)
    async let word = run("print(1)")
    let order = await second
    #expect(order.status == 200 && order.fields == ["x-block": "1", "x-flag": "a"])
    #expect(order.body == Array("print(1)".utf8))
    line.finish(.silent)
    #expect(await word == .gone(.silent))
    #expect(await ask().status == 204)
    #expect(await run("more") == .gone(.silent))
  }

  @Test("nobody without the token is let in, and only the keeper's own requests are left out of the records")
  func token() async {
    for path in ["/", "/t", "/t01", "/t0/", "/T0"] { #expect(await ask(path: path).status == 404) }
    #expect(!line.hasSpoken)
    func record(_ path: String, port: Int = 31_000) -> TrapRecord {
      TrapRecord(
        service: .http, port: port, host: "", method: "POST", path: path, bodyBytes: 0,
        bodyDigest: Digest(of: []))
    }
    #expect(line.isOwn(record("/t0")))
    #expect(!line.isOwn(record("/t1")) && !line.isOwn(record("/t0", port: 80)))
  }

  @Test("who waits for a block that never comes is told")
  func unwanted() async {
    async let wanted = line.isWanted()
    line.finish(.closed)
    #expect(await wanted == false)
    #expect(await line.isWanted() == false)
  }

  @Test("a cancelled wait ends")
  func cancelled() async {
    let line = line
    let task = Task { await line.run(KernelLine.Block(code: "x", refusesInput: false)) }
    _ = await line.isWanted()
    task.cancel()
    #expect(await task.value == .gone(.silent))
  }

  @Test("the port lies apart from those of the surroundings, and a shared network has none")
  func ports() throws {
    let profile = try AgentCatalog.profile(named: "interpreter")
    let traps = [Trap(.http, port: 31_000), Trap(.tcp, port: 31_001)]
    let setting = Setting(specification: SandboxSpecification(network: .trapped(traps)))
    #expect(try CellPlan(profile: profile, setting: setting).line?.port == 31_002)
    let shared = Setting(specification: SandboxSpecification(network: .shared(name: "n")))
    #expect(throws: Interruption.self) { try CellPlan(profile: profile, setting: shared) }
    let stateless = try AgentCatalog.profile(named: "react")
    #expect(try CellPlan(profile: stateless, setting: shared).line == nil)
  }
}
