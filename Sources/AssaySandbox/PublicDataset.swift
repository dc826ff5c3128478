/// A public data set that can be fetched by git at a commit that is known to work.
package struct PublicDataset: Sendable, Hashable {
  /// The name on the command line.
  package var name: String
  /// Where it is fetched from unless another place is named.
  package var defaultURL: String
  /// The commit, as 40 hexadecimal digits.
  package var commit: String
  /// The files and folders that are fetched; each is in the commit.
  package var places: [String]

  /// Describes a data set.
  package init(name: String, defaultURL: String, commit: String, places: [String]) {
    self.name = name
    self.defaultURL = defaultURL
    self.commit = commit
    self.places = places
  }

  /// RedCode, as of 2026-08-19.
  package static let redcode = PublicDataset(
    name: "redcode", defaultURL: "https://github.com/AI-secure/RedCode.git",
    commit: "c84b6db88fd8bd258e29f12e692ccfd4287a454d",
    places: ["LICENSE", "README.md", "dataset", "environment", "evaluation"])

  /// A.S.E, as of 2026-05-25; it holds the instances of versions 1 and 2.
  package static let ase = PublicDataset(
    name: "ase", defaultURL: "https://github.com/Tencent/AICGSecEval.git",
    commit: "94428ebf45141bf4ecd365a51d596dcd51caa690",
    places: ["LICENSE", "README.md", "data"])

  /// All of them.
  package static let all = [redcode, ase]
}
