public import AssayCore
import Foundation

/// What every store of repositories owes to its callers, as checks that a test runs one by one.
///
/// The test makes a repository with two commits: the first has `first`, the last has `last`.
public enum RepositoryStoreConformance: Sendable {
  /// A file of the repository.
  public struct Entry: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
      /// A plain file.
      case file
      /// A plain file that may be run.
      case program
      /// A link, whose bytes say where to.
      case link
    }

    /// Its path.
    public var path: String
    /// What it is.
    public var kind: Kind
    /// What it holds.
    public var bytes: [UInt8]
  }

  /// The files of the first commit.
  public static let first = [Entry(path: "which", kind: .file, bytes: Array("first\n".utf8))]

  /// The files of the last commit, some of which a store could be tempted to change.
  public static let last = [
    Entry(path: "which", kind: .file, bytes: Array("last\n".utf8)),
    Entry(path: ".gitattributes", kind: .file, bytes: Array("* text eol=crlf\n*.c ident\n".utf8)),
    Entry(path: "lf.txt", kind: .file, bytes: Array("x\ny\n".utf8)),
    Entry(path: "crlf.txt", kind: .file, bytes: Array("x\r\ny\r\n".utf8)),
    Entry(path: "ident.c", kind: .file, bytes: Array("/* $Id$ */\n".utf8)),
    Entry(path: "latin.txt", kind: .file, bytes: [0x63, 0xE9, 0x0A, 0]),
    Entry(path: "empty", kind: .file, bytes: []),
    Entry(path: "deep/a b/*", kind: .file, bytes: Array("sign\n".utf8)),
    Entry(path: "deep/a b/c", kind: .program, bytes: Array("#!/bin/sh\n".utf8)),
    Entry(path: "link", kind: .link, bytes: Array("which".utf8)),
    Entry(path: "out", kind: .link, bytes: Array("/etc".utf8)),
  ]

  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// A tree has the bytes of its commit, and nothing else.
    case writesExactTrees
    /// A tree that was written is the same when it is asked for again, by many at once.
    case sharesTrees
    /// A file by itself has the bytes that it has in the tree, and its commit.
    case readsSingleFiles
    /// Ancestors are found.
    case goesBack
    /// Links, folders, what is not there and what is no path are no files.
    case readsNothingElse
    /// The limit holds, and a file of just that size is read.
    case keepsTheLimit
    /// A commit or a repository that is not there is a failure that names it.
    case namesWhatIsMissing
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - store: The store.
  ///   - request: Asks for the last commit.
  /// - Throws: `Failure` if the promise is broken, or what the store throws.
  public static func verify(
    _ check: Check, of store: any RepositoryStore, _ request: RepositoryRequest
  ) async throws {
    switch check {
    case .writesExactTrees: try await writesExactTrees(store, request)
    case .sharesTrees: try await sharesTrees(store, request)
    case .readsSingleFiles: try await readsSingleFiles(store, request)
    case .goesBack: try await goesBack(store, request)
    case .readsNothingElse: try await readsNothingElse(store, request)
    case .keepsTheLimit: try await keepsTheLimit(store, request)
    case .namesWhatIsMissing: try await namesWhatIsMissing(store, request)
    }
  }
}

