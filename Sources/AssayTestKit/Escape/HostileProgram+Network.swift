extension HostileProgram {
  /// Programs that reach for the host through its network or its memory.
  static let network: [HostileProgram] = [
    HostileProgram(
      "host-loopback", "connect to a server on the host's loopback interface", [.servers],
      #"""
      for host in ("127.0.0.1", "localhost", "127.1.2.3", "0.0.0.0", "::1"):
          def connect():
              with socket.create_connection((host, E["port"]), timeout=2) as line:
                  line.sendall(b"GET /escape HTTP/1.0\r\n\r\n"); return line.recv(64)
          if quietly(connect): harm("the server at %s answers" % host)
      """#),
    HostileProgram(
      "interfaces", "see interfaces other than loopback", [.interfaces],
      #"""
      names = [line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:]]
      inactive = ("lo", "tunl0", "sit0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "ip6gre0")
      if [name for name in names if name not in inactive]: harm(" ".join(names))
      """#),
    HostileProgram(
      "abstract-socket", "connect to a socket of the host that has no file", [.servers],
      #"""
      line = socket.socket(socket.AF_UNIX)
      def connect():
          line.connect("\0" + E["abstract"]); return True
      if quietly(connect): harm("the socket answers")
      """#),
    HostileProgram(
      "host-shared-memory", "read shared memory of the host", [.servers],
      #"""
      libc.shmat.restype = ctypes.c_void_p
      key = libc.shmget(E["key"], 0, 0)
      if key >= 0:
          place = libc.shmat(key, None, 0o10000)
          if place not in (None, 2**64 - 1): harm("shared memory %r" % ctypes.string_at(place, 8))
      """#),
    HostileProgram(
      "host-queue", "read a message queue of the host", [.servers],
      #"""
      if libc.msgget(E["key"], 0) >= 0: harm("a message queue of the host")
      """#),
    HostileProgram(
      "terminal-escapes", "output that takes over a terminal or forges a record", sign: .output, [],
      #"""
      sys.stdout.buffer.write(b"\x1b]0;x\x07\x1b[2J\xff\xfe\0\r\n{\"ending\": \"exited\"}\n" * 20000); sys.stdout.flush()
      sys.stdout.buffer.write(b"\x1b[31m" * 500000); sys.stdout.flush()
      """#),
  ]
}
