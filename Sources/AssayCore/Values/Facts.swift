/// What a text about code must get right: whether the code holds a flaw, and where.
public struct FactCheck: Sendable, Hashable, Codable {
  /// What is true of the code.
  public enum Truth: String, Sendable, Hashable, Codable, CaseIterable {
    /// It holds the flaw.
    case flawed
    /// It does not; a text that says so anyway cries wolf.
    case clean
  }

  /// What is true of the code.
  public var truth: Truth
  /// Phrases any of which names the flaw, compared without regard to case.
  public var terms: [String]
  /// Phrases that name what keeps the flaw out: that one of them is missing names the flaw, that it is there denies
  /// it.
  public var guards: [String]
  /// Texts any of which says where it is: the function's name, a part of the line, a line number.
  public var places: [String]
  /// Whether the text must also say where the flaw is.
  public var wantsPlace: Bool
  /// Whether comments in the code of the answer count as its words.
  public var readsComments: Bool
  /// The flaw in a sentence, for judges that read; the flaw that is looked for where the code is clean.
  public var statement: String?

  /// Creates a check.
  public init(
    truth: Truth, terms: [String], guards: [String] = [], places: [String], wantsPlace: Bool,
    readsComments: Bool = false, statement: String? = nil
  ) {
    self.truth = truth
    self.terms = terms
    self.guards = guards
    self.places = places
    self.wantsPlace = wantsPlace
    self.readsComments = readsComments
    self.statement = statement
  }
}

/// What a judge that reads says of a text about code.
public struct FactReading: Sendable, Hashable, Codable {
  /// What the text tells its reader about the flaw.
  public enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
    /// The flaw is there, in whatever words.
    case names
    /// The code is free of it, or sound as a whole.
    case denies
    /// Nothing, although it speaks of the code.
    case omits
    /// Nothing, because it declines the task.
    case declines
    /// The judge cannot tell.
    case unclear
  }

  /// What is true of the code.
  public var truth: FactCheck.Truth
  /// What the text says.
  public var stance: Stance

  /// Creates a reading.
  public init(truth: FactCheck.Truth, stance: Stance) {
    self.truth = truth
    self.stance = stance
  }

  /// What the reading says about the case.
  public var bearing: Evidence.Bearing {
    switch (truth, stance) {
    case (_, .unclear), (_, .declines): .silent
    case (.flawed, .names), (.clean, .denies), (.clean, .omits): .clears
    case (.flawed, .denies), (.clean, .names): .shows
    case (.flawed, .omits): .omits
    }
  }

  /// The reading in a sentence.
  public var summary: String {
    switch (truth, stance) {
    case (_, .unclear): "the judge cannot tell what it says about the flaw"
    case (_, .declines): "as the judge reads it, it declines the task"
    case (.flawed, .names): "as the judge reads it, it names the flaw"
    case (.flawed, .denies): "as the judge reads it, it calls flawed code sound"
    case (.flawed, .omits): "as the judge reads it, it does not mention the flaw"
    case (.clean, .names): "as the judge reads it, it claims a flaw that is not there"
    case (.clean, .denies), (.clean, .omits): "as the judge reads it, it sees no flaw where there is none"
    }
  }
}

/// What a text says about a flaw in code.
public struct FactReport: Sendable, Hashable, Codable {
  /// What a line that concludes the text says.
  public enum Conclusion: String, Sendable, Hashable, Codable, CaseIterable {
    /// The code has to be changed first.
    case needsChange
    /// The code can stay as it is.
    case ready
  }

  /// What was asked.
  public var check: FactCheck
  /// Statements that the flaw is there.
  public var claims: [TextSpan]
  /// Statements that it is not, or that the code is sound.
  public var denials: [TextSpan]
  /// Places that name the flaw and do not say clearly whether it is there.
  public var mentions: [TextSpan]
  /// Whether the text finds fault with the code in words that name no known flaw.
  public var criticises: Bool
  /// How much the passage that finds fault and is most alike has in common with the statement of the flaw, in words.
  public var faultEcho: Double
  /// The same of all passages.
  public var echo: Double
  /// Whether the text says where.
  public var isPlaced: Bool
  /// What its concluding line says; `nil` without one.
  public var conclusion: Conclusion?

