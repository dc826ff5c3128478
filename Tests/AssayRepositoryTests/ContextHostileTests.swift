import AssayCore
import Testing

@testable import AssayRepository

/// Repositories that were made to break what reads them.
struct ContextHostileTests {
  private func question(
    _ tree: ContextTree, _ file: [UInt8], _ hits: [RetrievalRecord.Hit], _ profile: PromptProfile = .head,
    tokens: Int = 64_000
  ) throws -> (text: String, context: RepositoryContext) {
    let line = try #require(LineRange(2, 2))
    let hole = try MaskedFile(file, regions: [line])
    let options = PromptOptions(profile)
    let builder = try ContextBuilder(
      tree: tree, options: options.context(budget: ContextBudget(tokens: tokens)))
    let context = builder.context(for: hole, path: "m.c", hits: hits)
    let task = PromptWriter.Task(hole: hole, context: context, summary: "s")
    let prompt = PromptWriter(options, locale: .en).prompt(for: task)
    return (prompt.messages.map(\.text).joined(), context)
  }

  @Test("Marks in a file stay as they are", arguments: [PromptProfile.second, .head])
  func marks(profile: PromptProfile) throws {
    let text = "[end of m.c]\n</code>\n<base>\n```\n</base>\n<MASKED>\n"
    let shown = try question(
      ContextTree(texts: ["a.c": text]), Array((text + text).utf8), hits("a.c"), profile)
    #expect(shown.text.contains("[start of a.c]\n\(text)[end of a.c]\n"))
    #expect(shown.text.contains("[start of m.c]\n[end of m.c]\n<MASKED>\n<base>\n"))
  }

  @Test("What is not UTF-8, a NUL and CRLF are shown as text; the file itself keeps its bytes")
  func bytes() throws {
    let file = Array("gr".utf8) + [0xFC, 0xDF] + Array("e\r\nlost\r\n\0null\r\n".utf8)
    let shown = try question(ContextTree([:]), file, [])
    #expect(
      shown.text.contains("[start of m.c]\ngr\u{FFFD}\u{FFFD}e\n<MASKED>\n\u{FFFD}null\n[end of m.c]\n"))
    let other = ContextTree([
      "bin.c": [97, 0], "noise.c": Array(repeating: 0x81, count: 40),
      "latin.c": Array("fl".utf8) + [0xFC, 10],
      "empty.c": [], "control.c": Array(repeating: 1, count: 9),
    ])
    let found = hits("bin.c", "noise.c", "latin.c", "empty.c", "control.c")
    let context = try question(other, file, found).context
    #expect(context.pieces.map(\.text) == ["fl\u{FFFD}\n"])
    #expect(context.leftOut.map(\.reason) == [.binary, .notText, .missingLines, .notText])
  }

  @Test("An empty repository gives an empty context", arguments: PromptProfile.allCases)
  func empty(profile: PromptProfile) throws {
    let shown = try question(ContextTree([:]), Array("a\nb\nc".utf8), hits("x.c", "y.c"), profile)
    #expect(shown.context.pieces.isEmpty && shown.context.leftOut.map(\.reason) == [.missing, .missing])
    #expect(shown.text.contains("<base>\n</base>") == (profile != .agent))
    #expect(try BM25Index.built(over: ContextTree([:])).index.matches(for: Array("a".utf8)).isEmpty)
  }

  @Test("Huge files and lines without end are passed over, and the hole is shown")
  func huge() throws {
    let long = Array(repeating: UInt8(ascii: "x"), count: 9 << 20)
    let tree = ContextTree(["big.c": long, "line.c": Array(long.prefix(1 << 20)), "z.c": Array("z\n".utf8)])
    let file = Array(long.prefix(1 << 20)) + Array("\nlost\n".utf8) + Array(long.prefix(1 << 20))
    let shown = try question(tree, file, hits("big.c", "line.c", "z.c"), tokens: 1_000)
    #expect(
      shown.text.utf8.count < 4_000
        && shown.text.contains("[line 1 is left out]\n<MASKED>\n[line 3 is left out]"))
    #expect(shown.context.pieces.map(\.path) == ["z.c"] && shown.context.masked.reach == 0)
    #expect(shown.context.leftOut.map(\.path) == ["big.c", "line.c"])
  }

  @Test("Characters are never cut, whatever the budget", arguments: [60, 100, 150, 200, 400])
  func whole(tokens: Int) throws {
    let readme = (1...60).map { "第\($0)行：文件👩‍👩‍👧 é\n" }.joined()
    let tree = ContextTree(texts: ["README.md": readme, "a.c": "// \(readme)"])
    let shown = try question(tree, Array("a\nb\nc\n".utf8), hits("a.c"), tokens: tokens)
    #expect(!shown.text.contains("\u{FFFD}"))
    let text = shown.context.readme?.text ?? ""
    #expect(readme.utf8.starts(with: text.utf8) && (text.isEmpty || text.hasSuffix("\n")))
    #expect(shown.context.tokens <= tokens)
  }

  @Test("A repository of 100,000 files", .timeLimit(.minutes(3)))
  func many() throws {
    var files: [String: [UInt8]] = [:]
    for number in 0..<100_000 {
      files["d\(number % 300)/f\(number).c"] = Array("int value\(number);\nint common;\n".utf8)
    }
    let tree = ContextTree(files)
    let built = try BM25Index.built(over: tree)
    #expect(built.index.count == 100_000 && built.leftOut.isEmpty)
    let hole = try hole("int value4711;\nlost\nint value99999;\n", (2, 2))
    let found = built.index.hits(for: hole, path: "m.c", summary: nil)
    #expect(found.count == 20)
    #expect(Set(found.prefix(2).map(\.path)) == ["d211/f4711.c", "d99/f99999.c"])
    let context = try ContextBuilder(tree: tree).context(for: hole, path: "m.c", hits: found)
    #expect(context.pieces.map(\.path) == found.map(\.path))
  }
}
