import AssayCore
import Foundation
import Testing

@testable import AssayStore

/// The forms in which cases and replies are stored.
@Suite struct StoredBytesTests {
  private static let parts: [[[UInt8]?]] = [
    [],
    [nil],
    [[]],
    [[1], nil, [], [2, 3]],
    [Array(repeating: 7, count: 200)],
    [Array(repeating: 7, count: 201), nil, Array("tail".utf8)],
    [(0..<3_000_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }, [9]],
  ]

  @Test("come back as they were", arguments: parts)
  func roundTrip(parts: [[UInt8]?]) throws {
    let (packer, unpacker) = (try Packer(), try Unpacker())
    for _ in 1...2 {
      let blob = packer.pack(parts)
      #expect(try unpacker.unpack(blob) == parts)
      for count in 0..<parts.count {
        #expect(try unpacker.unpack(blob, first: count) == Array(parts.prefix(count)))
      }
    }
  }

  @Test func compressibleTextShrinks() throws {
    let blob = try Packer().pack([Array(repeating: 65, count: 100_000)])
    #expect(blob.count < 1_000)
  }

  @Test func damageIsSaidAndNeverCrashes() throws {
    let packer = try Packer()
    let unpacker = try Unpacker()
    for parts in [
      [Array("short".utf8), nil], [Array("a long text, again and ".utf8) + Array(repeating: 66, count: 500)],
    ] {
      let blob = packer.pack(parts)
      for length in 0..<blob.count {
        #expect(throws: DamagedBytes.self) { try unpacker.unpack(blob.prefix(length)) }
      }
      for index in blob.indices {
        for mask in [UInt8(1), 0x80, 0xFF] {
          var damaged = blob
          damaged[index] ^= mask
          // A raw text carries no check sum of its own, so it may come back changed, but never a crash.
          if let changed = try? unpacker.unpack(damaged) { #expect(changed != parts) }
        }
      }
    }
    let bomb: [UInt8] = [1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x78, 0x01]
    #expect(throws: DamagedBytes.self) { try unpacker.unpack(Data(bomb)) }
  }

  @Test func aCaseComesBackWhole() throws {
    let full = try Fixture.fullCase()
    // A member that Core gains must be stored too: then the codec needs a new version.
    #expect(Mirror(reflecting: full).children.count == 15)
    #expect(Mirror(reflecting: full.prompt).children.count == 3)
    #expect(Mirror(reflecting: full.prompt.messages[0]).children.count == 4)
    #expect(Mirror(reflecting: full.prompt.lineage.steps[0]).children.count == 3)
    #expect(Mirror(reflecting: full.provenance).children.count == 3)
    let bytes = try CaseCodec.encode(full)
    let decoded = try CaseCodec.decode(bytes)
    #expect(decoded == full)
    #expect(decoded.digest == full.digest)
    #expect(Array(decoded.prompt.messages[0].text.utf8) == Array(full.prompt.messages[0].text.utf8))
    let plain = Fixture().cases[0]
    #expect(try CaseCodec.decode(CaseCodec.encode(plain)) == plain)
  }

  @Test func aDamagedCaseIsSaidAndNeverCrashes() throws {
    let bytes = try CaseCodec.encode(Fixture.fullCase())
    let ends = Array(0..<300) + Array((bytes.count - 300)..<bytes.count)
    for length in ends {
      #expect(throws: DamagedBytes.self) { try CaseCodec.decode(Array(bytes.prefix(length))) }
    }
    #expect(throws: DamagedBytes.self) { try CaseCodec.decode(bytes + [0]) }
    for index in ends {
      for mask in [UInt8(1), 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] ^= mask
        let decoded = try? CaseCodec.decode(damaged)
        #expect(decoded.map { Mirror(reflecting: $0).children.count } ?? 15 == 15)
      }
    }
  }
}
