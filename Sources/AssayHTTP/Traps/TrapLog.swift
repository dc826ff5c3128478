package import AssayCore
internal import Synchronization

/// What reached the traps of one sandbox, in order of arrival, and which names stand for which addresses.
package final class TrapLog: Sendable {
  /// The most records of each service: no flood of one hides what comes over another.
  static let share = 2_000
  /// The most bytes of their texts.
  static let shareBytes = 4 << 20
  /// The most names.
  private static let mostNames = 10_000

  private struct Share {
    var count = 0
    var bytes = 0
  }

  private struct State {
    var records = TrapRecords()
    var shares: [Trap.Service: Share] = [:]
    var names: [String: String] = [:]
  }

  private let state = Mutex(State())

  /// Creates an empty log.
  package init() {}

  /// The records so far.
  package var records: TrapRecords { state.withLock { $0.records } }

  /// Adds a record, unless the share of its service is used up.
  func add(_ record: TrapRecord) {
    let bytes = record.host.utf8.count + record.method.utf8.count + record.path.utf8.count
    state.withLock { state in
      var share = state.shares[record.service] ?? Share()
      share.count += 1
      share.bytes += bytes
      guard share.count <= Self.share, share.bytes <= Self.shareBytes else {
        state.records.isCut = true
        return
      }
      state.shares[record.service] = share
      state.records.entries.append(record)
    }
  }

  /// Notes that something arrived of which there is no record.
  func omit() { state.withLock { $0.records.isCut = true } }

  /// The address that stands for a name: always the same one in 198.18.0.0/15, which no real host has (RFC 2544).
  func address(of name: String) -> [UInt8] {
    let number = Digest(of: Array(name.utf8)).leadingNumber
    let address: [UInt8] = [198, 18 + UInt8(number & 1), UInt8(number >> 8 & 255), UInt8(number >> 16 & 255)]
    state.withLock { state in
      if state.names.count < Self.mostNames { state.names[Self.text(address)] = name }
    }
    return address
  }

  /// The name that an address stands for, else the address.
  func host(at address: String) -> String { state.withLock { $0.names[address] } ?? address }

  private static func text(_ address: [UInt8]) -> String { address.map(String.init).joined(separator: ".") }
}
