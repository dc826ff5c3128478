package import AssayCore

/// The thirteen attack methods, and stacks of them.
///
/// The CAICT benchmark names five methods of prompt injection and eight of policy bypass; which of ours it has is
/// told by the status of each.
package struct AttackBook: Sendable {
  /// The methods: prompt injection first, then policy bypass.
  package let attacks: [any Attack]

  /// Opens the book.
  ///
  /// - Throws: `InputError` if the templates cannot be read.
  package init() throws(InputError) {
    let book = try TemplateBook(String(decoding: PackageResources.Templates_txt, as: UTF8.self))
    attacks = AttackDescriptor.all.map { descriptor in
      switch descriptor.id {
      case .goalHijacking: GoalHijacking(descriptor: descriptor, book: book)
      case .semanticObfuscation: SemanticObfuscation(descriptor: descriptor, book: book)
      case .promptLeakage: PromptLeakage(descriptor: descriptor, book: book)
      case .indirectInjection: IndirectInjection(descriptor: descriptor, book: book)
      case .fakeContext: FakeContext(descriptor: descriptor, book: book)
      case .toxicityRewriting: ToxicityRewriting(descriptor: descriptor, book: book)
      case .metaphor: Metaphor(descriptor: descriptor, book: book)
      case .encoding: Encoding(descriptor: descriptor, book: book)
      case .multiTurnEscalation: Escalation(descriptor: descriptor, book: book)
      default: WrappingAttack(descriptor: descriptor, book: book)
      }
    }
  }

  /// The classes of the methods, by their names.
  package static var classes: [String: AttackDescriptor.Class] {
    Dictionary(
      AttackDescriptor.all.map { ($0.id.description, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The attack of a name; names joined by `+` are applied one after the other, the first to the request itself.
  ///
  /// - Throws: `InputError` that lists the names there are.
  package func find(_ name: String) throws(InputError) -> any Attack {
    var layers: [any Attack] = []
    for part in name.split(separator: "+", omittingEmptySubsequences: false) {
      guard let attack = attacks.first(where: { $0.descriptor.id.description == part }) else {
        let names = attacks.map(\.descriptor.id.description).joined(separator: ", ")
        throw InputError("there is no attack “\(String(part).printable(limit: 60))”; there are: \(names)")
      }
      guard !layers.contains(where: { $0.descriptor.id == attack.descriptor.id }) else {
        throw InputError("the attack \(part) stands twice in “\(name.printable(limit: 120))”")
      }
      layers.append(attack)
    }
    return layers.count == 1 ? layers[0] : StackedAttack(layers)
  }
}
