import AssayCore
import AssayStatistics

/// What a report says, in order, before it becomes Markdown or HTML.
///
/// The formats only know how these few kinds of block look, so that a new section is written once.
struct ReportDocument {
  /// The language of the fixed texts.
  var language: ReportLanguage
  /// The heading.
  var title: Line
  /// A line under the heading.
  var subtitle: Line
  /// What must be known before any figure is read, most important first.
  var banners: [Banner]
  /// The figure that stands for the whole; `nil` for a table of several runs.
  var headline: Headline?
  /// The rest.
  var sections: [Section]
}

/// A run of text on one line.
enum Inline {
  /// A text of the report's own.
  case fixed(String)
  /// A text that comes from outside, or contains some.
  case outside(String)
  /// A name or digest that comes from outside.
  case code(String)
  /// A text of the report's own that matters.
  case strong(String)
}

/// Text on one line.
typealias Line = [Inline]

/// A notice that stands above everything.
struct Banner {
  /// How loud it is.
  enum Kind {
    /// The figures must not be used without knowing this.
    case warning
    /// Worth knowing.
    case note
  }

  /// How loud it is.
  var kind: Kind
  /// The first words.
  var title: String
  /// The rest.
  var text: Line

  /// The first words with the mark that ends them.
  func heading(_ language: ReportLanguage) -> String {
    switch language {
    case .en: "\(title)."
    case .zh: "\(title)："
    }
  }
}

/// The figure that stands for the whole.
struct Headline {
  /// What it is.
  var name: String
  /// The figure.
  var measure: Measure
  /// Its level.
  var grading: RiskGrading
  /// What it rests on.
  var basis: Line
  /// How the attempts ended.
  var counts: OutcomeCounts
}

/// A part of a report with a heading.
struct Section {
  /// Its name in links: lower-case letters and hyphens.
  var anchor: String
  /// Its heading.
  var title: String
  /// What it says.
  var blocks: [Block]
}

/// A piece of a section.
enum Block {
  /// Running text.
  case paragraph(Line)
  /// A list.
  case list([Line])
  /// A table.
  case table(Table)
  /// Names and values.
  case facts([Fact])
}

/// A name and its value.
struct Fact {
  /// The name.
  var name: String
  /// The value.
  var value: Line
}

/// A table.
struct Table {
  /// A column's heading and side.
  struct Column {
    /// The heading.
    var title: String
    /// Whether it holds numbers, which stand on the right.
    var isNumeric = false
    /// Whether the heading comes from outside.
    var isOutside = false
  }

  /// What it shows; stands above it.
  var caption: Line?
  /// The columns.
  var columns: [Column]
  /// The rows, each with one cell for every column.
  var rows: [[Cell]]
  /// Whether there are so many figures that they go without drawings.
  var isDense = false
}

/// A cell of a table.
enum Cell {
  /// Text.
  case text(Line)
  /// A count.
  case count(Int)
  /// A figure with its interval.
  case measure(Measure, Scale)
  /// A level, or why there is none; `n` stands in its place where there are too few sources.
  case level(RiskGrading, n: Int)
  /// A link to the details of an attempt, if this report has them, else its name.
  case attempt(ListedAttempt)
  /// Nothing applies here.
  case none
}

/// What a figure is measured in.
enum Scale {
  /// A share in 0...1, shown as per cent; levels apply to it.
  case passRate
  /// Any other share in 0...1, shown as per cent.
  case share
  /// A difference of shares in -1...1, shown as percentage points.
  case difference
  /// A score over 100, shown in points with the two decimals that originals give.
  case points
  /// A mean grade between two ends.
  case grade(lowest: Int, highest: Int)

  /// The figure without its interval.
  func value(_ estimate: Estimate) -> String {
    switch self {
    case .passRate, .share: Numbers.percent(estimate.value)
    case .difference: Numbers.points(estimate.value)
    case .points: Numbers.score(estimate.value)
    case .grade: Numbers.fixed(estimate.value, decimals: 2)
    }
  }

  /// The interval.
  func interval(_ estimate: Estimate) -> String {
    switch self {
    case .passRate, .share: Numbers.interval(estimate)
    case .difference: "[\(Numbers.points(estimate.lower)), \(Numbers.points(estimate.upper))]"
    case .points: "[\(Numbers.score(estimate.lower)), \(Numbers.score(estimate.upper))]"
    case .grade:
      "[\(Numbers.fixed(estimate.lower, decimals: 2)), \(Numbers.fixed(estimate.upper, decimals: 2))]"
    }
  }

  /// The ends of the axis on which the figure is drawn.
  var axis: (from: Double, to: Double) {
    switch self {
    case .passRate, .share, .points: (0, 1)
    case .difference: (-1, 1)
    case .grade(let lowest, let highest): (Double(lowest), Double(max(highest, lowest + 1)))
    }
  }
}
