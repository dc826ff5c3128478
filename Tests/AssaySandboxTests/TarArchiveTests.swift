import AssayCore
import Testing

@testable import AssaySandbox

/// Archives as engines send and take them; what the engine makes of ours is in `DockerImagesTests`.
struct TarArchiveTests {
  private static func archive(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    TarArchive.bytes(
      of: [SystemFile(path: path, content: .bytes(bytes), permissions: 0o755, owner: 3, group: 4)], time: 1)
  }

  @Test(arguments: [0, 1, 511, 512, 513, 70_000], ["a", String(repeating: "long/", count: 60) + "ü"])
  func comesBack(_ size: Int, _ path: String) throws {
    let bytes = [UInt8](repeating: 7, count: size)
    let archive = Self.archive(path, bytes)
    #expect(archive.count.isMultiple(of: 512))
    let file = try #require(TarArchive.onlyFile(in: archive, path: "/x"))
    #expect(file == SystemFile(path: "/x", content: .bytes(bytes), permissions: 0o755, owner: 3, group: 4))
  }

  /// The places of POSIX, "pax Interchange Format", table of the ustar header.
  @Test func headerIsThatOfPOSIX() {
    let header = Self.archive("name", Array("hello".utf8))
    func text(_ range: Range<Int>) -> String {
      String(decoding: header[range].prefix { $0 != 0 }, as: UTF8.self)
    }
    #expect(text(0..<100) == "name" && text(100..<108) == "0000755" && text(124..<136) == "00000000005")
    #expect(text(156..<157) == "0" && text(257..<263) == "ustar" && text(263..<265) == "00")
    let sum = (0..<512).reduce(0) { $0 + ((148..<156).contains($1) ? 32 : Int(header[$1])) }
    #expect(Int(text(148..<154), radix: 8) == sum)
    #expect(Array(header[512..<517]) == Array("hello".utf8))
  }

  @Test func brokenArchivesAreNone() {
    let whole = Self.archive("name", [UInt8](repeating: 1, count: 2_000))
    for count in [0, 1, 511, 512, 1_000, 2_500] {
      #expect(TarArchive.onlyFile(in: Array(whole.prefix(count)), path: "x") == nil)
    }
    for place in [0, 124, 130, 150, 300] {
      var damaged = whole
      damaged[place] = 0xFF
      #expect(TarArchive.onlyFile(in: damaged, path: "x") == nil, "byte \(place)")
    }
    let link = TarArchive.bytes(of: [SystemFile(path: "l", content: .link("/etc/passwd"))], time: 1)
    #expect(TarArchive.onlyFile(in: link, path: "x") == nil)
  }

  @Test func outputsAreTakenApartWhereverTheyAreCut() throws {
    let stream: [UInt8] =
      [1, 0, 0, 0, 0, 0, 0, 3] + Array("abc".utf8) + [2, 0, 0, 0, 0, 0, 0, 2] + Array("xy".utf8)
      + [1, 0, 0, 0, 0, 0, 0, 0] + [1, 0, 0, 0, 0, 0, 0, 2] + Array("de".utf8)
    for size in 1...stream.count {
      let splitter = OutputSplitter(limit: 4)
      for start in stride(from: 0, to: stream.count, by: size) {
        splitter.add(stream[start..<min(start + size, stream.count)])
      }
      let streams = try #require(splitter.streams)
      #expect(streams.output == .init(bytes: Array("abcd".utf8), isCut: true))
      #expect(streams.errors == .init(bytes: Array("xy".utf8), isCut: false))
    }
    let damaged = OutputSplitter(limit: 4)
    damaged.add(Array("HTTP/1.1 500 x".utf8)[...])
    #expect(damaged.streams == nil)
  }
}
