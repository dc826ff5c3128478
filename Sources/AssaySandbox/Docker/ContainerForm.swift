internal import AssayCore

/// The body of `POST /containers/create`, in the Engine API's words.
struct ContainerForm: Encodable, Sendable {
  var Image: String
  var Hostname = "sandbox"
  var Entrypoint: [String]
  var Cmd: [String] = []
  var User = "0:0"
  var WorkingDir = "/"
  var Env: [String] = []
  var Labels: [String: String]
  var NetworkDisabled = false
  var StopSignal = "SIGKILL"
  // The first process ends when nobody holds the other end of its input any more.
  var AttachStdin = true
  var OpenStdin = true
  var StdinOnce = true
  /// Nothing of the image runs beside the supervisor, which alone is of the container's root.
  var Healthcheck = Health()
  var HostConfig: Host

  struct Health: Encodable, Sendable {
    var Test = ["NONE"]
  }

  struct Host: Encodable, Sendable {
    var NetworkMode: String
    var ReadonlyRootfs = true
    var CapDrop = ["ALL"]
    /// What the supervisor needs: it ends the programs, becomes their user, gives up the rest, and reads what they hid.
    var CapAdd = ["CHOWN", "DAC_OVERRIDE", "FOWNER", "KILL", "SETGID", "SETPCAP", "SETUID"]
    var SecurityOpt = ["no-new-privileges:true"]
    var PidsLimit: Int
    var Memory: Int
    var MemorySwap: Int
    var Ulimits: [Ulimit]
    var Tmpfs: [String: String]
    var Mounts: [Bind]
    var ShmSize: Int
    var Sysctls: [String: String]
    /// An address that nobody can have: the engine's own server of names asks no server of the host's.
    var Dns = ["240.0.0.1"]
    var DnsSearch = ["."]
    var IpcMode = "private"
    var CgroupnsMode = "private"
    var LogConfig = Log()
    var AutoRemove = true
    var Init = false
    var MaskedPaths = ContainerForm.masked
  }

  struct Ulimit: Encodable, Sendable {
    var Name: String
    var Soft: Int
    var Hard: Int
  }

  /// A folder or file of the host, never made where it is not there, without what is mounted below it.
  struct Bind: Encodable, Sendable {
    var `Type` = "bind"
    var Source: String
    var Target: String
    var ReadOnly = true
    var BindOptions = Options()

    struct Options: Encodable, Sendable {
      var Propagation = "rprivate"
      var NonRecursive = true
    }
  }

  struct Log: Encodable, Sendable {
    var type = "none"

    enum CodingKeys: String, CodingKey {
      case type = "Type"
    }
  }
}

extension ContainerForm {
  /// Processes that are not the programs': the first of the container and a supervisor.
  static let ownProcesses = 2
  /// The least limit on processes that leaves the engine room to start a program.
  static let leastProcesses = 16
  /// Memory that no file can take, so that the engine can always start a program.
  static let ownMemory = 24 << 20
  /// Where the launcher is inside.
  static let launcher = "/.assay/launcher"
  /// Under which folders the read-only layers are inside.
  static let layers = "/.assay/layers"
  /// A folder that only supervisors reach.
  static let privateFolder = "/.assay/run"

  /// What is hidden: the engine's usual list, and all of `/sys` but the control groups, which supervisors read.
  static let masked =
    [
      "acpi", "asound", "interrupts", "kcore", "keys", "latency_stats", "sched_debug", "scsi", "timer_list",
      "timer_stats",
    ].map { "/proc/\($0)" }
    + [
      "block", "bus", "class", "dev", "devices", "firmware", "hypervisor", "kernel", "module", "power",
      "fs/bpf", "fs/btrfs", "fs/ext4", "fs/f2fs", "fs/fuse", "fs/pstore", "fs/selinux", "fs/xfs",
    ].map { "/sys/\($0)" }

