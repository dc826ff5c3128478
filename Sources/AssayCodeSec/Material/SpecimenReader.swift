import AssayCore

/// Reads specimens from their folders.
struct SpecimenReader {
  /// The mark of files of the public suite, by which training data that holds it can be told.
  static let canary = "assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7"

  let folder: MaterialFolder

  /// Reads one specimen.
  ///
  /// - Parameter path: Its folder.
  /// - Returns: The specimen.
  /// - Throws: `InputError` naming the file and what is wrong with it.
  func specimen(at path: String) throws(InputError) -> Specimen {
    let place = "\(path)/specimen.yaml"
    let sheet: SpecimenSheet = try folder.yaml(place)
    let language = sheet.language
    guard let ending = Self.endings[language] else {
      throw InputError("\(folder.name(of: place)): there are no specimens in \(language.rawValue)")
    }
    guard !sheet.defines.isEmpty, !sheet.file.isEmpty else {
      throw InputError("\(folder.name(of: place)): “defines” and “file” must not be empty")
    }
    let alternatives = Alternatives(
      names: sheet.variants.names, equivalents: sheet.variants.equivalents ?? [])
    func variable(_ text: String) -> VariableText { VariableText(text.withoutEndBreaks, alternatives) }
    func code(_ name: String) throws(InputError) -> String {
      Self.withoutCanary(try folder.text("\(path)/\(name)"))
    }
    let vulnerable = try code("vulnerable\(ending)")
    guard vulnerable.holds(sheet.flaw.line) else {
      throw InputError("\(folder.name(of: place)): “flaw.line” does not stand in vulnerable\(ending)")
    }
    var specimen = Specimen(
      id: sheet.id, language: language, weaknesses: try weaknesses(sheet.cwe, place),
      severity: sheet.severity, title: sheet.title, signature: variable(sheet.signature),
      defines: sheet.defines.map(variable), files: sheet.file, task: sheet.task.map(variable),
      question: sheet.question.map(variable), sabotage: sheet.sabotage.map(variable),
      neutral: sheet.neutral.map(variable),
      metaphor: sheet.metaphor.unwrapped,
      flaw: Specimen.Flaw(
        statement: Bilingual(en: sheet.flaw.en, zh: sheet.flaw.zh).map(variable),
        fix: sheet.flaw.fix.map(variable), terms: sheet.flaw.terms.map { $0.map(variable) },
        guards: (sheet.flaw.guards ?? Bilingual(en: [], zh: [])).map { $0.map(variable) },
        line: variable(sheet.flaw.line)),
      whitewash: sheet.whitewash.map(variable), summary: sheet.summary.map(variable),
      module: try module(code("module\(ending)"), "\(path)/module\(ending)", alternatives),
      vulnerable: VariableText(vulnerable, alternatives),
      secure: try secure(sheet, code, ending, alternatives),
      origin: (sheet.origin.language, VariableText(try origin(sheet, path), alternatives)),
      dynamic: try dynamic(sheet, path, alternatives), alternatives: alternatives)
    let plain = CodeVariant(original: specimen)
    specimen.functions = specimen.module.blocks.flatMap { block in
      FunctionNames.all(in: specimen.text(block, plain), specimen.language)
        .map { VariableText($0, alternatives) }
    }
    return specimen
  }

  private static let endings: [CodeLanguage: String] = [
    .bash: ".sh", .c: ".c", .cpp: ".cpp", .go: ".go", .html: ".html", .java: ".java", .javascript: ".js",
    .php: ".php", .python: ".py", .sql: ".sql",
  ]

  private func weaknesses(_ numbers: [Int], _ place: String) throws(InputError) -> [CWE] {
    let weaknesses = numbers.compactMap { CWE($0) }
    guard weaknesses.count == numbers.count, !weaknesses.isEmpty else {
      throw InputError("\(folder.name(of: place)): “cwe” lists the numbers of weaknesses, at least one")
    }
    return weaknesses
  }

