internal import AssayCore

extension FlowPass {
  /// Finds, for the rules that found something, the functions that return nothing dangerous.
  func findSanitizers(_ files: inout [File], found: [[EngineMatch]]) async throws(Interruption) {
    var questions: [Question] = []
    var asked: [Int] = []
    var analyzers: [String: CodeLanguage] = [:]
    for index in files.indices {
      let file = files[index]
      if file.isFaulted { continue }
      let finders = Set(found[file.index].map(\.rule)).union(file.facts.keys)
      let makers = finders.sorted().compactMap { pack.rule($0) }.compactMap { FlowRule($0, file.language) }
      if makers.isEmpty || file.called.allSatisfy(\.parameters.isEmpty) { continue }
      asked.append(index)
      analyzers[file.analyzer] = file.language
      for maker in makers {
        let id = maker.rule.id
        let body = maker.passProbe(
          file.facts[id] ?? FlowFacts(), paths: [file.shownPath])
        questions.append(Question(probe: .pass, rule: id, body: body))
      }
    }
    for (analyzer, language) in analyzers.sorted(by: { $0.key < $1.key }) {
      let body = FlowRule.plainPassProbe(language, analyzer: analyzer)
      questions.append(Question(probe: .plainPass, rule: "", body: body))
    }
    var passing: [Int: [String: Set<LocalFunction>]] = [:]
    for (file, question, match) in try await ask(questions, about: asked, &files) {
      if let function = files[file].table.function(around: match.span.start) {
        passing[file, default: [:]][question.rule, default: []].insert(function)
      }
    }
    // Where the engine failed, a function that it does not name may return something dangerous all the same.
    for index in asked where !files[index].isFaulted {
      let finders = questions.filter {
        $0.probe == .pass && $0.body["paths"] == Self.paths(files[index].shownPath)
      }
      for question in finders {
        let passes = passing[index]?[question.rule] ?? []
        let facts = files[index].facts[question.rule] ?? FlowFacts()
        let sanitizers = files[index].called.filter { function in
          !function.parameters.isEmpty && !function.isConstructor && !passes.contains(function)
            && !facts.sources.contains(function)
            && returnsValue(function, files[index], passing[index]?[""] ?? [])
        }
        if !sanitizers.isEmpty {
          files[index].facts[question.rule, default: FlowFacts()].sanitizers = sanitizers
        }
      }
    }
  }

  private static func paths(_ path: String) -> JSONValue { .object(["include": .array([.string(path)])]) }

  /// Whether a function that returns nothing dangerous does so because it cleans what it is given or drops it.
  ///
  /// Without that the engine may simply not see how the value gets through: a closure, a pointer.
  private func returnsValue(_ function: LocalFunction, _ file: File, _ passing: Set<LocalFunction>) -> Bool {
    passing.contains(function) || file.table.isPlain(function)
  }
}
