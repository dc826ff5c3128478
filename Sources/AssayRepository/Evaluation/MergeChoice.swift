package import AssayCore

/// Chooses among the ways in which an answer may be meant: the first that is as much of a program as the original.
package enum MergeChoice {
  /// A candidate and what was found in it.
  package struct Chosen: Sendable {
    /// The file with the answer.
    package var candidate: MergeCandidate
    /// What was found in it.
    package var scan: FileScan
  }

  /// Chooses.
  ///
  /// - Parameters:
  ///   - candidates: The ways, the likeliest first.
  ///   - scans: What was found in each.
  ///   - original: What was found in the original, which may itself be more than a parser understands.
  /// - Returns: The choice; `nil` if the original is a program and none of them is.
  package static func choose(
    _ candidates: [MergeCandidate], _ scans: [FileScan], original: FileScan
  ) -> Chosen? {
    let all = zip(candidates, scans).map { Chosen(candidate: $0, scan: $1) }
    let wanted = original.rank
    if let first = all.first(where: { $0.scan.rank >= wanted }) { return first }
    // What no parser rejects may be a program.
    return all.first { $0.scan.rank > 0 }
  }
}

extension FileScan {
  /// How surely the file is a program: 0 for one that its language's parser rejects, 2 for one that was read whole.
  fileprivate var rank: Int {
    guard let file = report.files.first else { return 1 }
    return switch file.parse {
    case .whole, .completed: 2
    case .partial, .unread: 1
    case .rejected, .otherLanguage: 0
    }
  }

  /// How many findings there are; `nil` if part of the file could not be read.
  var findingCount: Int? { gap == nil ? report.findings.count : nil }

  /// Why silence about the file clears nothing; `nil` where it does.
  package var gap: String? {
    if let lack = lacks.first { return lack.reason }
    guard let file = report.files.first else { return "it was not analyzed" }
    return switch file.parse {
    case .whole, .completed: nil
    case .partial: "part of \(file.name) could not be read by the analyzers"
    case .unread(let reason): "\(file.name) could not be analyzed: \(reason)"
    case .rejected(let parser): "\(file.name) is not valid: \(parser) rejects it"
    case .otherLanguage(let given, _): "\(file.name) is in \(given.rawValue)"
    }
  }
}
