import AssayCore
import Testing

@testable import AssaySandbox

@Suite struct CellJobTests {
  @Test("numbers are little-endian, texts have a length before and a NUL behind")
  func block() {
    var block = BlockWriter()
    block.add(UInt32(0x0102_0304))
    block.add(UInt64(5))
    block.add("é")
    block.add(["a", ""])
    block.add(true)
    let expected: [UInt8] =
      [4, 3, 2, 1] + [5, 0, 0, 0, 0, 0, 0, 0] + [2, 0, 0, 0, 0, 0, 0, 0, 0xc3, 0xa9, 0]
      + [2, 0, 0, 0] + [1, 0, 0, 0, 0, 0, 0, 0, 97, 0] + [0, 0, 0, 0, 0, 0, 0, 0, 0] + [1, 0, 0, 0]
    #expect(block.bytes == expected)
  }

  private static func entry(_ kind: String, _ type: String, _ mode: UInt8, _ path: [UInt8]) -> [UInt8] {
    Array("\(kind)\(type)".utf8) + [mode, 1, 0, 0] + [UInt8(path.count), 0, 0, 0] + path
  }

  @Test("lists of changes are read as the launcher writes them")
  func changes() throws {
    let list = try #require(
      ChangeList(
        Self.entry("C", "f", 0xa4, [47, 255]) + Self.entry("M", "d", 0xed, [47]) + Self.entry("D", "l", 0, [])
      ))
    #expect(
      list.entries == [
        ChangeList.Entry(kind: .created, isRegular: true, permissions: 0o644, path: [47, 255]),
        ChangeList.Entry(kind: .modified, isRegular: false, permissions: 0o755, path: [47]),
        ChangeList.Entry(kind: .deleted, isRegular: false, permissions: 0o400, path: []),
      ])
    #expect(list.isCut == false)
    #expect(ChangeList([])?.entries == [])
  }

  @Test("a list that is cut says so, at its end only")
  func cut() {
    let (whole, mark) = (Self.entry("C", "f", 0, [47, 97]), Self.entry("+", "o", 0, []))
    let list = ChangeList(whole + mark)
    #expect(list?.isCut == true && list?.entries.count == 1)
    #expect(ChangeList(mark + whole) == nil && ChangeList(whole + mark.dropLast()) == nil)
  }

  @Test("damaged lists are refused", arguments: 1..<12)
  func truncated(count: Int) {
    let whole = Self.entry("C", "f", 0, [47, 97])
    #expect(ChangeList(Array(whole.prefix(count))) == nil)
    #expect(ChangeList([0x58] + whole.dropFirst()) == nil)
    #expect(ChangeList(Array("Cf".utf8) + [0, 0, 0, 0, 255, 255, 255, 255, 47]) == nil)
  }

  private static func layout(_ form: SandboxSpecification) -> CellJob {
    let host = CellLayout.Host(
      bubblewrap: "/usr/bin/bwrap", base: "/base", rootNames: [("bin", "usr/bin"), ("lib64", nil)],
      hasMasks: true, hasOpt: true)
    return CellLayout(specification: form, host: host).job
  }

  @Test("nothing that was said about a sandbox stands in the call of bubblewrap, which has all its walls")
  func call() {
    let form = SandboxSpecification(
      layers: ["/hostile layer"], workspace: "/hostile", files: [SandboxFile(path: "hostile", text: "")],
      environment: ["HOSTILE": "hostile"])
    let call = Self.layout(form).bubblewrap
    #expect(!call.contains { $0.lowercased().contains("hostile") })
    let walls = [
      "--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--die-with-parent",
      "--new-session",
      "--as-pid-1", "--clearenv", "--disable-userns",
    ]
    #expect(walls.allSatisfy(call.contains))
    let drop = call.firstIndex(of: "--cap-drop").map { call[$0 + 1] }
    #expect(drop == "ALL")
  }

  @Test("only the workspace and what is for a moment can be written to", arguments: [false, true])
  func views(isWritable: Bool) {
    let job = Self.layout(SandboxSpecification(isSystemWritable: isWritable, layers: ["/low", "/high"]))
    let open = Set(job.views.filter { !$0.isReadOnly }.map(\.inside))
    let usual: Set = ["/work", "/tmp", "/run", "/var/tmp", "/dev/shm"]
    #expect(open == (isWritable ? usual.union(["/etc", "/root", "/var", "/usr", "/opt"]) : usual))
    // Nothing of the host can be written to: neither is it shown so, nor is it the upper part of anything.
    let sources = Set(job.sources.map(\.place))
    #expect(job.views.filter { !$0.isReadOnly }.allSatisfy { !sources.contains($0.place) })
    #expect(
      job.sources.filter { $0.flags.contains(.writable) }.allSatisfy { source in
        source.host == "/proc" || source.host.hasPrefix("/dev/")
      })
    let workspace = job.overlays.first { $0.inside == "/work" }
    #expect(workspace?.lowers == ["/cell/layers/1", "/cell/layers/0"])
    let system = job.overlays.first { $0.inside == "/usr" }
    #expect(system?.lowers == (isWritable ? ["/cell/mask/usr", "/cell/base/usr"] : nil))
  }

  @Test("stand-ins for the kernel's files lie over /proc of each program and are /sys, all read-only")
  func standIns() {
    var folders = FormFolders()
    folders.procEntries = ["cpuinfo", "driver"]
    folders.hasSys = true
    let host = CellLayout.Host(
      bubblewrap: "/usr/bin/bwrap", base: "/base", rootNames: [], hasMasks: false, hasOpt: false,
      folders: folders)
    let job = CellLayout(specification: SandboxSpecification(kernelFiles: "/odd name"), host: host).job
    let places = job.sources.filter { $0.host.hasPrefix("/odd name") }.map { "\($0.host) \($0.place)" }
    #expect(places == ["/odd name/proc /cell/kernel/proc", "/odd name/sys /cell/kernel/sys"])
    #expect(job.views.contains { $0.inside == "/sys" && $0.place == "/cell/kernel/sys" && $0.isReadOnly })
    let end = [
      "--ro-bind", "/cell/kernel/proc/cpuinfo", "/proc/cpuinfo", "--ro-bind", "/cell/kernel/proc/driver",
      "/proc/driver", "--", "/proc/self/fd/9", "init",
    ]
    #expect(job.bubblewrap.suffix(end.count) == end[...])
  }

  @Test("bubblewrap itself is never run from where programs can write")
  func trustedBubblewrap() {
    let job = Self.layout(SandboxSpecification(isSystemWritable: true))
    let place = job.sources.first { $0.place == "/usr" }
    #expect(place?.host == "/usr" && place?.flags.contains(.writable) == false)
    #expect(job.bubblewrap.first == "/usr/bin/bwrap")
    #expect(!job.views.contains { $0.place == "/usr" })
  }

  // The numbers of signals are those of signal(7); a status is as wait(2) packs it.
  @Test(
    "how a program ended is told by what the kernel says",
    arguments: [
      (0, 0.1, RunEnding.Counts(), SandboxEnding.exited(status: 0)),
      (0, 9.0, RunEnding.Counts(killed: 1, denied: 1), .exited(status: 0)),
      (137 << 8, 0.1, RunEnding.Counts(), .exited(status: 137)),
      (9, 0.1, RunEnding.Counts(), .signalled(9)),
      (9 | 0x80, 0.1, RunEnding.Counts(), .signalled(9)),
      (24, 2.0, RunEnding.Counts(), .timedOut),
      (24, 0.1, RunEnding.Counts(), .signalled(24)),
      (9, 3.0, RunEnding.Counts(), .timedOut),
      (9, 3.0, RunEnding.Counts(killed: 1), .outOfMemory),
      (9, 0.1, RunEnding.Counts(killed: 1), .outOfMemory),
      (1 << 8, 0.1, RunEnding.Counts(killed: 2, denied: 3), .outOfMemory),
      (1 << 8, 0.1, RunEnding.Counts(denied: 3), .processLimit),
      (11, 0.1, RunEnding.Counts(denied: 3), .processLimit),
      (25, 0.1, RunEnding.Counts(), .signalled(25)),
      (9, 0.1, RunEnding.Counts(killedFromOutside: 1), broke),
      (9, 3.0, RunEnding.Counts(killedFromOutside: 1), broke),
      (1 << 8, 0.1, RunEnding.Counts(denied: 1, killedFromOutside: 1), broke),
      (1 << 8, 0.1, RunEnding.Counts(killed: 1, killedFromOutside: 1), .outOfMemory),
      (1 << 8, 0.1, RunEnding.Counts(deniedFromOutside: 1), broke),
      (0, 0.1, RunEnding.Counts(killedFromOutside: 1, deniedFromOutside: 1), .exited(status: 0)),
    ] as [(Int32, Double, RunEnding.Counts, SandboxEnding)])
  func endings(status: Int32, cpuSeconds: Double, counts: RunEnding.Counts, expected: SandboxEnding) {
    let limits = SandboxLimits(cpuSeconds: 2)
    let ending = RunEnding.ending(status: status, cpuSeconds: cpuSeconds, limits: limits, counts: counts)
    #expect(Self.withoutReason(ending) == expected)
  }

  /// An ending of which only the kind is compared.
  private static let broke = SandboxEnding.broke(reason: "")

  private static func withoutReason(_ ending: SandboxEnding) -> SandboxEnding {
    if case .broke = ending { broke } else { ending }
  }

  // The numbers of errors are those of Linux's errno.h: ENOENT 2, EIO 5, ENOEXEC 8, EAGAIN 11, ENOMEM 12, EACCES 13,
  // ENOTDIR 20, ENFILE 23, EMFILE 24.
  @Test(
    "a program that could not be run is a result, unless the machine had nothing left",
    arguments: [
      (2, RunEnding.Counts(), nil, .exited(status: 127)), (20, RunEnding.Counts(), nil, .exited(status: 127)),
      (8, RunEnding.Counts(), nil, .exited(status: 126)), (13, RunEnding.Counts(), nil, .exited(status: 126)),
      (5, RunEnding.Counts(), nil, .exited(status: 126)),
      (11, RunEnding.Counts(), nil, broke), (11, RunEnding.Counts(denied: 1), nil, .processLimit),
      (12, RunEnding.Counts(), nil, broke), (12, RunEnding.Counts(killed: 1), nil, .outOfMemory),
      (12, RunEnding.Counts(), 1 << 20, .outOfMemory),
      (23, RunEnding.Counts(killed: 1), nil, broke), (24, RunEnding.Counts(denied: 1), nil, broke),
    ] as [(Int32, RunEnding.Counts, Int?, SandboxEnding)])
  func notRun(error: Int32, counts: RunEnding.Counts, addressSpace: Int?, expected: SandboxEnding) {
    let limits = SandboxLimits(addressSpaceBytes: addressSpace)
    #expect(Self.withoutReason(RunEnding.ending(error: error, limits: limits, counts: counts)) == expected)
  }

  @Test("what fails inside a cell is a result only where the cell's own limits were hit")
  func failure() {
    #expect(RunEnding.ending(failure: "x", counts: RunEnding.Counts()) == .broke(reason: "x"))
    #expect(RunEnding.ending(failure: "x", counts: RunEnding.Counts(killed: 1)) == .outOfMemory)
    #expect(RunEnding.ending(failure: "x", counts: RunEnding.Counts(denied: 1)) == .processLimit)
    let outer = RunEnding.Counts(killedFromOutside: 1, deniedFromOutside: 1)
    #expect(RunEnding.ending(failure: "x", counts: outer) == .broke(reason: "x"))
  }

  @Test("users come from a range of their own, each for one cell")
  func owners() {
    let pool = OwnerPool(block: .max)
    let taken = (0..<OwnerPool.perBlock).compactMap { _ in pool.take() }
    #expect(Set(taken).count == OwnerPool.perBlock)
    #expect(taken.allSatisfy { $0 >= 2_000_000_000 && $0 < 1 << 31 })
    #expect(pool.take() == nil)
    pool.give(taken[5])
    #expect(pool.take() == taken[5])
  }
}