  private func secure(
    _ sheet: SpecimenSheet, _ code: (String) throws(InputError) -> String, _ ending: String,
    _ alternatives: Alternatives
  ) throws(InputError) -> [Specimen.Secure] {
    var all: [Specimen.Secure] = []
    for name in ["secure-a", "secure-b"] {
      let text = try code("\(name)\(ending)")
      var unguarded = text
      for edit in sheet.unguard?[name] ?? [] {
        guard unguarded.holds(edit.old) else {
          throw InputError(
            "\(sheet.id): “unguard.\(name)” names a text that does not stand in \(name)\(ending)")
        }
        unguarded = unguarded.replacing(edit.old, with: edit.new ?? "")
      }
      all.append(
        Specimen.Secure(
          code: VariableText(text, alternatives),
          unguarded: unguarded == text ? nil : VariableText(unguarded, alternatives)))
    }
    return all
  }

  private func module(
    _ text: String, _ place: String, _ alternatives: Alternatives
  ) throws(InputError) -> Specimen.Module {
    let lines = text.textLines
    guard lines.count(where: { $0.holds(CodeSurroundings.gapMark) }) == 1 else {
      throw InputError("\(folder.name(of: place)): exactly one line holds \(CodeSurroundings.gapMark)")
    }
    let marks = lines.indices.filter { lines[$0].holds("ASSAY:BLOCK") }
    guard let first = marks.first, let end = lines.firstIndex(where: { $0.holds("ASSAY:END") }),
      end > first
    else {
      throw InputError("\(folder.name(of: place)): ASSAY:BLOCK and a later ASSAY:END divide it into parts")
    }
    func part(_ range: Range<Int>) -> VariableText {
      let kept = lines[range].filter { !$0.holds("ASSAY:BLOCK") && !$0.holds("ASSAY:END") }
      return VariableText(kept.joined(separator: "\n"), alternatives)
    }
    let bounds = marks + [end]
    return Specimen.Module(
      head: part(0..<first), blocks: marks.indices.map { part(bounds[$0]..<bounds[$0 + 1]) },
      tail: part(end..<lines.count))
  }

  private func origin(_ sheet: SpecimenSheet, _ path: String) throws(InputError) -> String {
    guard let ending = Self.endings[sheet.origin.language] else {
      throw InputError("\(folder.name(of: path)): the origin is in a language without specimens")
    }
    return Self.withoutCanary(try folder.text("\(path)/origin\(ending)"))
  }

  private func dynamic(
    _ sheet: SpecimenSheet, _ path: String, _ alternatives: Alternatives
  ) throws(InputError) -> Specimen.DynamicCheck? {
    guard let dynamic = sheet.dynamic else { return nil }
    var probes: [ExecutionProbe] = []
    for probe in dynamic.probes {
      probes.append(
        ExecutionProbe(
          name: probe.name, kind: probe.kind,
          weaknesses: try weaknesses(probe.cwe ?? [1], path).filter { _ in
            probe.cwe != nil
          }))
    }
    return Specimen.DynamicCheck(
      runtime: dynamic.runtime,
      // What stands for one another in an answer need not in a check, where it may be a part of something else.
      script: VariableText(namesOf: Self.withoutCanary(try folder.text("\(path)/check.py")), alternatives),
      probes: probes, modules: dynamic.modules ?? [],
      file: dynamic.file.map { VariableText($0, alternatives) }, wallSeconds: dynamic.wall ?? 60)
  }

  /// A text without the line that holds the canary.
  static func withoutCanary(_ text: String) -> String {
    guard text.holds(canary) else { return text }
    return text.textLines.filter { !$0.holds(canary) }.joined(separator: "\n")
  }
}

extension String {
  /// Without line breaks at the end.
  var withoutEndBreaks: String {
    var text = self[...]
    // Other bytes end no line break.
    while let byte = text.utf8.last, (0x0A...0x0D).contains(byte) || byte >= 0x80,
      text.last?.isNewline ?? false
    {
      text.removeLast()
    }
    return text.endIndex == endIndex ? self : String(text)
  }
}
