import AssayHTTP
import Foundation
import Synchronization

/// An OpenAI-compatible endpoint that counts how often each question “Question N.” was asked.
final class CountingEndpoint: Sendable {
  private let asked = Mutex<[Int: Int]>([:])
  private let delay: Duration

  init(delay: Duration) { self.delay = delay }

  /// How often each question was asked so far.
  var counts: [Int: Int] { asked.withLock { $0 } }

  /// Answers a request.
  func reply(_ request: LoopbackRequest) async -> LoopbackReply {
    guard let number = Self.number(in: request.body) else { return .text("no question", status: 400) }
    asked.withLock { $0[number, default: 0] += 1 }
    try? await Task.sleep(for: delay)
    let judges = String(decoding: request.body, as: UTF8.self).contains("\"model\":\"judge\"")
    let text = judges ? #"{\"reason\":\"done\",\"label\":\"complied\"}"# : "This is answer \(number)."
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
