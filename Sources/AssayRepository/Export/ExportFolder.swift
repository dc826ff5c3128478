package import AssayCore
internal import Foundation

/// Writes an export: all of it or nothing, and never over what is there.
package struct ExportFolder: Sendable {
  private let parent: String
  private let name: String

  /// Names the folder that is to be made.
  ///
  /// - Parameters:
  ///   - parent: Where; it is made, too, if it is not there.
  ///   - name: What it is called; safe as the name of a folder.
  package init(in parent: String, name: String) {
    self.parent = parent
    self.name = name
  }

  /// The folder.
  package var path: String { "\(parent)/\(name)" }
  /// The score file that 2.0 has beside it.
  package var scorePath: String { "\(path)_score.json" }

  /// Complains of what is there already.
  ///
  /// - Throws: `InputError` naming it.
  package func check() throws(InputError) {
    for place in [path, scorePath] where FileManager.default.fileExists(atPath: place) {
      throw InputError(
        "\(place.printable(limit: 300)): is there already, and nothing is overwritten; name another folder with --to, or another --batch"
      )
    }
  }

  /// Writes the files.
  ///
  /// - Parameter export: The files.
  /// - Throws: `InputError` naming the folder and why it cannot be written.
  package func write(_ export: RunExport) throws(InputError) {
    try check()
    let draft = "\(parent)/.\(name).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for file in export.files { try Self.write(file.bytes, to: "\(draft)/\(file.path)") }
      try FileManager.default.moveItem(atPath: draft, toPath: path)
      if let score = export.scoreFile { try Self.write(score.bytes, to: scorePath) }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw InputError(
        "\(path.printable(limit: 300)): cannot be written: \((error as NSError).localizedDescription.printable(limit: 200))"
      )
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// A text as part of a folder's name: letters, digits, `.`, `_` and `-`, everything else as `-`, never a dot first.
  ///
  /// - Parameter text: A model's name or the like.
  /// - Returns: The name; not empty, at most 100 bytes.
  package static func safe(_ text: String) -> String {
    let allowed = Set("._-".unicodeScalars)
    let mapped = text.unicodeScalars.prefix(100).map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || allowed.contains(scalar) ? Character(scalar) : "-"
    }
    let name = String(mapped)
    return name.isEmpty ? "-" : name.hasPrefix(".") ? "-\(name.dropFirst())" : name
  }
}
