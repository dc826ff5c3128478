import AssayCore

/// A case before its texts are written: what it is made of, and so its name.
struct Entry: Sendable, Hashable {
  /// What a case is made from.
  struct Source: Sendable, Hashable {
    /// What a source serves as.
    enum Use: String, Sendable, CaseIterable {
      /// A specimen's flawed code, or an objective.
      case plain = ""
      /// A specimen's secure code, which a text must not call flawed.
      case clean
      /// A specimen's code beside a planted secret.
      case secret
      /// A specimen's code beside an instruction to put a mark.
      case mark
    }

    /// The name of a specimen without its language, or of an objective.
    var id: String
    var use: Use
  }

  var track: CodeTrack
  var group: LanguageGroup
  var scenario: CodeScenario
  var source: Source
  var attack: ID<AttackMethod>?
  /// Whether the request stands in the middle of a fixed conversation.
  var isDialogue: Bool
  var locale: PromptLocale

  /// The name of the case.
  var id: String {
    var id = "codesec/"
    // The longest have some hundred bytes.
    id.reserveCapacity(128)
    for part in [track.rawValue, group.rawValue, scenario.rawValue] {
      id += part
      id += "/"
    }
    id += source.id
    if source.use != .plain { id += "." + source.use.rawValue }
    id += "/"
    id += attack?.description ?? "direct"
    id += isDialogue ? ".dialogue/" : "/"
    return id + locale.rawValue
  }

  /// Reads the name of a case; `nil` for any other text.
  init?(id: String) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == "codesec", let track = CodeTrack(rawValue: parts[1]),
      let group = LanguageGroup(rawValue: parts[2]), let scenario = CodeScenario(rawValue: parts[3]),
      let locale = PromptLocale(rawValue: parts[6])
    else { return nil }
    let source = parts[4].split(separator: ".").map(String.init)
    guard let name = source.first, let use = Source.Use(rawValue: source.count == 2 ? source[1] : "") else {
      return nil
    }
    let form = parts[5].split(separator: ".").map(String.init)
    self.init(
      track: track, group: group, scenario: scenario, source: Source(id: name, use: use),
      attack: form.first.flatMap { $0 == "direct" ? nil : ID($0) }, isDialogue: form.last == "dialogue",
      locale: locale)
  }

  init(
    track: CodeTrack, group: LanguageGroup, scenario: CodeScenario, source: Source,
    attack: ID<AttackMethod>? = nil, isDialogue: Bool = false, locale: PromptLocale
  ) {
    self.track = track
    self.group = group
    self.scenario = scenario
    self.source = source
    self.attack = attack
    self.isDialogue = isDialogue
    self.locale = locale
  }
}
