#if os(Linux)
internal import AssayCore
internal import CLaunch
import Glibc

/// Puts files into a cell and gets them out.
///
/// All paths are resolved by the launcher, inside the cell's root, from which no link leads out.
struct CellFiles {
  let link: LauncherLink
  let specification: SandboxSpecification
  let given: GivenFiles

  /// Writes files.
  ///
  /// - Throws: `CellError` if one cannot be written.
  func write(_ files: [SandboxFile]) throws(CellError) {
    guard !files.isEmpty else { return }
    var block = BlockWriter()
    block.addCount(files.count)
    for file in files {
      block.add(try absolute(file.path))
      block.add(file.isExecutable)
      block.add(file.bytes)
    }
    guard let sealed = OwnedDescriptor.sealed(block.bytes) else {
      throw CellError(reason: "memory for the files: \(errorText())")
    }
    let answer: OwnedDescriptor
    do throws(CellError) {
      answer = try link.ask(Int(CLAUNCH_WRITE), [sealed.number])
    } catch {
      throw CellError(reason: "write the files: \(error.reason)", number: error.number)
    }
    guard let bytes = answer.content(limit: ChangeList.mostBytes), let made = ChangeList(bytes) else {
      throw CellError(reason: "the list of written files is damaged")
    }
    given.note(files, made: made)
  }

  private func absolute(_ path: String) throws(CellError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw CellError(reason: "“\(path)” is no path") }
    guard path.hasPrefix("/") else { return "\(specification.workspace)/\(path)" }
    guard specification.isSystemWritable || path.hasPrefix(specification.workspace + "/") else {
      throw CellError(reason: "\(path) is not in the workspace, and the system is not writable")
    }
    return path
  }

  /// The first bytes of a file; `nil` if there is no regular file.
  ///
  /// - Throws: `CellError` if it cannot be read.
  func read(_ path: String, limit: Int) throws(CellError) -> [UInt8]? {
    let place = path.hasPrefix("/") ? path : "\(specification.workspace)/\(path)"
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    do throws(CellError) {
      let file = try link.ask(Int(CLAUNCH_OPEN), path: Array(place.utf8))
      guard let content = file.content(limit: max(0, limit)) else {
        throw CellError(reason: "read \(path): \(errorText())")
      }
      return content
    } catch {
      if Self.meansAbsence(error.number) { return nil }
      throw CellError(reason: "read \(path): \(error.reason)", number: error.number)
    }
  }

  /// Whether an error says that there is no such file, rather than that it cannot be read.
  static func meansAbsence(_ number: Int32) -> Bool {
    [ENOENT, ENOTDIR, ELOOP, ENXIO, ENAMETOOLONG, EXDEV, EISDIR].contains(number)
  }
}
#endif
