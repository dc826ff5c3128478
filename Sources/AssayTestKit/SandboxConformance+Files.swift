import AssayCore
import Foundation

extension SandboxConformance {
  static func keepsFiles(_ bench: SandboxBench) async throws {
    let run = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      _ = try await cell.shell("echo work > file; echo tmp > /tmp/file")
      return try await cell.shell("cat file /tmp/file; ls | wc -l")
    }
    try SandboxBench.expect(run.text == "work\ntmp\n1\n", "files are lost: \(run.account)")
    let locked = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      _ = try await cell.shell("chmod 000 .")
      return try await cell.run(SandboxCommand(["true"]))
    }
    // It may run or not, but the sandbox is not what failed.
    if case .broke = locked.ending { throw Failure(description: "a locked folder: \(locked.account)") }
    let other = try await bench.shell("ls -A . /tmp/file 2>/dev/null | grep file")
    try SandboxBench.expect(other.text.isEmpty, "files outlive their sandbox: \(other.account)")
  }

  /// Each leaves something behind that beats as long as it lives.
  static func leavesNothingAlive(_ bench: SandboxBench) async throws {
    let beat = "while :; do echo beat >> beats; sleep 0.02; done"
    let scripts = [
      "(\(beat)) >/dev/null 2>&1 & exit 0",
      "setsid sh -c '\(beat)' >/dev/null 2>&1 & exit 0",
      "trap '' TERM HUP INT; (trap '' TERM HUP INT; \(beat)) & exit 0",
      "(setsid sh -c '(\(beat)) & exit 0' >/dev/null 2>&1 &) ; exit 0",
      "setsid sh -c 'trap \"\" TERM; \(beat)' & sleep 60",
    ]
    for script in scripts {
      let sizes = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
        let left = try await cell.shell("\(script)", wallSeconds: 1)
        let first = try await cell.shell("sleep 0.1; wc -c < beats 2>/dev/null || echo 0")
        let second = try await cell.shell(
          "sleep 0.3; wc -c < beats 2>/dev/null || echo 0; ls /proc | grep -c '^[0-9]'")
        return (left.ending, first.text, second.text)
      }
      let lines = sizes.2.split(separator: "\n")
      try SandboxBench.expect(sizes.1.dropLast() == lines.first ?? "", "“\(script)” lives on: \(sizes)")
      // init, the shell, ls, grep, and whatever a sandbox needs.
      try SandboxBench.expect(
        (Int(lines.last ?? "") ?? 99) < 8, "processes of “\(script)” are seen: \(sizes)")
    }
  }

  /// Makes folders of files under the scratch folder: paths from there, and texts.
  static func lay(_ files: [(String, String)], in scratch: String) throws {
    for (path, text) in files {
      let place = URL(fileURLWithPath: "\(scratch)/\(path)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
  }

  /// Paths and contents of all files below a folder.
  static func contents(of folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      found[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data()
    }
    return found
  }

  static func stacksLayers(_ bench: SandboxBench) async throws {
    try lay(
      [("low/a", "low a"), ("low/b", "low b"), ("low/dir/c", "low c"), ("low/dir/e", "low e")],
      in: bench.scratch)
    try lay([("high/b", "high b"), ("high/dir/d", "high d")], in: bench.scratch)
    let before = try contents(of: bench.scratch)
    let form = SandboxSpecification(
      layers: ["\(bench.scratch)/low", "\(bench.scratch)/high"],
      files: [SandboxFile(path: "dir/e", text: "top e")])
    let script = """
      for f in a b dir/c dir/d dir/e; do cat $f; echo; done
      echo more >> a && rm b && mv dir/c dir/moved && echo new > dir/new && rm -r dir/d && mkdir fresh && chmod 600 dir/e
      ls -A . dir; cat a
      """
    let run = try await bench.shell(script, in: form)
    let expected = """
      low a
      high b
      low c
      high d
      top e
      .:
      a
      dir
      fresh

      dir:
      e
      moved
      new
      low amore

      """
    try SandboxBench.expect(run.text == expected, "the layers are not as stacked: \(run.account)")
    try SandboxBench.expect(try contents(of: bench.scratch) == before, "the host's layers were changed")
  }

  static func showsMounts(_ bench: SandboxBench) async throws {
    try lay([("folder/a", "text a"), ("file", "text b")], in: bench.scratch)
    var form = SandboxSpecification()
    form.mounts = [
      SandboxSpecification.Mount(host: "\(bench.scratch)/folder", inside: "/srv/shown"),
      SandboxSpecification.Mount(host: "\(bench.scratch)/file", inside: "/work/lent/file"),
    ]
    let script = """
      cat /srv/shown/a lent/file; echo x > /srv/shown/a || echo x > lent/file || rm /srv/shown/a || touch /srv/shown/b \
      || chmod 777 lent/file || echo; echo bound
      """
    let (run, changes) = try await bench.sandbox.open(form) { cell throws(Interruption) in
      (try await cell.shell(script), try await cell.changes())
    }
    try SandboxBench.expect(
      run.text == "text atext b\nbound\n", "mounts can be changed, or are missing: \(run.account)")
    try SandboxBench.expect(changes.entries.isEmpty, "a mount counts as a change: \(changes)")
    try SandboxBench.expect(
      try contents(of: bench.scratch)["folder/a"] == Data("text a".utf8), "the host's file was changed")
  }

  static func keepsBytes(_ bench: SandboxBench) async throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }
    let files = [
      SandboxFile(path: "in", bytes: bytes),
      SandboxFile(path: "deep/er/tool", text: "#!/bin/sh\necho ran\n", isExecutable: true),
    ]
    let form = SandboxSpecification(files: [SandboxFile(path: "first", bytes: bytes)])
    let found = try await bench.sandbox.open(form) { cell throws(Interruption) in
      try await cell.write(files)
      let run = try await cell.shell("cat in > out; cmp in first && deep/er/tool; [ -x in ] || echo plain")
      let more = try await cell.read("/work/out", limit: 1 << 20)
      let part = try await cell.read("out", limit: 10)
      return (
        run, more, part, try await cell.read("nothing", limit: 10), try await cell.read("deep", limit: 10)
      )
    }
    try SandboxBench.expect(found.0.text == "ran\nplain\n", "files arrive changed: \(found.0.account)")
    try SandboxBench.expect(found.1 == bytes, "bytes come back changed")
    try SandboxBench.expect(found.2 == Array(bytes.prefix(10)), "the limit of a read does not hold")
    try SandboxBench.expect(found.3 == nil && found.4 == nil, "what is no file can be read")
  }

  static func bearsOddNames(_ bench: SandboxBench) async throws {
    let script = """
      n=$(printf 'a\\377b'); echo x > "$n"; echo y > "$(printf 'new\\nline')"; mkdir "$(printf 'd\\376')"; \
      echo z > "$(printf 'd\\376')/in"; ln -s /nowhere "$(printf 'l\\375')"; mkfifo pipe; ls | wc -l
      """
    let (run, changes, pipe) = try await bench.sandbox.open(SandboxSpecification()) {
      cell throws(Interruption) in
      (try await cell.shell(script), try await cell.changes(), try await cell.read("pipe", limit: 10))
    }
    try SandboxBench.expect(run.ending == .exited(status: 0), "odd names: \(run.account)")
    let paths = Set(changes.entries.map(\.path))
    let expected: Set = [
      "/work/a\u{fffd}b", "/work/new\nline", "/work/d\u{fffd}", "/work/d\u{fffd}/in", "/work/l\u{fffd}",
      "/work/pipe",
    ]
    try SandboxBench.expect(paths == expected, "the changes are \(paths.sorted())")
    try SandboxBench.expect(pipe == nil, "a pipe was read as a file")
  }

  static func writesNoLinkOut(_ bench: SandboxBench) async throws {
    try lay([("outside/file", "outside")], in: bench.scratch)
    let place = "\(bench.scratch)/outside"
    let script = """
      ln -s \(place) folder; ln -s \(place)/file file; ln -s ../../../../../../../..\(place) climb; ln -s / root
      ln -s /proc/self/root proc; mkfifo pipe; mkdir -p real; ln real/x hard 2>/dev/null; ln -s loop loop
      """
    let paths = [
      "folder/new", "file", "climb/new", "root\(place)/new", "proc\(place)/new", "pipe", "loop/a",
      "../../..\(place)/new",
    ]
    let run = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      _ = try await cell.shell(script)
      for path in paths {
        do throws(Interruption) {
          try await cell.write([SandboxFile(path: path, text: "inside")])
        } catch {
          // It may be refused, or land inside; it must not be cancelled.
          if error == .cancelled { throw error }
        }
      }
      return try await cell.shell("cat file pipe")
    }
    let after = try contents(of: bench.scratch)
    try SandboxBench.expect(
      after["outside/file"] == Data("outside".utf8) && after.count == 2,
      "a link led out: \(after.keys.sorted())")
    try SandboxBench.expect(run.text == "insideinside", "links and pipes do not make way: \(run.account)")
  }

  static func readsNoLinkOut(_ bench: SandboxBench) async throws {
    try lay([("outside/file", "outside")], in: bench.scratch)
    let place = "\(bench.scratch)/outside"
    let script = """
      ln -s \(place)/file file; ln -s \(place) folder; ln -s ../../../../../../../..\(place)/file climb; ln -s / root
      ln -s /proc/self/environ environ; ln -s /proc/1/root\(place) proc; ln -s loop loop; ln -s /dev/zero zero
      echo inside > real; ln -s real good
      """
    let paths = [
      "file", "folder/file", "climb", "root\(place)/file", "environ", "proc/file", "loop", "zero",
      "../../..\(place)/file", "\(place)/file", "/proc/self/environ", "/dev/zero", "", ".", "/",
    ]
    let (found, good) = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      _ = try await cell.shell(script)
      var found: [String] = []
      for path in paths where try await cell.read(path, limit: 100) != nil { found.append(path) }
      return (found, try await cell.read("good", limit: 100))
    }
    try SandboxBench.expect(found.isEmpty, "these were read: \(found)")
    try SandboxBench.expect(good == Array("inside\n".utf8), "a link that stays inside is not followed")
  }
}
