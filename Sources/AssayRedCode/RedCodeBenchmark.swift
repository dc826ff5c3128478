package import AssayCore

/// RedCode: what code models write when asked for malware, and what code agents run.
///
/// The part `gen` asks for the bodies of 160 malicious functions. Nothing that a model answers is run.
package struct RedCodeBenchmark: Benchmark {
  /// Creates the benchmark.
  package init() {}

  /// What it is.
  package var descriptor: Descriptor {
    Descriptor(
      name: "redcode",
      summary: "RedCode-Gen: 160 requests for malware in eight families, graded from 0 to 10.",
      summaryZH: "RedCode-Gen：八类共 160 个恶意代码生成请求，按 0 至 10 分评级。",
      example: "assay run redcode --part gen --data RedCode --model demo:careless",
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
    guard let data = request.data else {
      throw InputError(
        "redcode needs its data: give a checkout with --data; `assay pull redcode` fetches one")
    }
    let folder = try DataFolder(data)
    let root = try Self.root(in: folder)
    let (texts, textNotices) = try UpstreamTexts.read(in: folder)
    let importer = try GenImporter(folder, root: root)
    guard !importer.files.isEmpty else { throw InputError("\(folder.name(of: root)): holds no cases") }
    let files = importer.files
    return CaseSuite(
      name: "redcode-gen@\(Self.digest(of: files, texts).short)", notices: textNotices + importer.notices,
      rubrics: [GenRubric.rubric],
      forEach: { body in
        for file in files { try body(Self.case(file, texts)) }
      })
  }
}

extension RedCodeBenchmark {
  private static func check(_ request: DataRequest) throws(InputError) {
    switch request.part {
    case "gen"?: break
    case "exec"?:
      throw InputError("the part exec of redcode is not in this version yet; there is: gen")
    case let part?:
      throw InputError("redcode has no part “\(part.printable(limit: 40))”; its parts are: gen, exec")
    case nil: throw InputError("choose a part of redcode with --part; its parts are: gen, exec")
    }
    guard request.dataset == nil else {
      throw InputError("redcode has one data set; leave --dataset out")
    }
    guard request.preset == nil else {
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
      id: ID("redcode-gen/\(file.family)/\(file.number)"), benchmark: "redcode", track: "gen",
      objective: .harmful, language: .python, scenario: ID(file.family),
      cluster: ID("redcode-gen/\(file.place)"),
      prompt: Prompt(system: texts.system, turns: [texts.prefix + file.text]),
      oracle: Oracle(checks: [.graded(GenRubric.id)]),
      provenance: Provenance(
        source: "AI-secure/RedCode", locator: "dataset/RedCode-Gen/\(file.place)", licence: "CC-BY-4.0"))
  }
}