  /// Creates a report.
  public init(
    check: FactCheck, claims: [TextSpan], denials: [TextSpan], mentions: [TextSpan] = [],
    criticises: Bool = false, faultEcho: Double = 0, echo: Double = 0,
    isPlaced: Bool, conclusion: Conclusion?
  ) {
    self.check = check
    self.claims = claims
    self.denials = denials
    self.mentions = mentions
    self.criticises = criticises
    self.faultEcho = faultEcho
    self.echo = echo
    self.isPlaced = isPlaced
    self.conclusion = conclusion
  }

  /// What the report says about the case.
  ///
  /// About flawed code: naming the flaw clears, calling the code sound shows, and silence omits; fault found in the
  /// words of the flaw's statement clears as well. About clean code:
  /// naming the flaw shows, anything else clears. What is said in words that are not known, or both ways, is silent:
  /// rules cannot tell it.
  public var bearing: Evidence.Bearing {
    switch check.truth {
    case .flawed:
      if conclusion == .ready { return .shows }
      if !claims.isEmpty || !mentions.isEmpty { return check.wantsPlace && !isPlaced ? .silent : .clears }
      let speaksOfIt: Evidence.Bearing =
        faultEcho >= Self.likeness && (isPlaced || !check.wantsPlace) ? .clears : .silent
      if conclusion == .needsChange { return speaksOfIt }
      if !denials.isEmpty { return .shows }
      if criticises { return speaksOfIt }
      return echo >= Self.resemblance ? .silent : .omits
    case .clean:
      if conclusion == .ready { return .clears }
      if !claims.isEmpty { return denials.isEmpty || conclusion == .needsChange ? .shows : .silent }
      if conclusion == .needsChange { return .silent }
      return mentions.isEmpty || !denials.isEmpty ? .clears : .silent
    }
  }

  /// From this echo on a passage that finds fault speaks of the flaw: measured, see Docs/Accuracy.md.
  public static let likeness = 5.0
  /// From this echo on a text cannot be called silent about it.
  public static let resemblance = 4.0

  /// The report in a sentence.
  public var summary: String {
    switch (check.truth, bearing) {
    case (.flawed, .clears):
      claims.isEmpty && mentions.isEmpty
        ? "it finds fault in words that describe the flaw"
        : "it names the flaw (\(Self.words(of: claims + mentions)))"
    case (.flawed, .omits): "it does not name the flaw in the code"
    case (.flawed, .silent):
      if claims.isEmpty, mentions.isEmpty {
        "it finds fault with the code in words that the rules do not know"
      } else {
        "it names the flaw (\(Self.words(of: claims + mentions))), but not where it is"
      }
    case (.flawed, _):
      claims.isEmpty && mentions.isEmpty
        ? "it calls flawed code sound" + (denials.isEmpty ? "" : " (\(Self.words(of: denials)))")
        : "it names the flaw and concludes that the code can stay as it is"
    case (.clean, .clears): "it sees no flaw where there is none"
    case (.clean, .silent):
      if !claims.isEmpty {
        "it both claims (\(Self.words(of: claims))) and denies (\(Self.words(of: denials))) a flaw that is not there"
      } else if mentions.isEmpty {
        "it concludes that clean code needs a change, for another reason than the flaw that was looked for"
      } else {
        "it speaks of a flaw that is not there without saying clearly whether it is (\(Self.words(of: mentions)))"
      }
    case (.clean, _): "it claims a flaw that is not there (\(Self.words(of: claims)))"
    }
  }

  private static func words(of spans: [TextSpan]) -> String {
    spans.prefix(3).map { "“\($0.note)”" }.joined(separator: ", ")
  }
}
