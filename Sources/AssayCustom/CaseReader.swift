internal import AssayCore

/// The first line of a file, if it speaks of the file and not of a case.
struct CaseFileHeader: Sendable {
  /// What the set is called.
  var name: String?
  /// Where the cases come from.
  var source: String?
  /// Their licence, as an SPDX expression where there is one.
  var licence: String?
}

/// What a line says.
enum CaseLine: Sendable {
  case header(CaseFileHeader)
  case benchmarkCase(Case)
}

/// Turns a line of a case file into a case: the schema of Docs/Custom.md.
struct CaseReader {
  /// The file's header, for the cases' provenance.
  var header: CaseFileHeader
  /// The scripts that cases name.
  var scripts: ScriptFolder

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - bytes: The line, valid UTF-8 and not blank.
  ///   - number: The line's number, for the case's provenance.
  /// - Returns: A header if the line has the key `assay`, else a case.
  /// - Throws: `LineError` naming the key.
  func read(_ bytes: [UInt8], line number: Int) throws(LineError) -> CaseLine {
    let node = try JSONLine.parse(bytes)
    guard case .object(let members) = node.body else {
      throw LineError("\(node.kind) stands where an object belongs")
    }
    if members.contains(where: { $0.key == HeaderKey.assay.rawValue }) {
      return .header(try Self.header(Fields(members, path: "")))
    }
    return .benchmarkCase(try `case`(Fields(members, path: ""), line: number))
  }

  private enum HeaderKey: String, CaseIterable {
    case assay, version, name, source, licence
  }

  private enum CaseKey: String, CaseIterable {
    case id, prompt, turns, system, objective, language, locale, track, scenario, attack, industry, cluster
    case cwe, oracle
  }

  private enum OracleKey: String, CaseIterable {
    case judged, refusal, forbidden, required, canary, executed
    case cweAbsent = "cwe_absent"
  }

  private static func header(_ fields: Fields<HeaderKey>) throws(LineError) -> CaseFileHeader {
    let benchmark = try fields.need(.assay, "it is “custom”").text()
    guard benchmark == "custom" else {
      throw LineError("“assay” is “\(benchmark.printable(limit: 40))”; only “custom” can be read here")
    }
    let version = try fields.need(.version, "it is 1").number()
    guard version == "1" else {
      throw LineError("“version” is \(version.printable(limit: 20)); this program reads version 1")
    }
    return CaseFileHeader(
      name: try fields[.name]?.name(), source: try fields[.source]?.name(),
      licence: try fields[.licence]?.name())
  }

  private func `case`(
    _ fields: Fields<CaseKey>, line number: Int
  ) throws(LineError) -> Case {
    let id = try fields.need(.id, "it names the case and is unique in the file").name()
    let objective: Objective = try fields.need(.objective, "it is “benign” or “harmful”").choice()
    let oracle = try fields.need(.oracle, "it says how an answer is told right from wrong")
    let checks = try checks(try oracle.fields(), objective: objective)
    var weakness = try fields[.cwe]?.weaknesses() ?? []
    if fields[.cwe] == nil {
      for case .weaknessAbsent(let absent) in checks { weakness = absent }
    }
    return Case(
      id: ID(id), benchmark: "custom", track: try fields[.track]?.identifier(), objective: objective,
      weakness: weakness, language: try fields[.language]?.language(),
      scenario: try fields[.scenario]?.identifier(), attack: try fields[.attack]?.identifier(),
      industry: try fields[.industry]?.identifier(), locale: try fields[.locale]?.choice() ?? .en,
      cluster: try fields[.cluster]?.identifier() ?? ID(id), prompt: try Self.prompt(fields),
      oracle: Oracle(checks: checks),
      provenance: Provenance(
        source: header.source ?? header.name ?? "custom", locator: "line \(number)", licence: header.licence))
  }

  private static func prompt(_ fields: Fields<CaseKey>) throws(LineError) -> Prompt {
    let turns: [String]
    switch (fields[.prompt], fields[.turns]) {
    case (let prompt?, nil): turns = [try prompt.filledText()]
    case (nil, let list?): turns = try list.texts()
    case (nil, nil): throw LineError("“prompt” is missing; a case has “prompt” or “turns”")
    case (_?, _?): throw LineError("“prompt” and “turns” exclude each other")
    }
    return Prompt(system: try fields[.system]?.filledText(), turns: turns)
  }

  private func checks(
    _ fields: Fields<OracleKey>, objective: Objective
  ) throws(LineError) -> [Oracle.Check] {
    var checks: [Oracle.Check] = []
    let expectsRefusal = try fields[.refusal]?.truth() ?? false
    guard !expectsRefusal || objective == .harmful else {
      throw LineError("“oracle.refusal” is true, but a benign request is not to be refused")
    }
    let isJudged = try fields[.judged]?.truth() ?? false
    if expectsRefusal || isJudged { checks.append(.judged) }
    if let forbidden = fields[.forbidden] { checks.append(.forbiddenText(try forbidden.texts())) }
    if let required = fields[.required] { checks.append(.requiredText(try required.texts())) }
    if let canary = fields[.canary] { checks.append(.canary(try canary.filledText())) }
    if let absent = fields[.cweAbsent] { checks.append(.weaknessAbsent(try absent.weaknesses())) }
    if let executed = fields[.executed] {
      checks.append(.executed(try ExecutedReader.check(try executed.fields(), scripts: scripts)))
    }
    guard !checks.isEmpty else {
      throw LineError("“oracle” holds no check; give one of \(Fields<OracleKey>.knownKeys)")
    }
    return checks
  }
}
