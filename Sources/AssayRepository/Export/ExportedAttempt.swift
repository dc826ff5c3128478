package import AssayCore

/// What a run file knows of an attempt, as far as the original's files need it.
package struct ExportedAttempt: Sendable, Hashable {
  /// How its answer is told right from wrong.
  package var check: RepairCheck
  /// Which round it is, from 1.
  package var round: Int
  /// The answer; `nil` if there is none.
  package var answer: Merger.Answer?
  /// What came of putting it into the repository; `nil` if it was not judged, or could not be.
  package var report: RepairReport?
  /// How long the answer took, in seconds.
  package var seconds: Double
  /// When it was there, in seconds since 1970.
  package var arrivedAt: Double

  /// Names what is known.
  package init(
    check: RepairCheck, round: Int, answer: Merger.Answer?, report: RepairReport?, seconds: Double,
    arrivedAt: Double
  ) {
    self.check = check
    self.round = round
    self.answer = answer
    self.report = report
    self.seconds = seconds
    self.arrivedAt = arrivedAt
  }
}

/// A run in one human language, to be written as the original writes runs.
package struct ExportedRun: Sendable {
  /// How the run file is called in messages.
  package var name: String
  /// What opens its data.
  package var request: DataRequest
  /// How many rounds each instance has.
  package var rounds: Int
  /// The version of this program that made it.
  package var assayVersion: String
  /// Its attempts without those under an attack, which the original does not know.
  package var attempts: [ExportedAttempt]

  /// Names what is known.
  package init(
    name: String, request: DataRequest, rounds: Int, assayVersion: String, attempts: [ExportedAttempt]
  ) {
    self.name = name
    self.request = request
    self.rounds = rounds
    self.assayVersion = assayVersion
    self.attempts = attempts
  }
}

/// A file of an export.
package struct ExportedFile: Sendable, Hashable {
  /// Its path in the folder.
  package var path: String
  /// Its content.
  package var bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ json: OrderedJSON) { self.init(path, Array(json.text.utf8)) }
}
