import AssayCore
import AssayExaminers
import Foundation

/// The files of code under some paths.
struct CodeFiles {
  /// A file that is left out, and why.
  struct Skip: Sendable {
    var path: String
    var reason: String
    /// Whether it ought to have been examined.
    var isMissing: Bool
  }

  /// The files to examine, in the order of their paths.
  private(set) var files: [(path: String, language: CodeLanguage)] = []
  /// What is left out though it may be code.
  private(set) var skipped: [Skip] = []

  /// What holds the code of others, or what tools made.
  private static let foreignFolders: Set<String> = [
    ".git", ".hg", ".svn", "node_modules", "bower_components", "vendor", "third_party", "site-packages",
    ".venv",
    "venv", "__pycache__", ".tox", ".gradle", ".build", ".mypy_cache",
  ]

  /// Walks over paths.
  ///
  /// - Parameters:
  ///   - paths: Files and folders. A file that is named is always examined.
  ///   - language: The language that all of it is; `nil` tells each file's by its name.
  /// - Throws: `InputError` for a path that is not there or a named file whose language is unknown.
  init(_ paths: [String], language: CodeLanguage?) throws(InputError) {
    for path in paths {
      switch Self.kind(of: path) {
      case .folder: walk(Self.plain(path), only: language)
      case .file: try add(named: Self.plain(path), language: language)
      case .other: throw InputError("\(path.printable(limit: 300)): is neither a file nor a folder")
      case nil: throw InputError("\(path.printable(limit: 300)): there is no such file or folder")
      }
    }
    // Paths may overlap.
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.path).inserted }
  }

  private enum Kind { case file, folder, other }

  /// What a path leads to; `nil` if there is nothing.
  private static func kind(of path: String) -> Kind? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    if isFolder.boolValue { return .folder }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let facts = try? FileManager.default.attributesOfItem(atPath: target)
    return facts?[.type] as? FileAttributeType == .typeRegular ? .file : .other
  }

  /// The path without what says nothing: `./` before it and slashes behind it.
  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// Reads a file, a byte more than is examined at most; `nil` if it is gone or cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard kind(of: path) == .file, let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    do { return Array(try handle.read(upToCount: CodeScanner.sizeLimit + 1) ?? Data()) } catch { return nil }
  }

  private mutating func add(named path: String, language: CodeLanguage?) throws(InputError) {
    if let language {
      files.append((path, language))
      return
    }
    guard let found = SourceText.language(ofFile: path, bytes: Self.opening(of: path)) else {
      throw InputError(
        "\(path.printable(limit: 300)): its language cannot be told from its name; name it with --language")
    }
    files.append((path, found))
  }

  private mutating func walk(_ folder: String, only language: CodeLanguage?) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      skipped.append(Skip(path: folder, reason: "the folder cannot be read", isMissing: true))
      return
    }
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let path = folder == "." ? name : "\(folder)/\(name)"
      // Links are not followed, so that no walk leaves its folder or goes in circles.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let type = attributes[.type] as? FileAttributeType
      else {
        skipped.append(Skip(path: path, reason: "cannot be looked at; is its name UTF-8?", isMissing: true))
        continue
      }
      if type == .typeDirectory {
        if !Self.foreignFolders.contains(name) { walk(path, only: language) }
      } else if type == .typeRegular {
        consider(path, size: (attributes[.size] as? NSNumber)?.intValue ?? 0, only: language)
      }
    }
  }

  private mutating func consider(_ path: String, size: Int, only language: CodeLanguage?) {
    let opening = Self.opening(of: path)
    guard let found = SourceText.language(ofFile: path, bytes: opening), RuleFolder(found) != nil else {
      return
    }
    if let language, language != found { return }
    if path.hasSuffix(".min.js") {
      skipped.append(Skip(path: path, reason: "minified", isMissing: false))
    } else if size > CodeScanner.sizeLimit {
      skipped.append(Skip(path: path, reason: "longer than 1 MiB", isMissing: true))
    } else if opening.contains(0) {
      skipped.append(Skip(path: path, reason: "binary", isMissing: false))
    } else {
      files.append((path, found))
    }
  }

  private static func opening(of path: String) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    // A file that cannot be read is met again, and told, when it is examined.
    return Array((try? handle.read(upToCount: 8192)) ?? Data())
  }
}
