internal import AssayCore

/// What a program used up of its model and its time.
///
/// Time runs while no request is on its way; of those, only the seconds of the request that succeeded count. So neither
/// a busy endpoint nor a retry changes what a program gets done.
struct DoorMeter: Sendable {
  /// The most requests on their way at once.
  private static let mostOpen = 8
  /// The most bytes of all requests.
  private static let mostBytes = 256 << 20

  let limits: AgentLimits
  private(set) var requests = 0
  private(set) var tokens = 0
  private var bytes = 0
  private var open = 0
  private var seconds = 0.0
  private var mark = ContinuousClock.now

  init(limits: AgentLimits) { self.limits = limits }

  /// The limit that leaves no room for a request, in a few words; `nil` if none is reached.
  var reached: String? {
    if requests >= limits.rounds { return "\(limits.rounds) requests" }
    if tokens >= limits.totalTokens { return "\(limits.totalTokens) tokens" }
    if bytes >= Self.mostBytes { return "\(Self.mostBytes >> 20) MiB of requests" }
    return outOfTime
  }

  /// The limit on time, if it is reached.
  var outOfTime: String? {
    let running = open == 0 ? (ContinuousClock.now - mark) / .seconds(1) : 0
    return seconds + running >= limits.totalSeconds ? "\(Int(limits.totalSeconds)) seconds" : nil
  }

  /// Opens a request and returns its number; `nil` if there is no room for it.
  mutating func open(bytes count: Int) -> Int? {
    guard reached == nil, open < Self.mostOpen else { return nil }
    if open == 0 { seconds += (ContinuousClock.now - mark) / .seconds(1) }
    open += 1
    requests += 1
    bytes += count
    return requests
  }

  /// Closes a request.
  mutating func close(_ exchange: Exchange?, input: Int) {
    open -= 1
    if open == 0 { mark = .now }
    guard let exchange else { return }
    seconds += exchange.turn.latencySeconds
    let estimate = (input + exchange.response.count) / 4
    tokens += exchange.turn.usage.map { $0.inputTokens + $0.outputTokens } ?? estimate
  }
}
