#if os(Linux)
internal import AssayCore
import FoundationEssentials
import Glibc
import Synchronization

/// Finds out what a machine's sandboxes can do, by doing it once.
final class BubblewrapProbe: Sendable {
  /// A program without which nothing works.
  enum Missing: Sendable {
    case launcher
    case bubblewrap

    var advice: String {
      switch self {
      case .launcher: "assay-launcher is missing; it belongs beside assay, or into ../libexec/assay"
      case .bubblewrap: "bubblewrap is missing; install it (apt install bubblewrap, dnf install bubblewrap)"
      }
    }
  }

  private let maker: CellMaker
  private let scratch: String
  private let hasTraps: Bool
  private let missing: Missing?
  private let found = Mutex<[Trial: Finding]>([:])

  private enum Trial: Hashable { case plain, layers, system, kernel }

  /// What was found out by trying.
  private struct Finding {
    /// What failed; `nil` if it works.
    var failure: String?
    var tries = 0

    /// A success stands; a failure may pass, and stands only when it came again and again.
    var isFinal: Bool { tries > 0 && (failure == nil || tries >= 3) }
  }

  init(maker: CellMaker, scratch: String, hasTraps: Bool, missing: Missing?) {
    self.maker = maker
    self.scratch = scratch
    self.hasTraps = hasTraps
    self.missing = missing
  }

  /// What is lacking for an ability; `nil` if it is there.
  func lack(of kind: SandboxAbility.Kind) -> String? {
    switch kind {
    case .isolation, .systemCallFilter: attempt(.plain)
    case .memoryLimit: attempt(.plain) ?? group(.memory)
    case .processLimit: attempt(.plain) ?? group(.pids)
    case .layers: attempt(.plain) ?? attempt(.layers)
    case .writableSystem: attempt(.plain) ?? attempt(.system)
    case .kernelFiles: attempt(.plain) ?? attempt(.kernel)
    case .traps: attempt(.plain) ?? (hasTraps ? nil : "nothing here serves traps")
    case .images: "bubblewrap runs the host's programs, not images; use Docker or Podman"
    }
  }

  /// What is lacking for sandboxes of a form; `nil` if they can be opened.
  func lack(for specification: SandboxSpecification) -> Lack? {
    if let lack = SpecificationCheck(specification: specification, hasTraps: hasTraps).lack { return lack }
    if let reason = attempt(.plain) { return Lack(.sandbox, reason) }
    // No limit on single processes would do: a cell's memory is also in files and shared segments that no process
    // has mapped.
    if let reason = group(.memory) ?? group(.pids) { return Lack(.sandboxProperty, reason) }
    if !specification.layers.isEmpty, let reason = attempt(.layers) { return Lack(.sandboxProperty, reason) }
    if specification.isSystemWritable, let reason = attempt(.system) { return Lack(.sandboxProperty, reason) }
    return folders(of: specification) ?? kernelFiles(of: specification)
  }

  private func kernelFiles(of specification: SandboxSpecification) -> Lack? {
    guard specification.kernelFiles != nil, let reason = attempt(.kernel) else { return nil }
    return Lack(.sandboxProperty, reason)
  }

  private func folders(of specification: SandboxSpecification) -> Lack? {
    do throws(CellError) {
      _ = try FormFolders(specification)
      return nil
    } catch {
      return Lack(.sandboxProperty, error.reason)
    }
  }

  private func group(_ controller: ControlGroupMap.Controller) -> String? {
    let groups = maker.groups
    if controller == .memory, groups.leaksIntoSwap {
      return """
        this kernel has swap and does not count it, so memory would not be limited; boot with swapaccount=1, or \
        switch swap off: swapoff -a
        """
    }
    if groups.controllers.contains(controller) { return nil }
    return """
      no cgroup with the controller \(controller.rawValue) may be made here; run assay as root, or in a scope of \
      your own: systemd-run --user --scope -p Delegate=yes assay ...
      """
  }

  private func attempt(_ trial: Trial) -> String? {
    if let missing { return missing.advice }
    return found.withLock { found in
      var finding = found[trial] ?? Finding()
      if !finding.isFinal {
        finding.failure = carryOut(trial)
        finding.tries += 1
        found[trial] = finding
      }
      return finding.failure
    }
  }

  /// What fails when it is tried; `nil` if it works.
  private func carryOut(_ trial: Trial) -> String? {
    do throws(CellError) {
      switch trial {
      case .plain: try tryPlain()
      case .layers: try tryLayers()
      case .system: try trySystem()
      case .kernel: try tryKernelFiles()
      }
      return nil
    } catch {
      return error.reason + Self.advice(for: error, trial)
    }
  }

