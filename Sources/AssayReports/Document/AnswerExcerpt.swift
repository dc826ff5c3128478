import AssayCore

/// An answer cut to what a report shows, with the decisive places marked.
struct AnswerExcerpt: Hashable {
  /// A stretch of the answer.
  struct Piece: Hashable {
    /// The text.
    var text: String
    /// What it shows, if it is decisive.
    var note: String?
  }

  /// The stretches in order.
  let pieces: [Piece]
  /// Bytes left out before the first.
  let omittedBefore: Int
  /// Bytes left out after the last.
  let omittedAfter: Int

  /// Cuts an answer.
  ///
  /// Spans that lie outside, are empty or run backwards are dropped; those that overlap are joined; ends
  /// inside a character are moved outwards. If the first span lies beyond the limit, the excerpt begins
  /// shortly before it.
  ///
  /// - Parameters:
  ///   - text: The answer.
  ///   - spans: The decisive places, in bytes of the answer, in any order.
  ///   - limit: The most bytes to show.
  init(_ text: String, spans: [TextSpan], limit: Int) {
    let bytes = Array(text.utf8)
    let marks = Self.merged(spans, in: bytes)
    var start = 0
    if let first = marks.first, first.end > limit {
      start = Self.boundary(before: min(first.start, bytes.count) - limit / 4, in: bytes)
    }
    let end = Self.boundary(before: min(bytes.count, start + limit), in: bytes)
    var pieces: [Piece] = []
    var place = start
    func take(to next: Int, note: String?) {
      guard next > place else { return }
      pieces.append(Piece(text: String(decoding: bytes[place..<next], as: UTF8.self), note: note))
      place = next
    }
    for mark in marks where mark.end > start && mark.start < end {
      take(to: max(place, mark.start), note: nil)
      take(to: min(mark.end, end), note: mark.note)
    }
    take(to: end, note: nil)
    self.pieces = pieces
    omittedBefore = start
    omittedAfter = bytes.count - end
  }

  private static func merged(_ spans: [TextSpan], in bytes: [UInt8]) -> [TextSpan] {
    let valid = spans.compactMap { span -> TextSpan? in
      let start = max(0, span.start)
      let end = min(bytes.count, span.end)
      guard start < end else { return nil }
      return TextSpan(
        start: boundary(before: start, in: bytes), end: boundary(after: end, in: bytes), note: span.note)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var merged: [TextSpan] = []
    for span in valid {
      guard let last = merged.last, span.start < last.end else {
        merged.append(span)
        continue
      }
      let note = last.note.contains(span.note) ? last.note : "\(last.note); \(span.note)"
      merged[merged.count - 1] = TextSpan(start: last.start, end: max(last.end, span.end), note: note)
    }
    return merged
  }

  private static func boundary(before place: Int, in bytes: [UInt8]) -> Int {
    var place = min(max(0, place), bytes.count)
    while place > 0, place < bytes.count, isContinuation(bytes[place]) { place -= 1 }
    return place
  }

  private static func boundary(after place: Int, in bytes: [UInt8]) -> Int {
    var place = place
    while place < bytes.count, isContinuation(bytes[place]) { place += 1 }
    return place
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
