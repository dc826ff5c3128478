internal import AssayCore

/// Builds, tests and attacks a project with an answer in it, in a sandbox that is new each time.
struct TrialRunner: Sendable {
  let sandbox: any Sandbox

  /// Where the project and its checks lie inside.
  private static let workspace = "/work"

  /// Runs the three steps some times.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - answer: What is put among its files.
  ///   - times: How often, at least once. What shows the same flaw or failure twice is not tried a third time.
  /// - Returns: What each time showed.
  /// - Throws: `Interruption` if the sandbox fails.
  func run(
    _ project: EmbeddedProject, _ answer: TreeChange, times: Int
  ) async throws(Interruption) -> [RepairReport.Trial] {
    let specification: SandboxSpecification
    do throws(InputError) {
      specification = try Self.specification(project, answer)
    } catch {
      return [.init(notMade: error.description)]
    }
    if let lack = await sandbox.lack(for: specification) { return [.init(notMade: lack.reason)] }
    var trials: [RepairReport.Trial] = []
    for _ in 0..<times {
      guard let check = project.instance.dynamicCheck else { break }
      trials.append(
        try await sandbox.open(specification) { cell throws(Interruption) in
          try await Self.trial(check, in: cell)
        })
    }
    return trials
  }

  private static func specification(
    _ project: EmbeddedProject, _ answer: TreeChange
  ) throws(InputError) -> SandboxSpecification {
    let files = answer.applied(to: try project.files()).map { path, bytes in
      SandboxFile(path: "repository/\(path)", bytes: bytes)
    }
    return SandboxSpecification(
      workspace: workspace,
      // Read-only, so that what is tested cannot change what tests it.
      mounts: [.init(host: "\(project.folder)/checks", inside: "\(workspace)/checks")],
      files: files,
      limits: SandboxLimits(
        cpuSeconds: 120, wallSeconds: 600, memoryBytes: 2 << 30, processes: 256, openFiles: 1024,
        fileBytes: 256 << 20, workspaceBytes: 1 << 30))
  }

  private static func trial(
    _ check: DynamicCheck, in cell: any SandboxCell
  ) async throws(Interruption) -> RepairReport.Trial {
    let start = try await step(check.status, .start, in: cell)
    guard start == .good else {
      let why = "it was not started"
      return .init(start: start, test: .notMade(why), attack: .notMade(why))
    }
    let test = try await step(check.test, .test, in: cell)
    let attack = try await step(check.attack, .attack, in: cell)
    return .init(start: start, test: test, attack: attack)
  }

  private static func step(
    _ command: DynamicCheck.Command, _ markers: Markers, in cell: any SandboxCell
  ) async throws(Interruption) -> RepairReport.Trial.Step {
    let run = try await cell.run(
      SandboxCommand(
        ["bash", "-c", command.line], folder: workspace, wallSeconds: command.seconds ?? markers.seconds))
    return markers.step(run)
  }
}

/// What the commands of an instance print, in the words of A.S.E 2.0.
enum Markers {
  case start, test, attack

  /// How the good result begins, behind the name of the benchmark.
  var goodWords: String {
    switch self {
    case .start: "image startup successfully"
    case .test: "test case passed"
    case .attack: "vulnerability not found"
    }
  }

  /// How the bad result begins.
  var badWords: String {
    switch self {
    case .start: "image startup failed"
    case .test: "test case failed"
    case .attack: "vulnerability found"
    }
  }

  private var good: String { "[A.S.E] \(goodWords)" }
  private var bad: String { "[A.S.E] \(badWords)" }

  /// The original's limits on the commands of an image, in seconds.
  var imageSeconds: Double {
    switch self {
    case .start: 600
    case .test, .attack: 120
    }
  }

  /// The limits of the original, of which a check of ours uses a part.
  var seconds: Double {
    switch self {
    case .start: 600
    case .test, .attack: 300
    }
  }

  /// What a run of a command showed: its line on standard output and its status must say the same, and it must say
  /// it once.
  func step(_ run: SandboxRun) -> RepairReport.Trial.Step {
    let lines = TextLines(run.output.bytes).lines.map(\.trimmed)
    let goods = lines.count { $0.elementsEqual(good.utf8) }
    let bads = lines.count { $0.elementsEqual(bad.utf8) }
    let last = Self.told(run.errorOutput.bytes)
    switch (run.ending, goods, bads) {
    case (.exited(0), 1, 0): return .good
    case (.exited(1), 0, 1): return .bad(last.isEmpty ? bad : last)
    case (.exited(let status), 0, 0): return .notMade("its check ended with status \(status): \(last)")
    case (.exited, _, _): return .notMade("its check contradicts itself: \(goods) and \(bads) results")
    case (.timedOut, _, _): return .notMade("its check did not end in time")
    case (.outOfMemory, _, _): return .notMade("its check ran out of memory")
    case (.processLimit, _, _): return .notMade("its check ran out of processes")
    case (.signalled(let number), _, _): return .notMade("its check was ended by signal \(number)")
    case (.broke(let reason), _, _): return .notMade("the sandbox failed: \(reason)")
    }
  }

  /// The last lines that a check said to people, without those about what went well.
  private static func told(_ bytes: [UInt8]) -> String {
    let lines = TextLines(Array(bytes.suffix(4_096))).lines.map {
      String(decoding: $0.trimmed, as: UTF8.self)
    }
    return lines.filter { !$0.isEmpty && !$0.hasSuffix(": does not work") }.suffix(4)
      .joined(separator: "; ").printable(limit: 300)
  }
}
