internal import AssayCore

extension FlowPass {
  func lookAgain(_ files: [File], _ results: inout [PartResult]) async throws(Interruption) {
    var bodies: [[UInt8]] = []
    var ids: [String] = []
    var targets: [EngineTarget] = []
    for file in files {
      let known = file.facts.filter { !$0.value.isEmpty }
      if known.isEmpty { continue }
      targets.append(EngineTarget(path: file.path, shownPath: file.shownPath, analyzer: file.analyzer))
      for id in known.keys.sorted() {
        guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language), let facts = known[id]
        else { continue }
        bodies.append(
          JSONValue.object(maker.extended(facts, id: "d-\(ids.count)", path: file.shownPath)).bytes)
        ids.append(id)
      }
    }
    guard !bodies.isEmpty else { return }
    let output = try await engine.run(targets, rules: RulePack.file(of: bodies), scratch: scratch)
    let failed = Set(output.faults.filter { if case .partial = $0.kind { false } else { true } }.map(\.path))
    let byPath = Dictionary(grouping: output.matches) { $0.path }
    for file in files where !failed.contains(file.path) {
      let matches = (byPath[file.path] ?? []).compactMap { match -> EngineMatch? in
        guard let number = Int(match.rule.dropFirst(2)), ids.indices.contains(number) else { return nil }
        var match = match
        match.rule = ids[number]
        return match
      }
      replace(&results[file.index], with: matches, file)
    }
  }

  /// The findings of the extended rules stand for those of the rules themselves.
  private func replace(_ result: inout PartResult, with matches: [EngineMatch], _ file: File) {
    let known = Set(file.facts.filter { !$0.value.isEmpty }.keys)
    result.matches.removeAll { known.contains($0.rule) }
    for match in matches {
      var match = match
      let wrappers = Set(
        (file.facts[match.rule]?.sinks ?? []).map {
          $0.function.isConstructor ? $0.function.owner ?? "" : $0.function.name
        })
      if let wrapper = file.table.call(around: match.span.start, of: wrappers) {
        match.message += " It gets there through \(wrapper)."
      }
      result.matches.append(match)
    }
  }
}
