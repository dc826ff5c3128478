internal import AssayCore

/// The one way on which every program of an agent goes into a cell and comes back.
///
/// Whatever has to be there beside a program, such as decoys, is started here. A program that is started by another one
/// gets that one's standard input, output and folder, and its ending is that of the run.
protocol Launch: Sendable {
  /// The sandbox with what this way needs in it.
  func equip(_ specification: SandboxSpecification) -> SandboxSpecification

  /// What is run in the place of a command.
  func wrap(_ command: SandboxCommand) -> SandboxCommand

  /// What came back, taken apart.
  func unwrap(_ run: SandboxRun) -> LaunchedRun
}

/// What came of a program, and what was seen beside it.
struct LaunchedRun: Sendable, Hashable {
  /// What came of the program itself.
  var run: SandboxRun
  /// Which decoys lived when it ended, by name; `nil` if that could not be told.
  var decoys: [String: Bool]? = [:]
}

/// Starts programs alone.
struct PlainLaunch: Launch {
  func equip(_ specification: SandboxSpecification) -> SandboxSpecification { specification }

  func wrap(_ command: SandboxCommand) -> SandboxCommand { command }

  func unwrap(_ run: SandboxRun) -> LaunchedRun { LaunchedRun(run: run) }
}
