internal import AssayCore

extension FlowPass {
  /// Examines the files with the rules that know what their functions do.
  ///
  /// What this look finds replaces what the first one found, but only where nothing failed: else it adds to it.
  func lookAgain(_ files: [File], _ results: inout [PartResult]) async throws(Interruption) {
    for file in files where file.isFaulted { results[file.index].isFlowKnown = false }
    var bodies: [[UInt8]] = []
    var ids: [String] = []
    var owners: [String] = []
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
        owners.append(file.path)
      }
    }
    guard !bodies.isEmpty else { return }
    let output = try await engine.run(targets, rules: RulePack.file(of: bodies), scratch: scratch)
    let bad = output.badRuleNumbers.map { number in
      number.flatMap { owners.indices.contains($0) ? owners[$0] : nil }
    }
    let byPath = Dictionary(grouping: output.matches) { $0.path }
    for file in files {
      let isSure =
        !file.isFaulted && !output.hasFailed(at: file.path) && !bad.contains(file.path) && !bad.contains(nil)
      if !isSure { results[file.index].isFlowKnown = false }
      let matches = (byPath[file.path] ?? []).compactMap { match -> EngineMatch? in
        guard let number = Int(match.rule.dropFirst(2)), ids.indices.contains(number) else { return nil }
        var match = match
        match.rule = ids[number]
        return match
      }
      add(matches, to: &results[file.index], file, replacing: isSure)
    }
  }

  /// The findings of the extended rules stand for those of the rules themselves, or beside them.
  private func add(
    _ matches: [EngineMatch], to result: inout PartResult, _ file: File, replacing isSure: Bool
  ) {
    let known = Set(file.facts.filter { !$0.value.isEmpty }.keys)
    if isSure { result.matches.removeAll { known.contains($0.rule) } }
    let before = result.matches
    for match in matches where !before.contains(where: { $0.rule == match.rule && $0.span == match.span }) {
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
