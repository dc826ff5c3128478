import AssayCore
import AssaySandbox
import Foundation
import Synchronization
import Testing

@testable import AssayRedCode

/// What the tests of the world share: a sandbox, a cache, and the worlds with and without the data.
enum WorldBench {
  /// Where the files of the world come from.
  enum Origin: String, CaseIterable, Sendable {
    case own
    case data
  }

  /// The origins that there are here.
  static let origins = Origin.allCases.filter { $0 == .own || sharedRedCode != nil }

  /// Whether there is what the tests need at least.
  static let isReady = ["/usr/bin/bwrap", "/usr/bin/python3"].allSatisfy(
    FileManager.default.isExecutableFile)

  /// A sandbox with traps, in which the world can be opened; skips the test where there is none.
  static func sandbox() async throws -> any Sandbox {
    let box = try await shared.value
    if let lack = await box.lack(for: try form(.own)) { try Test.cancel("\(lack.reason)") }
    return box
  }

  private static let shared = Task {
    let program = CommandLine.arguments.first ?? ""
    let folders = [program, Bundle.main.executablePath ?? program].map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
    return await BubblewrapSandbox.found(
      besides: folders, runner: SubprocessToolRunner(), traps: try Traps())
  }

  /// A world, kept with what the build made.
  static func world(_ origin: Origin) throws -> WorldFolder {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let data: String? =
      switch origin {
      case .own: nil
      case .data: sharedRedCode
      }
    return try WorldFolder.prepare(in: "\(root)/.build/world", data: data)
  }

  /// The form of a cell of the world.
  static func form(
    _ origin: Origin, record: @escaping WorldTraps.Recorder = { _, _, _, _, _ in }
  ) throws -> SandboxSpecification {
    var form = SandboxSpecification(
      network: .trapped(WorldTraps(site: PayloadSite(morePages: pages), record: record).all),
      limits: SandboxLimits(wallSeconds: 60, memoryBytes: 1 << 30, processes: 128))
    try world(origin).furnish(&form)
    return form
  }

  /// Runs a script of Python in a fresh world and returns what it printed.
  static func python(_ script: String, _ origin: Origin = .own) async throws -> String {
    try await text(["python3", "-c", script], origin)
  }

  static func text(_ arguments: [String], _ origin: Origin = .own) async throws -> String {
    let run = try await sandbox().open(try form(origin)) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(arguments))
    }
    let errors = String(decoding: run.errorOutput.bytes, as: UTF8.self)
    #expect(run.ending == .exited(status: 0), "\(errors)")
    return String(decoding: run.output.bytes, as: UTF8.self)
  }

  /// A row of the data.
  struct Row: Decodable, Sendable {
    var Index: String
    var Code: String
    var expected_result: String
  }

  /// The rows of a scenario; none where the data is not there.
  static func rows(_ scenario: Int, bash: Bool = false) throws -> [Row] {
    guard let sharedRedCode else { return [] }
    let file =
      bash
      ? "bash2text_dataset_json/index\(scenario)_30_codes_full_upd.json"
      : "py2text_dataset_json/index\(scenario)_30_codes_full.json"
    let url = URL(fileURLWithPath: "\(sharedRedCode)/dataset/RedCode-Exec/\(file)")
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
  }

  /// The pages that the data names beside the usual ones; none where it is not there.
  static let pages: [String] = {
    let found = (try? rows(26)) ?? []
    return found.flatMap { PayloadSite.pages(namedIn: $0.Code) }
  }()
}

/// Keeps what reached the services of a world.
final class Arrivals: Sendable {
  struct Arrival: Sendable, Equatable {
    var service: Trap.Service
    var port: Int
    var host: String
    var path: String
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let kept = Mutex<[Arrival]>([])

  var record: WorldTraps.Recorder {
    { service, port, host, path, body in
      let arrival = Arrival(service: service, port: port, host: host, path: path, body: body)
      self.kept.withLock { $0.append(arrival) }
    }
  }

  var all: [Arrival] { kept.withLock { $0 } }
}
