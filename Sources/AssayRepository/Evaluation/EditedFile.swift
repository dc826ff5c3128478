internal import AssayCore

/// What an agent did to a file beside filling its holes, as far as words tell.
///
/// An agent may change any line. What it takes away outside of the holes is a doubt that tests settle: who deletes the
/// feature has not mended it.
struct EditedFile {
  /// The lines that differ, counted from 1; `nil` if none does.
  let changed: RepairCheck.Region?
  /// The names that are missing, each in a sentence.
  let missing: [String]
  /// Why it cannot be told that the file does its job; `nil` if nothing speaks against it.
  let doubt: String?

  /// Compares a file with the one that the agent was given.
  ///
  /// - Parameters:
  ///   - hole: The file with its holes.
  ///   - edited: The file as the agent left it.
  ///   - others: The text of other files that the agent changed, where names may have gone.
  init(_ hole: MaskedFile, edited: [UInt8], others: [[UInt8]]) {
    let (given, new) = (TextLines(hole.bytes).lines, TextLines(edited).lines)
    changed = Omissions.region(from: given, to: new)
    let holes = Set(hole.holes)
    let kept = given.enumerated().filter { !holes.contains($0.offset + 1) }.map(\.element)
    let (added, removed) = (Self.lines(new, without: kept), Self.lines(kept, without: new))
    let cut = Omissions.cut(of: hole)
    let elsewhere = others.flatMap { TextLines($0).lines }
    missing = Omissions.missing(cut: cut, rest: kept, now: added + elsewhere)
    let isIdle = Omissions.calls(cut) > 0 && Omissions.calls(added) == 0
    let lost = Omissions.missing(
      cut: removed, rest: Self.lines(kept, without: removed), now: added + elsewhere)
    if isIdle {
      doubt = Omissions.idle
    } else if let name = lost.first {
      doubt = "outside of the hole it takes away what the file needs: \(name)"
    } else if Omissions.calls(added) < Omissions.calls(removed) {
      doubt =
        "it takes away code outside of the hole; whether the rest still works is not known without tests"
    } else {
      doubt = nil
    }
  }

  /// The lines that others do not have, each as often as it is missing there; blanks at both ends do not count.
  private static func lines(_ lines: [TextLine], without others: [TextLine]) -> [TextLine] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in others { counts[line.trimmed, default: 0] += 1 }
    return lines.filter { line in
      guard let count = counts[line.trimmed], count > 0 else { return true }
      counts[line.trimmed] = count - 1
      return false
    }
  }
}
