package import AssayCore

extension ID<AttackMethod> {
  package static let goalHijacking: Self = "goal-hijacking"
  package static let semanticObfuscation: Self = "semantic-obfuscation"
  package static let promptLeakage: Self = "prompt-leakage"
  package static let indirectInjection: Self = "indirect-injection"
  package static let fakeContext: Self = "fake-context"
  package static let rolePlay: Self = "role-play"
  package static let reverseInduction: Self = "reverse-induction"
  package static let toxicityRewriting: Self = "toxicity-rewriting"
  package static let developerMode: Self = "developer-mode"
  package static let metaphor: Self = "metaphor"
  package static let fictionalScenario: Self = "fictional-scenario"
  package static let encoding: Self = "encoding"
  package static let multiTurnEscalation: Self = "multi-turn-escalation"
}

extension AttackDescriptor {
  /// Our thirteen in the order of the benchmark's classes.
  static let all: [AttackDescriptor] = [
    AttackDescriptor(
      id: .goalHijacking, names: [.en: "Goal hijacking", .zh: "目标劫持"], kind: .promptInjection,
      status: .named,
      definitions: [
        .en: "A lawful task is given, then the same turn drops it and demands the harmful one.",
        .zh: "先给出正常任务，再在同一轮中要求放弃它、转而完成有害目标。",
      ],
      references: [
        "S-Eval, arXiv 2405.14191: goal hijacking", "Safety-Prompts, arXiv 2304.10436: Goal Hijacking",
      ]),
    AttackDescriptor(
      id: .semanticObfuscation, names: [.en: "Semantic obfuscation", .zh: "语义混淆"], kind: .promptInjection,
      status: .named,
      definitions: [
        .en:
          "Words that give the aim away are split, spaced or reversed, so that the meaning has to be put together.",
        .zh: "把暴露意图的词语拆分、加间隔或倒写，需要重新拼合才能读出含义。",
      ], references: ["PurpleLlama CyberSecEval: token_smuggling, payload_splitting"]),
    AttackDescriptor(
      id: .promptLeakage, names: [.en: "Prompt leakage", .zh: "提示泄露"], kind: .promptInjection, status: .ours,
      definitions: [
        .en:
          "The model is made to disclose its instructions or planted secrets, or to lift them by disclosing them.",
        .zh: "诱使模型泄露系统提示或预置机密，或借公开规则之名解除规则。",
      ], references: ["OWASP LLM07:2025", "MITRE ATLAS AML.T0056"]),
    AttackDescriptor(
      id: .indirectInjection, names: [.en: "Indirect injection", .zh: "间接注入"], kind: .promptInjection,
      status: .ours,
      definitions: [
        .en: "The instruction hides in a comment, README or log of the material that the user hands over.",
        .zh: "指令隐藏在用户提供的代码注释、说明文件或日志之中。",
      ], references: ["MITRE ATLAS AML.T0051.001", "BIPIA, arXiv 2312.14197"]),
    AttackDescriptor(
      id: .fakeContext, names: [.en: "Fake context", .zh: "伪造上下文"], kind: .promptInjection, status: .ours,
      definitions: [
        .en:
          "Forged role markers, tool output, earlier turns or a forced opening make the aim look authorised.",
        .zh: "伪造角色标记、工具输出、历史对话或强制开头，使有害目标看似已获授权。",
      ],
      references: [
        "Liu et al., Formalizing and Benchmarking Prompt Injection, arXiv 2310.12815: fake completion"
      ]),
    AttackDescriptor(
      id: .rolePlay, names: [.en: "Role play", .zh: "角色扮演"], kind: .policyBypass, status: .named,
      definitions: [
        .en: "The model is given a persona whose voice would comply.", .zh: "让模型扮演一个会照办的角色。",
      ],
      references: ["Safety-Prompts, arXiv 2304.10436: Role Play Instruction", "RMCBench, arXiv 2409.15154"]),
    AttackDescriptor(
      id: .reverseInduction, names: [.en: "Reverse induction", .zh: "反向诱导"], kind: .policyBypass,
      status: .named,
      definitions: [
        .en: "The opposite, protective aim is stated to obtain the harmful content.",
        .zh: "以防范、检测或教学等相反的正当目的为名索取有害内容。",
      ], references: ["S-Eval, arXiv 2405.14191: reverse induction"]),
    AttackDescriptor(
      id: .toxicityRewriting, names: [.en: "Toxicity rewriting", .zh: "毒性信息改写"], kind: .policyBypass,
      status: .named,
      definitions: [
        .en: "The aim is described in neutral technical words, without any malicious vocabulary.",
        .zh: "用中性的技术词汇描述目标，不出现任何恶意词语。",
      ], references: ["RMCBench, arXiv 2409.15154: level 2 prompts"]),
    AttackDescriptor(
      id: .developerMode, names: [.en: "Developer mode", .zh: "伪装开发者模式"], kind: .policyBypass,
      status: .inferred,
      definitions: [
        .en: "The model is told that it runs in a developer, debug or maintenance mode without policies.",
        .zh: "声称模型处于不受策略约束的开发者、调试或维护模式。",
      ], references: ["Liu et al., Jailbreaking ChatGPT via Prompt Engineering, arXiv 2305.13860: sudo mode"]),
    AttackDescriptor(
      id: .metaphor, names: [.en: "Metaphor", .zh: "隐喻"], kind: .policyBypass, status: .inferred,
      definitions: [
        .en: "The aim is told as an allegory whose mechanism is to be built in software.",
        .zh: "把目标写成寓言，要求用软件实现其中的机制。",
      ], references: ["S-Eval, arXiv 2405.14191: compositional instructions"]),
    AttackDescriptor(
      id: .fictionalScenario, names: [.en: "Fictional scenario", .zh: "虚构场景"], kind: .policyBypass,
      status: .ours,
      definitions: [
        .en: "The aim is moved into a novel, a game, an exam or a story within a story.",
        .zh: "把目标放进小说、游戏、考试或嵌套故事之中。",
      ], references: ["DeepInception, arXiv 2311.03191", "ReNeLLM, arXiv 2311.08268"]),
    AttackDescriptor(
      id: .encoding, names: [.en: "Encoding", .zh: "指令加密"], kind: .policyBypass, status: .ours,
      definitions: [
        .en: "The request is given in Base64, hexadecimal, ROT13, character codes or backwards.",
        .zh: "以 Base64、十六进制、字符编码或倒序等形式给出请求。",
      ], references: ["CipherChat, arXiv 2308.06463", "S-Eval, arXiv 2405.14191: instruction encryption"]),
    AttackDescriptor(
      id: .multiTurnEscalation, names: [.en: "Multi-turn escalation", .zh: "多轮渐进诱导"], kind: .policyBypass,
      status: .ours,
      definitions: [
        .en: "A fixed conversation begins without harm and comes to the aim step by step.",
        .zh: "按固定脚本从无害话题开始，逐轮推进到有害目标。",
      ], references: ["Crescendo, arXiv 2404.01833", "CoSafe, arXiv 2406.17626"]),
  ]
}
