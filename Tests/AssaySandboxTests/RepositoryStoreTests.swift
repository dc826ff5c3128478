import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

/// Which commit is meant, and what is said if there is none.
@Suite(.timeLimit(.minutes(10))) struct RepositoryStoreTests {
  struct Wanted: Sendable, CustomTestStringConvertible {
    /// What the test's own git is asked.
    var expression: String
    /// How the request names it; a part in braces is replaced by the whole hash of what it names.
    var revision: String
    var back = 0
    var refspec: String?
    var content: String
    var testDescription: String { "\(revision) ~\(back)" }
  }

  private static let wanted: [Wanted] = [
    Wanted(expression: "HEAD", revision: "HEAD", content: "third"),
    Wanted(expression: "HEAD~2", revision: "HEAD", back: 2, content: "first"),
    Wanted(expression: "main~1", revision: "{main~1}", content: "second"),
    Wanted(expression: "main~1", revision: "{main}", back: 1, content: "second"),
    Wanted(expression: "side", revision: "{side}7", content: "sideways"),
    Wanted(expression: "side", revision: "side", content: "sideways"),
    Wanted(expression: "v1", revision: "v1", content: "first"),
    Wanted(expression: "v1-noted^{commit}", revision: "v1-noted", content: "first"),
    Wanted(expression: "v1", revision: "tags/v1", content: "first"),
    // A tag whose name could be the start of a hash.
    Wanted(expression: "side", revision: "cafe123", content: "sideways"),
    Wanted(
      expression: "refs/pull/145/head", revision: "{refs/pull/145/head}",
      refspec: "pull/145/head:pr-145", content: "proposed"),
    Wanted(
      expression: "refs/pull/145/head", revision: "pr-145", refspec: "pull/145/head:pr-145",
      content: "proposed"),
    Wanted(
      expression: "v1", revision: "{refs/pull/145/head}", back: 1, refspec: "pull/145/head:pr-145",
      content: "first"),
  ]

  private func request(_ wanted: Wanted, _ project: Project) async throws -> RepositoryRequest {
    var revision = wanted.revision
    if revision.hasPrefix("{"), let end = revision.firstIndex(of: "}") {
      let hash = try await project.git("rev-parse '\(revision.dropFirst().prefix { $0 != "}" })'")
      let digits = Int(revision[revision.index(after: end)...])
      revision = digits.map { String(hash.prefix($0)).uppercased() } ?? hash
    }
    return project.request(revision, back: wanted.back, refspec: wanted.refspec)
  }

  @Test("hashes, tags, branches, HEAD, ancestors and proposals, fetched", arguments: wanted)
  func fetched(wanted: Wanted) async throws {
    let project = try await Project()
    let expected = try await project.git("rev-parse '\(wanted.expression)'")
    let tree = try await project.store().tree(try await request(wanted, project))
    #expect(tree.commit == expected)
    #expect(tree.folder == "\(project.cache)/trees/\(Project.place)/\(expected)")
    #expect(names(in: tree.folder) == ["which"])
    #expect(bytes("\(tree.folder)/which") == Array("\(wanted.content)\n".utf8))
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [expected])
    #expect(names(in: "\(project.cache)/mirrors/example.org/owner") == ["name.git"])
  }

  @Test("the same from a user's own mirror, which stays as it is", arguments: wanted)
  func given(wanted: Wanted) async throws {
    let project = try await Project("cd ..; mkdir repos; git clone -q --mirror origin repos/name.git")
    // A mirror has the proposal as refs/pull/145/head, not by the name that a data set gives it.
    let expected = try await project.git("rev-parse '\(wanted.expression)'")
    let repositories = "\(project.scratch.path)/repos"
    let before = try await everything(below: repositories)
    let tools = HookedTools()
    let request = try await request(wanted, project)
    let found = try? await project.store(tools, repositories: repositories).tree(request)
    if wanted.revision == "pr-145" {
      #expect(found == nil)
    } else {
      let tree = try #require(found)
      #expect(tree.commit == expected)
      #expect(bytes("\(tree.folder)/which") == Array("\(wanted.content)\n".utf8))
    }
    #expect(try await everything(below: repositories) == before)
    #expect(tools.invocations.allSatisfy { $0.environment["GIT_ALLOW_PROTOCOL"]?.isEmpty == true })
  }

  @Test("what is not there is said with the repository, the commit and what to do", arguments: [false, true])
  func missing(isGiven: Bool) async throws {
    let project = try await Project("cd ..; mkdir repos; git clone -q --mirror origin repos/name.git")
    let store = project.store(repositories: isGiven ? "\(project.scratch.path)/repos" : nil)
    let absent = String(repeating: "1", count: 40)
    for revision in ["gone", "1234567", absent] {
      let said = try #require(await failure(store, project.request(revision)))
      #expect(said.hasPrefix("git failed: \(Project.place): there is no commit “\(revision)”; "))
      #expect(said.contains("leave --repos out") == isGiven)
    }
    let young = await failure(store, project.request("v1", back: 1))
    #expect(
      young
        == "git failed: \(Project.place): “v1” has no ancestor 1 generations back; is it a shallow clone?")
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [])
  }

  /// Two commits whose hashes share seven digits, found by trying out.
  private static let twins = """
    import hashlib, subprocess, sys
    tree = subprocess.check_output(['git', 'rev-parse', 'HEAD^{tree}'], text=True).strip()
    seen = {}
    for stamp in range(10**6):
        body = f'tree {tree}\\nauthor a <a@b> {stamp} +0000\\ncommitter a <a@b> {stamp} +0000\\n\\ntwin\\n'.encode()
        name = hashlib.sha1(b'commit %d\\0' % len(body) + body).hexdigest()
        if name[:7] in seen:
            for index, data in enumerate([seen[name[:7]], body]):
                made = subprocess.run(['git', 'hash-object', '-t', 'commit', '-w', '--stdin'], input=data,
                                      stdout=subprocess.PIPE, check=True).stdout.decode().strip()
                subprocess.check_call(['git', 'branch', f'twin{index}', made])
            print(made)
            break
        seen[name[:7]] = body
    """

  @Test("the start of two hashes is ambiguous, one digit more may not be", arguments: [false, true])
  func ambiguous(isGiven: Bool) async throws {
    let project = try await Project()
    try Self.twins.write(toFile: "\(project.path)/../twins.py", atomically: true, encoding: .utf8)
    let made = try await shell("cd origin; python3 ../twins.py", in: project.scratch.path)
    try await shell("mkdir repos; git clone -q --mirror origin repos/name.git", in: project.scratch.path)
    let store = project.store(repositories: isGiven ? "\(project.scratch.path)/repos" : nil)
    let said = await failure(store, project.request(String(made.prefix(7))))
    #expect(
      said
        == "git failed: \(Project.place): “\(made.prefix(7))” is the start of more than one commit; give more of its digits"
    )
    #expect(try await store.tree(project.request(String(made.prefix(20)))).commit == made)
  }

  @Test("what came to the repository later is fetched, and HEAD stays what it was")
  func later() async throws {
    let project = try await Project()
    let store = project.store()
    let head = try await store.tree(project.request("HEAD")).commit
    try await shell(
      """
      echo new > which; git commit -qam new; git tag v2
      git checkout -qb fresh; echo more > which; git commit -qam more
      """, in: project.path)
    let again = project.store()
    #expect(try await again.tree(project.request("v2")).commit == project.git("rev-parse v2"))
    #expect(try await again.tree(project.request("fresh")).commit == project.git("rev-parse fresh"))
    let short = String(try await project.git("rev-parse fresh").prefix(12))
    #expect(try await again.tree(project.request(short)).commit.hasPrefix(short))
    #expect(try await again.tree(project.request("HEAD")).commit == head)
    #expect(try await again.tree(project.request("main")).commit == head)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var place = Project.place
    var url = "https://example.org/owner/name.git"
    var revision = "HEAD"
    var back = 0
    var refspec: String?
    var testDescription: String { "\(place) \(url) \(revision) \(back) \(refspec ?? "")" }
  }

  private static let refusedPlaces =
    [
      "", "/", "alone", "a//b", "/etc/passwd", "../x", "a/../b", "a/./b", "a/-x", "-x/a", "a/b.git",
      "a/B.GIT/c",
      "a b/c", "a/b\n", "a/b:c", "a\\b", "a/ü", "a/$(id)", String(repeating: "a", count: 201),
      "x/" + String(repeating: "0", count: 40), String(repeating: "a/", count: 600) + "a",
    ].map { Refusal(place: $0) }

  private static let refusedRest =
    [
      "", "ext::sh -c id", "ext://x/y", "--upload-pack=id", "https://me:secret@host/x",
      "https://secret@host/x", "ssh://me:secret@host/x", "https://host/a b", "relative/path",
      "https://host/\n",
    ].map { Refusal(url: $0) }
    + ["", "-x", "--all", "a..b", "a b", "a^", "a~1", "a@{1}", "a:b", "*", "/a", "a/", "+a", "é"].map {
      Refusal(revision: $0)
    }
    + [-1, 1_001].map { Refusal(back: $0) }
    + ["", "a", ":", "a:", ":b", "a:b:c", "+a:b", "-a:b", "a:*", "refs/*:x", "a:../../b", "a b:c"].map {
      Refusal(refspec: $0)
    }

  @Test("hostile requests are refused before git sees any of them", arguments: [refusedPlaces, refusedRest])
  func refused(requests: [Refusal]) async throws {
    let scratch = try Scratch()
    let tools = HookedTools()
    for repositories in [nil, scratch.path] {
      let store = GitRepositoryStore(
        tools: tools, cache: "\(scratch.path)/cache", repositories: repositories, environment: [:])
      for refusal in requests {
        let said = await failure(
          store,
          RepositoryRequest(
            place: refusal.place, url: refusal.url, revision: refusal.revision, generations: refusal.back,
            refspec: refusal.refspec))
        #expect(said?.hasPrefix("git failed: ") == true, "\(refusal)")
        #expect(said?.contains("secret") == false, "\(refusal)")
      }
    }
    #expect(tools.invocations == [])
    #expect(names(in: scratch.path) == [])
  }

  @Test(
    "places with every character that is allowed", arguments: ["h.x/~u/a_b-c+d.e", "h/g/s/s/n", "h/..a/n"])
  func places(place: String) async throws {
    let project = try await Project()
    var request = project.request("HEAD")
    request.place = place
    let tree = try await project.store().tree(request)
    #expect(tree.folder == "\(project.cache)/trees/\(place)/\(tree.commit)")
  }

  // MARK: - Conformance

  /// A project whose last two commits are those that the suite wants.
  private func conforming() async throws -> Project {
    let project = try await Project()
    for (number, entries) in [RepositoryStoreConformance.first, RepositoryStoreConformance.last].enumerated()
    {
      try await shell("git -C origin read-tree --empty", in: project.scratch.path)
      for (index, entry) in entries.enumerated() {
        let content = "\(project.scratch.path)/content-\(number)-\(index)"
        try Data(entry.bytes).write(to: URL(filePath: content))
        let mode =
          switch entry.kind {
          case .file: "100644"
          case .program: "100755"
          case .link: "120000"
          }
        try await shell(
          """
          cd origin
          git update-index --add --cacheinfo "$1" "$(git hash-object -w --no-filters "$2")" "$3"
          """, in: project.scratch.path, [mode, content, entry.path])
      }
      try await shell("git -C origin commit -qm \(number)", in: project.scratch.path)
    }
    try await shell(
      "mkdir repos; git clone -q --mirror origin repos/name.git", in: project.scratch.path)
    return project
  }

  @Test(
    "keeps the promises of a store of repositories, fetched or given",
    arguments: RepositoryStoreConformance.Check.allCases, [false, true])
  func conformance(check: RepositoryStoreConformance.Check, isGiven: Bool) async throws {
    let project = try await conforming()
    let store = project.store(repositories: isGiven ? "\(project.scratch.path)/repos" : nil)
    try await RepositoryStoreConformance.verify(check, of: store, project.request("main"))
  }

  @Test("a single file of a fetched repository brings its own content and no other")
  func frugal() async throws {
    let project = try await conforming()
    let file = try await project.store().file("lf.txt", in: project.request("main"), limit: 100)
    #expect(file.bytes == Array("x\ny\n".utf8))
    let listed = try await shell(
      "git --git-dir=cache/mirrors/\(Project.place).git rev-list --objects --missing=print main | grep -c '^?'",
      in: project.scratch.path)
    #expect(Int(listed) ?? 0 > 5)
    #expect(names(in: "\(project.cache)/trees").isEmpty)
  }
}
