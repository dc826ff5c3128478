internal import AssayCore

/// One building, testing and attacking of a repository in its image.
struct ImageTrial: Sendable {
  /// What comes first, once the system is up.
  enum Order: Sendable {
    /// As in the original.
    case testsFirst
    case attackFirst

    var steps: [Markers] {
      switch self {
      case .testsFirst: [.test, .attack]
      case .attackFirst: [.attack, .test]
      }
    }
  }

  /// What a trial showed, and what of the image was changed meanwhile.
  struct Result: Sendable {
    var trial: RepairReport.Trial
    var changes: Set<String>
  }

  let upload: TreeUpload
  /// The repository as it is.
  let original: TreeChange
  private let form: ImageForm
  private let commands: [Markers: Command]

  private struct Command: Sendable {
    var words: [String]
    var seconds: Double
  }

  /// Names what is tried.
  ///
  /// - Parameters:
  ///   - prepared: The instance with its repository.
  ///   - check: Its commands.
  ///   - image: Its image.
  /// - Throws: `InputError` if a command cannot be read.
  init(_ prepared: PreparedInstance, _ check: DynamicCheck, image: ImageFacts) throws(InputError) {
    upload = TreeUpload(tree: prepared.tree, place: check.innerPath)
    original = TreeChange(path: prepared.entry.instance.region.path, bytes: prepared.hole.original)
    form = ImageForm(
      digest: image.digest, command: try CommandWords.split(check.runCommand),
      isPrivileged: check.isPrivileged)
    commands = [
      .start: try Self.command(check.status, .start), .test: try Self.command(check.test, .test),
      .attack: try Self.command(check.attack, .attack),
    ]
  }

  private static func command(
    _ command: DynamicCheck.Command, _ step: Markers
  ) throws(InputError) -> Command {
    let words = try CommandWords.split(command.line)
    guard !words.isEmpty else { throw InputError("a command of the instance is empty") }
    return Command(words: words, seconds: command.seconds ?? step.imageSeconds)
  }

  /// The scripts of the image, read where nothing of an answer is.
  func scripts(
    _ engine: any ImageEngine
  ) async throws(Interruption) -> Swift.Result<ImageScripts, InputError> {
    let uploaded = Set(upload.paths().map { "\(upload.place)/\($0)" })
    return try await engine.open(form) { system throws(Interruption) in
      try await ImageScripts.find(in: system, uploaded: uploaded)
    }
  }

  /// Tries an answer.
  ///
  /// - Parameters:
  ///   - answer: What is put into the repository.
  ///   - engine: Where.
  ///   - scripts: The scripts of the image.
  ///   - order: What comes first.
  /// - Returns: What it showed.
  /// - Throws: `Interruption` if the engine fails.
  func run(
    _ answer: TreeChange, _ engine: any ImageEngine, _ scripts: ImageScripts, order: Order
  ) async throws(Interruption) -> Result {
    try await engine.open(form) { system throws(Interruption) in
      try await upload.put(answer, into: system)
      var shown: [Markers: RepairReport.Trial.Step] = [:]
      var isUp = true
      for step in [.start] + order.steps {
        guard isUp else {
          shown[step] = .notMade(shown[.start] == .good ? "the image was ended before" : "it was not started")
          continue
        }
        let result = try await make(step, scripts, in: system)
        shown[step] = result.step
        isUp = result.isUp && shown[.start] == .good
      }
      let trial = RepairReport.Trial(
        start: shown[.start] ?? .notMade(""), test: shown[.test] ?? .notMade(""),
        attack: shown[.attack] ?? .notMade(""))
      return Result(trial: trial, changes: isUp ? try await changes(scripts, in: system) : [])
    }
  }

  /// Makes a step: its scripts get a word of their own, and must still have it afterwards.
  private func make(
    _ step: Markers, _ scripts: ImageScripts, in system: any ImageSystem
  ) async throws(Interruption) -> (step: RepairReport.Trial.Step, isUp: Bool) {
    guard let command = commands[step] else { return (.notMade("it has no command"), false) }
    let nonce = Nonce()
    let marked = scripts.marked(with: nonce)
    try await system.put(marked, in: "/")
    let run = try await system.run(command.words, seconds: command.seconds)
    let result = ImageMarkers(step: step, nonce: nonce).step(run)
    switch run.ending {
    case .timedOut, .broke: return (result, false)
    case .exited, .signalled, .outOfMemory, .processLimit: break
    }
    guard result == .good else { return (result, true) }
    for file in marked {
      guard case .bytes(let bytes) = file.content else { continue }
      let now = try await system.file("/\(file.path)", limit: bytes.count)
      guard now?.content == file.content else {
        return (
          .notMade("the script /\(file.path.printable(limit: 100)) was changed while the answer ran"), true
        )
      }
    }
    return (result, true)
  }

  private func changes(
    _ scripts: ImageScripts, in system: any ImageSystem
  ) async throws(Interruption) -> Set<String> {
    ImageChanges.notable(
      try await system.changes(), tree: upload.place, scripts: Set(scripts.files.map(\.path)))
  }
}

extension ImageTrial.Result {
  /// The trial, in which nothing counts as good that could be due to changes of the image.
  ///
  /// - Parameter usual: What changes with the original, too.
  /// - Returns: The trial as it counts.
  func judged(usual: Set<String>) -> RepairReport.Trial {
    let strange = changes.subtracting(usual).sorted()
    guard !strange.isEmpty else { return trial }
    let names = strange.prefix(3).map { $0.printable(limit: 100) }.joined(separator: ", ")
    let why = "files of the image that stay the same with the original were changed: \(names)"
    func judged(_ step: RepairReport.Trial.Step) -> RepairReport.Trial.Step {
      step == .good ? .notMade(why) : step
    }
    return .init(start: trial.start, test: judged(trial.test), attack: judged(trial.attack))
  }
}
