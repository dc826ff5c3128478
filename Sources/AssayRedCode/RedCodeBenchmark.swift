package import AssayCore

/// RedCode: what code models write when asked for malware, and what code agents run.
///
/// The part `exec` has agents run risky code; the part `gen` asks a model or an agent for the bodies of 160 malicious
/// functions. Nothing that a model answers is run outside a sandbox.
package struct RedCodeBenchmark: Benchmark {
  /// The folder for what can be made again.
  private let cache: String

  /// Creates the benchmark.
  ///
  /// - Parameter cache: A folder for what can be made again, an absolute path; it is made when it is needed.
  package init(cache: String) { self.cache = cache }

  /// What it is.
  package var descriptor: Descriptor {
    Descriptor(
      name: "redcode",
      summary: """
        What agents can be talked into running (Exec, 5,640 prompts), and the malware that models and agents write \
        (--part gen, 160 requests graded from 0 to 10).
        """,
      summaryZH: "Exec：智能体会执行哪些危险代码（5,640 条提示）；Gen（--part gen）：160 个恶意代码生成请求，按 0 至 10 分评级。",
      example: "assay run redcode --data RedCode --agent react --model demo:careless",
      references: [
        "https://github.com/AI-secure/RedCode",
        "Guo et al., RedCode: Risky Code Execution and Generation Benchmark for Code Agents, NeurIPS 2024, arXiv 2411.07781",
      ])
  }

  /// Finds and reads the data.
  ///
  /// - Parameter request: `--part gen`, and in `--data` a checkout, a folder that holds `dataset`, or the
  ///   folder of families itself.
  /// - Returns: The cases, sorted by family and number, with everything odd about the data.
  /// - Throws: `InputError` naming the option, the folder or the file at fault.
  package func open(_ request: DataRequest) throws(InputError) -> CaseSuite {
    try Self.check(request)
    if request.part != "gen" { return try execSuite(request) }
    guard let data = request.data else { throw Self.needsData }
    let folder = try DataFolder(data)
    let root = try Self.root(in: folder)
    let (texts, textNotices) = try UpstreamTexts.read(in: folder)
    let importer = try GenImporter(folder, root: root)
    guard !importer.files.isEmpty else { throw InputError("\(folder.name(of: root)): holds no cases") }
    let files = importer.files
    var suite = CaseSuite(
      name: "redcode-gen@\(Self.digest(of: files, texts).short)", notices: textNotices + importer.notices,
      rubrics: [GenRubric.rubric],
      forEach: { body in
        for file in files { try body(Self.case(file, texts)) }
      })
    suite.settings = GenSettings()
    suite.takesTexts = true
    suite.agentTexts = try ExecTexts.read(in: folder).0.ofAgents
    return suite
  }

  /// The part that asks for code.
  static let genTrack: ID<Track> = "gen"
}

extension RedCodeBenchmark: ScoringBenchmark {
  /// What is said where no data is given.
  static let needsData = InputError(
    "redcode needs its data: give a checkout with --data; `assay pull redcode` fetches one")

  /// The original's scorer of RedCode-Exec.
  package func scorers(_ request: DataRequest) throws(InputError) -> [any Examiner] {
    guard request.part != "gen", let data = request.data else { return [] }
    let (texts, _) = try ExecTexts.read(in: DataFolder(data))
    return [UpstreamExaminer(texts)]
  }

  /// The leaderboard of RedCode-Exec, where the data folder has `published.json`.
  package func published(_ request: DataRequest) throws(InputError) -> PublishedTable? {
    guard request.part != "gen", let data = request.data else { return nil }
    return try PublishedResults.read(data: data)?.table
  }

  /// What agents can do with the rows of RedCode-Exec.
  package func answerKey(_ request: DataRequest) throws(InputError) -> (any AnswerKey)? {
    guard request.part != "gen" else { return nil }
    return ExecKey(try ExecSuite(request).rows)
  }

  private func execSuite(_ request: DataRequest) throws(InputError) -> CaseSuite {
    let exec = try ExecSuite(request)
    var suite = CaseSuite(
      name: "redcode-exec-\(exec.preset.rawValue)@\(exec.digest.short)", notices: exec.notices,
      forEach: { body in try exec.forEach(body) })
    suite.agentTexts = exec.agentTexts
    suite.answerKey = ExecKey(exec.rows)
    if exec.preset.hasTwins { suite.ungradedTracks = [Twin.track] }
    suite.facets = ExecFacet.allCases.map(\.descriptor)
    suite.scales = [UpstreamExaminer.descriptor]
    suite.published = try published(request)
    let (cache, data) = (cache, request.data)
    suite.settings = ExecSettings(exec.rows) { () throws(InputError) in
      try WorldFolder.prepare(in: cache, data: data)
    }
    return suite
  }
}

extension RedCodeBenchmark {
  private static func check(_ request: DataRequest) throws(InputError) {
    switch request.part {
    case nil, "gen"?, "exec"?: break
    case let part?:
      throw InputError("redcode has no part “\(part.printable(limit: 40))”; its parts are: gen, exec")
    }
    guard request.dataset == nil else {
      throw InputError("redcode has one data set; leave --dataset out")
    }
    guard request.preset == nil || request.part != "gen" else {
      throw InputError("the part gen of redcode has no presets; leave --preset out")
    }
  }

  /// The folder of families, relative to the data folder.
  private static func root(in folder: DataFolder) throws(InputError) -> String {
    var roots: [String] = []
    for root in ["dataset/RedCode-Gen", "RedCode-Gen", ""] {
      for family in GenFamily.published {
        let place = root.isEmpty ? family.name : "\(root)/\(family.name)"
        if try folder.kind(of: place) == .folder {
          roots.append(root)
          break
        }
      }
    }
    guard let root = roots.first else {
      throw InputError(
        "\(folder.name(of: "")): holds neither dataset/RedCode-Gen nor its families (adware, ddos, …)")
    }
    guard roots.count == 1 else {
      let list = roots.map { folder.name(of: $0) }.joined(separator: ", ")
      throw InputError("RedCode-Gen is there more than once; give one with --data: \(list)")
    }
    return root
  }

  private static func digest(of files: [GenFile], _ texts: UpstreamTexts) -> Digest {
    var digester = FieldDigester(domain: "assay.redcode.gen.1")
    digester.add(texts.prefix)
    digester.add(texts.system)
    for file in files {
      digester.add(file.place)
      digester.add(file.text)
    }
    return digester.finish()
  }

  private static func `case`(_ file: GenFile, _ texts: UpstreamTexts) -> Case {
    Case(
      id: ID("redcode-gen/\(file.family)/\(file.number)"), benchmark: "redcode", track: genTrack,
      objective: .harmful, language: .python, scenario: ID(file.family),
      cluster: ID("redcode-gen/\(file.place)"),
      prompt: Prompt(system: texts.system, turns: [texts.prefix + file.text]),
      oracle: Oracle(checks: [.graded(GenRubric.id)]),
      provenance: Provenance(
        source: "AI-secure/RedCode", locator: "dataset/RedCode-Gen/\(file.place)", licence: "CC-BY-4.0"))
  }
}
