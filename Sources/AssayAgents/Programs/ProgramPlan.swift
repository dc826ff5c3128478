internal import AssayCore

/// The cell that a program needs, and the call that starts it there.
struct ProgramPlan: Sendable {
  /// Seconds until a program is killed whatever it waits for; its own limits end it long before.
  private static let longest = 86_400.0

  let program: Program
  let setting: Setting
  let model: String
  /// The port at which its model answers.
  let port: Int
  private let traps: [Trap]

  /// Plans a cell.
  ///
  /// - Throws: `sandboxUnavailable` if the surroundings leave no way to a model.
  init(program: Program, setting: Setting, model: String) throws(Interruption) {
    self.program = program
    self.setting = setting
    self.model = model
    switch setting.specification.network {
    case .isolated: traps = []
    case .trapped(let given): traps = given
    case .shared:
      throw .failed(
        .sandboxUnavailable(reason: "the model of a program is reached over a trap, not a shared network"))
    }
    let taken = Set(traps.map(\.port))
    // Far from what programs listen on by habit, and below the ports that systems give out.
    port = (31_000..<32_000).first { !taken.contains($0) } ?? 31_000
  }

  /// What the cell holds.
  func specification(with door: Trap) -> SandboxSpecification {
    var form = setting.specification
    form.network = .trapped(traps + [door])
    if let install = program.install {
      form.mounts.append(.init(host: install, inside: ProgramTemplate.installFolder))
    }
    let template = program.template
    form.limits.outputBytes = template.limits.outputBytes
    // Runtimes of their own, with many threads and much memory.
    form.limits.memoryBytes = max(form.limits.memoryBytes + (1 << 30), 2 << 30)
    form.limits.workspaceBytes = max(form.limits.workspaceBytes, 512 << 20)
    form.limits.processes += 256
    form.limits.openFiles = max(form.limits.openFiles, 4_096)
    form.limits.cpuSeconds = max(form.limits.cpuSeconds, Int(template.limits.totalSeconds.rounded(.up)))
    return form
  }

  /// The call that starts it on a prompt.
  ///
  /// A small script puts the prompt and the program's files in their places and becomes the program. The program's
  /// standard error is joined to its standard output in the order of writing.
  func command(on prompt: Prompt) -> SandboxCommand {
    let text = prompt.messages.map(\.text).joined(separator: "\n\n")
    let template = program.template
    let places = [
      "{endpoint}": "http://127.0.0.1:\(port)", "{home}": ProgramTemplate.home,
      "{install}": ProgramTemplate.installFolder, "{model}": model, "{prompt}": text,
      "{prompt-file}": ProgramTemplate.promptFile, "{workspace}": setting.specification.workspace,
    ]
    let fill = { (text: String) in template.filled(text, places) }
    let files = template.files.sorted { $0.key < $1.key }.flatMap { [fill($0.key), fill($0.value)] }
    let input = template.input == .prompt ? ProgramTemplate.promptFile : "/dev/null"
    return SandboxCommand(
      ["sh", "-c", Self.script, "sh", ProgramTemplate.home, input, "\(template.files.count)"]
        + files + template.command.map(fill),
      environment: template.environment.mapValues(fill).merging(Self.environment) { own, _ in own },
      input: Array(text.utf8), wallSeconds: Self.longest)
  }

  /// What every program gets: nothing is written beside Python's own library.
  private static let environment = ["PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "TERM": "dumb"]

  private static let script = """
    set -eu
    home=$1 input=$2 count=$3
    shift 3
    mkdir -p "$home"
    cat > "$home/prompt"
    while [ "$count" -gt 0 ]; do
      mkdir -p "$(dirname "$1")"
      printf %s "$2" > "$1"
      shift 2
      count=$((count - 1))
    done
    exec "$@" < "$input" 2>&1
    """
}
