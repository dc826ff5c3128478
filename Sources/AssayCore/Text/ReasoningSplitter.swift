/// Takes the reasoning that some models write into their answer apart from the answer.
public enum ReasoningSplitter: Sendable {
  /// Splits leading `<think>` blocks off an answer.
  ///
  /// A block that is never closed takes the whole rest: the answer then is empty. A closing tag without an
  /// opening one, which servers leave behind when the opening tag is part of their prompt template, ends
  /// reasoning that began with the text. Tags inside the answer proper are left alone.
  ///
  /// - Parameter text: The answer as it came.
  /// - Returns: The reasoning, `nil` if there is none, and the rest without the white space before it.
  public static func split(_ text: String) -> (reasoning: String?, text: String) {
    let bytes = Array(text.utf8)
    // Nearly all answers end here, without a copy.
    guard bytes.contains(UInt8(ascii: "<")) else { return (nil, text) }
    var reasoning: [UInt8] = []
    var rest = bytes[...]
    var found = false
    while let tag = openingTag(at: rest.trimmingStart) {
      found = true
      let content = rest.trimmingStart.dropFirst(tag.count)
      let closing = closingTag(tag)
      guard let end = content.firstIndex(of: closing) else {
        append(content, to: &reasoning)
        return (reasoning.isEmpty ? nil : String(decoding: reasoning, as: UTF8.self), "")
      }
      append(content[..<end], to: &reasoning)
      rest = content[(end + closing.count)...]
    }
    if !found {
      guard let (end, count) = orphan(in: rest) else { return (nil, text) }
      append(rest[..<end], to: &reasoning)
      rest = rest[(end + count)...]
    }
    let answer = String(decoding: rest.trimmingStart, as: UTF8.self)
    return (reasoning.isEmpty ? nil : String(decoding: reasoning, as: UTF8.self), answer)
  }

  private static let tags = [Array("<think>".utf8), Array("<thinking>".utf8)]

  private static func openingTag(at bytes: ArraySlice<UInt8>) -> [UInt8]? {
    tags.first { bytes.starts(with: $0) }
  }

  private static func closingTag(_ tag: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "<"), UInt8(ascii: "/")] + tag[1...]
  }

  /// The first closing tag that stands before any opening one.
  ///
  /// Only `</think>` counts, and only outside a fence of code: code that handles such tags stays code.
  private static func orphan(in bytes: ArraySlice<UInt8>) -> (Int, Int)? {
    let closing = closingTag(tags[0])
    guard let end = bytes.firstIndex(of: closing) else { return nil }
    let before = bytes[..<end]
    guard before.firstIndex(of: tags[0]) == nil else { return nil }
    let fence = Array("```".utf8)
    var fences = 0
    var rest = before
    while let place = rest.firstIndex(of: fence) {
      fences += 1
      rest = rest[(place + fence.count)...]
    }
    return fences.isMultiple(of: 2) ? (end, closing.count) : nil
  }

  private static func append(_ part: ArraySlice<UInt8>, to reasoning: inout [UInt8]) {
    let trimmed = part.trimmingStart.trimmingEnd
    guard !trimmed.isEmpty else { return }
    if !reasoning.isEmpty { reasoning.append(contentsOf: "\n\n".utf8) }
    reasoning.append(contentsOf: trimmed)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingStart: ArraySlice<UInt8> { drop { $0 == 32 || 9...13 ~= $0 } }

  fileprivate var trimmingEnd: ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, last == 32 || 9...13 ~= last { slice.removeLast() }
    return slice
  }

  /// The first place at which `pattern`, which starts with `<` or a back-tick, stands.
  fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
    guard let lead = pattern.first, count >= pattern.count else { return nil }
    var index = startIndex
    let last = endIndex - pattern.count
    while index <= last {
      if self[index] == lead, self[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
