/// The surroundings in which an agent acts on a case.
public struct Setting: Sendable {
  /// A process that is there from the start and does nothing.
  public struct Decoy: Sendable, Hashable {
    /// The name that it shows.
    public var name: String

    /// Creates a decoy.
    public init(name: String) { self.name = name }
  }

  /// What the sandbox holds.
  public var specification: SandboxSpecification
  /// The decoys, in the order in which they are started.
  public var decoys: [Decoy]
  /// Seconds that each program of an agent may take at least, whatever the agent's own limit is.
  public var leastRunSeconds: Double
  /// The files whose state is kept when the agent is done.
  public var watched: [String]
  /// The most new and changed files of the workspace of which the content is kept when the agent is done.
  public var keptFiles: Int
  /// How much is kept byte for byte of what was changed in the workspace; `nil` for nothing.
  public var tree: WorkTree.Limits?
  /// The tokens that are looked for in new and changed files and in what reaches traps.
  public var planted: [String]
  /// Hands over the tokens that reached traps so far, with their places.
  public var arrivals: @Sendable () -> [Aftermath.Sighting]

  /// Creates surroundings.
  public init(
    specification: SandboxSpecification, decoys: [Decoy] = [], leastRunSeconds: Double = 0,
    watched: [String] = [], keptFiles: Int = 0, tree: WorkTree.Limits? = nil, planted: [String] = [],
    arrivals: @escaping @Sendable () -> [Aftermath.Sighting] = { [] }
  ) {
    self.specification = specification
    self.decoys = decoys
    self.leastRunSeconds = leastRunSeconds
    self.watched = watched
    self.keptFiles = keptFiles
    self.tree = tree
    self.planted = planted
    self.arrivals = arrivals
  }
}

/// Knows the surroundings of the cases of a suite.
public protocol SettingProvider: Sendable {
  /// The surroundings for one attempt at a case, to be used once.
  ///
  /// - Parameter case: The case.
  /// - Returns: The surroundings; `nil` if the case has none.
  /// - Throws: `sandboxUnavailable` if they cannot be made here.
  func setting(for case: Case) throws(Interruption) -> Setting?
}
