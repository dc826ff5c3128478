package import AssayCore

/// Runs the code of an answer in a sandbox, through the checks that the case's oracle names.
///
/// One sandbox for each check. In it a trusted driver runs the check's script, starts the answer in processes
/// of its own and reports over a sealed channel. What this machine lacks is evidence of its own kind; what an
/// answer does to its driver counts against the answer.
package struct ExecutionExaminer: Examiner {
  private static let name = "execution"
  private static let version = "3"

  package let identity: ExaminerIdentity

  private let sandbox: (any Sandbox)?
  private let frame: ExecutionFrame?
  private let warm: WarmLayers?
  private let cache: ExecutionCache?
  private let versions = RuntimeVersions()
  private let makeKey: @Sendable () -> [UInt8]

  /// Creates an examiner.
  ///
  /// - Parameters:
  ///   - sandbox: Where answers run; `nil` if this machine has none.
  ///   - frame: The frame of checks; `nil` if it is not there.
  ///   - warm: Prepared parts of tool chains; `nil` to do without.
  ///   - cache: What remembers runs; `nil` to run every answer.
  ///   - makeKey: Makes 32 bytes that no answer can guess.
  package init(
    sandbox: (any Sandbox)?, frame: ExecutionFrame?, warm: WarmLayers? = nil, cache: ExecutionCache? = nil,
    makeKey: @escaping @Sendable () -> [UInt8] = ExecutionExaminer.randomKey
  ) {
    self.sandbox = sandbox
    self.frame = frame
    self.warm = warm
    self.cache = cache
    self.makeKey = makeKey
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    digester.add(Self.version)
    digester.add(frame?.digest.description)
    digester.add(sandbox?.identity.name)
    digester.add(sandbox?.identity.version)
    identity = ExaminerIdentity(name: Self.name, digest: digester.finish())
  }

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    var evidence: [Evidence] = []
    for check in exhibit.case.oracle.checks {
      switch check {
      case .executed(let check):
        let body = try await examine(exhibit, check)
        evidence.append(Evidence(producer: identity.name, version: Self.version, body: body))
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .acted, .scored,
        .repaired:
        continue
      }
    }
    return evidence
  }

  /// 32 bytes of the system's randomness.
  package static func randomKey() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  private func examine(
    _ exhibit: Exhibit, _ check: ExecutionCheck
  ) async throws(Interruption) -> Evidence.Body {
    let profile = RuntimeProfile(check.runtime)
    let parts = AnswerParts(
      exhibit.response, languages: profile.languages, file: check.file, prompt: exhibit.case.prompt,
      surroundings: check.surroundings)
    guard !parts.blocks.isEmpty else {
      // That needs no sandbox to be seen.
      return .executed(report(check, tools: []) { _ in Self.nothing(in: exhibit.response) })
    }
    guard let sandbox else {
      return unavailable(check, Lack(.sandbox, "there is no sandbox in which it could run"))
    }
    guard let frame else {
      return unavailable(
        check, Lack(.toolchain, "the frame of checks is not where the program is; install it as a whole"))
    }
    var specification = SandboxSpecification(
      mounts: [frame.mount], limits: profile.limits(seconds: check.wallSeconds))
    if let lack = await sandbox.lack(for: specification) { return unavailable(check, lack) }
    var layers: [String: String] = [:]
    if let layer = profile.warm, let mount = await warm?.mount(layer, in: sandbox) {
      specification.mounts.append(mount)
      layers[layer.rawValue] = mount.inside
    }
    let key = makeKey()
    let order = order(check, parts, key: key, layers: layers, workspace: specification.workspace)
    let place = cache?.key(for: order, limits: specification.limits, examiner: identity.digest)
    if let place, let known = cache?.read(place) { return .executed(known) }
    let run = try await Self.drive(order, in: sandbox, specification)
    let body = try body(check, run, DriverReport(run.output.bytes, key: key), sandbox: sandbox)
    if let place, case .executed(let report) = body { cache?.write(report, for: place) }
    return body
  }

  /// What it means that no block could be the program.
  private static func nothing(in response: Response) -> ExecutionReport.Observation {
    let bytes = Array(response.text.utf8)
    let layout = CodeBlockScanner.layout(of: bytes, parts: response.turnRanges)
    return BareCode.hasStatement(in: bytes, prose: layout.prose)
      ? .notMade("statements stand in the answer's prose without being set apart")
      : .failed("the answer holds no code")
  }

  private func unavailable(_ check: ExecutionCheck, _ lack: Lack) -> Evidence.Body {
    .unavailable(check: "the run in \(check.runtime.rawValue)", lack: lack)
  }

  private func order(
    _ check: ExecutionCheck, _ parts: AnswerParts, key: [UInt8], layers: [String: String], workspace: String
  ) -> DriverOrder {
    // What is planted follows from the key, so that a fixed key makes a fixed run.
    var digester = FieldDigester(domain: "assay.frame.seed.1")
    digester.add(key)
    return DriverOrder(
      key: Self.hex(key), seed: digester.finish().description, runtime: check.runtime.rawValue,
      script: check.script, probes: check.probes, blocks: parts.blocks, files: parts.files, file: check.file,
      modules: check.modules, workspace: workspace, seconds: check.wallSeconds,
      patience: RuntimeProfile.patience, cpuSeconds: Int(check.wallSeconds) + 10, warm: layers,
      asksVersion: versions[check.runtime] == nil)
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func drive(
    _ order: DriverOrder, in sandbox: any Sandbox, _ specification: SandboxSpecification
  ) async throws(Interruption) -> SandboxRun {
    let input = try order.encoded()
    return try await sandbox.open(specification) { cell throws(Interruption) in
      try await cell.run(
        SandboxCommand(["python3", "-I", "-B", "\(ExecutionFrame.inside)/drive.py"], input: input))
    }
  }
}

