#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Testing

/// Stand-ins for the kernel's files, as nobody well-meaning would make them or treat them.
@Suite(.enabled(if: TestBench.hasBubblewrap, "needs bubblewrap")) struct KernelFileTests {
  /// A stand-in that is refused: where it lies, what it is, and how the reason ends.
  private static let refused: [(name: String, target: String?, end: String)] = [
    ("cpuinfo", "/etc/shadow", "is neither a file nor a folder"),
    ("assay-no-such-entry", nil, "for which something could stand in"),
    ("driver", nil, "for which something could stand in"),
    ("1", nil, "can stand in for /proc/1"), ("self", nil, "can stand in for /proc/self"),
    ("sys", nil, "can stand in for /proc/sys"), ("net", nil, "can stand in for /proc/net"),
    ("a:b,c", nil, "can stand in for /proc/a:b,c"), (" ", nil, "can stand in for /proc/ "),
    ("é", nil, "can stand in for /proc/é"),
  ]

  @Test("only what the kernel has can be stood in for", .timeLimit(.minutes(10)), arguments: refused.indices)
  func refusedStandIns(index: Int) async throws {
    let (name, target, end) = Self.refused[index]
    let scratch = try Scratch()
    try LayerBench.lay(["proc/meminfo": "1\n"], in: scratch.path)
    if let target {
      try LayerBench.link("\(scratch.path)/proc/\(name)", to: target)
    } else {
      try LayerBench.lay(["proc/\(name)": "1\n"], in: scratch.path)
    }
    let reason = try #require(try await LayerBench.refusal(SandboxSpecification(kernelFiles: scratch.path)))
    #expect(reason.hasSuffix(end), "\(reason)")
  }

  @Test("a whole folder of stand-ins must be one", .timeLimit(.minutes(10)), arguments: ["proc", "sys"])
  func refusedTree(tree: String) async throws {
    let scratch = try Scratch()
    try LayerBench.link("\(scratch.path)/\(tree)", to: "/\(tree)")
    let form = SandboxSpecification(kernelFiles: scratch.path)
    #expect(try await LayerBench.refusal(form) == "\(scratch.path)/\(tree) is no folder")
  }

  /// Every way to a file that Python has; each prints what it could do.
  private static let attempts = #"""
    import ctypes, mmap, os
    libc = ctypes.CDLL(None)
    files = ["/proc/cpuinfo", "/proc/driver/invented/version", "/sys/kernel/invented"]
    folders = ["/proc/driver", "/sys", "/sys/kernel"]
    def attempt(what, action):
        try: action()
        except OSError: return
        print(what)
    def write(path): os.close(os.open(path, os.O_RDWR))
    def again(path):
        seen = os.open(path, os.O_RDONLY)
        os.close(os.open("/proc/self/fd/%d" % seen, os.O_RDWR))
    def mapped(path):
        seen = os.open(path, os.O_RDONLY)
        mmap.mmap(seen, 1, mmap.MAP_SHARED, mmap.PROT_WRITE)
    def call(function, *arguments):
        if function(*arguments) != 0: raise OSError()
    for path in files:
        attempt("write " + path, lambda: write(path))
        attempt("write again " + path, lambda: again(path))
        attempt("map " + path, lambda: mapped(path))
        attempt("truncate " + path, lambda: os.truncate(path, 0))
        attempt("link " + path, lambda: os.link(path, "/root/linked"))
        attempt("mark " + path, lambda: os.setxattr(path, "user.x", b"x"))
    for path in files + folders:
        attempt("chmod " + path, lambda: os.chmod(path, 0o777))
        attempt("chown " + path, lambda: os.chown(path, 0, 0))
        attempt("times " + path, lambda: os.utime(path))
        attempt("rename " + path, lambda: os.rename(path, path + "-moved"))
        attempt("remove " + path, lambda: os.remove(path))
        attempt("unmount " + path, lambda: call(libc.umount2, path.encode(), 2))
        attempt("cover " + path, lambda: call(libc.mount, b"/root", path.encode(), None, 4096, None))
    for path in folders:
        attempt("make in " + path, lambda: os.mkdir(path + "/made"))
    print("done")
    """#

  @Test("the system's own user 0 changes no stand-in", .timeLimit(.minutes(10)))
  func sealedStandIns() async throws {
    let scratch = try Scratch()
    try LayerBench.lay(
      ["proc/cpuinfo": "1\n", "proc/driver/invented/version": "1\n", "sys/kernel/invented": "1\n"],
      in: scratch.path)
    let form = SandboxSpecification(isSystemWritable: true, kernelFiles: scratch.path)
    let run = try await LayerBench.box().open(form) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["python3", "-c", Self.attempts]))
    }
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "done\n")
    for path in ["proc/cpuinfo", "proc/driver/invented/version", "sys/kernel/invented"] {
      #expect(FileManager.default.contents(atPath: "\(scratch.path)/\(path)") == Data("1\n".utf8))
    }
  }

  @Test("processes are told as they are beside stand-ins", .timeLimit(.minutes(10)))
  func processes() async throws {
    let scratch = try Scratch()
    try LayerBench.lay(
      [
        "proc/cpuinfo": "processor\t: 0\n", "proc/meminfo": "MemTotal: 1024 kB\n",
        "proc/bus/input/devices": "",
      ],
      in: scratch.path)
    let form = SandboxSpecification(kernelFiles: scratch.path)
    let script =
      "sleep 60 & ps -eo args | grep -c '^sleep 60$'; kill $!; ls /proc/bus; grep -c . /proc/meminfo"
    let run = try await LayerBench.box().open(form) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["sh", "-c", script]))
    }
    #expect(String(decoding: run.output.bytes, as: UTF8.self) == "1\ninput\n1\n")
  }
}
#endif
