import AssayCore
import AssayModels
import Testing

@Suite struct ModelTableTests {
  @Test(
    "a parameter that a family does not take is refused, by name",
    arguments: [
      ("o3-mini", SamplingParameters(temperature: 0), "--temperature"),
      ("gpt-5", SamplingParameters(topP: 1), "--top-p"),
      ("gpt-5-2025", SamplingParameters(extra: ["stop": .string("x")]), "stop"),
      ("o1", SamplingParameters(extra: ["temperature": .integer(1)]), "temperature"),
      ("gpt-4o", SamplingParameters(temperature: -1), "--temperature"),
      ("gpt-4o", SamplingParameters(temperature: .nan), "--temperature"),
      ("gpt-4o", SamplingParameters(maxOutputTokens: 0), "--max-output-tokens"),
    ])
  func refused(model: String, parameters: SamplingParameters, naming: String) {
    let quirks = ModelTable.builtIn.quirks(.openai, model)
    #expect { try quirks.check(parameters, model: model) } throws: {
      ($0 as? InputError)?.description.contains(naming) == true
    }
  }

  @Test(
    "what a family takes is taken", arguments: ["gpt-4o", "gpt-5-chat-latest", "qwen-plus", "unheard-of"])
  func taken(model: String) throws {
    try ModelTable.builtIn.quirks(.openai, model).check(
      SamplingParameters(temperature: 0.7, topP: 0.9), model: model)
  }

  @Test("a price is known or it is not there, and the longest prefix counts")
  func prices() {
    let table = ModelTable.builtIn
    #expect(table.price(.openai, "unheard-of") == nil && table.price(.anthropic, "gpt-4o") == nil)
    #expect(
      table.price(.openai, "gpt-4o-mini-2024")?.input == 0.15
        && table.price(.openaiResponses, "gpt-4o")?.input == 2.5)
    // 600 fresh tokens at 1, 400 cached ones at 0.5 and 100 of output at 4 dollars per million.
    let price = ModelPrice(input: 1, cachedInput: 0.5, output: 4, asOf: "2025-01-01")
    let cost = price.costUSD(of: Usage(inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100))
    #expect(abs(cost - 0.0012) < 1e-12)
  }

  @Test("a user's file goes first, member by member")
  func overlay() throws {
    let file = """
      {"providers": {"openai": {"baseURL": "http://proxy/v1"}}, "families": [
        {"prefix": "o3", "refuses": ["top_p"], "price": {"input": 9, "output": 9}},
        {"provider": "anthropic", "prefix": "mine", "defaultMaxOutputTokens": 5}]}
      """
    let table = try ModelTable.builtIn.overlaid(with: Array(file.utf8), file: "t.json")
    #expect(
      table.providers[.openai]?.baseURL == "http://proxy/v1"
        && table.providers[.openai]?.keyVariable == "OPENAI_API_KEY")
    let quirks = table.quirks(.openai, "o3-mini")
    #expect(quirks.refuses == ["top_p"] && quirks.outputLimitMember == "max_completion_tokens")
    #expect(
      table.price(.openai, "o3")?.cachedInput == 9
        && table.quirks(.anthropic, "mine-1").defaultMaxOutputTokens == 5)
  }

  @Test(
    "a mistake in a user's file is told by file and key",
    arguments: [
      ("{", "byte 1"), ("[]", "the file must be an object"), (#"{"familys":[]}"#, "familys"),
      (#"{"families":{}}"#, "families"),
      (#"{"families":[{}]}"#, "families[0].prefix"),
      (#"{"families":[{"prefix":"a"},{"prefix":1}]}"#, "families[1].prefix"),
      (#"{"families":[{"prefix":"a","system":"boss"}]}"#, "families[0].system"),
      (#"{"families":[{"prefix":"a","provider":"x"}]}"#, "families[0].provider"),
      (#"{"families":[{"prefix":"a","refuses":[1]}]}"#, "families[0].refuses"),
      (#"{"families":[{"prefix":"a","defaultMaxOutputTokens":0}]}"#, "families[0].defaultMaxOutputTokens"),
      (#"{"families":[{"prefix":"a","price":{"input":1}}]}"#, "families[0].price.output"),
      (#"{"families":[{"prefix":"a","price":{"input":-1,"output":1}}]}"#, "families[0].price.input"),
      (#"{"families":[{"prefix":"a","price":{"input":1,"outputs":1}}]}"#, "outputs"),
      (#"{"providers":{"openai":{"baseURL":1}}}"#, "providers.openai.baseURL"),
      (#"{"providers":{"x":{}}}"#, "“x”"),
    ])
  func mistakes(text: String, naming: String) {
    #expect {
      _ = try ModelTable.builtIn.overlaid(with: Array(text.utf8), file: "t.json")
    } throws: { error in
      guard let description = (error as? InputError)?.description else { return false }
      return description.hasPrefix("t.json: ") && description.contains(naming)
    }
  }

  @Test("every named service can be reached by the line that it shows", arguments: ProviderTable.services)
  func services(service: NamedService) throws {
    let words = service.example.split(separator: " ").map(String.init)
    let spec = try #require(SubjectSpec(words[1]))
    #expect(words[0] == "--model" && spec.provider == service.provider && spec.model == service.exampleModel)
    _ = try EndpointOptions(baseURL: service.baseURL).url(for: service.provider)
    try ModelTable.builtIn.quirks(spec.provider, spec.model).check(spec.parameters, model: spec.model)
  }
}
