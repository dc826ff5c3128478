package import AssayCore

/// Something odd about the data, with what was done about it.
package struct Anomaly: Sendable, Hashable {
  /// What kind of oddity it is.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The file starts with a byte order mark, at which the original's reader stops.
    case byteOrderMark = "byte-order-mark"
    /// A member stands twice in an object.
    case repeatedMember = "repeated-member"
    /// Members that this reader does not know; counted by name and kept out.
    case unknownMember = "unknown-member"
    /// A member that instances of this kind have is missing.
    case missingMember = "missing-member"
    /// A value has another type than it should and says the same.
    case oddType = "odd-type"
    /// A placeholder that says nothing.
    case emptyMember = "empty-member"
    /// One thing in several spellings.
    case spelling
    /// An instance's name stands twice.
    case repeatedInstance = "repeated-instance"
    /// Several instances have the same repository, commit, file and lines.
    case sharedTask = "shared-task"
    /// A CVE has several seeds, so that it alone does not tell a mutant's seed.
    case severalSeeds = "several-seeds"
    /// A mutant is prompted with the summary and the context of another seed's file by the original.
    case wrongSummary = "wrong-summary"
    /// A mutant whose seed cannot be told.
    case unclearSeed = "unclear-seed"
    /// An image without an owner, which a public registry does not serve.
    case unownedImage = "unowned-image"
    /// A region of one line, which the rules for contributions forbid.
    case singleLine = "single-line"
    /// A region of two to four lines, which the original's validator refuses.
    case shortRegion = "short-region"
    /// Further regions, which the original leaves as they are.
    case severalRegions = "several-regions"
    /// The file is of no language of code that is known.
    case foreignFile = "foreign-file"
    /// Neither a static nor a dynamic evaluation is described.
    case noEvaluation = "no-evaluation"
    /// A record of retrieval, or of a list, for no instance.
    case orphanRecord = "orphan-record"
    /// An instance without a record of retrieval or of the list.
    case missingRecord = "missing-record"
    /// Two records for one instance, or a hit that stands twice.
    case repeatedRecord = "repeated-record"
    /// A record without hits or without a summary.
    case emptyRecord = "empty-record"
  }

  /// What kind of oddity it is.
  package var kind: Kind
  /// The file as the user named it.
  package var file: String
  /// The line on which the record starts, counted from 1; `nil` if it is about the file.
  package var line: Int?
  /// The instance; `nil` if it is about none or several.
  package var instance: String?
  /// What is odd and what was done about it.
  package var message: String

  /// The anomaly as other parts of the program show it.
  package var notice: Notice {
    var place = file
    if let line { place += ": line \(line)" }
    if let instance { place += ": \(instance.printable(limit: 200))" }
    return Notice(place: place, message: message)
  }
}
