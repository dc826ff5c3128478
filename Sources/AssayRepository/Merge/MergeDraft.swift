package import AssayCore

/// A way in which an answer may be meant.
package struct MergeCandidate: Sendable, Hashable {
  /// The whole file.
  package var bytes: [UInt8]
  /// How it came about.
  package var manner: MergeManner
}

/// An answer on its way into a file.
package enum MergeDraft: Sendable, Hashable {
  /// It cannot be merged; the reason is a sentence for people.
  case failed(MergeClass, reason: String)
  /// The ways in which it may be meant, the likeliest first; at least one.
  ///
  /// Which one it is, the parser of the language tells: the first that is a program.
  case possible([MergeCandidate])
}
