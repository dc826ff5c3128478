import AssayCore
import Foundation

extension ToolRunnerConformance {
  private static func shell(_ script: String, in folder: String? = nil, seconds: Double) -> ToolInvocation {
    ToolInvocation(
      program: "sh", arguments: ["-c", script], workingDirectory: folder, deadlineSeconds: seconds)
  }

  private static func failure(of call: ToolInvocation, _ runner: any ToolRunner) async -> Interruption? {
    do throws(Interruption) {
      _ = try await runner.run(call)
      return nil
    } catch {
      return error
    }
  }

  static func leavesStrangersBehind(_ runner: any ToolRunner) async throws {
    let result = try await runner.run(shell("echo done; sleep 20 & exit 0", seconds: 15))
    guard result.status == 0, result.output == Array("done\n".utf8) else {
      throw Failure(description: "a program that ended, or its output, was lost")
    }
  }

  static func keepsTheDeadline(_ runner: any ToolRunner) async throws {
    let call = shell("echo first words; sleep 60", seconds: 0.5)
    guard case .failed(.toolFailed("sh", let reason))? = await failure(of: call, runner) else {
      throw Failure(description: "a program that overran its deadline was not stopped")
    }
    guard reason.contains("first words") else {
      throw Failure(description: "what the program wrote is lost: \(reason)")
    }
  }

  /// A child that ignores the polite signal writes to a file as long as it lives.
  static func killsStubbornChildren(_ runner: any ToolRunner, _ scratch: String) async throws {
    let child = "trap '' TERM; while :; do echo beat >> beats; sleep 0.05; done"
    // The parent ends politely, so that only a signal to the whole group reaches the child.
    let call = shell("(\(child)) & wait", in: scratch, seconds: 0.5)
    guard case .failed(.toolFailed)? = await failure(of: call, runner) else {
      throw Failure(description: "a program that overran its deadline was not stopped")
    }
    let before = try size("\(scratch)/beats")
    try await Task.sleep(for: .milliseconds(600))
    let after = try size("\(scratch)/beats")
    guard before > 0, before == after else {
      throw Failure(description: "a child lives on behind the deadline (\(before), \(after) bytes)")
    }
  }

  static func endsOnCancellation(_ runner: any ToolRunner, _ scratch: String) async throws {
    let call = shell("echo here > started; sleep 60", in: scratch, seconds: 50)
    let running = Task { await failure(of: call, runner) }
    while !FileManager.default.fileExists(atPath: "\(scratch)/started") {
      try await Task.sleep(for: .milliseconds(20))
    }
    running.cancel()
    guard case .cancelled? = await running.value else {
      throw Failure(description: "cancellation did not come back as such")
    }
  }

  static func startsNothingWhenCancelled(_ runner: any ToolRunner, _ scratch: String) async throws {
    let call = shell("echo here > started", in: scratch, seconds: 30)
    let running = Task {
      // Waits for the cancellation, which then stands before the call.
      try? await Task.sleep(for: .seconds(30))
      return await failure(of: call, runner)
    }
    running.cancel()
    guard case .cancelled? = await running.value else {
      throw Failure(description: "a cancelled task got a result")
    }
    guard !FileManager.default.fileExists(atPath: "\(scratch)/started") else {
      throw Failure(description: "a cancelled task started a program")
    }
  }

  private static func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}
