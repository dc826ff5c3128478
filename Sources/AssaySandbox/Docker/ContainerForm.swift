internal import AssayCore

/// The body of `POST /containers/create`, in the Engine API's words.
struct ContainerForm: Encodable {
  var Image: String
  var Entrypoint: [String]
  var Cmd: [String] = []
  var User = "0:0"
  var WorkingDir = "/"
  var Env: [String] = []
  var Labels: [String: String]
  var NetworkDisabled: Bool
  var StopSignal = "SIGKILL"
  var HostConfig: Host

  struct Host: Encodable {
    var NetworkMode: String
    var ReadonlyRootfs: Bool
    var CapDrop = ["ALL"]
    /// What the supervisor needs: it ends the programs, becomes their user and reads what they hid.
    var CapAdd = ["CHOWN", "DAC_OVERRIDE", "FOWNER", "KILL", "SETGID", "SETUID"]
    var SecurityOpt = ["no-new-privileges:true"]
    var PidsLimit: Int
    var Memory: Int
    var MemorySwap: Int
    var Ulimits: [Ulimit]
    var Tmpfs: [String: String]
    var Binds: [String]
    var ShmSize: Int
    var IpcMode = "private"
    var CgroupnsMode = "private"
    var LogConfig = Log()
    var AutoRemove = true
    var Init = false
    var MaskedPaths: [String]?
  }

  struct Ulimit: Encodable {
    var Name: String
    var Soft: Int
    var Hard: Int
  }

  struct Log: Encodable {
    var type = "none"

    enum CodingKeys: String, CodingKey {
      case type = "Type"
    }
  }
}

extension ContainerForm {
  /// The least limit on processes that leaves the engine room to start a program.
  static let leastProcesses = 16
  /// Where the launcher is inside.
  static let launcher = "/.assay/launcher"
  /// Under which folders the read-only layers are inside.
  static let layers = "/.assay/layers"

  /// The container of a specification.
  init(
    _ specification: SandboxSpecification, image: String, launcher: String, network: String, label: String,
    owner: UInt32
  ) {
    let limits = specification.limits
    var binds = ["\(launcher):\(Self.launcher):ro"]
    for (index, layer) in specification.layers.enumerated() {
      binds.append("\(layer):\(Self.layers)/\(index):ro")
    }
    for mount in specification.mounts { binds.append("\(mount.host):\(mount.inside):ro") }
    let common = "rw,nosuid,nodev,exec"
    let tmpfs = [
      specification.workspace: "\(common),size=\(limits.workspaceBytes),uid=\(owner),gid=\(owner),mode=0755",
      "/tmp": "\(common),size=\(limits.workspaceBytes),mode=1777",
    ]
    self.init(
      Image: image, Entrypoint: [Self.launcher, "contained", "hold"], Labels: ["assay.cell": label],
      NetworkDisabled: false,
      HostConfig: Host(
        NetworkMode: network, ReadonlyRootfs: !specification.isSystemWritable,
        // The supervisor and the first process are not of the programs.
        PidsLimit: max(limits.processes + 2, Self.leastProcesses), Memory: limits.memoryBytes,
        MemorySwap: limits.memoryBytes,
        Ulimits: [
          Ulimit(Name: "core", Soft: 0, Hard: 0), Ulimit(Name: "memlock", Soft: 1 << 16, Hard: 1 << 16),
          Ulimit(Name: "msgqueue", Soft: 1 << 16, Hard: 1 << 16),
        ], Tmpfs: tmpfs, Binds: binds, ShmSize: min(64 << 20, limits.workspaceBytes)))
  }
}

/// The body of `POST /containers/{id}/exec`.
struct ExecForm: Encodable {
  var AttachStdin = true
  var AttachStdout = true
  var AttachStderr = true
  var Tty = false
  var User = "0:0"
  var Cmd: [String]
}

/// The body of `POST /exec/{id}/start`.
struct ExecStart: Encodable {
  var Detach = false
  var Tty = false
}

/// The body of `POST /networks/create`.
struct NetworkForm: Encodable {
  var Name: String
  var Driver = "bridge"
  var Internal = true
  var CheckDuplicate = true
  var Labels: [String: String]
}
