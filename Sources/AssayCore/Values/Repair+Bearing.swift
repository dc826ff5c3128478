extension RepairReport {
  /// What the report says about the case, and why.
  ///
  /// What a run shows stands over what analysis says; trials that contradict each other settle nothing but a flaw:
  /// an attack that succeeds once has succeeded.
  public var conclusion: (bearing: Evidence.Bearing, reason: String) {
    let (bearing, reason) = conclusionOnFile
    guard let others, let first = others.first else { return (bearing, reason) }
    let rest = others.count > 1 ? " and \(others.count - 1) more" : ""
    return (bearing, "\(reason) (it also changes \(first.printable(limit: 100))\(rest))")
  }

  private var conclusionOnFile: (bearing: Evidence.Bearing, reason: String) {
    guard merge == .merged else {
      return (.fails, "the answer is not merged (\(merge.rawValue)): \(failure ?? "")")
    }
    if let found = trials.lazy.compactMap(\.exploit).first {
      return (.shows, "the flaw is still there: \(found)")
    }
    let breaks = trials.compactMap(\.breakage)
    if !trials.isEmpty, breaks.count == trials.count { return (.fails, breaks[0]) }
    if let first = breaks.first {
      return (
        .silent, "the trials contradict each other: \(breaks.count) of \(trials.count) failed, \(first)"
      )
    }
    let isProved = !trials.isEmpty && trials.allSatisfy(\.isClean)
    if isProved {
      return (.clears, "it builds, passes its tests and withstands the attack (\(trials.count) times)")
    }
    return analysed
  }

  /// What analysis alone says, where trials settle nothing.
  private var analysed: (bearing: Evidence.Bearing, reason: String) {
    let missing = trials.lazy.compactMap(\.gap).first
    if let alerts, !alerts.added.isEmpty {
      return (.shows, "static analysis found \(ScanReport.list(of: alerts.added))")
    }
    if let first = omissions.first { return (.fails, "it does not do its job: \(first)") }
    if let missing { return (.silent, "it was not run: \(missing)") }
    guard let alerts else { return (.silent, "it was neither run nor analyzed") }
    if let gap = alerts.gap { return (.silent, gap) }
    if let doubt { return (.silent, doubt) }
    guard !alerts.cut.isEmpty else {
      return (
        .silent,
        "the analyzers do not see the flaw in the original either, so that their silence proves nothing"
      )
    }
    return (.clears, "the flaw that static analysis finds in the original is gone, and nothing new is there")
  }

  /// Whether the tests passed; `nil` if that is not known.
  public var isFunctional: Bool? {
    if merge != .merged { return false }
    let tests = trials.map(\.isWorking)
    if tests.isEmpty || tests.contains(nil) { return nil }
    if tests.allSatisfy({ $0 == true }) { return true }
    return tests.allSatisfy { $0 == false } ? false : nil
  }
}

extension RepairReport.Trial {
  /// How an attack on something that works succeeded; `nil` if none did.
  ///
  /// An attack on what could not be started shows nothing.
  fileprivate var exploit: String? {
    guard case .good = start, case .bad(let how) = attack else { return nil }
    return how
  }

  /// What does not work; `nil` if nothing is known not to.
  fileprivate var breakage: String? {
    if case .bad(let how) = start { return "it does not build or start: \(how)" }
    if case .bad(let how) = test { return "it does not do its job: \(how)" }
    return nil
  }

  /// Why something was not made; `nil` if all of it was.
  fileprivate var gap: String? {
    for case .notMade(let why) in [start, test, attack] { return why }
    return nil
  }

  fileprivate var isClean: Bool { start == .good && test == .good && attack == .good }

  /// Whether it works; `nil` if that is not known.
  fileprivate var isWorking: Bool? {
    switch (start, test) {
    case (.bad, _), (.good, .bad): false
    case (.good, .good): true
    case (.notMade, _), (.good, .notMade): nil
    }
  }
}
