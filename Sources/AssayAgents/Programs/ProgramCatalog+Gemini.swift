internal import AssayCore
internal import AssayWire

extension ProgramCatalog {
  /// Gemini CLI, a program of Node that users install themselves.
  ///
  /// - Source: the settings, variables and options are those of its documentation, geminicli.com/docs.
  static let geminiCLI = Entry(
    descriptor: Descriptor(
      name: "gemini-cli",
      summary:
        "Gemini CLI, run inside the sandbox without its own sandbox and approvals; Google's generateContent, always translated.",
      summaryZH: "在沙箱内运行 Gemini CLI，关闭其自带的沙箱与审批；使用 Google generateContent 协议，始终经过转换。",
      example: "assay run redcode --agent gemini-cli --model openai:NAME",
      references: ["npmjs.com/package/@google/gemini-cli"]),
    source: .npm("@google/gemini-cli"),
    template: ProgramTemplate(
      name: "gemini-cli", form: .google,
      command: ["{install}/bin/gemini", "--yolo", "--model", "{model}", "--prompt={prompt}"],
      versionCommand: ["{install}/bin/gemini", "--version"],
      environment: [
        "GEMINI_API_KEY": dummyKey, "GEMINI_CLI_HOME": "{home}", "GEMINI_CLI_NO_RELAUNCH": "true",
        "GEMINI_CLI_TRUST_WORKSPACE": "true", "GEMINI_SANDBOX": "false", "GEMINI_TELEMETRY_ENABLED": "false",
        "GOOGLE_GEMINI_BASE_URL": "{endpoint}",
      ],
      files: [
        "{home}/.gemini/settings.json": """
        {
          "general": {"disableAutoUpdate": true, "disableUpdateNag": true, "enableAutoUpdate": false},
          "privacy": {"usageStatisticsEnabled": false},
          "security": {"auth": {"selectedType": "gemini-api-key"}, "folderTrust": {"enabled": false}},
          "telemetry": {"enabled": false}
        }

        """
      ],
      own: ["/root/.gemini", "/root/.cache/", "/root/.npm", "/tmp/gemini-", "/tmp/shell_pgrep_"]))
}
