internal import AssayCore

/// Says what a cell's job is, from the form that was asked for.
struct CellLayout {
  /// What of the host the layout needs to know.
  struct Host: Equatable {
    /// The program `bwrap`.
    var bubblewrap: String
    /// The folder of the prepared `/etc`, `/root` and `/var`.
    var base: String
    /// Links and folders beside `/usr` in the host's root: name and target, `nil` for a real folder.
    var rootNames: [(name: String, target: String?)]
    /// The folders of `/usr` and `/opt` that hide what only the superuser may read; `nil` where nothing is mapped.
    var hasMasks: Bool
    /// Whether there is `/opt`.
    var hasOpt: Bool
    /// What of the form's own folders is there.
    var folders = FormFolders()

    static func == (one: Host, other: Host) -> Bool {
      one.bubblewrap == other.bubblewrap && one.base == other.base && one.hasMasks == other.hasMasks
        && one.hasOpt == other.hasOpt && one.folders == other.folders
        && one.rootNames.elementsEqual(other.rootNames) { $0 == $1 }
    }
  }

  let specification: SandboxSpecification
  let host: Host

  /// The numbers of user and group inside.
  private var insideUser: Int { specification.isSystemWritable ? 0 : 1000 }

  /// The job, still without listeners.
  var job: CellJob {
    var job = CellJob()
    job.bytes = UInt64(clamping: specification.limits.workspaceBytes)
    // A file takes at least a page, or counts as one.
    job.inodes = UInt64(clamping: max(16384, specification.limits.workspaceBytes / 4096))
    job.limits = specification.limits
    job.folders = ["/view", "/view/proc", "/view/dev/pts", "/cell/upper"]
    job.folders += ["/home", "/media", "/mnt", "/opt", "/root", "/srv", "/var"].map { "/view\($0)" }
    job.sharedFolders = ["/tmp", "/cell/tmp", "/cell/var-tmp", "/cell/run", "/cell/shm"]
    addDevices(to: &job)
    addSystem(to: &job)
    addKernelFiles(to: &job)
    addWorkspace(to: &job)
    addMounts(to: &job)
    job.bubblewrap = arguments
    return job
  }

  /// Adds the few devices that programs need.
  ///
  /// Bubblewrap could make them as well, but anew for every program.
  private func addDevices(to job: inout CellJob) {
    job.sources += ["full", "null", "random", "tty", "urandom", "zero"].map { name in
      CellJob.Source(host: "/dev/\(name)", place: "/view/dev/\(name)", flags: .writable)
    }
    job.links += [
      ("/proc/self/fd", "/view/dev/fd"), ("/proc/self/fd/0", "/view/dev/stdin"),
      ("/proc/self/fd/1", "/view/dev/stdout"), ("/proc/self/fd/2", "/view/dev/stderr"),
      ("pts/ptmx", "/view/dev/ptmx"), ("/view/dev", "/dev"),
    ]
    job.views.append(CellJob.View(place: "/cell/shm", inside: "/dev/shm", isReadOnly: false))
  }

  private func addSystem(to job: inout CellJob) {
    job.sources += [
      CellJob.Source(host: "/usr", place: "/usr", flags: .recursive),
      CellJob.Source(host: "/proc", place: "/proc", flags: [.recursive, .writable]),
      CellJob.Source(
        host: "\(host.base)/etc", place: "/etc", flags: specification.isSystemWritable ? .mapped : []),
    ]
    for entry in host.rootNames {
      if let target = entry.target {
        job.links += [(target, "/\(entry.name)"), (target, "/view/\(entry.name)")]
      } else {
        job.sources.append(CellJob.Source(host: "/\(entry.name)", place: "/\(entry.name)", flags: .recursive))
        job.views.append(CellJob.View(place: "/\(entry.name)", inside: "/\(entry.name)", isReadOnly: true))
      }
    }
    if !host.bubblewrap.hasPrefix("/usr/") {
      job.sources.append(CellJob.Source(host: host.bubblewrap, place: "/cell/bwrap", flags: []))
    }
    if specification.isSystemWritable {
      addWritableSystem(to: &job)
    } else {
      job.views += [
        CellJob.View(place: "/usr", inside: "/usr", isReadOnly: true),
        CellJob.View(place: "/etc", inside: "/etc", isReadOnly: true),
      ]
      job.folders.append("/view/var/tmp")
    }
    job.views += [
      CellJob.View(place: "/cell/tmp", inside: "/tmp", isReadOnly: false),
      CellJob.View(place: "/cell/run", inside: "/run", isReadOnly: false),
      CellJob.View(place: "/cell/var-tmp", inside: "/var/tmp", isReadOnly: false),
    ]
  }

