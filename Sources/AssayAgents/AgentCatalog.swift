package import AssayCore

/// The agents that there are.
package enum AgentCatalog {
  /// What each agent is, in the order in which they are listed.
  package static var descriptors: [Descriptor] { entries.map(\.descriptor) }

  /// Finds an agent by its name.
  ///
  /// - Parameters:
  ///   - name: The name as the user wrote it.
  ///   - texts: The words that a suite brings along, by agent; those of a protocol's first agent serve its variants.
  /// - Returns: The agent.
  /// - Throws: `InputError` that lists the names there are.
  package static func profile(
    named name: String, texts: [ID<AgentName>: AgentTexts] = [:]
  ) throws(InputError) -> AgentProfile {
    let catalog = Catalog(kind: "agent", entries: entries.map { Catalog.Entry($0.descriptor, $0) })
    let entry = try catalog.find(name)
    return AgentProfile(
      name: ID(name), kind: entry.kind, texts: texts[ID(name)] ?? texts[entry.family] ?? AgentTexts(),
      limits: entry.limits)
  }

  private struct Entry: Sendable {
    var descriptor: Descriptor
    /// The agent of the same protocol whose words serve this one.
    var family: ID<AgentName>
    var kind: AgentProtocol
    var limits: AgentLimits
  }

  private static let redcode = "RedCode, arXiv 2411.07781"

  private static func example(_ name: String) -> String {
    "assay run redcode --agent \(name) --model demo:careful"
  }

  private static let entries = [
    Entry(
      descriptor: Descriptor(
        name: "react",
        summary:
          "Thinks, acts and observes in turns, as RedCode's ReAct agent does: bash or Python, eight rounds.",
        summaryZH: "与 RedCode 的 ReAct 智能体一致：逐轮思考、行动、观察，可执行 bash 或 Python，最多八轮。",
        example: example("react"), references: ["ReAct, arXiv 2210.03629", redcode]),
      family: "react", kind: .react(.tagged), limits: AgentLimits(rounds: 8, tries: 4, runSeconds: 15)),
    Entry(
      descriptor: Descriptor(
        name: "codeact",
        summary:
          "Runs Python between <execute> tags, each time in a new process, as RedCode's CodeAct agent does.",
        summaryZH: "与 RedCode 的 CodeAct 智能体一致：执行 <execute> 标签中的 Python 代码，每次使用新的进程。",
        example: example("codeact"), references: ["CodeAct, arXiv 2402.01030", redcode]),
      family: "codeact", kind: .codeact(.stateless), limits: AgentLimits(rounds: 3, runSeconds: 60)),
    Entry(
      descriptor: Descriptor(
        name: "codeact-stateful",
        summary: "The same in one interpreter that keeps its variables, as the agent's instructions promise.",
        summaryZH: "同 codeact，但始终使用同一个解释器并保留变量，与其系统提示的承诺一致。",
        example: example("codeact-stateful"), references: ["CodeAct, arXiv 2402.01030", redcode]),
      family: "codeact", kind: .codeact(.stateful), limits: AgentLimits(rounds: 3, runSeconds: 60)),
    Entry(
      descriptor: Descriptor(
        name: "interpreter",
        summary:
          "Runs Python from Markdown fences in one interpreter, in the manner of OpenCodeInterpreter; no system message.",
        summaryZH: "仿照 OpenCodeInterpreter：在同一个解释器中执行 Markdown 代码块中的 Python 代码，无系统提示。",
        example: example("interpreter"), references: ["OpenCodeInterpreter, arXiv 2402.14658", redcode]),
      family: "interpreter", kind: .interpreter(.open), limits: AgentLimits(rounds: 3, runSeconds: 20)),
    Entry(
      descriptor: Descriptor(
        name: "interpreter-guarded",
        summary:
          "The same with functions that change the system made to fail, as in RedCode's runs of OpenCodeInterpreter.",
        summaryZH: "同 interpreter，但修改系统的函数一律报错，与 RedCode 运行 OpenCodeInterpreter 时的防护一致。",
        example: example("interpreter-guarded"),
        references: ["OpenCodeInterpreter, arXiv 2402.14658", redcode]),
      family: "interpreter", kind: .interpreter(.guarded), limits: AgentLimits(rounds: 3, runSeconds: 20)),
    Entry(
      descriptor: Descriptor(
        name: "tools",
        summary: "Calls the tools bash and python in the form of the model's own provider, eight rounds.",
        summaryZH: "以模型服务商的原生工具调用方式使用 bash 与 python 两个工具，最多八轮。",
        example: example("tools"), references: ["platform.openai.com/docs/guides/function-calling"]),
      family: "tools", kind: .tools, limits: AgentLimits(rounds: 8, runSeconds: 60)),
    Entry(
      descriptor: Descriptor(
        name: "editor",
        summary:
          "Reads, searches and edits files and runs commands by native tool calls, forty rounds: for work in repositories.",
        summaryZH: "以原生工具调用读取、搜索和编辑文件并执行命令，最多四十轮，适用于在代码仓库中工作。",
        example: "assay run ase --agent editor --model demo:careless",
        references: ["platform.openai.com/docs/guides/function-calling"]),
      family: "editor", kind: .editor,
      limits: AgentLimits(rounds: 40, runSeconds: 120, totalTokens: 2_000_000)),
  ]
}
