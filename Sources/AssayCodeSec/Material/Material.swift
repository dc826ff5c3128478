import AssayCore

/// Everything that the suite is compiled from.
struct Material: Sendable {
  /// The specimens by group of languages, in the order of their names.
  let specimens: [LanguageGroup: [Specimen]]
  let objectives: [MisuseObjective]
  let wordings: TemplateBook
  /// Names all of it.
  let digest: Digest

  /// Reads a folder of material.
  ///
  /// - Throws: `InputError` naming the file at fault.
  init(_ folder: MaterialFolder) throws(InputError) {
    var specimens: [LanguageGroup: [Specimen]] = [:]
    let reader = SpecimenReader(folder: folder)
    let paths = folder.names(in: "Specimens").flatMap { language in
      folder.names(in: "Specimens/\(language)").map { "Specimens/\(language)/\($0)" }
    }
    for read in AllProcessors.map(paths, reader.specimen) {
      let specimen = try read.get()
      guard let group = LanguageGroup(specimen.language) else { continue }
      specimens[group, default: []].append(specimen)
    }
    guard !specimens.isEmpty else { throw InputError("\(folder.name(of: "Specimens")): holds no specimen") }
    self.specimens = specimens
    var objectives: [MisuseObjective] = []
    let files = folder.names(in: "Objectives").filter { $0.hasSuffix(".yaml") }
    let all = AllProcessors.map(files) { (name) throws(InputError) in try Self.objectives(folder, name) }
    for read in all {
      objectives += try read.get()
    }
    self.objectives = objectives
    wordings = try TemplateBook(folder.text("Texts/Wordings.txt"))
    digest = try Self.digest(of: folder)
    if let twice = Self.repeated(
      specimens.flatMap { group, all in all.map { "\(group.rawValue)/\($0.id)" } } + objectives.map(\.id))
    {
      throw InputError("\(folder.name(of: "")): two sources are called \(twice)")
    }
  }

  private static func objectives(
    _ folder: MaterialFolder, _ name: String
  ) throws(InputError) -> [MisuseObjective] {
    try folder.yaml("Objectives/\(name)")
  }

  private static func repeated(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }

  private static func digest(of folder: MaterialFolder) throws(InputError) -> Digest {
    var digester = FieldDigester(domain: "assay.codesec.material.1")
    for top in ["Objectives", "Specimens", "Texts"] {
      for path in folder.files(below: top) {
        digester.add(path)
        digester.add(try folder.bytes(path))
      }
    }
    return digester.finish()
  }
}

/// The nine languages of the benchmark; C and C++ are one of them.
enum LanguageGroup: String, Sendable, CaseIterable {
  case bash
  case c
  case go
  case html
  case java
  case javascript
  case php
  case python
  case sql

  /// The group of a language; `nil` for one that the benchmark does not have.
  init?(_ language: CodeLanguage) {
    switch language {
    case .c, .cpp: self = .c
    case .bash, .go, .html, .java, .javascript, .php, .python, .sql: self.init(rawValue: language.rawValue)
    case .csharp, .kotlin, .ruby, .rust, .swift, .typescript: return nil
    }
  }
}