extension RepositoryStoreConformance {
  private static func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    guard isTrue else { throw Failure(description: message()) }
  }

  private static func writesExactTrees(
    _ store: any RepositoryStore, _ request: RepositoryRequest
  ) async throws {
    let tree = try await store.tree(request)
    try expect(tree.commit.utf8.count == 40, "the commit is \(tree.commit)")
    try expect(tree.folder.hasPrefix("/"), "the folder is \(tree.folder)")
    let files = FileManager.default
    let found = try files.subpathsOfDirectory(atPath: tree.folder).filter { path in
      try files.attributesOfItem(atPath: "\(tree.folder)/\(path)")[.type] as? FileAttributeType
        != .typeDirectory
    }
    try expect(Set(found) == Set(last.map(\.path)), "the tree has \(found.sorted())")
    for entry in last {
      let path = "\(tree.folder)/\(entry.path)"
      switch entry.kind {
      case .link:
        let target = try? files.destinationOfSymbolicLink(atPath: path)
        try expect(target == String(decoding: entry.bytes, as: UTF8.self), "\(entry.path) is another link")
      case .file, .program:
        try expect(files.contents(atPath: path).map(Array.init) == entry.bytes, "\(entry.path) differs")
        let isProgram = files.isExecutableFile(atPath: path)
        try expect(isProgram == (entry.kind == .program), "\(entry.path) has other rights")
      }
    }
  }

  private static func sharesTrees(_ store: any RepositoryStore, _ request: RepositoryRequest) async throws {
    let trees = try await withThrowingTaskGroup(of: RepositoryTree.self) { group in
      for _ in 0..<8 { group.addTask { try await store.tree(request) } }
      return try await group.reduce(into: Set<RepositoryTree>()) { $0.insert($1) }
    }
    try expect(trees.count == 1, "eight callers got \(trees.count) trees")
    try expect(trees.contains(try await store.tree(request)), "the tree is another one later")
  }

  private static func readsSingleFiles(
    _ store: any RepositoryStore, _ request: RepositoryRequest
  ) async throws {
    for entry in last where entry.kind != .link {
      let file = try await store.file(entry.path, in: request, limit: 1_000)
      try expect(file.bytes == entry.bytes, "\(entry.path) differs")
      try expect(try await store.tree(request).commit == file.commit, "\(entry.path) is of another commit")
    }
  }

  private static func goesBack(_ store: any RepositoryStore, _ request: RepositoryRequest) async throws {
    var earlier = request
    earlier.generations += 1
    let file = try await store.file("which", in: earlier, limit: 1_000)
    try expect(file.bytes == first[0].bytes, "the parent has another file")
    let tree = try await store.tree(earlier)
    try expect(tree.commit == file.commit, "the file and the tree are of two commits")
    let names = try FileManager.default.contentsOfDirectory(atPath: tree.folder)
    try expect(names == ["which"], "the parent's tree has \(names.sorted())")
  }

  private static func readsNothingElse(
    _ store: any RepositoryStore, _ request: RepositoryRequest
  ) async throws {
    let paths = [
      "link", "out", "out/passwd", "deep", "deep/a b", "none", "deep/none", "", ".", "..", "../which",
      "/which",
      "deep//a b/c", "./which", "deep/../which", "which/", "deep/a b/?", "whic*", ":(top)which", "-which",
      "WHICH",
      "which\u{0}", String(repeating: "a/", count: 5_000) + "a",
    ]
    for path in paths {
      let file = try await store.file(path, in: request, limit: 1_000)
      try expect(file.bytes == nil, "“\(path.prefix(40))” is a file")
      try expect(file.commit.utf8.count == 40, "“\(path.prefix(40))” has no commit")
    }
  }

  private static func keepsTheLimit(_ store: any RepositoryStore, _ request: RepositoryRequest) async throws {
    let whole = try await store.file("which", in: request, limit: 5)
    try expect(whole.bytes?.count == 5, "a file as large as the limit is not read")
    let reason = await failure { () async throws(Interruption) in
      _ = try await store.file("which", in: request, limit: 4)
    }
    try expect(reason?.contains("which") == true, "a file beyond the limit: \(reason ?? "is read")")
  }

  private static func namesWhatIsMissing(
    _ store: any RepositoryStore, _ request: RepositoryRequest
  ) async throws {
    var absent = request
    absent.revision = String(repeating: "1", count: 40)
    var nowhere = request
    nowhere.place = "example.org/nobody/nothing"
    nowhere.url = "file:///nonexistent/nothing"
    for (request, name) in [(absent, absent.revision), (nowhere, nowhere.place)] {
      for isTree in [true, false] {
        let reason = await failure { () async throws(Interruption) in
          if isTree {
            _ = try await store.tree(request)
          } else {
            _ = try await store.file("which", in: request, limit: 1_000)
          }
        }
        try expect(reason?.contains(name) == true, "\(name) is not named: \(reason ?? "it is there")")
      }
    }
  }

  /// Why something fails; `nil` if it does not.
  private static func failure(_ body: () async throws(Interruption) -> Void) async -> String? {
    do throws(Interruption) {
      try await body()
      return nil
    } catch {
      switch error {
      case .cancelled: return "cancelled"
      case .failed(let failure): return failure.reason
      }
    }
  }
}
