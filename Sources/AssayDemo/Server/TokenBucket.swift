/// Lets requests through at a rate, with bursts of up to one second's worth.
struct TokenBucket: Sendable, Hashable {
  /// Requests per second, above 0.
  let rate: Double
  private var tokens: Double
  private var last: Duration = .zero

  /// Starts full.
  init(rate: Double) {
    self.rate = rate
    tokens = max(1, rate)
  }

  /// What a bucket says about a request.
  struct Decision: Sendable, Hashable {
    /// Seconds until the next request would pass; `nil` if this one passes.
    var waitSeconds: Double?
    /// Whole requests left.
    var remaining: Int
    /// Seconds until the bucket is full again.
    var resetSeconds: Double
  }

  /// Takes one request out at the time `now`, counted from the start of the server.
  mutating func take(at now: Duration) -> Decision {
    let passed = max(0, (now - last) / .seconds(1))
    last = max(last, now)
    let capacity = max(1, rate)
    tokens = min(capacity, tokens + passed * rate)
    let passes = tokens >= 1
    if passes { tokens -= 1 }
    return Decision(
      waitSeconds: passes ? nil : (1 - tokens) / rate, remaining: Int(tokens),
      resetSeconds: (capacity - tokens) / rate)
  }
}
