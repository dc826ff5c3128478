import AssayCore
import Synchronization
import Testing

@testable import AssayHTTP

/// Something that is waited for.
private final class Gate: Sendable {
  let isOpen = Atomic(false)
}

struct TrapBudgetTests {
  @Test("bodies of one sandbox share their room, and it comes back")
  func room() {
    let budget = TrapBudget()
    let piece = [UInt8](repeating: 7, count: 1 << 20)
    var kept: [[UInt8]] = []
    for _ in 0..<10 {
      var meter = BodyMeter(keepingIn: budget)
      for _ in 0..<9 { meter.add(piece) }
      #expect(meter.count == 9 << 20)
      kept.append(meter.handOver())
      #expect(meter.handOver().isEmpty)
    }
    #expect(kept.map(\.count) == [8, 8, 8, 8, 0, 0, 0, 0, 0, 0].map { $0 << 20 })
    #expect(budget.take(1) == 0)
    for body in kept { budget.give(body.count) }
    #expect(budget.take(.max) == TrapBudget.mostBytes)
  }

  @Test("a body of which something was left out has no gap")
  func gap() {
    let budget = TrapBudget()
    let taken = budget.take(TrapBudget.mostBytes - 2)
    var meter = BodyMeter(keepingIn: budget)
    meter.add([1, 2, 3])
    budget.give(taken)
    meter.add([4])
    #expect(meter.handOver() == [1, 2] && meter.count == 4)
    // printf '\\1\\2\\3\\4' | sha256sum
    #expect(meter.digest.description == "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a")
  }

  @Test("nothing is kept where nobody asks for it")
  func unasked() {
    var meter = BodyMeter(keepingIn: nil)
    meter.add([1, 2, 3])
    #expect(meter.handOver().isEmpty && meter.count == 3)
  }

  @Test("only so many answers are made at once")
  func answers() async {
    let budget = TrapBudget()
    let gate = Gate()
    let (replies, teller) = AsyncStream.makeStream(of: Int.self)
    let canned: @Sendable (TrapRequest) async -> TrapAnswer = { _ in
      while !gate.isOpen.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(1)) }
      return TrapAnswer(status: 299)
    }
    let request = TrapRequest(method: "", host: "", path: "", fields: [:], body: [])
    let accepted = (0..<TrapBudget.mostAnswers + 5).filter { _ in
      budget.answer(request, by: canned) { teller.yield($0.status) }
    }
    #expect(accepted.count == TrapBudget.mostAnswers)
    gate.isOpen.store(true, ordering: .relaxed)
    var count = 0
    for await status in replies {
      #expect(status == 299)
      count += 1
      if count == TrapBudget.mostAnswers { break }
    }
  }

  private static func record(_ service: Trap.Service, path: String = "") -> TrapRecord {
    TrapRecord(
      service: service, port: 1, host: "", method: "", path: path, bodyBytes: 0, bodyDigest: Digest(of: []))
  }

  @Test("a flood over one service hides nothing of another")
  func shares() {
    let log = TrapLog()
    for _ in 0..<TrapLog.share { log.add(Self.record(.dns)) }
    #expect(!log.records.isCut)
    log.add(Self.record(.dns))
    log.add(Self.record(.http, path: "/late"))
    #expect(log.records.isCut && log.records.entries.count == TrapLog.share + 1)
    #expect(log.records.entries.last?.path == "/late")
  }

  @Test("long texts count more")
  func longTexts() {
    let log = TrapLog()
    let path = String(repeating: "a", count: TrapLog.shareBytes / 4)
    for _ in 0..<5 { log.add(Self.record(.http, path: path)) }
    #expect(log.records.isCut && log.records.entries.count == 4)
    log.add(Self.record(.http, path: "/short"))
    log.add(Self.record(.https))
    #expect(log.records.entries.last?.service == .https)
  }

  @Test("what was turned away is noted")
  func omitted() {
    let log = TrapLog()
    log.omit()
    #expect(log.records == TrapRecords(isCut: true))
  }
}
