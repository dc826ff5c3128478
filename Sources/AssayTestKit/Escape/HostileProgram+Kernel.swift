extension HostileProgram {
  /// Programs that ask the kernel for what generated code never needs.
  static let kernel: [HostileProgram] = [
    call(
      "mount", "mount a file system", [.capabilities], "165, 40, b\"none\", b\"/tmp\", b\"tmpfs\", 0, None"),
    call(
      "bind-mount", "show a folder at another place", [.capabilities],
      "165, 40, b\"/proc\", b\"/tmp\", None, 4096, None"),
    call(
      "remount", "make the system writable", [.capabilities], "165, 40, None, b\"/\", None, 32 | 4096, None"),
    call("unmount", "uncover what a mount hides", [.capabilities], "166, 39, b\"/tmp\", 2"),
    call("new-mount", "make a file system by the new calls", [.capabilities], "430, 430, b\"tmpfs\", 0"),
    call("open-tree", "copy a tree of mounts", [.capabilities], "428, 428, -100, b\"/\", 1"),
    call("change-root", "change the root folder", [.capabilities], "161, 51, b\"/tmp\""),
    call("pivot-root", "swap the root folder", [.capabilities], "155, 41, b\"/tmp\", b\"/tmp\""),
    call("user-namespace", "nest a user namespace", [], "272, 97, 0x10000000"),
    call("mount-namespace", "nest a mount namespace", [.capabilities], "272, 97, 0x20000"),
    call("network-namespace", "nest a network namespace", [.capabilities], "272, 97, 0x40000000"),
    HostileProgram(
      "clone-namespace", "start a process in a user namespace of its own", [],
      #"""
      result, error = system_call(56, 220, 0x10000000 | 17, 0, 0, 0, 0)
      if result == 0: os._exit(0)
      reached(result, error)
      """#),
    HostileProgram(
      "clone3-namespace", "start a process in a user namespace by the new call", [],
      #"""
      arguments = struct.pack("8Q", 0x10000000, 0, 0, 0, 17, 0, 0, 0)
      result, error = system_call(435, 435, arguments, len(arguments))
      if result == 0: os._exit(0)
      reached(result, error)
      """#),
    HostileProgram(
      "join-namespace", "join the namespaces of what watches the program", [.capabilities],
      #"""
      file = quietly(lambda: os.open("/proc/self/ns/uts", os.O_RDONLY))
      reached(*system_call(308, 268, file if file is not None else -1, 0))
      """#),
    call(
      "bpf", "load a program into the kernel", [.realRoot],
      "321, 280, 0, struct.pack(\"5I\", 2, 4, 4, 1, 0) + bytes(100), 120"),
    call("add-key", "keep a key in the kernel", [], "248, 217, b\"user\", b\"assay\", b\"x\", 1, -2"),
    call("request-key", "ask the kernel for a key", [], "249, 218, b\"user\", b\"assay-none\", None, -2"),
    call("key-control", "read the session's keys", [], "250, 219, 0, -3, 1, 0, 0"),
    HostileProgram(
      "profile", "watch the processor's counters", [],
      #"""
      reached(*system_call(298, 241, struct.pack("IIQ", 1, 128, 0) + bytes(24) + struct.pack("Q", 0x63) + bytes(72), 0, -1, -1, 0))
      """#),
    call("user-faults", "handle page faults of its own", [], "323, 282, 1"),
    call("io-uring", "talk to the kernel past the filter", [], "425, 425, 4, bytes(120)"),
    call("load-module", "load a kernel module", [.realRoot], "313, 273, -1, b\"\", 0"),
    call("load-module-image", "load a kernel module from memory", [.realRoot], "175, 105, b\"x\", 1, b\"\""),
    call("new-kernel", "start another kernel", [.realRoot], "246, 104, 0, 99, None, 0xFFFF0000"),
    call("set-time", "set the clock", [], "164, 170, struct.pack(\"qq\", 0, 10**9), None"),
    call("set-clock", "set a clock by its number", [], "227, 112, 99, None"),
    call("reboot", "reboot", [.capabilities], "169, 142, 1, 2, 3, None"),
    call("swap", "swap to a file", [.realRoot], "167, 224, b\"/no/such/file\", 0"),
    call("accounting", "log every process of the machine", [.realRoot], "163, 89, b\"/no/such/file\""),
    call(
      "file-handle", "open a file past every path", [.realRoot],
      "304, 265, -100, struct.pack(\"Ii\", 8, 1) + bytes(8), 0"),
    call("kernel-log", "read the kernel's log", [.realRoot], "103, 116, 3, bytes(64), 64"),
    call("host-name", "rename the machine", [.capabilities], "170, 161, b\"assay\", 5"),
    call("quota", "change quotas", [.realRoot], "179, 60, 0x800002 << 8, b\"/no/such\", 0, None"),
    HostileProgram(
      "type-ahead", "type into a terminal", [.capabilities],
      #"""
      import fcntl, pty, termios
      leader, follower = pty.openpty()
      if os.fork() == 0:
          os.setsid(); fcntl.ioctl(follower, termios.TIOCSCTTY, 0)
          try: fcntl.ioctl(follower, termios.TIOCSTI, b"x"); os._exit(1)
          except OSError as problem: os._exit(0 if problem.errno == errno.EPERM else 1)
      if os.waitstatus_to_exitcode(os.wait()[1]) == 1: harm("the terminal takes it")
      """#),
    socketCall(
      "raw-socket", "a socket for raw packets", [.capabilities], "socket.AF_INET, socket.SOCK_RAW, 1"),
    socketCall("packet-socket", "a socket on the wire", [.capabilities], "17, socket.SOCK_RAW, 0x300"),
    socketCall("netfilter-socket", "a socket to the packet filter", [], "16, socket.SOCK_RAW, 12"),
    socketCall("machine-socket", "a socket to the machine's host", [], "40, socket.SOCK_STREAM, 0"),
    socketCall("crypto-socket", "a socket to the kernel's ciphers", [], "38, socket.SOCK_SEQPACKET, 0"),
    HostileProgram(
      "device-node", "make a device", [.realRoot],
      #"""
      for kind, major, minor in ((stat.S_IFCHR, 1, 1), (stat.S_IFBLK, 8, 0), (stat.S_IFBLK, 254, 0)):
          for folder in (".", "/tmp", "/dev"):
              def make():
                  os.mknod(folder + "/node", kind | 0o600, os.makedev(major, minor)); return True
              if quietly(make): harm("a device in " + folder)
      """#),
  ]

  /// A program that makes one system call, given by its numbers on x86-64 and arm64 and its arguments.
  private static func call(
    _ name: String, _ attempt: String, _ weakenings: [Weakening], _ arguments: String
  ) -> HostileProgram {
    HostileProgram(name, attempt, weakenings, "reached(*system_call(\(arguments)))\n")
  }

  private static func socketCall(
    _ name: String, _ attempt: String, _ weakenings: [Weakening], _ arguments: String
  ) -> HostileProgram {
    HostileProgram(
      name, attempt, weakenings,
      #"""
      try:
          socket.socket(\#(arguments)); harm("the socket is there")
      except OSError as problem:
          if E["isControl"] and problem.errno in (errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT): absent()

      """#)
  }
}
