/// A place in which hostile programs can run and do no harm.
///
/// Opening it is scoped: when `body` returns or throws, everything that ran inside is dead and gone.
public protocol Sandbox: Sendable {
  /// The kind of sandbox and the versions of what it is made of.
  var identity: Tool { get }

  /// Everything that such a sandbox can offer, and what of it this machine has.
  ///
  /// - Returns: Every ability once, in a fixed order.
  func abilities() async -> [SandboxAbility]

  /// What a sandbox of this form would need that this machine lacks; `nil` if it can be opened.
  ///
  /// - Parameter specification: The form.
  /// - Returns: What is lacking. Such a sandbox is refused, never opened with less.
  func lack(for specification: SandboxSpecification) async -> Lack?

  /// Opens a sandbox for as long as `body` runs.
  ///
  /// - Parameters:
  ///   - specification: What it holds and what its limits are.
  ///   - body: What to do with it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; `sandboxUnavailable` if it cannot be opened as specified.
  func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result
}

/// An open sandbox.
///
/// Programs run one after another or side by side; files persist between them, processes do not: whatever a
/// program leaves running dies with it.
public protocol SandboxCell: Sendable {
  /// Runs a program until it ends or a limit ends it.
  ///
  /// - Parameter command: What to run. A program that is not there ends with status 127, one that may not be
  ///   run with status 126, as in a shell.
  /// - Returns: How it ended and what it wrote. A limit that was hit is a result, as is `broke`, which says
  ///   nothing about the program.
  /// - Throws: `Interruption.cancelled` when the task is cancelled; the program is dead by then.
  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun

  /// Puts files into the sandbox.
  ///
  /// - Parameter files: The files; folders on the way are made. What a path leads to stays inside the sandbox,
  ///   whatever links a program made there.
  /// - Throws: `sandboxUnavailable` if a file cannot be written.
  func write(_ files: [SandboxFile]) async throws(Interruption)

  /// Reads a file of the sandbox, without following links out of it.
  ///
  /// - Parameters:
  ///   - path: Its path, absolute or in the workspace.
  ///   - limit: The most bytes to read.
  /// - Returns: Its first bytes; `nil` if there is no regular file.
  /// - Throws: `sandboxUnavailable` if it cannot be read.
  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]?

  /// What programs changed, against the state in which the sandbox was opened.
  ///
  /// - Returns: The changes of the workspace, and of the system where it is writable.
  /// - Throws: `sandboxUnavailable` if they cannot be told.
  func changes() async throws(Interruption) -> SandboxChanges

  /// What reached the traps so far.
  func trapped() async -> TrapRecords
}

/// Something that a sandbox can offer.
public struct SandboxAbility: Sendable, Hashable, Codable {
  /// The things that a sandbox can offer.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Programs run, apart from the host's files, processes and network.
    case isolation
    /// A filter of system calls.
    case systemCallFilter
    /// A limit on memory.
    case memoryLimit
    /// A limit on processes.
    case processLimit
    /// A workspace of read-only layers under a private one.
    case layers
    /// A writable private copy of the system.
    case writableSystem
    /// Stand-ins for what `/proc` and `/sys` tell.
    case kernelFiles
    /// Traps on the network.
    case traps
    /// Images by digest.
    case images
  }

  /// What it is.
  public var kind: Kind
  /// What is lacking for it on this machine and how to get it; `nil` if it is there.
  public var lack: String?

  /// Creates an ability.
  public init(_ kind: Kind, lack: String? = nil) {
    self.kind = kind
    self.lack = lack
  }
}

/// What a sandbox holds and how much of everything it may use.
public struct SandboxSpecification: Sendable {
  /// What stands under `/`.
  public enum Root: Sendable, Hashable {
    /// The host's programs and libraries; none of its data.
    case host
    /// An image, by its digest (`sha256:` and 64 hexadecimal digits).
    case image(digest: String)
  }

  /// What can be reached from inside.
  public enum Network: Sendable {
    /// Its own loopback interface.
    case isolated
    /// Its own loopback interface, at which traps answer for every address of the world.
    case trapped([Trap])
    /// A private network with the other sandboxes that name it, and nothing else.
    case shared(name: String)
  }

