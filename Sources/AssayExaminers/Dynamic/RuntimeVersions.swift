internal import AssayCore
internal import Synchronization

/// The versions of the runtimes of this machine, asked for once.
final class RuntimeVersions: Sendable {
  private let known = Mutex<[Runtime: Tool]>([:])

  /// The version of a runtime, if it was asked for.
  subscript(runtime: Runtime) -> Tool? {
    get { known.withLock { $0[runtime] } }
    set { known.withLock { $0[runtime] = newValue } }
  }
}
