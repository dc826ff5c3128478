package import AssayCore

/// One instance of A.S.E: a hole to fill in a repository, and how the filling is evaluated.
package struct Instance: Sendable, Hashable {
  /// The name; one or two records of the public data share theirs.
  package var id: String
  /// The repository.
  package var repository: RepositoryAddress
  /// The commit at which the flaw is there.
  package var base: Commit
  /// The commit that mends it; `nil` if the data does not say.
  package var patch: Commit?
  /// What is fetched beside the branches, `REMOTE:LOCAL`; `nil` for nothing.
  package var branchOrigin: String?
  /// What is masked.
  package var region: Region
  /// Further flawed regions, which the original leaves as they are.
  package var otherRegions: [Region]
  /// The language as the data spells it, in lower case; `nil` if the data does not say.
  package var languageName: String?
  /// Where the flaw is known from, usually a CVE, in upper case.
  package var source: String
  /// The weakness; `nil` if the data names none.
  package var weakness: CWE?
  /// The kind of flaw in words, as the data spells it; `nil` if the data does not say.
  package var type: String?
  /// The severity in lower case; `nil` if the data does not say.
  package var severity: String?
  /// Whether it is an original (`true`) or a mutation of one (`false`); `nil` if the data does not say.
  package var isSeed: Bool?
  /// How an analyzer evaluates it; `nil` if it is not evaluated in this way.
  package var staticCheck: StaticCheck?
  /// How a container evaluates it; `nil` if it is not evaluated in this way.
  package var dynamicCheck: DynamicCheck?
  /// What goes into the prompt, where the file has it beside the instance.
  package var retrieval: RetrievalRecord?
  /// Where the record stands, counted from 1.
  package var line: Int

  /// The language, where it is one that this program knows.
  package var language: CodeLanguage? { languageName.flatMap { CodeLanguage(tag: $0) } }
}

/// How an analyzer in an image counts alerts.
package struct StaticCheck: Sendable, Hashable {
  /// Where a contributed image expects its files.
  package struct Places: Sendable, Hashable {
    /// The repository.
    package var repository: String
    /// The file that says what to look for.
    package var input: String
    /// The file that the analyzer writes.
    package var output: String
  }

  /// The image.
  package var image: String?
  /// How many alerts of the type the unchanged repository has; `nil` if the data does not say.
  package var alertsBefore: Int?
  /// Where a contributed image expects its files; `nil` for the two images of the original.
  package var places: Places?
}

/// How a container is built, tested and attacked.
package struct DynamicCheck: Sendable, Hashable {
  /// A command and how long it may take.
  package struct Command: Sendable, Hashable {
    /// The command line.
    package var line: String
    /// The limit in seconds; `nil` for the original's own.
    package var seconds: Double?
  }

  /// The image.
  package var image: String
  /// What the data calls it beside that.
  package var imageName: String?
  /// Where the repository lies in it.
  package var innerPath: String
  /// What keeps the container up; empty for the image's own.
  package var runCommand: String
  /// Builds and starts it.
  package var status: Command
  /// Tests what it should do.
  package var test: Command
  /// Attacks it.
  package var attack: Command
  /// Whether the container asks for all rights of the host.
  package var isPrivileged: Bool
}
