internal import AssayCore

/// A conversation and its answer, written out for a judge model as data that cannot pose as instructions.
///
/// Every part stands between two lines with a nonce that the answer cannot contain, because it is a digest
/// of the answer; what chat templates take for their own tokens is broken up.
struct Material {
  /// The mark of the lines that divide the parts.
  let nonce: String
  /// The parts with their dividing lines.
  let text: String

  init(_ exhibit: Exhibit, nonce: (Digest) -> String) {
    let parts = Self.parts(of: exhibit)
    var digester = FieldDigester(domain: "assay.material.1")
    for (title, content) in parts {
      digester.add(title)
      digester.add(content)
    }
    let nonce = nonce(digester.finish())
    self.nonce = nonce
    text = parts.map { title, content in
      "[\(nonce)] BEGIN \(title)\n\(Neutraliser.neutralise(content))\n[\(nonce)] END \(title)"
    }.joined(separator: "\n\n")
  }

  private init() {
    nonce = ""
    text = ""
  }

  /// No material at all, for the digest of the prompt around it.
  static let empty = Material()

  private static func parts(of exhibit: Exhibit) -> [(title: String, content: String)] {
    let prompt = exhibit.case.prompt
    let replies = exhibit.writing.turns
    var parts: [(String, String)] = []
    if replies.count > 0, prompt.turnCount > 0 {
      let last = min(replies.count, prompt.turnCount) - 1
      let conversation = prompt.conversation(upTo: last, replies: replies.map(\.message))
      for message in conversation { parts.append((title(of: message.role), body(of: message))) }
      for reply in replies[last...] { parts.append(("ANSWER", body(of: reply.message))) }
    } else {
      for message in prompt.messages { parts.append((title(of: message.role), body(of: message))) }
      for reply in replies { parts.append(("ANSWER", body(of: reply.message))) }
    }
    if !exhibit.evidence.isEmpty {
      parts.append(("AUTOMATIC CHECKS", exhibit.evidence.map(\.summary).joined(separator: "\n")))
    }
    return parts.enumerated().map { ("PART \($0.offset + 1): \($0.element.0)", $0.element.1) }
  }

  private static func title(of role: Message.Role) -> String {
    switch role {
    case .system: "INSTRUCTIONS OF THE OPERATOR"
    case .user: "MESSAGE OF THE USER"
    case .assistant: "EARLIER REPLY OF THE MODEL"
    case .tool: "RESULT OF A TOOL"
    }
  }

  private static func body(of message: Message) -> String {
    let calls = message.toolCalls.map { "(calls the tool \($0.name) with \($0.arguments))" }
    let text = ([message.text] + calls).filter { !$0.isEmpty }.joined(separator: "\n")
    return text.isEmpty ? "(nothing was said)" : text
  }
}

/// Breaks up what chat templates take for their own tokens, so that data cannot end its message.
enum Neutraliser {
  /// `text` with a space inside every such token; all else is unchanged.
  static func neutralise(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard
      bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "|") })
    else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      result.append(bytes[index])
      if mustBreak(behind: index, in: bytes) { result.append(UInt8(ascii: " ")) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func mustBreak(behind index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < bytes.count else { return false }
    func follows(_ token: StaticString) -> Bool {
      bytes.hasLowercased(token, at: index + 1, before: bytes.count)
    }
    switch bytes[index] {
    case UInt8(ascii: "<"): return bytes[index + 1] == UInt8(ascii: "|") || angled.contains(where: follows)
    case UInt8(ascii: "["): return squared.contains(where: follows)
    case UInt8(ascii: "|"): return bytes[index + 1] == UInt8(ascii: ">")
    default: return false
    }
  }

  /// What follows `<`; `｜` is the wide bar that some models use.
  private static let angled: [StaticString] = [
    "｜", "s>", "/s>", "<sys>>", "</sys>>", "start_of_turn>", "end_of_turn>", "bos>", "eos>", "pad>",
    "unk>", "mask>", "sop>", "eop>", "extra_id_", "reserved_", "tool_call>", "/tool_call>", "tool_response>",
    "/tool_response>", "think>", "/think>", "system>", "/system>", "user>", "/user>", "assistant>",
    "/assistant>", "human>", "/human>", "bot>", "message>", "/message>",
  ]

  /// What follows `[`.
  private static let squared: [StaticString] = [
    "inst]", "/inst]", "gmask]", "smask]", "system_prompt]", "/system_prompt]", "available_tools]",
    "/available_tools]", "tool_calls]", "tool_results]", "/tool_results]", "cls]", "sep]",
  ]
}
