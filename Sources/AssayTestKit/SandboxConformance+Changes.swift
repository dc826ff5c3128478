import AssayCore
import Foundation

extension SandboxConformance {
  static func told(_ changes: SandboxChanges) -> [String] {
    changes.entries.map { "\($0.kind.rawValue) \($0.path) \($0.digest == nil ? "-" : "digest")" }
  }

  static func tellsChanges(_ bench: SandboxBench) async throws {
    let form = SandboxSpecification(
      files: ["kept", "touched", "changed", "deleted", "dir/inner", "opened"].map {
        SandboxFile(path: $0, text: "given")
      })
    let script = """
      touch touched; echo more >> changed; rm deleted; chmod 755 opened; echo x > made; mkdir folder; ln -s made link
      echo y > dir/other; echo given2 > later
      """
    let found = try await bench.sandbox.open(form) { cell throws(Interruption) in
      let before = try await cell.changes()
      try await cell.write([
        SandboxFile(path: "later", text: "given"), SandboxFile(path: "same", text: "given"),
      ])
      _ = try await cell.shell(script)
      return (before, try await cell.changes())
    }
    try SandboxBench.expect(found.0.entries.isEmpty, "there are changes before any program ran: \(found.0)")
    let expected = [
      "modified /work/changed digest", "deleted /work/deleted -", "created /work/dir/other digest",
      "created /work/folder -", "modified /work/later digest", "created /work/link -",
      "created /work/made digest",
      "modified /work/opened digest",
    ]
    try SandboxBench.expect(told(found.1) == expected, "the changes are \(told(found.1))")
    let digest = found.1.entries.first { $0.path == "/work/made" }?.digest
    try SandboxBench.expect(digest == Digest(of: Array("x\n".utf8)), "the digest is another's")
  }

  static func marksCutChanges(_ bench: SandboxBench) async throws {
    let form = SandboxSpecification(
      files: ["zz-changed", "zz-deleted"].map { SandboxFile(path: $0, text: "given") })
    let script = "for n in $(seq 11000); do : > new-$n; done; rm zz-deleted; echo more >> zz-changed"
    let changes = try await bench.sandbox.open(form) { cell throws(Interruption) in
      _ = try await cell.shell(script)
      return try await cell.changes()
    }
    try SandboxBench.expect(changes.isCut, "that changes are missing is not told")
    try SandboxBench.expect(changes.entries.count == 10_000, "\(changes.entries.count) changes are told")
    let grave = changes.entries.filter { $0.kind != .created }.map { "\($0.kind.rawValue) \($0.path)" }
    let expected = ["modified /work/zz-changed", "deleted /work/zz-deleted"]
    try SandboxBench.expect(grave == expected, "new files hide what else was changed: \(grave)")
  }

  static func tellsChangesOfLayers(_ bench: SandboxBench) async throws {
    try lay(
      ["kept", "touched", "changed", "deleted", "opened", "covered"].map { ("low/\($0)", "low") },
      in: bench.scratch)
    try lay(
      [("low/gone/a", "a"), ("low/gone/b/c", "c"), ("low/new/old", "o"), ("high/top", "t")], in: bench.scratch
    )
    let form = SandboxSpecification(
      layers: ["\(bench.scratch)/low", "\(bench.scratch)/high"],
      files: [SandboxFile(path: "covered", text: "given")])
    let script = """
      touch touched; echo more >> changed; rm deleted; chmod 700 opened; rm -r gone; rm -r new; mkdir new; echo n > new/n
      rm top; mkdir top; rm covered
      """
    let changes = try await bench.sandbox.open(form) { cell throws(Interruption) in
      _ = try await cell.shell(script)
      return try await cell.changes()
    }
    let expected = [
      "modified /work/changed digest", "deleted /work/covered -", "deleted /work/deleted -",
      "deleted /work/gone -",
      "deleted /work/gone/a -", "deleted /work/gone/b -", "deleted /work/gone/b/c -",
      "created /work/new/n digest",
      "deleted /work/new/old -", "modified /work/opened digest", "modified /work/top -",
    ]
    try SandboxBench.expect(told(changes) == expected, "the changes are \(told(changes))")
  }

  static func tellsChangesOfTheSystem(_ bench: SandboxBench) async throws {
    let form = SandboxSpecification(isSystemWritable: true)
    let script =
      "echo x >> /etc/hosts; rm /etc/passwd; echo y > /root/new; rm /usr/bin/env; mkdir /opt/a; echo z > file"
    let changes = try await bench.sandbox.open(form) { cell throws(Interruption) in
      _ = try await cell.shell(script)
      return try await cell.changes()
    }
    let expected = [
      "modified /etc/hosts digest", "deleted /etc/passwd -", "created /opt/a -", "created /root/new digest",
      "deleted /usr/bin/env -", "created /work/file digest",
    ]
    try SandboxBench.expect(told(changes) == expected, "the changes are \(told(changes))")
  }
}
