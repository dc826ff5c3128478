import AssayCore
import Foundation

extension SandboxConformance {
  static func isUnprivileged(_ bench: SandboxBench) async throws {
    let script = """
      [ $(id -u) -gt 0 ] && echo user; grep -E '^Cap(Prm|Eff|Bnd|Inh|Amb)' /proc/self/status | grep -vc '0000000000000000$'
      for f in /x /etc/x /usr/x /usr/bin/ls /bin/x /lib/x /var/x /proc/x /dev/x /proc/sys/kernel/hostname; do
        (: >> $f) 2>/dev/null && echo "wrote $f"
      done
      mount -t tmpfs x /tmp 2>/dev/null && echo mounted; chown 0 . 2>/dev/null && echo chowned
      mknod null c 1 3 2>/dev/null && echo made; echo done
      """
    let run = try await bench.shell(script)
    try SandboxBench.expect(run.text == "user\n0\ndone\n", "it may more than it should: \(run.account)")
  }

  /// What the checks of a writable system look at on the host.
  private static let watched = [
    "/etc/passwd", "/etc/hosts", "/etc/hostname", "/usr/bin/env", "/root", "/var/log", "/opt",
  ]

  private static func hostState() -> [String] {
    watched.map { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let names = try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
      let digest = FileManager.default.contents(atPath: path).map { Digest(of: $0).description }
      let mode = attributes?[.posixPermissions] as? Int ?? -1
      // A log folder gets files at any time; that it is there is enough.
      return "\(path) \(mode) \(path == "/var/log" ? "" : "\(names ?? []) \(digest ?? "")")"
    }
  }

  static func changesASystemOfItsOwn(_ bench: SandboxBench) async throws {
    let form = SandboxSpecification(
      isSystemWritable: true, files: [SandboxFile(path: "/etc/assay-given", text: "given\n")])
    let before = hostState()
    let steps = [
      "[ $(id -u) = 0 ]", "[ $HOME = /root ]", "cat /etc/assay-given", "echo '1.2.3.4 name' >> /etc/hosts",
      "rm /etc/passwd", "rm -rf /var/log", "mkdir -p /var/log && echo x > /var/log/syslog",
      "chmod 777 /etc/shadow",
      "echo x > /root/.ssh/authorized_keys", "sed -i 's/./#&/' /etc/crontab",
      "cp /bin/true /usr/bin/assay-new",
      "rm /usr/bin/env", "mv /usr/bin/id /usr/bin/id-moved", "/usr/bin/id-moved", "mkdir -p /opt/tool/bin",
      "ln -s /etc/hosts /etc/cron.d/link", "rm -r /usr/share/doc", "mkdir /usr/share/doc",
      "[ ! -e /usr/share/doc/bash ]",
      "cp /bin/sh /usr/bin/sh-copy", "chmod 4755 /usr/bin/sh-copy", "printf x >> /usr/bin/du",
      "[ -e /var/tmp ]",
    ]
    let script = steps.map {
      "(\($0)) > /dev/null || echo \"cannot: \($0.replacing("\"", with: "").replacing("$", with: ""))\""
    }
    let run = try await bench.shell(script.joined(separator: "\n") + "\nexit 0", in: form)
    try SandboxBench.expect(
      run.text.isEmpty && run.ending == .exited(status: 0), "a step failed: \(run.account)")
    try SandboxBench.expect(hostState() == before, "the host was changed: \(hostState())")
    let other = try await bench.shell(
      "cat /etc/passwd > /dev/null && [ -e /usr/bin/env ] && [ ! -e /etc/assay-given ] && [ ! -e /opt/tool ]",
      in: SandboxSpecification(isSystemWritable: true))
    try SandboxBench.expect(
      other.ending == .exited(status: 0), "another sandbox sees the changes: \(other.account)")
  }

  static func hidesTheHost(_ bench: SandboxBench) async throws {
    try lay([("secret", "assay-secret-text")], in: bench.scratch)
    let script = """
      ls -A /home /root /mnt /media /srv /opt 2>/dev/null | grep -v '^/.*:$' | grep -v '^$'
      cat \(bench.scratch)/secret 2>/dev/null; ls -A /tmp
      find /sys -mindepth 2 ! -path '/sys/fs/*' 2>/dev/null | head -n 5
      cat /etc/ssh/ssh_host_* /etc/ssl/private/* 2>/dev/null; cut -d: -f2 /etc/shadow 2>/dev/null | grep -vxE '[*!]*'
      ls /proc | grep '^[0-9]' | wc -l | { read n; [ $n -lt 10 ] || echo "$n processes"; }
      cat /proc/1/environ /proc/1/maps 2>/dev/null; ls /proc/1/fd 2>/dev/null; readlink /proc/1/exe /proc/1/root
      find / -xdev -name 'docker.sock' 2>/dev/null; hostname | grep -vx sandbox; echo done
      """
    let run = try await bench.shell(script)
    try SandboxBench.expect(run.text == "done\n", "the host is seen: \(run.account)")
    let form = SandboxSpecification(isSystemWritable: true)
    guard await bench.sandbox.lack(for: form) == nil else { return }
    let system = try await bench.shell(
      "cat \(bench.scratch)/secret 2>/dev/null; cut -d: -f2 /etc/shadow | grep -vxE '[*!]*'; ls -A /home; echo done",
      in: form)
    try SandboxBench.expect(
      system.text == "done\n", "the host is seen where the system is writable: \(system.account)")
  }

  static func reachesNoNetwork(_ bench: SandboxBench) async throws {
    try await withListener { port in
      let script = """
        for host in 127.0.0.1 8.8.8.8 169.254.169.254 $(hostname -I 2>/dev/null); do
          (timeout 2 bash -c "echo hello > /dev/tcp/$host/\(port)") 2>/dev/null && echo "reached $host"
        done
        cat /proc/net/dev | grep -vE 'Inter|face|lo:'; cat /proc/net/route | tail -n +2
        bash -c 'exec 3<>/dev/udp/8.8.8.8/53; echo x >&3' 2>/dev/null && echo "sent a datagram"
        getent hosts example.com && echo resolved; echo done
        """
      let run = try await bench.shell(script)
      try SandboxBench.expect(run.text == "done\n", "something was reached: \(run.account)")
    }
  }

  /// A socket of the host that listens on its loopback and that nobody should reach.
  private static func withListener(_ body: (UInt16) async throws -> Void) async throws {
    let socket = try LoopbackSocket()
    try await body(socket.port)
  }

  static func keepsCellsApart(_ bench: SandboxBench) async throws {
    let found = try await bench.sandbox.open(SandboxSpecification()) { first throws(Interruption) in
      try await bench.sandbox.open(SandboxSpecification()) { second throws(Interruption) in
        // A program of the first sandbox runs while the second looks around.
        await withTaskGroup(of: SandboxRun?.self) { group in
          group.addTask {
            try? await first.shell("echo mine > /tmp/mine; echo mine > mine; sleep 1.5; echo end")
          }
          group.addTask {
            try? await Task.sleep(for: .milliseconds(500))
            return try? await second.shell(
              "ls -A /tmp . | grep mine; kill -9 -1; ps ax 2>/dev/null | grep -c 'sleep 1[.]5'; echo end")
          }
          return await group.reduce(into: [String]()) { $0.append($1?.account ?? "-") }
        }
      }
    }
    try SandboxBench.expect(
      found.allSatisfy { $0.hasPrefix("exited(status: 0)") }, "one disturbs the other: \(found)")
    try SandboxBench.expect(
      found.contains { $0.contains("“end\n”") }, "the first does not end by itself: \(found)")
  }
}
