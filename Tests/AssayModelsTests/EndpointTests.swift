import AssayCore
import AssayHTTP
import AssayModels
import AssayTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EndpointTests {
  @Test(
    "the address of a call follows from the base",
    arguments: [
      (Provider.openai, "http://h", "http://h/v1/chat/completions"),
      (.openai, "http://h/", "http://h/v1/chat/completions"),
      (.openai, "http://h:8000/v1", "http://h:8000/v1/chat/completions"),
      (.openai, "http://h/v1/", "http://h/v1/chat/completions"),
      (.openai, "https://h/api/paas/v4", "https://h/api/paas/v4/chat/completions"),
      (
        .openai, "https://h/openai/deployments/d?api-version=2024-10-21",
        "https://h/openai/deployments/d/chat/completions?api-version=2024-10-21"
      ),
      (.openai, "http://h/v1/chat/completions", "http://h/v1/chat/completions"),
      (.openaiResponses, "http://h", "http://h/v1/responses"),
      (.anthropic, "http://h", "http://h/v1/messages"),
      (.anthropic, "http://h/v1", "http://h/v1/messages"),
      (.anthropic, "http://h/anthropic", "http://h/anthropic/v1/messages"),
    ])
  func url(provider: Provider, base: String, expected: String) throws {
    #expect(try EndpointOptions(baseURL: base).url(for: provider) == expected)
  }

  @Test(
    "a base that is none is refused without its secrets",
    arguments: ["", "h", "ftp://h", "http://", "http://secret@h/v1", "http://u:secret@h", "http://h/#secret"])
  func refused(base: String) {
    #expect {
      _ = try EndpointOptions(baseURL: base).url(for: .openai)
    } throws: { ($0 as? InputError)?.description.contains("secret") == false }
  }

  @Test(
    "the key is sent as the service wants it, and nowhere else",
    arguments: [
      (Provider.openai, EndpointOptions.KeyHeader.bearer, "authorization", "Bearer k-1"),
      (.openai, .named("api-key"), "api-key", "k-1"), (.anthropic, .named("x-api-key"), "x-api-key", "k-1"),
    ])
  func key(provider: Provider, header: EndpointOptions.KeyHeader, name: String, value: String) async throws {
    let seen = Mutex<[LoopbackRequest]>([])
    let exchange = try await LoopbackServer.withServer { request in
      seen.withLock { $0.append(request) }
      return .json(
        Array(#"{"choices":[{"message":{"content":"x"}}],"content":[],"stop_reason":"refusal"}"#.utf8))
    } body: { address in
      try await withClient(provider, baseURL: address.baseURL, key: Secret("k-1"), keyHeader: header) {
        try await $0.complete(question())
      }
    }
    let first = seen.withLock { $0.first }
    let request = try #require(first)
    #expect(request.header(name) == value && request.header("content-type") == "application/json")
    #expect(request.headers.filter { $0.value.contains("k-1") }.count == 1)
    #expect((request.header("anthropic-version") != nil) == (provider == .anthropic))
    #expect(!String(decoding: exchange.request, as: UTF8.self).contains("k-1"))
  }

  private func factory(_ transport: HTTPTransport, _ variables: [String: String]) -> ModelClientFactory {
    ModelClientFactory(transport: transport, table: .builtIn, time: .system()) { variables[$0] }
  }

  @Test(
    "a key that is missing is named, and no key goes where it was not meant to go",
    arguments: [
      (nil, nil, [:], "OPENAI_API_KEY"), (nil, "MINE", ["OPENAI_API_KEY": "a"], "MINE"),
      ("http://h", "MINE", ["OPENAI_API_KEY": "a"], "MINE"), (nil, "MINE", ["MINE": ""], "MINE"),
      ("http://h", nil, ["OPENAI_API_KEY": "a"], nil), (nil, nil, ["OPENAI_API_KEY": "a"], "a"),
      ("http://h", "MINE", ["MINE": "b"], "b"),
    ] as [(String?, String?, [String: String], String?)])
  func keys(base: String?, variable: String?, variables: [String: String], outcome: String?) async throws {
    try await HTTPTransport.withTransport { transport in
      let spec = SubjectSpec(provider: .openai, model: "gpt-4o")
      do throws(InputError) {
        let endpoint = try factory(transport, variables).endpoint(
          for: spec, .init(baseURL: base, keyVariable: variable))
        #expect(endpoint.key?.reveal { $0 } == outcome)
      } catch {
        #expect(error.description.contains(outcome ?? "?") && outcome?.uppercased() == outcome)
      }
    }
  }

  @Test("a parameter that the model does not take is refused before anything is sent")
  func refusedParameter() async throws {
    try await FaultServer.withServer(nil) { baseURL, requests in
      try await HTTPTransport.withTransport { transport in
        let spec = SubjectSpec(provider: .openai, model: "o3", parameters: SamplingParameters(temperature: 0))
        let rate = RateController(maximum: 1, time: .system())
        #expect(throws: InputError.self) {
          _ = try factory(transport, [:]).client(
            for: spec, options: .init(baseURL: baseURL), rate: rate, seed: 1)
        }
        let plain = try factory(transport, [:]).client(
          for: SubjectSpec(provider: .openai, model: "o3"), options: .init(baseURL: baseURL), rate: rate,
          seed: 1)
        #expect(try await plain.complete(question()).turn.text == FaultServer.answer)
      }
      #expect(requests() == 1)
    }
  }
}

@Suite struct KeyHeaderTests {
  @Test(
    "Azure's addresses take the key in a field of their own, and the user's table says so for any other",
    arguments: [
      (
        "https://eu.openai.azure.com/openai/deployments/d?api-version=1", "{}",
        EndpointOptions.KeyHeader.named("api-key")
      ),
      ("https://openai.azure.com.evil.example/v1", "{}", .bearer),
      ("https://gateway.example/v1", "{}", .bearer),
      (
        "https://gateway.example/v1",
        #"{"providers":{"openai":{"keyHeader":"x-gateway-key","headers":{"x-team":"red"}}}}"#,
        .named("x-gateway-key")
      ),
    ])
  func keyHeader(baseURL: String, table: String, expected: EndpointOptions.KeyHeader) async throws {
    try await HTTPTransport.withTransport { transport in
      let factory = ModelClientFactory(
        transport: transport, table: try ModelTable.builtIn.overlaid(with: Array(table.utf8), file: "t.json"),
        time: .system()
      ) { _ in "k" }
      let options = ModelClientFactory.Options(baseURL: baseURL, keyVariable: "K")
      let endpoint = try factory.endpoint(for: SubjectSpec(provider: .openai, model: "m"), options)
      #expect(endpoint.keyHeader == expected)
      #expect(endpoint.extraHeaders.map(\.value) == (table == "{}" ? [] : ["red"]))
    }
  }
}
