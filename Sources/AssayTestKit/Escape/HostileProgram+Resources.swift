extension HostileProgram {
  /// Programs that use more than their share.
  static let resources: [HostileProgram] = [
    HostileProgram(
      "fork-bomb", "more processes than the limit", [],
      #"""
      children = []
      for _ in range(E["processes"] * 2):
          child = quietly(os.fork)
          if child == 0:
              time.sleep(20); os._exit(0)
          if child is None: break
          children.append(child)
      count = len(children)
      for child in children: os.kill(child, signal.SIGKILL)
      if count > E["processes"]: harm("%d processes" % count)
      """#),
    HostileProgram(
      "thread-bomb", "more threads than the limit", [],
      #"""
      threads = []
      threading.stack_size(65536)
      try:
          for _ in range(E["processes"] * 2):
              thread = threading.Thread(target=time.sleep, args=(3,), daemon=True); thread.start(); threads.append(thread)
      except RuntimeError: pass
      if len(threads) > E["processes"]: harm("%d threads" % len(threads))
      """#),
    HostileProgram(
      "zombie-storm", "more dead children than the limit", [],
      #"""
      count = 0
      for _ in range(E["processes"] * 2):
          child = quietly(os.fork)
          if child == 0: os._exit(0)
          if child is None: break
          count += 1
      if count > E["processes"]: harm("%d zombies" % count)
      """#),
    HostileProgram(
      "orphan-chain", "a chain of orphans that outruns its killer", [],
      #"""
      hold, give = os.pipe()
      depth = 0
      while depth < E["processes"] * 2:
          child = quietly(os.fork)
          if child is None: break
          if child > 0:
              time.sleep(10); os._exit(0)
          depth += 1
      if depth > E["processes"]: harm("a chain of %d" % depth)
      """#),
    HostileProgram(
      "memory-bomb", "more memory than the limit", [],
      #"""
      import mmap
      blocks, step = [], 16 << 20
      for number in range(int(E["memory"] * 1.25) // step + 1):
          block = quietly(lambda: mmap.mmap(-1, step))
          if block is None: break
          for page in range(0, step, 4096): block[page] = 1
          blocks.append(block)
      else: harm("%d MiB" % (len(blocks) * 16))
      """#),
    HostileProgram(
      "spared-memory-bomb", "more memory than the limit, out of reach of what kills for it", [],
      #"""
      import mmap
      def spare():
          with open("/proc/self/oom_score_adj", "w") as file: file.write("-1000")
      quietly(spare)
      score = int(open("/proc/self/oom_score_adj").read())
      if score < 0: harm("a score of %d" % score)
      blocks, step = [], 16 << 20
      for number in range(int(E["memory"] * 1.25) // step + 1):
          block = quietly(lambda: mmap.mmap(-1, step))
          if block is None: break
          for page in range(0, step, 4096): block[page] = 1
          blocks.append(block)
      else: harm("%d MiB" % (len(blocks) * 16))
      """#),
    HostileProgram(
      "memory-bomb-shared", "more memory than the limit, spread over children", [],
      #"""
      import mmap
      children, step = int(E["memory"] * 1.5) // (48 << 20) + 1, 48 << 20
      receive, send = os.pipe()
      living = set()
      for _ in range(children):
          child = os.fork()
          if child == 0:
              block = mmap.mmap(-1, step)
              for page in range(0, step, 4096): block[page] = 1
              os.write(send, os.getpid().to_bytes(4, "little")); time.sleep(4); os._exit(0)
          living.add(child)
      os.close(send)
      full, held, end = set(), 0, time.time() + 3.5
      os.set_blocking(receive, False)
      while time.time() < end:
          try: full.add(int.from_bytes(os.read(receive, 4), "little"))
          except BlockingIOError: time.sleep(0.05)
          # One that was killed to make room for another holds nothing any more.
          living = {child for child in living if os.waitpid(child, os.WNOHANG)[0] == 0}
          held = max(held, len(full & living))
      if held * step > E["memory"] * 1.25: harm("%d children hold %d MiB" % (held, held * 48))
      """#),
    HostileProgram(
      "memory-file", "more memory than the limit, in an unnamed file", [],
      #"""
      held, piece = 0, b"\1" * (1 << 20)
      files = []
      while held < E["memory"] * 1.25:
          file = quietly(lambda: os.memfd_create("x"))
          if file is None: break
          files.append(file)
          for _ in range(32):
              if not quietly(lambda: os.write(file, piece)): break
              held += len(piece)
          else: continue
          break
      if held >= E["memory"] * 1.25: harm("%d MiB" % (held >> 20))
      """#),
    HostileProgram(
      "shared-memory", "more System V shared memory than the limit", [],
      #"""
      libc.shmat.restype = ctypes.c_void_p
      held, step = 0, 32 << 20
      while held < E["memory"] * 1.25:
          key = libc.shmget(0, ctypes.c_size_t(step), 0o1600)
          if key < 0: break
          place = libc.shmat(key, None, 0)
          libc.shmctl(key, 0, None)
          if place in (None, 2**64 - 1): break
          ctypes.memset(place, 1, step); held += step
      if held >= E["memory"] * 1.25: harm("%d MiB" % (held >> 20))
      """#),
    HostileProgram(
      "fill-workspace", "more files than the workspace may hold", [],
      fill("\".\"", limit: "workspace", slack: 1.25)),
    HostileProgram(
      "fill-tmp", "more in /tmp than memory and workspace allow", [],
      fill("\"/tmp\"", limit: "private", slack: 1.25)),
    HostileProgram(
      "fill-shm", "more in /dev/shm than memory and workspace allow", [],
      fill("\"/dev/shm\"", limit: "private", slack: 1.25)),
    HostileProgram(
      "huge-file", "a file longer than the limit", [],
      #"""
      signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
      piece, size = b"\1" * (1 << 20), 0
      with open("huge", "wb", buffering=0) as file:
          while size <= E["file"] and quietly(lambda: file.write(piece)): size += len(piece)
      if size > E["file"]: harm("%d MiB" % (size >> 20))
      """#),
    HostileProgram(
      "open-files", "more open files than the limit", [],
      #"""
      import resource
      hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
      resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
      files = []
      while len(files) <= E["files"]:
          file = quietly(lambda: os.open("/dev/null", os.O_RDONLY))
          if file is None: break
          files.append(file)
      if len(files) > E["files"]: harm("%d files" % len(files))
      """#),
    HostileProgram(
      "burn", "processor time without end", sign: .outlivesDeadline, [],
      #"""
      while True: pass
      """#),
    HostileProgram(
      "burn-aside", "processor time in children that left their session", sign: .outlivesDeadline, [],
      #"""
      for _ in range(3):
          if os.fork() == 0:
              os.setsid()
              while True: pass
      while True: time.sleep(1)
      """#),
    HostileProgram(
      "deaf", "signals that ask to end are ignored", sign: .outlivesDeadline, [],
      #"""
      for number in range(1, 65):
          try: signal.signal(number, signal.SIG_IGN)
          except (OSError, ValueError): pass
      while True: time.sleep(1)
      """#),
    HostileProgram(
      "stopped", "a process that stops itself and is never woken", sign: .outlivesDeadline, [],
      #"""
      os.kill(os.getpid(), signal.SIGSTOP)
      time.sleep(3600)
      """#),
    HostileProgram(
      "huge-output", "output without measure", sign: .output, [],
      #"""
      for stream in (sys.stdout, sys.stderr):
          for _ in range(48): stream.write("x" * (1 << 20))
          stream.flush()
      """#),
    HostileProgram(
      "priority", "a higher priority", [.realRoot],
      #"""
      before = os.nice(0)
      if quietly(lambda: os.nice(-5)) is not None and os.nice(0) < before: harm("nice %d" % os.nice(0))
      """#),
    HostileProgram(
      "real-time", "a real-time schedule", [.realRoot],
      #"""
      def ask():
          os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10)); return True
      if quietly(ask): harm("a real-time schedule")
      """#),
    HostileProgram(
      "locked-memory", "memory that cannot be paged out", [],
      #"""
      import mmap
      block = mmap.mmap(-1, 2 << 20)
      place = ctypes.addressof(ctypes.c_char.from_buffer(block))
      if libc.mlock(ctypes.c_void_p(place), ctypes.c_size_t(2 << 20)) == 0: harm("2 MiB locked")
      """#),
  ]

  /// A program that writes files into a folder until it has written more than a limit.
  private static func fill(_ folder: String, limit: String, slack: Double) -> String {
    #"""
    folder, written, piece = \#(folder), 0, b"\1" * (4 << 20)
    goal = int(E["\#(limit)"] * \#(slack))
    number = 0
    while os.path.isdir(folder) and written < goal:
        number += 1
        try:
            with open("%s/fill-%d" % (folder, number), "wb", buffering=0) as file: written += file.write(piece)
        except OSError: break
    for name in range(1, number + 1): quietly(lambda: os.unlink("%s/fill-%d" % (folder, name)))
    if written >= goal: harm("%d MiB in %s" % (written >> 20, folder))
    """#
  }
}
