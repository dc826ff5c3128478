internal import AssayCore

extension ModelTable {
  /// The table that comes with the program.
  ///
  /// Prices are list prices of the day that each names.
  package static var builtIn: ModelTable {
    ModelTable(
      providers: [
        .openai: ProviderEntry(baseURL: "https://api.openai.com/v1", keyVariable: "OPENAI_API_KEY"),
        .openaiResponses: ProviderEntry(baseURL: "https://api.openai.com/v1", keyVariable: "OPENAI_API_KEY"),
        .anthropic: ProviderEntry(baseURL: "https://api.anthropic.com", keyVariable: "ANTHROPIC_API_KEY"),
      ],
      families: openAIReasoning + openAI + anthropic + deepSeek)
  }

  /// Members that OpenAI's reasoning models answer with HTTP 400.
  private static var sampling: [String] {
    [
      "temperature", "top_p", "presence_penalty", "frequency_penalty", "logprobs", "top_logprobs",
      "logit_bias",
    ]
  }

  private static func reasoning(
    _ prefix: String, system: ModelQuirks.SystemRole = .developer, alsoRefuses: [String] = [],
    _ input: Double, _ cached: Double, _ output: Double
  ) -> Family {
    Family(
      prefix: prefix,
      quirks: ModelQuirks(
        outputLimitMember: "max_completion_tokens", systemRole: system, refuses: sampling + alsoRefuses),
      price: ModelPrice(input: input, cachedInput: cached, output: output, asOf: "2025-10"))
  }

  private static var openAIReasoning: [Family] {
    [
      reasoning("o1", 15, 7.5, 60), reasoning("o1-mini", system: .user, 1.1, 0.55, 4.4),
      reasoning("o1-preview", system: .user, 15, 7.5, 60), reasoning("o3", alsoRefuses: ["stop"], 2, 0.5, 8),
      reasoning("o3-mini", alsoRefuses: ["stop"], 1.1, 0.55, 4.4),
      reasoning("o4-mini", alsoRefuses: ["stop"], 1.1, 0.275, 4.4),
      reasoning("gpt-5", alsoRefuses: ["stop"], 1.25, 0.125, 10),
      reasoning("gpt-5-mini", alsoRefuses: ["stop"], 0.25, 0.025, 2),
      reasoning("gpt-5-nano", alsoRefuses: ["stop"], 0.05, 0.005, 0.4),
      Family(
        prefix: "gpt-5-chat", quirks: ModelQuirks(outputLimitMember: "max_completion_tokens"),
        price: ModelPrice(input: 1.25, cachedInput: 0.125, output: 10, asOf: "2025-10")),
    ]
  }

  private static func plain(
    _ provider: Provider?, _ prefix: String, limit: Int? = nil, _ input: Double, _ cached: Double,
    _ output: Double
  ) -> Family {
    Family(
      provider: provider, prefix: prefix, quirks: ModelQuirks(defaultMaxOutputTokens: limit),
      price: ModelPrice(input: input, cachedInput: cached, output: output, asOf: "2025-10"))
  }

  private static var openAI: [Family] {
    [
      plain(nil, "gpt-4o", 2.5, 1.25, 10), plain(nil, "gpt-4o-mini", 0.15, 0.075, 0.6),
      plain(nil, "gpt-4.1", 2, 0.5, 8), plain(nil, "gpt-4.1-mini", 0.4, 0.1, 1.6),
      plain(nil, "gpt-4.1-nano", 0.1, 0.025, 0.4),
    ]
  }

  private static var anthropic: [Family] {
    [
      plain(.anthropic, "claude-3-haiku", limit: 4096, 0.25, 0.03, 1.25),
      plain(.anthropic, "claude-3-opus", limit: 4096, 15, 1.5, 75),
      plain(.anthropic, "claude-3-5-haiku", limit: 8192, 0.8, 0.08, 4),
      plain(.anthropic, "claude-3-5-sonnet", limit: 8192, 3, 0.3, 15),
      plain(.anthropic, "claude-3-7-sonnet", limit: 16_384, 3, 0.3, 15),
      plain(.anthropic, "claude-haiku-4-5", limit: 16_384, 1, 0.1, 5),
      plain(.anthropic, "claude-sonnet-4", limit: 16_384, 3, 0.3, 15),
      plain(.anthropic, "claude-opus-4", limit: 16_384, 15, 1.5, 75),
      plain(.anthropic, "claude-opus-4-5", limit: 16_384, 5, 0.5, 25),
    ]
  }

  private static var deepSeek: [Family] {
    let price = ModelPrice(input: 0.28, cachedInput: 0.028, output: 0.42, asOf: "2025-09-29")
    return [
      Family(provider: .openai, prefix: "deepseek-chat", price: price),
      // The service takes these members without an error and ignores them, which would falsify a report.
      Family(
        provider: .openai, prefix: "deepseek-reasoner",
        quirks: ModelQuirks(refuses: ["temperature", "top_p", "presence_penalty", "frequency_penalty"]),
        price: price),
    ]
  }
}
