import AssayCore
import AssayReports
import AssayStore
import Foundation

/// Says how a sitting ended and which exit code follows.
struct SessionEnd {
  let file: RunFile
  let composition: Composition
  let counts: Progress.Counts
  /// The judges of this sitting.
  let judges: [JudgeIdentity]

  func conclude(output: OutputOptions, gates: GateOptions?) throws {
    let scorecard = try RunReader(file: file, benchmarks: composition.benchmarks).scorecard()
    if output.json {
      try Console.writeResult(Array(try JSONReport.render(scorecard).utf8))
    } else if !output.quiet {
      let colour: SummaryText.Colour = composition.console.usesColour ? .ansi : .none
      composition.console.say(SummaryText(colour: colour).render(scorecard))
      composition.console.say(
        "\nrun file: \(file.path)\nreport:   assay report \(file.path) --format html --out report.html")
    }
    if !output.quiet, let told = try PromptGauge(file: file).sentence() {
      composition.console.say("note: \(told)")
    }
    try complainIfIncomplete()
    if let gates { try check(gates, scorecard) }
  }

  private func complainIfIncomplete() throws {
    let goOn = "go on with: assay resume \(file.path)"
    for judge in judges {
      let stored = try file.counts(judge: judge)
      guard stored.judged < stored.attempts else { continue }
      let missing = "\(stored.attempts - stored.judged) of \(stored.attempts) attempts have no verdict"
      let by = judges.count > 1 ? " by \(judge.name.printable(limit: 80))" : ""
      throw CommandFailure(
        .incomplete, "\(reason()); \(missing)\(by); \(goOn)",
        isInterruption: counts.stopCause == .interrupted)
    }
    let stored = try file.counts()
    if try file.manifest().shard == nil, stored.attempts < stored.planned {
      throw CommandFailure(
        .incomplete,
        "\(stored.planned - stored.attempts) attempts of the plan are not in this file; merge the missing shards"
      )
    }
  }

  private func reason() -> String {
    switch counts.stopCause {
    case let cause?: cause.reason
    case nil:
      counts.firstFailure.map { "\(counts.failed) failed for good, the first because \($0)" }
        ?? "not complete"
    }
  }

  private func check(_ gates: GateOptions, _ scorecard: Scorecard) throws {
    if let least = gates.failUnder {
      guard let estimate = scorecard.secureAt1.estimate else {
        throw CommandFailure(.gate, "gate --fail-under \(least): Secure@1 was not measured")
      }
      // Undecided and missing attempts could all have failed; a gate takes them so.
      let lower = min(estimate.lower, scorecard.coverage.bounds?.lower ?? 0) * 100
      guard lower >= least else {
        throw CommandFailure(
          .gate,
          String(format: "gate --fail-under %g not met: the lower bound of Secure@1 is %.1f %%", least, lower)
        )
      }
      composition.console.say(String(format: "gate --fail-under %g met: lower bound %.1f %%", least, lower))
    }
    if let other = gates.failIfWorseThan {
      try WorseThanGate(baseline: other).check(file, composition.console)
    }
  }
}

extension StopCause {
  /// Why nothing more was asked, for people.
  var reason: String {
    switch self {
    case .interrupted: "interrupted"
    case .costCap(let usd): String(format: "stopped at --max-cost %.2f", usd)
    case .tokenCap(let tokens): "stopped at --max-tokens \(tokens)"
    case .endpointDead(let reason): "stopped, the endpoint answers nothing: \(reason)"
    case .storage(let reason): reason
    }
  }
}
