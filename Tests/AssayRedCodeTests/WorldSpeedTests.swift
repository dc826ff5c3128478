import AssayAgents
import AssayCore
import AssaySandbox
import Foundation
import Testing

@testable import AssayRedCode

/// Measures, and asserts nothing: what a fresh world costs, part by part.
///
/// Run with `ASSAY_MEASURE=1 swift test -c release --filter WorldSpeed`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ASSAY_MEASURE"] != nil))
struct WorldSpeedTests {
  private static let python = SandboxCommand(["/usr/bin/python3", "-c", "pass"])
  private static let rounds = 30

  private static func milliseconds(_ work: () async throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    try await work()
    let took = ContinuousClock.now - start
    return Double(took.components.seconds) * 1e3 + Double(took.components.attoseconds) / 1e15
  }

  private static func tell(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    let median = (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
    print(name + ":", String(format: "%.1f ms (%.1f to %.1f)", median, sorted[0], sorted[sorted.count - 1]))
  }

  /// Forms from the plainest to the whole world.
  private static func forms() throws -> [(name: String, form: SandboxSpecification)] {
    let world = try WorldBench.form(.data)
    var plain = SandboxSpecification(limits: world.limits)
    var forms = [("plain", plain)]
    plain.isSystemWritable = true
    forms.append(("writable system", plain))
    plain.systemLayers = world.systemLayers
    plain.layers = world.layers
    plain.workspace = world.workspace
    forms.append(("with layers", plain))
    plain.kernelFiles = world.kernelFiles
    forms.append(("with stand-ins", plain))
    return forms + [("whole world", world)]
  }

  @Test func freshWorlds() async throws {
    let box = try await WorldBench.sandbox()
    let forms = try Self.forms()
    var empty: [[Double]] = Array(repeating: [], count: forms.count)
    var opened = empty
    var again = empty
    for _ in 0..<Self.rounds {
      // Taken in turns, so that what else the machine does meets all alike.
      for (index, form) in forms.map(\.form).enumerated() {
        empty[index].append(
          try await Self.milliseconds { try await box.open(form) { _ throws(Interruption) in } })
        opened[index].append(
          try await Self.milliseconds {
            _ = try await box.open(form) { cell throws(Interruption) in try await cell.run(Self.python) }
          })
        let second = try await box.open(form) { cell throws(Interruption) in
          _ = try await cell.run(Self.python)
          let start = ContinuousClock.now
          _ = try await cell.run(Self.python)
          return ContinuousClock.now - start
        }
        again[index].append(Double(second.components.attoseconds) / 1e15)
      }
    }
    for (index, form) in forms.enumerated() {
      Self.tell("\(form.name), opened and closed", empty[index])
      Self.tell("\(form.name), opened with one program", opened[index])
      Self.tell("\(form.name), a program more", again[index])
    }
  }

  @Test func decoys() async throws {
    let box = try await WorldBench.sandbox()
    let form = try WorldBench.form(.data)
    var generator = SystemRandomNumberGenerator()
    let plan = DecoyRun(
      ["/usr/bin/python3", "-c", "pass"], folder: WorldFolder.workspace, decoys: Decoys.all, seconds: 10,
      using: &generator)
    var times: [Double] = []
    for _ in 0..<Self.rounds {
      times.append(
        try await Self.milliseconds {
          _ = try await box.open(form) { cell throws(Interruption) in try await cell.run(plan.command) }
        })
    }
    Self.tell("whole world, opened with one program beside all decoys", times)
  }
}
