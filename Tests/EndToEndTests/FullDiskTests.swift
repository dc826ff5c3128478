import AssayCore
import AssayStore
import Foundation
import Testing

/// The program on a disk that fills up: a small one in memory, which takes the right to mount.
@Suite(
  .serialized, .timeLimit(.minutes(15)), .enabled("needs root to mount a small tmpfs", SmallDisk.canBeMade))
struct FullDiskTests {
  private static let cases = 1500

  @Test(
    "a run on a full disk stops with a clear message, its file stays sound, and goes on once there is room")
  func run() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(Self.cases, to: folder + "/cases.jsonl")
      try await withCountingEndpoint(delay: .milliseconds(1)) { endpoint, url in
        try await SmallDisk.with(kibibytes: 900) { disk in
          let file = disk.path + "/run.assay"
          let ending = try await Program().run(start(folder, url) + ["--out", file])
          #expect(ending.code == 1 && ending.output == "")
          #expect(ending.errors.contains("no room left on the disk"), "\(ending.errors)")
          #expect(ending.errors.contains("assay resume \(file)"))
          let answered = try sound(file).answered
          #expect(answered > 0 && answered < Self.cases)
          let asked = endpoint.total
          // Still no room: the same clear end, and nothing lost.
          let again = try await Program().run(["resume", file])
          #expect(again.code == 1 && again.errors.contains("no room left on the disk"), "\(again.errors)")
          #expect(try sound(file).answered >= answered)
          try await disk.grow(toKibibytes: 32 << 10)
          try await assay(["resume", file, "--quiet"])
          #expect(try sound(file).judged == Self.cases)
          #expect(endpoint.counts.count == Self.cases && endpoint.total >= asked)
        }
      }
    }
  }

  @Test("a disk without room for the plan leaves no file behind")
  func plan() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(Self.cases, to: folder + "/cases.jsonl")
      try await SmallDisk.with(kibibytes: 100) { disk in
        let ending = try await Program().run(
          start(folder, "http://127.0.0.1:9") + ["--out", disk.path + "/run.assay"])
        #expect(ending.code == 1 && ending.errors.contains("no room left on the disk"), "\(ending.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
      }
    }
  }

  @Test("a merge and a report on a full disk leave nothing half done")
  func mergeAndReport() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(Self.cases, to: folder + "/cases.jsonl")
      try await withCountingEndpoint { _, url in
        let shards = (1...2).map { "\(folder)/\($0).assay" }
        for (number, shard) in shards.enumerated() {
          try await assay(start(folder, url) + ["--quiet", "--shard", "\(number + 1)/2", "--out", shard])
        }
        try await SmallDisk.with(kibibytes: 300) { disk in
          let (whole, page) = (disk.path + "/whole.assay", disk.path + "/report.html")
          let merge = ["merge"] + shards + ["--out", whole]
          let report = ["report", shards[0], "--format", "csv", "--out", page]
          let ending = try await Program().run(merge)
          #expect(ending.code == 1 && ending.errors.contains("no room left on the disk"), "\(ending.errors)")
          try Data(count: 290 << 10).write(to: URL(fileURLWithPath: disk.path + "/ballast"))
          let reported = try await Program().run(report)
          #expect(reported.code == 1 && reported.errors.contains(page), "\(reported.errors)")
          #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["ballast"])
          try await disk.grow(toKibibytes: 32 << 10)
          try await assay(merge)
          #expect(try sound(whole).judged == Self.cases)
          try await assay(report)
        }
      }
    }
  }

  private func start(_ folder: String, _ url: String) -> [String] {
    [
      "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
      "--max-connections", "16",
    ]
  }

  /// The counts of a file that was checked from end to end.
  private func sound(_ path: String) throws -> RunCounts {
    try withRun(path) { file in
      try file.verifyIntegrity()
      return try file.counts()
    }
  }
}

/// A disk of a few kibibytes, in memory.
struct SmallDisk: Sendable {
  let path: String

  /// Whether this process may mount one.
  @Sendable static func canBeMade() async -> Bool {
    #if os(Linux)
    guard getuid() == 0 else { return false }
    return (try? await with(kibibytes: 64) { _ in true }) ?? false
    #else
    return false
    #endif
  }

  /// Mounts a disk for as long as `body` runs.
  static func with<Result: Sendable>(
    kibibytes: Int, _ body: (SmallDisk) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let disk = SmallDisk(path: folder + "/disk")
      try FileManager.default.createDirectory(atPath: disk.path, withIntermediateDirectories: true)
      try await mount("-t", "tmpfs", "-o", "size=\(kibibytes)k", "assay-test", disk.path)
      do {
        let result = try await body(disk)
        try await disk.unmount()
        return result
      } catch {
        try await disk.unmount()
        throw error
      }
    }
  }

  /// Makes room.
  func grow(toKibibytes kibibytes: Int) async throws {
    try await Self.mount("-o", "remount,size=\(kibibytes)k", path)
  }

  private func unmount() async throws {
    // Lazily, so that a program that still has a file open there cannot keep the disk.
    _ = try await Program.system("/bin/umount", ["-l", path])
  }

  private static func mount(_ arguments: String...) async throws {
    let ending = try await Program.system("/bin/mount", arguments)
    try #require(ending.code == 0, "mount: \(ending.errors)")
  }
}
