internal import AssayCore
import FoundationEssentials

/// Finds a program by name in fixed folders, never in the folders that the caller's environment names.
struct ProgramLookup: Sendable {
  /// The folders that are searched, in order; absolute.
  let folders: [String]

  /// The value of `PATH` that a program is given.
  var path: String { folders.joined(separator: ":") }

  /// Finds a program.
  ///
  /// - Parameter program: A bare name or an absolute path.
  /// - Returns: The absolute path of a file that may be run.
  /// - Throws: `AttemptFailure.toolFailed` that names the program and where it was looked for.
  func find(_ program: String) throws(AttemptFailure) -> String {
    let files = FileManager.default
    if program.utf8.first == UInt8(ascii: "/") {
      guard isProgram(program, files) else {
        throw .toolFailed(tool: program, reason: "there is no such program")
      }
      return program
    }
    guard !program.isEmpty, !program.utf8.contains(UInt8(ascii: "/")) else {
      throw .toolFailed(tool: program, reason: "a program is a bare name or an absolute path")
    }
    for folder in folders {
      let candidate = "\(folder)/\(program)"
      if isProgram(candidate, files) { return candidate }
    }
    throw .toolFailed(
      tool: program, reason: "not found in \(folders.joined(separator: ", ")); install it and try again")
  }

  private func isProgram(_ path: String, _ files: FileManager) -> Bool {
    var isFolder = false
    return files.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      && files.isExecutableFile(atPath: path)
  }
}
