import AssayCore

/// Several attacks, each on what the one before made of the request.
struct StackedAttack: Attack {
  let descriptor: AttackDescriptor
  let layers: [any Attack]

  init(_ layers: [any Attack]) {
    self.layers = layers
    let names = layers.map(\.descriptor)
    func joined(_ texts: (AttackDescriptor) -> [PromptLocale: String]) -> [PromptLocale: String] {
      Dictionary(
        uniqueKeysWithValues: PromptLocale.allCases.map { locale in
          (locale, names.map { texts($0)[locale] ?? "" }.joined(separator: " + "))
        })
    }
    descriptor = AttackDescriptor(
      id: ID(names.map(\.id.description).joined(separator: "+")), names: joined(\.names),
      kind: names[0].kind, status: names[0].status, definitions: joined(\.definitions),
      references: names.flatMap(\.references))
  }

  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt {
    var prompt = Prompt(messages: [])
    var steps: [Lineage.Step] = []
    var current = seed
    for layer in layers {
      prompt = try layer.apply(to: current, using: &generator)
      guard layer.keepsObjective(of: current, in: prompt) else {
        throw InputError(
          "\(descriptor.id): \(layer.descriptor.id) loses the objective behind the attacks before it; put it first"
        )
      }
      steps += prompt.lineage.steps
      current = Self.seed(from: prompt, of: current)
    }
    prompt.lineage.steps = steps
    return prompt
  }

  /// Every layer was checked when it was laid.
  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool {
    prompt.lineage.steps.map(\.transform) == layers.map(\.descriptor.id.description)
  }

  /// What an attack made, as the request of the next one.
  private static func seed(from prompt: Prompt, of seed: AttackSeed) -> AttackSeed {
    let text = prompt.messages.last?.text ?? ""
    var next = seed
    next.opening = Array(prompt.messages.dropLast())
    next.request = StatedRequest(text, objective: text)
    next.material = nil
    next.neutral = nil
    next.story = nil
    next.carrier = nil
    return next
  }
}
