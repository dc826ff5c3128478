import Testing

@testable import AssaySandbox

@Suite struct ControlGroupTests {
  private static func line(_ root: String, _ place: String, _ type: String, _ options: String) -> String {
    "31 23 0:27 \(root) \(place) rw,nosuid shared:9 - \(type) cgroup \(options)"
  }

  /// A machine: its mounts, its membership, and what is to be read from them.
  struct Machine: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var mounts: [String]
    var membership: String
    var expected: [String]
  }

  // The forms are those of proc_pid_mountinfo(5) and cgroups(7).
  static let machines = [
    Machine(
      testDescription: "version 1, mounted apart",
      mounts: [
        line("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory"),
        line("/", "/sys/fs/cgroup/pids", "cgroup", "rw,pids"),
        line("/", "/sys/fs/cgroup/cpu,cpuacct", "cgroup", "rw,cpu,cpuacct"),
      ],
      membership: "9:name=systemd:/\n8:pids:/\n4:memory:/a/b\n0::/\n",
      expected: [
        "one memory /sys/fs/cgroup/memory /sys/fs/cgroup/memory/a/b",
        "one pids /sys/fs/cgroup/pids /sys/fs/cgroup/pids",
      ]),
    Machine(
      testDescription: "version 2",
      mounts: [line("/", "/sys/fs/cgroup", "cgroup2", "rw,nsdelegate")],
      membership: "0::/user.slice/user-1000.slice/session-3.scope\n",
      expected: ["two  /sys/fs/cgroup /sys/fs/cgroup/user.slice/user-1000.slice/session-3.scope"]),
    Machine(
      testDescription: "both, the controllers in version 1",
      mounts: [
        line("/", "/sys/fs/cgroup/unified", "cgroup2", "rw"),
        line("/", "/sys/fs/cgroup/memory", "cgroup", "rw,memory"),
      ],
      membership: "4:memory:/m\n0::/u\n",
      expected: [
        "two  /sys/fs/cgroup/unified /sys/fs/cgroup/unified/u",
        "one memory /sys/fs/cgroup/memory /sys/fs/cgroup/memory/m",
      ]),
    Machine(
      testDescription: "a container that sees only its own part",
      mounts: [line("/docker/abc", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")],
      membership: "4:memory:/docker/abc/inner\n",
      expected: ["one memory /sys/fs/cgroup/memory /sys/fs/cgroup/memory/inner"]),
    Machine(
      testDescription: "a container that does not see where it is",
      mounts: [line("/docker/abc", "/sys/fs/cgroup/memory", "cgroup", "rw,memory")],
      membership: "4:memory:/docker/other\n",
      expected: ["one memory /sys/fs/cgroup/memory nil"]),
    Machine(
      testDescription: "a group outside of the namespace",
      mounts: [line("/", "/sys/fs/cgroup", "cgroup2", "rw")], membership: "0::/../other\n",
      expected: ["two  /sys/fs/cgroup nil"]),
    Machine(
      testDescription: "a place with a space",
      mounts: [line("/", "/my\\040groups\\134", "cgroup2", "rw")], membership: "0::/\n",
      expected: ["two  /my groups\\ /my groups\\"]),
    Machine(
      testDescription: "lines that are none",
      mounts: [
        "", " - ", "- cgroup2", "1 2 3 4 5 6 - cgroup", line("/", "/x", "tmpfs", "rw,memory"), "\u{0}\r",
      ],
      membership: "no colons\n::\n:", expected: []),
  ]

  @Test("hierarchies are read as the kernel writes them", arguments: machines)
  func map(machine: Machine) {
    let map = ControlGroupMap(mounts: machine.mounts.joined(separator: "\n"), membership: machine.membership)
    let found = map.hierarchies.map { hierarchy in
      let controllers = hierarchy.controllers.map(\.rawValue).sorted().joined(separator: ",")
      return "\(hierarchy.version) \(controllers) \(hierarchy.mount) \(hierarchy.own ?? "nil")"
    }
    #expect(found == machine.expected)
  }

  @Test(
    "the limits are written to the files of the version",
    arguments: [
      (
        ControlGroupMap.Version.one,
        [
          "/g/memory.limit_in_bytes=9", "/g/memory.swappiness=0?", "/g/memory.memsw.limit_in_bytes=9?",
          "/g/pids.max=7",
        ]
      ),
      (ControlGroupMap.Version.two, ["/g/memory.max=9", "/g/memory.swap.max=0?", "/g/pids.max=7"]),
    ])
  func settings(version: ControlGroupMap.Version, expected: [String]) {
    let files = ControlGroupFiles(version: version, controllers: [.memory, .pids], folder: "/g")
    let found = files.settings(memoryBytes: 9, processes: 7)
      .map { "\($0.file)=\($0.value)\($0.isRequired ? "" : "?")" }
    #expect(found == expected)
    #expect(
      ControlGroupFiles(version: version, controllers: [], folder: "/g").settings(
        memoryBytes: 1, processes: 1
      ).isEmpty)
  }

  @Test(
    "counts are found by their names",
    arguments: [
      ("oom_kill_disable 0\nunder_oom 0\noom_kill 3\n", 3),
      ("low 0\nmax 4\noom 2\noom_kill 12\noom_group_kill 0\n", 12),
      ("oom_kill\n", nil), ("oom_kill x\n", nil), ("", nil), ("oom_kill 1 2\n", nil), ("xoom_kill 5", nil),
      ("oom_kill 99999999999999999999\n", nil),
    ] as [(String, Int?)])
  func counts(text: String, expected: Int?) {
    #expect(ControlGroupFiles.number("oom_kill", in: text) == expected)
  }

  @Test(
    "a file of one number is read as such",
    arguments: [("12\n", 12), ("0", 0), ("", nil), ("max 3\n", nil), ("x\n", nil)] as [(String, Int?)])
  func alone(text: String, expected: Int?) {
    #expect(ControlGroupFiles.number(nil, in: text) == expected)
  }

  // The forms are those of proc_swaps(5).
  @Test(
    "swap is seen",
    arguments: [
      ("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n", false), ("", false),
      ("Filename Type Size Used Priority\n/dev/sda2 partition 2097148 0 -2\n", true),
    ])
  func swap(text: String, expected: Bool) {
    #expect(ControlGroupFiles.hasSwap(text) == expected)
  }

  @Test("swap is limited by one of the files that each version has for it")
  func swapGuards() {
    func files(_ version: ControlGroupMap.Version) -> ControlGroupFiles {
      ControlGroupFiles(version: version, controllers: [.memory], folder: "/g")
    }
    #expect(files(.one).swapGuards == ["/g/memory.swappiness", "/g/memory.memsw.limit_in_bytes"])
    #expect(files(.two).swapGuards == ["/g/memory.swap.max"])
  }

  @Test("the groups around ours end below the mount")
  func around() {
    let found = ControlGroupFiles.folders(from: "/sys/fs/cgroup/a/b", below: "/sys/fs/cgroup")
    #expect(found == ["/sys/fs/cgroup/a/b", "/sys/fs/cgroup/a"])
    #expect(ControlGroupFiles.folders(from: "/sys/fs/cgroup", below: "/sys/fs/cgroup") == [])
    let files = ControlGroupFiles(version: .two, controllers: [.pids], folder: "/x/y/z", around: ["/x/y"])
    #expect(files.deniedAround == [ControlGroupFiles.Counter(file: "/x/y/pids.events.local", name: "max")])
  }

  @Test(
    "what the cell's own limits did is told from what others' did",
    arguments: [
      (GroupTally(), RunEnding.Counts()),
      (GroupTally(killed: 2, filled: 1), RunEnding.Counts(killed: 2)),
      (GroupTally(killed: 2), RunEnding.Counts(killedFromOutside: 2)),
      (GroupTally(filled: 5), RunEnding.Counts()),
      (GroupTally(killed: 2, fullest: 64 << 20), RunEnding.Counts(killed: 2)),
      (GroupTally(killed: 2, fullest: (64 << 20) - 4096), RunEnding.Counts(killed: 2)),
      (GroupTally(killed: 2, fullest: 60 << 20), RunEnding.Counts(killedFromOutside: 2)),
      (GroupTally(denied: 3, peak: 19), RunEnding.Counts(denied: 3)),
      (GroupTally(denied: 3, peak: 21), RunEnding.Counts(denied: 3)),
      (GroupTally(denied: 3, peak: 18), RunEnding.Counts(deniedFromOutside: 3)),
      (GroupTally(denied: 3), RunEnding.Counts(denied: 3)),
      (GroupTally(deniedAround: 1, peak: 4), RunEnding.Counts(deniedFromOutside: 1)),
    ])
  func tally(later: GroupTally, expected: RunEnding.Counts) {
    let memory = 64 << 20
    #expect(later.counts(since: GroupTally(), memoryBytes: memory, processes: 19) == expected)
    #expect(later.counts(since: later, memoryBytes: memory, processes: 19) == RunEnding.Counts())
  }
}
