#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Glibc
import Testing

/// Layers of the system, as nobody well-meaning would make them.
@Suite(.enabled(if: TestBench.hasBubblewrap, "needs bubblewrap")) struct SystemLayerTests {
  @Test("a folder of a system's layer is a folder itself, not a link to one", .timeLimit(.minutes(10)))
  func linkedTree() async throws {
    let scratch = try Scratch()
    try LayerBench.link("\(scratch.path)/etc", to: "/etc")
    let form = SandboxSpecification(isSystemWritable: true, systemLayers: [scratch.path])
    #expect(try await LayerBench.refusal(form) == "\(scratch.path)/etc is no folder")
  }

  @Test("what links of a layer lead to lies inside, and odd names do no harm", .timeLimit(.minutes(10)))
  func links() async throws {
    let scratch = try Scratch()
    // All that stands for something in the options of a mount.
    let layer = "\(scratch.path)/la:yer,up=\\ \n"
    try LayerBench.lay(
      ["outside/secret": "secret\n", "outside/file": "host\n"], in: scratch.path)
    try LayerBench.lay(
      ["etc/new\nline:a,b\\": "odd\n", "usr/lib/assay/x": "x\n", "var/kept": "kept\n"], in: layer)
    let outside = "\(scratch.path)/outside"
    try LayerBench.link("\(layer)/etc/folder", to: outside)
    try LayerBench.link("\(layer)/etc/climb", to: "../../../../../../../..\(outside)")
    try LayerBench.link("\(layer)/etc/root", to: "/proc/1/root\(outside)")
    #expect(symlink("\(outside)/file", "\(layer)/etc/file") == 0)
    let bytes: [CChar] = Array("\(layer)/etc/a".utf8CString.dropLast()) + [-1, 0]
    #expect(mkdir(bytes, 0o755) == 0)
    let form = SandboxSpecification(isSystemWritable: true, systemLayers: [layer])
    let paths = ["/etc/folder/secret", "/etc/climb/secret", "/etc/root/secret", "/etc/file"]
    let (run, read, changes) = try await LayerBench.box().open(form) { cell throws(Interruption) in
      let script = """
        cat \(paths.joined(separator: " ")) 2>/dev/null; cat "/etc/new
        line:a,b\\\\"; rm "/etc/new
        line:a,b\\\\"; rmdir /etc/a*; cat /usr/lib/assay/x; echo changed > /etc/file; echo end
        """
      let run = try await cell.run(SandboxCommand(["sh", "-c", script]))
      var read: [String] = []
      for path in paths where try await cell.read(path, limit: 100) != nil { read.append(path) }
      // Refused, or inside; the host's folder tells.
      try? await cell.write([SandboxFile(path: "/etc/folder/new", text: "new")])
      return (run, read, try await cell.changes())
    }
    let errors = String(decoding: run.errorOutput.bytes, as: UTF8.self)
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "odd\nx\nend\n", "\(errors)")
    #expect(read == [])
    let deleted = changes.entries.filter { $0.kind == .deleted }.map(\.path)
    #expect(deleted == ["/etc/a\u{fffd}", "/etc/new\nline:a,b\\"])
    let names = try FileManager.default.contentsOfDirectory(atPath: outside).sorted()
    #expect(names == ["file", "secret"])
    #expect(FileManager.default.contents(atPath: "\(outside)/file") == Data("host\n".utf8))
  }

  @Test("what is shown inside stays inside, whatever links the layers hold", .timeLimit(.minutes(10)))
  func ledAstray() async throws {
    let scratch = try Scratch()
    try LayerBench.lay(["low/kept": "", "lent": "lent\n", "system/var/kept": ""], in: scratch.path)
    // From the root in which bubblewrap is started, these lead to folders that it needs.
    try LayerBench.link("\(scratch.path)/low/etc", to: "/etc")
    try LayerBench.link("\(scratch.path)/low/up", to: "../../../../tmp")
    try LayerBench.link("\(scratch.path)/system/var/tmp", to: "/srv")
    let form = SandboxSpecification(
      isSystemWritable: true, systemLayers: ["\(scratch.path)/system"], layers: ["\(scratch.path)/low"],
      mounts: [
        SandboxSpecification.Mount(host: "\(scratch.path)/lent", inside: "/work/etc/lent"),
        SandboxSpecification.Mount(host: "\(scratch.path)/lent", inside: "/work/up/lent"),
      ])
    let run = try await LayerBench.box().open(form) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["sh", "-c", "cat /etc/lent /tmp/lent; touch /srv/x && echo end"]))
    }
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "lent\nlent\nend\n")
  }

  @Test("the workspace may be /app", .timeLimit(.minutes(10)))
  func workspace() async throws {
    let scratch = try Scratch()
    try LayerBench.lay(["environment.yml": "name: x\n"], in: scratch.path)
    let form = SandboxSpecification(isSystemWritable: true, layers: [scratch.path], workspace: "/app")
    let (run, changes) = try await LayerBench.box().open(form) { cell throws(Interruption) in
      let run = try await cell.run(
        SandboxCommand(["sh", "-c", "pwd; ls; echo x > new; rm /app/environment.yml"]))
      return (run, try await cell.changes())
    }
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "/app\nenvironment.yml\n")
    #expect(
      changes.entries.map { "\($0.kind) \($0.path)" } == ["deleted /app/environment.yml", "created /app/new"])
  }
}
#endif
