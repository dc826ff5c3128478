package import AssayCore

/// A suite of direct cases, put under attacks that it does not have itself.
package enum AttackedSuite {
  /// Adds attacked forms of direct cases to a suite.
  ///
  /// - Parameters:
  ///   - names: The attacks that are wanted; `direct`, and those under which the suite has cases of its own, add
  ///     nothing.
  ///   - suite: The suite.
  ///   - book: The attacks there are.
  ///   - seed: Chooses among templates.
  /// - Returns: The suite, with one more case for each direct one and each of these attacks.
  /// - Throws: `InputError` for a name that nobody knows, and while cases are read for one on which an attack
  ///   cannot be made.
  package static func adding(
    _ names: [ID<AttackMethod>], to suite: CaseSuite, from book: AttackBook, seed: UInt64
  ) throws -> CaseSuite {
    let missing = try names.filter { name in
      try name.description != "direct" && !suite.ownAttacks.contains(name) && !holds(name, suite)
    }
    let attacks = try missing.map { try book.find($0.description) }
    guard !attacks.isEmpty else { return suite }
    var attacked = suite
    let draw = seed
    attacked.forEach = { body in
      try suite.forEach { direct in
        try body(direct)
        guard let start = suite.attackSeed(direct) else { return }
        for attack in attacks { try body(try Self.attacked(direct, by: attack, start, seed: draw)) }
      }
    }
    return attacked
  }

  /// Whether a suite has cases that say so themselves.
  private static func holds(_ name: ID<AttackMethod>, _ suite: CaseSuite) throws -> Bool {
    // Suites that name their attacks have no others.
    guard suite.ownAttacks.isEmpty else { return false }
    do {
      try suite.forEach { if $0.attack == name { throw Found() } }
      return false
    } catch is Found { return true }
  }

  private struct Found: Error {}

  private static func attacked(
    _ direct: Case, by attack: any Attack, _ start: AttackSeed, seed: UInt64
  ) throws(InputError) -> Case {
    let name = attack.descriptor.id
    var generator = SeededGenerator(from: [String(seed), direct.id.description, name.description])
    var copy = direct
    do throws(InputError) {
      copy.prompt = try attack.apply(to: start, using: &generator)
    } catch {
      throw InputError("\(direct.id): \(error.description)")
    }
    copy.prompt.tools = direct.prompt.tools
    copy.prompt.lineage.seed = direct.id
    copy.id = ID("\(direct.id)@\(name)")
    copy.attack = name
    return copy
  }
}
