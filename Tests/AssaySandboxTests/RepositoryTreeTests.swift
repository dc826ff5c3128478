import AssayCore
import AssaySandbox
import Foundation
import Testing

/// Which bytes a tree has, and how they travel.
@Suite(.timeLimit(.minutes(10))) struct RepositoryTreeTests {
  /// Files as a commit has them, with line ends, keywords and attributes that git would act on.
  private static let files: [(name: String, content: [UInt8])] = [
    (".gitattributes", Array(attributes.utf8)), ("lf.txt", Array("x\ny\n".utf8)),
    ("crlf.txt", Array("x\r\ny\r\n".utf8)), ("mixed.txt", Array("x\r\ny\n\r".utf8)),
    ("ident.c", Array("/* $Id$ */\n".utf8)), ("subst.h", Array("$Format:%H$\n".utf8)),
    ("large.bin", Array("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n".utf8)),
    ("wide.u", Array("ü\n".utf8)), ("latin.txt", [0x63, 0x61, 0x66, 0xE9, 0x0A]), ("empty", []),
    ("deep/.gitattributes", Array("* text eol=crlf\n*.c ident\n".utf8)),
    ("deep/a b/c", Array("\0\u{1}\n".utf8)), ("deep/ident.c", Array("$Id$\n".utf8)),
    ("line\nend", Array("odd".utf8)),
  ]

  private static let attributes = """
    [attr]text ident
    [attr]binary text eol=crlf
    * text eol=crlf
    *.c ident
    *.bin filter=lfs diff=lfs merge=lfs -text
    *.u working-tree-encoding=UTF-16LE
    *.h export-subst
    lf.txt export-ignore

    """

  private static let script = """
    git init -q -b main bytes
    cd bytes
    add() { git update-index --add --cacheinfo "$1,$(git hash-object -w --no-filters "$2"),$3"; }
    find ../given -type f -printf '%P\\0' | while IFS= read -r -d '' name; do
      add 100644 "../given/$name" "$name"
    done
    printf '#!/bin/sh\\n' > ../run; add 100755 ../run run
    printf /etc/passwd > ../target; add 120000 ../target link
    printf ../.. > ../target; add 120000 ../target deep/up
    add 100644 ../run "$(printf 'latin\\351')"
    git commit -qm one
    git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),module"
    git config -f ../gitmodules submodule.module.path module
    git config -f ../gitmodules submodule.module.url ../origin
    add 100644 ../gitmodules .gitmodules
    git commit -qm two
    git tag -f bytes
    """

  /// A project whose origin has these files.
  private func project() async throws -> Project {
    let project = try await Project()
    let given = URL(filePath: "\(project.scratch.path)/given")
    for file in Self.files {
      let url = given.appending(path: file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.content).write(to: url)
    }
    try Self.script.write(toFile: "\(project.scratch.path)/make", atomically: true, encoding: .utf8)
    try await shell(
      "bash -eu make; git -C bytes config uploadpack.allowFilter true; rm -rf origin; mv bytes origin",
      in: project.scratch.path)
    return project
  }

  enum Way: CaseIterable { case partial, whole, path, given }

  @Test("the bytes are those of the commit, whatever attributes say", arguments: Way.allCases)
  func exact(way: Way) async throws {
    let project = try await project()
    var request = project.request("HEAD")
    var repositories: String?
    switch way {
    case .partial: break
    case .whole:
      try await shell("git -C origin config uploadpack.allowFilter false", in: project.scratch.path)
    case .path: request.url = project.path
    case .given:
      try await shell(
        """
        mkdir repos; git clone -q --no-checkout origin repos/owner__name; cd repos/owner__name
        git config filter.lfs.smudge 'echo smudged'; git config core.autocrlf true
        git config core.symlinks false; git config core.hooksPath "$PWD/hooks"
        mkdir hooks; printf '#!/bin/sh\\ntouch ran' > hooks/post-checkout; chmod +x hooks/post-checkout
        """, in: project.scratch.path)
      repositories = "\(project.scratch.path)/repos"
    }
    let tree = try await project.store(repositories: repositories).tree(request)
    for file in Self.files { #expect(bytes("\(tree.folder)/\(file.name)") == file.content, "\(file.name)") }
    let expected = """
      d deep
      d deep/a b
      d module
      f 644 .gitattributes
      f 644 .gitmodules
      f 644 crlf.txt
      f 644 deep/.gitattributes
      f 644 deep/a b/c
      f 644 deep/ident.c
      f 644 empty
      f 644 ident.c
      f 644 large.bin
      f 644 latin.txt
      f 644 latin\\351
      f 644 lf.txt
      f 644 line\\nend
      f 644 mixed.txt
      f 644 subst.h
      f 644 wide.u
      f 755 run
      l deep/up ../..
      l link /etc/passwd
      """
    let printing =
      "umask 022; find . -mindepth 1 \\( -type f -printf 'f %m %P\\0' -o -type l -printf 'l %P %l\\0' -o -printf '%y %P\\0' \\)"
    let listed = try await shell(
      "\(printing) | LC_ALL=C sort -z | LC_ALL=C sed -z 's/\\xe9/\\\\351/; s/\\n/\\\\n/' | tr '\\0' '\\n'",
      in: tree.folder)
    #expect(listed == expected)
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [tree.commit])
  }

  @Test("a mirror is without contents, and a commit's arrive in one transfer")
  func oneTransfer() async throws {
    let project = try await Project(
      """
      for i in $(seq 300); do echo $i > f$i; done; git add .; git commit -qm many
      for i in $(seq 300); do echo x$i > f$i; done; git commit -qam other; git tag other
      """)
    let trace = "\(project.scratch.path)/trace"
    let store = project.store(HookedTools(adding: ["GIT_TRACE2": trace]))
    let first = try await store.tree(project.request("HEAD", back: 1))
    let mirror = "\(project.cache)/mirrors/\(Project.place).git"
    let count =
      "git --git-dir=\(mirror) cat-file --batch-all-objects --batch-check='%(objecttype)' | grep -c blob"
    #expect(bytes("\(first.folder)/f300") == Array("300\n".utf8))
    // 300 files and the one that says which commit it is.
    #expect(try await shell(count, in: project.scratch.path) == "301")
    let transfers = String(decoding: bytes(trace) ?? [], as: UTF8.self).split(separator: "\n").filter {
      $0.contains("child_start") && $0.contains("upload-pack")
    }
    #expect(transfers.count == 2, "one for the mirror and one for the contents")
    let second = try await store.tree(project.request("other"))
    #expect(bytes("\(second.folder)/f300") == Array("x300\n".utf8))
    #expect(try await shell(count, in: project.scratch.path) == "601")
  }

  @Test("a tree that would write outside of itself is refused")
  func escaping() async throws {
    let project = try await Project(
      """
      blob=$(echo x | git hash-object -w --stdin)
      link=$(printf /tmp | git hash-object -w --stdin)
      inner=$(printf "100644 blob $blob\\tescaped-assay\\n" | git mktree)
      printf "040000 tree $inner\\t..\\n" | git mktree > ../up
      printf "040000 tree $inner\\t.git\\n" | git mktree > ../dot
      git tag up $(git commit-tree -m up $(cat ../up))
      git tag dot $(git commit-tree -m dot $(cat ../dot))
      """)
    for tag in ["up", "dot"] {
      let said = await failure(project.store(), project.request(tag))
      #expect(said?.hasPrefix("git failed: \(Project.place): ") == true)
      #expect(said?.contains("invalid path") == true)
    }
    #expect(names(in: "\(project.cache)/trees/\(Project.place)") == [])
  }
}
