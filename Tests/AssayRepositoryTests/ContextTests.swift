import AssayCore
import Testing

@testable import AssayRepository

/// What of a repository is shown, and what is not.
struct ContextTests {
  /// One token for each byte, so that costs can be counted.
  private func options(_ tokens: Int, _ rules: ContextOptions.Compatibility? = nil) -> ContextOptions {
    ContextOptions(
      budget: ContextBudget(tokens: tokens, bytesPerToken: 1), compatibility: rules, readmeShare: 0.1)
  }

  private func context(
    _ texts: [String: String], _ hits: [RetrievalRecord.Hit], _ options: ContextOptions, path: String = "m.c",
    file: String = "one\ntwo\nthree\n"
  ) throws -> RepositoryContext {
    let builder = try ContextBuilder(tree: ContextTree(texts: texts), options: options)
    return builder.context(for: try hole(file, (2, 2)), path: path, hits: hits)
  }

  private let masked = shownCount("one\n<MASKED>\nthree\n", "m.c")

  // MARK: - Budget

  @Test("The estimate with four bytes a token is that of forecasts; other numbers are as they say")
  func estimate() {
    for text in ["", "a", "abcd", "abcde", "größe", "文件名 abc", "a\u{0301}", "\u{FFFD}"] {
      #expect(ContextBudget(bytesPerToken: 4).estimate(text) == TokenEstimate.tokens(in: text))
    }
    #expect(ContextBudget(bytesPerToken: 3.5).estimate(String(repeating: "a", count: 35)) == 10)
    #expect(ContextBudget(bytesPerToken: 3.5).estimate(String(repeating: "a", count: 36)) == 11)
    #expect(ContextBudget(tokens: -1, bytesPerToken: .nan) == ContextBudget(tokens: 1, bytesPerToken: 3))
    #expect(ContextBudget(bytesPerToken: 0).bytesPerToken == 0.5)
    #expect(ContextBudget().tokens == 64_000)
  }

  @Test("How far estimates were off")
  func gauge() {
    let gauge = TokenGauge([.init(estimated: 90, counted: 100), .init(estimated: 330, counted: 300)])
    #expect(gauge.count == 2 && abs(gauge.meanError) < 1e-12 && abs(gauge.worstShortfall + 0.1) < 1e-12)
    #expect(abs(gauge.factor - 400.0 / 420) < 1e-12)
    let none = TokenGauge([])
    #expect(none.count == 0 && none.meanError == 0 && none.worstShortfall == 0 && none.factor == 1)
  }

