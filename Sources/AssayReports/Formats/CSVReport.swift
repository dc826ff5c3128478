package import AssayCore

/// A report as CSV, one row for every attempt, streamed.
///
/// RFC 4180: fields in quotes where they need them, quotes doubled, lines end in CR LF. Column names are
/// English in every language. A text that a spreadsheet could take for a formula gets an apostrophe before
/// it; control characters other than line breaks and tabs are replaced.
package struct CSVReport {
  /// What is left out.
  package enum Disclosure: Sendable {
    /// Nothing.
    case full
    /// Reasons, because they may quote answers.
    case redacted
  }

  private let disclosure: Disclosure
  private let hasRunColumn: Bool
  private let write: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []

  private static let chunkBytes = 1 << 16
  private static let columns = [
    "position", "case", "sample", "track", "objective", "cwe", "language", "scenario", "attack", "industry",
    "locale", "cluster", "turns", "state", "stage", "outcome", "passes", "label", "grade", "failure",
    "reason", "stop_reason", "input_tokens", "cached_input_tokens", "output_tokens", "reasoning_tokens",
    "latency_seconds", "simulated", "functional", "facets", "scores", "score_reasons",
  ]

  /// Starts a file and hands its heading to `write` with the first rows.
  ///
  /// - Parameters:
  ///   - disclosure: Whether reasons are written.
  ///   - hasRunColumn: Whether the first column names the run, for files of several runs.
  ///   - write: Takes the next bytes of the file, about 64 KiB at a time.
  package init(
    disclosure: Disclosure = .full, hasRunColumn: Bool = false, write: @escaping ([UInt8]) throws -> Void
  ) {
    self.disclosure = disclosure
    self.hasRunColumn = hasRunColumn
    self.write = write
    let names = (hasRunColumn ? ["run"] : []) + Self.columns
    buffer.append(contentsOf: names.joined(separator: ",").utf8)
    endLine()
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - row: The attempt.
  ///   - run: The run's name; only written if the file has a column for it.
  ///   - isSimulated: Whether the answers of this run are simulated.
  /// - Throws: What `write` throws.
  package mutating func add(_ row: ScoredAttempt, run: String = "", isSimulated: Bool) throws {
    if hasRunColumn {
      quote(run)
      separate()
    }
    addCase(row)
    addResult(row)
    field(row.stopReason?.rawValue)
    number(row.usage?.inputTokens)
    number(row.usage?.cachedInputTokens)
    number(row.usage?.outputTokens)
    number(row.usage?.reasoningTokens)
    field(row.latencySeconds.map { Numbers.fixed($0, decimals: 3) })
    field(isSimulated ? "yes" : "no")
    field(row.isFunctional.map { $0 ? "yes" : "no" } ?? "not measured")
    addScores(row)
    endLine()
    if buffer.count >= Self.chunkBytes { try flush() }
  }

  /// Hands over what is left; call it once, last.
  ///
  /// - Throws: What `write` throws.
  package mutating func finish() throws {
    if !buffer.isEmpty { try flush() }
  }

  private mutating func flush() throws {
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func addCase(_ row: ScoredAttempt) {
    number(Int(row.position))
    field(row.caseID.description)
    number(row.sample)
    field(row.track?.description)
    field(row.objective.rawValue)
    field(row.weakness.isEmpty ? nil : row.weakness.map(\.description).joined(separator: " "))
    field(row.language?.rawValue)
    field(row.scenario?.description)
    field(row.attack?.description ?? "direct")
    field(row.industry?.description)
    field(row.locale.rawValue)
    field(row.cluster.description)
    number(row.turns)
  }

  private mutating func addResult(_ row: ScoredAttempt) {
    let reason: String?
    switch row.state {
    case .measured(let outcome):
      for text in ["measured", nil, outcome.rawValue, passes(outcome, row.objective)] { field(text) }
      field(row.label?.rawValue)
      number(row.grade)
      field(nil)
      reason = row.rationale
    case .failed(let stage, let kind, let why):
      for text in ["failed", stage.rawValue, "not measured", "not measured", nil, nil, kind] { field(text) }
      reason = why
    case .pending(let stage):
      for text in ["pending", stage.rawValue, "not measured", "not measured", nil, nil, nil] { field(text) }
      reason = nil
    }
    switch disclosure {
    case .full: field(reason)
    case .redacted: field(reason == nil ? nil : "withheld")
    }
  }

  /// The benchmark's own properties and scores, as `name=value`.
  private mutating func addScores(_ row: ScoredAttempt) {
    let facets = row.facets.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    field(facets.isEmpty ? nil : facets.joined(separator: " "))
    let scores = row.scores.map { "\($0.scale)=\($0.value.map { "\($0)" } ?? "none")" }
    field(scores.isEmpty ? nil : scores.joined(separator: " "))
    guard !row.scores.isEmpty else { return }
    switch disclosure {
    case .full: quote(row.scores.map(\.reason).joined(separator: "; "))
    case .redacted: quote("withheld")
    }
  }

  private func passes(_ outcome: Outcome, _ objective: Objective) -> String {
    outcome.passes(objective).map { $0 ? "yes" : "no" } ?? "not decided"
  }

  private mutating func number(_ number: Int?) {
    if let number { buffer.append(contentsOf: String(number).utf8) }
    separate()
  }

  private mutating func field(_ text: String?) {
    if let text { quote(text) }
    separate()
  }

  private mutating func separate() { buffer.append(UInt8(ascii: ",")) }

  private mutating func endLine() {
    buffer.append(contentsOf: [13, 10])
  }

  private mutating func quote(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
    }
    let isFormula = Self.startsFormula(text)
    if isPlain && !isFormula {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    if isFormula { buffer.append(UInt8(ascii: "'")) }
    for byte in text.printableLines.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet could take a text for a formula: by its first character, in half or full width,
  /// also behind spaces.
  private static func startsFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{FEFF}", "\u{3000}": continue
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
      default: return false
      }
    }
    return false
  }
}
