package import AssayCore

/// CodeSec: how secure the code of a model is, and what it can be talked into, over nine languages, fourteen
/// scenarios and thirteen attacks.
///
/// An open suite in the frame that CAICT and AIIA published; their data is not public.
package struct CodeSecBenchmark: Benchmark {
  private let attacks: [any Attack]

  /// Creates the benchmark.
  ///
  /// - Parameter attacks: The thirteen attacks.
  package init(attacks: [any Attack]) { self.attacks = attacks }

  /// What it is.
  package var descriptor: Descriptor {
    Descriptor(
      name: "codesec",
      summary:
        "9 languages, 14 scenarios, 13 attacks, English and Chinese: secure coding, sabotage, misuse, leaks and over-refusal.",
      summaryZH: "9 种语言、14 个场景、13 种攻击方法，中英双语：安全编码、植入破坏、恶意请求、信息泄露与过度拒答。",
      example: "assay run codesec --preset smoke --model demo:careless",
      references: [
        "Docs/CodeSec.md", "CAICT/AIIA code LLM security benchmark, 2025: frame, scenarios and risk levels",
      ])
  }

  /// Compiles the suite.
  ///
  /// - Parameter request: `--preset`, `--variant` for a fresh suite of the same tasks, and `--data` for material
  ///   of one's own.
  /// - Returns: The cases.
  /// - Throws: `InputError` naming the option or the file at fault.
  package func open(_ request: DataRequest) throws(InputError) -> CaseSuite {
    guard request.dataset == nil, request.part == nil else {
      throw InputError(
        "codesec knows no \(request.part == nil ? "--dataset" : "--part"); choose cases with --preset and --filter, such as --filter track=coding"
      )
    }
    let preset = try Self.preset(request.preset)
    let maker = try maker(request)
    let material = maker.material
    let plan = SuitePlan(
      specimens: material.specimens.mapValues { $0.map(\.id) },
      objectives: Self.objectives(material), attacks: attacks.map(\.descriptor.id), preset: preset)
    let locales = request.locales ?? PromptLocale.allCases
    var suite = CaseSuite(
      name: Self.name(material, preset, request.variant),
      forEach: { body in
        var batch = CaseBatch(maker: maker)
        for locale in locales { try plan.forEach(locale) { entry in try batch.add(entry, body) } }
        try batch.flush(body)
      })
    suite.answerKey = CodeSecAnswers(maker: maker)
    suite.attackSeed = { maker.attackSeed(of: $0.id) }
    suite.ungradedTracks = [ID(CodeTrack.twin.rawValue)]
    suite.ownAttacks = attacks.map(\.descriptor.id)
    return suite
  }

  /// Known answers to the cases of a suite.
  package func answerKey(_ request: DataRequest) throws(InputError) -> (any AnswerKey)? {
    try open(request).answerKey
  }

  /// What writes the cases of a request.
  func maker(_ request: DataRequest) throws(InputError) -> CaseMaker {
    CaseMaker(
      material: try Material(MaterialFolder(request.data)), attacks: attacks,
      seed: request.variant ?? "public")
  }

  private static func preset(_ name: String?) throws(InputError) -> CodeSecPreset {
    guard let name else { return .full }
    guard let preset = CodeSecPreset(rawValue: name) else {
      let names = CodeSecPreset.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError("codesec has no preset “\(name.printable(limit: 40))”; there are: \(names)")
    }
    return preset
  }

  private static func objectives(_ material: Material) -> [LanguageGroup: [String]] {
    var names: [LanguageGroup: [String]] = [:]
    for objective in material.objectives {
      for group in Set(objective.languages.compactMap { LanguageGroup($0) }) {
        names[group, default: []].append(objective.id)
      }
    }
    return names
  }

  private static func name(_ material: Material, _ preset: CodeSecPreset, _ variant: String?) -> String {
    let kind = variant.map { "-\(preset.rawValue)+\(Digest(of: $0.utf8).short)" } ?? "-\(preset.rawValue)"
    return "codesec\(kind)@\(material.digest.short)"
  }
}
