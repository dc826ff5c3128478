import AssayAttacks
import AssayCodeSec
import AssayCore
import AssayCustom
import AssayEngine
import AssayExaminers
import AssayRedCode
import AssayRepository
import AssaySandbox
import Foundation

/// The parts of this program, found by name.
///
/// Nothing else knows them all.
struct Composition: Sendable {
  let console: Console
  private let scanner = OpenedScanner()
  /// The most sandboxes at once; `nil` for three on two processors.
  var maxSandboxes: Int?
  /// Whether the run of an answer that ran before is remembered rather than repeated.
  var remembersRuns = true
  /// Whether what analyzers found in a content is remembered rather than looked for again.
  var remembersScans = true

  /// The environment of this process, read in one place.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The clock that stamps records, in seconds since 1970.
  static let now: @Sendable () -> Double = { Date().timeIntervalSince1970 }

  /// The benchmarks.
  var benchmarks: Catalog<any Benchmark> {
    get throws(InputError) {
      let all: [any Benchmark] = [
        ASEBenchmark(repositoryServices), CodeSecBenchmark(attacks: try AttackBook().attacks),
        CustomBenchmark(),
        RedCodeBenchmark(cache: "\(Self.cacheFolder ?? "/tmp")/assay/redcode"),
      ]
      return Self.catalog(of: all)
    }
  }

  private static func catalog(of all: [any Benchmark]) -> Catalog<any Benchmark> {
    Catalog(kind: "benchmark", entries: all.map { .init($0.descriptor, $0) })
  }

  /// The examiners, in the order in which they observe.
  ///
  /// Asks the analyzers for their versions, which are part of the examiners' identities.
  func examiners() async throws -> [any Examiner] {
    // What keeps a sandbox from being made is told where it is looked for: by `assay doctor`.
    let sandbox = try? await sandbox()
    let analyzers = try await scannerOpening()
    return standardExaminers(analyzers) { await sandbox?.isCrowded ?? false }
      + [executionExaminer(in: sandbox)]
  }

  /// What was found of the analyzers, looked for once.
  func scannerOpening() async throws -> CodeScanner.Opening {
    try await scanner.value { try await openScanner(cache: remembersScans ? .on : .off) }
  }

  /// The examiners, and the scorers that a benchmark brings along.
  func examiners(for benchmark: any Benchmark, _ request: DataRequest) async throws -> [any Examiner] {
    let scorers = try await (benchmark as? any ScoringBenchmark)?.scorers(request) ?? []
    return try await examiners() + scorers
  }

  /// A benchmark with what the chosen cases need.
  ///
  /// - Throws: `InputError` if there is no such benchmark, or it does not take an option; what keeps something from
  ///   being made.
  func benchmark(
    _ name: String, _ request: DataRequest, _ selection: Selection
  ) async throws -> any Benchmark {
    let found = try benchmarks.find(name)
    guard let preparable = found as? any PreparableBenchmark else {
      try Self.refuseRepositoryOptions(request, for: name)
      return found
    }
    var direct = selection
    direct.attacks = nil
    var request = request
    request.locales = selection.locales
    let limit = selection.attacks == nil ? selection.limit : nil
    return try await preparable.prepared(request, limit: limit) { [direct] in direct.includes($0) }
  }

  private static func refuseRepositoryOptions(
    _ request: DataRequest, for name: String
  ) throws(InputError) {
    let options = [
      ("--repos", request.repositories), ("--prompt", request.prompt), ("--context", request.context),
      ("--bytes-per-token", request.bytesPerToken.map { "\($0)" }),
      ("--images", request.images), ("--allow-privileged", request.allowsPrivileged.map(String.init)),
    ]
    guard let given = options.first(where: { $0.1 != nil }) else { return }
    throw InputError("\(given.0) is for ase; \(name.printable(limit: 40)) has no repositories, leave it out")
  }

  /// The suite of a benchmark, with the attacks that are wanted beyond its own.
  func suite(
    of benchmark: any Benchmark, _ request: DataRequest, _ selection: Selection, seed: UInt64
  ) throws -> CaseSuite {
    var request = request
    request.locales = selection.locales
    let suite = try benchmark.open(request)
    tellNotices(suite.notices)
    return try AttackedSuite.adding(selection.attacks ?? [], to: suite, from: AttackBook(), seed: seed)
  }

  /// Says what was odd about a benchmark's data, the first few of it.
  ///
  /// - Parameters:
  ///   - notices: All of it.
  ///   - rest: What is said of those that are not shown.
  func tellNotices(_ notices: [Notice], rest: String = "more; the report lists them all") {
    for notice in notices.prefix(10) {
      console.say("note: \(notice.place.printable(limit: 200)): \(notice.message.printable(limit: 300))")
    }
    if notices.count > 10 { console.say("note: … and \(notices.count - 10) \(rest)") }
  }
}
