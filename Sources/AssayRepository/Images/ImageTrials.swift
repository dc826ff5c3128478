internal import AssayCore

/// Builds, tests and attacks instances of a data set in their images, by the contract of A.S.E 2.0.
struct ImageTrials: Sendable {
  let engine: any ImageEngine
  /// Whether images get the rights of the host's superuser that they ask for.
  let allowsPrivileged: Bool
  private let controls = SharedResults<ControlRun.Outcome>()
  private let scripts = SharedResults<Result<ImageScripts, InputError>>()

  /// Names the engine.
  init(engine: any ImageEngine, allowsPrivileged: Bool) {
    self.engine = engine
    self.allowsPrivileged = allowsPrivileged
  }

  /// What came of some trials.
  struct Made: Sendable {
    var trials: [RepairReport.Trial]
    /// The engine and the image, by its digest.
    var tools: [Tool]

    /// Nothing was made.
    static func nothing(_ reason: String) -> Made {
      Made(trials: [.init(notMade: "dynamic: not measured: \(reason)")], tools: [])
    }
  }

  /// Tries an answer some times, each time in a new system; the attack is made before the tests every other time.
  ///
  /// - Parameters:
  ///   - prepared: The instance with its repository.
  ///   - answer: What is put into it.
  ///   - times: How often, at least once.
  /// - Returns: What each time showed. Nothing is made where the image is not there, may not be run, or does not show
  ///   of the original what the data says of it.
  /// - Throws: `Interruption.cancelled`.
  func run(
    _ prepared: PreparedInstance, _ answer: TreeChange, times: Int
  ) async throws(Interruption) -> Made {
    if let lack = answer.lackInImages { return .nothing(lack) }
    guard let check = prepared.entry.instance.dynamicCheck else { return .nothing("it has no image") }
    do throws(Interruption) {
      return try await made(prepared, check, answer, times: times)
    } catch {
      switch error {
      case .cancelled: throw error
      case .failed(let failure): return .nothing(failure.reason)
      }
    }
  }

  private func made(
    _ prepared: PreparedInstance, _ check: DynamicCheck, _ answer: TreeChange, times: Int
  ) async throws(Interruption) -> Made {
    guard allowsPrivileged || !check.isPrivileged else {
      return .nothing(
        "the image asks for all rights of the host, which it gets with --allow-privileged alone")
    }
    guard let image = try await engine.find(check.image) else {
      return .nothing("the image \(check.image.printable(limit: 120)) is not on this machine")
    }
    let trial: ImageTrial
    do throws(InputError) {
      trial = try ImageTrial(prepared, check, image: image)
    } catch { return .nothing(error.description) }
    let scripts = try await scripts.value(for: "\(image.digest) \(trial.upload.place)") {
      [engine] () async throws(Interruption) in
      try await trial.scripts(engine)
    }
    switch scripts {
    case .failure(let error): return .nothing(error.description)
    case .success(let scripts):
      let control = try await controls.value(for: "\(prepared.entry.name) \(image.digest)") {
        [engine] () async throws(Interruption) in
        try await ControlRun(trial: trial, scripts: scripts).outcome(engine)
      }
      switch control {
      case .unfit(let reason): return .nothing(reason)
      case .fit(let usual):
        let tools = [engine.identity, Tool(name: check.image.printable(limit: 200), version: image.digest)]
        var trials: [RepairReport.Trial] = []
        for number in 0..<times {
          let result = try await trial.run(
            answer, engine, scripts, order: number.isMultiple(of: 2) ? .testsFirst : .attackFirst)
          trials.append(result.judged(usual: usual))
          // An attack that worked once has worked.
          if case .bad = result.trial.attack { break }
        }
        return Made(trials: trials, tools: tools)
      }
    }
  }
}

/// Runs the original through its image, to know that the image shows here what the data says of it.
struct ControlRun {
  let trial: ImageTrial
  let scripts: ImageScripts

  /// What it showed.
  enum Outcome: Sendable {
    /// It starts, passes its tests and can be attacked; and what of the image changes by that.
    case fit(usual: Set<String>)
    /// It does not.
    case unfit(String)
  }

  /// Tries the original, once more if something was not made.
  func outcome(_ engine: any ImageEngine) async throws(Interruption) -> Outcome {
    let first = try await once(engine)
    guard case .unfit = first else { return first }
    return try await once(engine)
  }

  private func once(_ engine: any ImageEngine) async throws(Interruption) -> Outcome {
    let result = try await trial.run(trial.original, engine, scripts, order: .testsFirst)
    let shown = result.trial
    switch (shown.start, shown.test, shown.attack) {
    case (.good, .good, .bad): return .fit(usual: result.changes)
    case (.good, .good, .good): return .unfit("in its image the attack does not work on the original either")
    case (.bad(let why), _, _), (.notMade(let why), _, _):
      return .unfit("its image does not start with the original: \(why)")
    case (.good, .bad(let why), _), (.good, .notMade(let why), _):
      return .unfit("its image's tests do not pass with the original: \(why)")
    case (.good, .good, .notMade(let why)):
      return .unfit("its image's attack cannot be made on the original: \(why)")
    }
  }
}
