import AssayCore
import Foundation
import Testing

@testable import AssayRedCode

/// The folder of the world on the host.
struct WorldFolderTests {
  private struct Scratch: ~Copyable {
    let path = FileManager.default.temporaryDirectory.appending(path: "assay-world-\(UUID().uuidString)").path
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test("the table of files can be read, holds what it must, and names nothing twice")
  func table() throws {
    let entries = WorldTable.entries
    #expect(Set(entries.map(\.path)).count == entries.count && entries.count > 90)
    for entry in entries {
      guard case .file(let bytes) = entry.content else { continue }
      #expect(entry.token.map { bytes.holds($0) } != false, "\(entry.path)")
      #expect(bytes.allSatisfy { $0 < 0x80 })
    }
    let tops = Set(entries.compactMap { $0.path.split(separator: "/").first.map(String.init) })
    #expect(tops == ["etc", "root", "usr", "var", "opt", "app", "proc", "sys"])
  }

  @Test(
    "a malformed table is none",
    arguments: ["==> a\n", "==> a x\n", "==> a 999\n", "==> a 644 data\n", "==> a 644 other=b\n"])
  func malformed(table: String) {
    #expect(WorldTable.parse(table) == nil)
  }

  @Test("a table's entries are files, folders and links")
  func entries() {
    let table = "# words\n==> a/b 640 data=n holds=x\nx\n\ny\n==> c/ 700\n==> d -> ../e\n==> f 644\n"
    #expect(
      WorldTable.parse(table) == [
        WorldEntry(
          path: "a/b", mode: 0o640, content: .file(Array("x\n\ny\n".utf8)), dataName: "n", token: "x"),
        WorldEntry(path: "c", mode: 0o700, content: .folder),
        WorldEntry(path: "d", mode: 0o777, content: .link(target: "../e")),
        WorldEntry(path: "f", mode: 0o644, content: .file([])),
      ])
  }

  @Test("a world is made once, the same by any number of processes at once, and nothing is left beside it")
  func once() async throws {
    let scratch = Scratch()
    let cache = "\(scratch.path)/deep/cache"
    let paths = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try WorldFolder.prepare(in: cache, data: nil).path } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(paths.count == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache)
    #expect(names.map { "\(cache)/\($0)" } == Array(paths))
    let path = try #require(paths.first)
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try WorldFolder.prepare(in: cache, data: nil).path == path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
    let shadow = try FileManager.default.attributesOfItem(atPath: "\(path)/etc/shadow")
    #expect(shadow[.posixPermissions] as? Int == 0o640)
  }

  @Test("a world that was changed is refused, and says what to do")
  func changed() throws {
    let scratch = Scratch()
    let world = try WorldFolder.prepare(in: scratch.path, data: nil)
    try Data("more".utf8).write(to: URL(fileURLWithPath: "\(world.path)/usr/usrfile.txt"))
    let error = #expect(throws: InputError.self) { try WorldFolder.prepare(in: scratch.path, data: nil) }
    #expect(error?.description.hasSuffix("usr/usrfile.txt is not as it was made; remove the folder") == true)
  }

  @Test("what the data has is taken as it is, unless it lacks what it must hold")
  func data() throws {
    let scratch = Scratch()
    let standIn = try StandIn()
    try standIn.write("environment/prepare_for_delete/passwd", "root:of-the-data\n")
    try standIn.write("environment/prepare_for_delete/group", "nobody\n")
    try standIn.write("environment/prepare_for_delete/more", "more\n")
    try standIn.write("environment/environment.yml", "name: of-the-data\n")
    let world = try WorldFolder.prepare(in: scratch.path, data: standIn.path)
    func text(_ path: String) -> String? {
      FileManager.default.contents(atPath: "\(world.path)/\(path)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(
      text("etc/passwd")?.hasPrefix("root:of-the-data\n") == true
        && text("app/environment.yml") == "name: of-the-data\n")
    #expect(text("etc/group")?.contains("root") == true)
    #expect(
      text("app/prepare_for_delete/group") == "nobody\n" && text("app/prepare_for_delete/more") == "more\n")
    #expect(world.notices.map(\.place) == ["environment/prepare_for_delete/group"])
    let other = try WorldFolder.prepare(in: scratch.path, data: nil)
    #expect(other.path != world.path && other.notices == [])
  }

  @Test("a link of the data that leads out is refused")
  func linkedOut() throws {
    let scratch = Scratch()
    let standIn = try StandIn()
    try standIn.write("environment/prepare_for_delete/group", "root\n")
    try standIn.link("environment/prepare_for_delete/passwd", to: "/etc/passwd")
    #expect(throws: InputError.self) { try WorldFolder.prepare(in: scratch.path, data: standIn.path) }
  }

  @Test("what the kernel does not have is left out and told")
  func lacking() throws {
    let tree = try WorldTree(data: nil) { $0 != "pressure" && $0 != "key-users" }
    #expect(tree.lacking == ["/proc/key-users", "/proc/pressure"])
    let paths = tree.entries.map(\.path).filter { $0.hasPrefix("proc/") }
    #expect(
      paths.contains("proc/cpuinfo")
        && !paths.contains { $0.contains("pressure") || $0.contains("key-users") })
    #expect(tree.entries.contains { $0.path == "app/prepare_for_delete/cpuinfo" })
  }
}
