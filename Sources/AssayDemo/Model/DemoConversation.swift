package import AssayCore
package import AssayWire

/// The messages of a request and the tools that it offers, with a digest that is computed once.
package struct DemoConversation: Sendable, Hashable {
  /// The messages so far, system messages first where the protocol keeps them apart.
  package let messages: [Message]
  /// The tools on offer.
  package let tools: [OfferedTool]
  /// The digest of roles and texts: the same conversation has the same digest over every protocol.
  package let digest: Digest

  /// Creates a conversation.
  package init(_ messages: [Message], tools: [OfferedTool] = []) {
    self.messages = messages
    self.tools = tools
    digest = Self.digest(of: messages[...], domain: "assay.demo.conversation.1")
  }

  /// The digest of what was said since the first reply, and of a case.
  ///
  /// It leaves out what agents put around a prompt: dates, folders, numbers of sessions.
  func digestWithoutOpening(of caseID: ID<Case>) -> Digest {
    let start = messages.firstIndex { $0.role == .assistant } ?? messages.endIndex
    return Self.digest(of: messages[start...], domain: "assay.demo.wrapped.1 \(caseID)")
  }

  private static func digest(of messages: ArraySlice<Message>, domain: String) -> Digest {
    var digester = FieldDigester(domain: domain)
    for message in messages {
      digester.add(message.role.rawValue)
      digester.add(message.text)
    }
    return digester.finish()
  }
}

/// A conversation and what it turned out to be.
package struct DemoQuestion: Sendable, Hashable {
  /// What a conversation can be.
  enum Matter: Sendable, Hashable {
    /// A turn of a case.
    case turn(PromptIndex.Place)
    /// What an agent wants for itself.
    case side(SideRequest)
    /// Neither.
    case unknown
  }

  let conversation: DemoConversation
  let matter: Matter
  /// Tells draws apart, beside the ordinal: the digest of the conversation, or of as much of it as counts.
  package let digest: Digest

  /// The turn that is asked; `nil` if it is none of a known case.
  var place: PromptIndex.Place? {
    switch matter {
    case .turn(let place): place
    case .side, .unknown: nil
    }
  }
}