  /// Bytes of the file systems in memory; together they leave room for the supervisor.
  struct Sizes {
    var workspace: Int
    var temporary: Int
    var shared: Int

    init(_ limits: SandboxLimits) {
      let room = limits.memoryBytes - ContainerForm.ownMemory
      shared = max(4096, min(64 << 20, limits.workspaceBytes, room / 8))
      let files = min(limits.workspaceBytes, room - shared)
      // A size of 0 would be none at all.
      temporary = max(4096, files / 4)
      workspace = max(4096, files - temporary)
    }
  }

  /// The container of a specification that was found to be possible.
  init(
    _ specification: SandboxSpecification, image: String, launcher: String, network: String,
    labels: [String: String], owner: UInt32
  ) {
    let limits = specification.limits
    let sizes = Sizes(limits)
    self.init(
      Image: image, Entrypoint: [Self.launcher, "contained", "hold"], Labels: labels,
      HostConfig: Host(
        NetworkMode: network, PidsLimit: limits.processes + Self.ownProcesses, Memory: limits.memoryBytes,
        MemorySwap: limits.memoryBytes,
        Ulimits: [
          Ulimit(Name: "core", Soft: 0, Hard: 0), Ulimit(Name: "memlock", Soft: 1 << 16, Hard: 1 << 16),
          Ulimit(Name: "msgqueue", Soft: 1 << 16, Hard: 1 << 16),
        ], Tmpfs: Self.tmpfs(specification.workspace, sizes, limits, owner),
        Mounts: Self.binds(specification, launcher), ShmSize: sizes.shared,
        Sysctls: Self.sysctls(isShared: network != "none")))
  }

  private static func tmpfs(
    _ workspace: String, _ sizes: Sizes, _ limits: SandboxLimits, _ owner: UInt32
  ) -> [String: String] {
    // A file takes at least a page, or counts as one.
    let inodes = max(16384, limits.workspaceBytes / 4096)
    let common = "rw,nosuid,nodev,exec,nr_inodes=\(inodes)"
    return [
      workspace: "\(common),size=\(sizes.workspace),uid=\(owner),gid=\(owner),mode=0755",
      "/tmp": "\(common),size=\(sizes.temporary),mode=1777",
      privateFolder: "rw,nosuid,nodev,noexec,size=65536,mode=0700",
    ]
  }

  private static func binds(_ specification: SandboxSpecification, _ launcher: String) -> [Bind] {
    [Bind(Source: launcher, Target: Self.launcher)]
      + specification.layers.enumerated().map { Bind(Source: $1, Target: "\(layers)/\($0)") }
      + specification.mounts.map { Bind(Source: $0.host, Target: $0.inside) }
  }

  /// Limits on what would outlive the programs that made it, and be memory of the container.
  private static func sysctls(isShared: Bool) -> [String: String] {
    var settings = [
      "kernel.shm_rmid_forced": "1", "kernel.msgmni": "32", "kernel.sem": "64 1024 32 16",
    ]
    // Else the host's bridge could be reached at its own address of the link.
    if isShared { settings["net.ipv6.conf.all.disable_ipv6"] = "1" }
    return settings
  }
}

/// The body of `POST /containers/{id}/exec`.
struct ExecForm: Encodable, Sendable {
  var AttachStdin = true
  var AttachStdout = true
  var AttachStderr = true
  var Tty = false
  var User = "0:0"
  var Cmd: [String]
}

/// The body of `POST /exec/{id}/start`.
struct ExecStart: Encodable, Sendable {
  var Detach = false
  var Tty = false
}

/// The body of `POST /networks/create`.
struct NetworkForm: Encodable, Sendable {
  var Name: String
  var Driver = "bridge"
  var Internal = true
  var EnableIPv6 = false
  var CheckDuplicate = true
  /// What keeps the host out: an internal network alone reaches whatever listens on the host's address in it.
  var Options: [String: String]
  var Labels: [String: String]
}
