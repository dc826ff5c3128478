public import AssayCore

/// What every scanner of files owes to its callers, as checks that a test runs one by one.
public enum FileScannerConformance: Sendable {
  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// Nothing is asked, nothing is told.
    case answersNothingToNothing
    /// Every file has one report, in the order in which they were given, and it is about that file.
    case reportsEveryFileInOrder
    /// What is found of a file does not change with its company, and is the same for two files of one content.
    case isTheSameInAnyCompany
    /// Callers at the same time each get their own.
    case keepsCallersApart
    /// A language that nobody knows is a lack, so that silence about it clears nothing.
    case tellsUnknownLanguages
    /// A weakness without rules is a lack.
    case tellsUnknownWeaknesses
    /// No content makes it fail, and every finding lies in its file.
    case survivesHostileFiles
    /// A cancelled task gets an interruption or its whole answer, never a part.
    case endsOnCancellation
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - scanner: The scanner.
  /// - Throws: `Failure` if the promise is broken, or what the scanner throws.
  public static func verify(_ check: Check, of scanner: any FileScanner) async throws {
    switch check {
    case .answersNothingToNothing:
      try expect(try await scanner.scan([]).isEmpty, "there are reports about no file")
    case .reportsEveryFileInOrder: try await reportsEveryFileInOrder(scanner)
    case .isTheSameInAnyCompany: try await isTheSameInAnyCompany(scanner)
    case .keepsCallersApart: try await keepsCallersApart(scanner)
    case .tellsUnknownLanguages:
      let file = request("notes.unknown", nil, Array("os.system(x)\n".utf8))
      try await lacks(file, scanner)
    case .tellsUnknownWeaknesses:
      var file = request("a.py", .python, Array("print(1)\n".utf8))
      file.sought = [CWE(99_999)].compactMap(\.self)
      try await lacks(file, scanner)
    case .survivesHostileFiles: try await survivesHostileFiles(scanner)
    case .endsOnCancellation: try await endsOnCancellation(scanner)
    }
  }
}

extension FileScannerConformance {
  private static func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    guard isTrue else { throw Failure(description: message()) }
  }

  private static func request(_ path: String, _ language: CodeLanguage?, _ bytes: [UInt8]) -> ScanRequest {
    ScanRequest(path: path, language: language, bytes: bytes, sought: [CWE(78)].compactMap(\.self))
  }

  /// Programs with a flaw each, no two the same.
  private static func programs(_ count: Int) -> [ScanRequest] {
    (0..<count).map { number in
      request(
        "src/a\(number).py", .python,
        Array("import os\ndef run\(number)(name):\n    os.system('ls ' + name)\n".utf8))
    }
  }

  private static func reportsEveryFileInOrder(_ scanner: any FileScanner) async throws {
    let files = programs(7)
    let scans = try await scanner.scan(files)
    try expect(scans.count == files.count, "\(files.count) files have \(scans.count) reports")
    for (file, scan) in zip(files, scans) {
      try expect(scan.report.files.map(\.name) == [file.path], "the report about \(file.path) names another")
      try expect(scan.report.sought == file.sought, "another weakness was looked for in \(file.path)")
      for finding in scan.report.findings + scan.report.others {
        try expect(finding.location.file == file.path, "a finding in \(file.path) names another file")
      }
    }
  }

  private static func isTheSameInAnyCompany(_ scanner: any FileScanner) async throws {
    let files = programs(5)
    let together = try await scanner.scan(files + files.reversed())
    try expect(Array(together.suffix(5)).reversed() == Array(together.prefix(5)), "a second copy differs")
    for (file, scan) in zip(files, together) {
      try expect(try await scanner.scan([file]) == [scan], "\(file.path) differs when it is alone")
    }
  }

  private static func keepsCallersApart(_ scanner: any FileScanner) async throws {
    let files = programs(12)
    try await withThrowingTaskGroup(of: (String, [FileScan]).self) { group in
      for file in files { group.addTask { (file.path, try await scanner.scan([file])) } }
      for try await (path, scans) in group {
        try expect(
          scans.map { $0.report.files.map(\.name) } == [[path]], "the caller of \(path) got another's report")
      }
    }
  }

  private static func lacks(_ file: ScanRequest, _ scanner: any FileScanner) async throws {
    let scans = try await scanner.scan([file])
    try expect(scans.count == 1, "\(file.path) has \(scans.count) reports")
    try expect(scans.allSatisfy { !$0.lacks.isEmpty }, "\(file.path) lacks nothing")
    try expect(scans.allSatisfy(\.report.findings.isEmpty), "something is found without rules")
  }

  private static let hostile: [[UInt8]] = [
    [], [0], [0xFF, 0xFE, 0x0A, 0xC3], Array("x = 1\r\n\r\ny = (".utf8), Array("\u{202E}\u{1B}[2J\n".utf8),
    Array(repeating: UInt8(ascii: "("), count: 50_000), Array(repeating: UInt8(ascii: "a"), count: 200_000),
    Array(String(repeating: "os.system(x)\r", count: 300).utf8),
    Array(("if x:\n" + (1..<90).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()).utf8),
  ]

  private static func survivesHostileFiles(_ scanner: any FileScanner) async throws {
    for language in [CodeLanguage.python, .php, .c, .javascript] {
      let files = hostile.enumerated().map { request("h\($0.offset)", language, $0.element) }
      for (file, scan) in zip(files, try await scanner.scan(files)) {
        try expect(scan.report.files.count == 1, "\(file.path) in \(language) is told of more than once")
        let lines = 1 + file.bytes.count { $0 == UInt8(ascii: "\n") }
        for finding in scan.report.findings + scan.report.others {
          let place = finding.location
          let isInside = (1...lines).contains(place.line) && (place.line...lines).contains(place.endLine)
          try expect(isInside, "a finding lies at line \(place.line) of \(lines) in \(file.path)")
        }
      }
    }
  }

  private static func endsOnCancellation(_ scanner: any FileScanner) async throws {
    let files = programs(3)
    let task = Task { () async -> Result<[FileScan], Interruption> in
      // Until this task is cancelled, which it is at once.
      while !Task.isCancelled { await Task.yield() }
      do throws(Interruption) { return .success(try await scanner.scan(files)) } catch {
        return .failure(error)
      }
    }
    task.cancel()
    switch await task.value {
    case .success(let scans): try expect(scans.count == files.count, "a cancelled caller got a part")
    case .failure(.cancelled): break
    case .failure(let error): throw Failure(description: "cancellation counts as a failure: \(error)")
    }
  }
}
