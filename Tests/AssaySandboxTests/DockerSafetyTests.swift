#if os(Linux)
import AssayCore
import AssayHTTP
import AssaySandbox
import AssayTestKit
import Foundation
import Glibc
import Synchronization
import Testing

/// What containers owe beyond the promises of every sandbox.
@Suite(.serialized, .timeLimit(.minutes(10)), .enabled(if: DockerBench.isReady, DockerBench.reason))
struct DockerSafetyTests {
  private static let refused: [(String, @Sendable (inout SandboxSpecification) -> Void)] = [
    ("writable system", { $0.isSystemWritable = true }),
    (
      "layers of the system",
      {
        $0.isSystemWritable = true
        $0.systemLayers = ["/tmp"]
      }
    ),
    ("stand-ins for the kernel's files", { $0.kernelFiles = "/tmp" }),
    ("traps", { $0.network = .trapped([]) }),
    ("few processes", { $0.limits.processes = 5 }),
    ("no memory", { $0.limits.memoryBytes = 0 }),
    ("little memory", { $0.limits.memoryBytes = 8 << 20 }),
    ("no workspace", { $0.limits.workspaceBytes = 1 }),
    ("all processes", { $0.limits.processes = .max }),
    ("negative output", { $0.limits.outputBytes = -1 }),
    ("endless time", { $0.limits.wallSeconds = .infinity }),
    ("root as workspace", { $0.workspace = "/" }),
    ("etc as workspace", { $0.workspace = "/etc" }),
    ("tmp as workspace", { $0.workspace = "/tmp" }),
    ("own folder as workspace", { $0.workspace = "/.assay/run" }),
    ("sys as workspace", { $0.workspace = "/sys/fs/cgroup" }),
    ("mount on proc", { $0.mounts = [.init(host: "/usr", inside: "/proc/x")] }),
    ("mount on the launcher", { $0.mounts = [.init(host: "/usr", inside: "/.assay/launcher")] }),
    ("mount on the workspace", { $0.mounts = [.init(host: "/usr", inside: "/work")] }),
    (
      "two mounts at one place",
      { $0.mounts = [.init(host: "/usr", inside: "/a"), .init(host: "/etc", inside: "/a")] }
    ),
    ("host's root", { $0.root = .host }),
  ]

  @Test func refusesWhatItCannotKeep() async throws {
    let box = try await DockerBench.sandbox()
    for (name, change) in Self.refused {
      let form = DockerBench.form(change)
      #expect(await box.lack(for: form) != nil, "\(name) is not refused")
      var failure: Interruption?
      do throws(Interruption) {
        try await box.open(form) { _ throws(Interruption) in }
      } catch { failure = error }
      guard case .failed(.sandboxUnavailable) = failure else {
        Issue.record("\(name): \(String(describing: failure))")
        continue
      }
    }
    let ability = await box.abilities().first { $0.kind == .writableSystem }
    #expect(ability?.lack != nil)
  }

  @Test func writesOnlyToMemory() async throws {
    let run = try await DockerBench.run(
      "grep -vE '^[^ ]+ [^ ]+ [^ ]+ [^ ]+ [^ ]+ ro[, ]' /proc/self/mountinfo")
    let types = Set(
      run.text.split(separator: "\n").map { line in
        line.components(separatedBy: " - ").last?.split(separator: " ").first.map(String.init) ?? "?"
      })
    #expect(types.isSubset(of: ["tmpfs", "proc", "devpts", "mqueue"]), "\(run.text)")
    #expect(types.contains("tmpfs"))
  }

  @Test func bearsTimesOutOfRange() async throws {
    let ends = try await DockerBench.sandbox().open(DockerBench.form()) { cell throws(Interruption) in
      var ends: [SandboxEnding] = []
      for seconds in [Double.infinity, .greatestFiniteMagnitude, -1, .nan] {
        ends.append(try await cell.run(SandboxCommand(["sleep", "0.5"], wallSeconds: seconds)).ending)
      }
      return ends
    }
    #expect(ends == [.exited(status: 0), .exited(status: 0), .timedOut, .timedOut])
  }

