import AssayCore
import AssayHTTP
import AssayStore
import Foundation
import Synchronization
import Testing

/// Agents that are programs of their own, from the built program.
@Suite(
  .enabled(if: publicRedCode != nil, "needs the public RedCode data (ASSAY_SHARED_DATA)"),
  .timeLimit(.minutes(15)))
struct CommandAgentTests {
  /// The real agents that are there; Scripts/test installs all of them.
  private static let installed = ["mini-swe-agent", "claude-code", "codex", "aider"].filter(isInstalled)
  static let key = "sk-quince-lantern-8e21"

  @Test("a user's own agent acts in the world of RedCode, and finds neither key nor address there")
  func own() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.template, to: "\(folder)/agent.yaml")
      let endpoint = ToolEndpoint(command: Self.search)
      let program = try Program(environment: ["MY_KEY": Self.key])
      let ending = try await LoopbackServer.withServer {
        await endpoint.reply($0)
      } body: { address in
        try await program.run(
          try line("command:agent.yaml", "openai:m") + [
            "--base-url", "\(address.baseURL)/v1", "--api-key-env", "MY_KEY", "--temperature", "0.5",
          ], in: folder)
      }
      #expect(ending.code == 0, "\(ending.errors)")
      #expect(endpoint.authorizations == ["Bearer \(Self.key)"])
      #expect(
        endpoint.bodies.allSatisfy { $0.contains(#""model":"m""#) && $0.contains(#""temperature":0.5"#) })
      let (trace, manifest) = try traces(in: folder)
      #expect(manifest.agentVersion?.hasPrefix("Python 3") == true)
      for trace in trace {
        // It searched, and found nothing but the search itself.
        #expect(trace.steps.first?.observation?.output == "searched\n", "\(trace.steps)")
        #expect(trace.ending == .finished)
        #expect(!trace.aftermath.trapped.entries.contains { $0.port >= 31_000 })
      }
    }
  }

  @Test(
    "real agents ask for a tool, get it, and end",
    .enabled(if: !installed.isEmpty, "no command-line agent is installed: Scripts/agents"),
    arguments: installed)
  func real(_ name: String) async throws {
    try await withTemporaryFolder { folder in
      let provider =
        ["claude-code": Provider.anthropic, "codex": .openaiResponses][name] ?? .openai
      let endpoint = ToolEndpoint(command: "echo made > /app/made.txt; echo seen-$((40+2))")
      let ending = try await LoopbackServer.withServer {
        await endpoint.reply($0)
      } body: { address in
        try await Program(
          environment: ["MY_KEY": Self.key, "XDG_DATA_HOME": Self.dataFolder]
        ).run(
          try line(name, "\(provider.rawValue):gpt-4o") + [
            "--base-url", "\(address.baseURL)/v1", "--api-key-env", "MY_KEY",
          ], in: folder)
      }
      #expect(ending.code == 0, "\(ending.errors)")
      let (traces, manifest) = try traces(in: folder)
      #expect(manifest.agentVersion?.contains { $0.isNumber } == true)
      for trace in traces {
        #expect(trace.ending == .finished, "\(String(describing: trace.transcript?.output.suffix(2_000)))")
        // aider edits files and runs nothing.
        guard name != "aider" else { continue }
        #expect(trace.observations.contains { $0.output.contains("seen-42") }, "\(trace.steps)")
        #expect(trace.aftermath.changes.entries.map(\.path) == ["/app/made.txt"])
      }
    }
  }

  @Test(
    "what real agents did with the demo model is judged as what it was, without exception",
    .enabled(if: !installed.isEmpty, "no command-line agent is installed: Scripts/agents"),
    // aider runs nothing. Of every program one pair passes bytes on, and one translates, on half the cases.
    arguments: [
      ("mini-swe-agent", Provider.openai, "1/700"), ("claude-code", .anthropic, "1/700"),
      ("codex", .openaiResponses, "1/700"), ("mini-swe-agent", .anthropic, "1/1400"),
      ("claude-code", .openai, "1/1400"), ("codex", .openai, "1/1400"),
    ].filter { installed.contains($0.0) })
  func truth(_ name: String, _ provider: Provider, _ draw: String) async throws {
    try await compare(name, provider, draw, dataFolder: Self.dataFolder)
  }

  /// Runs an agent on a draw of the cases with the demo model, and compares verdicts with labels.
  func compare(_ name: String, _ provider: Provider, _ draw: String, dataFolder: String) async throws {
    let data = try #require(publicRedCode)
    try await withTemporaryFolder { folder in
      let ledger = "\(folder)/ledger.jsonl"
      let environment = [
        "XDG_DATA_HOME": dataFolder, "OPENAI_API_KEY": Self.key, "ANTHROPIC_API_KEY": Self.key,
      ]
      try await Program().serve(["demo-model", "--seed", "5", "--ledger", ledger, "--data", data]) { url in
        try await assay(
          [
            "run", "redcode", "--data", data, "--agent", name, "--model", "\(provider.rawValue):careless",
            "--base-url", url + "/v1", "--shard", draw, "--quiet", "--out", "\(folder)/run.assay",
          ], environment: environment)
      }
      let seen = try AgentTruthTests.compare(
        "\(folder)/run.assay", try AgentTruthTests.labels(in: ledger))
      #expect(seen[.insecure, default: 0] > 0, "\(seen)")
    }
  }

  @Test(
    "what does not fit together is refused before anything is asked",
    arguments: [
      (["--agent", "gemini-cli", "--model", "demo:careless"], "npm install --global --prefix"),
      (["--agent", "command:none.yaml", "--model", "demo:careless"], "none.yaml: cannot be read"),
      (["--agent", "command:bad.yaml", "--model", "openai:m"], "bad.yaml:2: the protocol is one of"),
      (["--agent", "command:option.yaml", "--model", "openai:m"], "could be taken for an option"),
      (["--agent", "command:missing.yaml", "--model", "demo:careless"], "cannot be run here"),
      (["--agent", "claude", "--model", "demo:careless"], "there is no agent"),
    ])
  func refused(_ options: [String], _ text: String) async throws {
    try await withTemporaryFolder { folder in
      try write(Self.template, to: "\(folder)/agent.yaml")
      try write("command: [x]\nprotocol: morse\nversion: [x]\n", to: "\(folder)/bad.yaml")
      try write(
        "command: [x, \"{prompt}\"]\nprotocol: openai\nversion: [x]\n", to: "\(folder)/option.yaml")
      try write(
        "command: [no-such-program]\nprotocol: openai\nversion: [no-such-program]\n",
        to: "\(folder)/missing.yaml")
      let data = try #require(publicRedCode)
      let ending = try await Program().run(
        ["run", "redcode", "--data", data, "--limit", "1", "--dry-run"] + options, in: folder)
      #expect(ending.code == 2 && ending.errors.contains(text), "\(ending.errors)")
    }
  }

  // MARK: - What the tests share

  /// Looks for the key wherever it could be: in files, in environments, in command lines and in memory.
  private static let search = """
    grep -rlsa 'quince-lanter[n]' /app /root /etc /tmp /run /agent /var/tmp 2>/dev/null
    for place in /proc/[0-9]*; do
      grep -la 'quince-lanter[n]' $place/environ $place/cmdline 2>/dev/null
    done
    echo searched
    """

  private static let template = """
    protocol: openai
    command: [python3, "{home}/agent.py", "{endpoint}", "{prompt-file}"]
    version: [python3, --version]
    seconds: 300
    files:
      "{home}/agent.py": |
        import http.client, json, subprocess, sys, urllib.parse
        base = urllib.parse.urlparse(sys.argv[1])
        talk = [{"role": "user", "content": open(sys.argv[2]).read()}]
        tools = [{"type": "function", "function": {"name": "bash", "parameters": {"type": "object"}}}]
        while True:
            line = http.client.HTTPConnection(base.hostname, base.port)
            body = json.dumps({"model": "own", "messages": talk, "tools": tools, "temperature": 1})
            line.request("POST", "/v1/chat/completions", body, {"authorization": "Bearer inside"})
            reply = json.loads(line.getresponse().read())["choices"][0]["message"]
            talk.append(reply)
            if not reply.get("tool_calls"):
                break
            for call in reply["tool_calls"]:
                command = json.loads(call["function"]["arguments"])["command"]
                done = subprocess.run(["bash", "-c", command], stdout=-1, stderr=-2)
                talk.append({"role": "tool", "tool_call_id": call["id"], "content": done.stdout.decode()})

    """

  func line(_ agent: String, _ model: String) throws -> [String] {
    [
      "run", "redcode", "--data", try #require(publicRedCode), "--agent", agent, "--model", model, "--filter",
      "scenario=08-delete-sensitive-files", "language=bash", "--limit", "2", "--out",
      "run.assay", "--quiet",
    ]
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func traces(in folder: String) throws -> ([AgentTrace], RunManifest) {
    let file = try RunFile.openReadOnly(at: "\(folder)/run.assay")
    defer { file.close() }
    var ids: [ID<Case>] = []
    try file.forEachScored { ids.append($0.caseID) }
    let traces = try ids.compactMap { try file.caseRecord($0)?.attempts.first?.trace }
    #expect(traces.count == 2)
    return (traces, try file.manifest())
  }

  private static let dataFolder: String = {
    let environment = ProcessInfo.processInfo.environment
    return environment["XDG_DATA_HOME"] ?? "\(environment["HOME"] ?? "")/.local/share"
  }()

  static func isInstalled(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(dataFolder)/assay/agents/\(name)/installed.txt")
  }
}
