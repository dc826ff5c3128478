import AssayCore
import Foundation
import Testing

@testable import AssayRepository

/// Finding files: which ones, by which words, in which order.
struct IndexTests {
  // MARK: - Files

  @Test(
    "Which files are indexed, by the original's rules and with the languages that it lacks",
    arguments: [
      ("src/a.py", true, true), ("a.PHP", true, true), ("deep/er/page.HtM", true, true),
      ("src/a.c", false, true), ("include/a.hpp", false, true), ("lib/a.rb", false, true),
      ("Sources/A.swift", false, true), ("x.cs", false, true), ("x.rs", false, true), ("x.kt", false, true),
      ("db/schema.sql", false, true), ("run.sh", false, true), ("conf/app.yml", true, true),
      ("README.md", false, false), ("Makefile", false, false), ("logo.png", false, false),
      (".github/a.yml", false, false), ("a/.hidden.py", false, false), (".py", false, false),
      ("tests/a.py", false, false), ("src/test/A.java", false, false), ("a_test.go", false, false),
      ("TEST.py", false, false), ("my testing/a.py", false, false), ("latest/a.py", true, true),
      ("contest.py", true, true), ("testing2/a.py", true, true), ("a-test/a.py", true, true),
      ("a.py/b", false, false), ("x\ny.py", false, false), ("../a.py", false, false), ("", false, false),
    ])
  func files(path: String, inOriginal: Bool, inWide: Bool) {
    #expect(IndexedFiles.original.isIndexed(path) == inOriginal)
    #expect(IndexedFiles.wide.isIndexed(path) == inWide)
  }

  // MARK: - Words

  @Test(
    "Words of code and their parts",
    arguments: [
      ("", ""), ("  \n", ""), ("red Blue", "red blue"), ("a.b(c)", "a b c"),
      ("user_name", "user name username"),
      ("userName", "user name username"), ("HTTPServer", "http server httpserver"), ("__init__", "init"),
      ("utf8String x2", "utf8 string utf8string x2"), ("MAX_SIZE", "max size maxsize"), ("_", ""),
      ("größe", "größe"), ("ключ-Wert", "ключ wert"), ("文件 名", "文 件 名"), ("、a", "a"), ("“q”", "q"),
      ("0xFF", "0x ff 0xff"),
    ])
  func words(text: String, expected: String) {
    let plain = expected.split(separator: " ").map { word -> UInt64 in
      var hash = CodeTerms.Hash()
      for byte in word.utf8 { hash.add(byte) }
      return hash.value
    }
    #expect(CodeTerms.terms(of: Array(text.utf8)) == plain)
  }

  @Test("The hash is FNV-1a: the published values of its test suite")
  func hash() {
    func value(_ text: String) -> UInt64 {
      var hash = CodeTerms.Hash()
      for byte in text.utf8 { hash.add(byte) }
      return hash.value
    }
    #expect(value("") == 0xcbf2_9ce4_8422_2325)
    #expect(value("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(value("foobar") == 0x8594_4171_f739_67e8)
  }

