internal import AssayCore
import Foundation

/// A small project that comes with the program, with a flaw of ours, checks and answers whose truth is known.
struct EmbeddedProject: Sendable {
  /// The name of its folder.
  let name: String
  /// The flaw, in the form of A.S.E 2.0.
  let instance: Instance
  /// What the missing code does, in Chinese.
  let chineseSummary: String?
  /// Its folder.
  let folder: String

  /// The project as its maintainers would have it.
  var tree: FolderTree { FolderTree(folder: "\(folder)/repository") }
  /// What builds, tests and attacks it.
  var checks: FolderTree { FolderTree(folder: "\(folder)/checks") }

  /// All projects, in the order of their names.
  ///
  /// - Throws: `InputError` if they are not where the program is, or one cannot be read.
  static func all() throws(InputError) -> [EmbeddedProject] {
    guard let root = bundled else {
      throw InputError("the projects of ase are not where the program is; install it as a whole")
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).filter {
      FileManager.default.fileExists(atPath: "\(root)/\($0)/instance.json")
    }
    var projects: [EmbeddedProject] = []
    for name in names.sorted() { projects.append(try EmbeddedProject(name: name, folder: "\(root)/\(name)")) }
    return projects
  }

  private init(name: String, folder: String) throws(InputError) {
    self.name = name
    self.folder = folder
    let path = "\(folder)/instance.json"
    let file = try InstanceFile(
      SourceFile(name: "ase/\(name)/instance.json", content: try SourceFile.read(path, path)))
    instance = file.instances[0]
    chineseSummary = try? String(contentsOfFile: "\(folder)/summary.zh.txt", encoding: .utf8)
  }

  /// The paths of all its files, with what they hold.
  func files() throws(InputError) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for path in try tree.paths() {
      guard let bytes = try tree.read(path, limit: PreparedInstance.fileLimit) else { continue }
      files.append((path, bytes))
    }
    return files
  }

  /// The answers whose truth is known, by the names of their files without the ending.
  func answers() throws(InputError) -> [(name: String, code: String)] {
    let tree = FolderTree(folder: "\(folder)/answers")
    var answers: [(String, String)] = []
    for path in try tree.paths() {
      guard let bytes = try tree.read(path, limit: 1 << 20) else { continue }
      answers.append((String(path.prefix { $0 != "." }), String(decoding: bytes, as: UTF8.self)))
    }
    return answers
  }

  /// The folder beside the program after a build, in `../share/assay/ase` after an installation.
  private static var bundled: String? {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [
      Bundle.main.bundleURL.appending(path: "assay_AssayRepository.resources/Projects"),
      Bundle.main.bundleURL.appending(path: "assay_AssayRepository.bundle/Projects"),
      program?.appending(path: "assay_AssayRepository.resources/Projects"),
      program?.appending(path: "../share/assay/ase/Projects"),
    ].compactMap { $0?.standardizedFileURL.path }
    return places.first { FileManager.default.fileExists(atPath: $0) }
  }
}
