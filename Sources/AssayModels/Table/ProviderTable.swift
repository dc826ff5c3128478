package import AssayCore

/// A service or server that is known by name, for the listing command and the documents.
package struct NamedService: Sendable, Hashable {
  /// What it is called.
  package var name: String
  /// The protocol it is reached by.
  package var provider: Provider
  /// The base URL.
  package var baseURL: String
  /// The environment variable that holds its key; `nil` if it needs none.
  package var keyVariable: String?
  /// A model that it offers.
  package var exampleModel: String

  /// Options that reach it, as they stand on a command line.
  package var example: String {
    var words = ["--model \(provider.rawValue):\(exampleModel)"]
    let builtIn = ModelTable.builtIn.providers[provider]
    if builtIn?.baseURL != baseURL { words.append("--base-url \(baseURL)") }
    if let keyVariable, builtIn?.keyVariable != keyVariable { words.append("--api-key-env \(keyVariable)") }
    return words.joined(separator: " ")
  }
}

/// The services and servers that are known by name.
package enum ProviderTable {
  /// The services in the order in which they are listed.
  package static var services: [NamedService] {
    [
      NamedService(
        name: "OpenAI", provider: .openai, baseURL: "https://api.openai.com/v1",
        keyVariable: "OPENAI_API_KEY", exampleModel: "gpt-4o"),
      NamedService(
        name: "OpenAI Responses", provider: .openaiResponses, baseURL: "https://api.openai.com/v1",
        keyVariable: "OPENAI_API_KEY", exampleModel: "gpt-5"),
      NamedService(
        name: "Anthropic", provider: .anthropic, baseURL: "https://api.anthropic.com",
        keyVariable: "ANTHROPIC_API_KEY", exampleModel: "claude-sonnet-4-5"),
      NamedService(
        name: "DeepSeek", provider: .openai, baseURL: "https://api.deepseek.com/v1",
        keyVariable: "DEEPSEEK_API_KEY", exampleModel: "deepseek-chat"),
      NamedService(
        name: "DashScope (Qwen)", provider: .openai,
        baseURL: "https://dashscope.aliyuncs.com/compatible-mode/v1", keyVariable: "DASHSCOPE_API_KEY",
        exampleModel: "qwen-plus"),
      NamedService(
        name: "Zhipu (GLM)", provider: .openai, baseURL: "https://open.bigmodel.cn/api/paas/v4",
        keyVariable: "ZHIPUAI_API_KEY", exampleModel: "glm-4.6"),
      NamedService(
        name: "Ollama", provider: .openai, baseURL: "http://127.0.0.1:11434/v1", keyVariable: nil,
        exampleModel: "qwen2.5-coder"),
      NamedService(
        name: "vLLM", provider: .openai, baseURL: "http://127.0.0.1:8000/v1", keyVariable: nil,
        exampleModel: "Qwen/Qwen2.5-Coder-7B-Instruct"),
    ]
  }
}
