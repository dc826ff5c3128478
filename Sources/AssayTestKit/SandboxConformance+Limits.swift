import AssayCore
import Foundation

extension SandboxConformance {
  static func limitsProcessorTime(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.cpuSeconds = 1
    form.limits.wallSeconds = 50
    for script in ["while :; do :; done", "trap '' XCPU; while :; do :; done"] {
      let run = try await bench.shell(script, in: form)
      try SandboxBench.expect(run.ending == .timedOut, "“\(script)” became \(run.account)")
      try SandboxBench.expect(run.wallSeconds < 40, "“\(script)” ran until its wall time was up")
    }
  }

  static func limitsWallTime(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.wallSeconds = 0.4
    for script in ["sleep 60", "trap '' TERM INT HUP; while :; do sleep 1; done", "setsid sleep 60 & wait"] {
      let run = try await bench.shell(script, in: form)
      try SandboxBench.expect(run.ending == .timedOut, "“\(script)” became \(run.account)")
    }
    let run = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.shell("sleep 60", wallSeconds: 0.3)
    }
    try SandboxBench.expect(run.ending == .timedOut, "the command's own time: \(run.account)")
  }

  static func limitsMemory(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.memoryBytes = 64 << 20
    form.limits.workspaceBytes = 256 << 20
    // tail keeps all of a file without lines.
    let greedy = try await bench.shell("exec tail /dev/zero", in: form)
    try SandboxBench.expect(greedy.ending == .outOfMemory, "a greedy program became \(greedy.account)")
    let child = try await bench.shell("tail /dev/zero; exit 5", in: form)
    try SandboxBench.expect(child.ending == .outOfMemory, "a greedy child became \(child.account)")
    // Private files are memory too, unless their file system keeps them below the limit.
    let full = try await bench.shell("head -c 200000000 /dev/zero > file", in: form)
    let isFull = full.ending == .exited(status: 1) && full.errorText.contains("No space left")
    try SandboxBench.expect(
      full.ending == .outOfMemory || isFull, "too large a file became \(full.account)")
    let modest = try await bench.shell("head -c 10000000 /dev/zero | tail -c 5000000 | wc -c", in: form)
    try SandboxBench.expect(modest.text == "5000000\n", "a modest program became \(modest.account)")
    // What came before is not held against a later program.
    let later = try await bench.sandbox.open(form) { cell throws(Interruption) in
      _ = try await cell.shell("exec tail /dev/zero")
      return try await cell.shell("exit 4")
    }
    try SandboxBench.expect(later.ending == .exited(status: 4), "a later program became \(later.account)")
  }

  static func limitsProcesses(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.processes = 16
    form.limits.wallSeconds = 20
    let script = "i=0; while [ $i -lt 60 ]; do sleep 30 & i=$((i+1)); done; exit 9"
    let run = try await bench.shell(script, in: form)
    try SandboxBench.expect(run.ending == .processLimit, "too many processes became \(run.account)")
    let few = try await bench.shell("for i in 1 2 3 4 5 6 7 8 9 10; do sleep 30 & done; exit 9", in: form)
    try SandboxBench.expect(few.ending == .exited(status: 9), "a few processes became \(few.account)")
  }

  static func limitsOpenFiles(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.openFiles = 40
    let run = try await bench.shell(
      "ulimit -n; ulimit -H -n; ulimit -n 41 2>/dev/null || echo bound", in: form)
    try SandboxBench.expect(run.text == "40\n40\nbound\n", "the limit does not hold: \(run.account)")
  }

  static func limitsFileSize(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.fileBytes = 1 << 20
    let run = try await bench.shell("head -c 5000000 /dev/zero > file; wc -c < file", in: form)
    try SandboxBench.expect(run.text == "1048576\n", "the file is longer than it may be: \(run.account)")
  }

  static func limitsWorkspace(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.workspaceBytes = 8 << 20
    let script = """
      for i in 1 2 3 4 5 6; do head -c 4000000 /dev/zero > file-$i 2>/dev/null; done
      head -c 4000000 /dev/zero > /tmp/more 2>/dev/null
      cat file-* /tmp/more | wc -c
      """
    let (run, later) = try await bench.sandbox.open(form) { cell throws(Interruption) in
      (try await cell.shell(script), try await cell.shell("rm file-1 && echo still"))
    }
    try SandboxBench.expect(later.text == "still\n", "nothing runs in a full sandbox: \(later.account)")
    let written = Int(run.text.filter(\.isNumber)) ?? .max
    try SandboxBench.expect(written <= 8 << 20, "\(written) bytes were written: \(run.account)")
    try SandboxBench.expect(written >= 6 << 20, "only \(written) bytes could be written: \(run.account)")
  }

  static func endsOnCancellation(_ bench: SandboxBench) async throws {
    let started = AsyncStream<Void>.makeStream()
    let running = Task {
      defer { started.continuation.finish() }
      do throws(Interruption) {
        _ = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
          started.continuation.yield()
          return try await cell.shell("trap '' TERM; sleep 50")
        }
        return "it ended by itself"
      } catch {
        return error == .cancelled ? "cancelled" : "\(error)"
      }
    }
    for await _ in started.stream { break }
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    running.cancel()
    let end = await running.value
    try SandboxBench.expect(end == "cancelled", "cancellation came back as: \(end)")
    try SandboxBench.expect(ContinuousClock.now - start < .seconds(20), "the program was waited for")
  }

  static func startsNothingWhenCancelled(_ bench: SandboxBench) async throws {
    let running = Task {
      // Waits for the cancellation, which then stands before the call.
      try? await Task.sleep(for: .seconds(30))
      do throws(Interruption) {
        _ = try await bench.shell("true")
        return "it ran"
      } catch {
        return error == .cancelled ? "cancelled" : "\(error)"
      }
    }
    running.cancel()
    let end = await running.value
    try SandboxBench.expect(end == "cancelled", "a cancelled task: \(end)")
  }

  static func refusesWhatItLacks(_ bench: SandboxBench) async throws {
    var forms: [SandboxSpecification] = []
    for workspace in ["work", "/", "/proc/place", "/a/../b", ""] {
      forms.append(SandboxSpecification(workspace: workspace))
    }
    forms.append(SandboxSpecification(root: .image(digest: "sha256:" + String(repeating: "0", count: 64))))
    forms.append(SandboxSpecification(layers: ["no/absolute/path"]))
    forms.append(SandboxSpecification(systemLayers: [bench.scratch]))
    forms.append(SandboxSpecification(isSystemWritable: true, systemLayers: ["no/absolute/path"]))
    forms.append(SandboxSpecification(isSystemWritable: true, systemLayers: ["\(bench.scratch)/nothing"]))
    for folder in ["no/absolute/path", "\(bench.scratch)/nothing"] {
      forms.append(SandboxSpecification(kernelFiles: folder))
    }
    forms.append(SandboxSpecification(environment: ["A=B": "c"]))
    forms.append(SandboxSpecification(limits: SandboxLimits(processes: 0)))
    forms.append(SandboxSpecification(limits: SandboxLimits(wallSeconds: .nan)))
    for form in forms {
      guard let lack = await bench.sandbox.lack(for: form) else {
        throw Failure(description: "this is not refused: \(form)")
      }
      try SandboxBench.expect(!lack.reason.isEmpty, "no reason is given")
      var end = "it was opened: \(form)"
      do throws(Interruption) {
        try await bench.sandbox.open(form) { _ throws(Interruption) in }
      } catch {
        if case .failed(.sandboxUnavailable) = error { end = "" } else { end = "it fails as \(error)" }
      }
      try SandboxBench.expect(end.isEmpty, end)
    }
    let plain = await bench.sandbox.lack(for: SandboxSpecification())
    try SandboxBench.expect(plain == nil, "the usual sandbox is refused: \(plain?.reason ?? "")")
  }

  static func namesItsAbilities(_ bench: SandboxBench) async throws {
    let kinds = await bench.sandbox.abilities().map(\.kind)
    try SandboxBench.expect(kinds == SandboxAbility.Kind.allCases, "the abilities are \(kinds)")
    try SandboxBench.expect(!bench.sandbox.identity.name.isEmpty, "it has no name")
    try SandboxBench.expect(!bench.sandbox.identity.version.isEmpty, "it has no version")
  }
}
