internal import AssayCore

/// What came of reading a part of a piece of code.
struct PartResult: Sendable {
  /// How bad a reading is.
  enum Quality: Sendable, Hashable {
    /// All was read.
    case whole
    /// Some was skipped.
    case partial([ByteSpan])
    /// Nothing was read.
    case unreadable
    /// A rule took too long or the engine died.
    case failed(String)
  }

  /// Which of the pieces.
  var file: Int
  /// The part.
  var part: CodePart
  /// The reading that went best.
  var reading: Reading
  /// The file that the engine read.
  var path: String
  /// The path that rules see.
  var shownPath: String
  /// How it went.
  var quality: Quality
  /// What rules matched.
  var matches: [EngineMatch]
  /// Whether what its functions do could be asked without trouble.
  var isFlowKnown = true

  /// How many bytes were not read.
  var skippedBytes: Int {
    switch quality {
    case .whole: 0
    case .partial(let spans): spans.reduce(0) { $0 + $1.end - $1.start }
    case .unreadable, .failed: .max
    }
  }
}

/// Reads parts of code with the engine, each in the way that works best.
struct PartReader: Sendable {
  let pack: RulePack
  let engine: Engine
  let scratch: Scratch

  /// Reads parts.
  ///
  /// - Parameter parts: The parts and the pieces that they belong to.
  /// - Returns: The results in the order of the parts.
  /// - Throws: `Interruption` as the engine's.
  func read(_ parts: [(file: Int, part: CodePart)]) async throws(Interruption) -> [PartResult] {
    var best = [PartResult?](repeating: nil, count: parts.count)
    var open = Array(parts.indices)
    var round = 0
    while !open.isEmpty {
      var attempts: [(index: Int, result: PartResult)] = []
      for index in open {
        let (file, part) = parts[index]
        let reading = part.readings[round]
        let name = "\(file)-\(index)-\(round).\(reading.ending)"
        let path = try scratch.write(reading.text.bytes, as: name)
        attempts.append(
          (
            index,
            PartResult(
              file: file, part: part, reading: reading, path: path,
              shownPath: "/\(reading.folder.rawValue)/\(name)", quality: .whole, matches: [])
          ))
      }
      for (index, result) in try await examine(attempts.map(\.result)).enumerated() {
        let place = attempts[index].index
        if best[place].map({ result.skippedBytes < $0.skippedBytes }) ?? true { best[place] = result }
      }
      round += 1
      open = open.filter { index in best[index]?.quality != .whole && round < parts[index].part.readings.count
      }
    }
    return best.compactMap(\.self)
  }

  /// Reads anew, in another way, the parts that their language's own parser rejects as they were read.
  ///
  /// The engine goes on after errors, so that a statement without its function passes with it.
  ///
  /// - Parameters:
  ///   - results: What was read; replaced where another way is accepted.
  ///   - answers: What the parsers say, by path; what they say about the new files is added.
  ///   - native: Asks the parsers.
  /// - Throws: `Interruption` as the engine's.
  func reread(
    _ results: inout [PartResult], _ answers: inout [String: NativeParser.Answer], asking native: NativeParser
  ) async throws(Interruption) {
    var attempts: [(index: Int, attempt: PartResult)] = []
    for (index, result) in results.enumerated() {
      guard case .rejected = answers[result.path] ?? .unknown else { continue }
      let others = result.part.readings.filter {
        $0 != result.reading && $0.language == result.reading.language
      }
      for reading in others {
        let name = "\(result.file)-\(index)-again-\(scratch.nextNumber()).\(reading.ending)"
        var attempt = result
        attempt.reading = reading
        attempt.path = try scratch.write(reading.text.bytes, as: name)
        attempt.shownPath = "/\(reading.folder.rawValue)/\(name)"
        attempts.append((index, attempt))
      }
    }
    for (language, some) in Dictionary(grouping: attempts, by: \.attempt.reading.language) {
      answers.merge(try await native.ask(about: some.map(\.attempt.path), in: language)) { first, _ in first }
    }
    var chosen: [Int: PartResult] = [:]
    for (index, attempt) in attempts where chosen[index] == nil && answers[attempt.path] == .accepted {
      chosen[index] = attempt
    }
    guard !chosen.isEmpty else { return }
    let indices = chosen.keys.sorted()
    for (index, result) in zip(indices, try await examine(indices.compactMap { chosen[$0] })) {
      results[index] = result
    }
  }

  private func examine(_ attempts: [PartResult]) async throws(Interruption) -> [PartResult] {
    let rules = try rules(for: attempts)
    let output = try await engine.run(attempts.flatMap(targets), rules: rules, scratch: scratch)
    if let bad = output.badRules.first {
      throw .failed(
        .toolFailed(tool: "semgrep", reason: "the engine does not understand \(bad.printable(limit: 300))"))
    }
    let matches = Dictionary(grouping: output.matches) { $0.path }
    let faults = Dictionary(grouping: output.faults) { $0.path }
    return attempts.map { attempt in
      var result = attempt
      result.matches = (matches[attempt.path] ?? []).filter { !$0.rule.hasPrefix(RulePack.witnessPrefix) }
      result.quality = Self.quality(faults[attempt.path] ?? [], of: attempt.reading.text.bytes)
      return result
    }
  }

  private func targets(_ attempt: PartResult) -> [EngineTarget] {
    let analyzers = pack.textAnalyzers(of: attempt.reading.folder) + [attempt.reading.analyzer]
    return Set(analyzers).sorted().map {
      EngineTarget(path: attempt.path, shownPath: attempt.shownPath, analyzer: $0)
    }
  }

  private func rules(for attempts: [PartResult]) throws(Interruption) -> [UInt8] {
    let analyzers = Set(attempts.map(\.reading.analyzer)).sorted()
    do throws(InputError) {
      let own = try pack.encodedRules(of: Set(attempts.map(\.reading.folder)))
      return RulePack.file(of: own + analyzers.compactMap(RulePack.witness))
    } catch {
      throw .failed(.toolFailed(tool: "semgrep", reason: "the rules are damaged: \(error.description)"))
    }
  }

  private static func quality(_ faults: [EngineFault], of bytes: [UInt8]) -> PartResult.Quality {
    var skipped: [LineSpan] = []
    for fault in faults {
      switch fault.kind {
      case .syntax: return .unreadable
      case .timeout: return .failed("a rule took too long")
      case .other: return .failed(fault.message)
      case .partial(let spans): skipped += spans
      }
    }
    guard !skipped.isEmpty else { return .whole }
    guard !bytes.isEmpty else { return .unreadable }
    let table = LineTable(bytes)
    let spans = Set(skipped.map { $0.bytes(in: table, count: bytes.count) })
    return .partial(spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) })
  }
}
