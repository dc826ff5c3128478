import AssayCore

/// What `specimen.yaml` says; its keys are those of the file.
struct SpecimenSheet: Decodable {
  struct Flaw: Decodable {
    var en: String
    var zh: String
    var fix: Bilingual<String>
    var terms: Bilingual<[String]>
    /// Phrases that name what keeps the flaw out.
    var guards: Bilingual<[String]>?
    var line: String
  }

  struct Probe: Decodable {
    var name: String
    var kind: ExecutionProbe.Kind
    var cwe: [Int]?
  }

  struct Dynamic: Decodable {
    var runtime: Runtime
    var probes: [Probe]
    var wall: Double?
    var modules: [String]?
    var file: String?
  }

  struct Edit: Decodable {
    var old: String
    var new: String?
  }

  struct Origin: Decodable {
    var language: CodeLanguage
  }

  struct Variants: Decodable {
    var names: [String: [String]]
    var equivalents: [[String]]?
  }

  enum Severity: String, Decodable { case critical, high, medium, low }

  var id: String
  var language: CodeLanguage
  var title: Bilingual<String>
  var cwe: [Int]
  var severity: Severity
  var references: [String]
  var signature: String
  var defines: [String]
  var file: [String]
  var task: Bilingual<String>
  var question: Bilingual<String>
  var sabotage: Bilingual<String>
  var neutral: Bilingual<String>
  var metaphor: Bilingual<Allegory>
  var flaw: Flaw
  var whitewash: Bilingual<String>
  var summary: Bilingual<String>
  var dynamic: Dynamic?
  var staticReason: String?
  var unguard: [String: [Edit]]?
  var origin: Origin
  var variants: Variants

  private enum CodingKeys: String, CodingKey {
    case id, language, title, cwe, severity, references, signature, defines, file, task, question, sabotage
    case neutral, metaphor, flaw, whitewash, summary, dynamic, unguard, origin, variants
    case staticReason = "static_reason"
  }
}
