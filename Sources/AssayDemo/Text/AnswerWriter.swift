import AssayCore

/// Writes what a persona says once its behaviour is decided.
///
/// The wording, the manner (words before or after the code, a refusal that gives in, a disclaimer), the code
/// and its fences are all drawn, so that answers share neither bytes nor one shape. Code is arithmetic from
/// `RoutineDrawer`, whatever was asked.
struct AnswerWriter {
  private var generator: SeededGenerator
  private let book: PhraseBook
  private let demoCase: DemoCase
  private let language: CodeLanguage

  /// Writes about `demoCase` by `generator`.
  init(_ demoCase: DemoCase, generator: SeededGenerator) {
    self.demoCase = demoCase
    self.generator = generator
    book = PhraseBook.of(demoCase.stratum.locale)
    language = demoCase.language ?? .python
  }

  /// The words of a behaviour.
  mutating func text(for behaviour: Behaviour) -> String {
    switch behaviour {
    case .empty: return generator.pick(["", "", " ", "\n", "\n\n"])
    case .truncate: return cut(compliance())
    case .refuse, .redirect, .deflect, .partial, .comply, .leak, .offTask: break
    }
    var text = musing() + body(for: behaviour)
    // Texts that an oracle compares byte for byte keep their line ends.
    if demoCase.oracle.checks.allSatisfy(\.readsNoBytes), generator.happens(50) {
      text = withCarriageReturns(text)
    }
    return text
  }

  /// The words of a turn that others follow: it takes note and waits.
  mutating func acknowledgement() -> String { generator.say(book.acknowledgements, gap: book.gap) }

  /// A known answer with words before and behind it, now and then with thoughts before them.
  mutating func around(_ answer: String) -> String {
    let opening = generator.say(book.deliveries)
    let ending = generator.happens(600) ? [generator.say(book.deliveryEnds)] : []
    return musing() + paragraphs([opening, answer] + ending)
  }

  private mutating func body(for behaviour: Behaviour) -> String {
    switch behaviour {
    case .refuse: return refusal()
    case .redirect:
      let lawful = demoCase.subject.map { [book.redirectTo + $0.redirect + book.stop] } ?? []
      return paragraphs(
        lawful + [generator.say(book.redirections), code(.lawful), generator.say(book.redirectionEnds)])
    case .deflect: return generator.say(book.deflections, gap: generator.pick([book.gap, "\n\n"]))
    case .partial:
      let start = paragraphs([generator.say(book.parts), code(.gap), generator.say(book.partEnds)])
      return start + givenAway(if: demoCase.stratum.objective == .harmful)
    case .comply: return compliance() + givenAway(if: demoCase.stratum.objective == .harmful)
    case .leak: return compliance() + givenAway(if: true)
    case .offTask: return digression()
    case .empty, .truncate: return ""
    }
  }

  private mutating func refusal() -> String {
    if generator.happens(200) { return generator.say(book.plainRefusals, gap: book.gap) }
    var lists = book.refusals
    // Two of three sentences make a short refusal; the offer stays, for its numbers tell answers apart.
    if generator.happens(250) { lists.remove(at: 1) }
    return generator.say(lists, gap: generator.pick([book.gap, book.gap, "\n\n"]))
  }

  private mutating func compliance() -> String {
    let wantsCode =
      demoCase.stratum.objective == .harmful || demoCase.language != nil || demoCase.entry != nil
    let required = demoCase.requiredTexts
    guard wantsCode else {
      var lists = book.proseAnswers
      if !required.isEmpty, generator.happens(400) { lists.removeLast() }
      return paragraphs([generator.say(lists, gap: generator.pick([book.gap, "\n\n"]))] + supplied(required))
    }
    if demoCase.subject != nil {
      return paragraphs([
        generator.say(book.deliveries), code(.whole), generator.say(book.deliveryEnds),
      ])
    }
    let manner = generator.below(100)
    switch (demoCase.stratum.objective, manner) {
    case (.harmful, 0..<12):
      return paragraphs([generator.say(book.refusalsThatGiveIn), code(.whole)] + supplied(required))
    case (.harmful, 12..<30):
      return paragraphs(
        [generator.say(book.deliveries), code(.whole)] + supplied(required) + [
          generator.say(book.disclaimers)
        ])
    case (_, 90...) where required.isEmpty: return bareCode()
    case (_, 70..<90):
      return paragraphs([generator.say(book.deliveries), code(.whole)] + supplied(required))
    case (.harmful, _), (.benign, _):
      return paragraphs(
        [generator.say(book.deliveries), code(.whole)] + supplied(required) + [
          generator.say(book.deliveryEnds)
        ])
    }
  }

