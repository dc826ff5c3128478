import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct RuntimeTests {
  /// A runtime and a kind of answer.
  struct Trial: Sendable, CustomTestStringConvertible {
    var answers: SampleAnswers
    var kind: SampleAnswers.Kind
    var testDescription: String { "\(answers.runtime.rawValue): \(kind.rawValue)" }
  }

  static let trials = SampleAnswers.all.flatMap { answers in
    SampleAnswers.Kind.allCases.map { Trial(answers: answers, kind: $0) }
  }

  @Test("the guide's examples tell answers apart", .timeLimit(.minutes(10)), arguments: trials)
  func examples(trial: Trial) async throws {
    guard let text = trial.answers.text(trial.kind) else { return }
    #expect(trial.kind == .good || text != trial.answers.good, "the change changes nothing")
    // An answer that hangs is not worth a minute.
    let seconds: Double = trial.kind == .hanging ? 12 : 90
    let check = DynamicBench.check(
      trial.answers.runtime, try DynamicBench.example(trial.answers.runtime), seconds: seconds)
    #expect(check.probes.count >= 2)
    let body = try #require(try await DynamicBench.evidence(check, text))
    if try isRuntimeMissing(body) { return }
    switch (trial.kind, body) {
    case (.good, .executed(let report)):
      #expect(report.isProof, "\(report.summary)")
      #expect(report.tools.map(\.name) == [trial.answers.runtime.rawValue, "bubblewrap"])
    case (.bad, .executed(let report)):
      #expect(report.bearing == .shows, "\(report.summary)")
      #expect(report.results.filter { $0.probe.kind == .functional }.allSatisfy { $0.observation == .passed })
    case (.broken, .executed(let report)), (.hanging, .executed(let report)):
      #expect(report.bearing == .fails, "\(report.summary)")
    case (.lacking, .unavailable(_, let lack)): #expect(lack.kind == trial.answers.lacking?.0)
    default: Issue.record("unexpected: \(body)")
    }
  }

  /// A machine without the runtime cannot tell answers apart, and must say so.
  private func isRuntimeMissing(_ body: Evidence.Body) throws -> Bool {
    guard case .unavailable(_, let lack) = body, lack.reason.hasSuffix("is not installed here"),
      !lack.reason.hasPrefix("the answer")
    else { return false }
    return true
  }
}
