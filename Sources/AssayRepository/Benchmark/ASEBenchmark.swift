package import AssayCore

/// A.S.E: holes in real repositories at the places of real flaws, which a model fills.
///
/// Without data these are the projects that come with the program, which are built, tested and attacked in a sandbox;
/// the instances of a data set are analyzed.
package struct ASEBenchmark: PreparableBenchmark {
  let services: ASEServices
  /// The instances whose repositories are there, by name; `nil` before they were prepared.
  private let prepared: Preparation?

  /// What was prepared.
  struct Preparation: Sendable {
    /// By the names of their entries.
    var instances: [String: PreparedInstance]
    /// What could not be.
    var notices: [Notice]
  }

  /// Creates the benchmark.
  ///
  /// - Parameter services: What it needs of the rest of the program.
  package init(_ services: ASEServices) { self.init(services, nil) }

  private init(_ services: ASEServices, _ prepared: Preparation?) {
    self.services = services
    self.prepared = prepared
  }

  /// What it is.
  package var descriptor: Descriptor {
    Descriptor(
      name: "ase",
      summary: """
        Holes in repositories at the places of known flaws: six projects of our own that are built, tested and \
        attacked, or with --data the instances of A.S.E, which are analyzed and, where their images are, run.
        """,
      summaryZH: "仓库级代码补全：自带六个项目（构建、测试、攻击验证），或用 --data 读取 A.S.E 的实例（静态分析，有镜像时在容器中运行）。",
      example: "assay run ase --model demo:careless",
      references: ["https://github.com/Tencent/AICGSecEval", "A.S.E, arXiv 2508.18106"])
  }

  /// Three rounds, as the original has.
  package var defaultSamples: Int { 3 }

  package func prepared(
    _ request: DataRequest, limit: Int?, wants: @Sendable (Case) -> Bool
  ) async throws -> any Benchmark {
    let settings = try ASESettings(request)
    let source = try ASESource(request)
    let maker = CaseMaker(settings: settings)
    let locales = request.locales ?? PromptLocale.allCases
    let wanted = source.entries.filter { entry in
      locales.contains { wants(maker.outline(entry, locale: $0)) }
    }
    let store = services.repositories(request.repositories)
    var preparation = try await Preparing(store: store, settings: settings).prepare(wanted, limit: limit)
    preparation.notices.insert(contentsOf: try await imageNotices(preparation, settings), at: 0)
    return ASEBenchmark(services, preparation)
  }

  /// What is to be known of the images of prepared instances before a model is asked.
  private func imageNotices(
    _ preparation: Preparation, _ settings: ASESettings
  ) async throws(Interruption) -> [Notice] {
    let entries = preparation.instances.values.map(\.entry)
    let list = ImageList(entries.compactMap { $0.imageCheck(settings) })
    guard !list.isEmpty else { return [] }
    switch await services.images() {
    case .failure(let error):
      return [
        Notice(
          place: "images",
          message: "\(list.instances) instances are analyzed and not run: \(error.description)")
      ]
    case .success(let engine):
      let survey = try await list.survey(engine, pulls: settings.images == .pull) { _ in }
      return survey.notices(allowsPrivileged: settings.allowsPrivileged)
    }
  }

  package func open(_ request: DataRequest) throws(InputError) -> CaseSuite {
    let settings = try ASESettings(request)
    let source = try ASESource(request)
    let preparation = try preparation(source, settings)
    let maker = CaseMaker(settings: settings)
    let locales = request.locales ?? PromptLocale.allCases
    var suite = CaseSuite(
      name: "ase-\(source.name)-\(settings.description)", notices: preparation.notices + source.notices,
      forEach: { body in
        for entry in source.entries {
          guard let instance = preparation.instances[entry.name] else { continue }
          for locale in locales { try body(maker.whole(instance, locale: locale)) }
        }
      })
    suite.facets = ASEFacet.allCases.compactMap { $0.descriptor(source.entries) }
    suite.scales = CaseMaker.scales(isExecuted: source.entries.contains { $0.isExecuted(settings) })
    suite.published = try published(request)
    suite.answerKey = try answerKey(request)
    if settings.prompt.profile.form == nil {
      suite.settings = RepositorySettings(instances: preparation.instances)
    }
    return suite
  }

  /// What was prepared; the projects of this program need nothing more than to be read.
  private func preparation(
    _ source: ASESource, _ settings: ASESettings
  ) throws(InputError) -> Preparation {
    if let prepared { return prepared }
    guard source.isEmbedded else {
      throw InputError("the repositories of \(source.name.printable(limit: 60)) are not there yet")
    }
    var preparation = Preparation(instances: [:], notices: [])
    for entry in source.entries {
      guard let project = entry.project else { continue }
      preparation.instances[entry.name] = try PreparedInstance(
        entry, tree: project.tree, commit: nil, masksAll: settings.masksAll)
    }
    return preparation
  }

  package func answerKey(_ request: DataRequest) throws(InputError) -> (any AnswerKey)? {
    let source = try ASESource(request)
    guard source.isEmbedded else { return nil }
    return try ProjectKey(source.entries.compactMap(\.project), settings: ASESettings(request))
  }
}

extension ASEBenchmark: ScoringBenchmark {
  /// What puts answers into repositories and evaluates them.
  package func scorers(_ request: DataRequest) async throws -> [any Examiner] {
    let settings = try ASESettings(request)
    let preparation = try preparation(try ASESource(request), settings)
    return [try await examiner(of: preparation.instances, settings)]
  }

  /// What evaluates answers to instances; the container engine is looked for where one of them wants it.
  func examiner(
    of instances: [String: PreparedInstance], _ settings: ASESettings
  ) async throws -> RepairExaminer {
    let wantsImages = instances.values.contains { $0.entry.imageCheck(settings) != nil }
    let engine = wantsImages ? try? await services.images().get() : nil
    return RepairExaminer(
      instances: instances, scanner: try await services.scanner(), sandbox: await services.sandbox(),
      images: engine.map { ImageTrials(engine: $0, allowsPrivileged: settings.allowsPrivileged) })
  }

  /// The table of A.S.E 1.0, where its data is asked and the table lies beside it.
  package func published(_ request: DataRequest) throws(InputError) -> PublishedTable? {
    guard let data = request.data, try ASESource(request).isVersion1 else { return nil }
    return try PublishedScores.read(data: data)?.table
  }
}

extension ASEBenchmark: IndexingBenchmark {
  /// The original's scores.
  package func indexTally(for manifest: RunManifest) -> any IndexTally { ASEIndexTally(manifest) }
}
