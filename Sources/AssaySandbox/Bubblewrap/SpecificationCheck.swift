internal import AssayCore

/// Says why a sandbox of a form is refused on every machine.
struct SpecificationCheck {
  let specification: SandboxSpecification
  /// Whether somebody serves traps.
  let hasTraps: Bool

  /// What is lacking; `nil` if nothing is wrong with the form itself.
  var lack: Lack? { form ?? paths ?? names ?? numbers }

  private var form: Lack? {
    switch specification.root {
    case .host: break
    case .image:
      return Lack(.sandboxProperty, "bubblewrap runs the host's programs, not images; use Docker or Podman")
    }
    switch specification.network {
    case .isolated: return nil
    case .trapped(let traps):
      guard hasTraps else { return Lack(.sandboxProperty, "nothing here serves traps") }
      guard traps.allSatisfy({ (1...65535).contains($0.port) }) else {
        return Lack(.sandboxProperty, "a trap's port is not between 1 and 65535")
      }
      // Two sockets at least are passed on for each.
      return traps.count <= 30 ? nil : Lack(.sandboxProperty, "more than 30 traps are too many")
    case .shared:
      return Lack(.sandboxProperty, "bubblewrap's sandboxes share no network; use Docker or Podman")
    }
  }

  /// Places in which the sandbox's own parts are mounted.
  private static let taken = [
    "/", "/proc", "/sys", "/dev", "/usr", "/bin", "/lib", "/lib64", "/sbin", "/etc",
  ]

  private var paths: Lack? {
    let workspace = specification.workspace
    let isShadowing = Self.taken.contains { place in
      workspace == place || (place != "/" && workspace.hasPrefix(place + "/"))
    }
    guard Self.isPlain(workspace), !isShadowing else {
      return Lack(.sandboxProperty, "“\(workspace)” cannot be the workspace")
    }
    guard specification.systemLayers.isEmpty || specification.isSystemWritable else {
      return Lack(.sandboxProperty, "layers of the system need a system that is writable")
    }
    let hosts =
      specification.systemLayers + [specification.kernelFiles].compactMap(\.self) + specification.layers
      + specification.mounts.map(\.host)
    for place in hosts {
      guard place.hasPrefix("/"), !place.utf8.contains(0) else {
        return Lack(.sandboxProperty, "“\(place)” is no absolute path")
      }
    }
    for mount in specification.mounts where !Self.isPlain(mount.inside) || mount.inside == "/" {
      return Lack(.sandboxProperty, "nothing can be mounted at “\(mount.inside)”")
    }
    // The options of a stack of layers must fit on a page of memory.
    return max(specification.layers.count, specification.systemLayers.count) <= 100
      ? nil : Lack(.sandboxProperty, "more than 100 layers are too many")
  }

  /// Whether a path is absolute and has no parts that lead elsewhere.
  static func isPlain(_ path: String) -> Bool {
    guard path.hasPrefix("/"), !path.utf8.contains(0), path.utf8.count < 1024 else { return false }
    return path == "/"
      || path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private var names: Lack? {
    for (name, value) in specification.environment {
      let isBad =
        name.isEmpty || name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "=") } || value.utf8.contains(0)
      if isBad {
        return Lack(.sandboxProperty, "“\(name)” cannot name an environment variable, or its value holds NUL")
      }
    }
    return nil
  }

  private var numbers: Lack? {
    let limits = specification.limits
    let counts = [
      ("cpuSeconds", limits.cpuSeconds), ("memoryBytes", limits.memoryBytes), ("processes", limits.processes),
      ("openFiles", limits.openFiles), ("fileBytes", limits.fileBytes),
      ("workspaceBytes", limits.workspaceBytes),
      ("addressSpaceBytes", limits.addressSpaceBytes ?? 1),
    ]
    if let bad = counts.first(where: { $0.1 < 1 }) {
      return Lack(.sandboxProperty, "the limit \(bad.0) is not above 0")
    }
    guard limits.wallSeconds.isFinite, limits.wallSeconds > 0 else {
      return Lack(.sandboxProperty, "the limit wallSeconds is not above 0")
    }
    return nil
  }
}