  /// Cells of one network reach each other, and nothing else: not the host, whose every address the listener has.
  @Test func sharesANetworkWithoutTheHost() async throws {
    let listener = try HostListener()
    let box = try await DockerBench.sandbox()
    let serve = """
      import socket
      listener = socket.create_server(("0.0.0.0", 7000))
      open("ready", "w").close()
      line, _ = listener.accept(); line.sendall(b"hello"); line.close()
      """
    let form = DockerBench.form { $0.network = .shared(name: "a name/with: odd\\n bytes") }
    let found = try await box.open(form) { first throws(Interruption) in
      try await box.open(form) { second throws(Interruption) in
        async let server = try? first.run(SandboxCommand(["python3", "-c", serve], wallSeconds: 30))
        while try await first.read("ready", limit: 1) == nil { try? await Task.sleep(for: .milliseconds(50)) }
        let address = try await first.run(SandboxCommand(["sh", "-c", "hostname -I"])).text
        let script = Self.probe(peer: address, port: listener.port, hosts: HostListener.addresses())
        let probe = try await second.run(SandboxCommand(["python3", "-c", script], wallSeconds: 60))
        _ = await server
        return probe
      }
    }
    #expect(
      found.text == "hello\ndone\n",
      "\(found.text) \(String(decoding: found.errorOutput.bytes, as: UTF8.self))")
    #expect(listener.hasNoCaller)
    #expect(try await DockerAPI.networks().isEmpty, "a network stays behind")
  }

  private static func probe(peer: String, port: UInt16, hosts: [String]) -> String {
    """
    import ipaddress, socket
    peer = "\(peer.prefix { $0.isNumber || $0 == "." })"
    print(socket.create_connection((peer, 7000), 10).recv(100).decode())
    network = ipaddress.ip_network(peer + "/16", strict=False)
    for host in [str(network[1]), "172.17.0.1"] + \(hosts):
        try: socket.create_connection((host, \(port)), 2); print("reached", host)
        except OSError: pass
    try: print(socket.gethostbyname("example.com"))
    except OSError: pass
    print("done")
    """
  }

  @Test func killsTheContainerOfACancelledProgram() async throws {
    let started = AsyncStream<Void>.makeStream()
    let box = try await DockerBench.sandbox()
    let scratch = try Scratch()
    let form = DockerBench.form { $0.mounts = [.init(host: scratch.path, inside: "/srv/mark")] }
    let running = Task {
      try await box.open(form) { cell throws(Interruption) in
        started.continuation.finish()
        let end: Interruption?
        do throws(Interruption) {
          _ = try await cell.run(SandboxCommand(["sleep", "3602"]))
          end = nil
        } catch { end = error }
        // Before the cell is closed.
        return (end, Self.isRunning("sleep\u{0}3602"))
      }
    }
    for await _ in started.stream {}
    while !Self.isRunning("sleep\u{0}3602") { try await Task.sleep(for: .milliseconds(50)) }
    running.cancel()
    let (end, isAlive) = try await running.value
    #expect(end == .cancelled && !isAlive)
    #expect(try await !DockerAPI.hasContainer(mounting: scratch.path), "a container stays behind")
  }

  @Test func givesUpOnASupervisorThatIsStopped() async throws {
    let run = try await DockerBench.sandbox().open(DockerBench.form()) { cell throws(Interruption) in
      async let run = try? cell.run(SandboxCommand(["sleep", "3603"], wallSeconds: 1))
      while !Self.isRunning("sleep\u{0}3603") { try? await Task.sleep(for: .milliseconds(10)) }
      for process in Self.processes("contained\u{0}run") { kill(process, SIGSTOP) }
      return await run
    }
    guard case .broke = run?.ending else {
      Issue.record("it became \(String(describing: run?.ending))")
      return
    }
    #expect(!Self.isRunning("sleep\u{0}3603"))
  }

  /// The container of a process that was killed ends when its stream does.
  @Test func endsWithItsHolder() async throws {
    let name = "assay-test-\(UUID().uuidString.lowercased())"
    try await DockerAPI.create(name, labels: [:])
    let stream = try await DuplexExchange.hold(
      socket: DockerAPI.socket, path: "/v1.40/containers/\(name)/attach?stream=1&stdin=1",
      deadline: .seconds(60))
    _ = try await DockerAPI.send("POST", "/containers/\(name)/start")
    #expect(try await DockerAPI.send("GET", "/containers/\(name)/json").status == 200)
    stream.close()
    while try await DockerAPI.send("GET", "/containers/\(name)/json").status != 404 {
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  @Test func sweepsWhatDeadProcessesLeft() async throws {
    let boot = try String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      .trimmingCharacters(in: .newlines)
    let place = try boot + "/" + FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    let marker = UUID().uuidString.lowercased()
    // No process starts with its machine's first tick but the first, and of elsewhere nothing is known.
    let owners = ["\(place) \(getpid()) 1", "\(place) 4194305 1", "elsewhere/pid:[1] 4194305 1", "nonsense"]
    for (index, owner) in owners.enumerated() {
      try await DockerAPI.create("assay-test-\(marker)-\(index)", labels: ["assay.owner": owner])
    }
    _ = try await DockerBench.sandbox()
    var left: [Int] = []
    for index in owners.indices {
      let path = "/containers/assay-test-\(marker)-\(index)"
      if try await DockerAPI.send("GET", path + "/json").status == 200 { left.append(index) }
      _ = try await DockerAPI.send("DELETE", path + "?force=1")
    }
    #expect(left == [2, 3])
  }

  /// The processes of the host whose command line holds a text.
  private static func processes(_ text: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).filter { number in
      let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      return String(decoding: line, as: UTF8.self).contains(text)
    }
  }

  private static func isRunning(_ text: String) -> Bool { !processes(text).isEmpty }
}
#endif
