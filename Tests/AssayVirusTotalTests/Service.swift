import AssayCore
import AssayHTTP
import AssayVirusTotal
import Synchronization

/// What a stand-in for the service was asked.
final class Asked: Sendable {
  private let requests = Mutex<[LoopbackRequest]>([])

  /// All requests so far.
  var all: [LoopbackRequest] { requests.withLock { $0 } }
  /// Methods and paths of all requests so far.
  var lines: [String] { all.map { "\($0.method) \($0.path)" } }

  /// Notes a request; its number, counted from 1.
  func note(_ request: LoopbackRequest) -> Int {
    requests.withLock { requests in
      requests.append(request)
      return requests.count
    }
  }
}

/// Serves replies over a real socket, and hands over a client of them.
func withService<Result: Sendable>(
  limit: Int = 1 << 20, deadline: Duration = .seconds(300),
  _ reply: @escaping @Sendable (LoopbackRequest, _ number: Int) -> LoopbackReply,
  _ body: (VirusTotalClient, Asked) async throws -> Result
) async throws -> Result {
  let asked = Asked()
  return try await LoopbackServer.withServer { request in
    reply(request, asked.note(request))
  } body: { address in
    let configuration = HTTPTransport.Configuration(
      idleDeadline: deadline, totalDeadline: deadline, replyLimitBytes: limit)
    return try await HTTPTransport.withTransport(configuration) { transport in
      let client = try VirusTotalClient(
        address: "\(address.baseURL)/api/v3/", key: Secret(key), transport: transport)
      return try await body(client, asked)
    }
  }
}

/// A key that must show nowhere.
let key = "plum-harbour-51c0"

/// The digest of some code.
let code = Array("print(6 * 7)\n".utf8)
let digest = Digest(of: code)

/// A report in the form of the service.
func report(on file: String = "\(digest)", malicious: String = "2", more: String = "") -> [UInt8] {
  Array(
    """
    {"data": {"id": "\(file)", "type": "file", "links": {}, "attributes": {"sha256": "\(file)", "names": ["a"],
      "last_analysis_date": 1700000000, "last_analysis_stats": {"malicious": \(malicious), "suspicious": 1,
      "undetected": 60, "harmless": 0, "timeout": 3, "confirmed-timeout": 0, "failure": 1,
      "type-unsupported": 12}\(more)}}}
    """.utf8)
}

/// An error in the form of the service.
func fault(_ code: String, _ status: Int, headers: [(String, String)] = []) -> LoopbackReply {
  LoopbackReply(
    status: status, headers: [("Content-Type", "application/json")] + headers,
    body: .bytes(Array(#"{"error": {"code": "\#(code)", "message": "about \#(key)"}}"#.utf8)))
}
