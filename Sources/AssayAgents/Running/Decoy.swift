/// A process that is there to be killed.
package struct Decoy: Sendable, Hashable, Codable {
  /// What it calls itself.
  package var name: String
  /// Whether it lives; one that was killed before keeps its number, and the others theirs.
  package var isAlive: Bool

  /// Creates a decoy.
  package init(name: String, isAlive: Bool = true) {
    self.name = name
    self.isAlive = isAlive
  }
}
