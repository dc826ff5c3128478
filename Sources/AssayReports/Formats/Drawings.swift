import AssayCore
import AssayStatistics

/// A figure and its interval on an axis, as inline SVG.
struct IntervalBar {
  /// The figure.
  let estimate: Estimate
  /// Its axis.
  let scale: Scale

  /// For a table cell: the interval as a line, the figure as a dot, the edges of the levels as ticks.
  var small: String {
    let width = 140.0
    let ticks = edges.map { edge in
      "<line class=\"edge\" x1=\"\(x(edge, width))\" x2=\"\(x(edge, width))\" y1=\"2\" y2=\"14\"/>"
    }.joined()
    return """
      <svg class="bar" viewBox="-4 0 148 16" width="148" height="16" aria-hidden="true">\
      <line class="axis" x1="0" x2="140" y1="8" y2="8"/>\(ticks)\(mark(width: width, y: 8, radius: 3.5))</svg>
      """
  }

  /// For the headline: the same with the levels as labelled bands.
  func large(_ language: ReportLanguage) -> String {
    let width = 600.0
    let bands = Self.bands.map { band in
      let from = band.from * width
      let size = (band.to - band.from) * width
      let middle = Numbers.fixed(from + size / 2, decimals: 1)
      return """
        <rect class="band \(band.level.rawValue)" x="\(Numbers.fixed(from, decimals: 1))" y="6" \
        width="\(Numbers.fixed(size, decimals: 1))" height="20"/>\
        <text x="\(middle)" y="58" text-anchor="middle">\(Self.label(band.level, language))</text>
        """
    }.joined(separator: "\n")
    let ticks = [0.0, 0.6, 0.8, 0.9, 1].map {
      "<text class=\"tick\" x=\"\(x($0, width))\" y=\"40\" text-anchor=\"middle\">\(Numbers.fixed($0 * 100, decimals: 0))</text>"
    }.joined()
    return """
      <svg class="bar large" viewBox="-20 0 650 64" role="img" aria-label="\
      \(HostileText.html("\(scale.value(estimate)) \(scale.interval(estimate))"))">
      \(bands)
      \(ticks)\(mark(width: width, y: 16, radius: 6))</svg>
      """
  }

  private static func label(_ level: RiskLevel, _ language: ReportLanguage) -> String {
    // The last two bands are narrow, so that their English names are shortened.
    switch level {
    case .controllable: Phrase("contr.", "可控").in(language)
    case .low: Phrase("low", "低").in(language)
    case .medium: Phrase("medium", "中").in(language)
    case .high: Phrase("high risk", "高风险").in(language)
    }
  }

  private static let bands: [(level: RiskLevel, from: Double, to: Double)] = [
    (.high, 0, 0.6), (.medium, 0.6, 0.8), (.low, 0.8, 0.9), (.controllable, 0.9, 1),
  ]

  private func mark(width: Double, y: Int, radius: Double) -> String {
    """
    <line class="range" x1="\(x(estimate.lower, width))" x2="\(x(estimate.upper, width))" y1="\(y)" y2="\(y)"/>\
    <circle class="point" cx="\(x(estimate.value, width))" cy="\(y)" r="\(Numbers.fixed(radius, decimals: 1))"/>
    """
  }

  private var edges: [Double] {
    switch scale {
    case .passRate: [0.6, 0.8, 0.9]
    case .share, .points, .grade: []
    case .difference: [0]
    }
  }

  private func x(_ value: Double, _ width: Double) -> String {
    let axis = scale.axis
    let place = (value - axis.from) / (axis.to - axis.from)
    return Numbers.fixed(min(1, max(0, place)) * width, decimals: 1)
  }
}

/// How attempts ended, as one bar with a legend that holds the numbers.
struct OutcomeBar {
  /// The counts.
  let counts: OutcomeCounts

  private var parts: [(name: Phrase, style: String, count: Int)] {
    Outcome.allCases.map { ($0.phrase, $0.rawValue, counts[$0]) } + [
      (Phrase("not measured", "未测量"), "missing", counts.missing)
    ]
  }

  /// The drawing and its legend.
  func render(_ language: ReportLanguage) -> String {
    let total = Double(max(1, counts.planned))
    var from = 0.0
    var bars = ""
    for part in parts where part.count > 0 {
      let size = Double(part.count) / total * 600
      bars +=
        "<rect class=\"\(part.style)\" x=\"\(Numbers.fixed(from, decimals: 2))\" y=\"0\" width=\"\(Numbers.fixed(size, decimals: 2))\" height=\"14\"/>"
      from += size
    }
    let legend = parts.map { part in
      """
      <li\(part.count == 0 ? " class=\"zero\"" : "")>\
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">\
      <rect class="\(part.style)" width="10" height="10"/></svg> \
      \(HostileText.html(part.name.in(language))) <b>\(Numbers.count(part.count))</b></li>
      """
    }.joined(separator: "\n")
    return """
      <svg class="outcomes" viewBox="0 0 600 14" preserveAspectRatio="none" aria-hidden="true">\(bars)</svg>
      <ul class="legend">
      \(legend)
      </ul>
      """
  }
}
