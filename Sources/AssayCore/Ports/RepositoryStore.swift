/// A commit of a repository, as a data set names it.
public struct RepositoryRequest: Sendable, Hashable {
  /// Where the repository stands among others: a host and a path, such as `github.com/owner/name`.
  public var place: String
  /// The address to fetch from where no copy is given; never with a user or a password in it.
  public var url: String
  /// A hash of 7 to 40 hexadecimal digits, a tag, a branch or `HEAD`.
  public var revision: String
  /// How many first parents to go back from there.
  public var generations: Int
  /// What is fetched beside branches and tags, `REMOTE:LOCAL`; `nil` for nothing.
  public var refspec: String?

  /// Creates a request.
  public init(place: String, url: String, revision: String, generations: Int = 0, refspec: String? = nil) {
    self.place = place
    self.url = url
    self.revision = revision
    self.generations = generations
    self.refspec = refspec
  }
}

/// The files of a repository at a commit.
public struct RepositoryTree: Sendable, Hashable {
  /// An absolute path of a folder with the files and without `.git`; others use it, too, and so it is only read.
  public var folder: String
  /// The commit, as 40 hexadecimal digits.
  public var commit: String

  /// Creates a tree.
  public init(folder: String, commit: String) {
    self.folder = folder
    self.commit = commit
  }
}

/// A file of a repository at a commit.
public struct RepositoryFile: Sendable, Hashable {
  /// Its bytes; `nil` if no plain file is there.
  public var bytes: [UInt8]?
  /// The commit, as 40 hexadecimal digits.
  public var commit: String

  /// Creates a file.
  public init(bytes: [UInt8]?, commit: String) {
    self.bytes = bytes
    self.commit = commit
  }
}

/// Repositories at the commits that data sets name, each fetched once and written once for a commit.
public protocol RepositoryStore: Sendable {
  /// The files of a repository at a commit.
  ///
  /// - Parameter request: The commit.
  /// - Returns: The folder with its files, and the commit that was meant.
  /// - Throws: `Interruption.failed` with a reason that names the repository and what to do: it is not there, is
  ///   broken, or has no such commit.
  func tree(_ request: RepositoryRequest) async throws(Interruption) -> RepositoryTree

  /// One file of a repository at a commit, without the folder of all others.
  ///
  /// - Parameters:
  ///   - path: Its path in the repository, with `/` between its parts; links are no files and are not followed.
  ///   - request: The commit.
  ///   - limit: The most bytes that it may have.
  /// - Returns: What is there, and the commit that was meant.
  /// - Throws: `Interruption.failed` as `tree` does, and for a file that is larger.
  func file(
    _ path: String, in request: RepositoryRequest, limit: Int
  ) async throws(Interruption) -> RepositoryFile
}
