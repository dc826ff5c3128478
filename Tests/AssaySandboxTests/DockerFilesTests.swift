#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Testing

/// What hostile programs do to the files of a container, and what Assay then reads and writes there.
@Suite(.serialized, .timeLimit(.minutes(10)), .enabled(if: DockerBench.isReady, DockerBench.reason))
struct DockerFilesTests {
  @Test func bearsColonsInPaths() async throws {
    let scratch = try Scratch()
    let place = scratch.path + "/a:b:rw"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data("text".utf8).write(to: URL(fileURLWithPath: place + "/file"))
    let form = DockerBench.form {
      $0.layers = [place]
      $0.mounts = [.init(host: place, inside: "/srv/c:d")]
    }
    let run = try await DockerBench.run(
      "cat file /srv/c:d/file; echo x > /srv/c:d/file || echo bound", in: form)
    #expect(run.text == "texttextbound\n")
  }

  @Test func worksInALockedWorkspace() async throws {
    let (run, text, changes) = try await DockerBench.sandbox().open(
      DockerBench.form { $0.files = [SandboxFile(path: "given", text: "given")] }
    ) { cell throws(Interruption) in
      _ = try await cell.run(
        SandboxCommand(["sh", "-c", "echo more >> given; chmod 0 given .; chmod 0 /work"]))
      let run = try await cell.run(SandboxCommand(["true"]))
      try await cell.write([SandboxFile(path: "new/file", text: "new")])
      return (run, try await cell.read("given", limit: 100), try await cell.changes().entries)
    }
    #expect(run.ending == .exited(status: 126))
    #expect(text == Array("givenmore\n".utf8))
    #expect(changes.map(\.path) == ["/work/given"])
    #expect(changes.first?.digest == Digest(of: Array("givenmore\n".utf8)))
  }

  @Test func writesOnlyWhereProgramsMay() async throws {
    let paths = ["dev/null", "own/run/lock", "/etc/passwd", "/dev/new", "proc/1/oom_score_adj"]
    let (refusals, run) = try await DockerBench.sandbox().open(DockerBench.form()) {
      cell throws(Interruption) in
      _ = try await cell.run(
        SandboxCommand(["sh", "-c", "ln -s /dev dev; ln -s /.assay own; ln -s /proc proc"]))
      var refusals = 0
      for path in paths {
        do throws(Interruption) {
          try await cell.write([SandboxFile(path: path, text: "x")])
        } catch .failed(.sandboxUnavailable) { refusals += 1 }
      }
      try await cell.write([SandboxFile(path: "/tmp/a/b", text: "tmp")])
      return (
        refusals, try await cell.run(SandboxCommand(["sh", "-c", "echo y > /dev/null && cat /tmp/a/b"]))
      )
    }
    #expect(refusals == paths.count)
    #expect(run.text == "tmp")
  }

  /// Neither times nor sizes tell of the first; the others are too long to be read and take no room.
  @Test func tellsHiddenChanges() async throws {
    let script = """
      import mmap, os
      times = os.stat("given")
      with open("given", "r+b") as file: mmap.mmap(file.fileno(), 0)[0:1] = b"G"
      os.utime("given", ns=(times.st_atime_ns, times.st_mtime_ns))
      for number in range(20): open("hollow-%02d" % number, "wb").truncate(60 << 20)
      """
    let changes = try await DockerBench.sandbox().open(
      DockerBench.form { $0.files = [SandboxFile(path: "given", text: "given")] }
    ) { cell throws(Interruption) in
      _ = try await cell.run(SandboxCommand(["python3", "-c", script]))
      return try await cell.changes().entries
    }
    #expect(changes.count == 21)
    #expect(changes.first?.digest == Digest(of: Array("Given".utf8)))
    let hollow = changes.dropFirst()
    #expect(hollow.allSatisfy { $0.kind == .created } && hollow.contains { $0.digest == nil })
    let zeros = Digest(of: Array(repeating: 0, count: 60 << 20))
    #expect(hollow.allSatisfy { $0.digest == nil || $0.digest == zeros })
  }

  /// A folder deeper than anybody lists is an error, not a silence.
  @Test func saysWhatItCannotList() async throws {
    let script = """
      import os
      for _ in range(400): os.mkdir("d" * 250); os.chdir("d" * 250)
      """
    await #expect(throws: Interruption.self) {
      try await DockerBench.sandbox().open(DockerBench.form()) { cell throws(Interruption) in
        _ = try await cell.run(SandboxCommand(["python3", "-c", script]))
        return try await cell.changes().entries
      }
    }
  }
}
#endif
