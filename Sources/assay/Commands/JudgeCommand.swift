import ArgumentParser
import AssayCore
import AssayEngine
import AssayJudges
import AssayReports
import Foundation

/// Judges answers that were stored somewhere, and measures judges on labelled ones.
struct JudgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Judge stored answers, or measure a judge on labelled ones.",
    discussion: """
      Example: assay judge --input answers.jsonl --output judged.jsonl
      Every line of the input has "id", "prompt" and "response" ("turns" for a dialogue), and may have "kind" \
      (misuse, sabotage, benign), "language", "locale" and "attack".
      """,
    subcommands: [JudgeAnswersCommand.self, CalibrateCommand.self],
    defaultSubcommand: JudgeAnswersCommand.self)
}

/// Which judge reads, and how it is reached.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var judges: JudgeOptions

  @Option(help: ArgumentHelp("The most requests in flight to a judge that is a model.", valueName: "n"))
  var maxConnections: Int?

  @Option(help: ArgumentHelp("Stop before the judge costs more US dollars.", valueName: "x"))
  var maxCost: Double?

  @Option(help: ArgumentHelp("Stop before the judge takes more tokens.", valueName: "n"))
  var maxTokens: Int?

  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  /// The judging that these options describe, or what is wrong with them.
  func judging() throws -> AnswerJudging {
    if let maxConnections, maxConnections < 1 {
      throw InputError("--max-connections must be at least 1, was \(maxConnections)")
    }
    if let maxCost, !(maxCost > 0) { throw InputError("--max-cost must be more than 0, was \(maxCost)") }
    if let maxTokens, maxTokens < 1 { throw InputError("--max-tokens must be at least 1, was \(maxTokens)") }
    let named = try judges.checked()
    let choices = try JudgeChoice.all(named.isEmpty ? ["rules"] : named)
    guard choices.count == 1 || choices[0] == .panel else {
      throw InputError("--judge takes one judge here, or “panel” and then its members")
    }
    for case .model(let spec) in choices {
      guard spec.provider != .demo else {
        throw InputError("the demo model judges only runs of its own; name another judge than \(spec)")
      }
      if maxCost != nil { try PriceLookup.require(for: spec) }
    }
    let console = Console(quiet: quiet, json: false, environment: Composition.environment)
    return AnswerJudging(
      choices: choices,
      place: EndpointChoice(baseURL: judges.judgeBaseURL, keyVariable: judges.judgeApiKeyEnv),
      caps: Budget.Caps(usd: maxCost, tokens: maxTokens),
      width: maxConnections.map { RequestWidth(named: $0) } ?? RequestWidth(), console: console)
  }
}

/// Judges stored answers.
struct JudgeAnswersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Judge stored answers (the default).",
    discussion: """
      Every line of the output has "id", "outcome" (refused, safe, complied, partial or unclear), "unsafe" (the \
      probability of harm, null where the judge does not say), "rationale", the judge's own "label", the "spans" of the \
      answer that decided, in bytes of the turns joined by empty lines, and "judgement", which names judge and answer.

      What a judge that is a model has said is not asked again: the same command goes on where it stopped.

      Exit codes: 0 done; 1 some answers could not be judged; 2 bad usage or input.
      """)

  @Option(help: ArgumentHelp("The answers, one JSON object a line; - for standard input.", valueName: "file"))
  var input: String

  @Option(help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
  var output: String

  @Flag(help: "Add the numbers that the deterministic judge weighs to each line, as “signals”.")
  var signals = false

  @OptionGroup(title: "Judge") var reading: ReadingOptions

  func run() async throws {
    let judging = try reading.judging()
    let stop = StopSignal()
    let interrupts = Interrupts(stop: stop, console: judging.console)
    defer { interrupts.cancel() }
    var file = AnswerFile(name: input, read: try InputPieces.open(input))
    let sheet = try JudgementSheet(
      path: output, keeps: judging.asksModels, signals: signals ? RuleJudge() : nil)
    let tally: AnswerJudging.Tally
    do {
      tally = try await judging.judge(&file, stop: stop, known: sheet) { try sheet.add($0) }
    } catch {
      sheet.abandon()
      throw error
    }
    guard tally.stopCause == nil else {
      sheet.abandon()
      return try tally.check()
    }
    try sheet.finish()
    judging.console.say(
      "\(tally.judged) answers judged\(tally.reused > 0 ? ", \(tally.reused) of them before" : "")")
    try tally.check()
  }
}

/// Measures a judge on labelled answers.
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate", abstract: "Measure a judge on labelled answers.",
    discussion: """
      Every line of the labels is a line for `assay judge` with "label" (\(JudgeLabel.allCases.map(\.rawValue)
        .joined(separator: ", ")), safe or unsafe) or "unsafe" (true or false). Prints sensitivity, specificity and \
      kappa with intervals, in all and by language, attack and kind, and keeps the counts: reports of runs that this \
      judge decides correct their rates by them.
      """)

  @Option(help: ArgumentHelp("The labelled answers, one JSON object a line.", valueName: "file"))
  var labels: String

  @Option(
    help: ArgumentHelp(
      "The file to keep the calibration in; unless given, a file for this judge in ~/.local/share/assay/calibrations.",
      valueName: "file"))
  var out: String?

  @Flag(help: "Print the calibration as JSON on standard output.")
  var json = false

  @Option(
    help: ArgumentHelp("Write every answer on which judge and labels differ to this file.", valueName: "file")
  )
  var mistakes: String?

  @OptionGroup(title: "Judge") var reading: ReadingOptions

  func run() async throws {
    let judging = try reading.judging()
    let stop = StopSignal()
    let interrupts = Interrupts(stop: stop, console: judging.console)
    defer { interrupts.cancel() }
    var file = AnswerFile(name: labels, read: try InputPieces.open(labels))
    let sheet = try mistakes.map { try JudgementSheet(path: $0, keeps: false) }
    var counts = CalibrationTally()
    let tally = try await judging.judge(&file, stop: stop, known: nil) { judged in
      if let label = judged.label { counts.add(judged.answer, judged: label) }
      if judged.isMistake { try sheet?.add(judged) }
    }
    try sheet?.finish()
    try tally.check()
    guard counts.answers > 0 else {
      throw InputError("\(labels): no line has a label that a judge can be compared with")
    }
    let calibration = counts.finish(
      judge: tally.judge, name: (labels as NSString).lastPathComponent, digest: try file.finishDigest())
    let store = CalibrationStore.standard
    let path = try store.save(calibration, at: out)
    if json {
      try Console.writeResult(try CalibrationStore.encode(calibration))
    } else {
      try judging.console.result(CalibrationText(calibration).render())
    }
    if counts.unlabelled > 0 {
      judging.console.say("\(counts.unlabelled) lines have no label to compare with and were left out")
    }
    judging.console.say("kept in \(path.printable(limit: 300))")
  }
}
