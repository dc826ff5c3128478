package import AssayCore
internal import AssayHTTP

/// Serves the traps of sandboxes in this process, with one authority for HTTPS.
package struct Traps: TrapHost {
  private let signer: TrapAuthority

  /// Makes the authority.
  ///
  /// - Throws: `sandboxUnavailable` if its certificate cannot be made.
  package init() throws(Interruption) { signer = try TrapAuthority() }

  /// The certificate that programs are to trust.
  package var authority: [UInt8]? { Array(signer.certificatePEM.utf8) }

  /// Starts to serve the traps of a sandbox.
  ///
  /// - Parameters:
  ///   - traps: The traps.
  ///   - sockets: Their sockets.
  /// - Returns: What serves them.
  /// - Throws: `sandboxUnavailable` if they cannot be served.
  package func serve(
    _ traps: [Trap], on sockets: [TrapSocket]
  ) async throws(Interruption) -> any TrapService {
    let log = TrapLog()
    let services = try await TrapServices.start(
      sockets.map { socket in
        TrapServices.Socket(
          trap: traps[socket.trap], isDatagram: socket.transport == .datagram, descriptor: socket.descriptor)
      }, authority: signer, log: log)
    return Served(services: services, log: log)
  }

  private struct Served: TrapService {
    let services: TrapServices
    let log: TrapLog

    func records() async -> TrapRecords {
      await services.settle()
      return log.records
    }
    func stop() async { await services.close() }
  }
}
