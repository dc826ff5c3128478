import AssayCore
import Testing

@testable import AssayRepository

/// What a commit that mends a flaw tells about lines and findings.
struct MendTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var name: String
    /// The file in the commit, a line a letter.
    var new: String
    /// What stands in the place of the hole, lines 3 and 4; `nil` where it has no clear end.
    var piece: String?
    var isElsewhere: Bool
    var testDescription: String { name }
  }

  private static func lines(_ letters: String) -> [UInt8] { Array(letters.map { "\($0)\n" }.joined().utf8) }

  @Test(arguments: [
    Change(name: "nothing", new: "abcdef", piece: "cd", isElsewhere: false),
    Change(name: "in the hole", new: "abXYZef", piece: "XYZ", isElsewhere: false),
    Change(name: "taken away", new: "abef", piece: "", isElsewhere: false),
    Change(name: "added at the edges", new: "abXcdYef", piece: "XcdY", isElsewhere: false),
    Change(name: "elsewhere alone", new: "QabcdefR", piece: "cd", isElsewhere: true),
    Change(name: "here and elsewhere", new: "QabXdefR", piece: "Xd", isElsewhere: true),
    Change(name: "across the upper edge", new: "aXYdef", piece: nil, isElsewhere: true),
    Change(name: "across the lower edge", new: "abcXf", piece: nil, isElsewhere: true),
    Change(name: "all gone", new: "", piece: nil, isElsewhere: true),
    Change(name: "all new", new: "UVWXYZ", piece: nil, isElsewhere: true),
  ])
  func places(_ change: Change) throws {
    let region = try #require(LineRange(3, 4))
    let hole = try MaskedFile(Self.lines("abcdef"), regions: [region])
    let mend = Mend(commit: "0", patched: Self.lines(change.new), hole: hole)
    #expect(mend.pieces == change.piece.map { [Self.lines($0)] })
    #expect(mend.filled == change.piece.map { Self.lines("ab" + $0 + "ef") })
    #expect(mend.isElsewhere == change.isElsewhere)
    #expect(mend.isIdle(hole) == (change.piece == "cd"))
  }

  @Test("a hole at either end of a file, two holes, and files too different to compare")
  func edges() throws {
    let (top, end) = (try #require(LineRange(1, 2)), try #require(LineRange(5, 6)))
    let hole = try MaskedFile(Self.lines("abcdef"), regions: [top, end])
    let mend = Mend(commit: "0", patched: Self.lines("XcdYZ"), hole: hole)
    #expect(mend.pieces == [Self.lines("X"), Self.lines("YZ")])
    #expect(mend.filled == Self.lines("XcdYZ"))
    let long = (0..<LinePairs.limit).map { "old \($0)\n" }.joined()
    let other = (0..<LinePairs.limit).map { "new \($0)\n" }.joined()
    let far = Mend(
      commit: "0", patched: Array(other.utf8), hole: try MaskedFile(Array(long.utf8), regions: [top]))
    #expect(far.filled == nil)
  }

  // MARK: - Findings

  struct Comparison: Sendable, CustomTestStringConvertible {
    var name: String
    /// Three versions of a file of which line 2 is the hole: as it was, as the commit has it, as an answer has it.
    var base: String
    var patched: String
    var merged: String
    /// The lines of the original that are the flaw's, and those of the merged file that are the answer's.
    var cut: [Int]
    var added: [Int]
    var isBlind = false
    var testDescription: String { name }
  }

  @Test(
    "what is found is weighed against the mended lines",
    arguments: [
      Comparison(
        name: "outside, still there", base: "top|raw|sink|end", patched: "top|safe|sink|end",
        merged: "top|raw|sink|end", cut: [3], added: [3]),
      Comparison(
        name: "outside, gone", base: "top|raw|sink|end", patched: "top|safe|sink|end",
        merged: "top|own|sink|end", cut: [3], added: []),
      Comparison(
        name: "inside, with the file's own that stays", base: "BAD 1|BAD 2|end", patched: "BAD 1|safe|end",
        merged: "BAD 1|own|end", cut: [2], added: []),
      Comparison(
        name: "inside, said again in other words", base: "top|BAD 2|end", patched: "top|safe|end",
        merged: "top|BAD 3|end", cut: [2], added: [2]),
      Comparison(
        name: "the commit takes what lies elsewhere, which no answer can", base: "top|BAD 2|mid|BAD 4",
        patched: "top|BAD 2|mid|good", merged: "top|BAD 2|mid|BAD 4", cut: [], added: []),
      Comparison(
        name: "the commit leaves one of two in the hole", base: "top|BAD 2|BAD 2|end",
        patched: "top|safe|BAD 2|end", merged: "top|own|BAD 2|end", cut: [2], added: []),
      Comparison(
        name: "the mended lines are found, too", base: "top|BAD 2|end", patched: "top|BAD but quoted|end",
        merged: "top|BAD 2|end", cut: [], added: [], isBlind: true),
      Comparison(
        name: "the mended file is no program", base: "top|BAD 2|end", patched: "top|BROKEN|end",
        merged: "top|own|end", cut: [2], added: []),
    ])
  func weighed(_ one: Comparison) async throws {
    let region = try #require(LineRange(2, 2))
    func bytes(_ text: String) -> [UInt8] {
      Array(text.split(separator: "|").map { "\($0)\n" }.joined().utf8)
    }
    let hole = try MaskedFile(bytes(one.base), regions: [region])
    let mend = Mend(commit: "0", patched: bytes(one.patched), hole: hole)
    let filled = try #require(mend.filled)
    let files = [hole.original, bytes(one.merged), filled, mend.patched]
    let scans = try await WordScanner().scan(
      files.map { ScanRequest(path: "a.php", language: .php, bytes: $0, sought: [WordScanner.weakness]) })
    let all = zip(files, scans).map { ScannedBytes(bytes: $0, scan: $1) }
    let alerts = AlertComparison.alerts(
      before: all[0], regions: [region], after: all[1], filled: all[2], patched: all[3])
    #expect(alerts.cut.map(\.location.line) == one.cut)
    #expect(alerts.added.map(\.location.line) == one.added)
    #expect((alerts.gap == AlertComparison.blindness) == one.isBlind)
  }
}

/// Finds `BAD` wherever it stands, and `sink` where there is `raw` anywhere; `BROKEN` is no program.
struct WordScanner: FileScanner {
  static var weakness: CWE {
    guard let weakness = CWE(89) else { preconditionFailure("89 is a number") }
    return weakness
  }

  var identity: Digest { Digest(of: "words".utf8) }

  func scan(_ files: [ScanRequest]) async throws(Interruption) -> [FileScan] { files.map(Self.scan) }

  private static func scan(_ file: ScanRequest) -> FileScan {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let isRaw = text.contains("raw")
    let findings = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
      _, line in
      line.contains("BAD") || (isRaw && line.contains("sink"))
    }.map { index, line in
      Finding(
        rule: "test.word", weakness: weakness, severity: .high, confidence: .high, message: "a word",
        location: Location(
          file: file.path, line: index + 1, column: 1, endLine: index + 1, endColumn: line.utf8.count + 1),
        // Fingerprints count their likes, and so does this one its place.
        fingerprint: Digest(of: "\(index)".utf8), tools: [])
    }
    let parse: ScanReport.Parse = text.contains("BROKEN") ? .rejected(by: "words") : .whole
    return FileScan(
      report: ScanReport(
        sought: file.sought, findings: findings, others: [],
        files: [.init(name: file.path, language: file.language, parse: parse)], tools: []))
  }
}
