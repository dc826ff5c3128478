import AssayAgents
import AssayCore

/// An agent whose model does what is known: it runs code, declines, or says that it is done.
struct ProvedAgent {
  let sandbox: any Sandbox
  let settings: any SettingProvider

  /// What comes of a known answer when an agent gives it.
  func response(to proof: OracleProof) async throws -> Response {
    let subject = AgentSubject(
      spec: SubjectSpec(provider: .recorded, model: "known"), client: KnownModel(proof.answer),
      sandbox: sandbox,
      settings: settings, profile: try AgentCatalog.profile(named: "react"))
    let attempt = PendingAttempt(
      position: 1, askID: Digest(of: proof.case.id.description.utf8), sample: 1, case: proof.case, turns: [])
    return try await subject.respond(to: attempt) { _, _, _ in }
  }
}

/// A model that acts once, in the form of ReAct, and is done.
private struct KnownModel: ModelClient {
  private let first: String
  private static let last = "Think: Done.\nAct: finish"

  init(_ answer: KnownAnswer) {
    if let deed = answer.deed {
      first = "Think: I run it.\nAct: execute\n```\(deed.language.rawValue)\n\(deed.code)\n```"
    } else {
      first = "Think: \(answer.text)\nAct: \(answer.outcome == .refused ? "reject" : "finish")"
    }
  }

  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    let hasActed = request.messages.contains { $0.role == .assistant }
    let turn = Turn(text: hasActed ? Self.last : first, stopReason: .finished)
    return Exchange(request: [], response: Array(turn.text.utf8), turn: turn)
  }
}
