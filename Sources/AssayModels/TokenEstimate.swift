package import AssayCore

/// A guess at how many tokens a text has, without any tokenizer.
package enum TokenEstimate {
  /// The estimated tokens of a request: four bytes of ASCII or three of anything else make one.
  ///
  /// - Source: the rule of thumb of four characters per token for English; one CJK character has three
  ///   bytes and is about one token.
  package static func tokens(of request: ModelRequest) -> Int {
    var thirds = 0
    for message in request.messages {
      for byte in message.text.utf8 { thirds += byte < 0x80 ? 3 : 4 }
      for call in message.toolCalls { thirds += 3 * (call.name.utf8.count + call.arguments.utf8.count) }
    }
    for tool in request.tools {
      thirds += 3 * (tool.name.utf8.count + tool.summary.utf8.count + tool.parameters.canonicalBytes.count)
    }
    return (thirds + 11) / 12
  }
}
