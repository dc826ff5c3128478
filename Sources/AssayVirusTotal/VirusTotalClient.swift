package import AssayCore
package import AssayHTTP
internal import Foundation

/// Asks VirusTotal, or a mirror of its interface (version 3), about files by their digests.
///
/// Nothing but digests is sent, unless `upload` is called.
///
/// - Source: docs.virustotal.com/reference: `GET /files/{id}`, `POST /files`, `GET /analyses/{id}`.
package struct VirusTotalClient: Sendable {
  /// The service's own address.
  package static let publicAddress = "https://www.virustotal.com/api/v3"
  /// The most bytes of a file that is sent, as the service has it.
  package static let uploadLimitBytes = 32 << 20

  private let base: String
  private let key: Secret
  private let transport: HTTPTransport

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - address: The base of all addresses: `https`, or `http` on this machine.
  ///   - key: The key, sent in the field `x-apikey`.
  ///   - transport: Carries the requests.
  /// - Throws: `InputError` if address or key cannot be used.
  package init(address: String, key: Secret, transport: HTTPTransport) throws(InputError) {
    base = try Self.checked(address)
    self.key = key
    self.transport = transport
    // What is wrong with the key shows before anything is asked.
    _ = try target("GET", "/files/0")
  }

  private static func checked(_ address: String) throws(InputError) -> String {
    let shown = address.prefix { $0 != "?" && $0 != "#" && $0 != "@" }.description.printable(limit: 120)
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty, parts.user == nil,
      parts.query == nil, parts.fragment == nil
    else { throw InputError("--base-url \(shown): not an address without user, query and fragment") }
    let isLocal = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    guard parts.scheme == "https" || (parts.scheme == "http" && isLocal) else {
      throw InputError("--base-url \(shown): the key goes over https alone, or to this machine")
    }
    var base = address
    while base.hasSuffix("/") { base.removeLast() }
    return base
  }

  /// What is known of a file.
  ///
  /// - Parameter file: The file's SHA-256, all that is sent.
  /// - Returns: What the scanners say; `unknown` where the service says that it does not know the file.
  /// - Throws: `Interruption`: any other answer tells nothing.
  package func answer(about file: Digest) async throws(Interruption) -> FileReport.Answer {
    let reply = try await send([], "GET", "/files/\(file)", isKnown: { $0.isNotFound })
    if reply.status == 404 { return .unknown }
    return .known(try VirusTotalReply(reply.body).counts(of: file))
  }

  /// Sends a file to the service, where others can see it from then on.
  ///
  /// - Parameter bytes: The file, 32 MiB at most.
  /// - Returns: The name of the analysis that it began.
  /// - Throws: `Interruption`.
  package func upload(_ bytes: [UInt8]) async throws(Interruption) -> String {
    let digest = Digest(of: bytes)
    // A file cannot hold its own digest.
    let boundary = "assay-\(digest)"
    let head = """
      --\(boundary)\r
      Content-Disposition: form-data; name="file"; filename="\(digest)"\r
      Content-Type: application/octet-stream\r
      \r

      """
    let body = Array(head.utf8) + bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    let reply = try await send(body, "POST", "/files", type: "multipart/form-data; boundary=\(boundary)")
    return try VirusTotalReply(reply.body).analysisName()
  }

  /// How far an analysis is.
  ///
  /// - Parameter name: The name that `upload` returned.
  /// - Returns: What the scanners say; `nil` while they look.
  /// - Throws: `Interruption`.
  package func analysis(_ name: String) async throws(Interruption) -> FileReport.Counts? {
    let reply = try await send([], "GET", "/analyses/\(name)")
    return try VirusTotalReply(reply.body).finishedCounts()
  }

  private func send(
    _ body: [UInt8], _ method: String, _ path: String, type: String? = nil,
    isKnown: (HTTPReply) -> Bool = { _ in false }
  ) async throws(Interruption) -> HTTPReply {
    let target: HTTPTarget
    do throws(InputError) {
      target = try self.target(method, path, type: type)
    } catch {
      throw .failed(.connectionFailed(reason: error.description))
    }
    do throws(Interruption) {
      let reply = try await transport.send(body, to: target)
      if 200..<300 ~= reply.status || isKnown(reply) { return reply }
      throw .failed(
        .endpointRejected(
          status: reply.status, retryAfterSeconds: reply.retryAfterSeconds, message: reply.message))
    } catch .failed(let failure) {
      throw .failed(failure.withoutKey(target))
    } catch {
      throw error
    }
  }

  private func target(_ method: String, _ path: String, type: String? = nil) throws(InputError) -> HTTPTarget
  {
    var headers = [(name: "Accept", value: "application/json"), (name: "User-Agent", value: "assay")]
    if let type { headers.append((name: "Content-Type", value: type)) }
    return try HTTPTarget(
      method: method, url: base + path, headers: headers,
      secretHeaders: [HTTPTarget.SecretHeader(name: "x-apikey", key: key)])
  }
}

extension HTTPReply {
  /// Whether the service says that it does not know what was asked for; a wrong address answers 404 as well.
  fileprivate var isNotFound: Bool { status == 404 && error?.code == "NotFoundError" }

  fileprivate var message: String {
    error.map { [$0.code, $0.message].compactMap(\.self).joined(separator: ": ") }
      ?? String(decoding: body.prefix(200), as: UTF8.self)
  }

  /// The seconds that the service asks to be left alone, an hour at most.
  fileprivate var retryAfterSeconds: Double? {
    header("retry-after").flatMap(Double.init).flatMap { $0.isFinite && $0 >= 0 ? min($0, 3_600) : nil }
  }

  private var error: VirusTotalReply.Fault? { VirusTotalReply.fault(in: body) }
}

extension AttemptFailure {
  /// The failure without the key, which some servers repeat.
  fileprivate func withoutKey(_ target: HTTPTarget) -> AttemptFailure {
    switch self {
    case .endpointRejected(let status, let wait, let message):
      .endpointRejected(
        status: status, retryAfterSeconds: wait, message: target.withoutSecrets(message))
    case .malformedReply(let reason, let excerpt):
      .malformedReply(reason: reason, excerpt: target.withoutSecrets(excerpt))
    case .redirected(let status, let location):
      .redirected(status: status, location: location.map(target.withoutSecrets))
    default: self
    }
  }
}
