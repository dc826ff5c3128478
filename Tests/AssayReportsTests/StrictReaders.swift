/// The tags of an HTML text with the names of their attributes, read strictly: every attribute value in
/// double quotes, no `<` outside a tag.
struct HTMLTags {
  enum Problem: Error { case malformed(near: String) }

  let names: [String]

  init(_ html: String) throws {
    let bytes = Array(html.utf8)
    var names: [String] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      var name = ""
      var inQuotes = false
      var index = start + 1
      while index < bytes.count, inQuotes || bytes[index] != UInt8(ascii: ">") {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          inQuotes.toggle()
        } else if !inQuotes {
          guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: "'") else {
            let context = String(decoding: bytes[start...].prefix(60), as: UTF8.self)
            throw Problem.malformed(near: context)
          }
          name.unicodeScalars.append(Unicode.Scalar(byte))
        }
        index += 1
      }
      guard index < bytes.count else {
        throw Problem.malformed(near: String(decoding: bytes[start...].prefix(60), as: UTF8.self))
      }
      names.append(name)
      place = index + 1
    }
    self.names = names
  }
}

/// The records of a CSV text, read strictly by RFC 4180.
struct CSVRecords {
  enum Problem: Error { case malformed(at: Int) }

  let records: [[String]]

  init(_ bytes: [UInt8]) throws {
    var records: [[String]] = []
    var record: [String] = []
    var place = 0
    while place < bytes.count {
      var field: [UInt8] = []
      if bytes[place] == UInt8(ascii: "\"") {
        place += 1
        while true {
          guard place < bytes.count else { throw Problem.malformed(at: place) }
          if bytes[place] == UInt8(ascii: "\"") {
            place += 1
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { break }
          }
          field.append(bytes[place])
          place += 1
        }
      } else {
        while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != 13 {
          guard bytes[place] != UInt8(ascii: "\""), bytes[place] != 10 else {
            throw Problem.malformed(at: place)
          }
          field.append(bytes[place])
          place += 1
        }
      }
      record.append(String(decoding: field, as: UTF8.self))
      guard place < bytes.count else { throw Problem.malformed(at: place) }
      if bytes[place] == UInt8(ascii: ",") {
        place += 1
      } else {
        guard place + 1 < bytes.count, bytes[place] == 13, bytes[place + 1] == 10 else {
          throw Problem.malformed(at: place)
        }
        place += 2
        records.append(record)
        record = []
      }
    }
    guard record.isEmpty else { throw Problem.malformed(at: place) }
    self.records = records
  }
}
