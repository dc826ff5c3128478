import AssayCore
import AssayHTTP
import Foundation
import Testing

/// A stand-in for Gemini CLI, whose protocol no model is asked in.
extension CommandAgentTests {
  @Test("what the stand-in for Gemini CLI did is judged as what it was, its requests being translated")
  func gemini() async throws {
    try await withTemporaryFolder { folder in
      try install(in: folder)
      try await compare("gemini-cli", .openaiResponses, "1/700", dataFolder: folder)
      let ending = try await Program(environment: ["XDG_DATA_HOME": folder]).run(
        try line("gemini-cli", "demo:careless"), in: folder)
      #expect(ending.code == 0, "\(ending.errors)")
      let (traces, manifest) = try traces(in: folder)
      #expect(manifest.agentVersion == "0.0.0-stand-in")
      #expect(manifest.notices.contains { $0.place == "--agent gemini-cli" && $0.message.contains("google") })
      for trace in traces {
        #expect(trace.ending == .finished, "\(String(describing: trace.transcript?.output))")
        #expect(trace.tools.contains(Tool(name: "translation", version: "1 from google for demo")))
      }
      let shown = try await Program().run(["show", "run.assay"], in: folder)
      #expect(shown.code == 0, "\(shown.errors)")
    }
  }

  @Test("a user's own template of Google's protocol works with another model, and is stopped by a cap")
  func googleTemplate() async throws {
    try await withTemporaryFolder { folder in
      try install(in: folder)
      let off = ["telemetry": "enabled", "privacy": "usageStatisticsEnabled", "general": "enableAutoUpdate"]
      let settings = "{" + off.map { #""\#($0)": {"\#($1)": false}"# }.joined(separator: ", ") + "}"
      try write(
        """
        protocol: google
        command: ["{install}/bin/gemini", --yolo, --model, "{model}", "--prompt={prompt}"]
        version: ["{install}/bin/gemini", --version]
        install: assay/agents/gemini-cli
        environment: {GEMINI_API_KEY: none, GOOGLE_GEMINI_BASE_URL: "{endpoint}", GEMINI_CLI_HOME: "{home}"}
        files:
          "{home}/.gemini/settings.json": '\(settings)'

        """, to: "\(folder)/agent.yaml")
      let endpoint = ToolEndpoint(command: "echo made > /app/made.txt; echo seen-$((40+2)); exit 3")
      let program = try Program(environment: ["MY_KEY": Self.key])
      try await LoopbackServer.withServer {
        await endpoint.reply($0)
      } body: { address in
        let reached = [
          "--base-url", "\(address.baseURL)", "--api-key-env", "MY_KEY", "--temperature", "0.5",
        ]
        let ending = try await program.run(
          try line("command:agent.yaml", "anthropic:m") + reached, in: folder)
        #expect(ending.code == 0, "\(ending.errors)")
        try FileManager.default.createDirectory(
          atPath: "\(folder)/capped", withIntermediateDirectories: true)
        let capped = try await program.run(
          try line("command:../agent.yaml", "anthropic:m") + reached
            + ["--max-tokens", "20"], in: "\(folder)/capped")
        #expect(capped.code == 1 && capped.errors.contains("--max-tokens"), "\(capped.errors)")
      }
      #expect(
        endpoint.bodies.allSatisfy { $0.contains(#""model":"m""#) && $0.contains(#""temperature":0.5"#) })
      for trace in try traces(in: folder).0 {
        #expect(trace.observations.first?.output == "seen-42", "\(trace.steps)")
        #expect(trace.observations.first?.ending == .exited(status: 3))
        #expect(trace.aftermath.changes.entries.map(\.path) == ["/app/made.txt"])
      }
    }
  }

  /// Puts the stand-in where the program's installation is looked for.
  private func install(in folder: String) throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "StandIns/gemini")
    let bin = URL(fileURLWithPath: "\(folder)/assay/agents/gemini-cli/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: bin.appendingPathComponent("gemini"))
  }
}