  @Test("Bytes that are not UTF-8 part words, and long ones are left out")
  func oddBytes() {
    let red = CodeTerms.terms(of: Array("red".utf8))
    let both = red + CodeTerms.terms(of: Array("blue".utf8))
    for odd: [UInt8] in [
      [0xFF], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F], [0x80], [0], [0xF8, 0x88], [0xE2, 0x80],
    ] {
      #expect(CodeTerms.terms(of: Array("red".utf8) + odd + Array(" blue".utf8)) == both, "\(odd)")
    }
    #expect(CodeTerms.terms(of: [0xE4, 0xB8]).isEmpty && CodeTerms.terms(of: [0xC3]).isEmpty)
    #expect(CodeTerms.terms(of: Array(String(repeating: "a", count: 64).utf8)).count == 1)
    #expect(CodeTerms.terms(of: Array("\(String(repeating: "a", count: 65)) red".utf8)) == red)
  }

  @Test("Numbers for terms stay when the table grows")
  func table() {
    var table = TermTable()
    for key in 0..<UInt64(50_000) { #expect(table.number(adding: key &* 0x1_0000) == Int(key)) }
    #expect(table.count == 50_000)
    #expect((0..<UInt64(50_000)).allSatisfy { table.number(of: $0 &* 0x1_0000) == Int($0) })
    #expect(table.number(of: 1) == nil)
  }

  // MARK: - Ranking

  private static let corpus: [(path: String, words: [String])] = [
    ("a.c", ["red", "red", "blue"]),
    ("b.c", ["red", "green"]),
    ("d/e.c", Array(repeating: "blue", count: 50) + ["green"]),
    ("f.c", ["grey"]),
  ]

  private func index(_ parameters: BM25Parameters = .anserini) -> BM25Index {
    var builder = BM25Builder()
    for (path, words) in Self.corpus {
      builder.add(path: path, content: Array(words.joined(separator: " ").utf8))
    }
    return builder.finished(parameters)
  }

  /// The formula over words that are given, not taken from text.
  private func expected(_ query: [String], k1: Double, b: Double, lengths: [Double]) -> [String: Double] {
    let documents = Self.corpus.map { document in
      document.path.split { "/.".contains($0) }.map(String.init) + document.words
    }
    let mean = Double(documents.map(\.count).reduce(0, +)) / Double(documents.count)
    var scores: [String: Double] = [:]
    for (place, words) in documents.enumerated() {
      var score = 0.0
      for word in query {
        let holders = Double(documents.count { $0.contains(word) })
        let frequency = Double(words.count { $0 == word })
        let idf = log(1 + (Double(documents.count) - holders + 0.5) / (holders + 0.5))
        score += idf * frequency / (frequency + k1 * (1 - b + b * lengths[place] / mean))
      }
      if score > 0 { scores[Self.corpus[place].path] = score }
    }
    return scores
  }

  @Test(
    "Scores are those of the formula, with lengths as they are and as Lucene keeps them",
    arguments: [
      "red", "blue", "green", "grey", "red blue", "red red blue", "c", "e blue", "none", "none red", "Red",
    ], [(0.9, 0.4), (1.2, 0.75), (2.0, 0.0), (0.5, 1.0)])
  func scores(query: String, constants: (k1: Double, b: Double)) {
    // 54 is 24 + 30, which is 11110 in binary: its fifth digit is lost, and was 0.
    for (isRounded, lengths) in [(false, [5.0, 4, 54, 3]), (true, [5.0, 4, 54, 3])] {
      let index = index(BM25Parameters(k1: constants.k1, b: constants.b, isLengthRounded: isRounded))
      let expected = expected(
        query.lowercased().split(separator: " ").map(String.init), k1: constants.k1, b: constants.b,
        lengths: lengths)
      let found = index.matches(for: Array(query.utf8))
      #expect(Set(found.map(\.path)) == Set(expected.keys))
      #expect(found.allSatisfy { abs($0.score - (expected[$0.path] ?? 0)) < 1e-12 })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
  }

  @Test("A rounded length counts in the score")
  func roundedScore() {
    var builder = BM25Builder()
    builder.add(
      path: "a.c", content: Array((Array(repeating: "x", count: 40) + ["red"]).joined(separator: " ").utf8))
    builder.add(path: "b.c", content: Array("blue".utf8))
    // 43 words count as 42; the mean stays (43 + 3) / 2.
    let idf = log(1 + (2 - 1 + 0.5) / 1.5)
    let score = idf / (1 + 0.9 * (0.6 + 0.4 * 42 / 23))
    let found = builder.finished().matches(for: Array("red".utf8))
    #expect(found.count == 1 && abs((found.first?.score ?? 0) - score) < 1e-12)
  }

  @Test("Lengths are kept in a byte as Lucene's table has them")
  func lengths() {
    // Apache Lucene, BM25Similarity.LENGTH_TABLE: the values that a byte can stand for, here up to 600.
    let table =
      Array(0...40) + [
        42, 44, 46, 48, 50, 52, 54, 56, 60, 64, 68, 72, 76, 80, 84, 88, 96, 104, 112, 120, 128,
      ]
      + [136, 144, 152, 168, 184, 200, 216, 232, 248, 264, 280, 312, 344, 376, 408, 440, 472, 504, 536, 600]
    for length in 0...600 {
      #expect(BM25Parameters.anserini.counted(length) == table.last { $0 <= length })
    }
    #expect(BM25Parameters.anserini.counted(Int(Int32.max)) == 2_013_265_944)
    #expect(BM25Parameters(k1: 1, b: 1, isLengthRounded: false).counted(599) == 599)
  }

  @Test("Equal scores stand in the order of paths, whatever the order of files")
  func ties() {
    for paths in [["b.c", "a.c", "c.c"], ["c.c", "b.c", "a.c"]] {
      var builder = BM25Builder()
      for path in paths { builder.add(path: path, content: Array("red".utf8)) }
      let index = builder.finished()
      #expect(index.matches(for: Array("red".utf8)).map(\.path) == ["a.c", "b.c", "c.c"])
      #expect(index.matches(for: Array("red".utf8), limit: 1, excluding: "a.c").map(\.path) == ["b.c"])
      #expect(index.matches(for: Array("red".utf8), limit: 0).isEmpty && index.matches(for: []).isEmpty)
    }
    #expect(BM25Builder().finished().matches(for: Array("red".utf8)).isEmpty)
  }

  @Test("An index of a tree says what it leaves out; queries are the summary with file, block or a guess")
  func tree() throws {
    let tree = ContextTree([
      "src/file.c": Array("zebra\nyak\nxerus\n".utf8), "src/yak.c": Array("yak".utf8),
      "src/zebra.c": Array("zebra".utf8), "src/guess.c": Array("walrus".utf8),
      "src/sum.c": Array("heron".utf8),
      "src/big.c": Array(repeating: 97, count: 1_001), "src/bin.c": [97, 0, 98],
      "src/noise.c": Array(repeating: 0xFF, count: 90), "notes.md": Array("yak".utf8),
      "src/latin.c": Array("yak gr".utf8) + [0xFC, 0xDF] + Array("e yak".utf8),
    ])
    var files = IndexedFiles.wide
    files.byteLimit = 1_000
    let built = try BM25Index.built(over: tree, files: files)
    #expect(built.index.count == 6)
    #expect(
      built.leftOut.map(\.reason) == [
        .unread("src/big.c: more than 1000 bytes"), .binary, .notText,
      ])
    let hole = try hole("zebra\nyak\nxerus\n", (2, 2))
    func found(_ form: ContextQuery, _ summary: String? = nil) -> [String] {
      built.index.hits(for: hole, path: "src/file.c", summary: summary, form: form).map(\.path)
    }
    #expect(Set(found(.file)) == ["src/yak.c", "src/zebra.c", "src/latin.c"])
    #expect(Set(found(.block)) == ["src/yak.c", "src/latin.c"])
    #expect(found(.hypothetical("walrus();")) == ["src/guess.c"])
    #expect(Set(found(.block, "the heron")) == ["src/sum.c", "src/yak.c", "src/latin.c"])
  }
}
