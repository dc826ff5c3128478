import AssayCore
import Foundation

extension SandboxConformance {
  /// Two layers of a system, of which the higher hides a file of the lower.
  private static func systemOfTwoLayers(_ bench: SandboxBench) throws -> SandboxSpecification {
    try lay(
      [
        ("low/etc/passwd", "low\n"), ("low/etc/assay/kept", "kept\n"), ("low/usr/assay/tool", "tool\n"),
        ("low/usr/assay/deep/er", "deep\n"), ("low/root/.bashrc", "shell\n"),
        ("low/var/log/assay.log", "log\n"), ("low/opt/assay/part", "part\n"), ("low/home/nobody", "unseen"),
        ("high/etc/passwd", "high\n"), ("high/var/assay/a", "a\n"),
      ], in: bench.scratch)
    return SandboxSpecification(
      isSystemWritable: true, systemLayers: ["\(bench.scratch)/low", "\(bench.scratch)/high"])
  }

  static func laysOverTheSystem(_ bench: SandboxBench) async throws {
    let form = try systemOfTwoLayers(bench)
    let before = try contents(of: bench.scratch)
    let look = """
      cat /etc/passwd /etc/assay/kept /usr/assay/tool /root/.bashrc /var/log/assay.log /opt/assay/part /var/assay/a
      [ "$(id -u)" = 0 ] && [ "$(stat -c %u /etc/passwd /usr/assay /opt/assay/part | sort -u)" = 0 ] && echo own
      [ -e /etc/hosts ] && [ -e /usr/bin/env ] && [ ! -e /home/nobody ] && echo over
      """
    let change = """
      rm /etc/passwd && rm -r /usr/assay && echo more >> /var/log/assay.log && mv /opt/assay /opt/moved \
      && chmod 600 /root/.bashrc && rm -r /var/assay && mkdir /var/assay && ls -A /var/assay && echo changed
      """
    let expected = "high\nkept\ntool\nshell\nlog\npart\na\nown\nover\n"
    let first = try await bench.shell("\(look)\n\(change)", in: form)
    try SandboxBench.expect(
      first.text == expected + "changed\n", "the system is not as layered: \(first.account)")
    let second = try await bench.shell(look, in: form)
    try SandboxBench.expect(second.text == expected, "changes of the system leak: \(second.account)")
    try SandboxBench.expect(try contents(of: bench.scratch) == before, "the host's layers were changed")
  }

  static func tellsChangesOfSystemLayers(_ bench: SandboxBench) async throws {
    let form = try systemOfTwoLayers(bench)
    let script = """
      rm /etc/passwd; echo more >> /root/.bashrc; rm -r /usr/assay/deep; touch /var/log/assay.log; chmod 700 /opt/assay
      rm -r /var/assay; mkdir /var/assay; echo b > /var/assay/b; echo new > /opt/assay/new
      """
    let (before, after) = try await bench.sandbox.open(form) { cell throws(Interruption) in
      let before = try await cell.changes()
      _ = try await cell.shell(script)
      return (before, try await cell.changes())
    }
    try SandboxBench.expect(before.entries.isEmpty, "the layers count as changes: \(told(before))")
    let expected = [
      "deleted /etc/passwd -", "modified /opt/assay -", "created /opt/assay/new digest",
      "modified /root/.bashrc digest", "deleted /usr/assay/deep -", "deleted /usr/assay/deep/er -",
      "deleted /var/assay/a -", "created /var/assay/b digest",
    ]
    try SandboxBench.expect(told(after) == expected, "the changes are \(told(after))")
  }

  static func standsInForTheKernel(_ bench: SandboxBench) async throws {
    try lay(
      [
        ("proc/cpuinfo", "processor\t: invented\n"), ("proc/cmdline", "BOOT_IMAGE=/invented\n"),
        ("proc/driver/invented/version", "1\n"), ("sys/kernel/invented", "0\n"),
      ], in: bench.scratch)
    let before = try contents(of: bench.scratch)
    let script = """
      cat /proc/cpuinfo /proc/cmdline /proc/driver/invented/version /sys/kernel/invented; ls /proc/driver /sys
      for f in /proc/cpuinfo /proc/driver/x /proc/driver/invented/version /sys/x /sys/kernel/invented; do
        (echo x >> $f) 2>/dev/null && echo "wrote $f"; rm -r $f 2>/dev/null && echo "removed $f"
        chmod 777 $f 2>/dev/null && echo "opened $f"
      done
      [ -r /proc/self/status ] && [ -d /proc/1 ] && [ -d /proc/$$ ] && [ -d /proc/sys/kernel ] && echo real
      """
    for isWritable in [false, true] {
      var form = SandboxSpecification(isSystemWritable: isWritable, kernelFiles: bench.scratch)
      if await bench.sandbox.lack(for: form) != nil { form.isSystemWritable = false }
      let (run, changes) = try await bench.sandbox.open(form) { cell throws(Interruption) in
        (try await cell.shell(script), try await cell.changes())
      }
      let expected = """
        processor\t: invented
        BOOT_IMAGE=/invented
        1
        0
        /proc/driver:
        invented

        /sys:
        kernel
        real

        """
      try SandboxBench.expect(run.text == expected, "nothing stands in, or it can be changed: \(run.account)")
      try SandboxBench.expect(changes.entries.isEmpty, "stand-ins count as changes: \(told(changes))")
    }
    try SandboxBench.expect(try contents(of: bench.scratch) == before, "the host's files were changed")
  }
}
