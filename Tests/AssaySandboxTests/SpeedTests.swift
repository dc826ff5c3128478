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

  private static func cost(
    _ count: Int, width: Int, _ work: @escaping @Sendable () async -> Void
  ) async -> (wall: Double, cpu: Double) {
    let start = ContinuousClock.now
    let spent = processorSeconds()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<width {
        group.addTask { for _ in 0..<(count / width) { await work() } }
      }
    }
    let took = ContinuousClock.now - start
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    return (seconds / Double(count), (processorSeconds() - spent) / Double(count))
  }

  /// Processor seconds of this process and of all that it has waited for.
  private static func processorSeconds() -> Double {
    [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(who, &usage)
      let parts = [usage.ru_utime, usage.ru_stime]
      return sum + parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
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
    for width in [1, 2, 4] {
      // Taken in turns, so that what else the machine does meets all alike.
      var sums: [(wall: Double, cpu: Double)] = Array(repeating: (0, 0), count: 4)
      let rounds = 6
      func add(_ index: Int, _ cost: (wall: Double, cpu: Double)) {
        sums[index].wall += cost.wall / Double(rounds)
        sums[index].cpu += cost.cpu / Double(rounds)
      }
      for _ in 0..<rounds {
        add(0, await Self.cost(40, width: width) { Self.bare() })
        add(1, await Self.cost(40, width: width, cell))
        add(2, await Self.cost(40, width: width, empty))
        let many = try await box.open(SandboxSpecification()) { cell throws(Interruption) in
          await Self.cost(40, width: width) { _ = try? await cell.run(SandboxCommand(Self.python)) }
        }
        add(3, many)
      }
      for (name, sum) in zip(["bare", "fresh cell", "empty cell", "same cell"], sums) {
        print(
          "width \(width), \(name):",
          String(format: "%.2f ms, %.0f/s, %.2f ms of processor", sum.wall * 1e3, 1 / sum.wall, sum.cpu * 1e3)
        )
      }
    }
  }
}
#endif
