internal import AssayCore

/// What a runtime needs of its sandbox.
struct RuntimeProfile: Sendable, Hashable {
  /// How many times as long a check may take on the wall while its programs would run but the machine is busy.
  static let patience: Double = 20

  /// The languages that it runs, the usual one first.
  var languages: [CodeLanguage]
  /// Bytes of memory of the whole sandbox.
  var memoryBytes: Int
  /// Processes and threads of the whole sandbox.
  var processes: Int
  /// Open files of each process.
  var openFiles = 256
  /// Bytes of a file that a program writes.
  var fileBytes = 64 << 20
  /// Bytes of all private files.
  var workspaceBytes = 256 << 20
  /// What is prepared beforehand, if anything.
  var warm: WarmLayer?

  /// Creates the profile of a runtime.
  init(_ runtime: Runtime) {
    (memoryBytes, processes) = (1 << 30, 64)
    switch runtime {
    case .bash: languages = [.bash]
    case .python: languages = [.python]
    case .php: languages = [.php]
    case .sqlite: languages = [.sql]
    case .c: languages = [.c, .cpp]
    case .cpp: languages = [.cpp, .c]
    case .node: (languages, processes) = ([.javascript, .typescript], 128)
    case .java:
      (languages, memoryBytes, processes) = ([.java], 2 << 30, 256)
      warm = .javaTools
    case .go:
      (languages, memoryBytes, processes) = ([.go], 2 << 30, 256)
      (openFiles, warm) = (1_024, .goBuildCache)
    case .postgresql:
      (languages, processes) = ([.sql], 128)
      (workspaceBytes, warm) = (512 << 20, .postgresCluster)
    case .browser:
      (languages, memoryBytes, processes) = ([.html], 3 << 30, 512)
      (openFiles, fileBytes, workspaceBytes) = (4_096, 256 << 20, 512 << 20)
    }
  }

  /// The limits of a sandbox for a check.
  ///
  /// No address-space limit: the driver sets one for the answer's processes where the runtime bears it. The
  /// driver ends by itself when the check's time is up, so that the sandbox's limits are for emergencies.
  func limits(seconds: Double) -> SandboxLimits {
    SandboxLimits(
      cpuSeconds: Int(seconds) + 30, wallSeconds: seconds * Self.patience + 30, memoryBytes: memoryBytes,
      processes: processes, openFiles: openFiles, fileBytes: fileBytes, workspaceBytes: workspaceBytes,
      outputBytes: 1 << 20, addressSpaceBytes: nil)
  }
}
