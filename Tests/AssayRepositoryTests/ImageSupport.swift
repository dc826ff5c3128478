import AssayCore
import Foundation
import Synchronization
import Testing

@testable import AssayRepository

/// An engine without containers: its systems are files, and their programs a function of the test.
final class PretendedEngine: ImageEngine {
  /// What a program does: it is given its words and the files of its system, and may change these.
  typealias Program = @Sendable ([String], inout [String: SystemFile]) -> SandboxRun

  let identity = Tool(name: "docker", version: "0")
  private let images: [String: [String: SystemFile]]
  private let program: Program
  private let state = Mutex((pulled: [String](), forms: [ImageForm](), programs: [[String]]()))
  private let pullable: Set<String>
  private let changes: @Sendable ([[String]]) -> [SandboxChange]

  init(
    images: [String: [String: SystemFile]], pullable: Set<String> = [],
    changes: @escaping @Sendable ([[String]]) -> [SandboxChange] = { _ in [] },
    program: @escaping Program = { _, _ in .init(ending: .exited(status: 0), "") }
  ) {
    self.images = images
    self.pullable = pullable
    self.changes = changes
    self.program = program
  }

  var pulled: [String] { state.withLock { $0.pulled } }
  var forms: [ImageForm] { state.withLock { $0.forms } }
  /// The programs of all systems, in the order in which they ran.
  var programs: [[String]] { state.withLock { $0.programs } }

  func find(_ name: String) async throws(Interruption) -> ImageFacts? {
    if name.contains("!") { throw .failed(.sandboxUnavailable(reason: "no name")) }
    let isHere = images[name] != nil || pulled.contains(name)
    return isHere ? ImageFacts(digest: "sha256:\(name)", bytes: 1_500_000_000) : nil
  }

  func pull(_ name: String) async throws(Interruption) {
    guard pullable.contains(name) else {
      throw .failed(.sandboxUnavailable(reason: "\(name) cannot be pulled: denied"))
    }
    state.withLock { $0.pulled.append(name) }
  }

  func open<Result: Sendable>(
    _ form: ImageForm, _ body: @Sendable (any ImageSystem) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    state.withLock { $0.forms.append(form) }
    let name = String(form.digest.dropFirst("sha256:".count))
    return try await body(System(engine: self, files: images[name] ?? [:]))
  }

  private final class System: ImageSystem {
    private let engine: PretendedEngine
    private let files: Mutex<[String: SystemFile]>
    private let ran = Mutex<[[String]]>([])

    init(engine: PretendedEngine, files: [String: SystemFile]) {
      self.engine = engine
      self.files = Mutex(files)
    }

    func run(_ arguments: [String], seconds: Double) async throws(Interruption) -> SandboxRun {
      if arguments.last?.contains("grep") == true { return search() }
      ran.withLock { $0.append(arguments) }
      engine.state.withLock { $0.programs.append(arguments) }
      return files.withLock { engine.program(arguments, &$0) }
    }

    private func search() -> SandboxRun {
      let found = files.withLock { files in
        files.filter { $0.value.text.contains("[A.S.E") }.keys.sorted().joined(separator: "\n")
      }
      return SandboxRun(ending: .exited(status: 0), found)
    }

    func put(_ new: [SystemFile], in folder: String) async throws(Interruption) {
      files.withLock { files in
        for file in new { files[folder == "/" ? "/\(file.path)" : "\(folder)/\(file.path)"] = file }
      }
    }

    func file(_ path: String, limit: Int) async throws(Interruption) -> SystemFile? {
      files.withLock { files in
        var file = files[path]
        file?.path = path
        return file
      }
    }

    func changes() async throws(Interruption) -> [SandboxChange] { engine.changes(ran.withLock { $0 }) }
  }
}

extension SystemFile {
  /// A script.
  init(_ path: String, _ text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)), permissions: 0o755)
  }

  /// What it holds, as text.
  var text: String {
    if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
  }
}

extension SandboxRun {
  /// A run that wrote a text to standard output.
  init(ending: SandboxEnding, _ output: String, errors: String = "") {
    self.init(
      ending: ending, output: .init(bytes: Array(output.utf8), isCut: false),
      errorOutput: .init(bytes: Array(errors.utf8), isCut: false), wallSeconds: 0)
  }
}
