#if os(Linux)
import AssayCore
import AssayHTTP
import Foundation
import Testing

@testable import AssaySandbox

/// Whole systems of others in the real engine.
@Suite(.serialized, .timeLimit(.minutes(10)), .enabled(if: DockerBench.isReady, DockerBench.reason))
struct DockerImagesTests {
  private static let name = "assay-test:c"

  private func engine() async throws -> DockerImages {
    try await DockerImages(socket: DockerSandbox.usualSockets[0], count: 2)
  }

  private func form(_ change: (inout ImageForm) -> Void = { _ in }) -> ImageForm {
    var form = ImageForm(
      digest: DockerBench.imageDigest, command: ["sleep", "600"], memoryBytes: 256 << 20, processes: 100)
    change(&form)
    return form
  }

  private func shell(
    _ script: String, seconds: Double = 60, in form: ImageForm
  ) async throws -> SandboxRun {
    try await engine().open(form) { system throws(Interruption) in
      try await system.run(["sh", "-c", script], seconds: seconds)
    }
  }

  @Test func findsImagesByName() async throws {
    let engine = try await engine()
    let facts = try #require(try await engine.find(Self.name))
    #expect(facts.digest == DockerBench.imageDigest && facts.bytes > 50_000_000)
    #expect(try await engine.find("nobody/has-such-an-image:1") == nil)
    for name in ["", "../x", "a b", "x?force=1", "a//b", "a%2Fb"] {
      await #expect(throws: Interruption.self) { try await engine.find(name) }
      await #expect(throws: Interruption.self) { try await engine.pull(name) }
    }
  }

  @Test func runsProgramsAsTheImageHasThemAndTellsTheirEnds() async throws {
    let run = try await shell("echo out; echo err >&2; id -u; pwd; exit 7", in: form())
    #expect(run.ending == .exited(status: 7))
    #expect(run.text == "out\n0\n/\n")
    #expect(String(decoding: run.errorOutput.bytes, as: UTF8.self) == "err\n")
    let missing = try await engine().open(form()) { system throws(Interruption) in
      try await system.run(["no-such-program"], seconds: 20)
    }
    #expect([.exited(status: 126), .exited(status: 127)].contains(missing.ending) || missing.hasBroken)
    let cut = try await shell("head -c 100000 /dev/zero | tr '\\0' x", in: form { $0.outputBytes = 1_000 })
    #expect(cut.output.bytes.count == 1_000 && cut.output.isCut)
  }

  @Test("what a background program holds open is not waited for, and a closed output ends nothing")
  func backgrounds() async throws {
    let start = ContinuousClock.now
    let left = try await shell("sleep 300 & echo here", in: form())
    #expect(left.ending == .exited(status: 0) && left.text == "here\n")
    let closed = try await shell("exec >&- 2>&-; sleep 2; exit 3", in: form())
    #expect(closed.ending == .exited(status: 3))
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test func timeAndMemoryAreLimited() async throws {
    let late = try await shell("echo begun; sleep 300", seconds: 3, in: form())
    #expect(late.ending == .timedOut && late.text == "begun\n")
    let greedy = try await shell(
      "python3 -c 'x = bytearray(800 << 20)'", in: form { $0.memoryBytes = 128 << 20 })
    #expect(greedy.ending == .outOfMemory)
    let many = try await shell(
      "for i in $(seq 200); do sleep 5 & done; wait", in: form { $0.processes = 40 })
    #expect(
      many.ending != .exited(status: 0)
        || String(decoding: many.errorOutput.bytes, as: UTF8.self).contains("fork"))
  }

  @Test("nothing of a network but its own loopback, no device, none of the rights that reach them")
  func walls() async throws {
    let run = try await shell(
      "ls /sys/class/net; ls -d /dev/sd* /dev/vd* 2>/dev/null; grep -E '^(CapEff|NoNewPrivs)' /proc/self/status",
      in: form())
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "lo" && lines.contains("NoNewPrivs:\t1"))
    #expect(!lines.contains { $0.hasPrefix("/dev/") })
    let rights = try #require(lines.first { $0.hasPrefix("CapEff") }?.split(separator: "\t").last)
    let bits = try #require(UInt64(rights, radix: 16))
    // NET_ADMIN, NET_RAW, SYS_MODULE, SYS_PTRACE, SYS_ADMIN, MKNOD.
    for bit in [12, 13, 16, 19, 21, 27] { #expect(bits & (1 << bit) == 0, "right \(bit)") }
  }

  @Test func filesArePutReadAndTold() async throws {
    let long = "deep/" + String(repeating: "folder-with-a-long-name/", count: 8) + "file.txt"
    let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
    let files = [
      SystemFile(path: long, content: .bytes(bytes), permissions: 0o640, owner: 5, group: 7),
      SystemFile(path: "empty", content: .bytes([])), SystemFile(path: "link", content: .link("/etc/passwd")),
    ]
    try await engine().open(form()) { system throws(Interruption) in
      try await system.put(files, in: "/opt")
      let read = try await system.file("/opt/\(long)", limit: 100_000)
      #expect(read?.content == .bytes(bytes))
      #expect(read.map { [$0.permissions, $0.owner, $0.group] } == [0o640, 5, 7])
      #expect(try await system.file("/opt/empty", limit: 1)?.content == .bytes([]))
      #expect(try await system.file("/opt/\(long)", limit: 1_000) == nil)
      #expect(try await system.file("/opt/link", limit: 100_000) == nil)
      #expect(try await system.file("/opt", limit: 100_000) == nil)
      #expect(try await system.file("/opt/none", limit: 100_000) == nil)
      let told = try await system.run(
        ["sh", "-c", "readlink /opt/link; rm /etc/issue; echo x >> /etc/debian_version"], seconds: 60)
      #expect(told.text == "/etc/passwd\n")
      let changes = try await system.changes()
      #expect(changes.contains(SandboxChange(path: "/etc/issue", kind: .deleted, digest: nil)))
      #expect(changes.contains(SandboxChange(path: "/etc/debian_version", kind: .modified, digest: nil)))
      #expect(changes.contains(SandboxChange(path: "/opt/empty", kind: .created, digest: nil)))
    }
    await #expect(throws: Interruption.self) {
      try await engine().open(form()) { system throws(Interruption) in
        try await system.put(files, in: "/no-such-folder")
      }
    }
  }

  /// How many containers of this process there are.
  private func containers() async throws -> Int {
    let reply = try await DockerAPI.send("GET", "/containers/json?all=1")
    return String(decoding: reply.body, as: UTF8.self).components(separatedBy: " \(getpid()) ").count - 1
  }

  @Test func nothingIsLeftWhateverComes() async throws {
    let engine = try await engine()
    let running = Task {
      try await engine.open(form()) { system throws(Interruption) in
        try await system.run(["sleep", "300"], seconds: 300)
      }
    }
    for _ in 0..<100 where try await containers() == 0 { try await Task.sleep(for: .milliseconds(100)) }
    #expect(try await containers() == 1)
    running.cancel()
    let result = await running.result
    #expect(throws: Interruption.cancelled) { try result.get() }
    #expect(try await containers() == 0)
    // One that does not stay up, and one that does not even start.
    for command in [["true"], ["no-such-program"]] {
      let ended = try? await engine.open(form { $0.command = command }) { system throws(Interruption) in
        try await system.run(["true"], seconds: 20)
      }
      #expect(ended == nil || ended?.hasBroken == true || ended?.ending == .exited(status: 0))
      #expect(try await containers() == 0)
    }
  }
}

extension SandboxRun {
  fileprivate var hasBroken: Bool { if case .broke = ending { true } else { false } }
}
#endif
