package import AssayCore
import Synchronization

/// What a run may spend, and what it has spent.
///
/// A place in the budget is reserved before a request is sent and settled when the reply has been counted,
/// so that requests in flight cannot overrun a cap by more than their own estimate is wrong.
package final class Budget: Sendable {
  /// The caps; `nil` is no cap.
  package struct Caps: Sendable, Hashable {
    /// US dollars, subject and judges together.
    package var usd: Double?
    /// Input and output tokens, subject and judges together.
    package var tokens: Int?

    package init(usd: Double? = nil, tokens: Int? = nil) {
      self.usd = usd
      self.tokens = tokens
    }
  }

  /// What was spent.
  package struct Spent: Sendable, Hashable {
    package var tokens: Int
    package var usd: Double

    package init(tokens: Int = 0, usd: Double = 0) {
      self.tokens = tokens
      self.usd = usd
    }
  }

  /// What one request is expected to spend, put aside until it is counted.
  package struct Reservation: Sendable {
    fileprivate var tokens: Int
    fileprivate var usd: Double
  }

  private struct State {
    var spent: Spent
    var reserved = Spent()
  }

  private let caps: Caps
  private let state: Mutex<State>

  /// Starts a budget of which `spent` is gone already.
  package init(caps: Caps, spent: Spent = Spent()) {
    self.caps = caps
    state = Mutex(State(spent: spent))
  }

  /// What was spent so far, reservations aside.
  package var spent: Spent { state.withLock { $0.spent } }

  /// Puts aside what a request is expected to spend.
  ///
  /// - Returns: The reservation, or the cap that leaves no room for it.
  package func reserve(tokens: Int, usd: Double) -> Result<Reservation, CapReached> {
    state.withLock { state in
      if let cap = caps.tokens, state.spent.tokens + state.reserved.tokens + tokens > cap {
        return .failure(CapReached(cause: .tokenCap(tokens: cap)))
      }
      if let cap = caps.usd, state.spent.usd + state.reserved.usd + usd > cap {
        return .failure(CapReached(cause: .costCap(usd: cap)))
      }
      state.reserved.tokens += tokens
      state.reserved.usd += usd
      return .success(Reservation(tokens: tokens, usd: usd))
    }
  }

  /// Replaces a reservation by what was really spent; nothing if the request failed.
  package func settle(_ reservation: Reservation, tokens: Int, usd: Double) {
    state.withLock { state in
      state.reserved.tokens -= reservation.tokens
      state.reserved.usd -= reservation.usd
      state.spent.tokens += tokens
      state.spent.usd += usd
    }
  }
}

/// A cap leaves no room for another request.
package struct CapReached: Error, Sendable, Hashable {
  /// Which cap.
  package var cause: StopCause

  package init(cause: StopCause) { self.cause = cause }
}
