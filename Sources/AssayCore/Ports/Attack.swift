/// What an attack is called, where it comes from and how it works.
public struct AttackDescriptor: Sendable, Hashable, Codable {
  /// The two classes of the CAICT benchmark.
  public enum Class: String, Sendable, Hashable, Codable, CaseIterable {
    /// Instructions are made to compete, hide or masquerade.
    case promptInjection = "prompt-injection"
    /// The model's judgement is attacked.
    case policyBypass = "policy-bypass"
  }

  /// How sure it is that the benchmark has this method.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its publications name the method and its class.
    case named
    /// They name the method; the class is inferred.
    case inferred
    /// The method fills one of the places that the publications leave open.
    case ours
  }

  /// The name on the command line.
  public var id: ID<AttackMethod>
  /// The name in English and Chinese.
  public var names: [PromptLocale: String]
  /// Its class.
  public var kind: Class
  /// How sure it is.
  public var status: Status
  /// What it does, in a sentence, in English and Chinese.
  public var definitions: [PromptLocale: String]
  /// Where the method is described.
  public var references: [String]
  /// The version of its transform; part of the lineage of every prompt.
  public var version: Int

  /// Creates a descriptor.
  public init(
    id: ID<AttackMethod>, names: [PromptLocale: String], kind: Class, status: Status,
    definitions: [PromptLocale: String], references: [String], version: Int = 1
  ) {
    self.id = id
    self.names = names
    self.kind = kind
    self.status = status
    self.definitions = definitions
    self.references = references
    self.version = version
  }
}

/// A request with the part of it that is its aim.
public struct StatedRequest: Sendable, Hashable {
  /// The whole request, in sentences.
  public var text: String
  /// The aim, a part of the text.
  public var objective: String

  /// Creates a statement.
  public init(_ text: String, objective: String) {
    self.text = text
    self.objective = objective
  }
}

/// A request told as a story.
public struct Story: Sendable, Hashable {
  /// The story.
  public var text: String
  /// The words of the story that stand for something, by what they stand for.
  public var images: [String: String]
  /// The request for what the story tells.
  public var request: String

  /// Creates a story.
  public init(text: String, images: [String: String], request: String) {
    self.text = text
    self.images = images
    self.request = request
  }
}

/// A file in which an instruction can hide.
public struct Carrier: Sendable, Hashable {
  /// Its content.
  public var text: String
  /// Its language.
  public var language: CodeLanguage

  /// Creates a carrier.
  public init(text: String, language: CodeLanguage) {
    self.text = text
    self.language = language
  }
}

/// What an attack starts from: the direct form of a case, with what some attacks need beside it.
///
/// What is `nil` or empty is made up by the attacks themselves as well as they can.
public struct AttackSeed: Sendable, Hashable {
  /// Messages before the request, such as a system message.
  public var opening: [Message]
  /// The request in its direct form.
  public var request: StatedRequest
  /// What belongs to the request, such as code in a fence; stands in the slot `{material}` of the request, or follows
  /// it.
  public var material: String?
  /// The request without any word that gives it away.
  public var neutral: StatedRequest?
  /// The request as a story.
  public var story: Story?
  /// The words of the request that give it away.
  public var terms: [String]
  /// A lawful task of the same kind, in sentences.
  public var cover: String?
  /// A file in which the request can hide.
  public var carrier: Carrier?
  /// The harmless subject of a conversation, a noun phrase.
  public var topic: String?
  /// Descriptions of parts of what is wanted.
  public var parts: [String]
  /// Whether the request wants something out of the standing instructions.
  public var asksForSecret: Bool
  /// The human language.
  public var locale: PromptLocale

  /// Creates a seed.
  public init(
    opening: [Message] = [], request: StatedRequest, material: String? = nil, neutral: StatedRequest? = nil,
    story: Story? = nil, terms: [String] = [], cover: String? = nil, carrier: Carrier? = nil,
    topic: String? = nil, parts: [String] = [], asksForSecret: Bool = false, locale: PromptLocale
  ) {
    self.opening = opening
    self.request = request
    self.material = material
    self.neutral = neutral
    self.story = story
    self.terms = terms
    self.cover = cover
    self.carrier = carrier
    self.topic = topic
    self.parts = parts
    self.asksForSecret = asksForSecret
    self.locale = locale
  }
}

/// A way to put a request so that a model complies which would decline it otherwise.
///
/// Pure: the same seed and the same generator give the same prompt. The objective of the request stays what it
/// is.
public protocol Attack: Sendable {
  /// What it is.
  var descriptor: AttackDescriptor { get }

  /// Puts a request.
  ///
  /// - Parameters:
  ///   - seed: The request.
  ///   - generator: Chooses among templates and places.
  /// - Returns: The prompt with its lineage.
  /// - Throws: `InputError` if the request cannot be put in this way.
  func apply(to seed: AttackSeed, using generator: inout SeededGenerator) throws(InputError) -> Prompt

  /// Whether a reader of the prompt gets the whole objective of the seed out of it.
  func keepsObjective(of seed: AttackSeed, in prompt: Prompt) -> Bool
}

extension AttackSeed {
  /// A seed from a case that brings nothing but its prompt; `nil` if an attack carries it already.
  public init?(_ direct: Case) {
    guard direct.attack == nil, direct.turns >= 1, let last = direct.prompt.messages.last, last.role == .user
    else { return nil }
    self.init(
      opening: Array(direct.prompt.messages.dropLast()),
      request: StatedRequest(last.text, objective: last.text), locale: direct.locale)
  }
}
