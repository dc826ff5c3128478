internal import AssayCore

/// The patch of a round, as the original keeps one beside each answer.
enum RoundPatch {
  /// The patch.
  ///
  /// Of a merged answer it turns the file with its holes into the merged one, which is made again and must have the
  /// digest that the run recorded; of any other it is what stands in the answer.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - instance: Its repository; `nil` where it is not there.
  /// - Returns: The patch; `nil` if there is none in the answer, or the repository would be needed.
  static func bytes(_ round: MeasuredRounds.Round, _ instance: PreparedInstance?) -> [UInt8]? {
    guard let answer = round.attempt.answer else { return nil }
    let check = round.attempt.check
    if round.isMerged, let instance, Digest(of: instance.hole.original) == check.file,
      let merged = merged(answer, round, instance)
    {
      return PatchText.changing(instance.hole.bytes, to: merged, at: check.path)
    }
    return check.form == .diff || !round.isMerged ? PatchFinder(answer.text).text : nil
  }

  private static func merged(
    _ answer: Merger.Answer, _ round: MeasuredRounds.Round, _ instance: PreparedInstance
  ) -> [UInt8]? {
    let merger = Merger(
      file: instance.hole, path: round.attempt.check.path, language: instance.entry.instance.language)
    let form: Merger.Form = round.attempt.check.form == .diff ? .diff : .code
    guard case .possible(let candidates) = merger.merge(answer, as: form) else { return nil }
    return candidates.first { Digest(of: $0.bytes) == round.report.file }?.bytes
  }
}
