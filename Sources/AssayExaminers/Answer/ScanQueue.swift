package import AssayCore

/// Collects what many answers want examined, so that one process of the engine examines them together.
///
/// A batch starts when nothing more has come for a moment; while it runs, the next one gathers. As long as answers
/// wait elsewhere anyway, small batches wait too, because the engine reads its rules once a batch. An actor, because
/// callers wait in it.
package actor ScanQueue {
  /// What examines a batch.
  package typealias Scan = @Sendable ([SourceText]) async throws(Interruption) -> [ScannedFile]

  private let examine: Scan
  private let pause: Duration
  private let isCrowded: @Sendable () async -> Bool
  private var waiting: [Request] = []
  private var running: Set<Int> = []
  private var worker: Task<Void, Never>?
  private var batch: Task<Result<[ScannedFile], Interruption>, Never>?
  private var nextNumber = 0
  private var continuations: [Int: CheckedContinuation<Result<[ScannedFile], Interruption>, Never>] = [:]

  private struct Request {
    var number: Int
    var texts: [SourceText]
  }

  /// As many texts make the rules' reading a small part of a batch.
  private static let plenty = 24

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - pause: How long nothing more must come before a batch starts.
  ///   - isCrowded: Whether those who are examined here wait for something else afterwards.
  ///   - examine: What examines a batch.
  package init(
    pause: Duration = .milliseconds(20), isCrowded: @escaping @Sendable () async -> Bool = { false },
    examine: @escaping Scan
  ) {
    self.pause = pause
    self.isCrowded = isCrowded
    self.examine = examine
  }

  /// Examines pieces of code together with those of other callers.
  ///
  /// - Parameter texts: The pieces.
  /// - Returns: What came of each, in their order.
  /// - Throws: `Interruption.cancelled` when this task is cancelled, else the failure of the batch.
  package func scan(_ texts: [SourceText]) async throws(Interruption) -> [ScannedFile] {
    guard !Task.isCancelled else { throw .cancelled }
    guard !texts.isEmpty else { return [] }
    nextNumber += 1
    let number = nextNumber
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        continuations[number] = continuation
        waiting.append(Request(number: number, texts: texts))
        start()
        // Cancelled in the moment before: the handler found nothing to abandon.
        if Task.isCancelled { abandon(number) }
      }
    } onCancel: {
      // A handler cannot wait; abandoning twice is harmless.
      Task { await self.abandon(number) }
    }
    return try result.get()
  }

  private func abandon(_ number: Int) {
    guard let continuation = continuations.removeValue(forKey: number) else { return }
    waiting.removeAll { $0.number == number }
    // Nobody waits for the batch any more.
    if running.remove(number) != nil, running.isEmpty { batch?.cancel() }
    continuation.resume(returning: .failure(.cancelled))
  }

  private func start() {
    guard worker == nil else { return }
    // Belongs to all callers, so to none: it ends when nobody waits.
    worker = Task { await work() }
  }

  private func work() async {
    await gather()
    await fill()
    while !waiting.isEmpty {
      let requests = takeBatch()
      let texts = requests.flatMap(\.texts)
      let task = Task { [examine] in await Self.scan(texts, with: examine) }
      batch = task
      deliver(await task.value, to: requests)
      batch = nil
      await fill()
    }
    worker = nil
  }

  private static func scan(
    _ texts: [SourceText], with examine: Scan
  ) async -> Result<[ScannedFile], Interruption> {
    do throws(Interruption) { return .success(try await examine(texts)) } catch {
      return .failure(error)
    }
  }

  /// Waits until nothing more comes, for ten pauses at most.
  private func gather() async {
    for _ in 0..<10 {
      let before = nextNumber
      // Nothing cancels this task; a sleep that ends early only makes a smaller batch.
      try? await Task.sleep(for: pause)
      if nextNumber == before || waitingCount >= CodeScanner.batchSize { return }
    }
  }

  /// Waits for more while that holds nobody up.
  private func fill() async {
    while (1..<Self.plenty).contains(waitingCount), await isCrowded() { try? await Task.sleep(for: pause) }
  }

  private var waitingCount: Int { waiting.reduce(0) { $0 + $1.texts.count } }

  private func takeBatch() -> [Request] {
    var count = 0
    var end = 0
    while end < waiting.count, end == 0 || count + waiting[end].texts.count <= CodeScanner.batchSize {
      count += waiting[end].texts.count
      end += 1
    }
    let requests = Array(waiting.prefix(end))
    waiting.removeFirst(end)
    running = Set(requests.map(\.number))
    return requests
  }

  private func deliver(_ result: Result<[ScannedFile], Interruption>, to requests: [Request]) {
    running = []
    var start = 0
    for request in requests {
      let range = start..<start + request.texts.count
      start = range.upperBound
      continuations.removeValue(forKey: request.number)?.resume(returning: result.map { Array($0[range]) })
    }
  }
}
