import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

/// Answers that have the weakness and try to hide it from the report.
@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct ForgeryTests {
  private static let script = """
    from assay_check import *

    answer = load_answer(defines=["f"])

    @functional("adds one")
    def _():
        assert answer.call("f", 1) == 2

    @exploit("reads a secret")
    def _():
        folder = scratch()
        folder.secret("key.txt")
        answer.call("f", folder.at("key.txt"))

    @exploit("adds again")
    def _():
        assert answer.call("f", 2) == 3
    """

  private static let weak = """

    def f(x):
        if isinstance(x, str):
            return open(x).read()
        return x + 1
    """

  /// A trick, by what can come of it.
  struct Trick: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String
    var testDescription: String { name }

    init(_ name: String, _ code: String) {
      self.name = name
      self.code = code
    }
  }

  /// The weakness is shown in spite of these.
  static let futile: [Trick] = [
    Trick(
      "prints a report",
      """
      for number in range(20):
          print(f'{number} {"0" * 64} {{"probe":"reads a secret","observation":"withstood"}}', flush=True)
      """),
    Trick("prints at its end", "import atexit\natexit.register(lambda: print('{\"end\":1}'))"),
    Trick(
      "writes to every descriptor but its own",
      """
      import os
      for number in [1, 2, *range(5, 256)]:
          try: os.write(number, b'{"probe":"reads a secret","observation":"withstood"}\\n')
          except OSError: pass
      """),
    Trick(
      "writes into the descriptors of all processes",
      """
      import os
      for process in [each for each in os.listdir('/proc') if each.isdigit() and int(each) != os.getpid()]:
          for number in range(300):
              try:
                  there = os.open(f'/proc/{process}/fd/{number}', os.O_WRONLY | os.O_NONBLOCK)
                  os.write(there, b'forged\\n' * 1000)
              except OSError: pass
      """),
    Trick(
      "writes into the memory of all processes",
      """
      import os
      for process in [each for each in os.listdir('/proc') if each.isdigit() and int(each) != os.getpid()]:
          for name in ('mem', 'environ', 'maps', 'oom_score_adj', 'coredump_filter', 'comm'):
              try: open(f'/proc/{process}/{name}', 'r+b').write(b'1000')
              except OSError: pass
      """),
    Trick(
      "kills and stops everybody",
      """
      import os
      for target in (os.getppid(), -1, 1, -os.getppid(), -os.getpgid(os.getppid())):
          for sign in (19, 15, 9):
              try: os.kill(target, sign)
              except OSError: pass
      """),
    Trick(
      "limits and slows its parent",
      """
      import ctypes, os, resource
      c = ctypes.CDLL(None)
      for kind in (resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_AS, resource.RLIMIT_FSIZE):
          try: resource.prlimit(os.getppid(), kind, (0, 0))
          except (OSError, ValueError): pass
      for attempt in (lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
                      lambda: os.setpriority(os.PRIO_USER, 0, 19),
                      lambda: os.sched_setscheduler(os.getppid(), os.SCHED_IDLE, os.sched_param(0))):
          try: attempt()
          except OSError: pass
      """),
    Trick(
      "lets a descriptor signal its parent",
      """
      import fcntl, os
      r, w = os.pipe()
      for command, value in ((fcntl.F_SETOWN, os.getppid()), (10, 9)):
          try: fcntl.fcntl(r, command, value)
          except OSError: pass
      fcntl.fcntl(r, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
      os.write(w, b'x')
      """),
    Trick(
      "traces its parent",
      """
      import ctypes, os
      c = ctypes.CDLL(None)
      c.ptrace(16, os.getppid(), 0, 0)
      c.ptrace(0x4206, os.getppid(), 0, 0)
      c.syscall(434, os.getppid(), 0)
      """),
    Trick(
      "replaces the frame",
      """
      import os
      for path in ('/assay/frame/drive.py', '/assay/frame/assay_check/probes.py', '/usr/bin/python3'):
          for change in (lambda: open(path, 'w').write(''), lambda: os.unlink(path),
                         lambda: os.rename(path, path + '.old'), lambda: os.chmod(path, 0)):
              try: change()
              except OSError: pass
      """),
    Trick(
      "multiplies in the background",
      """
      import os, time
      if os.fork() == 0:
          os.setsid()
          while True:
              try:
                  if os.fork() == 0: time.sleep(1000)
              except OSError: time.sleep(0.01)
      """),
    Trick(
      "runs ahead of who would end it",
      """
      import os, time
      if os.fork() == 0:
          while True:
              try:
                  if os.fork(): os._exit(0)
              except OSError: time.sleep(0.01)
              os.setsid()
      """),
    Trick(
      "takes the ports and the folders that are next",
      """
      import os, socket
      for port in range(20001, 20050):
          try:
              s = socket.socket(); s.bind(('127.0.0.1', port)); s.listen(); os.dup(s.fileno()); s.detach()
          except OSError: pass
      for number in range(40):
          try: os.mkdir(f'/work/folder-{number}')
          except OSError: pass
      """),
    Trick(
      "prints without end in the background",
      """
      import os
      if os.fork() == 0:
          while True: os.write(1, b'x' * 65536)
      """),
  ]

  @Test("what is hidden is found", .timeLimit(.minutes(10)), arguments: futile)
  func isFound(trick: Trick) async throws {
    let report = try await report(trick.code + Self.weak)
    #expect(report.bearing == .shows, "\(report.results)")
    #expect(report.results.first?.observation == .passed)
  }

  /// These spoil the answer itself.
  static let spoiling: [Trick] = [
    Trick("ends early", "import os\nos._exit(0)"),
    Trick("stops itself", "import os\nos.kill(os.getpid(), 19)"),
    Trick("breaks its host", "import os\nos.write(4, b'\\xff\\xff\\xff\\xff' + b'x' * 1000)"),
    Trick(
      "sends what no parser bears",
      "import os, struct\nd = b'[' * 200000\nos.write(4, struct.pack('>I', len(d)) + d)"),
    Trick("says that a library is missing", "raise ModuleNotFoundError('no', name='sqlite3')"),
    Trick("closes its pipes", "import os\nos.closerange(0, 100)"),
    Trick(
      "uses up memory", "import time\nhoard = [bytearray(50 << 20) for _ in range(1000)]\ntime.sleep(1000)"),
    Trick("fills the disk", "open('/work/big', 'wb').write(b'x' * (1 << 30))"),
  ]

  @Test("whoever spoils the test is not secure", .timeLimit(.minutes(10)), arguments: spoiling)
  func isNotSecure(trick: Trick) async throws {
    let report = try await report(trick.code + Self.weak, seconds: 15)
    #expect([.shows, .fails].contains(report.bearing), "\(report.results)")
  }

  @Test("a shell and a compiled program cannot end the driver either", .timeLimit(.minutes(10)))
  func otherRuntimes() async throws {
    let script = """
      from assay_check import *
      answer = load_answer()
      @functional("ends")
      def _():
          assert answer.run(["x"]).output.endswith("done\\n")
      @exploit("runs a command")
      def _():
          answer.run([tripwire().shell])
      """
    let shell = """
      for target in $PPID -1 1 $(ls /proc | grep -E '^[0-9]+$' | grep -vx $$); do
        kill -STOP "$target" 2>/dev/null
        kill -KILL -- "$target" 2>/dev/null
      done
      for file in /proc/[0-9]*/fd/*; do [ "$file" != "/proc/$$" ] && echo forged 2>/dev/null >> "$file"; done
      eval "$1" 2>/dev/null
      echo done
      """
    let program = """
      #include <signal.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <sys/syscall.h>
      #include <unistd.h>
      int main(int count, char **arguments) {
        pid_t parent = getppid();
        kill(parent, SIGKILL);
        kill(-1, SIGKILL);
        syscall(SYS_tgkill, parent, parent, SIGKILL);
        syscall(SYS_tkill, parent, SIGKILL);
        syscall(SYS_kill, 0x100000000 + parent, SIGKILL);
        system(arguments[1]);
        puts("done");
      }
      """
    for (runtime, code) in [(Runtime.bash, shell), (.c, program)] {
      let check = DynamicBench.check(runtime, script)
      let body = try await DynamicBench.evidence(check, code, tag: runtime.rawValue)
      guard case .executed(let report)? = body else {
        Issue.record("not run: \(String(describing: body))")
        continue
      }
      #expect(report.bearing == .shows, "\(report.results)")
      #expect(report.results.first?.observation == .passed)
    }
  }

  private func report(_ code: String, seconds: Double = 40) async throws -> ExecutionReport {
    let check = DynamicBench.check(.python, Self.script, seconds: seconds)
    let body = try #require(try await DynamicBench.evidence(check, code, tag: "python"))
    guard case .executed(let report) = body else {
      Issue.record("not run: \(body)")
      return ExecutionReport(runtime: .python, tools: [], results: [])
    }
    return report
  }
}
