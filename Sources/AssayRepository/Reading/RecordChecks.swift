internal import AssayCore

/// What texts that become paths, arguments or folder names must look like.
enum RecordChecks {
  /// The most bytes of a name or a path.
  static let nameLimit = 1_000
  /// The highest line number: no file of code is longer.
  static let lineLimit = 10_000_000

  /// What is wrong with a path inside a repository; `nil` if nothing is.
  static func flaw(ofPath path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path.utf8.count > nameLimit { return "is longer than \(nameLimit) bytes" }
    if hasControl(path) { return "holds a control character" }
    if path.utf8.first == UInt8(ascii: "/") { return "is absolute; a path in the repository is expected" }
    if path.utf8.contains(UInt8(ascii: "\\")) { return "holds a backslash; its folders are joined by /" }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = parts.map { String(decoding: $0, as: UTF8.self) }
    if names.contains("..") { return "leads out of the repository" }
    if names.contains("") || names.contains(".") { return "has an empty part" }
    // What stands there decides what git runs.
    if names[0].lowercased() == ".git" { return "lies in git's own folder" }
    return nil
  }

  /// What is wrong with the name of an instance, which is also the name of a folder; `nil` if nothing is.
  static func flaw(ofInstance id: String) -> String? {
    if id.isEmpty { return "is empty" }
    if id.utf8.count > 200 { return "is longer than 200 bytes" }
    if hasControl(id) { return "holds a control character" }
    if id.utf8.contains(UInt8(ascii: "/")) || id.utf8.contains(UInt8(ascii: "\\")) || id.hasPrefix(".") {
      return "“\(id.printable(limit: 60))” cannot be the name of a folder"
    }
    return nil
  }

  /// What is wrong with a text that becomes an argument of git or Docker; `nil` if nothing is.
  static func flaw(ofArgument text: String, more: String) -> String? {
    if text.utf8.count > nameLimit { return "is longer than \(nameLimit) bytes" }
    if text.hasPrefix("-") { return "starts with “-”, as an option does" }
    if text.utf8.elementsEqual("..".utf8) || text.firstPlace(of: "..") != nil { return "holds “..”" }
    let allowed = Set("._/-\(more)".utf8)
    guard text.utf8.allSatisfy({ isWord($0) || allowed.contains($0) }) else {
      return "“\(text.printable(limit: 60))” holds characters that such a name never has"
    }
    return nil
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
  }
}
