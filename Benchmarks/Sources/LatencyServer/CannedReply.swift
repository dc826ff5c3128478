import NIOCore
import NIOHTTP1

/// The one chat completion that every request gets, encoded once.
///
/// About 600 bytes with a usage object, as a real server's short reply has.
struct CannedReply {
  let head: HTTPResponseHead
  let body: ByteBuffer

  init() {
    body = ByteBuffer(string: Self.json)
    head = HTTPResponseHead(
      version: .http1_1, status: .ok,
      headers: ["content-type": "application/json", "content-length": "\(body.readableBytes)"])
  }

  private static let json = #"""
    {"id":"chatcmpl-0","object":"chat.completion","created":1700000000,"model":"mock","choices":[{"index":0,\#
    "message":{"role":"assistant","content":"Bind the value instead of pasting it into the text.\n\n\#
    ```python\ndef find(connection, name):\n    query = \"SELECT id FROM users WHERE name = ?\"\n    \#
    return connection.execute(query, (name,)).fetchall()\n```\n"},"logprobs":null,"finish_reason":"stop"}],\#
    "usage":{"prompt_tokens":64,"completion_tokens":48,"total_tokens":112,\#
    "prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":0}}}
    """#
}
