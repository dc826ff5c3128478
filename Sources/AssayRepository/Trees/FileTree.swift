package import AssayCore

/// The files of a repository at one commit, as far as prompts and evaluation read them.
///
/// What is in it is a stranger's: links are not followed and are no files.
package protocol FileTree: Sendable {
  /// The paths of all plain files, relative to the tree, with `/` between their parts, in the order of their bytes.
  ///
  /// - Throws: `InputError` if the tree cannot be read.
  func paths() throws(InputError) -> [String]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path in the tree.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its bytes; `nil` if no plain file is there.
  /// - Throws: `InputError` naming a file that is larger or may not be read.
  func read(_ path: String, limit: Int) throws(InputError) -> [UInt8]?
}
