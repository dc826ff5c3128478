package import AssayCore

/// Asks a program for its version, in a sandbox.
package struct ProgramProbe: Sendable {
  private let sandbox: any Sandbox

  /// Creates a probe.
  package init(_ sandbox: any Sandbox) { self.sandbox = sandbox }

  /// Finds a program.
  ///
  /// - Parameters:
  ///   - template: How it is called.
  ///   - install: The folder of the host with its installation; `nil` if it is part of the system.
  /// - Returns: The program with its version.
  /// - Throws: `toolFailed` if it does not start, with what it wrote; `sandboxUnavailable`, and `cancelled`.
  package func program(
    _ template: ProgramTemplate, at install: String?
  ) async throws(Interruption) -> Program {
    let mounts = install.map {
      [SandboxSpecification.Mount(host: $0, inside: ProgramTemplate.installFolder)]
    }
    let limits = SandboxLimits(
      wallSeconds: 120, memoryBytes: 2 << 30, processes: 256, openFiles: 4_096, outputBytes: 1 << 16)
    let form = SandboxSpecification(mounts: mounts ?? [], limits: limits)
    let places = ["{install}": ProgramTemplate.installFolder]
    let command = SandboxCommand(
      template.versionCommand.map { template.filled($0, places) },
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    let run = try await sandbox.open(form) { cell throws(Interruption) in try await cell.run(command) }
    let line = String(decoding: run.output.bytes, as: UTF8.self).textLines.first { !$0.isEmpty }
    guard run.ending == .exited(status: 0), let line else {
      let output = String(decoding: run.output.bytes + run.errorOutput.bytes, as: UTF8.self)
      throw .failed(
        .toolFailed(
          tool: "agent \(template.name)",
          reason: "it does not tell its version (\(run.ending.words)): \(output.printable(limit: 300))"))
    }
    return Program(template: template, install: install, version: String(line).printable(limit: 100))
  }
}
