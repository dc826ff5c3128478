import AssayCore
import AssayEngine
import AssayExaminers
import Synchronization

/// Checks the instances of a data set before anybody is asked about them.
struct DataCheckSession {
  let benchmark: any CheckableBenchmark
  let request: DataRequest
  let selection: Selection
  let memory: (any CheckMemory)?
  let console: Console

  /// Checks all instances that are selected.
  ///
  /// - Throws: `InputError` if the data cannot be read or no instance is selected; an interruption of a tool.
  func run() async throws -> DataCheckResult {
    let count = Mutex(0)
    let console = console
    var selection = selection
    selection.locales = [.en]
    let results = try await benchmark.check(request, memory: memory) { [selection] in
      selection.includes($0)
    } _: { result in
      // What is wrong is worth knowing at once.
      if result.state == .wrong { console.say(DataCheckResult.line(result)) }
      let done = count.withLock { count in
        count += 1
        return count
      }
      if done % 50 == 0 { console.say("\(done) instances checked") }
    }
    return DataCheckResult(instances: results)
  }
}

/// What checks found, in the user's folder for what can be made again.
struct CheckFolder: CheckMemory {
  private let cache: ContentCache<CheckedInstance>

  /// Names the folder.
  init(_ folder: String) { cache = ContentCache(folder: folder, entryLimit: 1 << 16) }

  func recall(_ key: Digest) -> CheckedInstance? { cache.read(key) }

  func remember(_ result: CheckedInstance, for key: Digest) {
    cache.write(result, for: key)
  }
}

extension Composition {
  /// What is remembered of data sets; `nil` for a user whose home is not there.
  static var checkMemory: CheckFolder? { cacheFolder.map { CheckFolder("\($0)/assay/ase/checks") } }
}
