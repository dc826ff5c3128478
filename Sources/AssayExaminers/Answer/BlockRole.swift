internal import AssayCore

/// What an answer says that a block of its code is.
enum BlockRole: Sendable, Hashable {
  /// Nothing.
  case plain
  /// What is to be used.
  case solution
  /// What is not to be used: code to avoid, code as it was before, an attack.
  case counterExample
  /// Both at once.
  case doubtful

  /// The role of code that also stands in the prompt.
  var quoted: BlockRole { self == .plain || self == .counterExample ? .counterExample : .doubtful }

  /// What two texts about the same block say together.
  func joined(with other: BlockRole) -> BlockRole {
    if self == .plain || self == other { return other }
    return other == .plain ? self : .doubtful
  }

  /// Tells the role of a block from the line before it, its first comment, and the heading above.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - text: Its content.
  ///   - bytes: The answer.
  init(of block: CodeBlock, text: String, in bytes: [UInt8]) {
    let surroundings = Surroundings(of: block, in: bytes)
    let comments = Self.comments(in: Array(text.utf8))
    let lead = surroundings.lead.map(Remark.role(ofLine:)) ?? .plain
    var role = lead.joined(with: comments.first.map(Remark.role(ofComment:)) ?? .plain)
    if role == .plain {
      let heading = surroundings.heading.map(Remark.role(ofLine:)) ?? .plain
      role = heading == .doubtful ? .plain : heading
    }
    // A block may hold both versions.
    let isMixed = comments.dropFirst().contains { Remark.role(ofComment: $0) == .solution }
    self = role == .counterExample && isMixed ? .doubtful : role
  }

  private static let commentLimit = 50

  /// The comments of a text, each line for itself: those before its first statement first, or an empty one.
  private static func comments(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var comments: [ArraySlice<UInt8>] = []
    var docstring = Docstring()
    var isFirst = true
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      if content.isEmpty || (isFirst && bytes[content].elementsEqual("<?php".utf8)) { continue }
      let isDocstring = docstring.covers(content, in: bytes)
      if isDocstring || CodeLine.shape(of: content, in: bytes) == .comment {
        // A docstring says at its start what the code is, and further on it talks of all kinds of things.
        if isFirst || !isDocstring { comments.append(bytes[content].prefix(400)) }
        if comments.count == commentLimit { break }
      } else if isFirst {
        comments.append([])
      }
      isFirst = false
    }
    return comments
  }
}

/// The prose around a block.
private struct Surroundings {
  /// The last line before its fence that is more than the name of a file.
  var lead: ArraySlice<UInt8>?
  /// The heading above, if no other block stands between.
  var heading: ArraySlice<UInt8>?

  private static let lineLimit = 40

  init(of block: CodeBlock, in bytes: [UInt8]) {
    // The fence's own line ends where the content begins.
    var end = Self.start(ofLineBefore: block.content.lowerBound, in: bytes)
    for _ in 0..<Self.lineLimit where end > 0 {
      let start = Self.start(ofLineBefore: end, in: bytes)
      let line = bytes.trimmed(start..<end - 1)
      end = start
      let text = bytes[line].drop { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\r") || $0.isBlank }
      if text.isEmpty { continue }
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { return }
      let isHeading = text.first == UInt8(ascii: "#")
      if lead == nil, !Self.isName(text) { lead = text.suffix(400) }
      if isHeading || (text.starts(with: "**".utf8) && text.suffix(3).contains(UInt8(ascii: "*"))) {
        heading = text.suffix(400)
        return
      }
    }
  }

  /// The start of the line that ends just before a place.
  private static func start(ofLineBefore end: Int, in bytes: [UInt8]) -> Int {
    guard end > 0 else { return 0 }
    return bytes[..<(end - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    let marks = Set("*#_`: ()".utf8)
    let words = text.prefix(200).split(whereSeparator: marks.contains)
    return words.count == 1 && FileNames.fileName(words[0]) != nil
  }
}
