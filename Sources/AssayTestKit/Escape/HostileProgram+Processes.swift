extension HostileProgram {
  /// Programs that reach for other processes, or try to outlive their own.
  static let processes: [HostileProgram] = [
    HostileProgram(
      "kill-everything", "kill every process that can be signalled", [.victim],
      #"""
      before = [pid for pid in os.listdir("/proc") if pid.isdigit()]
      if os.fork() == 0:
          quietly(lambda: os.kill(-1, signal.SIGKILL)); os._exit(0)
      time.sleep(0.3)
      """#),
    HostileProgram(
      "kill-numbers", "kill every process number up to 40,000", [.victim],
      #"""
      for pid in range(2, 40000):
          if pid != os.getpid(): quietly(lambda: os.kill(pid, signal.SIGKILL))
      """#),
    HostileProgram(
      "kill-the-first", "end or stop what watches the program", sign: .neverEnds, [.victim],
      #"""
      for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGKILL):
          quietly(lambda: os.kill(TARGET, number)); time.sleep(0.05)
      """#),
    HostileProgram(
      "daemon", "a daemon that outlives the program", [.victim],
      #"""
      if os.fork() == 0:
          os.setsid()
          if os.fork() == 0:
              for file in range(3): os.close(file)
              time.sleep(3600)
          os._exit(0)
      os.wait()
      """#),
    HostileProgram(
      "deaf-daemon", "a daemon that ignores every signal", [.victim],
      #"""
      if os.fork() == 0:
          os.setsid()
          for number in range(1, 65):
              try: signal.signal(number, signal.SIG_IGN)
              except (OSError, ValueError): pass
          for file in range(3): os.close(file)
          time.sleep(3600)
      """#),
    HostileProgram(
      "stopped-daemon", "a daemon that stops itself", [.victim],
      #"""
      if os.fork() == 0:
          os.setsid()
          for file in range(3): os.close(file)
          os.kill(os.getpid(), signal.SIGSTOP); time.sleep(3600)
      """#),
    HostileProgram(
      "held-output", "a daemon that keeps the output open", [.victim],
      #"""
      if os.fork() == 0:
          os.setsid(); time.sleep(3600)
      """#),
    HostileProgram(
      "trace-child", "attach to another process as a debugger", [],
      #"""
      child = os.fork()
      if child == 0:
          time.sleep(5); os._exit(0)
      result, error = system_call(101, 117, 16, child, 0, 0)
      os.kill(child, signal.SIGKILL)
      reached(result, error)
      """#),
    HostileProgram(
      "trace-me", "offer itself to a debugger", [],
      #"""
      reached(*system_call(101, 117, 0, 0, 0, 0))
      """#),
    HostileProgram(
      "read-process-memory", "read another process's memory", [],
      #"""
      buffer = ctypes.create_string_buffer(b"secret of the parent", 32)
      place = ctypes.addressof(buffer)
      parent = os.getpid()
      child = os.fork()
      if child == 0:
          time.sleep(3); os._exit(0)
      mine = ctypes.create_string_buffer(32)
      local = struct.pack("QQ", ctypes.addressof(mine), 20); remote = struct.pack("QQ", place, 20)
      result, error = system_call(310, 270, child, local, 1, remote, 1, 0)
      os.kill(child, signal.SIGKILL)
      reached(result, error)
      """#),
    HostileProgram(
      "write-process-memory", "open the memory of what watches the program", [.victim],
      #"""
      file = quietly(lambda: os.open("/proc/%d/mem" % TARGET, os.O_RDWR))
      if file is not None: harm("the memory of process %d is open" % TARGET)
      """#),
    HostileProgram(
      "read-process-files", "open the files of what watches the program", [.victim],
      #"""
      if TARGET == os.getpid(): sys.exit(0)
      for name in quietly(lambda: os.listdir("/proc/%d/fd" % TARGET)) or []:
          if quietly(lambda: os.readlink("/proc/%d/fd/%s" % (TARGET, name))): harm("file %s of process %d" % (name, TARGET))
      """#),
    HostileProgram(
      "read-process-environment", "read the environment of what watches the program", [.victim],
      #"""
      def read():
          with open("/proc/%d/environ" % TARGET, "rb") as file: return file.read()
      if quietly(read): harm("the environment of process %d" % TARGET)
      """#),
    HostileProgram(
      "steal-file", "take an open file of what watches the program", [.victim],
      #"""
      handle = quietly(lambda: os.pidfd_open(TARGET))
      if handle is not None:
          for number in range(16):
              result, error = system_call(438, 438, handle, number, 0)
              if result >= 0: harm("file %d of process %d" % (number, TARGET))
      """#),
    HostileProgram(
      "other-processes", "see processes that are not its own", [.victim],
      #"""
      marker = E["marker"].encode()
      for pid in os.listdir("/proc"):
          if pid.isdigit() and int(pid) != os.getpid():
              def read():
                  with open("/proc/%s/cmdline" % pid, "rb") as file: return file.read()
              line = quietly(read) or b""
              if b"sleep\x003601" in line: harm("process %s: %r" % (pid, line))
      """#),
    HostileProgram(
      "inherited-files", "open files that came along", [.descriptor],
      #"""
      for name in os.listdir("/proc/self/fd"):
          target = quietly(lambda: os.readlink("/proc/self/fd/" + name))
          if int(name) > 2 and target and not target.endswith("/fd") and not target.startswith("/proc/"):
              harm("file %s leads to %s" % (name, target))
      """#),
    HostileProgram(
      "inherited-environment", "environment that came along", [.environment],
      #"""
      for name, value in os.environ.items():
          if E["secret"] in value and name != "ESCAPE": harm("%s came along" % name)
      """#),
    HostileProgram(
      "capabilities", "any capability", [.capabilities],
      #"""
      for line in open("/proc/self/status"):
          if line.startswith(("CapEff", "CapPrm", "CapInh", "CapAmb")) and int(line.split()[1], 16): harm(line.strip())
      """#),
  ]
}