  private func addWritableSystem(to job: inout CellJob) {
    for name in FormFolders.systemTrees {
      let lowers = systemLayers(of: name, &job) + base(of: name, &job)
      let overlay = CellJob.Overlay(name: name, inside: "/\(name)", lowers: lowers)
      job.overlays.append(overlay)
      job.views.append(CellJob.View(place: overlay.place, inside: overlay.inside, isReadOnly: false))
    }
  }

  /// The form's own layers over a folder of the system, the highest first.
  private func systemLayers(of name: String, _ job: inout CellJob) -> [String] {
    var lowers: [String] = []
    let layers = zip(specification.systemLayers, host.folders.systemLayers)
    for (index, (layer, trees)) in layers.enumerated() where trees.contains(name) {
      let place = "/cell/system/\(index)/\(name)"
      // Programs could not delete or change what is another user's.
      job.sources.append(
        CellJob.Source(host: "\(layer)/\(name)", place: place, flags: [.mapped, .mapRequired, .folder]))
      lowers.insert(place, at: 0)
    }
    return lowers
  }

  /// What of the host, or prepared instead of it, lies below them, the highest first.
  private func base(of name: String, _ job: inout CellJob) -> [String] {
    switch name {
    case "etc": return ["/etc"]
    case "opt" where !host.hasOpt: return []
    case "usr", "opt":
      // Files of the superuser become the cell's, so that they can be changed in place, in the private layer.
      let place = "/cell/base/\(name)"
      job.sources.append(CellJob.Source(host: "/\(name)", place: place, flags: .mapped))
      guard host.hasMasks else { return [place] }
      let mask = "/cell/mask/\(name)"
      job.sources.append(CellJob.Source(host: "\(host.base)/mask/\(name)", place: mask, flags: .mapped))
      return [mask, place]
    default:
      let place = "/cell/base/\(name)"
      job.sources.append(CellJob.Source(host: "\(host.base)/\(name)", place: place, flags: .mapped))
      return [place]
    }
  }

  /// Adds what stands in for the kernel's own files: of `/sys` here, of `/proc` in the call of bubblewrap, which makes
  /// a new one for every program.
  private func addKernelFiles(to job: inout CellJob) {
    guard let folder = specification.kernelFiles else { return }
    let trees = (host.folders.procEntries.isEmpty ? [] : ["proc"]) + (host.folders.hasSys ? ["sys"] : [])
    for tree in trees {
      job.sources.append(
        CellJob.Source(host: "\(folder)/\(tree)", place: "/cell/kernel/\(tree)", flags: [.mapped, .folder]))
    }
    guard host.folders.hasSys else { return }
    job.views.append(CellJob.View(place: "/cell/kernel/sys", inside: "/sys", isReadOnly: true))
  }

  private func addWorkspace(to job: inout CellJob) {
    var lowers: [String] = []
    for (index, layer) in specification.layers.enumerated() {
      let place = "/cell/layers/\(index)"
      // A program could not write into folders of other users.
      job.sources.append(CellJob.Source(host: layer, place: place, flags: [.mapped, .mapRequired]))
      lowers.insert(place, at: 0)
    }
    let overlay = CellJob.Overlay(name: "workspace", inside: specification.workspace, lowers: lowers)
    job.overlays.append(overlay)
    job.views.append(CellJob.View(place: overlay.place, inside: overlay.inside, isReadOnly: false))
  }

  private func addMounts(to job: inout CellJob) {
    for (index, mount) in specification.mounts.enumerated() {
      let place = "/cell/mounts/\(index)"
      job.sources.append(CellJob.Source(host: mount.host, place: place, flags: [.mapped, .recursive]))
      job.views.append(CellJob.View(place: place, inside: mount.inside, isReadOnly: true))
    }
  }

  /// The call of bubblewrap for every program of the cell; what is run stands in a block that init reads.
  private var arguments: [String] {
    let program = host.bubblewrap.hasPrefix("/usr/") ? host.bubblewrap : "/cell/bwrap"
    let standIns = host.folders.procEntries.flatMap { name in
      ["--ro-bind", "/cell/kernel/proc/\(name)", "/proc/\(name)"]
    }
    return [program]
      + ["--unshare-user", "--uid", "\(insideUser)", "--gid", "\(insideUser)", "--disable-userns"]
      + ["--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "sandbox"]
      + ["--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL", "--clearenv"]
      // With the devices in it; no other device can be made or seen there.
      + ["--dev-bind", "/view", "/"]
      // The settings of its network belong to the cell's user, who must not change them either.
      + ["--proc", "/proc", "--ro-bind", "/proc/sys", "/proc/sys"]
      + standIns
      + ["--", "/proc/self/fd/\(Self.launcherDescriptor)", "init"]
  }

  /// The descriptor under which init finds its own program.
  private static let launcherDescriptor = 9
}
