/// A container engine that runs whole systems of others, each from its image.
///
/// Unlike in a `Sandbox`, programs are the system's own users there, its superuser among them, and may change all of
/// it; so no program inside can be kept from what another does. What such a system says is to be weighed accordingly.
public protocol ImageEngine: Sendable {
  /// The engine and its version.
  var identity: Tool { get }

  /// An image of this machine; nothing is fetched.
  ///
  /// - Parameter name: Its name, with or without a tag.
  /// - Returns: What is known of it; `nil` if it is not there.
  /// - Throws: `sandboxUnavailable` if the engine cannot tell.
  func find(_ name: String) async throws(Interruption) -> ImageFacts?

  /// Fetches an image from where its name says.
  ///
  /// - Parameter name: Its name.
  /// - Throws: `sandboxUnavailable` with what the engine says if it cannot be fetched.
  func pull(_ name: String) async throws(Interruption)

  /// Starts a system for as long as `body` runs; all of it is gone afterwards, also when the task is cancelled.
  ///
  /// - Parameters:
  ///   - form: What is started, and how much of everything it may use.
  ///   - body: What to do with it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; `sandboxUnavailable` if it does not start.
  func open<Result: Sendable>(
    _ form: ImageForm, _ body: @Sendable (any ImageSystem) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result
}

/// What is known of an image of this machine.
public struct ImageFacts: Sendable, Hashable, Codable {
  /// The engine's digest of it, `sha256:` and 64 hexadecimal digits.
  public var digest: String
  /// Its size on the disk in bytes, as the engine tells it.
  public var bytes: Int

  /// Names an image.
  public init(digest: String, bytes: Int) {
    self.digest = digest
    self.bytes = bytes
  }
}

/// How a system is started.
public struct ImageForm: Sendable, Hashable {
  /// The digest of the image.
  public var digest: String
  /// What keeps it up, word by word; empty for the image's own.
  public var command: [String]
  /// Whether it gets all rights of the host's superuser.
  public var isPrivileged: Bool
  /// Bytes of memory of the whole system.
  public var memoryBytes: Int
  /// Processes and threads of the whole system.
  public var processes: Int
  /// How many processors it may keep busy; at most those of the machine are given.
  public var processors: Int
  /// Bytes of a file that a program writes.
  public var fileBytes: Int
  /// Bytes kept of each output of a program.
  public var outputBytes: Int

  /// Creates a form.
  public init(
    digest: String, command: [String] = [], isPrivileged: Bool = false, memoryBytes: Int = 4 << 30,
    processes: Int = 2_048, processors: Int = 2, fileBytes: Int = 4 << 30, outputBytes: Int = 1 << 20
  ) {
    self.digest = digest
    self.command = command
    self.isPrivileged = isPrivileged
    self.memoryBytes = memoryBytes
    self.processes = processes
    self.processors = processors
    self.fileBytes = fileBytes
    self.outputBytes = outputBytes
  }
}

/// A system that was started from an image.
public protocol ImageSystem: Sendable {
  /// Runs a program as the image's own user in the image's own folder.
  ///
  /// - Parameters:
  ///   - arguments: The program and its arguments.
  ///   - seconds: How long it may take; the whole system is ended then.
  /// - Returns: How it ended and what it wrote. What a background program writes after its end is not waited for.
  /// - Throws: `Interruption.cancelled` when the task is cancelled.
  func run(_ arguments: [String], seconds: Double) async throws(Interruption) -> SandboxRun

  /// Puts files into the system, with the rights of its superuser.
  ///
  /// - Parameters:
  ///   - files: The files, their paths in `folder`. Folders on the way are made.
  ///   - folder: An absolute path that is there.
  /// - Throws: `sandboxUnavailable` if they cannot be put there.
  func put(_ files: [SystemFile], in folder: String) async throws(Interruption)

  /// A file of the system, read from outside.
  ///
  /// - Parameters:
  ///   - path: Its absolute path.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The file; `nil` if there is no regular file of that size.
  /// - Throws: `sandboxUnavailable` if it cannot be read.
  func file(_ path: String, limit: Int) async throws(Interruption) -> SystemFile?

  /// What differs from the image, told from outside: without digests, folders on the way included.
  ///
  /// - Throws: `sandboxUnavailable` if it cannot be told.
  func changes() async throws(Interruption) -> [SandboxChange]
}

/// A file or link of a system.
public struct SystemFile: Sendable, Hashable {
  /// What it is.
  public enum Content: Sendable, Hashable {
    /// A regular file.
    case bytes([UInt8])
    /// A link, and where it leads.
    case link(String)
  }

  /// Its path, absolute or in a folder that stands beside.
  public var path: String
  /// What it is.
  public var content: Content
  /// Its permissions, as in `0o755`.
  public var permissions: Int
  /// The number of its owner.
  public var owner: Int
  /// The number of its group.
  public var group: Int

  /// Creates a file.
  public init(path: String, content: Content, permissions: Int = 0o644, owner: Int = 0, group: Int = 0) {
    self.path = path
    self.content = content
    self.permissions = permissions
    self.owner = owner
    self.group = group
  }
}
