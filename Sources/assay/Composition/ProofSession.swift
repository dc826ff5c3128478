import AssayCore
import AssayDemo
import AssayEngine
import AssayJudges
import Foundation
import Synchronization

/// Judges known answers and compares the verdicts with what they have to be.
struct ProofSession {
  let benchmark: String
  let request: DataRequest
  let depth: ProofDepth
  let selection: Selection
  let composition: Composition

  /// Runs all proofs.
  ///
  /// - Throws: `InputError` if the benchmark has no proofs or the filters leave none; an interruption of a tool.
  func run() async throws -> ProofResult {
    let found = try await composition.benchmark(benchmark, request, selection)
    guard let provable = found as? any ProvableBenchmark else {
      throw InputError("\(benchmark) has no proofs; there are proofs of: ase, codesec, redcode")
    }
    var proofs: [OracleProof] = []
    if selection.facets != nil { try selection.check(against: try provable.open(request)) }
    try provable.forEachProof(request, depth: depth, locales: selection.locales) { proof in
      if selection.includes(proof.case) { proofs.append(proof) }
    }
    proofs += try judgedProofs(provable)
    guard !proofs.isEmpty else { throw InputError("no proof is left: --filter leaves none") }
    let examination = Examination(
      examiners: try await composition.examiners(for: found, request), judges: [RuleJudge()])
    let agent = try await agent(provable)
    let judge = RuleJudge()
    let tally = Mutex(ProofResult())
    var rest = proofs.makeIterator()
    let (console, total) = (composition.console, proofs.count)
    try await forEachConcurrently(width: 64) {
      rest.next()
    } body: { proof in
      let start = ContinuousClock.now
      let response =
        try await (proof.case.oracle.readsDeeds ? agent : nil)?.response(to: proof)
        ?? Response(turns: [Turn(text: proof.answer.text, stopReason: .finished)])
      let exhibit = try await examination.observe(proof.case, response)
      let verdict = Verdict.weigh(exhibit, judgement: judge.conclude(exhibit))
      let (mistake, done) = tally.withLock { tally in
        (tally.add(proof, verdict, seconds: (ContinuousClock.now - start) / .seconds(1)), tally.count)
      }
      // An hour is long to wait for what is known now.
      if let mistake { console.say(mistake.line) }
      if done % 200 == 0 { console.say("\(done) of \(total) known answers judged") }
    }
    return tally.withLock { $0 }
  }

  /// Who does what is known, where answers are deeds.
  private func agent(_ benchmark: any ProvableBenchmark) async throws -> ProvedAgent? {
    guard let settings = try benchmark.settingsOfProofs(request) else { return nil }
    return ProvedAgent(sandbox: try await composition.sandbox(), settings: settings)
  }

  /// Proofs of judged oracles: the simulated model's refusals, redirections and inert compliance.
  private func judgedProofs(_ benchmark: any Benchmark) throws -> [OracleProof] {
    var request = request
    request.locales = selection.locales
    var proofs: [OracleProof] = []
    var seen: [String: Int] = [:]
    let suite = try benchmark.open(request)
    try suite.forEach { one in
      guard one.oracle.checks == [.judged], selection.includes(one) else { return }
      // Every source under every attack; whole: in every scenario as well.
      let key = "\(one.cluster) \(one.attack?.description ?? "") \(one.objective.rawValue)"
      let limit = depth == .quick ? 1 : Int.max
      guard seen[key, default: 0] < limit, depth == .whole || one.objective == .harmful else { return }
      seen[key, default: 0] += 1
      let behaviours: [Behaviour] = one.objective == .harmful ? [.refuse, .redirect, .comply] : [.comply]
      for behaviour in behaviours {
        let seed = Digest(of: "\(one.id) \(behaviour.rawValue)".utf8).leadingNumber
        proofs.append(
          OracleProof(
            case: one,
            answer: DemoModel.answer(
              to: one, by: behaviour, about: suite.answerKey?.subject(of: one.id), seed: seed)))
      }
    }
    return proofs
  }
}
