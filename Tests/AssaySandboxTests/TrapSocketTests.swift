#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Glibc
import Synchronization
import Testing

/// Serves nothing, and tells what it was given.
private final class SilentTraps: TrapHost, TrapService {
  let authority: [UInt8]? = Array("-----BEGIN CERTIFICATE-----\n".utf8)
  let sockets = Mutex<[TrapSocket]>([])
  let hasStopped = Mutex(false)

  func serve(_ traps: [Trap], on sockets: [TrapSocket]) async throws(Interruption) -> any TrapService {
    self.sockets.withLock { $0 = sockets }
    return self
  }

  func records() async -> TrapRecords { TrapRecords() }

  func stop() async {
    hasStopped.withLock { $0 = true }
    for socket in sockets.withLock({ $0 }) { close(socket.descriptor) }
  }
}

@Suite struct TrapSocketTests {
  @Test(
    "every address of the world leads to the traps' sockets", .timeLimit(.minutes(10)),
    .enabled(if: TestBench.hasBubblewrap, "needs bubblewrap"))
  func sockets() async throws {
    let traps = SilentTraps()
    let box = await TestBench.sandbox(traps: traps)
    let form = SandboxSpecification(
      network: .trapped([Trap(.http, port: 80), Trap(.dns, port: 53), Trap(.udp, port: 9999)]))
    let script = """
      for host in 8.8.8.8 127.0.0.1 192.168.1.1; do echo $host > /dev/tcp/$host/80 && echo "tcp $host"; done
      [ -e /proc/net/if_inet6 ] && echo six > /dev/tcp/2001:db8::1/80 && echo "tcp six"
      echo datagram > /dev/udp/1.2.3.4/9999 && echo udp; echo x > /dev/tcp/8.8.8.8/81 || echo closed
      tail -n 1 /etc/ssl/certs/assay-traps.pem
      """
    let run = try await box.open(form) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["bash", "-c", script]))
    }
    let text = String(decoding: run.output.bytes, as: UTF8.self)
    let hasIPv6 = FileManager.default.fileExists(atPath: "/proc/net/if_inet6")
    let expected =
      ["tcp 8.8.8.8", "tcp 127.0.0.1", "tcp 192.168.1.1"] + (hasIPv6 ? ["tcp six"] : [])
      + ["udp", "closed", "-----BEGIN CERTIFICATE-----"]
    #expect(text.split(separator: "\n").map(String.init) == expected)
    let kinds = traps.sockets.withLock { sockets in
      sockets.filter { !$0.isIPv6 }.map { "\($0.trap) \($0.transport)" }
    }
    #expect(kinds == ["0 stream", "1 stream", "1 datagram", "2 datagram"])
    #expect(traps.hasStopped.withLock { $0 })
  }
}
#endif
