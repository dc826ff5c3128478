public import AssayCore
import Foundation

/// Runs hostile programs in a sandbox and tells what got out.
///
/// `control` proves that a program does its harm where one protection is switched off, so that its silence in a
/// sandbox means something.
public enum EscapeSuite: Sendable {
  /// The limits of the sandboxes; every program tries to get past one of them or past the walls.
  public static let limits = SandboxLimits(
    cpuSeconds: 10, wallSeconds: 10, memoryBytes: 128 << 20, processes: 24, openFiles: 96,
    fileBytes: 8 << 20, workspaceBytes: 32 << 20, outputBytes: 64 << 10)

  /// Why the suite could not be run.
  public struct Failure: Error, CustomStringConvertible {
    /// The reason in a sentence.
    public let description: String

    init(_ description: String) { self.description = description }
  }

  /// Runs a program in a sandbox.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - sandbox: The sandbox; it needs Python 3 inside.
  ///   - root: What stands under `/`.
  ///   - witness: The victim on the host.
  /// - Returns: What got out or was not held, in words; empty if the sandbox held.
  /// - Throws: What the sandbox throws.
  public static func violations(
    of program: HostileProgram, in sandbox: any Sandbox, root: SandboxSpecification.Root = .host,
    witness: EscapeWitness
  ) async throws -> [String] {
    let marker = "assay-escape-\(program.name)-\(UUID().uuidString)"
    let facts = try witness.facts.text(marker: marker, isControl: false)
    let specification = SandboxSpecification(
      root: root, files: [SandboxFile(path: "escape.py", text: program.source)],
      environment: ["ESCAPE": facts], limits: limits)
    let seen = try await sandbox.open(specification) { cell throws(Interruption) in
      let run = try await cell.run(
        SandboxCommand(
          ["python3", "escape.py", marker], wallSeconds: program.sign == .outlivesDeadline ? 2 : nil))
      var found = shown(by: run, of: program)
      if program.sign == .bait { found += try await taken(in: cell, witness) }
      return found
    }
    // The victim looks at itself twenty times a second.
    try await Task.sleep(for: .milliseconds(150))
    return seen + witness.violations(marker: marker)
  }

  /// What a run itself shows.
  private static func shown(by run: SandboxRun, of program: HostileProgram) -> [String] {
    let output = String(decoding: run.output.bytes, as: UTF8.self)
    var found = output.split(separator: "\n").filter { $0.hasPrefix("HARM") }.map {
      $0.description.printable(limit: 300)
    }
    if case .broke(let reason) = run.ending { found.append("the sandbox broke: \(reason)") }
    for stream in [run.output, run.errorOutput] where stream.bytes.count > limits.outputBytes {
      found.append("\(stream.bytes.count) bytes of output were kept")
    }
    switch program.sign {
    case .report, .bait: break
    case .outlivesDeadline: if run.ending != .timedOut { found.append("it ended as \(run.ending)") }
    case .neverEnds:
      if run.ending != .exited(status: 0) { found.append("what watches it was hit: \(run.ending)") }
    case .output: if !run.output.isCut { found.append("the output is not marked as cut") }
    }
    if program.sign == .report, run.ending == .exited(status: 1) {
      let problem = String(decoding: run.errorOutput.bytes.suffix(400), as: UTF8.self)
      found.append("the program itself failed: \(problem.printable(limit: 400))")
    }
    return found
  }

  /// Whether readers and writers of the workspace are led astray by what a program left there.
  private static func taken(
    in cell: any SandboxCell, _ witness: EscapeWitness
  ) async throws(Interruption) -> [String] {
    var found: [String] = []
    for path in [
      "bait", "bait-magic", "bait-folder/secret", "deep/bait-folder/secret",
      "../.." + witness.folder + "/secret",
    ] {
      // A refusal is as good as nothing.
      let bytes = try? await cell.read(path, limit: 1 << 16)
      if let bytes, String(decoding: bytes, as: UTF8.self).contains(witness.facts.secret) {
        found.append("\(path) was followed by a reader")
      }
    }
    for path in ["bait-folder/written", "deep/bait-folder/written", "../.." + witness.folder + "/written"] {
      // Whether it is refused or lands inside: the victim's folder tells.
      try? await cell.write([SandboxFile(path: path, text: "written")])
    }
    let changes = try await cell.changes().entries
    if changes.count > 10_000 { found.append("\(changes.count) changes were listed") }
    return found
  }
}
