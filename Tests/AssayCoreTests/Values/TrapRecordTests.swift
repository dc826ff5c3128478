import AssayCore
import Foundation
import Testing

struct TrapRecordTests {
  @Test("records of before turns were told can still be read, and are written as before")
  func old() throws {
    let digest = Digest(of: [])
    let old = """
      {"bodyBytes":0,"bodyDigest":"\(digest)","host":"h","method":"","path":"","port":1,"service":"tcp"}
      """
    let record = try JSONDecoder().decode(TrapRecord.self, from: Data(old.utf8))
    #expect(record.answeredTurns == nil && record.host == "h")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(record), as: UTF8.self) == old)
    var new = record
    new.answeredTurns = 2
    let read = try JSONDecoder().decode(TrapRecord.self, from: encoder.encode(new))
    #expect(read == new && read.answeredTurns == 2)
  }
}
