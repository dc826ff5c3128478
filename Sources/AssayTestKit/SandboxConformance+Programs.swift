import AssayCore
import Foundation

extension SandboxConformance {
  static func reportsTheStatus(_ bench: SandboxBench) async throws {
    for status in [0, 1, 7, 255] {
      let run = try await bench.shell("exit \(status)")
      try SandboxBench.expect(run.ending == .exited(status: status), "exit \(status) became \(run.account)")
    }
  }

  static func reportsSignals(_ bench: SandboxBench) async throws {
    let expected: [(String, SandboxEnding)] = [
      ("kill -9 $$", .signalled(9)), ("kill -15 $$", .signalled(15)), ("kill -6 $$", .signalled(6)),
      ("exit 137", .exited(status: 137)), ("exit 143", .exited(status: 143)),
      ("sh -c 'kill -9 $$'; exit $?", .exited(status: 137)), ("kill -24 $$", .signalled(24)),
    ]
    let runs = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      var runs: [SandboxRun] = []
      for (script, _) in expected { runs.append(try await cell.shell(script)) }
      return runs
    }
    for ((script, ending), run) in zip(expected, runs) {
      try SandboxBench.expect(run.ending == ending, "“\(script)” became \(run.account)")
    }
  }

  static func reportsMissingPrograms(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.files = [
      SandboxFile(path: "plain", text: "no program"),
      SandboxFile(path: "tool", text: "#!/nowhere/sh\n", isExecutable: true),
    ]
    let expected = [
      ("assay-no-such-program", 127), ("./nothing", 127), ("./plain", 126), ("/etc", 126), ("./tool", 127),
    ]
    let runs = try await bench.sandbox.open(form) { cell throws(Interruption) in
      var runs: [SandboxRun] = []
      for (program, _) in expected { runs.append(try await cell.run(SandboxCommand([program]))) }
      return runs
    }
    for ((program, status), run) in zip(expected, runs) {
      try SandboxBench.expect(run.ending == .exited(status: status), "“\(program)” became \(run.account)")
    }
  }

  static func keepsStreamsApart(_ bench: SandboxBench) async throws {
    let run = try await bench.shell("printf 'out\\377\\r\\n\\000'; printf err >&2")
    try SandboxBench.expect(
      run.output.bytes == Array("out".utf8) + [255, 13, 10, 0], "standard output differs")
    try SandboxBench.expect(run.errorOutput.bytes == Array("err".utf8), "standard error differs")
    try SandboxBench.expect(!run.output.isCut && !run.errorOutput.isCut, "short output is marked as cut")
  }

  static func limitsOutput(_ bench: SandboxBench, written: Int, isCut: Bool) async throws {
    var form = SandboxSpecification()
    form.limits.outputBytes = 1_000
    let run = try await bench.shell(
      "head -c \(written) /dev/zero; head -c \(written) /dev/zero >&2; exit 3", in: form)
    try SandboxBench.expect(run.ending == .exited(status: 3), "it did not end by itself: \(run.ending)")
    for stream in [run.output, run.errorOutput] {
      try SandboxBench.expect(stream.bytes.count == 1_000, "\(stream.bytes.count) bytes were kept")
      try SandboxBench.expect(stream.isCut == isCut, "the mark of cut output is wrong")
    }
  }

  static func keepsPartialOutput(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification()
    form.limits.wallSeconds = 0.5
    let run = try await bench.shell("echo first words; echo last words >&2; sleep 60", in: form)
    try SandboxBench.expect(run.ending == .timedOut, "it became \(run.account)")
    try SandboxBench.expect(run.text == "first words\n", "output is lost: \(run.account)")
    try SandboxBench.expect(
      run.errorOutput.bytes == Array("last words\n".utf8), "errors are lost: \(run.account)")
  }

  static func closesTheEnvironment(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification(environment: ["ASSAY_CELL": "a value", "ASSAY_BOTH": "the cell's"])
    let command = SandboxCommand(["env"], environment: ["ASSAY_RUN": "b=c", "ASSAY_BOTH": "the run's"])
    func names(_ form: SandboxSpecification) async throws -> [String: String] {
      let run = try await bench.sandbox.open(form) { cell throws(Interruption) in try await cell.run(command)
      }
      let pairs = run.text.split(separator: "\n").map {
        $0.split(separator: "=", maxSplits: 1).map(String.init)
      }
      return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { $1 }
    }
    let found = try await names(form)
    let usual: Set = ["PATH", "HOME", "LANG", "TMPDIR"]
    // A shell or a launcher may tell where it is; that is no secret.
    let extra = Set(found.keys).subtracting(usual).subtracting([
      "ASSAY_CELL", "ASSAY_RUN", "ASSAY_BOTH", "PWD",
    ])
    try SandboxBench.expect(usual.isSubset(of: found.keys), "the environment lacks some of \(usual)")
    try SandboxBench.expect(extra.isEmpty, "the environment holds \(extra.sorted())")
    try SandboxBench.expect(found["ASSAY_CELL"] == "a value" && found["ASSAY_RUN"] == "b=c", "values differ")
    try SandboxBench.expect(found["ASSAY_BOTH"] == "the run's", "the run's variable does not win")
    try SandboxBench.expect(
      found["HOME"] == form.workspace, "the home folder is \(found["HOME"] ?? "missing")")
    form.environment = [:]
    let plain = try await names(form)
    try SandboxBench.expect(plain["ASSAY_CELL"] == nil, "a variable of another sandbox is there")
  }

  static func usesTheFolder(_ bench: SandboxBench) async throws {
    var form = SandboxSpecification(workspace: "/srv/place")
    form.files = [SandboxFile(path: "inner/file", text: "")]
    let expected: [(String?, String)] = [
      (nil, "/srv/place"), ("inner", "/srv/place/inner"), ("/tmp", "/tmp"),
    ]
    let runs = try await bench.sandbox.open(form) { cell throws(Interruption) in
      var runs: [SandboxRun] = []
      for (folder, _) in expected { runs.append(try await cell.run(SandboxCommand(["pwd"], folder: folder))) }
      return runs
    }
    for ((_, folder), run) in zip(expected, runs) {
      try SandboxBench.expect(run.text == folder + "\n", "the folder is not \(folder): \(run.account)")
    }
  }

  static func passesArgumentsUnchanged(_ bench: SandboxBench) async throws {
    let hostile = ["a b", "$HOME;`id`", "“é”\n*", "", "--", "-n", String(repeating: "x", count: 100_000)]
    let command = SandboxCommand(["printf", String(repeating: "%s|", count: hostile.count)] + hostile)
    let run = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.run(command)
    }
    try SandboxBench.expect(run.text == hostile.map { $0 + "|" }.joined(), "arguments differ: \(run.account)")
  }

  static func givesInput(_ bench: SandboxBench) async throws {
    // More than any pipe holds, of all bytes.
    let long = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for input in [[], Array("line\n".utf8), long] {
      let command = SandboxCommand(["cat"], input: input)
      var form = SandboxSpecification()
      form.limits.outputBytes = 4 << 20
      let run = try await bench.sandbox.open(form) { cell throws(Interruption) in try await cell.run(command)
      }
      try SandboxBench.expect(run.ending == .exited(status: 0), "cat: \(run.ending)")
      try SandboxBench.expect(
        run.output.bytes == input, "\(input.count) bytes became \(run.output.bytes.count)")
    }
    let deaf = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["true"], input: long))
    }
    try SandboxBench.expect(deaf.ending == .exited(status: 0), "a program that does not read: \(deaf.ending)")
  }

  static func opensStreamsByName(_ bench: SandboxBench) async throws {
    let command = SandboxCommand(
      ["sh", "-c", "echo one > /dev/stdout; echo two > /dev/stderr; cat /dev/stdin"],
      input: Array("three\n".utf8))
    let run = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      try await cell.run(command)
    }
    try SandboxBench.expect(run.text == "one\nthree\n", "output differs: \(run.account)")
    try SandboxBench.expect(run.errorOutput.bytes == Array("two\n".utf8), "errors differ: \(run.account)")
  }

  static func runsSideBySide(_ bench: SandboxBench) async throws {
    // Each waits for a file of the next, so that they end only if they run at the same time.
    let script = "echo x > made-$1; while [ ! -e made-$2 ]; do sleep 0.02; done; echo $1"
    let runs = try await bench.sandbox.open(SandboxSpecification()) { cell throws(Interruption) in
      await withTaskGroup(of: (Int, SandboxRun?).self) { group in
        for number in 0..<4 {
          group.addTask {
            let arguments = ["sh", "-c", script, "sh", "\(number)", "\((number + 1) % 4)"]
            return (number, try? await cell.run(SandboxCommand(arguments)))
          }
        }
        return await group.reduce(into: [Int: SandboxRun]()) { $0[$1.0] = $1.1 }
      }
    }
    for number in 0..<4 {
      try SandboxBench.expect(
        runs[number]?.text == "\(number)\n", "number \(number): \(runs[number]?.account ?? "-")")
    }
  }
}
