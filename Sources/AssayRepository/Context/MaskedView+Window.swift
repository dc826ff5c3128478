internal import AssayCore

extension MaskedView {
  /// How far a window reaches from a hole at first; half as far each time that it does not fit.
  static let widest = 300

  /// All of a masked file.
  init(_ file: MaskedFile, path: String) {
    self.init(file, path: path, reach: nil)
  }

  /// A masked file, or as many lines around its holes as fit: 300 before and behind each, or 150, 75 and so on down
  /// to the holes alone, which are shown whatever they take.
  init(_ file: MaskedFile, path: String, fits: (MaskedView) -> Bool) {
    var reach: Int?
    while true {
      self.init(file, path: path, reach: reach)
      if reach == 0 || fits(self) { return }
      reach = reach.map { $0 / 2 } ?? Self.widest
    }
  }

  /// A masked file, as many lines of it as `reach` says.
  init(_ file: MaskedFile, path: String, reach: Int?) {
    self.path = path
    self.reach = reach
    let count = ByteLines(file.bytes).reduce(0) { count, _ in count + 1 }
    lineCount = count
    let ranges = reach.map { Self.windows(around: file.holes, reach: $0, lines: count) } ?? [nil]
    parts = ranges.compactMap { range in
      ShownText.lines(of: file.bytes, range).map { Part(lines: $0.lines, text: $0.text) }
    }
  }

  /// The lines around holes; those that touch or overlap are one.
  private static func windows(around holes: [Int], reach: Int, lines: Int) -> [LineRange?] {
    var windows: [LineRange] = []
    for hole in holes {
      guard let window = LineRange(max(1, hole - reach), min(lines, hole + reach)) else { continue }
      if let last = windows.last, window.first <= last.last + 1 {
        windows[windows.count - 1] = last.joined(with: window)
      } else {
        windows.append(window)
      }
    }
    return windows
  }
}
