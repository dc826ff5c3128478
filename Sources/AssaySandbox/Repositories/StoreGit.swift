internal import AssayCore

/// Git on repositories of a store: without anybody's configuration, hooks, filters or questions.
struct StoreGit: Sendable {
  /// What a call of git may reach.
  enum Reach: Sendable {
    /// This machine's files alone; an object that is missing stays missing.
    case local
    /// The address that the repository came from, with the token where it is for that.
    case network(url: String, bench: Workbench)
  }

  /// One call.
  struct Call: Sendable {
    /// The folder of objects and references; `nil` where git makes one.
    var repository: String?
    /// The folder that files are written to.
    var tree: String?
    /// The file of the index, which is never the repository's own.
    var index: String?
    /// What may be reached.
    var reach: Reach = .local
    /// The deadline in seconds.
    var seconds = 300.0
    /// The most bytes that are kept of what it prints.
    var outputLimit = 1 << 20
  }

  private let tools: any ToolRunner
  private let environment: [String: String]
  private let credential: Credential?

  /// Prepares git.
  ///
  /// - Parameters:
  ///   - tools: Runs it.
  ///   - environment: The variables of this process; git gets those about proxies and certificates.
  ///   - credential: The token for private repositories.
  init(tools: any ToolRunner, environment: [String: String], credential: Credential?) {
    self.tools = tools
    self.environment = environment.filter { GitCommand.networkVariables.contains($0.key) }
    self.credential = credential
  }

  /// Runs a git command.
  ///
  /// - Parameters:
  ///   - arguments: The command with its arguments.
  ///   - call: What it works on.
  /// - Returns: How it ended.
  /// - Throws: `Interruption` as the port does, or if the script for the token cannot be written.
  func run(_ arguments: [String], _ call: Call) async throws(Interruption) -> ToolResult {
    let folders =
      (call.repository.map { ["--git-dir=\($0)"] } ?? []) + (call.tree.map { ["--work-tree=\($0)"] } ?? [])
    return try await tools.run(
      ToolInvocation(
        program: "git", arguments: folders + Self.options + arguments, environment: try variables(call),
        deadlineSeconds: call.seconds, outputLimitBytes: call.outputLimit))
  }

  /// What git complained about, without the token even if a server sent it back.
  func complaint(_ result: ToolResult) -> String {
    credential?.removed(from: result.complaint) ?? result.complaint
  }

  /// The attributes that stand over all that a repository brings: bytes stay as they are.
  static let attributes = "* -text -ident -filter -working-tree-encoding\n"

  private static let options = [
    "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.symlinks=true", "core.fileMode=true",
    "core.autocrlf=false", "core.trustctime=false", "core.fsmonitor=false", "core.sparseCheckout=false",
    "core.splitIndex=false",
    "credential.helper=", "gc.auto=0", "maintenance.auto=false", "submodule.recurse=false",
    // Another process may be writing the same reference.
    "core.filesRefLockTimeout=10000", "core.packedRefsTimeout=10000",
    // A server that sends nothing for two minutes sends nothing any more.
    "http.lowSpeedLimit=1", "http.lowSpeedTime=120",
  ].flatMap { ["-c", $0] }

  private func variables(_ call: Call) throws(Interruption) -> [String: String] {
    var variables = [
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_NO_REPLACE_OBJECTS": "1", "HOME": "/nonexistent", "LC_ALL": "C",
    ]
    variables["GIT_INDEX_FILE"] = call.index
    switch call.reach {
    case .local:
      // Else an object that a partial repository lacks would be fetched, into a folder that is not ours.
      variables["GIT_ALLOW_PROTOCOL"] = ""
      variables["GIT_NO_LAZY_FETCH"] = "1"
    case .network(let url, let bench):
      variables.merge(environment) { $1 }
      variables["GIT_ALLOW_PROTOCOL"] = GitCommand.protocols.joined(separator: ":")
      variables["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes"
      variables["HOME"] = bench.home
      if let credential, credential.fits(url) {
        variables.merge(try credential.variables(in: bench)) { $1 }
      }
    }
    return variables
  }
}

extension Interruption {
  /// A repository that cannot be had.
  static func repository(_ place: RepositoryPlace, _ reason: String) -> Interruption {
    .failed(.toolFailed(tool: "git", reason: "\(place.text): \(reason)"))
  }
}
