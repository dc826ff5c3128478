public import AssayCore
import Foundation

/// What an escape would hit: files, a process, servers and shared memory of the host, watched while programs run.
public struct EscapeWitness: Sendable {
  /// The folder of the victim.
  public let folder: String
  /// What the suite tells every program.
  let facts: Facts

  /// What the suite tells a program, as `ESCAPE` in its environment.
  struct Facts: Sendable, Codable {
    var folder: String
    var secret: String
    var port: Int
    var abstract: String
    var key: Int
    var target = 1
    var marker = ""
    var isControl = false
    var processes = EscapeSuite.limits.processes
    var memory = EscapeSuite.limits.memoryBytes
    var workspace = EscapeSuite.limits.workspaceBytes
    var `private` = EscapeSuite.limits.memoryBytes + EscapeSuite.limits.workspaceBytes
    var file = EscapeSuite.limits.fileBytes
    var files = EscapeSuite.limits.openFiles

    /// As JSON, with the marker of one program.
    func text(marker: String, isControl: Bool) throws -> String {
      var facts = self
      facts.marker = marker
      facts.isControl = isControl
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(facts), as: UTF8.self)
    }
  }

  /// Runs `body` while the victim lives.
  ///
  /// - Parameters:
  ///   - tools: Starts the victim, a Python program of a few servers and a sleeping child.
  ///   - scratch: An empty folder that everybody can reach.
  ///   - body: What to do meanwhile.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or why the victim did not start.
  public static func withWitness<Result: Sendable>(
    tools: any ToolRunner, scratch: String, _ body: @escaping @Sendable (EscapeWitness) async throws -> Result
  ) async throws -> Result {
    let folder = scratch + "/victim"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    let program = scratch + "/victim.py"
    try Data(victim.utf8).write(to: URL(fileURLWithPath: program))
    let invocation = ToolInvocation(
      program: "python3", arguments: [program, folder], deadlineSeconds: 3_600)
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        let ended = try await tools.run(invocation)
        throw EscapeSuite.Failure("the victim ended: \(String(decoding: ended.errorOutput, as: UTF8.self))")
      }
      group.addTask {
        let witness = EscapeWitness(folder: folder, facts: try await facts(in: folder))
        return try await body(witness)
      }
      defer { group.cancelAll() }
      guard let result = try await group.next() ?? nil else {
        throw EscapeSuite.Failure("the witness ended without a result")
      }
      return result
    }
  }

  private static func facts(in folder: String) async throws -> Facts {
    for _ in 0..<200 {
      if let data = FileManager.default.contents(atPath: folder + "/facts.json") {
        return try JSONDecoder().decode(Started.self, from: data).facts(folder: folder)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw EscapeSuite.Failure("the victim did not start")
  }

  private struct Started: Codable {
    var secret: String
    var port: Int
    var abstract: String
    var key: Int

    func facts(folder: String) -> Facts {
      Facts(folder: folder, secret: secret, port: port, abstract: abstract, key: key)
    }
  }

  /// What happened to the victim, and which processes with the marker still live.
  func violations(marker: String) -> [String] {
    var found: [String] = []
    let files = FileManager.default
    if files.contents(atPath: folder + "/prey").map({ Array($0) }) != Array("untouched\n".utf8) {
      found.append("a file of the host was changed")
    }
    let expected: Set = ["facts.json", "prey", "secret", "socket", "pulse"]
    let names = Set((try? files.contentsOfDirectory(atPath: folder)) ?? [])
    let strange = names.symmetricDifference(expected).sorted()
    if !strange.isEmpty { found.append("the victim's folder differs: \(strange.joined(separator: ", "))") }
    let pulse = files.contents(atPath: folder + "/pulse").map { String(decoding: $0, as: UTF8.self) } ?? ""
    if !pulse.hasPrefix("well") {
      found.append("the victim says: \(pulse.trimmingCharacters(in: .whitespaces).printable(limit: 200))")
    }
    return found + survivors(marker: marker)
  }

  /// The processes of the host whose command line holds the marker.
  private func survivors(marker: String) -> [String] {
    let processes = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
      .filter { $0.utf8.allSatisfy { (48...57).contains($0) } }
    return processes.compactMap { process in
      // A process that ended meanwhile has no command line.
      guard let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline"),
        String(decoding: line, as: UTF8.self).contains(marker)
      else { return nil }
      return "process \(process) is still alive"
    }
  }

  /// The victim: writes `well` into its pulse file after every look at itself, or what happened to it.
  private static let victim = #"""
    import ctypes, json, os, socket, subprocess, sys, threading, time
    folder = sys.argv[1]
    secret = "secret-" + os.urandom(12).hex()
    child = subprocess.Popen(["sleep", "3601"], start_new_session=True)
    contacts = []

    def write(name, text):
        with open(folder + "/" + name + ".new", "w") as file: file.write(text)
        os.rename(folder + "/" + name + ".new", folder + "/" + name)

    def serve(listener, name):
        while True:
            line, _ = listener.accept()
            contacts.append(name)
            line.sendall(b"HTTP/1.0 200 OK\r\n\r\n"); line.close()

    port_listener = socket.create_server(("127.0.0.1", 0))
    abstract = "assay-victim-" + os.urandom(6).hex()
    abstract_listener = socket.socket(socket.AF_UNIX); abstract_listener.bind("\0" + abstract); abstract_listener.listen()
    file_listener = socket.socket(socket.AF_UNIX); file_listener.bind(folder + "/socket"); file_listener.listen()
    os.chmod(folder + "/socket", 0o777)
    key = int.from_bytes(os.urandom(3), "big") + 1
    libc = ctypes.CDLL(None, use_errno=True)
    libc.shmat.restype = ctypes.c_void_p
    memory = libc.shmget(key, 4096, 0o1666)
    ctypes.memmove(libc.shmat(memory, None, 0), b"shared!!", 8)
    queue = libc.msgget(key, 0o1666)
    for listener, name in ((port_listener, "loopback"), (abstract_listener, "abstract socket"), (file_listener, "socket file")):
        threading.Thread(target=serve, args=(listener, name), daemon=True).start()
    write("secret", secret)
    write("prey", "untouched\n"); os.chmod(folder + "/prey", 0o666); os.chmod(folder + "/secret", 0o644)
    write("pulse", "well".ljust(200))
    write("facts.json", json.dumps({"secret": secret, "port": port_listener.getsockname()[1], "abstract": abstract, "key": key}))
    parent = os.getppid()
    try:
        while os.getppid() == parent:
            state = "well"
            if child.poll() is not None: state = "its child was killed"
            if contacts: state = "reached by: " + ", ".join(sorted(set(contacts)))
            try:
                # Over what stands there, so that no reader ever finds it empty.
                with open(folder + "/pulse", "r+") as file: file.write(state.ljust(200))
            except OSError: pass
            time.sleep(0.05)
    finally:
        child.kill()
        libc.shmctl(memory, 0, None); libc.msgctl(queue, 0, None)
    """#
}
