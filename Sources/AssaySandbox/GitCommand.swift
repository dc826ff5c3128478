internal import AssayCore

/// Git without anybody's configuration, hooks or questions, on a repository of its own.
struct GitCommand {
  private let tools: any ToolRunner
  private let environment: [String: String]
  private let options: [String]

  /// The variables of this process that git gets: how to reach the network, and nothing else.
  static let networkVariables = [
    "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "SSH_AUTH_SOCK",
  ]

  /// The protocols that git may speak, as `GIT_ALLOW_PROTOCOL` lists them.
  static let protocols = ["https", "http", "ssh", "file"]

  /// Prepares git.
  ///
  /// - Parameters:
  ///   - tools: Runs it.
  ///   - repository: Its folder of objects; created by `create`.
  ///   - tree: The folder that files are written to.
  ///   - home: An empty folder that stands for the user's.
  ///   - environment: The variables of this process.
  init(tools: any ToolRunner, repository: String, tree: String, home: String, environment: [String: String]) {
    self.tools = tools
    var variables = environment.filter { Self.networkVariables.contains($0.key) }
    variables.merge([
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "",
      "GIT_ALLOW_PROTOCOL": Self.protocols.joined(separator: ":"),
      "GIT_SSH_COMMAND": "ssh -o BatchMode=yes", "HOME": home, "LC_ALL": "C",
    ]) { $1 }
    self.environment = variables
    options = [
      "--git-dir=\(repository)", "--work-tree=\(tree)", "-c", "core.hooksPath=/dev/null",
      // A link in a data set could lead anywhere; it is written as a plain file.
      "-c", "core.symlinks=false", "-c", "core.autocrlf=false", "-c", "core.fsmonitor=false",
      "-c", "credential.helper=", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
      "-c", "submodule.recurse=false", "-c", "advice.detachedHead=false",
    ]
  }

  /// Creates the repository, without the templates that could bring hooks.
  func create() async throws(Interruption) -> ToolResult {
    try await run(["init", "--quiet", "--template="], seconds: 60)
  }

  /// Runs a git command.
  ///
  /// - Parameters:
  ///   - arguments: The command with its arguments.
  ///   - seconds: The deadline.
  /// - Returns: How it ended.
  /// - Throws: `Interruption` as the port does.
  func run(_ arguments: [String], seconds: Double) async throws(Interruption) -> ToolResult {
    try await tools.run(
      ToolInvocation(
        program: "git", arguments: options + arguments, environment: environment, deadlineSeconds: seconds))
  }
}

extension ToolResult {
  /// Whether the program says that it succeeded.
  var isSuccess: Bool { status == 0 }

  /// The first line of text of the output, without white space around it.
  var firstLine: String {
    let line = output.split(separator: 0x0A, omittingEmptySubsequences: true).first ?? []
    return String(decoding: line, as: UTF8.self).trimmingSpace
  }

  /// What the program complained about, on one line.
  var complaint: String {
    let lines = errorOutput.split(separator: 0x0A, omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self).trimmingSpace }
    let told = lines.filter { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") }
    return (told.isEmpty ? lines : told).suffix(3).joined(separator: "; ").printable(limit: 400)
  }
}

extension String {
  /// The text without spaces, tabs and carriage returns at its ends.
  fileprivate var trimmingSpace: String {
    let blanks: [UInt8] = [0x20, 0x09, 0x0D]
    let bytes = utf8.drop { blanks.contains($0) }
    let end = bytes.lastIndex { !blanks.contains($0) }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}
