public import AssayCore
import Foundation

extension EscapeSuite {
  /// What a positive control showed.
  public enum Control: Sendable, Hashable {
    /// The program did its harm, so that its failure in a sandbox means something.
    case harmed(String)
    /// This kernel lacks what the program asks for, for everybody.
    case absent
    /// The control cannot be made here, and why.
    case impossible(reason: String)
    /// The program did nothing although it could have: it proves nothing.
    case harmless(String)
  }

  /// Runs a program with one protection switched off, in a throw-away namespace under tight limits.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - tools: Starts bubblewrap.
  ///   - witness: The victim on the host, of whose folder a copy is exposed.
  ///   - scratch: A folder that the control may fill.
  ///   - isRoot: Whether this process is root.
  /// - Returns: What it showed.
  /// - Throws: What the tools throw.
  public static func control(
    of program: HostileProgram, tools: any ToolRunner, witness: EscapeWitness, scratch: String, isRoot: Bool
  ) async throws -> Control {
    if program.weakenings.contains(.realRoot), !isRoot {
      return .impossible(reason: "it needs the host's root to show its harm")
    }
    let place = scratch + "/control-" + program.name
    let prey = place + "/victim"
    try FileManager.default.createDirectory(atPath: prey, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place + "/groups", withIntermediateDirectories: true)
    try Data(program.source.utf8).write(to: URL(fileURLWithPath: place + "/escape.py"))
    try Data(watcher.utf8).write(to: URL(fileURLWithPath: place + "/control.py"))
    var facts = witness.facts
    facts.folder = prey
    for (name, text) in [("secret", facts.secret), ("prey", "untouched\n")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: prey + "/" + name))
    }
    let marker = "assay-control-\(program.name)-\(UUID().uuidString)"
    let invocation = ToolInvocation(
      program: "sh",
      arguments: ["-c", opening(program), place + "/escape.py"]
        + arguments(program, place, try facts.text(marker: marker, isControl: true), marker),
      environment: program.weakenings.contains(.environment) ? ["LEAK": facts.secret] : [:],
      deadlineSeconds: 40, outputLimitBytes: 1 << 20)
    let result = try await tools.run(invocation)
    return conclusion(result)
  }

  /// The shell line that starts bubblewrap, under limits and, where asked for, with an open file.
  private static func opening(_ program: HostileProgram) -> String {
    let file = program.weakenings.contains(.descriptor) ? "exec 7<\"$0\"; " : ""
    return "\(file)ulimit -c 0; ulimit -v 4000000; exec timeout -k 1 30 bwrap \"$@\""
  }

  private static func arguments(
    _ program: HostileProgram, _ place: String, _ facts: String, _ marker: String
  ) -> [String] {
    let weak = Set(program.weakenings)
    var list = [
      "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--new-session", "--as-pid-1",
    ]
    if !weak.contains(.realRoot) {
      list += ["--unshare-user", "--uid", weak.contains(.capabilities) ? "0" : "1000"]
    }
    if !weak.contains(.interfaces) { list += ["--unshare-net"] }
    if weak.contains(.capabilities) || weak.contains(.realRoot) { list += ["--cap-add", "ALL"] }
    if !weak.contains(.environment) { list += ["--clearenv"] }
    list += ["--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib"]
    list += ["--symlink", "usr/lib64", "/lib64", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    list +=
      ["--proc", "/proc"] + (weak.contains(.devices) ? ["--dev-bind", "/dev", "/dev"] : ["--dev", "/dev"])
    list += [
      "--size", "268435456", "--tmpfs", "/tmp", "--size", "268435456", "--tmpfs", "/work", "--chdir", "/work",
    ]
    if !weak.contains(.devices) { list += ["--size", "268435456", "--tmpfs", "/dev/shm"] }
    if weak.contains(.hostFolder) { list += ["--bind", place + "/victim", place + "/victim"] }
    if weak.contains(.writableFolders) {
      list += ["--tmpfs", "/usr/local", "--ro-bind", place + "/victim/secret", "/usr/local/shadow"]
      list += ["--bind", place + "/groups", "/sys/fs/cgroup"]
    }
    list += [
      "--ro-bind", place + "/escape.py", "/escape.py", "--ro-bind", place + "/control.py", "/control.py",
    ]
    list += ["--setenv", "ESCAPE", facts, "--setenv", "PATH", "/usr/bin:/bin"]
    let words =
      [
        program.sign == .outlivesDeadline
          ? "outlives" : program.sign == .output ? "output" : program.sign == .bait ? "bait" : "report"
      ]
      + (weak.contains(.victim) ? ["victim"] : []) + (weak.contains(.servers) ? ["servers"] : [])
    return list + ["--", "python3", "/control.py", marker] + words
  }

  private static func conclusion(_ result: ToolResult) -> Control {
    let output = String(decoding: result.output, as: UTF8.self)
    let lines = output.split(separator: "\n")
    if let line = lines.first(where: { $0.hasPrefix("HARM") }) {
      return .harmed(line.description.printable(limit: 200))
    }
    if lines.contains("ABSENT") { return .absent }
    let problem = String(decoding: result.errorOutput.suffix(500), as: UTF8.self)
    return .harmless("\(output.suffix(300)) \(problem)".printable(limit: 600))
  }

  /// The first process of a control: it keeps the victim and the servers, runs the program and looks at what it left.
  private static let watcher = #"""
    import ctypes, json, os, socket, subprocess, sys, threading, time
    marker, words = sys.argv[1], sys.argv[2:]
    E = json.loads(os.environ["ESCAPE"])
    environment = dict(os.environ)
    victim = subprocess.Popen(["sleep", "3601"]) if "victim" in words else None
    if victim: environment["TARGET"] = str(victim.pid)
    if "servers" in words:
        subprocess.run(["python3", "-c", "import fcntl,socket,struct; s=socket.socket(); fcntl.ioctl(s,0x8914,struct.pack('16sH14x',b'lo',0x49))"], stderr=subprocess.DEVNULL)
        def serve(listener):
            while True:
                line, _ = listener.accept(); line.sendall(b"HTTP/1.0 200 OK\r\n\r\n"); line.close()
        abstract = socket.socket(socket.AF_UNIX); abstract.bind("\0" + E["abstract"]); abstract.listen()
        for listener in (socket.create_server(("127.0.0.1", E["port"])), abstract):
            threading.Thread(target=serve, args=(listener,), daemon=True).start()
        libc = ctypes.CDLL(None); libc.shmget(E["key"], 4096, 0o1666); libc.msgget(E["key"], 0o1666)
    if os.path.isdir(E["folder"]):
        listener = socket.socket(socket.AF_UNIX); listener.bind(E["folder"] + "/socket"); listener.listen()
    program = subprocess.Popen(["python3", "/escape.py", marker], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=[7] if os.path.exists("/proc/self/fd/7") else [])
    said, size = [], [0]
    def read():
        while True:
            piece = os.read(program.stdout.fileno(), 65536)
            if not piece: return
            size[0] += len(piece)
            if size[0] < 400000 and "output" not in words: said.append(piece)
    reader = threading.Thread(target=read, daemon=True); reader.start()

    def harm(what):
        print("\nHARM", what, flush=True); os._exit(0)

    def state():
        try: return open("/proc/%d/stat" % program.pid).read().rsplit(")", 1)[1].split()[0]
        except OSError: return "X"

    if "outlives" in words:
        time.sleep(1.5)
        if program.poll() is None: harm("still there in state " + state())
    try: program.wait(25)
    except subprocess.TimeoutExpired: program.kill()
    reader.join(0.5)
    sys.stdout.buffer.write(b"".join(said)); sys.stdout.flush()
    if "output" in words and size[0] > 65536: harm("%d bytes of output" % size[0])
    if "bait" in words:
        for name in ("bait", "bait-folder/x", "many"):
            try:
                mode = os.lstat(name).st_mode
                if mode & 0o170000 == 0o010000: harm("a pipe that blocks readers")
                if os.path.isdir(name) and len(os.listdir(name)) > 10000: harm("too many files to list")
                if os.path.isfile(name) and E["secret"] in open(name).read(): harm("a link that leads readers to the secret")
            except PermissionError: harm(name + " cannot be read")
            except OSError: pass
    if victim:
        time.sleep(0.2)
        if victim.poll() is not None or open("/proc/%d/stat" % victim.pid).read().rsplit(")", 1)[1].split()[0] == "T": harm("the victim was hit")
        for pid in os.listdir("/proc"):
            if pid.isdigit() and int(pid) not in (os.getpid(), victim.pid, program.pid):
                try: line = open("/proc/%s/cmdline" % pid, "rb").read()
                except OSError: continue
                if marker.encode() in line: harm("process %s outlived the program" % pid)
    os._exit(0)
    """#
}
