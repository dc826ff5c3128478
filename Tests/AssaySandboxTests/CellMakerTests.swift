#if os(Linux)
import AssayCore
import Foundation
import Glibc
import Testing

@testable import AssaySandbox

/// A launcher that dies at some of its starts, and counts them.
private struct MoodyLauncher {
  let path: String
  private let folder: String

  /// Makes it; `deaths` is a pattern of the shell for the numbers of the starts, from 1 on, at which it dies.
  init(in folder: String, deaths: String) throws {
    let launcher = try #require(TestBench.launcher)
    self.folder = folder
    path = "\(folder)/launcher"
    let script = """
      #!/bin/sh
      n=1; while ! mkdir "$0.$n" 2>/dev/null; do n=$((n+1)); done
      case $n in \(deaths)) exit 1;; esac
      exec '\(launcher)' "$@"

      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// How often it was started.
  var starts: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasPrefix("launcher.")
    }.count
  }
}

@Suite(.enabled(if: TestBench.hasBubblewrap, "needs bubblewrap")) struct CellMakerTests {
  @Test("a launcher that died while it waited is replaced", .timeLimit(.minutes(10)))
  func deadSpare() async throws {
    let scratch = try Scratch()
    let launcher = try MoodyLauncher(in: scratch.path, deaths: "2")
    let maker = CellMaker(
      launcher: launcher.path, bubblewrap: "/usr/bin/bwrap", scratch: scratch.path, authority: nil)
    for expected in [false, true] {
      let hasWaited = await OwnThread.run(orElse: nil) { () -> Bool? in
        guard let made = try? maker.make(SandboxSpecification()) else { return nil }
        maker.end(made.spare)
        return made.spare.hasWaited
      }
      // The second time, the one that waits is dead, and a fresh one takes its place.
      #expect(hasWaited == false)
      guard !expected else { continue }
      while maker.spares.waiting == 0 { try await Task.sleep(for: .milliseconds(10)) }
    }
    #expect(launcher.starts >= 3)
  }

  @Test("a failure that passes is not held against the machine", .timeLimit(.minutes(10)))
  func passingFailure() async throws {
    let scratch = try Scratch()
    let launcher = try MoodyLauncher(in: scratch.path, deaths: "1|2")
    let box = BubblewrapSandbox(
      launcher: launcher.path, bubblewrap: "/usr/bin/bwrap", version: "1", scratch: scratch.path)
    var lacks: [Bool] = []
    for _ in 0..<4 { lacks.append(await box.lack(for: SandboxSpecification()) != nil) }
    #expect(lacks == [true, true, false, false])
  }

  @Test("a failure that comes again and again is not tried for ever", .timeLimit(.minutes(10)))
  func lastingFailure() async throws {
    let scratch = try Scratch()
    let launcher = try MoodyLauncher(in: scratch.path, deaths: "*")
    let box = BubblewrapSandbox(
      launcher: launcher.path, bubblewrap: "/usr/bin/bwrap", version: "1", scratch: scratch.path)
    for _ in 0..<5 { #expect(await box.lack(for: SandboxSpecification())?.kind == .sandbox) }
    #expect(launcher.starts == 3)
  }

  @Test("a marked folder is known, and one that took its place is not")
  func marks() throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/folder"
    let lock = try #require(FolderLock.make(path))
    #expect(lock.holds(path) && FolderLock(path) == nil && FolderLock.make(path) == nil)
    #expect(rename(path, path + "-aside") == 0 && mkdir(path, 0o755) == 0)
    #expect(!lock.holds(path))
    lock.close()
    #expect(FolderLock.make(path) != nil)
    #expect(FolderLock.make("\(path)/missing/folder") == nil)
  }

  @Test("a cell has only so many terminals", .timeLimit(.minutes(10)))
  func terminals() async throws {
    let program = """
      import os
      count = 0
      try:
          for count in range(100): os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY)
      except OSError: pass
      print(count)
      """
    let run = try await TestBench.sandbox().open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["python3", "-c", program]))
    }
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "64\n")
  }

  @Test("a limit on address space does not stand in for one on memory")
  func noMemoryLimit() async throws {
    let box = await TestBench.sandbox()
    guard await box.abilities().contains(where: { $0.kind == .memoryLimit && $0.lack != nil }) else {
      try Test.cancel("this machine can limit memory")
    }
    let form = SandboxSpecification(limits: SandboxLimits(addressSpaceBytes: 1 << 30))
    #expect(await box.lack(for: form)?.kind == .sandboxProperty)
  }
}
#endif
