internal import AssayCore

/// Says why a cell of a form is refused by every container engine.
struct DockerCheck {
  let specification: SandboxSpecification

  /// Why there are no traps.
  static let trapLack = "containers have no traps; cases that need them run in bubblewrap"
  /// Why the system cannot be written to.
  static let systemLack =
    "in a container, programs that may change the system would be above its limits; such cases run in bubblewrap"

  /// Why nothing stands in for the kernel's files.
  static let kernelLack =
    "in a container, /proc and /sys are the kernel's own; cases that need stand-ins run in bubblewrap"

  /// What is lacking; `nil` if nothing is wrong with the form itself.
  var lack: Lack? { abilities ?? general ?? places ?? numbers }

  private var abilities: Lack? {
    if specification.isSystemWritable { return Lack(.sandboxProperty, Self.systemLack) }
    if specification.kernelFiles != nil { return Lack(.sandboxProperty, Self.kernelLack) }
    if case .trapped = specification.network { return Lack(.sandboxProperty, Self.trapLack) }
    return nil
  }

  /// What holds for every kind of sandbox.
  private var general: Lack? {
    var form = specification
    form.root = .host
    form.network = .isolated
    return SpecificationCheck(specification: form, hasTraps: false).lack
  }

  /// Places in which the engine or the supervisor keep their own.
  private static let taken = ["/.assay", "/dev", "/proc", "/sys"]

  private var places: Lack? {
    let workspace = specification.workspace
    guard workspace != "/tmp", workspace != "/run", !Self.isTaken(workspace) else {
      return Lack(.sandboxProperty, "“\(workspace)” cannot be the workspace of a container")
    }
    var used: Set = [workspace, "/tmp"]
    for mount in specification.mounts
    where Self.isTaken(mount.inside) || !used.insert(mount.inside).inserted {
      return Lack(.sandboxProperty, "nothing can be mounted at “\(mount.inside)” of a container")
    }
    return nil
  }

  private static func isTaken(_ path: String) -> Bool {
    taken.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// The limits that a container keeps, each with the range in which it does.
  private var numbers: Lack? {
    let limits = specification.limits
    let leastProcesses = ContainerForm.leastProcesses - ContainerForm.ownProcesses
    let ranges: [(name: String, value: Int, range: ClosedRange<Int>)] = [
      ("processes", limits.processes, leastProcesses...(1 << 22)),
      ("memoryBytes", limits.memoryBytes, (2 * ContainerForm.ownMemory)...(1 << 50)),
      ("workspaceBytes", limits.workspaceBytes, (1 << 15)...(1 << 50)),
      ("outputBytes", limits.outputBytes, 0...(1 << 30)),
    ]
    guard let bad = ranges.first(where: { !$0.range.contains($0.value) }) else { return nil }
    return Lack(
      .sandboxProperty,
      "a container keeps \(bad.name) from \(bad.range.lowerBound) to \(bad.range.upperBound), not \(bad.value)"
    )
  }
}
