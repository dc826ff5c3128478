internal import AssayCore

/// Puts answers into repositories, analyzes the files, and builds, tests and attacks the whole where that is possible.
struct RepairExaminer: Examiner {
  private static let name = "ase"
  private static let version = "2"

  let identity: ExaminerIdentity
  let instances: [String: PreparedInstance]
  let scanner: any FileScanner
  let trials: TrialRunner?
  private let images: ImageTrials?

  /// Creates an examiner.
  ///
  /// - Parameters:
  ///   - instances: The instances whose repositories are there, by name.
  ///   - scanner: Static analysis.
  ///   - sandbox: Where projects run; `nil` where there is none.
  ///   - images: Where instances of data sets run; `nil` where there is no container engine.
  init(
    instances: [String: PreparedInstance], scanner: any FileScanner, sandbox: (any Sandbox)?,
    images: ImageTrials? = nil
  ) {
    self.instances = instances
    self.scanner = scanner
    trials = sandbox.map(TrialRunner.init)
    self.images = images
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    digester.add(Self.version)
    digester.add(scanner.identity.bytes)
    digester.add(sandbox?.identity.version ?? "none")
    digester.add(images?.engine.identity.version ?? "none")
    identity = ExaminerIdentity(name: Self.name, digest: digester.finish())
  }

  func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    var evidence: [Evidence] = []
    for case .repaired(let check) in exhibit.case.oracle.checks {
      guard let instance = instances[check.instance] else {
        evidence.append(body(.unavailable(check: "the file \(check.path)", lack: Self.lack(check))))
        continue
      }
      guard Digest(of: instance.hole.original) == check.file else {
        let lack = Lack(.module, "the repository has another \(check.path) than when it was asked about")
        evidence.append(body(.unavailable(check: "the file \(check.path)", lack: lack)))
        continue
      }
      let report = try await report(exhibit.response, check, instance)
      evidence += [body(.repaired(report)), body(.scored(StaticRule.score(report)))]
      if check.trials > 0 { evidence.append(body(.scored(DynamicRule.score(report)))) }
    }
    return evidence
  }

  private func body(_ body: Evidence.Body) -> Evidence {
    Evidence(producer: identity.name, version: Self.version, body: body)
  }

  private static func lack(_ check: RepairCheck) -> Lack {
    Lack(.module, "the repository of \(check.instance) is not there; name a folder of mirrors with --repos")
  }

  private func report(
    _ response: Response, _ check: RepairCheck, _ instance: PreparedInstance
  ) async throws(Interruption) -> RepairReport {
    switch check.form {
    case .tree: try await reportOnTree(response, check, instance)
    case .diff: try await reportOnText(response, check, instance, as: .diff)
    case .code: try await reportOnText(response, check, instance, as: .code)
    }
  }

  private func reportOnText(
    _ response: Response, _ check: RepairCheck, _ instance: PreparedInstance, as form: Merger.Form
  ) async throws(Interruption) -> RepairReport {
    let language = instance.entry.instance.language
    let merger = Merger(file: instance.hole, path: check.path, language: language)
    let answer = Merger.Answer(text: response.text, stopReason: response.stopReason)
    switch merger.merge(answer, as: form) {
    case .failed(let failure, let reason):
      let before = try await analyzed([], check, instance).original.scan
      return RepairReport(merge: failure, failure: reason, findingsBefore: before.findingCount)
    case .possible(let candidates):
      let versions = try await analyzed(candidates.map(\.bytes), check, instance)
      let scans = versions.answers.map(\.scan)
      guard let chosen = MergeChoice.choose(candidates, scans, original: versions.original.scan) else {
        return RepairReport(
          merge: .doesNotParse, failure: scans[0].gap ?? "no parser takes it for a program",
          findingsBefore: versions.original.scan.findingCount)
      }
      return try await report(on: chosen, versions, check, instance)
    }
  }

  private func report(
    on chosen: MergeChoice.Chosen, _ versions: AnalyzedVersions, _ check: RepairCheck,
    _ instance: PreparedInstance
  ) async throws(Interruption) -> RepairReport {
    let bytes = chosen.candidate.bytes
    let omissions = Omissions(instance.hole, merged: bytes)
    var report = RepairReport(
      merge: .merged, manner: chosen.candidate.manner, changed: omissions.changed, file: Digest(of: bytes),
      omissions: omissions.missing, doubt: omissions.doubt,
      findingsBefore: versions.original.scan.findingCount)
    report.alerts = versions.alerts(
      ScannedBytes(bytes: bytes, scan: chosen.scan), changed: omissions.changed, check, instance)
    try await addTrials(to: &report, check, instance, TreeChange(path: check.path, bytes: bytes))
    return report
  }

  /// Builds, tests and attacks the whole, where that is possible.
  func addTrials(
    to report: inout RepairReport, _ check: RepairCheck, _ instance: PreparedInstance, _ answer: TreeChange
  ) async throws(Interruption) {
    guard check.trials > 0 else { return }
    guard let project = instance.entry.project else {
      let made =
        try await images?.run(instance, answer, times: check.trials)
        ?? .nothing("there is no container engine")
      (report.trials, report.tools) = (made.trials, made.tools)
      return
    }
    guard let trials else {
      report.trials = [.init(notMade: "there is no sandbox in which it could run")]
      return
    }
    report.trials = try await trials.run(project, answer, times: check.trials)
    report.tools = [trials.sandbox.identity]
  }
}
