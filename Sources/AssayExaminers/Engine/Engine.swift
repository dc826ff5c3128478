internal import AssayCore
import Foundation

/// Semgrep's engine, called directly: twenty times faster to start than its command.
struct Engine: Sendable {
  /// The engine's program; absolute.
  let program: String
  /// The engine's version.
  let version: String
  let runner: any ToolRunner
  /// The most processors that it uses.
  let jobs: Int

  /// The most seconds that one rule may take on one file.
  private static let ruleSeconds = 10
  private static let outputLimit = 256 << 20
  /// Fewer files than this are examined sooner than another process reads the rules.
  private static let worthwhile = 12

  /// Examines files with rules, as few processes as possible.
  ///
  /// A process that dies or hangs costs the file that kills it, never the others: the batch is halved until that
  /// file is alone.
  ///
  /// - Parameters:
  ///   - targets: The files.
  ///   - rules: The rules in the engine's JSON.
  ///   - scratch: A folder for the lists that the engine reads.
  /// - Returns: What was found and what could not be examined.
  /// - Throws: `Interruption.cancelled`, or a failure when the engine cannot be started at all.
  func run(
    _ targets: [EngineTarget], rules: [UInt8], scratch: Scratch
  ) async throws(Interruption) -> EngineOutput {
    guard !targets.isEmpty else { return EngineOutput() }
    let rulesFile = try scratch.write(rules, as: "rules-\(scratch.nextNumber()).json")
    // One processor a process: with more the engine's own threads wait for each other (measured: twice the work).
    let width = min(jobs, max(1, targets.count / Self.worthwhile))
    let shares = (0..<width).map { share in targets.indices.filter { $0 % width == share }.map { targets[$0] }
    }
    let outputs = try await mapConcurrently(shares, width: width) {
      share throws(Interruption) -> EngineOutput in
      try await run(share[...], rulesFile: rulesFile, scratch: scratch)
    }
    return outputs.reduce(into: EngineOutput()) { $0.add($1) }
  }

  private func run(
    _ targets: ArraySlice<EngineTarget>, rulesFile: String, scratch: Scratch
  ) async throws(Interruption) -> EngineOutput {
    let reason: String
    switch try await attempt(targets, rulesFile: rulesFile, scratch: scratch) {
    case .output(let output): return output
    case .died(let why): reason = why
    }
    guard targets.count > 1 else {
      return EngineOutput(faults: targets.map { EngineFault(path: $0.path, kind: .other, message: reason) })
    }
    let middle = targets.startIndex + targets.count / 2
    var output = try await run(targets[..<middle], rulesFile: rulesFile, scratch: scratch)
    output.add(try await run(targets[middle...], rulesFile: rulesFile, scratch: scratch))
    return output
  }

  private enum Ending {
    case output(EngineOutput)
    case died(String)
  }

  private func attempt(
    _ targets: ArraySlice<EngineTarget>, rulesFile: String, scratch: Scratch
  ) async throws(Interruption) -> Ending {
    let list = try scratch.write(Self.list(of: targets), as: "targets-\(scratch.nextNumber()).json")
    let invocation = ToolInvocation(
      program: program,
      arguments: [
        "-rules", rulesFile, "-targets", list, "-json_nodots", "-j", "1", "-timeout", "\(Self.ruleSeconds)",
        "-timeout_threshold", "3", "-max_match_per_file", "2000",
      ],
      workingDirectory: scratch.folder, environment: ["HOME": scratch.folder, "TMPDIR": scratch.folder],
      deadlineSeconds: 120 + Double(targets.count) * 10, outputLimitBytes: Self.outputLimit)
    do throws(Interruption) {
      let result = try await runner.run(invocation)
      if let output = EngineReply.read(result.output), !result.isTruncated { return .output(output) }
      let tail = String(decoding: result.errorOutput.suffix(200), as: UTF8.self)
      return .died(result.status == nil ? "the engine crashed" : "the engine gave no reply: \(tail)")
    } catch {
      guard case .failed(.toolFailed(_, let reason)) = error, reason.hasPrefix("stopped after") else {
        throw error
      }
      return .died("the engine took too long")
    }
  }

  private static func list(of targets: ArraySlice<EngineTarget>) -> [UInt8] {
    let items = targets.map { target in
      JSONValue.array([
        .string("CodeTarget"),
        .object([
          "path": .object(["fpath": .string(target.path), "ppath": .string(target.shownPath)]),
          "analyzer": .string(target.analyzer), "products": .array([.string("sast")]),
        ]),
      ])
    }
    return JSONValue.array([.string("Targets"), .array(items)]).bytes
  }
}

extension JSONValue {
  /// The value as JSON, members sorted by name.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // No value of this type fails to encode: it holds neither NaN nor infinity, which nothing here makes.
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }
}
