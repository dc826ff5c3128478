internal import AssayCore

/// Says what init is to run.
struct ProgramBlock {
  let specification: SandboxSpecification
  let command: SandboxCommand

  /// The folders in which programs are looked for.
  static let search = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

  /// Why it cannot be run; `nil` if it can.
  var complaint: String? {
    if command.arguments.isEmpty { return "there is no program to run" }
    let variables = command.environment.flatMap { [$0.key, $0.value] }
    let texts = command.arguments + variables + [command.folder ?? ""]
    if texts.contains(where: { $0.utf8.contains(0) }) {
      return "an argument holds a NUL byte, which would cut it"
    }
    if command.environment.keys.contains(where: { $0.isEmpty || $0.utf8.contains(UInt8(ascii: "=")) }) {
      return "an environment variable has no proper name"
    }
    return nil
  }

  /// The folder that it runs in.
  var folder: String {
    guard let folder = command.folder else { return specification.workspace }
    return folder.hasPrefix("/") ? folder : "\(specification.workspace)/\(folder)"
  }

  /// The whole environment, by name.
  var environment: [String: String] {
    var all = [
      "PATH": Self.search, "HOME": specification.isSystemWritable ? "/root" : specification.workspace,
      "LANG": "C.UTF-8", "TMPDIR": "/tmp",
    ]
    all.merge(specification.environment) { _, new in new }
    all.merge(command.environment) { _, new in new }
    return all
  }

  /// The block that init reads.
  var encoded: [UInt8] {
    var block = BlockWriter()
    let environment = environment
    block.add(folder)
    block.add(environment["PATH"] ?? Self.search)
    block.add(command.arguments)
    block.add(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    return block.bytes
  }
}
