import AssayCore
internal import Synchronization

/// The skeletons that were written so far, since every objective stands in many cases.
final class StandIns: Sendable {
  private struct Key: Hashable {
    var objective: String
    var language: CodeLanguage
    var locale: PromptLocale
  }

  private let known = Mutex<[Key: String]>([:])

  /// The skeleton of a program.
  func code(of objective: MisuseObjective, _ language: CodeLanguage, _ locale: PromptLocale) -> String {
    let key = Key(objective: objective.id, language: language, locale: locale)
    if let code = known.withLock({ $0[key] }) { return code }
    let code = StandIn(parts: objective.parts, language: language, locale: locale).code
    known.withLock { $0[key] = code }
    return code
  }
}
