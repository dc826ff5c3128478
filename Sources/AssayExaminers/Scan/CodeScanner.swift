package import AssayCore

/// Examines code with our rules and the analyzers that are installed: what `assay scan` and verdicts rest on.
///
/// Files are examined in batches, hundreds to a process of the engine. A file that cannot be read, takes too long
/// or kills a tool costs itself alone.
package struct CodeScanner: Sendable {
  /// The rules.
  package let pack: RulePack
  /// The analyzers that are heard, the engine with our rules first.
  package let tools: [Tool]

  let engine: Engine
  let native: NativeParser
  let adapters: [InstalledAdapter]
  let cache: ScanCache?
  let scratchParent: String

  /// As many files go to a process of the engine.
  package static let batchSize = 400
  /// Longer files are no code that people write.
  package static let sizeLimit = 1 << 20

  /// What determines the findings of a file besides its content.
  package var identity: Digest {
    var digester = FieldDigester(domain: "assay.scanner.2")
    digester.add(pack.digest.bytes)
    digester.add(CWERelations.digest.bytes)
    for tool in tools {
      digester.add(tool.name)
      digester.add(tool.version)
    }
    for (program, version) in native.versions.sorted(by: { $0.key < $1.key }) {
      digester.add(program)
      digester.add(version)
    }
    return digester.finish()
  }

  /// Examines pieces of code.
  ///
  /// - Parameter texts: The pieces.
  /// - Returns: What came of each, in their order.
  /// - Throws: `Interruption.cancelled`, or a failure when a tool cannot be started at all.
  package func scan(_ texts: [SourceText]) async throws(Interruption) -> [ScannedFile] {
    let keys = texts.map { cache?.key(for: $0, identity: identity) }
    var results = zip(texts, keys).map { text, key in
      key.flatMap { cache?.read($0) }.map { $0.named(text.name) }
    }
    let open = results.indices.filter { results[$0] == nil }
    var position = 0
    while position < open.count {
      let batch = open[position..<min(position + Self.batchSize, open.count)]
      for (index, result) in zip(batch, try await scanBatch(batch.map { texts[$0] })) {
        results[index] = result.file
        if let key = keys[index], result.isLasting { cache?.write(result.file, for: key) }
      }
      position += batch.count
    }
    return results.compactMap(\.self)
  }

  /// What came of examining a piece of code, and whether it may be remembered.
  private struct Scanned {
    var file: ScannedFile
    /// Whether examining the same content again must give the same: no tool failed at it.
    var isLasting: Bool
  }

  private func scanBatch(_ texts: [SourceText]) async throws(Interruption) -> [Scanned] {
    guard !Task.isCancelled else { throw .cancelled }
    let scratch = try Scratch(in: scratchParent)
    let reader = PartReader(pack: pack, engine: engine, scratch: scratch)
    let parts = texts.indices.flatMap { index -> [(file: Int, part: CodePart)] in
      guard texts[index].bytes.count <= Self.sizeLimit else { return [] }
      return texts[index].parts().map { (index, $0) }
    }
    var results = try await reader.read(parts)
    var answers = try await nativeAnswers(results)
    try await reader.reread(&results, &answers, asking: native)
    try await FlowPass(pack: pack, engine: engine, scratch: scratch).extend(&results)
    let others = try await adapterFindings(results, texts)
    let byFile = Dictionary(grouping: results) { $0.file }
    return texts.indices.map { index in
      let parts = byFile[index] ?? []
      let own = FindingBuilder(text: texts[index], pack: pack, tool: tools[0])
      let found = Self.withoutRepetition(parts, own) + (others.findings[index] ?? [])
      let file = ScannedFile(
        name: texts[index].name, language: texts[index].language,
        parse: Parse.of(texts[index], parts, answers),
        findings: FindingMerger.merge(found, in: texts[index]))
      let isLasting = file.isKnown && others.isComplete && Self.isLasting(parts, answers)
      return Scanned(file: file, isLasting: isLasting)
    }
  }

  /// The findings of all parts; what the rules for a page say about a script in it is not said again by those for
  /// scripts.
  private static func withoutRepetition(_ parts: [PartResult], _ own: FindingBuilder) -> [Finding] {
    let main = parts.filter(\.part.isMain).flatMap(own.findings)
    let rest = parts.filter { !$0.part.isMain }.flatMap(own.findings).filter { finding in
      !main.contains { other in
        other.location.line <= finding.location.endLine && finding.location.line <= other.location.endLine
          && CWERelations.areOneFlaw(other.weakness, finding.weakness)
      }
    }
    return main + rest
  }

  /// What the languages' own parsers say about the files that were read, by path.
  private func nativeAnswers(
    _ results: [PartResult]
  ) async throws(Interruption) -> [String: NativeParser.Answer] {
    var asked: [CodeLanguage: [String]] = [:]
    for result in results {
      let language = result.reading.language
      let isQuick = result.part.isMain && NativeParser.isQuick(language)
      guard
        isQuick || result.quality != .whole
          || Brackets(of: result.reading.text.bytes, in: language) != .matched
      else { continue }
      asked[language, default: []].append(result.path)
    }
    var answers: [String: NativeParser.Answer] = [:]
    for (language, paths) in asked {
      answers.merge(try await native.ask(about: paths, in: language)) { first, _ in first }
    }
    return answers
  }

  private func adapterFindings(
    _ results: [PartResult], _ texts: [SourceText]
  ) async throws(Interruption) -> InstalledAdapter.Outcome {
    let files = results.filter { $0.part.isMain }
    let found = try await mapConcurrently(adapters, width: engine.jobs) {
      adapter throws(Interruption) -> InstalledAdapter.Outcome in
      try await adapter.findings(in: files, texts: texts, runner: native.runner)
    }
    return found.reduce(into: InstalledAdapter.Outcome()) { all, some in
      all.findings.merge(some.findings) { $0 + $1 }
      all.isComplete = all.isComplete && some.isComplete
    }
  }

  /// Whether neither the engine nor a parser failed at these parts.
  private static func isLasting(_ parts: [PartResult], _ answers: [String: NativeParser.Answer]) -> Bool {
    parts.allSatisfy { part in
      if case .failed = part.quality { return false }
      return part.isFlowKnown && answers[part.path] != .failed
    }
  }
}

extension ScannedFile {
  /// The same under another name: a file's content is what was examined.
  func named(_ name: String) -> ScannedFile {
    var file = self
    file.name = name
    for index in file.findings.indices { file.findings[index].location.file = name }
    return file
  }

  /// Whether something is known of it: what it holds, or that it is not valid.
  fileprivate var isKnown: Bool {
    if case .unread = parse { false } else { true }
  }
}
