#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The small program `assay-launcher` that builds cells and holds what runs in them.
package enum CellLauncher {
  /// Looks for the launcher.
  ///
  /// - Parameter folders: Where it may lie: the folder of the running program, or folders beside which a folder
  ///   `libexec/assay` stands.
  /// - Returns: Its path; `nil` if it is in none of them.
  package static func path(besides folders: [String]) -> String? {
    let places = folders.flatMap { ["\($0)/assay-launcher", "\($0)/../libexec/assay/assay-launcher"] }
    return places.first { access($0, X_OK) == 0 }
  }
}
