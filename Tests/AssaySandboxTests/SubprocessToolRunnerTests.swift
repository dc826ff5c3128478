import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

/// A folder that is gone when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "assay-sandbox-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct SubprocessToolRunnerTests {
  @Test(
    "keeps the promises of a tool runner", .timeLimit(.minutes(10)),
    arguments: ToolRunnerConformance.Check.allCases)
  func conformance(check: ToolRunnerConformance.Check) async throws {
    let scratch = try Scratch()
    try await ToolRunnerConformance.verify(check, of: SubprocessToolRunner(), scratch: scratch.path)
  }

  @Test(
    "a call that cannot be meant is refused before anything starts",
    arguments: [
      (
        ToolInvocation(program: "", arguments: [], deadlineSeconds: 1),
        " failed: a program is a bare name or an absolute path"
      ),
      (
        ToolInvocation(program: "/etc/passwd", arguments: [], deadlineSeconds: 1),
        "/etc/passwd failed: there is no such program"
      ),
      (
        ToolInvocation(program: "/usr", arguments: [], deadlineSeconds: 1),
        "/usr failed: there is no such program"
      ),
      (
        ToolInvocation(program: "sh", arguments: ["a\0b"], deadlineSeconds: 1),
        "sh failed: an argument holds a NUL byte, which would cut it"
      ),
      (
        ToolInvocation(program: "sh", arguments: [], deadlineSeconds: 0),
        "sh failed: the deadline of 0.0 s is not above 0"
      ),
      (
        ToolInvocation(program: "sh", arguments: [], deadlineSeconds: .nan),
        "sh failed: the deadline of nan s is not above 0"
      ),
      (
        ToolInvocation(program: "sh", arguments: [], deadlineSeconds: .infinity),
        "sh failed: the deadline of inf s is not above 0"
      ),
      (
        ToolInvocation(program: "assay-none", arguments: [], deadlineSeconds: 1),
        "assay-none failed: not found in /usr/local/bin, /usr/bin, /bin; install it and try again"
      ),
    ])
  func refusals(call: ToolInvocation, reason: String) async {
    var found = ""
    do throws(Interruption) {
      _ = try await SubprocessToolRunner().run(call)
    } catch {
      if case .failed(let failure) = error { found = failure.reason }
    }
    #expect(found == reason)
  }

  @Test("programs are found in the named folders only", .timeLimit(.minutes(10)))
  func folders() async throws {
    let scratch = try Scratch()
    let tool = "\(scratch.path)/assay-tool"
    try Data("#!/bin/sh\necho \"$PATH\"\n".utf8).write(to: URL(fileURLWithPath: tool))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
    let runner = SubprocessToolRunner(folders: [scratch.path])
    let call = ToolInvocation(program: "assay-tool", arguments: [], deadlineSeconds: 300)
    #expect(try await runner.run(call).output == Array("\(scratch.path)\n".utf8))
    await #expect(throws: Interruption.self) {
      try await runner.run(ToolInvocation(program: "env", arguments: [], deadlineSeconds: 300))
    }
  }
}
