package import AssayCore
internal import Synchronization

/// What reached the traps of one sandbox, in order of arrival, and which names stand for which addresses.
package final class TrapLog: Sendable {
  /// The most records that are kept.
  package static let limit = 10_000

  private struct State {
    var records: [TrapRecord] = []
    var names: [String: String] = [:]
  }

  private let state = Mutex(State())

  /// Creates an empty log.
  package init() {}

  /// The records so far; at most `limit`.
  package var records: [TrapRecord] { state.withLock { $0.records } }

  /// Adds a record, unless the log is full.
  func add(_ record: TrapRecord) {
    state.withLock { state in
      if state.records.count < Self.limit { state.records.append(record) }
    }
  }

  /// The address that stands for a name: always the same one in 198.18.0.0/15, which no real host has (RFC 2544).
  func address(of name: String) -> [UInt8] {
    let number = Digest(of: Array(name.utf8)).leadingNumber
    let address: [UInt8] = [198, 18 + UInt8(number & 1), UInt8(number >> 8 & 255), UInt8(number >> 16 & 255)]
    state.withLock { state in
      if state.names.count < Self.limit { state.names[Self.text(address)] = name }
    }
    return address
  }

  /// The name that an address stands for, else the address.
  func host(at address: String) -> String { state.withLock { $0.names[address] } ?? address }

  private static func text(_ address: [UInt8]) -> String { address.map(String.init).joined(separator: ".") }
}
