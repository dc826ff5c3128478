import AssayCore
import AssayStore
import AssayTestKit
import Foundation
import Testing

/// The program against an endpoint that misbehaves.
///
/// The faults that only a deadline ends (`hangBeforeHead`, `hangBeforeBody`, `drip`) are tested with short
/// deadlines in AssayModelsTests: the command line has no option for them.
@Suite(.timeLimit(.minutes(15))) struct FaultTests {
  /// What the run file says about the only attempt.
  private enum Finding: Equatable {
    case failed(kind: String)
    case measured(Outcome, StopReason?)
  }

  private static func finding(of fault: Fault) -> Finding {
    switch fault {
    case .tooManyRequests, .tooManyRequestsWithWait, .serverError, .unavailable, .hugeError:
      .failed(kind: "endpoint-rejected")
    case .refused: .failed(kind: "connection-failed")
    case .resetMidBody, .closeMidBody, .closeBeforeHead, .truncatedStream: .failed(kind: "connection-lost")
    case .hangBeforeHead, .hangBeforeBody, .drip: .failed(kind: "deadline-exceeded")
    case .invalidJSON, .invalidUTF8, .emptyChoices, .wrongContentType, .deepNesting, .garbage:
      .failed(kind: "malformed-reply")
    case .huge: .failed(kind: "reply-too-large")
    case .redirect: .failed(kind: "redirected")
    case .nullContent: .measured(.unusable, .finished)
    case .contentFilterStop, .contentFilterError: .measured(.refused, .contentFilter)
    case .awkwardStream: .measured(.secure, .finished)
    }
  }

  private static let faults: [Fault] = Fault.allCases.filter {
    finding(of: $0) != .failed(kind: "deadline-exceeded")
  }

  @Test(
    "every fault ends in a classed failure or a measured result, and the run can be resumed",
    arguments: faults)
  func misbehaviour(_ fault: Fault) async throws {
    let expected = Self.finding(of: fault)
    try await withTemporaryFolder { folder in
      let file = folder + "/run.assay"
      let arguments = try start(
        folder, file, isStreaming: [.truncatedStream, .awkwardStream].contains(fault))
      let ending = try await FaultServer.withServer(fault) { url, _ in
        try await Program().run(arguments + ["--base-url", url + "/v1"])
      }
      #expect(try finding(in: file) == expected)
      guard case .failed = expected else {
        #expect(ending.code == 0, "\(ending.errors)")
        return
      }
      #expect(ending.code == 1, "\(ending.errors)")
      #expect(
        ending.errors.contains("1 of 1 attempts have no verdict") && ending.errors.contains("assay resume"))
      #expect(try jsonObject(ending.output)["cases"] as? Int == 1)
      #expect(try counts(in: ending.output) == ["failed": 1])
      _ = try await FaultServer.withServer(nil) { url, _ in
        try await assay(["resume", file, "--quiet", "--base-url", url + "/v1"])
      }
      #expect(try finding(in: file) == .measured(.secure, .finished))
    }
  }

  @Test("a dead endpoint ends the run after a few failures, and the message names it")
  func dead() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(500, to: folder + "/cases.jsonl")
      let file = folder + "/run.assay"
      let ending = try await FaultServer.withServer(.refused) { url, _ in
        let ending = try await Program().run([
          "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:dead", "--base-url", url,
          "--out", file,
        ])
        #expect(ending.errors.contains(String(url.dropFirst("http://".count))), "\(ending.errors)")
        return ending
      }
      #expect(ending.code == 1 && ending.output == "")
      #expect(ending.errors.contains("the endpoint answers nothing: no connection"), "\(ending.errors)")
      let stored = try RunFile.openReadOnly(at: file)
      defer { stored.close() }
      let counts = try stored.counts()
      #expect(counts.answered == 0 && (10...200).contains(counts.failed), "\(counts)")
    }
  }

  private func start(_ folder: String, _ file: String, isStreaming: Bool) throws -> [String] {
    let line =
      #"{"id":"only","prompt":"Is all well?","objective":"benign","oracle":{"judged":true,"required":["All is well: 你好 🙂"]}}"#
    try line.write(toFile: folder + "/case.jsonl", atomically: true, encoding: .utf8)
    let streaming = isStreaming ? ["--model-args", #"{"stream":true}"#] : []
    return [
      "run", "custom", "--dataset", folder + "/case.jsonl", "--model", "openai:faulty", "--json", "--out",
      file,
    ]
      + streaming
  }

  private func finding(in path: String) throws -> Finding? {
    let file = try RunFile.openReadOnly(at: path)
    defer { file.close() }
    try file.verifyIntegrity()
    var finding: Finding?
    try file.forEachScored(judge: nil) { row in
      switch row.state {
      case .measured(let outcome): finding = .measured(outcome, row.stopReason)
      case .failed(.ask, let kind, let reason): finding = reason.isEmpty ? nil : .failed(kind: kind)
      case .failed(.judge, _, _), .pending: finding = nil
      }
    }
    return finding
  }

  /// The counts of a report that are not 0.
  private func counts(in report: String) throws -> [String: Int] {
    let counts = try jsonObject(report)["counts"] as? [String: Int]
    return try #require(counts).filter { $0.value != 0 }
  }
}
