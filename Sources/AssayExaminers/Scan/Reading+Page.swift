internal import AssayCore

extension SourceText {
  /// A page, and the scripts in it.
  func html() -> [CodePart] {
    let text = MappedText(bytes)
    var parts = [
      CodePart(readings: [reading(.html, "html", "html", (text, nil))], isMain: true)
    ]
    let scripts = Self.scripts(in: bytes)
    if !scripts.isEmpty {
      let code = text.keepingOnly(scripts)
      var readings = [
        reading(.javascript, "js", "js", (code, nil), language: .javascript),
        reading(.javascript, "ts", "ts", (code, nil), language: .typescript),
      ]
      if let filled = Self.withoutTemplates(code) {
        readings.append(
          reading(.javascript, "js", "js", (filled, "without marks of a template"), language: .javascript))
      }
      parts.append(CodePart(readings: readings, isMain: false))
    }
    return parts
  }

  /// The scripts with a name in the place of each value that a template writes, and nothing in that of its other
  /// marks; `nil` if there are none.
  private static func withoutTemplates(_ text: MappedText) -> MappedText? {
    let bytes = text.bytes
    var values: [Range<Int>] = []
    var others: [Range<Int>] = []
    for (opening, closing) in [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"), ("<?", "?>")] {
      var index = 0
      for place in ByteSearch(Array(opening.utf8)).places(in: bytes, limit: 1000) {
        guard place.lowerBound >= index else { continue }
        let rest = Array(bytes[place.upperBound...].prefix(2000))
        guard let end = ByteSearch(Array(closing.utf8)).places(in: rest, limit: 1).first else { continue }
        index = place.upperBound + end.upperBound
        let writes =
          switch opening {
          case "{{": true
          case "<%": rest.first == UInt8(ascii: "=") || rest.first == UInt8(ascii: "-")
          case "<?": rest.starts(with: Array("=".utf8)) || rest.starts(with: Array("php echo".utf8))
          default: false
          }
        if writes { values.append(place.lowerBound..<index) } else { others.append(place.lowerBound..<index) }
      }
    }
    guard !values.isEmpty || !others.isEmpty else { return nil }
    return text.blanking(others).blanking(values.map { $0 }, with: UInt8(ascii: "_"))
  }

  /// The insides of the `script` elements that hold code.
  static func scripts(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes.hasLowercased("<script", at: index, before: bytes.count)
      else {
        index += 1
        continue
      }
      guard let open = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
      var end = open + 1
      while end < bytes.count, !bytes.hasLowercased("</script", at: end, before: bytes.count) { end += 1 }
      if end > open + 1, isCode(bytes[index..<open]) { ranges.append(open + 1..<end) }
      index = end
    }
    return ranges
  }

  /// Whether a browser runs what stands in an element with this tag: it has no type, or one of a script.
  private static func isCode(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    var rest = text[...]
    while let type = rest.firstRange(of: "type") {
      let isAttribute = text[..<type.lowerBound].last?.isWhitespace == true
      rest = rest[type.upperBound...]
      let value = rest.drop { $0.isWhitespace }
      guard isAttribute, value.first == "=" else { continue }
      let name = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .prefix { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
      return name.isEmpty || name == "module"
        || ["script", "babel", "jsx"].contains { name.hasSuffix($0) || name.contains("\($0);") }
    }
    return true
  }
}
