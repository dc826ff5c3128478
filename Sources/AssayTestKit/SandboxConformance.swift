public import AssayCore
import Foundation

/// What every sandbox owes to its callers, as checks that a test runs one by one.
///
/// They use the shell and the small programs that every POSIX system has, and do no harm even where a promise is
/// broken. What hostile programs try is the business of another suite.
public enum SandboxConformance: Sendable {
  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// A status other than 0 is a result.
    case reportsTheStatus
    /// A program that a signal ended is told from one that ended by itself, also status 137 from `SIGKILL`.
    case reportsSignals
    /// A program that is not there is status 127, one that may not be run is 126.
    case reportsMissingPrograms
    /// The two streams are kept apart, bytes unchanged.
    case keepsStreamsApart
    /// Output beyond the limit is dropped and marked, and the program still ends by itself.
    case cutsLongOutput
    /// Output of exactly the limit is whole.
    case keepsOutputOfTheLimit
    /// What a program wrote before its deadline is told.
    case keepsPartialOutput
    /// The environment is what the port says and what the caller names.
    case closesTheEnvironment
    /// A program runs in the workspace, or in the folder that the command names.
    case usesTheFolder
    /// Arguments reach the program as they are: no shell reads them.
    case passesArgumentsUnchanged
    /// Input arrives whole, and its end too.
    case givesInput
    /// Streams can be opened by their names.
    case opensStreamsByName
    /// Several programs run side by side, each with its own streams.
    case runsSideBySide
    /// Files persist between programs.
    case keepsFiles
    /// Processes do not outlive the program that started them: daemons, `setsid`, those that ignore signals.
    case leavesNothingAlive
    /// Layers lie on each other, their files can be changed, and the host's stay as they are.
    case stacksLayers
    /// A mount of the host is seen and cannot be changed.
    case showsMounts
    /// All 256 bytes pass through files, in both directions.
    case keepsBytes
    /// Names that are not UTF-8 do no harm.
    case bearsOddNames
    /// Files are written where the path leads inside, never outside.
    case writesNoLinkOut
    /// Files are read where the path leads inside, never outside, and only regular ones.
    case readsNoLinkOut
    /// Changes are told, and only those that programs made.
    case tellsChanges
    /// Where there are too many changes to be told, that is told, and what is gone or changed comes first.
    case marksCutChanges
    /// Changes of layers are told: what was changed, deleted, replaced, touched.
    case tellsChangesOfLayers
    /// Programs are an unprivileged user, and the system cannot be changed.
    case isUnprivileged
    /// Where the system is writable, programs change their copy, and the host's stays as it is.
    case changesASystemOfItsOwn
    /// Changes of the system are told.
    case tellsChangesOfTheSystem
    /// Layers lie over the system, their files can be changed, and the host's stay as they are.
    case laysOverTheSystem
    /// Changes of the system's layers are told, and the layers themselves are none.
    case tellsChangesOfSystemLayers
    /// Stand-ins take the place of what the kernel tells, and cannot be changed.
    case standsInForTheKernel
    /// The host's data is not seen.
    case hidesTheHost
    /// Nothing outside can be reached.
    case reachesNoNetwork
    /// Two sandboxes see nothing of each other.
    case keepsCellsApart
    /// Processor time is limited, also for programs that ignore the signal.
    case limitsProcessorTime
    /// Wall time is limited, also for programs that ignore signals.
    case limitsWallTime
    /// Memory is limited, and that it ran out is told.
    case limitsMemory
    /// Processes are limited, and that one was denied is told.
    case limitsProcesses
    /// Open files are limited.
    case limitsOpenFiles
    /// The size of a file is limited.
    case limitsFileSize
    /// The size of all files is limited.
    case limitsWorkspace
    /// Cancellation ends a program and is told apart from a failure.
    case endsOnCancellation
    /// A cancelled task starts nothing.
    case startsNothingWhenCancelled
    /// What the sandbox cannot offer is refused, by `lack` and by `open`.
    case refusesWhatItLacks
    /// Every ability is named once.
    case namesItsAbilities
  }

  /// What a sandbox must be able to do for a promise to be kept; without it, it must refuse.
  ///
  /// - Parameter check: The promise.
  /// - Returns: The ability beside `isolation`; `nil` if there is none.
  public static func ability(for check: Check) -> SandboxAbility.Kind? {
    switch check {
    case .stacksLayers, .tellsChangesOfLayers: .layers
    case .changesASystemOfItsOwn, .tellsChangesOfTheSystem, .laysOverTheSystem, .tellsChangesOfSystemLayers:
      .writableSystem
    case .standsInForTheKernel: .kernelFiles
    case .limitsMemory: .memoryLimit
    case .limitsProcesses: .processLimit
    default: nil
    }
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - sandbox: The sandbox.
  ///   - scratch: An empty folder that the check may fill.
  /// - Throws: `Failure` if the promise is broken, or what the sandbox throws.
  public static func verify(_ check: Check, of sandbox: any Sandbox, scratch: String) async throws {
    let bench = SandboxBench(sandbox: sandbox, scratch: scratch)
    switch check {
    case .reportsTheStatus: try await reportsTheStatus(bench)
    case .reportsSignals: try await reportsSignals(bench)
    case .reportsMissingPrograms: try await reportsMissingPrograms(bench)
    case .keepsStreamsApart: try await keepsStreamsApart(bench)
    case .cutsLongOutput: try await limitsOutput(bench, written: 3_000_000, isCut: true)
    case .keepsOutputOfTheLimit: try await limitsOutput(bench, written: 1_000, isCut: false)
    case .keepsPartialOutput: try await keepsPartialOutput(bench)
    case .closesTheEnvironment: try await closesTheEnvironment(bench)
    case .usesTheFolder: try await usesTheFolder(bench)
    case .passesArgumentsUnchanged: try await passesArgumentsUnchanged(bench)
    case .givesInput: try await givesInput(bench)
    case .opensStreamsByName: try await opensStreamsByName(bench)
    case .runsSideBySide: try await runsSideBySide(bench)
    case .keepsFiles: try await keepsFiles(bench)
    case .leavesNothingAlive: try await leavesNothingAlive(bench)
    case .stacksLayers: try await stacksLayers(bench)
    case .showsMounts: try await showsMounts(bench)
    case .keepsBytes: try await keepsBytes(bench)
    case .bearsOddNames: try await bearsOddNames(bench)
    case .writesNoLinkOut: try await writesNoLinkOut(bench)
    case .readsNoLinkOut: try await readsNoLinkOut(bench)
    case .tellsChanges: try await tellsChanges(bench)
    case .marksCutChanges: try await marksCutChanges(bench)
    case .tellsChangesOfLayers: try await tellsChangesOfLayers(bench)
    case .isUnprivileged: try await isUnprivileged(bench)
    case .changesASystemOfItsOwn: try await changesASystemOfItsOwn(bench)
    case .tellsChangesOfTheSystem: try await tellsChangesOfTheSystem(bench)
    case .laysOverTheSystem: try await laysOverTheSystem(bench)
    case .tellsChangesOfSystemLayers: try await tellsChangesOfSystemLayers(bench)
    case .standsInForTheKernel: try await standsInForTheKernel(bench)
    case .hidesTheHost: try await hidesTheHost(bench)
    case .reachesNoNetwork: try await reachesNoNetwork(bench)
    case .keepsCellsApart: try await keepsCellsApart(bench)
    case .limitsProcessorTime: try await limitsProcessorTime(bench)
    case .limitsWallTime: try await limitsWallTime(bench)
    case .limitsMemory: try await limitsMemory(bench)
    case .limitsProcesses: try await limitsProcesses(bench)
    case .limitsOpenFiles: try await limitsOpenFiles(bench)
    case .limitsFileSize: try await limitsFileSize(bench)
    case .limitsWorkspace: try await limitsWorkspace(bench)
    case .endsOnCancellation: try await endsOnCancellation(bench)
    case .startsNothingWhenCancelled: try await startsNothingWhenCancelled(bench)
    case .refusesWhatItLacks: try await refusesWhatItLacks(bench)
    case .namesItsAbilities: try await namesItsAbilities(bench)
    }
  }
}

