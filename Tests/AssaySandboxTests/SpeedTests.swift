#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Glibc
import Testing

/// Measures, and asserts nothing: how many fresh Python sandboxes per second, beside the bare process.
///
/// Run with `ASSAY_MEASURE=1 swift test -c release --filter SandboxSpeed`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ASSAY_MEASURE"] != nil)) struct SandboxSpeedTests {
  private static let python = ["/usr/bin/python3", "-c", "pass"]

  private static func bare() {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = python.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    posix_spawn(&process, python[0], nil, nil, &arguments, &environment)
    waitpid(process, nil, 0)
    for argument in arguments { free(argument) }
  }

  private static func rate(_ count: Int, width: Int, _ work: @escaping @Sendable () async -> Void) async -> Double {
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<width {
        group.addTask { for _ in 0..<(count / width) { await work() } }
      }
    }
    let took = ContinuousClock.now - start
    return Double(count) / (Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
  }

  @Test func pythonPerSecond() async throws {
    let box = await TestBench.sandbox()
    let cell: @Sendable () async -> Void = {
      let run = try? await box.open(SandboxSpecification()) { cell throws(Interruption) in
        try await cell.run(SandboxCommand(Self.python))
      }
      if run?.ending != .exited(status: 0) { print("broken: \(String(describing: run))") }
    }
    let empty: @Sendable () async -> Void = {
      _ = try? await box.open(SandboxSpecification()) { _ throws(Interruption) in }
    }
    await cell()
    for width in [1, 2] {
      // Taken in turns, so that what else the machine does meets all alike.
      var sums = [0.0, 0, 0, 0]
      let rounds = 6
      for _ in 0..<rounds {
        sums[0] += 1 / (await Self.rate(40, width: width) { Self.bare() })
        sums[1] += 1 / (await Self.rate(40, width: width, cell))
        sums[2] += 1 / (await Self.rate(40, width: width, empty))
        let many = try await box.open(SandboxSpecification()) { cell throws(Interruption) in
          await Self.rate(40, width: width) { _ = try? await cell.run(SandboxCommand(Self.python)) }
        }
        sums[3] += 1 / many
      }
      let milliseconds = sums.map { String(format: "%.2f ms (%.0f/s)", $0 / Double(rounds) * 1000, Double(rounds) / $0) }
      print("width \(width): bare \(milliseconds[0]), fresh cell \(milliseconds[1]), empty cell \(milliseconds[2]), same cell \(milliseconds[3])")
    }
  }
}
#endif
