/// What became of an answer on its way into the repository.
package enum MergeClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// The model said nothing.
  case noAnswer = "no-answer"
  /// It declined.
  case refused
  /// Its answer was cut off, and what there is of it cannot be merged.
  case truncated
  /// There is no patch in it, or no code where code was asked for.
  case notAPatch = "not-a-patch"
  /// The patch does not fit the file, or changes others.
  case doesNotApply = "does-not-apply"
  /// The hole is still there.
  case placeholderLeft = "placeholder-left"
  /// The file is no program of its language any more.
  case doesNotParse = "does-not-parse"
  /// The file is whole again.
  case merged
}

/// How an answer came to stand in the file.
package enum MergeManner: String, Sendable, Hashable, Codable, CaseIterable {
  /// A patch, as it was.
  case strict
  /// A patch some of whose context was passed over, or differs in blanks.
  case fuzz
  /// A patch whose headers were wrong.
  case repaired
  /// Code, in the place of the hole.
  case filled
  /// Code, without the lines around the hole that it repeated.
  case trimmed
  /// Code, with the imports that it brings joined to those of the file.
  case imported
  /// A whole file.
  case wholeFile = "whole-file"
}

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