  /// A folder or file of the host that is seen inside, read-only.
  public struct Mount: Sendable, Hashable {
    /// Its absolute path on the host.
    public var host: String
    /// Its absolute path inside.
    public var inside: String

    /// Creates a mount.
    public init(host: String, inside: String) {
      self.host = host
      self.inside = inside
    }
  }

  /// What stands under `/`.
  public var root: Root
  /// Whether programs are user 0 inside and may change their private copy of `/etc`, `/root`, `/usr`, `/var` and `/opt`.
  public var isSystemWritable: Bool
  /// Folders of the host, the lowest first, whose `etc`, `root`, `usr`, `var` and `opt` lie over the system, which must
  /// be writable; they are never written to.
  public var systemLayers: [String]
  /// A folder of the host whose `proc` and `sys` stand in for what the kernel tells of itself and of the machine.
  ///
  /// Each file and each folder in `proc` takes the place of the whole entry of `/proc` of its name, which the kernel
  /// must have and which may be none about processes; `sys` becomes the whole of `/sys`. All of it is read-only.
  public var kernelFiles: String?
  /// Folders of the host that make up the workspace, the lowest first; they are never written to.
  public var layers: [String]
  /// The absolute path of the workspace inside, which is also the home folder unless the system is writable.
  public var workspace: String
  /// What else of the host is seen inside.
  public var mounts: [Mount]
  /// Files that are there from the start, on top of the layers.
  public var files: [SandboxFile]
  /// The environment of every program beside `PATH`, `HOME`, `LANG` and `TMPDIR`.
  public var environment: [String: String]
  /// What can be reached.
  public var network: Network
  /// How much of everything.
  public var limits: SandboxLimits

  /// Creates a form.
  public init(
    root: Root = .host, isSystemWritable: Bool = false, systemLayers: [String] = [],
    kernelFiles: String? = nil, layers: [String] = [], workspace: String = "/work", mounts: [Mount] = [],
    files: [SandboxFile] = [], environment: [String: String] = [:], network: Network = .isolated,
    limits: SandboxLimits = SandboxLimits()
  ) {
    self.root = root
    self.isSystemWritable = isSystemWritable
    self.systemLayers = systemLayers
    self.kernelFiles = kernelFiles
    self.layers = layers
    self.workspace = workspace
    self.mounts = mounts
    self.files = files
    self.environment = environment
    self.network = network
    self.limits = limits
  }
}

/// How much of everything a sandbox, or a program in it, may use.
public struct SandboxLimits: Sendable, Hashable, Codable {
  /// Seconds of processor time of each process.
  public var cpuSeconds: Int
  /// Seconds from the start of a program to its forced end.
  public var wallSeconds: Double
  /// Bytes of memory of the whole sandbox, its private files included.
  public var memoryBytes: Int
  /// Processes and threads of the whole sandbox.
  public var processes: Int
  /// Open files of each process.
  public var openFiles: Int
  /// Bytes of a file that a program writes.
  public var fileBytes: Int
  /// Bytes of all files of the private layers.
  public var workspaceBytes: Int
  /// Bytes kept of each of a program's output streams; the rest is dropped and marked.
  public var outputBytes: Int
  /// Bytes of address space of each process; `nil` for runtimes that reserve more than they use (ASan, Go, the
  /// JVM, V8).
  public var addressSpaceBytes: Int?

  /// Creates limits; the values that are left out suit a short program.
  public init(
    cpuSeconds: Int = 20, wallSeconds: Double = 30, memoryBytes: Int = 512 << 20, processes: Int = 64,
    openFiles: Int = 256, fileBytes: Int = 64 << 20, workspaceBytes: Int = 256 << 20,
    outputBytes: Int = 1 << 20, addressSpaceBytes: Int? = nil
  ) {
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.memoryBytes = memoryBytes
    self.processes = processes
    self.openFiles = openFiles
    self.fileBytes = fileBytes
    self.workspaceBytes = workspaceBytes
    self.outputBytes = outputBytes
    self.addressSpaceBytes = addressSpaceBytes
  }
}