/// A sandbox to check, and what the checks share.
struct SandboxBench: Sendable {
  let sandbox: any Sandbox
  let scratch: String

  /// Opens a sandbox and runs a script of the shell in it.
  func shell(
    _ script: String, in specification: SandboxSpecification = SandboxSpecification()
  ) async throws(Interruption) -> SandboxRun {
    try await sandbox.open(specification) { cell throws(Interruption) in try await cell.shell(script) }
  }

  /// Fails unless `isTrue`.
  static func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    guard isTrue else { throw SandboxConformance.Failure(description: message()) }
  }
}

extension SandboxCell {
  /// Runs a script of the shell.
  func shell(_ script: String, wallSeconds: Double? = nil) async throws(Interruption) -> SandboxRun {
    try await run(SandboxCommand(["/bin/sh", "-c", script], wallSeconds: wallSeconds))
  }
}

extension SandboxRun {
  /// Standard output as text.
  var text: String { String(decoding: output.bytes, as: UTF8.self) }
  /// Standard error as text.
  var errorText: String { String(decoding: errorOutput.bytes, as: UTF8.self) }
  /// How it ended and what it wrote, for a complaint.
  var account: String {
    "\(ending), wrote “\(text.prefix(300))” and “\(errorText.prefix(300))”"
  }
}
