internal import AssayCore

/// Asks the parser of a language itself whether a file is of the language; it never runs the file.
///
/// The engine's parsers are made to go on after an error, so that their silence proves little.
struct NativeParser: Sendable {
  /// What a parser says about a file.
  enum Answer: Sendable, Hashable {
    /// It is of the language.
    case accepted
    /// It is not.
    case rejected(by: String)
    /// The parser is not there, or its word does not count.
    case unknown
    /// It was asked and did not answer this time.
    case failed
  }

  let runner: any ToolRunner
  /// The most processes at once for parsers that read one file each.
  let width: Int
  /// The versions of the parsers that are here, by the programs' names.
  let versions: [String: String]

  /// Asks about files of one language.
  ///
  /// - Parameters:
  ///   - paths: The files; absolute.
  ///   - language: Their language.
  /// - Returns: The answers by path; nothing for a language whose parser needs more than the file.
  /// - Throws: `Interruption.cancelled`.
  func ask(about paths: [String], in language: CodeLanguage) async throws(Interruption) -> [String: Answer] {
    switch language {
    case .python: return try await python(paths)
    case .go: return try await go(paths)
    case .php: return try await each(paths, program: "php", arguments: ["-n", "-l"], name: "php -l")
    case .javascript:
      return try await each(paths, program: "node", arguments: ["--check"], name: "node --check")
    case .bash:
      // Patterns that a script switches on itself are no errors.
      let arguments = ["--norc", "-O", "extglob", "-n"]
      return try await each(paths, program: "bash", arguments: arguments, name: "bash -n")
    case .java: return try await java(paths)
    case .c, .cpp: return try await compiled(paths, language)
    case .csharp, .html, .kotlin, .ruby, .rust, .sql, .swift, .typescript: return [:]
    }
  }

  /// Whether asking costs next to nothing, so that all files are asked about; the others only where there is doubt.
  static func isQuick(_ language: CodeLanguage) -> Bool {
    switch language {
    case .bash, .go, .java, .python: true
    case .c, .cpp, .csharp, .html, .javascript, .kotlin, .php, .ruby, .rust, .sql, .swift, .typescript: false
    }
  }
}

// MARK: - One process for all files

extension NativeParser {
  private func go(_ paths: [String]) async throws(Interruption) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var left = paths[...]
    while !left.isEmpty {
      let batch = Array(left.prefix(200))
      left = left.dropFirst(batch.count)
      let call = try await output(of: "gofmt", ["-l", "-e"] + batch, seconds: 60 + Double(batch.count))
      guard case .result(let output) = call, output.status == 0 || output.status == 2, !output.isTruncated
      else {
        if call != .missing { for path in batch { answers[path] = .failed } }
        continue
      }
      for path in batch { answers[path] = .accepted }
      for line in ByteLines(output.errorOutput) {
        let text = output.errorOutput[line.content]
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let path = String(decoding: text[..<colon], as: UTF8.self)
        if answers[path] != nil { answers[path] = .rejected(by: "gofmt") }
      }
    }
    return answers
  }

  /// What came of calling a program.
  enum Call: Sendable, Hashable {
    case result(ToolResult)
    /// It did not end in time, or could not be started now.
    case overran
    /// It is not installed.
    case missing
  }

  /// Calls a program.
  func output(
    of program: String, _ arguments: [String], seconds: Double
  ) async throws(Interruption) -> Call {
    do throws(Interruption) {
      return .result(
        try await runner.run(
          ToolInvocation(
            program: program, arguments: arguments, deadlineSeconds: seconds, outputLimitBytes: 16 << 20)))
    } catch {
      if case .cancelled = error { throw error }
      guard case .failed(.toolFailed(_, let reason)) = error else { return .overran }
      return reason.hasPrefix("not found in") || reason == "there is no such program" ? .missing : .overran
    }
  }
}

// MARK: - One process a file

extension NativeParser {
  private func each(
    _ paths: [String], program: String, arguments: [String], name: String
  ) async throws(Interruption) -> [String: Answer] {
    let found = try await mapConcurrently(paths, width: width) { path throws(Interruption) -> Answer in
      switch try await output(of: program, arguments + [path], seconds: 60) {
      case .missing: return .unknown
      case .overran: return .failed
      case .result(let result):
        // A signal ended it: that is no word about the file.
        guard let status = result.status else { return .unknown }
        return status == 0 ? .accepted : .rejected(by: name)
      }
    }
    return Dictionary(zip(paths, found)) { first, _ in first }
  }
}

/// Transforms every element, at most `width` at a time.
///
/// - Parameters:
///   - elements: The elements.
///   - width: The most transformations in flight, at least 1.
///   - transform: The work for one element.
/// - Returns: The results in the order of the elements.
/// - Throws: What `transform` throws first.
func mapConcurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int,
  _ transform: @escaping @Sendable @concurrent (Element) async throws(Interruption) -> Result
) async throws(Interruption) -> [Result] {
  do {
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results: [Int: Result] = [:]
      for (index, element) in elements.enumerated() {
        if index >= width, let (done, result) = try await group.next() { results[done] = result }
        group.addTask { (index, try await transform(element)) }
      }
      for try await (done, result) in group { results[done] = result }
      return elements.indices.compactMap { results[$0] }
    }
  } catch {
    throw error as? Interruption ?? .cancelled
  }
}
