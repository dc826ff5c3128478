/// The part of DNS that a trap needs (RFC 1035): one question in, one answer out.
struct DNSMessage: Sendable, Hashable {
  /// The longest name in text form.
  static let nameLimit = 253

  /// The number of the query.
  var id: UInt16
  /// The name asked for, in lower case, without the last dot.
  var name: String
  /// The record type asked for.
  var type: UInt16
  /// The question as it came, to be repeated in the answer.
  var question: [UInt8]
  /// Whether the asker wishes recursion.
  var isRecursive: Bool

  /// Reads a query; `nil` for everything that is not one query of one question of the Internet class.
  init?(_ bytes: [UInt8]) {
    func number(at place: Int) -> UInt16? {
      place + 1 < bytes.count ? UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1]) : nil
    }
    guard let id = number(at: 0), let flags = number(at: 2), number(at: 4) == 1, bytes.count >= 17,
      flags & 0xF800 == 0
    else { return nil }
    var labels: [[UInt8]] = []
    var place = 12
    var length = 0
    while true {
      guard place < bytes.count else { return nil }
      let count = Int(bytes[place])
      place += 1
      if count == 0 { break }
      // A query has no use for compression, which is what longer counts mean.
      guard count < 64, place + count <= bytes.count else { return nil }
      labels.append(Array(bytes[place..<place + count]))
      length += count + 1
      guard length <= Self.nameLimit + 1 else { return nil }
      place += count
    }
    guard let type = number(at: place), number(at: place + 2) == 1 else { return nil }
    self.id = id
    self.type = type
    isRecursive = flags & 0x0100 != 0
    question = Array(bytes[12..<place + 4])
    name = labels.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: ".")
  }

  /// The record type in letters where it is a usual one.
  var typeName: String {
    switch type {
    case 1: "A"
    case 2: "NS"
    case 5: "CNAME"
    case 6: "SOA"
    case 12: "PTR"
    case 15: "MX"
    case 16: "TXT"
    case 28: "AAAA"
    case 33: "SRV"
    case 65: "HTTPS"
    case 255: "ANY"
    default: "TYPE\(type)"
    }
  }

  /// An answer: the address for questions about IPv4 addresses, no records for others.
  func answer(address: [UInt8]) -> [UInt8] {
    let hasAddress = type == 1 || type == 255
    var bytes = [
      UInt8(id >> 8), UInt8(id & 255), isRecursive ? 0x81 : 0x80, 0x80, 0, 1, 0, hasAddress ? 1 : 0,
    ]
    bytes += [0, 0, 0, 0] + question
    if hasAddress {
      // The name is that of the question, at byte 12; class Internet, one minute, four bytes.
      bytes += [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4] + address
    }
    return bytes
  }
}
