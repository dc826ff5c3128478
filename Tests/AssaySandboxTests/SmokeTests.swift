import AssayCore
import AssaySandbox
import Foundation
import Testing

@Suite struct SmokeTests {
  @Test func smoke() async throws {
    let box = await TestBench.sandbox()
    for ability in await box.abilities() { print(ability.kind.rawValue, ability.lack ?? "ok") }
    let run = try await box.open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.run(
        SandboxCommand([
          "sh", "-c",
          ProcessInfo.processInfo.environment["SMOKE"]
            ?? "id; ls -la / /dev /etc; cat /proc/mounts; env; exit 3",
        ]))
    }
    print(run.ending, run.wallSeconds)
    print(String(decoding: run.output.bytes, as: UTF8.self))
    print(String(decoding: run.errorOutput.bytes, as: UTF8.self))
  }
}
