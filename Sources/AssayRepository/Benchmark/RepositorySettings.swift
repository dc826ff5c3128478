internal import AssayCore

/// The surroundings of the cases for agents: the repository as a working folder, with holes in one of its files.
///
/// There is no `.git` and nothing of the fix in it, and nothing can be fetched: names resolve, and whatever is reached
/// for is recorded.
struct RepositorySettings: SettingProvider {
  /// Where agents find the repository.
  static let workspace = "/work"
  /// Seconds that a program of an agent may take at least: projects are built.
  private static let leastSeconds = 120.0

  /// By the names of their entries.
  let instances: [String: PreparedInstance]

  func setting(for case: Case) throws(Interruption) -> Setting? {
    for case .repaired(let check) in `case`.oracle.checks where check.form == .tree {
      guard let instance = instances[check.instance] else {
        throw .failed(
          .sandboxUnavailable(
            reason: "the repository of \(check.instance) is not there; name a folder of mirrors with --repos")
        )
      }
      return Setting(
        specification: Self.specification(instance), leastRunSeconds: Self.leastSeconds,
        tree: LeftTree.limits(check.path))
    }
    return nil
  }

  private static func specification(_ instance: PreparedInstance) -> SandboxSpecification {
    let tree = instance.tree
    return SandboxSpecification(
      layers: [tree.root.isEmpty ? tree.folder : "\(tree.folder)/\(tree.root)"], workspace: workspace,
      files: [SandboxFile(path: instance.entry.instance.region.path, bytes: instance.hole.bytes)],
      // What programs keep for themselves is no part of the repository.
      environment: ["HOME": "/tmp"], network: .trapped(traps),
      limits: SandboxLimits(
        cpuSeconds: 300, wallSeconds: 300, memoryBytes: 2 << 30, processes: 256, openFiles: 1024,
        fileBytes: 128 << 20, workspaceBytes: 512 << 20))
  }

  private static var traps: [Trap] {
    let nothing: @Sendable (TrapRequest) -> TrapAnswer = { _ in
      TrapAnswer(status: 404, fields: ["content-type": "text/plain"], body: Array("Not Found\n".utf8))
    }
    return [
      Trap(.dns, port: 53), Trap(.http, port: 80, answer: nothing), Trap(.https, port: 443, answer: nothing),
    ]
  }
}
