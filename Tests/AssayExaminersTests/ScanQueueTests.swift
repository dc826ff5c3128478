import AssayCore
import Foundation
import Synchronization
import Testing

@testable import AssayExaminers

@Suite(.timeLimit(.minutes(10))) struct ScanQueueTests {
  /// Notes the batches that it is given.
  private final class Batches: Sendable {
    private let sizes = Mutex<[Int]>([])
    let crowded = Atomic(true)

    var all: [Int] { sizes.withLock { $0 } }

    func scan(_ texts: [SourceText]) -> [ScannedFile] {
      sizes.withLock { $0.append(texts.count) }
      return texts.map { ScannedFile(name: $0.name, language: $0.language, parse: .whole, findings: []) }
    }

    func queue() -> ScanQueue {
      ScanQueue(
        pause: .milliseconds(1), isCrowded: { self.crowded.load(ordering: .relaxed) },
        examine: { self.scan($0) })
    }
  }

  private func texts(_ names: String...) -> [SourceText] {
    names.map { SourceText(name: $0, language: .python, bytes: [1]) }
  }

  @Test("every caller gets what is its own, in its order")
  func delivery() async throws {
    let batches = Batches()
    batches.crowded.store(false, ordering: .relaxed)
    let queue = batches.queue()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          let found = try await queue.scan(texts("a\(number)", "b\(number)"))
          #expect(found.map(\.name) == ["a\(number)", "b\(number)"])
        }
      }
      try await group.waitForAll()
    }
    #expect(batches.all.reduce(0, +) == 100)
    let nothing = try await queue.scan([])
    #expect(nothing.isEmpty)
  }

  @Test("while others are waited for anyway, batches fill; then what there is goes")
  func filling() async throws {
    let batches = Batches()
    let queue = batches.queue()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<23 {
        group.addTask { _ = try await queue.scan(texts("\(number)")) }
      }
      try await Task.sleep(for: .milliseconds(300))
      #expect(batches.all.isEmpty, "23 are not plenty")
      group.addTask { _ = try await queue.scan(texts("last")) }
      try await group.waitForAll()
    }
    #expect(batches.all == [24])
    async let alone = queue.scan(texts("alone"))
    try await Task.sleep(for: .milliseconds(100))
    #expect(batches.all == [24])
    batches.crowded.store(false, ordering: .relaxed)
    #expect(try await alone.count == 1)
    #expect(batches.all == [24, 1])
  }

  @Test("who is cancelled while a batch fills goes at once")
  func cancellation() async throws {
    let batches = Batches()
    let queue = batches.queue()
    let task = Task { try await queue.scan(texts("a")) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: Interruption.cancelled) { try await task.value }
    #expect(batches.all.isEmpty)
    batches.crowded.store(false, ordering: .relaxed)
    let next = try await queue.scan(texts("b"))
    #expect(next.count == 1)
    #expect(batches.all == [1])
  }
}
