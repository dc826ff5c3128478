import ArgumentParser
import AssayCore
import AssayExaminers
import AssayHTTP
import AssaySandbox
import AssayStore
import Foundation

/// Says what this machine can do, what is missing and how to get it.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what this machine can do, what is missing, and how to get it.",
    discussion: "Exit code 1 if something that a run needs is missing. Keys are named, never shown.")

  /// One thing that was looked at.
  struct Check: Encodable {
    /// How a check came out.
    enum State: String, Encodable {
      /// It works.
      case ok
      /// It is missing, and something optional cannot be done.
      case absent
      /// It is missing, and no run can be made.
      case broken
    }

    var name: String
    var state: State
    var detail: String
  }

  @OptionGroup var output: OutputOptions

  func run() async throws {
    var checks = [machine(), configuration(), folder()]
    checks.append(await loopback())
    checks.append(await git())
    checks += await analyzers()
    checks.append(keys())
    checks += await sandboxes()
    checks += agents()
    checks += await runtimes()
    try show(checks)
    if checks.contains(where: { $0.state == .broken }) {
      throw CommandFailure(.incomplete, "this machine cannot run Assay yet")
    }
  }

  private func show(_ checks: [Check]) throws {
    if output.json { return try Console.writeJSON(checks) }
    let lines = checks.map { check in
      "\(check.state.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)) \(check.name): \(check.detail)\n"
    }
    try Console.writeResult(Array(lines.joined().utf8))
  }

  private func machine() -> Check {
    let info = ProcessInfo.processInfo
    let gibibytes = Double(info.physicalMemory) / Double(1 << 30)
    return Check(
      name: "machine", state: .ok,
      detail:
        "\(info.operatingSystemVersionString), \(info.activeProcessorCount) cores, \(String(format: "%.1f", gibibytes)) GiB memory, assay \(Assay.version)"
    )
  }

  private func configuration() -> Check {
    do {
      _ = try PriceLookup.table()
      let exists = FileManager.default.fileExists(atPath: PriceLookup.userFile)
      return Check(
        name: "model table", state: .ok,
        detail: exists
          ? "\(PriceLookup.userFile) over the built-in one"
          : "built in; \(PriceLookup.userFile) would override it")
    } catch {
      return Check(name: "model table", state: .broken, detail: error.description)
    }
  }

  /// Writes a run file's kind of file here and takes it away again.
  private func folder() -> Check {
    let folder = FileManager.default.currentDirectoryPath
    let free =
      (try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? NSNumber)?
      .int64Value
    let room = free.map { "\($0 >> 20) MiB free" } ?? "free room unknown"
    do throws(StoreError) {
      try RunFile.probe(folder: folder)
      return Check(name: "this folder", state: .ok, detail: "run files can be written here, \(room)")
    } catch {
      return Check(name: "this folder", state: .broken, detail: "\(error.description); \(room)")
    }
  }

  private func loopback() async -> Check {
    do {
      try await LoopbackServer.withServer(handler: { _ in .text("ok") }) { _ in }
      return Check(name: "loopback", state: .ok, detail: "the demo model can be served")
    } catch {
      return Check(
        name: "loopback", state: .broken,
        detail: "no server can listen on 127.0.0.1 (\("\(error)".printable(limit: 200)))")
    }
  }

  private func git() async -> Check {
    let call = ToolInvocation(program: "git", arguments: ["--version"], deadlineSeconds: 10)
    do throws(Interruption) {
      let result = try await SubprocessToolRunner().run(call)
      let version = String(decoding: result.output, as: UTF8.self).trimmingCharacters(
        in: .whitespacesAndNewlines)
      return Check(name: "git", state: .ok, detail: version.printable(limit: 80))
    } catch {
      return Check(name: "git", state: .absent, detail: "`assay pull` needs it: apt-get install git")
    }
  }

  private func analyzers() async -> [Check] {
    do {
      let composition = Composition(console: output.console)
      switch try await composition.openScanner(
        cache: .off, hearing: .all(configured: [], languages: Set(CodeLanguage.allCases)))
      {
      case .lacking(let lack): return [Check(name: "analyzers", state: .absent, detail: lack.reason)]
      case .ready(let scanner):
        try scanner.pack.check()
        return Self.analyzers(of: scanner)
      }
    } catch {
      return [Check(name: "analyzers", state: .broken, detail: CommandFailure(error).message)]
    }
  }

  private static func analyzers(of scanner: CodeScanner) -> [Check] {
    let rules = "\(scanner.pack.rules.count) rules, digest \(scanner.pack.digest.short)"
    let version = scanner.engineVersion
    let engine =
      scanner.isEngineProved
      ? Check(name: "semgrep", state: .ok, detail: "\(version), \(rules)")
      : Check(
        name: "semgrep", state: .absent,
        detail:
          "\(version) is newer than the rules were proved with; \(rules); proved: \(EngineSearch.advice)")
    return [engine]
      + Adapters.all.map { adapter in
        let tool = scanner.tools.first { $0.name == adapter.name }
        return Check(
          name: adapter.name, state: tool == nil ? .absent : .ok,
          detail: tool.map { "\($0.version); \(adapter.summary)" } ?? "\(adapter.summary): \(adapter.advice)")
      }
  }

  private func keys() -> Check {
    let environment = Composition.environment
    let names = PriceLookup.keyVariables
    let present = names.filter { !(environment[$0] ?? "").isEmpty }
    let missing = names.filter { !present.contains($0) }
    let detail =
      "set: \(present.isEmpty ? "none" : present.joined(separator: ", ")); not set: \(missing.joined(separator: ", "))"
    return Check(name: "keys", state: present.isEmpty ? .absent : .ok, detail: detail)
  }
}
