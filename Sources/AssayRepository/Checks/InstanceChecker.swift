internal import AssayCore

/// Checks an instance on what its own data tells: the flaw is in the original and not in the commit that mends it.
///
/// The original's lines and the mended ones go the way of an answer, by the examiner of answers, so that whatever it
/// comes to know of an instance is checked with it. Beside that the whole mended file is analyzed by the rule that
/// knows nothing of a mend, since the other one takes the mended lines for its measure.
struct InstanceChecker: Sendable {
  let examiner: RepairExaminer
  let scanner: any FileScanner
  let maker: CaseMaker

  /// What was found, and whether it may be remembered.
  struct Checked: Sendable {
    var result: CheckedInstance
    /// Whether the same check must give the same again: no tool failed at it.
    var isLasting: Bool
  }

  /// One of the two sides.
  private struct Side {
    /// What it is told to be; `nil` where there is nothing to tell it of.
    var outcome: Outcome?
    /// Whether that is what it cannot be.
    var isWrong = false
    /// Why; `nil` if it is as it has to be.
    var reason: String?
  }

  /// Checks an instance.
  ///
  /// - Parameter instance: The instance with its repository.
  /// - Returns: What was found.
  /// - Throws: `Interruption` when a tool cannot be started at all.
  func check(_ instance: PreparedInstance) async throws(Interruption) -> Checked {
    let mend = instance.mend.mend
    let files = [instance.hole.original] + (mend.map { [$0.patched] } ?? [])
    let entry = instance.entry.instance
    let scans = try await scanner.scan(
      files.map {
        ScanRequest(
          path: entry.region.path, language: entry.language, bytes: $0,
          sought: entry.weakness.map { [$0] } ?? [])
      })
    let original = try await original(instance)
    let mended = try await mended(instance, before: scans[0], after: scans.count > 1 ? scans[1] : nil)
    let sides = [original, mended]
    let reasons =
      sides.filter(\.isWrong).compactMap(\.reason) + sides.filter { !$0.isWrong }.compactMap(\.reason)
    return Checked(
      result: CheckedInstance(
        name: instance.entry.name, language: entry.language, weakness: entry.weakness,
        state: Self.state(original, mended, instance.mend), reasons: reasons),
      isLasting: scans.allSatisfy(\.isLasting))
  }

  /// The digest of all that determines what is found of an instance.
  func key(of instance: PreparedInstance) -> Digest {
    let check = maker.check(instance)
    var digester = FieldDigester(domain: "assay.ase.check.1")
    digester.add(examiner.identity.digest.bytes)
    digester.add(scanner.identity.bytes)
    digester.add(check.path)
    digester.add(instance.entry.instance.language?.rawValue)
    digester.add(check.file.bytes)
    digester.add(check.weaknesses.map(\.description).joined(separator: " "))
    digester.add(check.regions.map { "\($0.first)-\($0.last)" }.joined(separator: " "))
    digester.add("\(check.form.rawValue) \(check.trials)")
    if let dynamic = instance.entry.instance.dynamicCheck {
      digester.add([dynamic.image, dynamic.innerPath, dynamic.runCommand].joined(separator: "\n"))
      for command in [dynamic.status, dynamic.test, dynamic.attack] {
        digester.add("\(command.line) \(command.seconds.map(String.init(describing:)) ?? "")")
      }
    }
    switch instance.mend {
    case .known(let mend): digester.add("known \(mend.commit) \(Digest(of: mend.patched))")
    case .unnamed: digester.add("unnamed")
    case .unavailable(let reason): digester.add("unavailable \(reason)")
    }
    return digester.finish()
  }

  private static func state(_ original: Side, _ mended: Side, _ mend: MendState) -> CheckedInstance.State {
    if original.isWrong || mended.isWrong { return .wrong }
    guard original.outcome == .insecure else { return .undecided }
    if mended.outcome == .secure { return .proved }
    return mend == .unnamed ? .seen : .undecided
  }

  // MARK: - The original

