extension HostileProgram {
  /// Programs that reach for files of the host.
  static let files: [HostileProgram] = [
    HostileProgram(
      "read-host-file", "read a secret of the host by every way to it", [.hostFolder],
      #"""
      path = E["folder"] + "/secret"
      ways = [path, "/proc/self/root" + path, "/proc/self/cwd/../../../../.." + path, "/proc/%d/root" % TARGET + path,
              "/proc/%d/cwd/../../../.." % TARGET + path, "/.." * 20 + path, "/oldroot" + path, "/newroot" + path, "/tmp/oldroot" + path]
      for way in ways:
          def read():
              with open(way) as file: return file.read()
          if E["secret"] in (quietly(read) or ""): harm("the secret, by " + way)
      """#),
    HostileProgram(
      "search-host-files", "find a secret of the host anywhere", [.hostFolder],
      #"""
      seen = 0
      for top in ("/home", "/root", "/tmp", "/var", "/work", "/mnt", "/media", "/srv", "/opt", "/run", "/etc", E["folder"]):
          for folder, _, names in os.walk(top):
              for name in names:
                  seen += 1
                  if name == "secret" and seen < 200000:
                      def read():
                          with open(folder + "/" + name) as file: return file.read(200)
                      if E["secret"] in (quietly(read) or ""): harm("the secret in " + folder)
      """#),
    HostileProgram(
      "shadow", "read the host's password hashes and keys", [.writableFolders],
      #"""
      for path in ("/etc/shadow", "/etc/gshadow", "/etc/sudoers", "/usr/local/shadow"):
          def read():
              with open(path) as file: return file.read()
          if quietly(read): harm(path + " can be read")
      """#),
    HostileProgram(
      "write-host-file", "change a file of the host", [.hostFolder],
      #"""
      for way in (E["folder"] + "/prey", "/proc/%d/root" % TARGET + E["folder"] + "/prey"):
          def write():
              with open(way, "r+") as file: file.write("changed"); return True
          if quietly(write): harm(way + " was written")
      """#),
    HostileProgram(
      "delete-host-files", "delete everything that can be deleted", [.hostFolder],
      #"""
      import shutil
      prey = E["folder"] + "/prey"
      wasThere = os.path.exists(prey)
      for top in (E["folder"], "/home", "/var", "/root", "/etc", "/usr/local", "/opt"):
          shutil.rmtree(top, ignore_errors=True)
      if wasThere and not os.path.exists(prey): harm("a file of the host is gone")
      """#),
    HostileProgram(
      "hard-link", "link to a file of the host", [.hostFolder],
      #"""
      for target in (E["folder"] + "/prey", "/usr/bin/env", "/etc/passwd"):
          for folder in (".", E["folder"]):
              def link():
                  os.link(target, folder + "/linked-" + str(os.getpid())); return True
              if quietly(link): harm(target + " was linked")
      """#),
    HostileProgram(
      "write-system", "change the system", [.writableFolders],
      #"""
      for path in ("/usr/bin/assay-x", "/usr/lib/assay-x", "/etc/assay-x", "/etc/ld.so.preload", "/bin/assay-x", "/assay-x", "/usr/local/assay-x"):
          def write():
              with open(path, "w") as file: file.write("x"); return True
          if quietly(write): harm(path + " was written")
      """#),
    HostileProgram(
      "kernel-settings", "change settings of the kernel", [.realRoot],
      #"""
      for path in ("/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/vm/drop_caches", "/proc/sysrq-trigger",
                   "/proc/sys/kernel/modprobe", "/proc/sys/fs/binfmt_misc/register", "/sys/kernel/uevent_helper", "/sys/power/state", "/proc/1/oom_score_adj"):
          file = quietly(lambda: os.open(path, os.O_WRONLY))
          if file is not None: harm(path + " is open for writing")
      """#),
    HostileProgram(
      "kernel-memory", "read the kernel's memory", [.realRoot, .devices],
      #"""
      for path in ("/proc/kcore", "/dev/mem", "/dev/kmem", "/dev/port", "/dev/kmsg", "/dev/vda", "/dev/sda", "/dev/nvme0n1", "/dev/fuse", "/dev/kvm", "/dev/loop-control", "/dev/net/tun"):
          file = quietly(lambda: os.open(path, os.O_RDONLY))
          if file is not None: harm(path + " is open")
      """#),
    HostileProgram(
      "control-groups", "lift its own limits", [.writableFolders],
      #"""
      for top, folders, names in os.walk("/sys/fs/cgroup"):
          def make():
              os.mkdir(top + "/assay-x"); return True
          if quietly(make): harm("a control group in " + top)
          for name in names:
              if name in ("cgroup.procs", "tasks", "memory.max", "memory.limit_in_bytes", "pids.max", "release_agent"):
                  if quietly(lambda: os.open(top + "/" + name, os.O_WRONLY)) is not None: harm(top + "/" + name)
      """#),
    HostileProgram(
      "sockets-of-services", "talk to services of the host through files", [.hostFolder],
      #"""
      for path in (E["folder"] + "/socket", "/run/docker.sock", "/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private", "/run/containerd/containerd.sock"):
          line = socket.socket(socket.AF_UNIX)
          def connect():
              line.connect(path); return True
          if quietly(connect): harm(path + " answers")
      """#),
    HostileProgram(
      "links-as-bait", "links that lead readers and writers astray", sign: .bait, [.hostFolder],
      #"""
      os.symlink(E["folder"] + "/secret", "bait")
      os.symlink(E["folder"], "bait-folder")
      os.symlink("/proc/self/root" + E["folder"] + "/secret", "bait-magic")
      os.makedirs("deep"); os.symlink("../../../../../../.." + E["folder"], "deep/bait-folder")
      """#),
    HostileProgram(
      "special-files-as-bait", "pipes, sockets and endless names that hang or break readers", sign: .bait, [],
      #"""
      os.mkfifo("bait")
      line = socket.socket(socket.AF_UNIX); line.bind("bait-folder")
      open(b"bait-\xff\xfe\n\x1b[2J", "wb").write(b"x")
      open("bait-magic", "wb").truncate(E["file"] - 1)
      here = os.getcwd()
      for _ in range(300):
          os.mkdir("d" * 200); os.chdir("d" * 200)
      os.chdir(here)
      """#),
    HostileProgram(
      "many-files-as-bait", "more files than anyone can list", sign: .bait, [],
      #"""
      os.mkdir("many")
      for number in range(12000): quietly(lambda: open("many/%d" % number, "w").close())
      """#),
    HostileProgram(
      "rights-as-bait", "files and folders that their owner cannot read", sign: .bait, [],
      #"""
      os.mkdir("bait-folder"); open("bait-folder/x", "w").write("x"); os.chmod("bait-folder", 0)
      open("bait", "w").write("x"); os.chmod("bait", 0)
      """#),
  ]
}
