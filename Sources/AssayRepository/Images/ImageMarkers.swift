internal import AssayCore

/// Reads the results of an image's scripts.
struct ImageMarkers {
  /// Which of the three commands it was.
  let step: Markers
  /// The word that the scripts put before their results.
  let nonce: Nonce

  /// What a run of a command showed.
  ///
  /// - Parameter run: The run.
  /// - Returns: `good` only if the script says so, says nothing else and ends by itself. A script that says nothing and
  ///   fails shows that building, starting or testing failed, never that an attack worked.
  func step(_ run: SandboxRun) -> RepairReport.Trial.Step {
    let results = results(run.output) + results(run.errorOutput)
    let goods = results.count { $0.starts(with: step.goodWords.utf8) }
    let bads = results.count { $0.starts(with: step.badWords.utf8) }
    switch (run.ending, goods > 0, bads > 0) {
    case (.timedOut, _, _): return .notMade("its script did not end in time")
    case (.outOfMemory, _, _): return .notMade("the image ran out of memory")
    case (.processLimit, _, _): return .notMade("the image ran out of processes")
    case (.broke(let reason), _, _): return .notMade("the container failed: \(reason)")
    case (.signalled(let number), _, _): return .notMade("its script was ended by signal \(number)")
    case (.exited, true, true):
      return .notMade("its script contradicts itself: \(goods) good and \(bads) bad results")
    case (.exited, false, true): return .bad(said(run))
    case (.exited(let status), true, false) where status < 128: return .good
    case (.exited(let status), true, false):
      return .notMade("its script was ended (status \(status)) after its result")
    case (.exited(let status), false, false): return silent(status, run)
    }
  }

  /// What a script that says no result shows: 0 is silence, 124 a time limit of its own, from 126 on it did not run.
  private func silent(_ status: Int, _ run: SandboxRun) -> RepairReport.Trial.Step {
    let failed = (1..<124).contains(status)
    switch step {
    case .start where failed, .test where failed:
      return .bad("its script ended with status \(status): \(said(run))")
    case .start, .test, .attack:
      return .notMade("its script gave no result (status \(status)): \(said(run))")
    }
  }

  /// What stands behind the word in each line that has it; lines in which a shell repeats its commands are left out.
  private func results(_ stream: SandboxRun.Stream) -> [ArraySlice<UInt8>] {
    let word = nonce.prefix
    return TextLines(stream.bytes).lines.compactMap { line in
      let text = line.trimmed
      guard text.first != UInt8(ascii: "+"), let place = text.firstRange(of: word) else { return nil }
      return text[place.upperBound...].drop { $0 == UInt8(ascii: " ") }
    }
  }

  /// The last lines of what was said, results left out.
  private func said(_ run: SandboxRun) -> String {
    let bytes = run.output.bytes.suffix(4_096) + run.errorOutput.bytes.suffix(4_096)
    let word = nonce.prefix
    let lines = TextLines(Array(bytes)).lines.map(\.trimmed).filter { line in
      !line.isEmpty && line.firstRange(of: word) == nil
    }
    let text = lines.suffix(4).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "; ")
    return text.isEmpty ? step.badWords : text.printable(limit: 300)
  }
}
