internal import AssayCore
import Foundation

extension ScanCache {
  /// The version that a program once told of itself; `nil` if it has changed since, or was never asked.
  func version(of program: String) -> String? {
    guard let path = versionPath(program), let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { return nil }
    return Engine.version(in: Array(data)) == text ? text : nil
  }

  /// Remembers what a program told.
  func remember(_ version: String, of program: String) {
    guard let path = versionPath(program) else { return }
    let parent = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try? Data(version.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  /// Named by all that changes with the program: path, number, size and time of change.
  private func versionPath(_ program: String) -> String? {
    let path = URL(filePath: program).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
      let size = facts[.size] as? NSNumber, let number = facts[.systemFileNumber] as? NSNumber,
      let changed = facts[.modificationDate] as? Date
    else { return nil }
    var digester = FieldDigester(domain: "assay.version.1")
    digester.add(path)
    digester.add("\(size) \(number) \(changed.timeIntervalSince1970)")
    return "\(folder)/versions/\(digester.finish())"
  }
}
