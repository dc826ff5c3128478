internal import AssayCore

/// A patch in the unified format, as models write it: headers may be wrong, blank lines without their blank.
struct UnifiedDiff: Sendable, Hashable {
  /// The changes of one file.
  struct File: Sendable, Hashable {
    /// The path before and after, without `a/` and `b/`; `nil` where a file is made or removed.
    var oldPath: String?
    var newPath: String?
    var hunks: [Hunk] = []
  }

  /// Some lines that change, with those around them.
  struct Hunk: Sendable, Hashable {
    /// The first line before, counted from 1; `nil` if the header does not say.
    var start: Int?
    var lines: [Line] = []
    /// Whether the header says how many lines there are, and is right.
    var isCounted = false

    /// What has to be in the file.
    var before: [Line] { lines.filter { $0.kind != .added } }
  }

  /// A line of a hunk.
  struct Line: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case context, removed, added }
    var kind: Kind
    var content: [UInt8]
    /// Whether the file ends behind it without a line ending.
    var isUnended = false

    /// The line as one of a file.
    func asLine(ending: [UInt8]) -> TextLine { TextLine(content: content, ending: isUnended ? [] : ending) }
  }

  /// The most lines that are read; what is behind them is cut.
  static let lineLimit = 200_000

  var files: [File] = []

  /// Reads the first patch of a text and all that follow it; nothing if there is none.
  init(_ bytes: [UInt8]) {
    var reader = DiffReader(bytes)
    files = reader.read()
  }

  /// Whether it changes nothing.
  var isEmpty: Bool {
    files.allSatisfy { $0.hunks.allSatisfy { $0.lines.allSatisfy { $0.kind == .context } } }
  }
}