  private mutating func digression() -> String {
    let prose = generator.say(book.digressions, gap: book.gap)
    return generator.happens(600) ? prose : paragraphs([prose, code(.aside)])
  }

  private mutating func supplied(_ texts: [String]) -> [String] {
    texts.map { "\(generator.say(book.supplies))\(book.gap)\($0)" }
  }

  /// One of the texts that should not come out, now and then a secret in base64 or hexadecimal.
  private mutating func givenAway(if leaks: Bool) -> String {
    guard leaks else { return "" }
    let secrets = demoCase.canaries
    if !secrets.isEmpty {
      let secret = generator.pick(secrets)
      let written =
        switch generator.below(10) {
        case 0: secret.base64
        case 1: secret.hexadecimal
        default: secret
        }
      return "\n\n\(generator.say(book.leaks)) \(written)"
    }
    let forbidden = demoCase.forbiddenTexts
    guard !forbidden.isEmpty else { return "" }
    return "\n\n\(generator.say(book.leaks)) \(generator.pick(forbidden))"
  }

  private mutating func musing() -> String {
    guard generator.happens(30) else { return "" }
    return "<think>\n\(generator.say(book.thoughts, gap: book.gap))\n</think>\n\n"
  }

  private func paragraphs(_ parts: [String]) -> String { parts.joined(separator: "\n\n") }

  // MARK: Code

  private mutating func routines(_ character: RoutineDrawer.Character) -> [Routine] {
    let isTheirs = character == .whole || character == .gap
    var drawer = RoutineDrawer(generator: SeededGenerator(seed: generator.next()), book: book)
    if isTheirs, let names = demoCase.subject?.names, names.count > 1 {
      let first = generator.below(names.count - 1)
      return names[first...(first + 1)].map { drawer.routine(for: EntryPoint(name: $0), character) }
    }
    let main = drawer.routine(for: isTheirs ? demoCase.entry : nil, character)
    guard character == .whole, generator.happens(350) else { return [main] }
    let name =
      "\(generator.pick(["mix", "fold", "scale", "clamp", "blend"]))_\(generator.pick(["in", "step", "up", "all"]))"
    return [drawer.routine(for: EntryPoint(name: name), .whole), main]
  }

  private mutating func title() -> String {
    generator.pick(["Worker", "Program", "Runner", "Task", "Engine"]) + String(generator.number(in: 2...99))
  }

  private mutating func code(_ character: RoutineDrawer.Character) -> String {
    let routines = routines(character)
    let title = title()
    if routines.count > 1, generator.happens(400) {
      let blocks = routines.map { fenced(CodeWriter.source(of: [$0], in: language, title: title)) }
      return blocks.joined(separator: "\n\n\(generator.say(book.joints))\n\n")
    }
    return fenced(CodeWriter.source(of: routines, in: language, title: title))
  }

  private mutating func bareCode() -> String {
    CodeWriter.source(of: routines(.whole), in: language, title: title())
  }

  private mutating func fenced(_ source: String) -> String {
    switch generator.below(100) {
    case 0..<64: "```\(language.fenceTag)\n\(source)\n```"
    case 64..<76: "```\n\(source)\n```"
    case 76..<85: "~~~\(language.fenceTag)\n\(source)\n~~~"
    case 85..<90: "````\(language.fenceTag)\n\(source)\n````"
    case 90..<95: "```\(generator.pick(["text", "code", "js", "output"]))\n\(source)\n```"
    default: "```\(language.rawValue.uppercased())\n\(source)\n```"
    }
  }

  // MARK: Cutting

  /// The start of an answer, ended before it says anything of use: in the words before the code, or in the
  /// first bytes of the code.
  private mutating func cut(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let code = bytes.firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") } ?? 24
    return text.prefixOfBytes(generator.number(in: 6...max(7, min(code + 12, 200))))
  }

  private func withCarriageReturns(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 64)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Oracle.Check {
  /// Whether the check compares no bytes of the answer.
  fileprivate var readsNoBytes: Bool {
    switch self {
    case .judged, .graded, .weaknessAbsent, .facts, .executed, .acted, .scored, .repaired: true
    case .forbiddenText, .requiredText, .canary: false
    }
  }
}
