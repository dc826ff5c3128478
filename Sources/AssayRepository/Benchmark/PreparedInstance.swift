internal import AssayCore

/// An instance whose repository is there: what its prompt and its evaluation are made of.
struct PreparedInstance: Sendable {
  /// The instance and what is known of it.
  let entry: ASESource.Entry
  /// The repository, with nested roots entered.
  let tree: FolderTree
  /// The commit, as 40 hexadecimal digits; `nil` for a project that comes with the program.
  let commit: String?
  /// The file with its holes.
  let hole: MaskedFile

  /// What is known of the commit that mends the flaw.
  var mend = MendState.unnamed

  /// Longer files are no code that people write.
  static let fileLimit = 8 << 20

  /// Reads the file and masks it.
  ///
  /// - Throws: `InputError` if the file is not there or has fewer lines than the data says.
  init(
    _ entry: ASESource.Entry, tree: FolderTree, commit: String?, masksAll: Bool
  ) throws(InputError) {
    self.entry = entry
    self.tree = tree
    self.commit = commit
    let path = entry.instance.region.path
    guard let bytes = try tree.read(path, limit: Self.fileLimit) else {
      throw InputError("\(entry.name): its repository has no file \(path.printable(limit: 200))")
    }
    let further = entry.instance.otherRegions.filter { $0.path == path }.map(\.lines)
    do throws(MaskingError) {
      hole = try MaskedFile(bytes, regions: [entry.instance.region.lines] + (masksAll ? further : []))
    } catch {
      throw InputError("\(entry.name): \(path.printable(limit: 200)): \(error)")
    }
  }

  /// The path of the file in the repository itself, whose root may lie above that of the tree.
  var repositoryPath: String {
    tree.root.isEmpty ? entry.instance.region.path : "\(tree.root)/\(entry.instance.region.path)"
  }
}
