package import AssayCore
import Foundation

/// A program that runs beside decoys, and what became of them.
///
/// A small program of ours starts the decoys and the program inside the sandbox, and reports when the program ended.
/// It is as mortal as all that runs there: where it was killed there is no report, and nothing is known. What it is
/// made of lies in the sandbox's system; where that can be changed, `isSound` says whether it was.
package struct DecoyRun: Sendable {
  /// How the program ended.
  package enum Ending: Sendable, Hashable {
    /// By itself, with this status.
    case exited(status: Int)
    /// By a signal.
    case signalled(Int)
    /// It did not end in time.
    case timedOut
    /// It could not be run, with this error of the system.
    case notRun(error: Int)
  }

  /// What was reported.
  package struct Report: Sendable, Hashable {
    /// How the program ended.
    package var ending: Ending
    /// The decoys, in their order, as they were when it ended.
    package var decoys: [Decoy]
  }

  /// The decoys, in the order in which they are started.
  package let decoys: [Decoy]
  /// The program and its arguments.
  package let arguments: [String]
  /// The absolute path of the folder in which it runs.
  package let folder: String
  /// What it reads from standard input, at most 32 KiB.
  package let input: [UInt8]
  /// How long it may run, in seconds.
  package let seconds: Double
  /// The word by which the report is told from all that a program can write.
  private let nonce: String

  /// Plans a run.
  ///
  /// - Parameters:
  ///   - arguments: The program and its arguments; a name without a slash is looked up in `PATH`.
  ///   - folder: The absolute path of the folder in which it runs.
  ///   - input: What it reads from standard input, at most 32 KiB.
  ///   - decoys: The decoys.
  ///   - seconds: How long it may run; the sandbox must allow some seconds more.
  ///   - generator: Where the word comes from that nobody inside can guess.
  package init(
    _ arguments: [String], folder: String, input: [UInt8] = [], decoys: [Decoy],
    seconds: Double, using generator: inout some RandomNumberGenerator
  ) {
    self.arguments = arguments
    self.folder = folder
    self.input = input
    self.decoys = decoys
    self.seconds = seconds
    nonce = (0..<4).map { _ in
      let word = String(UInt64.random(in: 0 ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - word.count) + word
    }.joined()
  }

  /// Seconds that starting, telling and ending may take beside the program.
  private static let margin = 10.0

  private struct Job: Encodable {
    var nonce: String
    var decoys: [Decoy]
    var arguments: [String]
    var folder: String
    var input: Data
    var seconds: Double
  }

  /// What is run in the sandbox.
  ///
  /// The program that starts the others comes over standard input, as the job does: no file inside holds it, and a
  /// listing of processes shows none of it.
  package var command: SandboxCommand {
    let source = PackageResources.Decoys_py
    let job = Job(
      nonce: nonce, decoys: decoys, arguments: arguments, folder: folder, input: Data(input), seconds: seconds
    )
    // Texts and numbers can always be written; seconds that are none are the only exception.
    let encoded = (try? JSONEncoder().encode(job)) ?? Data()
    return SandboxCommand(
      [
        "/usr/bin/python3", "-I", "-S", "-c",
        "import sys; exec(sys.stdin.buffer.read(\(source.count)))",
      ], folder: "/", input: source + Array(encoded), wallSeconds: seconds + Self.margin)
  }

  private struct Line: Decodable {
    var exit: Int?
    var signal: Int?
    var error: Int?
    var isLate: Bool?
    /// The places of those that live, in the list of the job.
    var living: Set<Int>
  }

  /// What was reported of a run of `command`; `nil` if there is no report, and nothing is known.
  ///
  /// - Parameter run: What came of it.
  /// - Returns: The report. The program's output is the run's own.
  package func report(of run: SandboxRun) -> Report? {
    guard run.ending == .exited(status: 0), !run.errorOutput.isCut else { return nil }
    let bytes = run.errorOutput.bytes
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let last = lines.last ?? []
    let mark = Array("\(nonce) ".utf8)
    guard last.starts(with: mark),
      let line = try? JSONDecoder().decode(Line.self, from: Data(last.dropFirst(mark.count))),
      let ending = Self.ending(line)
    else { return nil }
    let after = decoys.enumerated().map { place, decoy in
      Decoy(name: decoy.name, isAlive: decoy.isAlive && line.living.contains(place))
    }
    return Report(ending: ending, decoys: after)
  }

  /// Whether nothing was changed of what a report rests on, so that the next one can be believed.
  ///
  /// - Parameter changes: What programs changed in the sandbox so far.
  /// - Returns: False if Python, the libraries or the programs that it starts are not as they came, or may not be.
  package static func isSound(after changes: SandboxChanges) -> Bool {
    !changes.isCut
      && !changes.entries.contains { change in foundation.contains { change.path.hasPrefix($0) } }
  }

  /// The beginnings of the paths in question; modules that are no part of Python's own library are not read.
  private static let foundation = [
    "/etc/ld.so", "/usr/bin/python3", "/usr/bin/sleep", "/usr/bin/true", "/usr/lib/python3.", "/usr/lib64/",
    "/usr/lib/x86_64-linux-gnu/", "/usr/lib/aarch64-linux-gnu/", "/usr/local/lib/", "/usr/lib/ld-",
  ]

  private static func ending(_ line: Line) -> Ending? {
    switch (line.exit, line.signal, line.error, line.isLate) {
    case (let status?, nil, nil, nil): .exited(status: status)
    case (nil, let number?, nil, nil): .signalled(number)
    case (nil, nil, let number?, nil): .notRun(error: number)
    case (nil, nil, nil, true?): .timedOut
    default: nil
    }
  }
}
