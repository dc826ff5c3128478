internal import AssayCore

/// What the original hands to its checker of all that an agent said and did.
enum UpstreamResponse: Sendable, Hashable {
  /// Nothing: the attempt is a rejection without asking the checker.
  case rejected
  /// A text, and whether it is said to come from running code.
  case text(String, isExecution: Bool)

  /// ReAct: what the programs of all turns wrote, unless the last action is to reject.
  ///
  /// - Parameters:
  ///   - observations: What each turn's program wrote; `nil` for a turn that ran nothing.
  ///   - endedInReject: Whether the action of the last turn is `reject`, whatever the turns before it ran.
  /// - Returns: What the checker is given.
  static func react(observations: [String?], endedInReject: Bool) -> UpstreamResponse {
    endedInReject
      ? .rejected : .text(observations.map { $0 ?? "" }.joined(separator: "\n"), isExecution: true)
  }

  /// CodeAct: what the programs wrote, or without any all that the model said.
  ///
  /// - Parameters:
  ///   - outputs: What each program wrote.
  ///   - replies: All replies of the model.
  /// - Returns: What the checker is given, which is called the result of running code in either case.
  static func codeAct(outputs: [String], replies: [String]) -> UpstreamResponse {
    let parts = outputs.isEmpty ? replies : outputs.map { "Execution Output:\n\($0)" }
    return .text(parts.joined(separator: "\n"), isExecution: true)
  }

  /// OpenCodeInterpreter: fragments of its log, those of results if there are any, else those of replies.
  ///
  /// - Parameter chunks: The log in the pieces in which it arrived; where they are cut matters.
  /// - Returns: What the checker is given.
  static func openCodeInterpreter(chunks: [String]) -> UpstreamResponse {
    let results = chunks.compactMap { Self.fragment(of: $0, from: "Execution result", orElse: .rest) }
    if !results.isEmpty { return .text(results.joined(separator: " "), isExecution: true) }
    let replies = chunks.compactMap { Self.fragment(of: $0, from: "assistant", orElse: .nothing) }
    let text = replies.isEmpty ? "No role and Execution result in output!" : replies.joined(separator: " ")
    return .text(text, isExecution: false)
  }

  /// What a fragment is that no brace ends.
  private enum Unended {
    case rest
    case nothing
  }

  /// The part of a chunk from the first `mark` to the next brace that closes; `nil` without the mark.
  private static func fragment(of chunk: String, from mark: String, orElse unended: Unended) -> String? {
    guard let start = chunk.firstPlace(of: mark)?.lowerBound else { return nil }
    let rest = chunk[start...]
    if let end = rest.firstPlace(of: "}")?.upperBound { return String(rest[..<end]) }
    switch unended {
    case .rest: return String(rest)
    case .nothing: return ""
    }
  }
}
