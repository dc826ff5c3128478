/// The function that a prompt asks for, as far as a byte scanner finds it.
package struct EntryPoint: Sendable, Hashable {
  /// The function's name.
  package var name: String
  /// The names of its parameters; empty if the prompt gives none.
  package var parameters: [String]
  /// The Python head without its colon, such as `def f(a: int) -> None`; `nil` unless the prompt has one.
  package var pythonHead: String?

  /// Creates an entry point.
  package init(name: String, parameters: [String] = [], pythonHead: String? = nil) {
    self.name = name
    self.parameters = parameters
    self.pythonHead = pythonHead
  }

  /// Finds the last function head in `text` (`def`, `func`, `function`, `fn`, `fun`), or else the first
  /// name between backticks that could be one.
  ///
  /// Linear in the length of the text.
  package init?(in text: String) {
    let bytes = Array(text.utf8)
    if let head = Self.lastHead(in: bytes) {
      self = head
    } else if let name = Self.quotedName(in: bytes) {
      self.init(name: name)
    } else {
      return nil
    }
  }

  /// The most bytes of a head; a longer one is not worth repeating.
  private static let headLimitBytes = 400

  private static let keywords: [[UInt8]] = ["def", "func", "function", "fn", "fun"].map { Array($0.utf8) }

  private static func lastHead(in bytes: [UInt8]) -> EntryPoint? {
    var end = bytes.count
    // Backwards from every opening parenthesis, so that the work per place stays bounded.
    while let open = bytes[..<end].lastIndex(of: UInt8(ascii: "(")) {
      if let head = head(in: bytes, openingAt: open) { return head }
      end = open
    }
    return nil
  }

  private static func head(in bytes: [UInt8], openingAt open: Int) -> EntryPoint? {
    let floor = max(0, open - 120)
    var start = open
    while start > floor, bytes[start - 1].isIdentifierByte { start -= 1 }
    guard start < open, !bytes[start].isDigit else { return nil }
    var gap = start
    while gap > floor, bytes[gap - 1] == UInt8(ascii: " ") { gap -= 1 }
    guard gap < start else { return nil }
    var word = gap
    while word > floor, bytes[word - 1].isIdentifierByte { word -= 1 }
    let keyword = bytes[word..<gap]
    guard keywords.contains(where: { $0.elementsEqual(keyword) }) else { return nil }
    let name = String(decoding: bytes[start..<open], as: UTF8.self)
    guard let close = closing(in: bytes, openingAt: open) else { return EntryPoint(name: name) }
    let parameters = parameterNames(bytes[(open + 1)..<close])
    guard keyword.elementsEqual(keywords[0]), let end = pythonHeadEnd(in: bytes, after: close) else {
      return EntryPoint(name: name, parameters: parameters)
    }
    return EntryPoint(
      name: name, parameters: parameters, pythonHead: String(decoding: bytes[word..<end], as: UTF8.self))
  }

  private static func closing(in bytes: [UInt8], openingAt open: Int) -> Int? {
    var depth = 0
    for index in open..<min(bytes.count, open + headLimitBytes) {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// Where the colon stands that ends a Python head on the same line.
  private static func pythonHeadEnd(in bytes: [UInt8], after close: Int) -> Int? {
    let rest = bytes[close..<min(bytes.count, close + headLimitBytes)]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\n") }),
      bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  private static func parameterNames(_ list: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var depth = 0
    var current: [UInt8] = []
    var isOpen = true
    for byte in list {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        if !current.isEmpty { names.append(String(decoding: current, as: UTF8.self)) }
        current = []
        isOpen = true
      case _ where byte.isIdentifierByte && isOpen && depth == 0: current.append(byte)
      case _ where !current.isEmpty: isOpen = false
      default: break
      }
    }
    if !current.isEmpty { names.append(String(decoding: current, as: UTF8.self)) }
    return names.filter { $0 != "self" }
  }

  private static func quotedName(in bytes: [UInt8]) -> String? {
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      let rest = bytes[(open + 1)...].prefix(64)
      let name = rest.prefix { $0.isIdentifierByte }
      let tail = rest.dropFirst(name.count).first
      if let first = name.first, name.count >= 2, !first.isDigit,
        tail == UInt8(ascii: "`") || tail == UInt8(ascii: "(")
      {
        return String(decoding: name, as: UTF8.self)
      }
      index = open + 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isIdentifierByte: Bool {
    isDigit || self == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
