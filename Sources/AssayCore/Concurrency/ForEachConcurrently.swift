/// Runs work for everything a source yields, at most `width` at a time.
///
/// The source is pulled only when a place is free, so memory stays proportional to `width` and not to the
/// length of the run. The first error stops the pulling; work in flight is cancelled and waited for.
///
/// - Parameters:
///   - width: The most bodies in flight, at least 1.
///   - next: Yields the next element, or `nil` at the end.
///   - body: The work for one element.
/// - Throws: What `next` or `body` throws first, or `CancellationError`.
public func forEachConcurrently<Element: Sendable>(
  width: Int,
  next: () async throws -> Element?,
  body: @escaping @Sendable @concurrent (Element) async throws -> Void
) async throws {
  precondition(width >= 1, "width must be at least 1, was \(width)")
  try await withThrowingTaskGroup(of: Void.self) { group in
    var inFlight = 0
    while let element = try await next() {
      if inFlight == width {
        try await group.next()
        inFlight -= 1
      }
      try Task.checkCancellation()
      group.addTask { try await body(element) }
      inFlight += 1
    }
    try await group.waitForAll()
  }
}
