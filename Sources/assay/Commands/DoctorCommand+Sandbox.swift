import AssayAgents
import AssayCore
import AssayExaminers
import AssaySandbox
import Foundation

extension DoctorCommand {
  /// What each kind of sandbox offers here, tried out.
  func sandboxes() async -> [Check] { [await bubblewrap(), await containers()] }

  private func bubblewrap() async -> Check {
    do {
      let sandbox = try await Composition(console: output.console).sandbox()
      return Self.check("sandbox bubblewrap", sandbox.identity.version, await sandbox.abilities())
    } catch {
      return Check(name: "sandbox bubblewrap", state: .absent, detail: CommandFailure(error).message)
    }
  }

  private func containers() async -> Check {
    let name = "sandbox docker"
    do {
      guard let sandbox = try await Composition(console: output.console).containers() else {
        return Check(
          name: name, state: .absent,
          detail: "no container engine listens; only cases with images need one: apt-get install docker.io")
      }
      return Self.check(name, sandbox.identity.version, await sandbox.abilities())
    } catch {
      return Check(name: name, state: .absent, detail: CommandFailure(error).message)
    }
  }

  private static func check(_ name: String, _ version: String, _ abilities: [SandboxAbility]) -> Check {
    let present = abilities.filter { $0.lack == nil }.map(\.kind.title)
    let lacks = abilities.compactMap { ability in ability.lack.map { "no \(ability.kind.title): \($0)" } }
    let isThere = abilities.contains { $0.kind == .isolation && $0.lack == nil }
    let has = present.isEmpty ? "nothing" : present.joined(separator: ", ")
    return Check(
      name: name, state: isThere ? .ok : .absent,
      detail: (["\(version): \(has)"] + lacks).joined(separator: "; "))
  }

  /// Which of the agents that are programs of their own are there.
  func agents() -> [Check] {
    ProgramCatalog.descriptors.map { descriptor in
      let folder = AgentChoice.folder(of: descriptor.name)
      let isThere = FileManager.default.fileExists(atPath: folder)
      return Check(
        name: "agent \(descriptor.name)", state: isThere ? .ok : .absent,
        detail: isThere
          ? folder
          : "--agent \(descriptor.name) needs it: \(ProgramCatalog.installation(of: descriptor.name, in: folder))"
      )
    }
  }

  /// The runtimes in which answers can run; what is missing leaves their cases undecided.
  func runtimes() async -> [Check] {
    var checks: [Check] = []
    for runtime in Runtime.allCases {
      let tried = runtime.versionCall
      var found: String?
      for program in tried.programs where found == nil {
        found = await Self.version(program, tried.arguments)
      }
      checks.append(
        Check(
          name: "runtime \(runtime.rawValue)", state: found == nil ? .absent : .ok,
          detail: found ?? "cases that run in it stay undecided: apt-get install \(tried.package)"))
    }
    return checks
  }

  /// The first line of what a program says of itself; `nil` if it is not there.
  private static func version(_ program: String, _ arguments: [String]) async -> String? {
    let call = ToolInvocation(
      program: program, arguments: arguments, deadlineSeconds: 30, outputLimitBytes: 1 << 16)
    do throws(Interruption) {
      let result = try await SubprocessToolRunner().run(call)
      let said = result.output.isEmpty ? result.errorOutput : result.output
      let line = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
      return (line ?? "there").printable(limit: 100)
    } catch {
      return nil
    }
  }
}

extension SandboxAbility.Kind {
  fileprivate var title: String {
    switch self {
    case .isolation: "isolation"
    case .systemCallFilter: "filter of system calls"
    case .memoryLimit: "memory limit"
    case .processLimit: "process limit"
    case .layers: "layers"
    case .writableSystem: "writable system"
    case .kernelFiles: "stand-ins for /proc and /sys"
    case .traps: "traps"
    case .images: "images"
    }
  }
}

extension Runtime {
  /// How a runtime tells its version, its program by all its names, and the Debian package that brings it.
  fileprivate var versionCall: (programs: [String], arguments: [String], package: String) {
    switch self {
    case .bash: (["bash"], ["--version"], "bash")
    case .browser: (["chromium-headless-shell", "chromium"], ["--version"], "chromium-headless-shell")
    case .c: (["gcc"], ["--version"], "gcc libc6-dev")
    case .cpp: (["g++"], ["--version"], "g++")
    case .go: (["go"], ["version"], "golang-go")
    case .java: (["javac"], ["-version"], "default-jdk-headless")
    case .node: (["node"], ["--version"], "nodejs")
    case .php: (["php"], ["--version"], "php-cli")
    case .postgresql: (["pg_config"], ["--version"], "postgresql")
    case .python: (["python3"], ["--version"], "python3")
    case .sqlite: (["python3"], ["-c", "import sqlite3; print('SQLite', sqlite3.sqlite_version)"], "python3")
    }
  }
}
