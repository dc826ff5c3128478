import AssayCore
import Testing

@testable import AssaySandbox

/// How the supervisor's words become an ending.
@Suite struct DockerRunTests {
  /// `struct contained_ending`: kind, status, two times, then what was killed and denied, and what others did.
  private func ending(
    kind: UInt32 = 1, status: UInt32, killed: UInt32 = 0, denied: UInt32 = 0, outer: UInt32 = 0
  ) -> SandboxEnding {
    var block = BlockWriter()
    block.add(kind)
    block.add(status)
    block.add(UInt64(1000))
    block.add(UInt64(1000))
    for number in [killed, denied, outer, 0] { block.add(number) }
    let frame = FrameReader.Frame(kind: DockerRun.Kind.ending, bytes: block.bytes)
    return DockerRun.run([frame], limits: SandboxLimits()).ending
  }

  private static let broke = SandboxEnding.broke(
    reason: "the machine itself ran out of memory or processes")

  @Test func ownLimitsAreTheProgramsAffair() {
    #expect(ending(status: 9, killed: 1) == .outOfMemory)
    #expect(ending(status: 2 << 8, denied: 3) == .processLimit)
    #expect(ending(status: 2 << 8) == .exited(status: 2))
  }

  @Test func limitsOfOthersAreNot() {
    #expect(ending(status: 9, outer: 1) == Self.broke)
    #expect(ending(status: 2 << 8, killed: 1, outer: 1) == Self.broke)
    #expect(ending(kind: 3, status: 9, outer: 1) == Self.broke)
    #expect(ending(status: 0, outer: 1) == .exited(status: 0))
  }

  @Test("an ending that is cut or unknown is the sandbox's failure", arguments: [0, 39, 41, 40])
  func damaged(count: Int) {
    let frame = FrameReader.Frame(
      kind: DockerRun.Kind.ending, bytes: Array(repeating: 0, count: count))
    guard case .broke = DockerRun.run([frame], limits: SandboxLimits()).ending else {
      Issue.record("it became an ending")
      return
    }
  }

  /// A stream of single bytes is no more than its bytes.
  @Test func joinsStreams() {
    let collector = FrameCollector(limitBytes: 20_000)
    for _ in 0..<10_000 {
      for kind in [DockerRun.Kind.output, DockerRun.Kind.errors] {
        collector.add([1, 0, 0, 0, 0, 0, 0, 6, kind, 1, 0, 0, 0, 97])
      }
    }
    #expect(collector.result.fault == nil)
    #expect(collector.result.frames.map(\.bytes.count) == [10_000, 10_000])
  }

  /// More than the limit is an error and never a shorter list.
  @Test func tellsThatFramesAreMissing() {
    let frame: [UInt8] = [5, 3, 0, 0, 0, 1, 2, 3]
    let piece: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 8] + frame
    let (roomy, narrow, odd) = (
      FrameCollector(limitBytes: 1000), FrameCollector(limitBytes: 100), FrameCollector(limitBytes: 1000)
    )
    for _ in 0..<2 {
      roomy.add(piece[...])
      narrow.add(piece[...])
    }
    odd.add([9, 0, 0, 0, 0, 0, 0, 1, 0])
    #expect(roomy.result.fault == nil && roomy.result.frames.count == 2)
    #expect(narrow.result.fault != nil && odd.result.fault != nil)
  }
}
