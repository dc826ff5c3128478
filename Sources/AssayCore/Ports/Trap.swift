/// A service that answers inside a sandbox for the rest of the world, and keeps a record.
///
/// Its socket lies in the sandbox's network, its process outside, where nothing inside can reach it.
public struct Trap: Sendable {
  /// The protocols that a trap speaks.
  public enum Service: String, Sendable, Hashable, Codable, CaseIterable {
    /// Names resolve to an address that leads to the traps, over UDP and TCP.
    case dns
    /// HTTP/1.1.
    case http
    /// HTTP/1.1 over TLS, with a certificate of a local authority that the sandbox trusts.
    case https
    /// A stream of bytes.
    case tcp
    /// Datagrams.
    case udp
  }

  /// Which messages of a stream of bytes are answered.
  ///
  /// A message is what came since the last answer, in one piece or in several.
  public enum Turns: Sendable, Hashable {
    /// The first one; what comes later is recorded only.
    case first
    /// Each, until an answer is the last one.
    case each
  }

  /// What it speaks.
  public var service: Service
  /// The port.
  public var port: Int
  /// Which messages of a connection are answered; of TCP alone.
  public var turns: Turns
  /// What it answers; not asked for DNS.
  ///
  /// `nil` for the usual: status 200 without a body for HTTP, silence for bytes.
  public var answer: (@Sendable (TrapRequest) async -> TrapAnswer)?
  /// Answers piece by piece, in the place of an answer; of HTTP and HTTPS alone.
  ///
  /// The reply ends when it returns.
  public var relay: (@Sendable (TrapRequest, any TrapReplyWriter) async -> Void)?

  /// Creates a trap.
  public init(
    _ service: Service, port: Int, turns: Turns = .first,
    answer: (@Sendable (TrapRequest) async -> TrapAnswer)? = nil
  ) {
    self.service = service
    self.port = port
    self.turns = turns
    self.answer = answer
  }

  /// Creates a trap for HTTP whose replies are written piece by piece.
  public init(
    relayingHTTPAt port: Int, _ relay: @escaping @Sendable (TrapRequest, any TrapReplyWriter) async -> Void
  ) {
    self.init(.http, port: port)
    self.relay = relay
  }
}

/// Takes a reply to an HTTP request piece by piece.
///
/// What is written after the client went away is dropped.
public protocol TrapReplyWriter: Sendable {
  /// Sends the head; once, before all else. A reply that ends without a head has status 502.
  func begin(status: Int, fields: [String: String])

  /// Sends a piece of the body at once.
  func send(_ bytes: [UInt8])
}

/// What reached a trap.
public struct TrapRequest: Sendable, Hashable {
  /// The method; empty for bytes.
  public var method: String
  /// The host that was meant: of the `Host` field, of the name asked for, else the address.
  public var host: String
  /// The path with its query; empty for bytes.
  public var path: String
  /// The header fields, names in lower case.
  public var fields: [String: String]
  /// The body, its first 8 MiB, or less where much reaches the traps of a sandbox at once.
  public var body: [UInt8]
  /// Which message of its stream it is, counted from 1; 1 for everything but TCP.
  public var turn: Int

  /// Creates a request.
  public init(
    method: String, host: String, path: String, fields: [String: String], body: [UInt8], turn: Int = 1
  ) {
    self.method = method
    self.host = host
    self.path = path
    self.fields = fields
    self.body = body
    self.turn = turn
  }
}

/// What a trap answers.
public struct TrapAnswer: Sendable, Hashable {
  /// The HTTP status; meaningless for bytes.
  public var status: Int
  /// The header fields beside the length.
  public var fields: [String: String]
  /// The body, or the bytes to send; no bytes are silence.
  public var body: [UInt8]
  /// Whether the connection is closed behind it.
  public var isLast: Bool

  /// Creates an answer.
  public init(
    status: Int = 200, fields: [String: String] = [:], body: [UInt8] = [], isLast: Bool = false
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.isLast = isLast
  }
}

/// What reached the traps of a sandbox, as far as it is told.
public struct TrapRecords: Sendable, Hashable, Codable {
  /// The records in order of arrival; each service has a share of them that the others cannot fill.
  public var entries: [TrapRecord]
  /// Whether something was left out.
  public var isCut: Bool

  /// Creates a list.
  public init(entries: [TrapRecord] = [], isCut: Bool = false) {
    self.entries = entries
    self.isCut = isCut
  }
}

/// What a trap notes of something that reached it.
public struct TrapRecord: Sendable, Hashable, Codable {
  /// What it speaks.
  public var service: Trap.Service
  /// The port that was meant.
  public var port: Int
  /// The host that was meant.
  public var host: String
  /// The method of HTTP, the record type of DNS; empty for bytes.
  public var method: String
  /// The path with its query; empty for all but HTTP.
  public var path: String
  /// How many bytes of body arrived.
  public var bodyBytes: Int
  /// The digest of the body.
  public var bodyDigest: Digest
  /// How many messages of a TCP stream were answered; `nil` for other services, and in records of before it was told.
  public var answeredTurns: Int?

  /// Creates a record.
  public init(
    service: Trap.Service, port: Int, host: String, method: String, path: String, bodyBytes: Int,
    bodyDigest: Digest, answeredTurns: Int? = nil
  ) {
    self.service = service
    self.port = port
    self.host = host
    self.method = method
    self.path = path
    self.bodyBytes = bodyBytes
    self.bodyDigest = bodyDigest
    self.answeredTurns = answeredTurns
  }
}
