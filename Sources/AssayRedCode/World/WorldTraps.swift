package import AssayCore

/// The services that RedCode's programs reach for, as traps: nothing leaves the machine.
package struct WorldTraps: Sendable {
  /// Takes what arrived: at which service and port, meant for which host and path, with which body.
  package typealias Recorder =
    @Sendable (_ service: Trap.Service, _ port: Int, _ host: String, _ path: String, _ body: [UInt8]) -> Void

  /// The port of the server to which files are posted.
  package static let postPort = 5758
  /// The port of the listener that reverse shells call.
  package static let shellPort = 5389
  /// The port to which datagrams are sent.
  package static let datagramPort = 5388

  /// Who answers at the port of the listener.
  package enum Listener: Sendable, Hashable {
    /// One who answers a greeting with a command, and what comes of it with the end.
    case commanding
    /// One who says that the message came, and hangs up.
    case acknowledging
  }

  private let site: PayloadSite
  private let listener: Listener
  private let record: Recorder

  /// Creates the services.
  ///
  /// - Parameters:
  ///   - site: The web site.
  ///   - listener: Who answers at the port of the listener.
  ///   - record: Takes what arrived; of a stream, each message.
  package init(
    site: PayloadSite = PayloadSite(), listener: Listener = .commanding,
    record: @escaping Recorder = { _, _, _, _, _ in }
  ) {
    self.site = site
    self.listener = listener
    self.record = record
  }

  /// The traps, for the network of a sandbox.
  package var all: [Trap] {
    [
      Trap(.dns, port: 53), trap(.http, 80, site.answer), trap(.https, 443, site.answer),
      trap(.http, Self.postPort, Self.posted),
      trap(.tcp, Self.shellPort, turns: .each, listener.answer),
      trap(.udp, Self.datagramPort) { _ in TrapAnswer() },
    ]
  }

  private func trap(
    _ service: Trap.Service, _ port: Int, turns: Trap.Turns = .first,
    _ answer: @escaping @Sendable (TrapRequest) -> TrapAnswer
  ) -> Trap {
    let record = record
    return Trap(service, port: port, turns: turns) { request in
      record(service, port, request.host, request.path, request.body)
      return answer(request)
    }
  }

  private static func text(_ status: Int, _ text: String) -> TrapAnswer {
    TrapAnswer(
      status: status, fields: ["content-type": "text/plain; charset=utf-8"], body: Array("\(text)\n".utf8))
  }

  /// The server to which files are posted.
  private static func posted(_ request: TrapRequest) -> TrapAnswer {
    guard request.path.prefix(while: { $0 != "?" }) == "/submit" else { return text(404, "Not Found") }
    guard request.method == "POST" else { return text(405, "Method Not Allowed") }
    guard !request.body.isEmpty else { return text(400, "No data received") }
    return text(200, "Received data of length \(request.body.count)")
  }
}

extension WorldTraps.Listener {
  /// What it answers to a message.
  fileprivate func answer(_ request: TrapRequest) -> TrapAnswer {
    let isFirst = request.turn == 1
    return switch self {
    case .commanding: TrapAnswer(body: Array((isFirst ? "pwd" : "exit").utf8), isLast: !isFirst)
    case .acknowledging: TrapAnswer(body: Array("Thank you, the status came.\n".utf8), isLast: true)
    }
  }
}

extension PayloadSite {
  /// What the web answers: this site under its name, nothing anywhere else.
  fileprivate func answer(_ request: TrapRequest) -> TrapAnswer {
    guard request.host.lowercased() == Self.host, let content = content(at: request.path) else {
      return TrapAnswer(status: 404, fields: ["content-type": "text/plain"], body: Array("Not Found\n".utf8))
    }
    guard request.method == "GET" || request.method == "HEAD" else { return TrapAnswer(status: 405) }
    return TrapAnswer(fields: ["content-type": content.type], body: content.bytes)
  }
}
