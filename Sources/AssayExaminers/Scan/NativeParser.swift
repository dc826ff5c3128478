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
  }

  let runner: any ToolRunner
  /// The most processes at once for parsers that read one file each.
  let width: Int

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
    case .bash: return try await each(paths, program: "bash", arguments: ["--norc", "-n"], name: "bash -n")
    case .c, .cpp, .csharp, .html, .java, .kotlin, .ruby, .rust, .sql, .swift, .typescript: return [:]
    }
  }

  /// Whether asking costs next to nothing for any number of files.
  static func readsManyAtOnce(_ language: CodeLanguage) -> Bool { language == .python || language == .go }
}

// MARK: - One process for all files

extension NativeParser {
  /// Prints the number of a file and `ok`, `new` (of a newer Python than this one) or `bad`, file by file.
  private static let pythonProgram = """
    import ast, sys, warnings
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(5000)
    old = sys.version_info < (3, 12)
    for number, path in enumerate(sys.argv[1:]):
        answer = "ok"
        try:
            with open(path, "rb") as file:
                ast.parse(file.read())
        except SyntaxError as error:
            line = (error.text or "").strip()
            newer = old and ("f-string" in str(error.msg) or line.startswith(("type ", "class ", "def ", "async def ")) and "[" in line)
            answer = "new" if newer else "bad"
        except ValueError:
            answer = "bad"
        except (RecursionError, MemoryError):
            answer = "new"
        print(number, answer, flush=True)
    """

  private func python(_ paths: [String]) async throws(Interruption) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var left = paths[...]
    while !left.isEmpty {
      let batch = Array(left.prefix(200))
      guard
        let output = try await output(
          of: "python3", ["-I", "-S", "-c", Self.pythonProgram] + batch, seconds: 60 + Double(batch.count))
      else { return answers }
      var seen = 0
      for line in ByteLines(output.output) {
        let words = output.output[line.content].split(separator: UInt8(ascii: " "))
        guard words.count == 2, seen < batch.count else { break }
        switch String(decoding: words[1], as: UTF8.self) {
        case "ok": answers[batch[seen]] = .accepted
        case "bad": answers[batch[seen]] = .rejected(by: "Python")
        default: answers[batch[seen]] = .unknown
        }
        seen += 1
      }
      // The file at which the parser itself died stays unknown, and the ones behind it are asked about again.
      left = left.dropFirst(seen == batch.count ? seen : seen + 1)
    }
    return answers
  }

  private func go(_ paths: [String]) async throws(Interruption) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var left = paths[...]
    while !left.isEmpty {
      let batch = Array(left.prefix(200))
      left = left.dropFirst(batch.count)
      guard
        let output = try await output(of: "gofmt", ["-l", "-e"] + batch, seconds: 60 + Double(batch.count)),
        output.status == 0 || output.status == 2, !output.isTruncated
      else { continue }
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

  /// What a program wrote; `nil` where it is missing or does not end.
  private func output(
    of program: String, _ arguments: [String], seconds: Double
  ) async throws(Interruption) -> ToolResult? {
    do throws(Interruption) {
      return try await runner.run(
        ToolInvocation(
          program: program, arguments: arguments, deadlineSeconds: seconds, outputLimitBytes: 16 << 20))
    } catch {
      if case .cancelled = error { throw error }
      return nil
    }
  }
}

// MARK: - One process a file

extension NativeParser {
  private func each(
    _ paths: [String], program: String, arguments: [String], name: String
  ) async throws(Interruption) -> [String: Answer] {
    let found = try await mapConcurrently(paths, width: width) { path throws(Interruption) -> Answer in
      guard let result = try await output(of: program, arguments + [path], seconds: 60) else {
        return .unknown
      }
      return switch result.status {
      case .some(0): .accepted
      case .some: .rejected(by: name)
      case nil: .unknown
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
