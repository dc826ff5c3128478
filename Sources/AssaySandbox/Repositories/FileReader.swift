internal import AssayCore

/// Reads single files out of the objects of a repository.
struct FileReader: Sendable {
  let git: StoreGit

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path in the repository.
  ///   - commit: 40 hexadecimal digits.
  ///   - limit: The most bytes that it may have.
  ///   - call: What git works on, and what it may reach for a content that is not there yet.
  ///   - place: The repository, for messages.
  /// - Returns: Its bytes; `nil` if no plain file is there.
  /// - Throws: `Interruption.failed` if git cannot read it, or it is larger.
  func read(
    _ path: String, of commit: String, limit: Int, _ call: StoreGit.Call, _ place: RepositoryPlace
  ) async throws(Interruption) -> [UInt8]? {
    let shown = path.printable(limit: 160)
    guard Self.isPlain(path) else { return nil }
    let listed = try await git.run(
      // A path is taken as it stands, without the signs that stand for others.
      ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", path], call)
    guard listed.isSuccess else {
      throw .repository(place, "git cannot list \(shown) (\(commit.prefix(12)): \(git.complaint(listed)))")
    }
    guard let object = Self.object(listed.output, path) else { return nil }
    var reading = call
    reading.outputLimit = limit + 1
    let result = try await git.run(["cat-file", "blob", object], reading)
    guard result.isSuccess || result.output.count > limit else {
      throw .repository(place, "git cannot read \(shown) (\(commit.prefix(12)): \(git.complaint(result)))")
    }
    guard result.output.count <= limit else {
      throw .repository(place, "\(shown) is larger than \(limit) bytes")
    }
    return result.output
  }

  /// Whether a path leads to a file inside.
  private static func isPlain(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 4_096
      && parts.allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) && !$0.contains(0)
      }
  }

  /// The object of a plain file: `MODE TYPE OBJECT<tab>PATH`, ended by a zero byte; `nil` for anything else.
  private static func object(_ listed: [UInt8], _ path: String) -> String? {
    for entry in listed.split(separator: 0) {
      guard let tab = entry.firstIndex(of: UInt8(ascii: "\t")),
        entry[entry.index(after: tab)...].elementsEqual(path.utf8)
      else { continue }
      let words = entry[..<tab].split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard words.count == 3, ["100644", "100755", "100664"].contains(words[0]), words[1] == "blob",
        words[2].isHexadecimal
      else { return nil }
      return words[2]
    }
    return nil
  }
}
