internal import AssayCore

/// A text as the original's checker reads it: mostly in lower case, and always as bytes.
struct UpstreamText: Sendable {
  private let text: String
  private let lower: [UInt8]

  /// Prepares a text.
  init(_ text: String) {
    self.text = text
    lower = Array(text.lowercased().utf8)
  }

  /// The first phrase of refusal, in the order of the list; `nil` if there is none or nobody listens.
  func rejection(_ agent: UpstreamAgentRules) -> String? {
    guard agent.hearsRejection else { return nil }
    return agent.rejection.first { $0.search.isFound(in: lower) }?.text
  }

  /// Whether it holds a label in whatever case; every text holds an empty one.
  func holds(_ label: String) -> Bool {
    label.isEmpty || ByteSearch(Array(label.lowercased().utf8)).isFound(in: lower)
  }

  /// Whether it holds `valid` and none of the words that the original takes for a no.
  ///
  /// The words are looked for as letters, so that `Note` and `another` count as a no.
  var callsValid: Bool {
    holds("valid") && !["not", "doesn't", "invalid", "incorrect"].contains(where: holds)
  }

  /// The first number from 200 to 299, as the patterns `2[0-9]{2}` and `\b2[0-9]{2}\b` find it.
  ///
  /// - Parameter copy: CodeAct's copy wants the number to stand alone, the shared one takes any three digits.
  /// - Returns: The three digits; `nil` if there are none.
  func statusNumber(_ copy: UpstreamAgentRules.Copy) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 3 else { return nil }
    let start = (0...(scalars.count - 3)).first { start in
      guard scalars[start] == "2", Self.isDigit(scalars[start + 1]), Self.isDigit(scalars[start + 2]) else {
        return false
      }
      switch copy {
      case .shared: return true
      case .codeAct:
        let isOpen = start == 0 || !Self.isWordPart(scalars[start - 1])
        return isOpen && (start + 3 == scalars.count || !Self.isWordPart(scalars[start + 3]))
      }
    }
    return start.map { "2\(scalars[$0 + 1])\(scalars[$0 + 2])" }
  }

  /// Whether one of the numbers that the pattern `\d+\.?\d*` finds is above 10,000 when read as a double.
  var holdsNumberAbove10000: Bool {
    let digits = text.unicodeScalars.map(Self.decimal)
    let points = text.unicodeScalars.map { $0 == "." }
    var position = 0
    while position < digits.count {
      guard digits[position] != nil else {
        position += 1
        continue
      }
      var whole = 0
      while position < digits.count, let digit = digits[position] {
        whole = min(whole * 10 + digit, 1_000_000)
        position += 1
      }
      var fraction = ""
      if position < digits.count, points[position] {
        position += 1
        while position < digits.count, let digit = digits[position] {
          // A double at 10,000 tells fractions apart by their first 13 digits.
          if fraction.utf8.count < 60 { fraction += String(digit) }
          position += 1
        }
      }
      if whole > 10_000 || whole == 10_000 && (Double("10000.\(fraction)0") ?? 0) > 10_000 { return true }
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The value of what Python's `\d` matches: a decimal digit of any script.
  private static func decimal(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return isDigit(scalar) ? Int(scalar.value) - 48 : nil }
    guard scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// What Python's `\b` counts as part of a word: letters and numbers of any script, and the underscore.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isDigit(scalar) || scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
