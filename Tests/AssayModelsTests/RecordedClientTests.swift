import AssayCore
import AssayModels
import AssayTestKit
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct RecordedClientTests {
  /// Runs `body` with a file of these bytes.
  private func withFile(_ bytes: [UInt8], _ body: (String) async throws -> Void) async throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assay-\(UUID().uuidString).jsonl")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try await body(url.path)
  }

  @Test("an answer is found by its prompt or by the digest of its question")
  func found() async throws {
    let asked = ModelRequest(messages: [Message(role: .system, text: "s"), Message(role: .user, text: "q\n")])
    let digest = QuestionDigest.of(asked.messages)
    let lines = """
      {"prompt":"Hi é","text":"<b>","stop_reason":"length","usage":{"input_tokens":1,"output_tokens":2}}\r

      {"digest":"\(digest)","text":"","reasoning":"r","model":"m2","latency_seconds":1.5,"tool_calls":[{"id":"1","name":"f","arguments":"{}"}]}
      """
    try await withFile(Array(lines.utf8)) { path in
      let client = try RecordedClient(path: path)
      #expect(client.count == 2)
      #expect(
        try await client.complete(question("Hi é")).turn
          == Turn(text: "<b>", stopReason: .length, usage: Usage(inputTokens: 1, outputTokens: 2)))
      #expect(
        try await client.complete(asked).turn
          == Turn(
            text: "", reasoning: "r", toolCalls: [ToolCall(id: "1", name: "f", arguments: "{}")],
            stopReason: .finished, servedModel: "m2", latencySeconds: 1.5))
      // The same text with the accent as a character of its own is another question.
      let other = question("Hi e\u{301}")
      let name = QuestionDigest.of(other.messages).description
      _ = await #expect(throws: Interruption.failed(.notRecorded(question: name))) {
        try await client.complete(other)
      }
    }
  }

  @Test(
    "a mistake is told by file and line",
    arguments: [
      ("{\"prompt\":\"a\",\"text\":\"b\"}\n{", ":2"), ("\n\n7", ":3"), (#"{"prompt":"a"}"#, ":1"),
      (#"{"text":"b"}"#, ":1"),
      (#"{"digest":"12","text":"b"}"#, "digest"), (#"{"prompt":"a","text":7}"#, "text"),
      (#"{"prompt":"a","text":"b","stop_reason":"bored"}"#, "stop_reason"),
      (#"{"prompt":"a","text":"b","usage":{}}"#, "usage"),
      (#"{"prompt":"a","text":"b","tool_calls":[{}]}"#, "tool_calls"),
      (#"{"prompt":"a","text":"b","tool_calls":"x"}"#, "tool_calls"),
      ("{\"prompt\":\"a\",\"text\":\"b\"}\n{\"prompt\":\"a\",\"text\":\"c\"}", "line 1"),
    ])
  func mistake(text: String, naming: String) async throws {
    try await withFile(Array(text.utf8)) { path in
      _ = #expect {
        _ = try RecordedClient(path: path)
      } throws: { error in
        guard let description = (error as? InputError)?.description else { return false }
        return description.hasPrefix(path) && description.contains(naming)
      }
    }
  }

  @Test("a file that is not there is a mistake that names it")
  func missing() {
    #expect { _ = try RecordedClient(path: "/no/such") } throws: { "\($0)".contains("/no/such") }
  }

  @Test("a file that is cut while it is in use gives no wrong answer")
  func cut() async throws {
    try await withFile(Array(#"{"prompt":"Hi","text":"whole"}"#.utf8)) { path in
      let client = try RecordedClient(path: path)
      try Data(#"{"prompt":"Ho"#.utf8).write(to: URL(fileURLWithPath: path), options: [])
      _ = await #expect(throws: Interruption.self) { try await client.complete(question("Hi")) }
    }
  }

  @Test("keeps the promises of a client", arguments: ModelClientConformance.Check.allCases)
  func conformance(check: ModelClientConformance.Check) async throws {
    try await withFile(Array(#"{"prompt":"Hi","text":"Hello"}"#.utf8)) { path in
      try await ModelClientConformance.run(
        check, client: try RecordedClient(path: path), request: question("Hi"))
    }
  }
}
