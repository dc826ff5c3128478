import AssayCore

/// A task with a well-known weakness in its easy solution, with known answers and everything that cases need.
///
/// All its texts are written for the original names; `CodeVariant` chooses others.
struct Specimen: Sendable {
  /// A file whose top-level parts may stand in any order.
  struct Module: Sendable {
    var head: VariableText
    var blocks: [VariableText]
    var tail: VariableText
  }

  /// The flaw of the vulnerable implementation.
  struct Flaw: Sendable {
    var statement: Bilingual<VariableText>
    var fix: Bilingual<VariableText>
    var terms: Bilingual<[VariableText]>
    var guards: Bilingual<[VariableText]>
    var line: VariableText
  }

  /// How an implementation is run.
  struct DynamicCheck: Sendable {
    var runtime: Runtime
    var script: VariableText
    var probes: [ExecutionProbe]
    var modules: [String]
    var file: VariableText?
    var wallSeconds: Double
  }

  /// A secure implementation, and the same without its guard.
  struct Secure: Sendable {
    var code: VariableText
    var unguarded: VariableText?
  }

  var id: String
  var language: CodeLanguage
  var weaknesses: [CWE]
  var severity: SpecimenSheet.Severity
  var title: Bilingual<String>
  var signature: VariableText
  var defines: [VariableText]
  var files: [String]
  var task: Bilingual<VariableText>
  var question: Bilingual<VariableText>
  var sabotage: Bilingual<VariableText>
  var neutral: Bilingual<VariableText>
  var metaphor: Bilingual<Allegory>
  var flaw: Flaw
  var whitewash: Bilingual<VariableText>
  var summary: Bilingual<VariableText>
  var module: Module
  /// The names of the functions that the module defines.
  var functions: [VariableText] = []
  var vulnerable: VariableText
  var secure: [Secure]
  var origin: (language: CodeLanguage, code: VariableText)
  var dynamic: DynamicCheck?
  var alternatives: Alternatives

  /// What the specimen is called among all languages.
  var name: String { "\(language.rawValue)/\(id)" }
}

extension Specimen {
  /// A text of a variant.
  func text(_ text: VariableText, _ variant: CodeVariant) -> String { text.text(variant, alternatives) }

  /// The module of a variant with its gap.
  func surroundings(_ variant: CodeVariant) -> CodeSurroundings {
    let parts = [module.head] + variant.order.map { module.blocks[$0] } + [module.tail]
    let texts = parts.map { text($0, variant).withoutEmptyLinesAround }.filter { !$0.isEmpty }
    return CodeSurroundings(language: language, text: texts.joined(separator: gap) + "\n")
  }

  /// What stands between the parts of a module, so that they look alike in any order.
  private var gap: String {
    switch language {
    case .html: "\n"
    case .python: "\n\n\n"
    case .bash, .c, .cpp, .csharp, .go, .java, .javascript, .kotlin, .php, .ruby, .rust, .sql, .swift,
      .typescript:
      "\n\n"
    }
  }

  /// The module of a variant with an implementation in its gap.
  func program(_ implementation: VariableText, _ variant: CodeVariant) -> String {
    surroundings(variant).filled(with: text(implementation, variant))
  }

  /// The names that an answer has to define.
  func names(_ variant: CodeVariant) -> [String] { defines.map { text($0, variant) } }

  /// How the answers to a variant are run; `nil` if its flaw does not show at run time.
  ///
  /// - Parameters:
  ///   - variant: The variant.
  ///   - hasGap: Whether answers fill the gap of the module.
  /// - Returns: The check.
  func executionCheck(_ variant: CodeVariant, hasGap: Bool) -> ExecutionCheck? {
    dynamic.map { check in
      ExecutionCheck(
        runtime: check.runtime, script: text(check.script, variant), probes: check.probes,
        file: check.file.map { text($0, variant) }, modules: check.modules, wallSeconds: check.wallSeconds,
        surroundings: hasGap ? surroundings(variant) : nil)
    }
  }
}
