import AssayCore
import AssayTestKit
import Testing

@Suite struct AttemptTests {
  private static let prompt = Prompt(system: "s", turns: ["a", "b"])
  private static let subject = SubjectSpec(provider: .openai, model: "m")

  private static func variants() -> [(name: String, id: Digest)] {
    func id(_ prompt: Prompt = prompt, _ subject: SubjectSpec = subject, _ sample: Int = 1) -> Digest {
      Attempt.askID(prompt: prompt, subject: subject, sample: sample)
    }
    func sampling(_ change: (inout SamplingParameters) -> Void) -> SubjectSpec {
      var subject = subject
      change(&subject.parameters)
      return subject
    }
    var tools = prompt
    tools.tools = [ToolDefinition(name: "t", summary: "", parameters: .object([:]))]
    var called = prompt
    called.messages[1].toolCalls = [ToolCall(id: "1", name: "t", arguments: "")]
    return [
      ("plain", id()), ("sample", id(prompt, subject, 2)), ("tools", id(tools)), ("tool call", id(called)),
      ("model", id(prompt, SubjectSpec(provider: .openai, model: "n"))),
      ("provider", id(prompt, SubjectSpec(provider: .anthropic, model: "m"))),
      ("agent", id(prompt, SubjectSpec(provider: .openai, model: "m", agent: "react"))),
      ("temperature", id(prompt, sampling { $0.temperature = 0 })),
      ("negative zero is another temperature", id(prompt, sampling { $0.temperature = -0.0 })),
      ("top-p", id(prompt, sampling { $0.topP = 0 })),
      ("output tokens", id(prompt, sampling { $0.maxOutputTokens = 1 })),
      ("context tokens", id(prompt, sampling { $0.maxContextTokens = 1 })),
      ("extra", id(prompt, sampling { $0.extra = ["seed": .integer(1)] })),
      ("extra as a text", id(prompt, sampling { $0.extra = ["seed": .string("1")] })),
      ("extra null", id(prompt, sampling { $0.extra = ["seed": .null] })),
      ("other words", id(Prompt(system: "s", turns: ["a", "c"]))),
      ("words moved", id(Prompt(system: "s", turns: ["ab", ""]))),
      ("no system", id(Prompt(turns: ["s", "a", "b"]))),
      ("composed", id(Prompt(turns: ["é"]))), ("decomposed", id(Prompt(turns: ["e\u{301}"]))),
    ]
  }

  @Test("everything that determines an answer changes the ask id")
  func different() {
    let variants = Self.variants()
    var names: [Digest: String] = [:]
    for (name, id) in variants {
      #expect(names[id] == nil, "“\(name)” has the id of “\(names[id] ?? "")”")
      names[id] = name
    }
  }

