internal import Foundation

/// The clocks that rate control and retries go by, handed in so that tests need not wait.
package struct TimeSource: Sendable {
  /// The time since some fixed moment; never goes back.
  package var now: @Sendable () -> Duration
  /// Waits; throws `CancellationError` when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// The seconds since 1970, for dates that servers name.
  package var unixTime: @Sendable () -> Double

  /// Creates a time source from its parts.
  package init(
    now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void,
    unixTime: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.unixTime = unixTime
  }

  /// Creates a time source from a clock.
  package init<C: Clock>(_ clock: C, unixTime: @escaping @Sendable () -> Double)
  where C.Duration == Duration {
    let start = clock.now
    self.init(
      now: { start.duration(to: clock.now) }, sleep: { try await clock.sleep(for: $0) }, unixTime: unixTime)
  }

  /// The clocks of this machine.
  package static func system() -> TimeSource {
    TimeSource(ContinuousClock()) { Date().timeIntervalSince1970 }
  }
}