/// A file to put into a sandbox.
public struct SandboxFile: Sendable, Hashable {
  /// Its path in the workspace, or absolute where the system is writable.
  public var path: String
  /// Its content, byte for byte.
  public var bytes: [UInt8]
  /// Whether it may be run.
  public var isExecutable: Bool

  /// Creates a file.
  public init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }

  /// Creates a file of text.
  public init(path: String, text: String, isExecutable: Bool = false) {
    self.init(path: path, bytes: Array(text.utf8), isExecutable: isExecutable)
  }
}

/// A program to run in a sandbox.
public struct SandboxCommand: Sendable, Hashable {
  /// The program and its arguments; a name without a slash is looked up in `PATH`.
  public var arguments: [String]
  /// Additions to the sandbox's environment.
  public var environment: [String: String]
  /// The folder that it runs in, absolute or in the workspace; `nil` for the workspace.
  public var folder: String?
  /// What it reads from standard input.
  public var input: [UInt8]
  /// Seconds until it is ended, if other than the sandbox's.
  public var wallSeconds: Double?

  /// Creates a command.
  public init(
    _ arguments: [String], environment: [String: String] = [:], folder: String? = nil, input: [UInt8] = [],
    wallSeconds: Double? = nil
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.wallSeconds = wallSeconds
  }
}

/// How a program in a sandbox ended.
public enum SandboxEnding: Sendable, Hashable, Codable {
  /// It ended by itself, with this status.
  case exited(status: Int)
  /// A signal ended it that no limit sent.
  case signalled(Int)
  /// Its wall time or processor time was up.
  case timedOut
  /// It failed after the sandbox ran out of memory.
  case outOfMemory
  /// It failed after it was denied a process or thread.
  case processLimit
  /// The sandbox itself failed, and nothing is known about the program.
  case broke(reason: String)
}

/// What came of running a program in a sandbox.
public struct SandboxRun: Sendable, Hashable {
  /// What a program wrote to one stream.
  public struct Stream: Sendable, Hashable {
    /// Its first bytes, up to the limit.
    public var bytes: [UInt8]
    /// Whether there were more.
    public var isCut: Bool

    /// Creates a stream.
    public init(bytes: [UInt8], isCut: Bool) {
      self.bytes = bytes
      self.isCut = isCut
    }
  }

  /// How it ended.
  public var ending: SandboxEnding
  /// Standard output.
  public var output: Stream
  /// Standard error.
  public var errorOutput: Stream
  /// Seconds that it took.
  public var wallSeconds: Double

  /// Creates a run.
  public init(ending: SandboxEnding, output: Stream, errorOutput: Stream, wallSeconds: Double) {
    self.ending = ending
    self.output = output
    self.errorOutput = errorOutput
    self.wallSeconds = wallSeconds
  }
}

/// What programs changed in a sandbox, as far as it is told.
public struct SandboxChanges: Sendable, Hashable, Codable {
  /// The changes, sorted by path; at most 10,000, of which deleted and modified files come before created ones.
  public var entries: [SandboxChange]
  /// Whether there were more.
  public var isCut: Bool

  /// Creates a list.
  public init(entries: [SandboxChange], isCut: Bool) {
    self.entries = entries
    self.isCut = isCut
  }
}

/// A difference between the files of a sandbox and those that it was opened with.
public struct SandboxChange: Sendable, Hashable, Codable {
  /// What happened to a file, link or folder.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was not there before.
    case created
    /// It has other content, another kind or other permissions.
    case modified
    /// It is gone.
    case deleted
  }

  /// Its absolute path inside; bytes that are not UTF-8 are replaced.
  public var path: String
  /// What happened.
  public var kind: Kind
  /// The digest of a regular file's content now; `nil` for anything else, and for a file too long to be read.
  public var digest: Digest?

  /// Creates a change.
  public init(path: String, kind: Kind, digest: Digest?) {
    self.path = path
    self.kind = kind
    self.digest = digest
  }
}