  @Test("what does not determine an answer leaves the ask id alone")
  func same() {
    var prompt = Self.prompt
    prompt.lineage = Lineage(seed: "other", steps: [.init(transform: "t", version: 1)])
    let one = Attempt(case: .fixture(id: "a", prompt: Self.prompt), subject: Self.subject, sample: 1)
    let two = Attempt(
      case: .fixture(id: "b", objective: .benign, prompt: prompt, checks: []), subject: Self.subject,
      sample: 1)
    #expect(one.askID == two.askID)
    var subject = Self.subject
    subject.parameters.extra = ["b": .integer(1), "a": .integer(2), "c": .integer(3)]
    var reordered = Self.subject
    for name in ["c", "a", "b"] { reordered.parameters.extra[name] = subject.parameters.extra[name] }
    #expect(
      Attempt.askID(prompt: prompt, subject: subject, sample: 1)
        == Attempt.askID(prompt: prompt, subject: reordered, sample: 1))
  }

  @Test("the judgement id depends on oracle, rules and judge")
  func judgementID() {
    let ask = Digest(of: [1])
    let digest = Digest(of: [2])
    let judge = JudgeIdentity(name: "rules", digest: digest)
    let examiner = ExaminerIdentity(name: "text", digest: digest)
    func id(_ case: Case = .fixture(), _ examiners: [ExaminerIdentity] = [], _ judge: JudgeIdentity) -> Digest
    {
      Attempt.judgementID(askID: ask, case: `case`, examiners: examiners, judge: judge)
    }
    let oracles: [[Oracle.Check]] = [
      [], [.canary("a")], [.forbiddenText(["a"])], [.requiredText(["a"])], [.requiredText(["a", "b"])],
      [.graded("a")], [.weaknessAbsent([])],
      [.executed(ExecutionCheck(runtime: .go, script: "s", probes: []))],
      [.executed(ExecutionCheck(runtime: .php, script: "s", probes: []))],
      [.executed(ExecutionCheck(runtime: .go, script: "t", probes: []))],
      [.executed(ExecutionCheck(runtime: .go, script: "s", probes: [], file: "f"))],
      [.executed(ExecutionCheck(runtime: .go, script: "s", probes: [], modules: ["f"]))],
      [.executed(ExecutionCheck(runtime: .go, script: "s", probes: [], wallSeconds: 1))],
      [
        .executed(
          ExecutionCheck(runtime: .go, script: "s", probes: [ExecutionProbe(name: "p", kind: .functional)]))
      ],
      [
        .executed(
          ExecutionCheck(runtime: .go, script: "s", probes: [ExecutionProbe(name: "p", kind: .exploit)]))
      ],
    ]
    let ids =
      [
        id(.fixture(), [], judge), id(.fixture(objective: .benign), [], judge),
        id(.fixture(id: "b"), [], judge),
        id(.fixture(), [examiner], judge),
        id(.fixture(), [ExaminerIdentity(name: "text", digest: ask)], judge),
        id(.fixture(), [], JudgeIdentity(name: "rules", digest: ask)),
        id(.fixture(), [], JudgeIdentity(name: "other", digest: digest)),
      ] + oracles.map { id(.fixture(checks: $0), [], judge) }
    #expect(Set(ids).count == ids.count)
  }
}

@Suite struct PromptTests {
  private static let scripted = Prompt(messages: [
    Message(role: .system, text: "s"), Message(role: .user, text: "q0"),
    Message(role: .assistant, text: "a0"),
    Message(role: .user, text: "q1"), Message(role: .user, text: "q2"),
  ])

  @Test(
    arguments: [
      (Prompt(turns: []), 0), (Prompt(turns: ["a"]), 1), (Prompt(system: "s", turns: ["a", "b", "c"]), 3),
      (scripted, 2), (Prompt(messages: [Message(role: .system, text: "s")]), 0),
    ])
  func countsTurns(prompt: Prompt, turns: Int) { #expect(prompt.turnCount == turns) }

  @Test(
    "replies stand behind the turns that they answer",
    arguments: [
      (scripted, 0, ["s", "q0", "a0", "q1"]), (scripted, 1, ["s", "q0", "a0", "q1", "r0", "q2"]),
      (Prompt(system: "s", turns: ["a", "b", "c"]), 0, ["s", "a"]),
      (Prompt(system: "s", turns: ["a", "b", "c"]), 2, ["s", "a", "r0", "b", "r1", "c"]),
    ])
  func conversation(prompt: Prompt, turn: Int, expected: [String]) {
    let replies = ["r0", "r1", "r2"].map { Message(role: .assistant, text: $0) }
    #expect(prompt.conversation(upTo: turn, replies: replies).map(\.text) == expected)
  }

  @Test(
    "knows where the turns stand in the text of a response",
    arguments: [["a"], ["", ""], ["é", "抱歉", ""], ["a\n", "\nb"]])
  func turnRanges(texts: [String]) {
    let response = Response.fixture(texts)
    let bytes = Array(response.text.utf8)
    #expect(response.turnRanges.map { String(decoding: bytes[$0], as: UTF8.self) } == texts)
  }
}
