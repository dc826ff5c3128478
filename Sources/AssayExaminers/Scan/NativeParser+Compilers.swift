internal import AssayCore
import Foundation

// MARK: - Java

extension NativeParser {
  /// Asks the parser of `javac` about many files at once; it stops before it looks up any name.
  func java(_ paths: [String]) async throws(Interruption) -> [String: Answer] {
    // Older ones know too little of the language for their no to count.
    guard let major = versions["javac"].flatMap({ Int($0.prefix { $0 != "." }) }), major >= 17 else {
      return [:]
    }
    var answers: [String: Answer] = [:]
    for start in stride(from: 0, to: paths.count, by: 100) {
      let batch = Array(paths[start..<min(start + 100, paths.count)])
      if let some = try await javaBatch(batch) {
        answers.merge(some) { first, _ in first }
        continue
      }
      // One of them is too much for it.
      for path in batch { answers[path] = try await javaBatch([path])?[path] ?? .failed }
    }
    return answers
  }

  /// The answers; `nil` if the parser itself failed.
  private func javaBatch(_ paths: [String]) async throws(Interruption) -> [String: Answer]? {
    var files: [String: String] = [:]
    var answers: [String: Answer] = [:]
    var newer: Set<String> = []
    for path in paths {
      guard let bytes = Self.content(path),
        let copy = Self.write(CompilerText.java(bytes), beside: path, "java")
      else {
        answers[path] = .failed
        continue
      }
      files[Self.fileName(copy)] = path
      answers[path] = .accepted
      if CompilerText.isNewerJava(bytes) { newer.insert(path) }
    }
    guard let folder = paths.first.map({ $0.dropLast(Self.fileName($0).utf8.count) }), !files.isEmpty else {
      return answers
    }
    let call = try await output(
      of: "javac", Self.javaArguments(String(folder)) + files.keys.sorted().map { "\(folder)\($0)" },
      seconds: 30 + Double(paths.count))
    guard case .result(let result) = call, result.status == 0 || result.status == 1, !result.isTruncated
    else {
      return call == .missing ? [:] : nil
    }
    var heard: Set<String> = []
    for line in ByteLines(result.errorOutput) {
      let words = String(decoding: result.errorOutput[line.content], as: UTF8.self).split(
        separator: ":", maxSplits: 3)
      guard words.count == 4, let path = files[String(words[0])], heard.insert(path).inserted else {
        continue
      }
      let isSyntax = !newer.contains(path) && CompilerText.isJavaSyntax(words[3])
      answers[path] = isSyntax ? .rejected(by: "javac") : .unknown
    }
    return answers
  }

  private static func javaArguments(_ folder: String) -> [String] {
    [
      "-J-Xmx256m", "-J-XX:TieredStopAtLevel=1", "-J-XX:-UsePerfData", "-proc:none", "-implicit:none",
      "-encoding", "UTF-8", "-nowarn", "-Xmaxerrs", "100000", "-XDrawDiagnostics",
      "-XDshould-stop.ifNoError=PARSE", "-XDshould-stop.ifError=PARSE", "-cp", folder, "-d", folder,
    ]
  }
}

// MARK: - C and C++

extension NativeParser {
  /// Asks GCC about files one by one.
  ///
  /// Its word counts where it knew every header and name: without them it takes a name for something else than it is.
  func compiled(
    _ paths: [String], _ language: CodeLanguage
  ) async throws(Interruption) -> [String: Answer] {
    let compiler = language == .cpp ? "g++" : "gcc"
    guard versions[compiler] != nil else { return [:] }
    let found = try await mapConcurrently(paths, width: width) { path throws(Interruption) -> Answer in
      guard let bytes = Self.content(path) else { return .failed }
      guard let safe = CompilerText.c(bytes) else { return .unknown }
      guard let copy = Self.write(safe, beside: path, language == .cpp ? "cpp" : "c") else { return .failed }
      // The limits hold whatever a text makes the compiler read or expand.
      let limits = "ulimit -v 2000000; ulimit -t 20; ulimit -f 0; exec \"$@\""
      let arguments =
        ["-c", limits, "sh", compiler, "-x", language == .cpp ? "c++" : "c"]
        + (language == .cpp ? ["-std=gnu++20"] : []) + [
          "-fsyntax-only", "-w", "-fno-diagnostics-show-caret", "-fmax-errors=50", "-ftemplate-depth=100",
          copy,
        ]
      switch try await output(of: "sh", arguments, seconds: 60) {
      case .missing: return .unknown
      case .overran: return .failed
      case .result(let result): return Self.answer(result, copy: copy, bytes, compiler)
      }
    }
    return Dictionary(zip(paths, found)) { first, _ in first }
  }

  private static func answer(
    _ result: ToolResult, copy: String, _ bytes: [UInt8], _ compiler: String
  ) -> Answer {
    if result.status == 0 { return .accepted }
    let errors = ByteLines(result.errorOutput).compactMap { line -> (line: Int, message: Substring)? in
      let text = String(decoding: result.errorOutput[line.content], as: UTF8.self)
      guard text.hasPrefix("\(copy):"), let mark = text.firstRange(of: ": error: ") else { return nil }
      let place = text.dropFirst(copy.count + 1).prefix { $0 != ":" }
      return Int(place).map { ($0, text[mark.upperBound...]) }
    }
    guard let first = errors.first,
      !errors.contains(where: { $0.message.contains(CompilerText.missingMark) }),
      CompilerText.isCSyntax(first.message), !CompilerText.hasUnknownMacro(bytes, near: first.line)
    else { return .unknown }
    return .rejected(by: compiler)
  }
}

// MARK: - Copies

extension NativeParser {
  private static func content(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// Writes the copy that a compiler reads; `nil` if that fails.
  private static func write(_ bytes: [UInt8], beside path: String, _ ending: String) -> String? {
    let copy = "\(path).check.\(ending)"
    return FileManager.default.createFile(atPath: copy, contents: Data(bytes)) ? copy : nil
  }

  private static func fileName(_ path: String) -> String {
    String(path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...])
  }
}
