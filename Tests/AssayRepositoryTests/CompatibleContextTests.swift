import AssayCore
import Testing

@testable import AssayRepository

/// The original's rules for contexts, whose effects can be counted in characters.
struct CompatibleContextTests {
  private static let file = "one\ntwo\nthree\n"
  private static let limit = 98_000

  private func context(
    _ rules: ContextOptions.Compatibility?, _ texts: [String: String], _ hits: [RetrievalRecord.Hit],
    tokens: Int = 64_000, isNumbered: Bool = false
  ) throws -> RepositoryContext {
    let options = ContextOptions(
      budget: ContextBudget(tokens: tokens, bytesPerToken: 4), isNumbered: isNumbered, compatibility: rules)
    let builder = try ContextBuilder(tree: ContextTree(texts: texts), options: options)
    return builder.context(for: try hole(Self.file, (2, 2)), path: "m.c", hits: hits)
  }

  private let masked = shownCount("one\n<MASKED>\nthree\n", "m.c")

  /// A text that is so long with its marks.
  private func text(_ count: Int, _ path: String) -> String {
    let rest = count - shownCount("", path) - 1
    return String(repeating: "x", count: rest) + "\n"
  }

  @Test("The first file that does not fit ends it, where this program goes on")
  func stop() throws {
    let texts = [
      "a.c": text(1_000, "a.c"), "big.c": text(98_000, "big.c"), "z.c": text(100, "z.c"),
      "README.md": "words\n",
    ]
    let found = hits("gone.c", "a.c", "big.c", "z.c")
    for rules in [ContextOptions.Compatibility.first, .second] {
      let context = try context(rules, texts, found)
      #expect(context.pieces.map(\.path) == ["a.c"] && context.readme == nil)
      #expect(context.leftOut.map(\.path) == ["gone.c", "big.c", "z.c"])
      #expect(context.leftOut.last?.reason == .stopped && context.leftOut.first?.reason == .missing)
      #expect(context.places.map(\.path) == ["a.c", "big.c", "z.c"])
    }
    let fixed = try context(nil, texts, found)
    #expect(fixed.pieces.map(\.path) == ["a.c", "big.c", "z.c"] && fixed.readme != nil)
  }

  @Test("98,000 characters in all, the masked file's among them, are the limit to the character")
  func characters() throws {
    for rules in [ContextOptions.Compatibility.first, .second] {
      let fitting = ["a.c": text(Self.limit - masked, "a.c")]
      #expect(try context(rules, fitting, hits("a.c")).pieces.count == 1)
      let more = ["a.c": text(Self.limit - masked + 1, "a.c")]
      #expect(try context(rules, more, hits("a.c")).pieces.isEmpty)
    }
  }

  @Test("1.0 shows the masked file twice where it is a hit, always with its hole")
  func twice() throws {
    let texts = ["m.c": Self.file, "a.c": text(Self.limit - 2 * masked, "a.c")]
    let context = try context(.first, texts, hits("m.c", "a.c"))
    #expect(context.pieces.map(\.path) == ["m.c", "a.c"])
    #expect(context.pieces[0].text == "one\n<MASKED>\nthree\n")
    let more = ["m.c": Self.file, "a.c": text(Self.limit - 2 * masked + 1, "a.c")]
    #expect(try self.context(.first, more, hits("m.c", "a.c")).pieces.map(\.path) == ["m.c"])
    #expect(try self.context(.first, more, hits("a.c")).pieces.map(\.path) == ["a.c"])
  }

  @Test("2.0 does not show it again and charges it all the same")
  func charged() throws {
    let fitting = ["m.c": Self.file, "a.c": text(Self.limit - 2 * masked, "a.c")]
    let context = try context(.second, fitting, hits("m.c", "a.c"))
    #expect(context.pieces.map(\.path) == ["a.c"])
    #expect(context.leftOut == [LeftOut(path: "m.c", reason: .maskedFile)])
    let more = ["m.c": Self.file, "a.c": text(Self.limit - 2 * masked + 1, "a.c")]
    #expect(try self.context(.second, more, hits("m.c", "a.c")).pieces.isEmpty)
    #expect(try self.context(.second, more, hits("a.c", "m.c")).pieces.map(\.path) == ["a.c"])
  }

  @Test("Tokens are a limit, too, and numbers of lines are charged")
  func tokens() throws {
    let texts = ["a.c": "xyz\n"]
    let marks = shownCount("", "m.c") + shownCount("", "a.c")
    // Each text is rounded up by itself.
    let plain = (masked + 3) / 4 + (shownCount("xyz\n", "a.c") + 3) / 4
    #expect(try context(.second, texts, hits("a.c"), tokens: plain).pieces.count == 1)
    #expect(try context(.second, texts, hits("a.c"), tokens: plain - 1).pieces.isEmpty)
    let numbered = try context(.first, texts, hits("a.c"), isNumbered: true)
    let lines = "1 one\n2 <MASKED>\n3 three\n"
    #expect(numbered.tokens == (shownCount(lines, "m.c") + 3) / 4 + (shownCount("1 xyz\n", "a.c") + 3) / 4)
    #expect(marks > 0)
  }

  @Test("Lines of one file are not joined, and a file of more than 60,000 tokens is cut in 2.0 alone")
  func large() throws {
    let texts = ["a.c": numberedLines("a", 9)]
    let context = try context(.second, texts, [hit("a.c", 1, 3), hit("a.c", 3, 4), hit("m.c", 1, 1)])
    #expect(context.pieces.map(\.lines) == [LineRange(1, 3), LineRange(3, 4)])
    let file = try hole((1...30_000).map { "line \($0)\n" }.joined(), (15_000, 15_000))
    for (rules, reach) in [(ContextOptions.Compatibility.first, nil), (.second, 300)]
      as [(ContextOptions.Compatibility, Int?)]
    {
      let builder = try ContextBuilder(
        tree: ContextTree([:]), options: ContextOptions(compatibility: rules))
      #expect(builder.context(for: file, path: "m.c", hits: []).masked.reach == reach)
    }
  }

  @Test("A file that cannot be read for its size ends it")
  func unread() throws {
    let tree = ContextTree(texts: ["big.c": text(2_000, "big.c"), "z.c": "z\n"])
    let options = ContextOptions(compatibility: .first, byteLimit: 1_000)
    let builder = try ContextBuilder(tree: tree, options: options)
    let context = builder.context(for: try hole(Self.file, (2, 2)), path: "m.c", hits: hits("big.c", "z.c"))
    #expect(context.pieces.isEmpty)
    #expect(context.leftOut.map(\.reason) == [.unread("big.c: more than 1000 bytes"), .stopped])
  }
}