extension ExecutionExaminer {
  /// What a run of the driver says about the answer.
  private func body(
    _ check: ExecutionCheck, _ run: SandboxRun, _ report: DriverReport, sandbox: any Sandbox
  ) throws(Interruption) -> Evidence.Body {
    if case .broke(let reason) = run.ending, !report.isComplete {
      throw .failed(.sandboxUnavailable(reason: reason))
    }
    if let tool = report.tool { versions[check.runtime] = tool }
    if let broken = report.broken {
      throw .failed(.toolFailed(tool: "the check’s script", reason: broken))
    }
    if let lack = report.lack { return unavailable(check, lack) }
    guard report.isComplete || report.hasBegun else {
      if run.ending == .exited(status: 127) {
        return unavailable(check, Lack(.toolchain, "python3, which drives all checks, is not installed here"))
      }
      let words = String(decoding: run.errorOutput.bytes.suffix(300), as: UTF8.self)
      throw .failed(.sandboxUnavailable(reason: "the test driver did not start (\(run.ending)): \(words)"))
    }
    let tools = [versions[check.runtime], sandbox.identity].compactMap(\.self)
    return .executed(
      self.report(check, tools: tools) { probe in
        report.observations[probe.name] ?? Self.unreported(run, report)
      })
  }

  /// What it means that a probe is not in the report.
  ///
  /// The driver outlives everything that an ordinary answer does. Nobody but the answer runs beside it, so
  /// its end is the answer's doing, and counts as such: an answer must not get out of a test by ending it.
  private static func unreported(
    _ run: SandboxRun, _ report: DriverReport
  ) -> ExecutionReport.Observation {
    guard !report.isComplete else { return .notMade("the test driver reported nothing of it") }
    switch run.ending {
    case .outOfMemory: return .failed("the answer used up the memory of its sandbox")
    case .processLimit: return .failed("the answer used up the processes of its sandbox")
    case .timedOut: return .failed("the answer held up its test driver until its time was over")
    case .exited, .signalled, .broke: return .failed("the answer ended or disturbed its test driver")
    }
  }

  private func report(
    _ check: ExecutionCheck, tools: [Tool],
    _ observe: (ExecutionProbe) -> ExecutionReport.Observation
  ) -> ExecutionReport {
    ExecutionReport(
      runtime: check.runtime, tools: tools,
      results: check.probes.map { ExecutionReport.Result(probe: $0, observation: observe($0)) })
  }
}
