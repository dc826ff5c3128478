internal import AssayCore
import Foundation
import Synchronization

/// The scripts that lie beside a case file, each read once, so that all passes over the file see the same.
final class ScriptFolder: Sendable {
  /// The longest script, in bytes.
  static let scriptLimit = 1 << 20

  private let folder: String?
  private let known = Mutex<[String: String]>([:])

  /// Creates the folder of a case file; none for cases that are part of the program.
  init(_ source: ByteSource) {
    switch source {
    case .embedded: folder = nil
    case .file(let path): folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
  }

  /// Reads a script.
  ///
  /// - Parameter path: Its path, relative to the folder; neither it nor a link leads out of it.
  /// - Returns: Its text.
  /// - Throws: `LineError` naming the path.
  func text(_ path: String) throws(LineError) -> String {
    if let text = known.withLock({ $0[path] }) { return text }
    let text = try read(path)
    known.withLock { $0[path] = text }
    return text
  }

  private func read(_ path: String) throws(LineError) -> String {
    let shown = "the script “\(path.printable(limit: 200))”"
    guard let folder else { throw LineError("\(shown) has no folder to lie in; use “code”") }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.utf8.contains(0), !parts.contains("..") && parts.first != "" else {
      throw LineError("\(shown) leads out of the case file's folder; give a path in it")
    }
    let base = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let file = URL(fileURLWithPath: "\(folder)/\(path)").resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let kind = attributes?[.type] as? FileAttributeType else {
      throw LineError("\(shown) is not there; its path is relative to the case file")
    }
    guard file.hasPrefix(base.hasSuffix("/") ? base : "\(base)/") else {
      throw LineError("\(shown) is a link that leads out of the case file's folder")
    }
    guard kind == .typeRegular else { throw LineError("\(shown) is not a plain file") }
    guard (attributes?[.size] as? Int ?? 0) <= Self.scriptLimit else {
      throw LineError("\(shown) is longer than 1 MiB")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw LineError("\(shown) may not be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else { throw LineError("\(shown) is not UTF-8") }
    return text
  }
}