  private func tryPlain() throws(CellError) {
    let script = """
      grep -q '^Seccomp:[[:space:]]*2$' /proc/self/status && grep -q '^CapEff:[[:space:]]*0*$' /proc/self/status
      """
    try run(SandboxSpecification(), script)
  }

  private func tryLayers() throws(CellError) {
    let layer = try makeFolder(holding: ["folder", "folder/inner"])
    defer { try? FileManager.default.removeItem(atPath: layer) }
    var specification = SandboxSpecification()
    specification.layers = [layer]
    try run(specification, "echo 1 > folder/file && rm -r folder && mkdir folder && ! ls folder | grep -q .")
  }

  private func tryKernelFiles() throws(CellError) {
    let folder = try makeFolder(holding: ["proc", "proc/driver", "proc/driver/probe", "sys", "sys/probe"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var specification = SandboxSpecification()
    specification.kernelFiles = folder
    try run(specification, "[ -d /proc/driver/probe ] && [ -d /sys/probe ] && ! mkdir /sys/x 2>/dev/null")
  }

  /// Makes a folder for a trial, with folders in it.
  private func makeFolder(holding folders: [String]) throws(CellError) -> String {
    var template = Array("\(scratch)/assay-probe.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CellError(reason: "make a folder in \(scratch): \(errorText())")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for folder in folders where mkdir("\(path)/\(folder)", 0o755) != 0 {
      throw CellError(reason: "make a folder in \(path): \(errorText())")
    }
    return path
  }

  private func trySystem() throws(CellError) {
    var specification = SandboxSpecification()
    specification.isSystemWritable = true
    let script = """
      echo 1 >> /etc/hosts && rm /etc/passwd && rm -r /var/log && echo 1 > /root/file \
      && cp /bin/true /usr/bin/assay-probe && rm /usr/bin/env && mkdir /opt/folder
      """
    try run(specification, script)
  }

  private func run(_ form: SandboxSpecification, _ script: String) throws(CellError) {
    var specification = form
    specification.limits = SandboxLimits(cpuSeconds: 10, wallSeconds: 20)
    let made = try maker.make(specification)
    defer { maker.end(made.spare) }
    let program = ProgramBlock(
      specification: specification, command: SandboxCommand(["/bin/sh", "-c", script]))
    let outcome = try CellRun().follow(
      made.spare.link, owner: made.spare.owner, block: program.encoded, input: [], wallSeconds: 20,
      outputBytes: 1000)
    switch outcome.kind {
    case .ended(status: 0, _): return
    case .broke(let reason), .fell(let reason): throw CellError(reason: reason)
    case .ended, .notRun, .overran, .stopped:
      let words = String(decoding: outcome.errorOutput.bytes, as: UTF8.self)
      throw CellError(reason: "a trial in a sandbox failed: \(words.isEmpty ? "it said nothing" : words)")
    }
  }

  /// What to do about a failure, as far as the machine's settings tell.
  private static func advice(for error: CellError, _ trial: Trial) -> String {
    switch trial {
    case .system where geteuid() != 0:
      return "; files of the superuser can become a sandbox's own only where assay runs as root"
    case .system, .layers:
      return """
        ; owners of files must be mapped, which needs Linux 5.19 and ext4, xfs, btrfs or the like below /usr and \
        the layers, and Linux 6.6 for layers in memory
        """
    case .plain, .kernel: break
    }
    let mightBeNamespaces = [EPERM, EACCES, ENOSPC, EUSERS, EINVAL].contains(error.number)
    guard mightBeNamespaces || error.reason.contains("bubblewrap ended") else { return "" }
    if setting("kernel/unprivileged_userns_clone") == "0" {
      return "; allow user namespaces: sysctl -w kernel.unprivileged_userns_clone=1"
    }
    if setting("user/max_user_namespaces") == "0" {
      return "; allow user namespaces: sysctl -w user.max_user_namespaces=15000"
    }
    if setting("kernel/apparmor_restrict_unprivileged_userns") == "1" {
      return """
        ; AppArmor forbids user namespaces: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or give \
        assay-launcher and bwrap a profile with the rule userns
        """
    }
    return "; in a container, it needs leave for namespaces and mounts (docker run --privileged)"
  }

  private static func setting(_ name: String) -> String? {
    FileManager.default.contents(atPath: "/proc/sys/\(name)")
      .map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
  }
}
#endif
