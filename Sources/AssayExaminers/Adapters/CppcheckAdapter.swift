internal import AssayCore

/// Cppcheck, for C and C++.
struct CppcheckAdapter: Adapter {
  let name = "cppcheck"
  let languages: Set<CodeLanguage> = [.c, .cpp]
  let summary = "C and C++: memory errors, by following values"
  let advice = "apt-get install cppcheck"
  let mayDecide = true
  let versionArguments = ["--version"]

  /// What it finds about style, portability and dead code is no weakness to us.
  private static let unrelated: Set<Int> = [
    197, 398, 477, 480, 481, 482, 483, 561, 562, 563, 570, 571, 587, 590, 628, 664, 665, 682, 683, 685, 686,
    687, 688,
    704, 710, 758, 762, 768, 783, 823,
  ]
  /// The field separator, which no name in C holds.
  private static let separator = UInt8(ascii: "\t")

  /// It follows includes, also to devices that never end.
  func prepared(_ bytes: [UInt8]) -> [UInt8]? { IncludeBlanker.blanked(bytes) }

  func arguments(for paths: [String]) -> [String] {
    let fields = ["assay", "{file}", "{line}", "{column}", "{severity}", "{id}", "{cwe}", "{message}"]
    return [
      "--quiet", "--enable=warning", "--max-configs=4", "--template=\(fields.joined(separator: "\t"))",
      "--template-location=", "-j", "1",
    ] + paths
  }

  func read(_ result: ToolResult) -> [ForeignReport]? {
    guard result.status == 0 else { return nil }
    return ByteLines(result.errorOutput).compactMap { report(result.errorOutput[$0.content]) }
  }

  private func report(_ line: ArraySlice<UInt8>) -> ForeignReport? {
    let fields = line.split(separator: Self.separator, maxSplits: 7, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 8, fields[0] == "assay", let number = Int(fields[6]),
      !Self.unrelated.contains(number),
      let weakness = CWE(number), let lineNumber = Int(fields[2])
    else { return nil }
    // An error is what follows from the values; a warning is a suspicion.
    let isError = fields[4] == "error"
    return ForeignReport(
      finding: ForeignFinding(
        path: fields[1], line: lineNumber, column: Int(fields[3]).flatMap { $0 > 0 ? $0 : nil }, endLine: nil,
        endColumn: nil, unit: .bytes, rule: fields[5], weakness: weakness,
        severity: isError ? .high : .medium,
        confidence: isError ? .medium : .low, message: fields[7]))
  }
}
