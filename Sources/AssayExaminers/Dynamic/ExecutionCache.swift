package import AssayCore
import Foundation

/// Remembers on disk what came of running an answer, so that judging it again does not run it again.
///
/// One small file for each answer, check, frame, sandbox and state of the installed runtimes. Only what all probes
/// told, and where none failed, is remembered: a test that failed may have failed because the machine was busy.
/// Damage is a miss, never an error.
package struct ExecutionCache: Sendable, Hashable {
  private let entries: ContentCache<ExecutionReport>
  private let runtimes: Digest
  /// The most bytes kept after `trim`.
  private let limitBytes: Int

  /// Opens a cache.
  ///
  /// - Parameters:
  ///   - folder: Where its files are.
  ///   - runtimes: Names the installed runtimes, see `fingerprint`.
  ///   - limitBytes: The most bytes kept after `trim`.
  package init(folder: String, runtimes: Digest, limitBytes: Int = 256 << 20) {
    entries = ContentCache(folder: folder, entryLimit: 1 << 20)
    self.runtimes = runtimes
    self.limitBytes = limitBytes
  }

  /// Names the programs of this machine that answers run with, by their places, sizes and dates.
  package static func fingerprint(of folders: [String] = ["/usr/local/bin", "/usr/bin"]) -> Digest {
    var digester = FieldDigester(domain: "assay.runtimes.1")
    let packages = "/var/lib/dpkg/status"
    for path in [packages] + folders.flatMap({ folder in programs.map { "\(folder)/\($0)" } }) {
      let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
      guard let facts = try? FileManager.default.attributesOfItem(atPath: target),
        let size = facts[.size] as? NSNumber, let changed = facts[.modificationDate] as? Date
      else { continue }
      digester.add("\(path) \(target) \(size) \(changed.timeIntervalSince1970)")
    }
    return digester.finish()
  }

  private static let programs = [
    "bash", "python3", "php", "node", "go", "java", "javac", "gcc", "g++", "clang", "sqlite3", "postgres",
    "chromium-headless-shell", "chromium", "bwrap",
  ]

  /// The name of what is remembered about an order that runs within limits.
  func key(for order: DriverOrder, limits: SandboxLimits, examiner: Digest) -> Digest? {
    var order = order
    // What is new in every run.
    (order.key, order.seed, order.asksVersion, order.warm) = ("", "", false, [:])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? order.encoded(), let limits = try? encoder.encode(limits) else { return nil }
    var digester = FieldDigester(domain: "assay.execution.2")
    digester.add(examiner.bytes)
    digester.add(runtimes.bytes)
    digester.add(bytes)
    digester.add(Array(limits))
    return digester.finish()
  }

  /// What is remembered under a name; `nil` if that is nothing or damaged.
  func read(_ key: Digest) -> ExecutionReport? { entries.read(key) }

  /// Remembers a report that is whole and without a failed test.
  func write(_ report: ExecutionReport, for key: Digest) {
    if report.isWhole { entries.write(report, for: key) }
  }

  /// Deletes the oldest until the limit holds.
  package func trim() { entries.trim(to: limitBytes) }
}

extension ExecutionReport {
  /// Whether every probe was made and no test failed.
  fileprivate var isWhole: Bool {
    !results.isEmpty
      && results.allSatisfy { result in
        switch result.observation {
        case .passed, .withstood, .exploited: true
        case .failed, .notMade: false
        }
      }
  }
}
