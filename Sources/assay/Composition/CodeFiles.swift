import AssayCore
import AssayExaminers
import Foundation

/// The files of code under some paths.
struct CodeFiles {
  /// A file that is left out, and why.
  struct Skip: Sendable {
    var path: String
    var reason: String
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
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw InputError("\(path.printable(limit: 300)): there is no such file or folder")
      }
      if isFolder.boolValue {
        walk(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, only: language)
      } else {
        try add(named: path, language: language)
      }
    }
  }

  /// Reads a file; `nil` if it is gone or cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
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
      skipped.append(Skip(path: folder, reason: "the folder cannot be read"))
      return
    }
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let path = folder == "." ? name : "\(folder)/\(name)"
      // Links are not followed, so that no walk leaves its folder or goes in circles.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
        let type = attributes[.type] as? FileAttributeType
      else { continue }
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
      skipped.append(Skip(path: path, reason: "minified"))
    } else if size > CodeScanner.sizeLimit {
      skipped.append(Skip(path: path, reason: "longer than 1 MiB"))
    } else if opening.contains(0) {
      skipped.append(Skip(path: path, reason: "binary"))
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
