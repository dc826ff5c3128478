import AssayCore
import Foundation
import Testing

@testable import AssayRepository

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A folder of a stranger's files, out of which nothing leads.
@Suite struct FolderTreeTests {
  private func message(_ work: () throws(InputError) -> some Any) -> String? {
    do throws(InputError) {
      _ = try work()
      return nil
    } catch {
      return error.description
    }
  }

  private func link(_ folder: Folder, _ name: String, to target: String) throws {
    try #require(symlink(target, "\(folder.path)/\(name)") == 0)
  }

  @Test("plain files of all levels in the order of their bytes, and their bytes")
  func plain() throws {
    let folder = try Folder()
    // Not a dictionary, to which the two that look the same would be one.
    let contents: [(String, [UInt8])] = [
      ("a.b", [0, 1, 255]), ("a-b/c", Array("c\r\n".utf8)), ("a/b/c/d/e", [1]), ("Z", [2]), ("é", [3]),
      ("e\u{301}", [4]), (".hidden/x", [5]), ("with space\nand line", [6]), ("b/\u{1F600}", [7]),
    ]
    for (name, content) in contents { try folder.write(name, content) }
    try folder.write("a/f", [])
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/empty/deeper", withIntermediateDirectories: true)
    let tree = FolderTree(folder: folder.path)
    // By hand: control characters and “-”, “.” and “/” before letters, capitals before the others, then UTF-8.
    #expect(
      try tree.paths() == [
        ".hidden/x", "Z", "a-b/c", "a.b", "a/b/c/d/e", "a/f", "b/\u{1F600}", "e\u{301}",
        "with space\nand line", "é",
      ])
    for (name, content) in contents {
      #expect(try tree.read(name, limit: content.count) == content)
    }
    #expect(try tree.read("a/f", limit: 0) == [])
    for absent in [
      "a", "empty", "gone", "a/gone", "Z/x", "", "/", "/Z", "Z/", "./Z", "a/../Z", "a//f", "..", "a/./f",
      "Z\0x", "../\(folder.path)/Z", String(repeating: "x", count: 300), "z",
    ] {
      #expect(try tree.read(absent, limit: 10) == nil, "\(absent)")
    }
    let inner = FolderTree(folder: folder.path, root: "a/b")
    #expect(try inner.paths() == ["c/d/e"])
    #expect(try inner.read("c/d/e", limit: 9) == [1])
    #expect(try inner.read("../f", limit: 9) == nil)
    for root in ["gone", "..", "/", "Z", "a/../.."] {
      #expect(try FolderTree(folder: folder.path, root: root).paths() == [])
      #expect(try FolderTree(folder: folder.path, root: root).read("Z", limit: 9) == nil)
    }
  }

  @Test("links, pipes, sockets and names that are not UTF-8 are no files")
  func odd() throws {
    let outside = try Folder()
    try outside.write("secret", text: "secret")
    let folder = try Folder()
    try folder.write("file", text: "file")
    try folder.write("real/file", text: "inner")
    for (name, target) in [
      ("out", "\(outside.path)/secret"), ("outer", outside.path), ("same", "file"), ("inner", "real"),
      ("loop", "loop"), ("up", ".."), ("dangling", "nowhere"), ("here", "."), ("real/back", "../.."),
    ] { try link(folder, name, to: target) }
    try #require(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let latin: [CChar] = Array("\(folder.path)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    let descriptor = open(latin, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let tree = FolderTree(folder: folder.path)
    #expect(try tree.paths() == ["file", "real/file"])
    for path in [
      "out", "outer", "outer/secret", "same", "inner", "inner/file", "loop", "loop/x", "up", "dangling",
      "here/file", "here", "pipe", "pipe/x", "caf\u{FFFD}", "real/back", "up/\(folder.path)",
      "real/back/\(URL(filePath: outside.path).lastPathComponent)/secret",
    ] {
      #expect(try tree.read(path, limit: 100) == nil, "\(path)")
    }
    // Where the tree starts nothing is followed either, but on the way to the folder links are the user's.
    for root in ["outer", "inner", "up"] {
      #expect(try FolderTree(folder: folder.path, root: root).paths() == [])
    }
    try link(outside, "way", to: folder.path)
    #expect(try FolderTree(folder: "\(outside.path)/way").paths() == ["file", "real/file"])
  }

  @Test("what cannot be read or is too much is said with its name")
  func limits() throws {
    let folder = try Folder()
    for name in ["a", "b", "c/d"] { try folder.write(name, text: "0123456789") }
    let tree = FolderTree(folder: folder.path)
    #expect(try tree.read("c/d", limit: 10)?.count == 10)
    #expect(
      message { () throws(InputError) in try tree.read("c/d", limit: 9) }
        == "\(folder.path)/c/d: larger than 9 bytes, or may not be read")
    #expect(
      message { () throws(InputError) in try FolderTree(folder: folder.path, root: "", limit: 2).paths() }
        == "\(folder.path): more than 2 files or folders, which no repository here has")
    #expect(try FolderTree(folder: folder.path, root: "", limit: 3).paths().count == 3)
    for gone in ["\(folder.path)/gone", "\(folder.path)/a"] {
      for text in [
        message { () throws(InputError) in try FolderTree(folder: gone).paths() },
        message { () throws(InputError) in try FolderTree(folder: gone).read("x", limit: 1) },
        message { () throws(InputError) in try FolderTree.entering(folder: gone, seedName: "x") },
      ] { #expect(text?.hasPrefix("\(gone): cannot be read") == true) }
    }
  }

  @Test("thousands of files and hundreds of levels")
  func large() throws {
    let folder = try Folder()
    let deep = Array(repeating: "d", count: 700).joined(separator: "/")
    try folder.write("\(deep)/bottom", text: "x")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/many", withIntermediateDirectories: false)
    for number in 0..<20_000 {
      let file = open("\(folder.path)/many/\(number)", O_CREAT | O_WRONLY, 0o600)
      try #require(file >= 0)
      close(file)
    }
    let tree = FolderTree(folder: folder.path)
    let paths = try tree.paths()
    #expect(paths.count == 20_001)
    #expect(paths.first == "\(deep)/bottom" && paths.last == "many/9999" && paths[1] == "many/0")
    #expect(try tree.read("\(deep)/bottom", limit: 1) == [0x78])
  }

  struct Nesting: Sendable, CustomTestStringConvertible {
    var files: [String]
    var links: [String: String] = [:]
    var seed: String?
    var root: String
    var testDescription: String { "\(files) \(links) \(seed ?? "-")" }
  }

  @Test(
    "the one folder with the seed's name is entered",
    arguments: [
      Nesting(files: ["cacti/lib/a.php"], seed: "cacti", root: "cacti"),
      Nesting(files: ["cacti/a.php", ".github/x", ".gitignore"], seed: "cacti", root: "cacti"),
      Nesting(files: ["cacti/a.php"], seed: "Cacti", root: ""),
      Nesting(files: ["cacti/a.php"], seed: nil, root: ""),
      Nesting(files: ["cacti/a.php", "README"], seed: "cacti", root: ""),
      Nesting(files: ["cacti/a.php", "other/b"], seed: "cacti", root: ""),
      Nesting(files: ["cacti"], seed: "cacti", root: ""),
      Nesting(files: ["x/cacti/a"], seed: "cacti", root: ""),
      Nesting(files: [".hidden/a"], links: ["cacti": ".hidden"], seed: "cacti", root: ""),
      Nesting(files: ["cacti/a"], links: ["link": "cacti"], seed: "cacti", root: ""),
      Nesting(files: [".cacti/a"], seed: ".cacti", root: ""),
      Nesting(files: ["e\u{301}/a"], seed: "é", root: ""),
      Nesting(files: [], seed: "cacti", root: ""), Nesting(files: ["a/b"], seed: "a/b", root: ""),
    ])
  func nested(nesting: Nesting) throws {
    let folder = try Folder()
    for file in nesting.files { try folder.write(file, text: "x") }
    for (name, target) in nesting.links { try link(folder, name, to: target) }
    let tree = try FolderTree.entering(folder: folder.path, seedName: nesting.seed)
    #expect(tree.root == nesting.root && tree.folder == folder.path)
    if !nesting.root.isEmpty, let file = nesting.files.first {
      #expect(try tree.read(String(file.dropFirst(nesting.root.count + 1)), limit: 1) == [0x78])
    }
  }
}
