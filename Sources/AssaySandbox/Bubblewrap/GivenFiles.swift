#if os(Linux)
internal import AssayCore
import Synchronization

/// What was put into a cell from outside, so that it can be told from what programs did.
final class GivenFiles: Sendable {
  /// Something that was put there.
  enum Thing: Equatable, Sendable {
    /// A file, with the digest of its content.
    case file(Digest, isExecutable: Bool)
    /// A folder, or a place on which something is mounted.
    case place
  }

  private let things: Mutex<[[UInt8]: Thing]>

  /// Creates the list of a cell in which these are mounted.
  init(mounts: [SandboxSpecification.Mount]) {
    var places: [[UInt8]: Thing] = [:]
    for mount in mounts {
      // The folders on the way were made as well.
      let parts = mount.inside.split(separator: "/")
      for last in parts.indices {
        places[Array("/\(parts[...last].joined(separator: "/"))".utf8)] = .place
      }
    }
    things = Mutex(places)
  }

  /// Notes files that were just written.
  ///
  /// - Parameters:
  ///   - files: The files, in order.
  ///   - made: What the launcher tells of them: every file in order, and the folders in between.
  func note(_ files: [SandboxFile], made: ChangeList) {
    things.withLock { things in
      var next = files.makeIterator()
      for entry in made.entries {
        let path = Self.inside(entry.path)
        if entry.isRegular, let file = next.next() {
          things[path] = .file(Digest(of: file.bytes), isExecutable: file.isExecutable)
        } else {
          things[path] = .place
        }
      }
    }
  }

  /// The path that programs see, of one in the holder's root.
  private static func inside(_ path: [UInt8]) -> [UInt8] {
    let view = Array("/view".utf8)
    return path.starts(with: view) ? Array(path.dropFirst(view.count)) : path
  }

  /// All that was put there.
  var all: [[UInt8]: Thing] { things.withLock { $0 } }
}
#endif
