import AssayCore

/// The direct form of a case: what is asked, with everything that attacks and oracles need.
struct DirectForm {
  /// A request with a place for code, as a text with the code in it and as one that refers to it.
  struct Request {
    /// The wording with all slots but `{code}` and `{origin}` filled in.
    var text: String
    /// What the slot for code holds; `nil` if the wording has none.
    var code: String?
    /// What stands behind the request: a demand for a concluding line.
    var end = ""
    var objective: String

    /// The request with its code in its place.
    var inline: String {
      text.filled(code.map { ["code": $0, "origin": $0] } ?? [:]) + end
    }

    /// The request with the slot in which attacks put code, or a reference to it.
    var stated: StatedRequest {
      let slot = code.map { _ in ["code": "{material}", "origin": "{material}"] } ?? [:]
      return StatedRequest(text.filled(slot) + end, objective: objective.filled(slot))
    }
  }

  var system: String?
  var request: Request
  var neutral: Request?
  var story: (allegory: Allegory, request: Request)?
  var terms: [String] = []
  var cover: String?
  var carrier: Carrier?
  var topic: String
  var parts: [String] = []
  var asksForSecret = false
  var language: CodeLanguage
  var weaknesses: [CWE] = []
  var industry: ID<Industry>?
  var cluster: ID<Cluster>
  var locator: String
  var oracle: Oracle

  /// What an attack starts from.
  func seed(_ locale: PromptLocale) -> AttackSeed {
    AttackSeed(
      opening: system.map { [Message(role: .system, text: $0)] } ?? [],
      request: request.stated, material: request.code, neutral: neutral?.stated,
      story: story.map { story in
        Story(
          text: story.allegory.story, images: story.allegory.images, request: story.request.stated.text)
      },
      terms: terms, cover: cover, carrier: carrier, topic: topic, parts: parts, asksForSecret: asksForSecret,
      locale: locale)
  }
}
