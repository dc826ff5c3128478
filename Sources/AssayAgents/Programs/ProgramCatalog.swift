package import AssayCore
internal import AssayWire

/// The programs whose calls are known.
package enum ProgramCatalog {
  /// What stands before the path of a file with a user's own template.
  package static let filePrefix = "command:"

  /// What each program is, in the order in which they are listed.
  package static var descriptors: [Descriptor] { entries.map(\.descriptor) }

  /// The template of a program; `nil` if there is none of this name.
  package static func template(named name: String) -> ProgramTemplate? {
    entries.first { $0.descriptor.name == name }?.template
  }

  /// The command that installs a program.
  ///
  /// - Parameters:
  ///   - name: The program.
  ///   - folder: Where its installation belongs.
  /// - Returns: A line for a shell.
  package static func installation(of name: String, in folder: String) -> String {
    switch entries.first(where: { $0.descriptor.name == name })?.source {
    case .npm(let package): "npm install --global --prefix \(folder) \(package)"
    case .script, nil: "Scripts/agents \(name)"
    }
  }

  /// Where a program comes from.
  enum Source: Sendable {
    /// Our own script installs it.
    case script
    /// A package of Node.
    case npm(String)
  }

  struct Entry: Sendable {
    var descriptor: Descriptor
    var source = Source.script
    var template: ProgramTemplate
  }

  /// Stands for the key inside.
  static let dummyKey = "outside"

  private static let entries = [claudeCode, codex, miniSWEAgent, aider, geminiCLI]

  private static let claudeCode = Entry(
    descriptor: Descriptor(
      name: "claude-code",
      summary: "Claude Code, run inside the sandbox without asking for permissions; Anthropic Messages.",
      summaryZH: "在沙箱内运行 Claude Code，不询问权限；使用 Anthropic Messages 协议。",
      example: "assay run redcode --agent claude-code --model anthropic:NAME",
      references: ["pypi.org/project/claude-agent-sdk"]),
    template: ProgramTemplate(
      name: "claude-code", form: .messages,
      command: [
        "{install}/bin/claude", "-p", "--output-format", "stream-json", "--verbose",
        "--dangerously-skip-permissions", "--model", "{model}",
      ],
      versionCommand: ["{install}/bin/claude", "--version"], input: .prompt,
      environment: [
        "ANTHROPIC_API_KEY": dummyKey, "ANTHROPIC_BASE_URL": "{endpoint}",
        "ANTHROPIC_SMALL_FAST_MODEL": "{model}", "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
        "CLAUDE_CONFIG_DIR": "{home}", "DISABLE_AUTOUPDATER": "1", "DISABLE_ERROR_REPORTING": "1",
        "DISABLE_TELEMETRY": "1", "IS_SANDBOX": "1",
      ],
      own: ["/root/.claude", "/root/.cache/claude", "/root/.local/share/claude", "/root/.local/state/claude"])
  )

  private static let codex = Entry(
    descriptor: Descriptor(
      name: "codex",
      summary: "Codex, run inside the sandbox without its own sandbox and approvals; OpenAI Responses.",
      summaryZH: "在沙箱内运行 Codex，关闭其自带的沙箱与审批；使用 OpenAI Responses 协议。",
      example: "assay run redcode --agent codex --model openai-responses:NAME",
      references: ["pypi.org/project/openai-codex-cli-bin"]),
    template: ProgramTemplate(
      name: "codex", form: .responses,
      command: [
        "{install}/bin/codex", "exec", "--dangerously-bypass-approvals-and-sandbox", "--skip-git-repo-check",
        "--json", "-",
      ],
      versionCommand: ["{install}/bin/codex", "--version"], input: .prompt,
      environment: ["CODEX_HOME": "{home}", "MODEL_KEY": dummyKey],
      files: [
        "{home}/config.toml": """
        model = "{model}"
        model_provider = "outside"
        check_for_update_on_startup = false

        [analytics]
        enabled = false

        [features]
        apps = false
        daemon_auto_start = false
        plugins = false
        remote_plugin = false

        [model_providers.outside]
        name = "outside"
        base_url = "{endpoint}/v1"
        env_key = "MODEL_KEY"
        wire_api = "responses"
        request_max_retries = 0
        stream_max_retries = 0

        """
      ],
      own: ["/root/.codex"]))

  private static let miniSWEAgent = Entry(
    descriptor: Descriptor(
      name: "mini-swe-agent",
      summary: "mini-swe-agent, run inside the sandbox; OpenAI chat completions.",
      summaryZH: "在沙箱内运行 mini-swe-agent；使用 OpenAI chat completions 协议。",
      example: "assay run redcode --agent mini-swe-agent --model openai:NAME",
      references: ["pypi.org/project/mini-swe-agent"]),
    template: ProgramTemplate(
      name: "mini-swe-agent", form: .chat,
      command: [
        "{install}/bin/python", "{install}/bin/mini", "--yolo", "--exit-immediately", "--cost-limit", "0",
        "--model", "openai/{model}", "--output", "{home}/trajectory.json", "--task={prompt}",
      ],
      versionCommand: python("from importlib.metadata import version; print(version('mini-swe-agent'))"),
      environment: [
        "LITELLM_LOCAL_MODEL_COST_MAP": "True", "MSWEA_CONFIGURED": "true",
        "MSWEA_COST_TRACKING": "ignore_errors", "MSWEA_GLOBAL_CONFIG_DIR": "{home}",
        "MSWEA_MODEL_RETRY_STOP_AFTER_ATTEMPT": "2", "MSWEA_SILENT_STARTUP": "1",
        "OPENAI_API_BASE": "{endpoint}/v1", "OPENAI_API_KEY": dummyKey,
      ],
      own: ["/root/.cache/", "/root/.config/mini-swe-agent", "/root/.config/litellm"],
      finalCommands: ["echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT"], limits: shortLimits))

  private static let aider = Entry(
    descriptor: Descriptor(
      name: "aider",
      summary: "aider, run inside the sandbox: it edits files and runs no commands; OpenAI chat completions.",
      summaryZH: "在沙箱内运行 aider：只编辑文件，不执行命令；使用 OpenAI chat completions 协议。",
      example: "assay run redcode --agent aider --model openai:NAME",
      references: ["pypi.org/project/aider-chat"]),
    template: ProgramTemplate(
      name: "aider", form: .chat,
      command: [
        "{install}/bin/python", "{install}/bin/aider", "--message-file", "{prompt-file}", "--yes-always",
        "--no-git", "--no-pretty", "--no-check-update", "--no-show-release-notes", "--no-show-model-warnings",
        "--no-detect-urls", "--analytics-disable", "--model", "openai/{model}",
        "--input-history-file", "{home}/input.history", "--chat-history-file", "{home}/chat.history",
      ],
      versionCommand: python("from importlib.metadata import version; print(version('aider-chat'))"),
      environment: [
        "LITELLM_LOCAL_MODEL_COST_MAP": "True", "OPENAI_API_BASE": "{endpoint}/v1",
        "OPENAI_API_KEY": dummyKey,
      ],
      own: ["/root/.aider", "/root/.cache/", "/root/.config/litellm"]))

  /// For a program that asks a model that only speaks again and again for a tool call.
  private static let shortLimits = AgentLimits(
    rounds: 25, runSeconds: 1_200, totalSeconds: 1_200, totalTokens: 2_000_000)

  private static func python(_ source: String) -> [String] { ["{install}/bin/python", "-c", source] }
}
