package import AssayCore

/// A socket that listens in a sandbox's network and is served outside of it.
package struct TrapSocket: Sendable, Hashable {
  /// How bytes travel.
  package enum Transport: Sendable, Hashable {
    /// A listening stream socket.
    case stream
    /// A datagram socket that tells to which address each datagram was sent.
    case datagram
  }

  /// The descriptor, non-blocking and closed on exec; whoever serves it closes it.
  package var descriptor: Int32
  /// How bytes travel.
  package var transport: Transport
  /// Whether it is of IPv6, else of IPv4.
  package var isIPv6: Bool
  /// The trap that it is for, by its place in the list of traps.
  package var trap: Int
}

/// Serves the traps of sandboxes.
package protocol TrapHost: Sendable {
  /// The certificates of the authority that programs are to trust, in PEM; `nil` if there is none.
  var authority: [UInt8]? { get }

  /// Starts to serve the traps of a sandbox; it owns the sockets from now on, also if it throws.
  ///
  /// - Parameters:
  ///   - traps: The traps.
  ///   - sockets: Their sockets, one or several for each.
  /// - Returns: What serves them.
  /// - Throws: `sandboxUnavailable` if they cannot be served.
  func serve(_ traps: [Trap], on sockets: [TrapSocket]) async throws(Interruption) -> any TrapService
}

/// What serves the traps of one sandbox.
package protocol TrapService: Sendable {
  /// What reached the traps before the call, also where a program ended before it was noted.
  func records() async -> TrapRecords

  /// Stops serving and closes the sockets; the records remain.
  func stop() async
}
