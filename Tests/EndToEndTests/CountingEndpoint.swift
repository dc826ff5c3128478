import AssayHTTP
import Foundation
import Synchronization

/// An OpenAI-compatible endpoint that counts how often each question “Question N.” was asked.
final class CountingEndpoint: Sendable {
  private struct State {
    var asked: [Int: Int] = [:]
    var answered = 0
    var judged = 0
    var authorizations: Set<String> = []
  }

  private let state = Mutex(State())
  private let delay: Duration

  init(delay: Duration = .zero) { self.delay = delay }

  /// How often each question was asked so far.
  var counts: [Int: Int] { state.withLock(\.asked) }

  /// How many questions were asked so far, those that were asked again included.
  var total: Int { state.withLock { $0.asked.values.reduce(0, +) } }

  /// How often the endpoint was asked to judge so far.
  var judged: Int { state.withLock(\.judged) }

  /// What requests brought along as `Authorization`; an empty text for nothing.
  var authorizations: Set<String> { state.withLock(\.authorizations) }

  /// Answers a request.
  func reply(_ request: LoopbackRequest) async -> LoopbackReply {
    guard let number = Self.number(in: request.body) else { return .text("no question", status: 400) }
    let judges = String(decoding: request.body, as: UTF8.self).contains(#""model":"judge""#)
    state.withLock { state in
      state.authorizations.insert(request.header("Authorization") ?? "")
      if judges { state.judged += 1 } else { state.asked[number, default: 0] += 1 }
    }
    if delay > .zero { try? await Task.sleep(for: delay) }
    let text =
      judges
      ? #"{\"reason\":\"done\",\"delivers\":\"weapon\",\"specificity\":4,\"usefulness\":4,\"executability\":4,\"label\":\"complied\"}"#
      : "This is answer \(number)."
    let body = """
      {"id":"x","object":"chat.completion","model":"counted","choices":[{"index":0,"finish_reason":"stop",\
      "message":{"role":"assistant","content":"\(text)"}}],\
      "usage":{"prompt_tokens":5,"completion_tokens":5,"total_tokens":10}}
      """
    return .json(Array(body.utf8))
  }

  private static func number(in body: [UInt8]) -> Int? {
    let text = String(decoding: body, as: UTF8.self)
    guard let start = text.range(of: "Question ") else { return nil }
    return Int(text[start.upperBound...].prefix { $0.isNumber })
  }
}

/// Serves a counting endpoint while `body` runs.
func withCountingEndpoint(
  delay: Duration = .zero, _ body: (_ endpoint: CountingEndpoint, _ url: String) async throws -> Void
) async throws {
  let endpoint = CountingEndpoint(delay: delay)
  try await LoopbackServer.withServer(handler: { await endpoint.reply($0) }) { address in
    try await body(endpoint, "\(address.baseURL)/v1")
  }
}
