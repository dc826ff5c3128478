internal import AssayCore

/// Puts the run's model and sampling into a request that a program wrote, and leaves every other byte as it is.
///
/// The order of members reaches the model, in the descriptions of tools for example, so nothing is written anew.
struct RequestRewriter {
  /// The protocol's members for the limit of a reply; the first is written where the program named none.
  let outputLimits: [String]
  let model: String
  let parameters: SamplingParameters
  /// What is asked for where a reply is streamed, so that tokens are counted.
  let whenStreaming: [String: JSONValue]

  /// A rewritten request.
  struct Rewritten: Equatable {
    var body: [UInt8]
    var isStreaming: Bool
  }

  /// Rewrites a body.
  ///
  /// - Parameter body: The program's body.
  /// - Returns: The body to send.
  /// - Throws: `JSONError` if it is no JSON object.
  func rewrite(_ body: [UInt8]) throws(JSONError) -> Rewritten {
    let value = try JSONReader.parse(body)
    guard let members = value.members else { throw JSONError(reason: "the body is no object", offset: 0) }
    let isStreaming = members["stream"] == .bool(true)
    let forced = forced(over: members, isStreaming: isStreaming)
    let dropped = Set(forced.keys).union(
      forced.keys.contains(where: outputLimits.contains) ? outputLimits : [])
    var writer = JSONWriter(capacity: body.count + 256)
    writer.begin()
    for (name, value) in forced.sortedByBytes { writer.member(name, value) }
    writer.end()
    var bytes = writer.bytes
    for member in TopLevelMembers(body).all where !dropped.contains(member.name) {
      bytes.removeLast()
      bytes += [UInt8(ascii: ",")] + body[member.range] + [UInt8(ascii: "}")]
    }
    return Rewritten(body: bytes, isStreaming: isStreaming)
  }

  private func forced(over members: [String: JSONValue], isStreaming: Bool) -> [String: JSONValue] {
    // What the program lives by stays its own.
    var forced = parameters.extra.filter { !["stream", "stream_options"].contains($0.key) }
    forced["model"] = .string(model)
    if let temperature = parameters.temperature { forced["temperature"] = .number(temperature) }
    if let topP = parameters.topP { forced["top_p"] = .number(topP) }
    if let most = parameters.maxOutputTokens {
      let own = outputLimits.first { members[$0]?.wholeNumber != nil }
      let wanted = own.flatMap { members[$0]?.wholeNumber } ?? most
      forced[own ?? outputLimits[0]] = .integer(min(wanted, most))
    }
    if isStreaming { forced.merge(whenStreaming) { own, _ in own } }
    return forced
  }
}

/// The members of an object that is known to be good JSON, with the bytes that they take.
struct TopLevelMembers {
  /// A member.
  struct Member {
    var name: String
    /// From the opening quote of its name to the last byte of its value.
    var range: Range<Int>
  }

  private(set) var all: [Member] = []

  /// Finds the members.
  ///
  /// - Parameter bytes: An object that `JSONReader` has read.
  init(_ bytes: [UInt8]) {
    var depth = 0
    var start: Int?
    var last = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isEnd = depth == 1 && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}"))
      if isEnd, let from = start {
        add(from..<last + 1, of: bytes)
        start = nil
      }
      switch byte {
      case UInt8(ascii: "\""):
        if depth == 1, start == nil { start = index }
        index = Self.end(ofText: index, in: bytes)
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if ![32, 9, 10, 13].contains(byte) { last = index }
      index += 1
    }
  }

  private mutating func add(_ range: Range<Int>, of bytes: [UInt8]) {
    let end = Self.end(ofText: range.lowerBound, in: bytes)
    let name = try? JSONReader.parse(Array(bytes[range.lowerBound...end]))
    all.append(Member(name: name?.text ?? "", range: range))
  }

  /// The place of the closing quote.
  private static func end(ofText start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count - 1)
  }
}
