package import AssayCore

/// Names a question by its content, for recorded answers.
package enum QuestionDigest {
  /// The digest of a conversation and the tools on offer; sampling parameters and the model are not part of it.
  package static func of(_ messages: [Message], tools: [ToolDefinition] = []) -> Digest {
    var digester = FieldDigester(domain: "assay.question.1")
    digester.add(messages.count)
    for message in messages {
      digester.add(message.role.rawValue)
      digester.add(message.text)
      digester.add(message.toolCallID)
      digester.add(message.toolCalls.count)
      for call in message.toolCalls {
        digester.add(call.id)
        digester.add(call.name)
        digester.add(call.arguments)
      }
    }
    digester.add(tools.count)
    for tool in tools {
      digester.add(tool.name)
      digester.add(tool.summary)
      digester.add(tool.parameters.canonicalBytes)
    }
    return digester.finish()
  }

  /// The digest of a question that is one user message and nothing else.
  package static func of(prompt: String) -> Digest { of([Message(role: .user, text: prompt)]) }
}
