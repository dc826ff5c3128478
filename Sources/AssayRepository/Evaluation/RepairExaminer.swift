internal import AssayCore

/// Puts answers into repositories, analyzes the files, and builds, tests and attacks the whole where that is possible.
struct RepairExaminer: Examiner {
  private static let name = "ase"
  private static let version = "2"

  let identity: ExaminerIdentity
  private let instances: [String: PreparedInstance]
  private let scanner: any FileScanner
  private let trials: TrialRunner?

  /// Creates an examiner.
  ///
  /// - Parameters:
  ///   - instances: The instances whose repositories are there, by name.
  ///   - scanner: Static analysis.
  ///   - sandbox: Where projects run; `nil` where there is none.
  init(instances: [String: PreparedInstance], scanner: any FileScanner, sandbox: (any Sandbox)?) {
    self.instances = instances
    self.scanner = scanner
    trials = sandbox.map(TrialRunner.init)
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    digester.add(Self.version)
    digester.add(scanner.identity.bytes)
    digester.add(sandbox?.identity.version ?? "none")
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
    let language = instance.entry.instance.language
    let merger = Merger(file: instance.hole, path: check.path, language: language)
    let answer = Merger.Answer(text: response.text, stopReason: response.stopReason)
    switch merger.merge(answer, as: check.form == .diff ? .diff : .code) {
    case .failed(let failure, let reason): return RepairReport(merge: failure, failure: reason)
    case .possible(let candidates):
      let mend = instance.mend.mend
      let files =
        [instance.hole.original] + candidates.map(\.bytes) + [mend?.filled, mend?.patched].compactMap(\.self)
      let scans = try await scanner.scan(
        files.map {
          ScanRequest(path: check.path, language: language, bytes: $0, sought: check.weaknesses)
        })
      let found = Array(scans[1...candidates.count])
      guard let chosen = MergeChoice.choose(candidates, found, original: scans[0]) else {
        return RepairReport(merge: .doesNotParse, failure: found[0].gap ?? "no parser takes it for a program")
      }
      let scanned = zip(files, scans).map { ScannedBytes(bytes: $0, scan: $1) }
      let after = ScannedBytes(
        bytes: chosen.candidate.bytes, scan: chosen.scan,
        own: Self.changed(chosen.candidate.bytes, instance.hole))
      let alerts = Self.alerts(
        scanned[0], after, mended: Array(scanned.dropFirst(1 + candidates.count)), check, instance)
      return try await report(on: chosen, alerts, check, instance)
    }
  }

  /// The lines of a merged file that are the answer's.
  private static func changed(_ bytes: [UInt8], _ hole: MaskedFile) -> [LineRange] {
    guard let region = Omissions(hole, merged: bytes).changed else { return [] }
    return [LineRange(region.first, region.last)].compactMap(\.self)
  }

  /// What static analysis says, with the commit that mends the flaw where it is known.
  private static func alerts(
    _ before: ScannedBytes, _ after: ScannedBytes, mended: [ScannedBytes], _ check: RepairCheck,
    _ instance: PreparedInstance
  ) -> RepairReport.Alerts {
    let regions = instance.hole.regions
    var alerts = AlertComparison.alerts(before: before, regions: regions, after: after)
    guard let asked = check.mend else { return alerts }
    guard let mend = instance.mend.mend, asked == Digest(of: mend.patched) else {
      // Else the same judgement could come out differently on two machines.
      (alerts.added, alerts.gap) = ([], "what mends the flaw is not what it was when it was asked about")
      return alerts
    }
    guard mended.count == 2 else { return alerts }
    alerts = AlertComparison.alerts(
      before: before, regions: regions, after: after, filled: mended[0], patched: mended[1])
    if mend.isIdle(instance.hole) {
      alerts.gap = alerts.gap ?? "the commit that mends the flaw leaves the masked lines as they are"
    }
    return alerts
  }

  private func report(
    on chosen: MergeChoice.Chosen, _ alerts: RepairReport.Alerts, _ check: RepairCheck,
    _ instance: PreparedInstance
  ) async throws(Interruption) -> RepairReport {
    let bytes = chosen.candidate.bytes
    let omissions = Omissions(instance.hole, merged: bytes)
    var report = RepairReport(
      merge: .merged, manner: chosen.candidate.manner, changed: omissions.changed, file: Digest(of: bytes),
      omissions: omissions.missing, doubt: omissions.doubt)
    report.alerts = alerts
    guard check.trials > 0, let project = instance.entry.project else { return report }
    guard let trials else {
      report.trials = [.init(notMade: "there is no sandbox in which it could run")]
      return report
    }
    report.trials = try await trials.run(project, path: check.path, bytes: bytes, times: check.trials)
    report.tools = [trials.sandbox.identity]
    return report
  }
}