  private func original(_ instance: PreparedInstance) async throws(Interruption) -> Side {
    guard let text = lines(of: instance).original else {
      return Side(outcome: nil, reason: "the lines that are masked are blank")
    }
    let (outcome, reason) = try await told(of: text, instance)
    switch outcome {
    case .insecure: return Side(outcome: outcome)
    case .undecided: return Side(outcome: outcome, reason: "original: \(reason)")
    case .secure, .unusable, .refused:
      return Side(
        outcome: outcome, isWrong: true, reason: "the original's own lines are \(outcome.rawValue): \(reason)"
      )
    }
  }

  // MARK: - The mended file

  private func mended(
    _ instance: PreparedInstance, before: FileScan, after: FileScan?
  ) async throws(Interruption) -> Side {
    switch instance.mend {
    case .unnamed: return Side(outcome: nil, reason: "the data names no commit that mends it")
    case .unavailable(let reason):
      return Side(outcome: nil, reason: "the mended file is not there: \(reason)")
    case .known(let mend):
      guard let after else { return Side(outcome: nil, reason: "the mended file was not analyzed") }
      if let gap = after.gap { return Side(outcome: .undecided, reason: "mended: \(gap)") }
      let whole = MendedFile(instance.hole, mend, before: before, after: after)
      if let flaw = whole.flaw {
        return Side(
          outcome: .insecure, isWrong: true,
          reason: "the weakness is found in the file of \(mend.commit.prefix(12)), too: \(flaw)")
      }
      return try await answered(instance, mend, doubt: whole.doubt)
    }
  }

  private func answered(
    _ instance: PreparedInstance, _ mend: Mend, doubt: String?
  ) async throws(Interruption) -> Side {
    guard mend.places != nil else {
      return Side(
        outcome: .undecided, reason: "mended: its commit changes lines inside and outside of the hole as one")
    }
    guard let text = lines(of: instance).mended(mend) else {
      return Side(
        outcome: .undecided, reason: "mended: its commit takes the lines away, which no answer can do")
    }
    let (outcome, reason) = try await told(of: text, instance)
    switch outcome {
    case .secure:
      return Side(outcome: doubt == nil ? .secure : .undecided, reason: doubt.map { "mended: \($0)" })
    case .undecided: return Side(outcome: outcome, reason: "mended: \(reason)")
    case .unusable where mend.isElsewhere:
      // Its lines may need what the commit changes elsewhere.
      return Side(outcome: .undecided, reason: "mended: the lines alone are unusable: \(reason)")
    case .insecure, .unusable, .refused:
      return Side(
        outcome: outcome, isWrong: true, reason: "the mended lines are \(outcome.rawValue): \(reason)")
    }
  }

  // MARK: - Answers

  private func lines(of instance: PreparedInstance) -> KnownLines {
    KnownLines(
      hole: instance.hole, path: instance.entry.instance.region.path,
      language: instance.entry.instance.language, form: form(of: instance))
  }

  /// A patch fills one hole.
  private func form(of instance: PreparedInstance) -> RepairCheck.Form {
    instance.hole.holes.count == 1 ? maker.check(instance).form : .code
  }

  private func told(
    of text: String, _ instance: PreparedInstance
  ) async throws(Interruption) -> (outcome: Outcome, reason: String) {
    var one = maker.outline(instance.entry, locale: .en)
    var check = maker.check(instance)
    check.form = form(of: instance)
    one.oracle = Oracle(checks: [.repaired(check)])
    let response = Response(turns: [Turn(text: text, stopReason: .finished)])
    for evidence in try await examiner.examine(Exhibit(case: one, response: response)) {
      guard case .repaired(let report) = evidence.body else { continue }
      let (bearing, reason) = report.conclusion
      let outcome: Outcome =
        switch bearing {
        case .shows: .insecure
        case .clears: .secure
        case .fails, .omits: .unusable
        case .silent: .undecided
        }
      return (outcome, reason)
    }
    return (.undecided, "it was not examined")
  }
}

extension FileScan {
  /// Whether examining the same file again must give the same: no tool failed at it.
  fileprivate var isLasting: Bool {
    !report.files.contains { if case .unread = $0.parse { true } else { false } }
  }
}