  @Test("What does not fit is passed over, and a smaller file behind it still comes")
  func passedOver() throws {
    let texts = ["a.c": "a\n", "big.c": numberedLines("big", 100), "z.c": "z\n", "m.c": "one\ntwo\nthree\n"]
    let small = shownCount("a\n", "a.c")
    let found = hits("a.c", "big.c", "gone.c", "z.c", "m.c")
    let context = try context(texts, found, options(masked + 2 * small))
    #expect(context.pieces.map(\.path) == ["a.c", "z.c"])
    #expect(context.tokens == masked + 2 * small)
    #expect(context.places.map(\.path) == ["a.c", "big.c", "z.c"])
    let big = shownCount(numberedLines("big", 100), "big.c")
    #expect(
      context.leftOut == [
        LeftOut(path: "big.c", reason: .overBudget(tokens: big, left: small)),
        LeftOut(path: "gone.c", reason: .missing), LeftOut(path: "m.c", reason: .maskedFile),
      ])
    let less = try self.context(texts, found, options(masked + 2 * small - 1))
    #expect(less.pieces.map(\.path) == ["a.c"])
  }

  // MARK: - Hits

  @Test(
    "Lines of a file are joined where they touch or overlap, at the place of the best of them",
    arguments: [
      ([hit("a", 1, 3), hit("a", 4, 6)], ["a 1-6"]), ([hit("a", 1, 3), hit("a", 5, 6)], ["a 1-3", "a 5-6"]),
      ([hit("a", 5, 9), hit("b"), hit("a", 1, 5)], ["a 1-9", "b"]),
      ([hit("b"), hit("a", 5, 6), hit("c"), hit("a", 1, 2)], ["b", "a 5-6", "c", "a 1-2"]),
      ([hit("b"), hit("a", 5, 6), hit("a"), hit("a", 1, 2)], ["b", "a"]),
      ([hit("a", 1, 9), hit("a", 2, 3), hit("a", 9, 9)], ["a 1-9"]),
      ([hit("a"), hit("./a"), hit("x//a")], ["a", "x/a"]),
      ([], []),
    ])
  func joined(hits: [RetrievalRecord.Hit], expected: [String]) {
    let places = HitList(hits).places.map { place in
      place.lines.map { "\(place.path) \($0.first)-\($0.last)" } ?? place.path
    }
    #expect(places == expected)
  }

  @Test("Lines are shown as they are, cut at the end of the file, and missing ones are told")
  func ranges() throws {
    let texts = ["a.c": "1\r\n2\r\n3"]
    let context = try context(
      texts, [hit("a.c", 2, 9), hit("a.c", 11, 12), hit("./m.c", 1, 1)], options(10_000))
    #expect(context.pieces == [ContextPiece(path: "a.c", lines: LineRange(2, 3), text: "2\n3\n")])
    #expect(context.leftOut.map(\.reason) == [.missingLines, .maskedFile])
    #expect(
      context.pieces[0].shown(isNumbered: true)
        == "[start of a.c, lines 2 to 3]\n2 2\n3 3\n[end of a.c, lines 2 to 3]\n")
  }

  @Test("A file that repeats the lines that were taken out is left out, unless they are nothing of their own")
  func shield() throws {
    let file = "int f(void)\n{\n  int left = 1;\n  int right = left;\n  return right;\n}\n"
    let copy = file.replacing("\n", with: "\r\n")
    let tree = ContextTree(texts: ["old.c": copy, "other.c": "int right = left;\n"])
    let builder = try ContextBuilder(tree: tree, options: options(10_000))
    let long = builder.context(for: try hole(file, (3, 5)), path: "m.c", hits: hits("old.c", "other.c"))
    #expect(long.pieces.map(\.path) == ["other.c"] && long.leftOut.map(\.reason) == [.repeatsHole])
    let short = builder.context(for: try hole(file, (5, 6)), path: "m.c", hits: hits("old.c"))
    #expect(short.pieces.map(\.path) == ["old.c"])
  }

  // MARK: - README

  @Test(
    "The README at the root is the repository's own, by a fixed order of names",
    arguments: [
      (["README", "README.md", "readme.rst"], "README.md"), (["ReadMe.TXT", "README.rst"], "README.rst"),
      (["readme", "src/README.md"], "readme"), (["src/README.md", "READMES.md"], nil), ([], nil),
      (["readme.md", "README.md"], "README.md"),
    ])
  func readme(paths: [String], expected: String?) {
    #expect(ReadmeFinder.path(among: paths) == expected)
  }

  @Test("The README is cut to its share at a line end, and comes once")
  func readmeShare() throws {
    let text = numberedLines("say", 30)
    let full = try context(["README.md": text], hits("README.md"), options(10_000))
    #expect(full.readme == ContextPiece(path: "README.md", text: text))
    #expect(full.pieces.isEmpty && full.leftOut.map(\.reason) == [.repeated])
    // 100 of 1,000 tokens: the marks take 68, and lines of six bytes the rest.
    let cut = try context(["README.md": text], [], options(1_000))
    #expect(
      cut.readme == ContextPiece(path: "README.md", lines: LineRange(1, 5), text: numberedLines("say", 5)))
    #expect(shownCount(numberedLines("say", 5), "README.md, lines 1 to 5") == 98)
    let none = try context(["README.md": text], [], options(300))
    #expect(none.readme == nil && none.leftOut.map(\.path) == ["README.md"])
    let own = try context(["README.md": text], [], options(1_000), path: "README.md")
    #expect(own.readme == nil && own.leftOut.isEmpty)
  }

  // MARK: - Large files

  @Test(
    "Of a masked file that is too large the lines around its hole are kept, half as many until they fit",
    arguments: [(6_500, 300), (6_000, 150), (3_200, 150), (3_000, 75), (200, 4), (90, 0), (1, 0)])
  func window(tokens: Int, reach: Int) throws {
    // 2,000 lines of ten bytes, the hole at 1,000; marks and notes take less than 100.
    let file = (1...2_000).map { "\(10_000_000 + $0)x\n" }.joined()
    let builder = try ContextBuilder(tree: ContextTree([:]), options: options(tokens))
    let context = builder.context(for: try hole(file, (1_000, 1_000)), path: "m.c", hits: [])
    #expect(context.masked.reach == reach)
    #expect(context.masked.parts.map(\.lines) == [LineRange(1_000 - reach, 1_000 + reach)])
    let shown = context.masked.shown(isNumbered: true)
    #expect(
      shown.contains("\n1000 <MASKED>\n") && shown.contains("[lines \(1_001 + reach) to 2000 are left out]\n")
    )
    #expect(!shown.contains("10001000x"))
    #expect(reach == 0 || context.tokens <= tokens)
  }

  @Test("Windows of two holes are joined where they meet, and gaps are named")
  func windows() throws {
    let file = try hole(numberedLines("x", 2_000), (1, 1), (500, 520), (1_500, 1_500))
    let view = MaskedView(file, path: "m.c", reach: 300)
    // The second hole stands for 21 lines: what is behind it moves up by 20.
    #expect(view.lineCount == 1_980)
    #expect(view.parts.map(\.lines) == [LineRange(1, 800), LineRange(1_180, 1_780)])
    #expect(view.shown(isNumbered: false).contains("[lines 801 to 1179 are left out]\n"))
    #expect(
      MaskedView(file, path: "m.c").shown(isNumbered: false)
        == ShownText.wrapped(String(decoding: file.bytes, as: UTF8.self), path: "m.c"))
  }
}
