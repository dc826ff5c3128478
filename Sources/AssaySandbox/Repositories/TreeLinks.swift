internal import AssayCore
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Starts a tree as links to the files of another commit of the same repository, so that what two commits have in
/// common lies on the disk once.
///
/// Trees are only read. Git never writes into a file that is there: it removes it and makes a new one, and what it
/// finds different from the commit, whatever the reason, it writes anew.
struct TreeLinks: Sendable {
  /// The folder of a repository's trees, each named by its commit.
  let trees: String

  /// A commit whose files are there; `nil` if there is none.
  var neighbour: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: trees)) ?? []
    return names.filter(\.isCommitHash).min()
  }

  /// Fills an empty folder with links to a tree's files; what cannot be linked is left out.
  ///
  /// - Parameters:
  ///   - commit: The commit of the tree.
  ///   - target: The folder.
  /// - Returns: Whether anything was linked.
  func link(_ commit: String, into target: String) -> Bool {
    var folders = [""]
    var next = 0
    var count = 0
    while next < folders.count, next < Self.folderLimit {
      let place = folders[next]
      next += 1
      let from = "\(trees)/\(commit)\(place)"
      for name in (try? FileManager.default.contentsOfDirectory(atPath: from)) ?? [] {
        let path = "\(place)/\(name)"
        let facts = try? FileManager.default.attributesOfItem(atPath: "\(trees)/\(commit)\(path)")
        switch facts?[.type] as? FileAttributeType {
        case .typeDirectory?:
          if mkdir("\(target)\(path)", 0o777) == 0 { folders.append(path) }
        case .typeRegular?:
          if Self.makeLink("\(trees)/\(commit)\(path)", "\(target)\(path)") { count += 1 }
        default: continue
        }
      }
    }
    return count > 0
  }

  /// More folders than any repository here has.
  private static let folderLimit = 500_000

  private static func makeLink(_ from: String, _ to: String) -> Bool {
    #if canImport(Glibc)
    Glibc.link(from, to) == 0
    #elseif canImport(Musl)
    Musl.link(from, to) == 0
    #elseif canImport(Darwin)
    Darwin.link(from, to) == 0
    #endif
  }
}
