import AssayCore

/// Names for calls that have none: nine letters and digits, which every service takes.
///
/// They follow from the first words of the conversation and the place of the call in it, so that who reads the
/// conversation later gives the same names.
package struct CallNames: Sendable, Hashable {
  private let prefix: String

  /// Names for a conversation.
  ///
  /// - Parameter opening: What is said first, of which the first line counts; `nil` for nothing.
  package init(opening: String?) {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (opening ?? "").utf8.prefix(while: { $0 != 10 && $0 != 13 }) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash & 0xFFFF, radix: 16)
    prefix = String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The name of the call at a place among all calls, counted from 0.
  package func name(_ place: Int) -> String {
    let digits = String(place % 100_000)
    return prefix + String(repeating: "0", count: 5 - digits.count) + digits
  }
}

/// Finds the call to which each result of a conversation belongs, where the protocol need not say so.
///
/// A result without a name, or with one that is unknown, belongs to the first call of its function that has none
/// yet. The time grows with the number of calls and results.
package struct CallPairing: Sendable {
  /// The calls of one function, the first of which are answered.
  private struct Queue {
    var places: [Int] = []
    var head = 0
  }

  private let names: CallNames
  private var calls: [(id: String, isOpen: Bool)] = []
  private var places: [ID<ToolCall>: Int] = [:]
  private var queues: [ID<OfferedTool>: Queue] = [:]

  /// Starts a conversation.
  package init(names: CallNames) { self.names = names }

  /// The name of the next call: its own, or one for its place.
  package mutating func call(_ function: String, id: String?) -> String {
    let id = id ?? names.name(calls.count)
    places[ID(id)] = calls.count
    queues[ID(function), default: Queue()].places.append(calls.count)
    calls.append((id, true))
    return id
  }

  /// The name of the call to which a result belongs; the result's own, or none, if there is no such call.
  package mutating func result(_ function: String, id: String?) -> String {
    let named = id.flatMap { places[ID($0)] }.flatMap { calls[$0].isOpen ? $0 : nil }
    guard let place = named ?? nextOpen(of: ID(function)) else { return id ?? "" }
    calls[place].isOpen = false
    return calls[place].id
  }

  /// The first call of a function that has no result yet.
  private mutating func nextOpen(of function: ID<OfferedTool>) -> Int? {
    while let queue = queues[function], queue.head < queue.places.count {
      let place = queue.places[queue.head]
      if calls[place].isOpen { return place }
      queues[function]?.head += 1
    }
    return nil
  }
}
