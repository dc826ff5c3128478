import AssayCore
import AssaySandbox
import Foundation
import Testing

/// What stands in the cache and in a user's folder, and what happens when it is broken or wanted twice.
@Suite(.timeLimit(.minutes(10))) struct RepositoryCacheTests {
  private static let layouts = [
    "example.org/owner/name", "example.org/owner/name.git", "owner/name", "owner/name.git", "owner__name",
    "owner__name.git", "name", "name.git",
  ]

  @Test("a user's folder in every layout, the most specific first", arguments: layouts.indices)
  func layout(index: Int) async throws {
    let project = try await Project()
    let repositories = "\(project.scratch.path)/repos"
    // Beside it stand the less specific ones, at another commit.
    for (place, layout) in Self.layouts.enumerated() where place >= index {
      try await shell(
        """
        mkdir -p "$(dirname "repos/$1")"
        case "$1" in *.git) git clone -q --bare origin "repos/$1" ;; *) git clone -q origin "repos/$1" ;; esac
        git -C "repos/$1" update-ref --no-deref HEAD "origin/$2" 2> note ||
          git -C "repos/$1" update-ref --no-deref HEAD "$2"
        """, in: project.scratch.path, [layout, place == index ? "side" : "main"])
    }
    // An empty folder and a file of a better name are no repositories.
    for layout in Self.layouts.prefix(index) where layout.hasSuffix(".git") {
      try await shell("mkdir -p \"repos/$1\"", in: project.scratch.path, [layout])
    }
    let tree = try await project.store(repositories: repositories).tree(project.request("HEAD"))
    #expect(try await tree.commit == project.git("rev-parse side"))
  }

  @Test("a folder of another owner, a linked work tree and one that may only be read")
  func foreign() async throws {
    let project = try await Project(
      """
      cd ..; mkdir repos; git clone -q origin whole; git -C whole worktree add -q ../repos/name origin/side
      git clone -q origin repos/owner__name
      chmod -R a-w repos/owner__name
      [ "$(id -u)" != 0 ] || chown -R 12345:12345 repos whole
      """)
    let repositories = "\(project.scratch.path)/repos"
    let before = try await everything(below: repositories)
    let store = project.store(repositories: repositories)
    let main = try await store.tree(project.request("HEAD"))
    #expect(try await main.commit == project.git("rev-parse main"))
    // Of a clone's branches only one is its own; the others are the origin's.
    let side = try await store.tree(project.request("side"))
    #expect(try await side.commit == project.git("rev-parse side"))
    #expect(bytes("\(side.folder)/which") == Array("sideways\n".utf8))
    #expect(try await everything(below: repositories) == before)
    try await shell("chmod -R u+w repos; rm -r repos/owner__name", in: project.scratch.path)
    let linked = try await store.tree(project.request("HEAD"))
    #expect(linked.commit == side.commit)
  }

  @Test("a user's repository that is absent, partial, cut or none is said, and stays as it is")
  func unusable() async throws {
    let project = try await Project(
      """
      cd ..; mkdir -p repos/broken.git/objects repos/cut; git clone -q --bare --no-local origin repos/cut.git
      chmod -R u+w repos; for pack in repos/cut.git/objects/pack/*.pack; do truncate -s 100 $pack; done
      git clone -q --bare --no-local --filter=blob:none "file://$PWD/origin" repos/partial.git
      touch repos/broken.git/HEAD
      """)
    let repositories = "\(project.scratch.path)/repos"
    let before = try await everything(below: repositories)
    let store = project.store(repositories: repositories)
    for (name, words) in [
      ("gone", ["not in \(repositories)", "owner__gone", "leave --repos out"]),
      ("cut", ["repos/cut.git is broken"]), ("partial", ["clone it again, wholly", "repos/partial.git"]),
      ("broken", ["repos/broken.git is broken"]),
    ] {
      var request = project.request("HEAD")
      request.place = "example.org/owner/\(name)"
      let said = try #require(await failure(store, request))
      #expect(said.hasPrefix("git failed: example.org/owner/\(name): "))
      for word in words { #expect(said.contains(word), "\(said)") }
    }
    #expect(try await everything(below: repositories) == before)
    #expect(names(in: "\(project.cache)/mirrors") == [])
  }

  private static let damages = [
    "for pack in objects/pack/*.pack; do truncate -s -40 $pack; done", "rm -r objects/pack", "rm HEAD",
    "rm packed-refs", "rm -r *", "printf 'ref: refs/heads/gone\\n' > HEAD",
    "truncate -s 10 objects/pack/*.idx",
  ]

  @Test("a broken mirror is named and made again, once", arguments: damages)
  func broken(damage: String) async throws {
    let project = try await Project()
    _ = try await project.store().tree(project.request("v1"))
    let mirror = "\(project.cache)/mirrors/\(Project.place).git"
    try await shell("chmod -R u+w .; \(damage)", in: mirror)
    let told = Told()
    let tools = HookedTools()
    let store = project.store(tools, notice: { told.add($0) })
    let tree = try await store.tree(project.request("HEAD"))
    #expect(try await tree.commit == project.git("rev-parse main"))
    #expect(bytes("\(tree.folder)/which") == Array("third\n".utf8))
    #expect(told.all == ["\(mirror): the mirror is broken and is made again"])
    #expect(tools.count("clone") == 1 && tools.count("fsck") <= 1)
    #expect(names(in: "\(project.cache)/mirrors/example.org/owner") == ["name.git"])
    // A second time would be no accident.
    try await shell("chmod -R u+w .; \(damage)", in: mirror)
    #expect(await failure(store, project.request("HEAD", back: 1)) != nil)
    #expect(tools.count("clone") == 1)
  }

  @Test("a broken mirror whose origin is gone stays where it is, and that is said")
  func brokenForGood() async throws {
    let project = try await Project()
    _ = try await project.store().tree(project.request("v1"))
    try await shell("mv origin away; rm -r cache/mirrors/*/*/*/objects/pack", in: project.scratch.path)
    let said = await failure(project.store(), project.request("HEAD"))
    #expect(said?.hasPrefix("git failed: \(Project.place): git could not fetch it; ") == true)
    #expect(names(in: "\(project.cache)/mirrors/example.org/owner") == ["name.git"])
    // What was written is still there to be used once the commit is known.
    try await shell("mv away origin", in: project.scratch.path)
    _ = try await project.store().tree(project.request("HEAD"))
  }

  @Test("an empty repository has no commit, and is not taken for a broken one again and again")
  func empty() async throws {
    let project = try await Project("cd ..; rm -rf origin; git init -q -b main origin")
    let tools = HookedTools()
    let store = project.store(tools)
    for _ in 0..<3 {
      let said = await failure(store, project.request("HEAD"))
      #expect(said?.contains("there is no commit “HEAD”") == true)
    }
    #expect(tools.count("clone") <= 2)
  }

  @Test("many calls at once do the work once, and two stores do each other no harm")
  func together() async throws {
    let project = try await Project()
    let first = HookedTools()
    let second = HookedTools()
    let stores = [project.store(first), project.store(second)]
    let requests = [
      project.request("side"), project.request("HEAD"),
      project.request("pr-145", refspec: "pull/145/head:pr-145"),
    ]
    let trees = try await withThrowingTaskGroup(of: RepositoryTree.self) { group in
      for index in 0..<24 {
        group.addTask {
          try await stores[index % 2].tree(requests[index % 3])
        }
      }
      return try await group.reduce(into: Set<RepositoryTree>()) { $0.insert($1) }
    }
    #expect(trees.count == 3)
    for tools in [first, second] {
      #expect(tools.count("clone") <= 1 && tools.count("-u") <= 3 && tools.count("fetch") <= 1)
    }
    let contents = Set(trees.map { bytes("\($0.folder)/which") })
    #expect(contents == Set(["sideways\n", "third\n", "proposed\n"].map { Array($0.utf8) }))
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == trees.map(\.commit).sorted())
    #expect(names(in: "\(project.cache)/mirrors/example.org/owner") == ["name.git"])
  }

  @Test("a stop leaves nothing half, and the next call does the work", arguments: ["clone", "read-tree"])
  func stopped(step: String) async throws {
    let project = try await Project()
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let tools = HookedTools { invocation throws(Interruption) in
      guard invocation.arguments.contains(step) else { return }
      start.yield()
      do { try await Task.sleep(for: .seconds(60)) } catch { throw .cancelled }
    }
    let store = project.store(tools)
    let alone = Task { await failure(store, project.request("HEAD")) }
    for await _ in started { break }
    // One of two that wait leaves; the other keeps waiting for the same work.
    let other = Task { await failure(store, project.request("HEAD")) }
    try await Task.sleep(for: .milliseconds(300))
    alone.cancel()
    #expect(await alone.value == "cancelled")
    #expect(tools.count(step) == 1)
    other.cancel()
    #expect(await other.value == "cancelled")
    let mirrors = names(in: "\(project.cache)/mirrors/example.org/owner")
    #expect(mirrors == (step == "clone" ? [] : ["name.git"]))
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [])
    #expect(try await project.store().tree(project.request("HEAD")).commit == project.git("rev-parse main"))
  }

  @Test("what a killed process left is not taken for whole, and goes after a day")
  func leftovers() async throws {
    let project = try await Project()
    let commit = try await project.git("rev-parse main")
    try await shell(
      """
      mkdir -p "$1" "$2"; cd "$1"; mkdir -p .name.git.making-oldold/product .name.git.making-newnew/product
      touch -d '2 days ago' .name.git.making-oldold; cd "$2"; mkdir -p ".$3.making-oldold/product"
      mkfifo ".$3.making-oldold/product/$(printf 'f\\351')"; touch -d '2 days ago' ".$3.making-oldold"
      """, in: project.scratch.path,
      ["\(project.cache)/mirrors/example.org/owner", "\(project.cache)/trees/\(Project.place)", commit])
    let tree = try await project.store().tree(project.request("HEAD"))
    #expect(tree.commit == commit)
    #expect(
      names(in: "\(project.cache)/mirrors/example.org/owner") == [".name.git.making-newnew", "name.git"])
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [commit])
  }

  @Test("git gets nobody's configuration and only what reaches the network; a full disk is said")
  func environment() async throws {
    let project = try await Project()
    let tools = HookedTools()
    let store = GitRepositoryStore(
      tools: tools, cache: project.cache, repositories: nil,
      environment: [
        "https_proxy": "http://proxy:1", "OPENAI_API_KEY": "secret", "GIT_DIR": "/x", "HOME": "/root",
        "GITHUB_TOKEN": "ghp_secret",
      ])
    _ = try await store.tree(project.request("HEAD"))
    let calls = tools.invocations
    #expect(calls.count >= 3 && calls.allSatisfy { $0.program == "git" })
    #expect(calls.allSatisfy { $0.environment["HOME"] != "/root" && $0.environment["GIT_DIR"] == nil })
    #expect(calls.allSatisfy { $0.environment["GIT_CONFIG_NOSYSTEM"] == "1" })
    #expect(calls.allSatisfy { !$0.environment.values.contains { $0.contains("secret") } })
    let reaching = calls.filter { $0.environment["https_proxy"] != nil }
    #expect(reaching.count == 2 && reaching.allSatisfy { $0.environment["GIT_ALLOW_PROTOCOL"] != "" })
    let blocked = GitRepositoryStore(
      tools: tools, cache: "\(project.path)/which", repositories: nil, environment: [:])
    let said = await failure(blocked, project.request("HEAD"))
    #expect(said?.contains("may not be written to") == true)
  }
}
