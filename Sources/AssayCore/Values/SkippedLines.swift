/// The lines of a file that an analyzer could not read.
public struct SkippedLines: Sendable, Hashable, Codable, CustomStringConvertible {
  /// How many they are.
  public let count: Int
  /// Their runs, counted from 1, in order; empty where only their number is known.
  public let runs: [ClosedRange<Int>]

  /// Names the lines, counted from 1.
  public init(_ lines: Set<Int>) {
    count = lines.count
    runs = lines.sorted().reduce(into: []) { runs, line in
      if let last = runs.last, last.upperBound + 1 == line {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
  }

  /// Their number in digits.
  public var description: String { "\(count)" }

  /// All of them.
  public var lines: Set<Int> { runs.reduce(into: []) { $0.formUnion($1) } }

  /// Their numbers in words, the first ten runs of them: `lines 3-5, 9`.
  public var places: String {
    guard !runs.isEmpty else { return "\(count) lines" }
    let texts = runs.prefix(10).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let rest = runs.count > 10 ? " and more" : ""
    return "\(count == 1 ? "line" : "lines") \(texts.joined(separator: ", "))\(rest)"
  }

  /// Reads the runs, or the number alone, which is what was written once.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      count = number
      runs = []
    } else {
      runs = try container.decode([ClosedRange<Int>].self)
      guard runs.allSatisfy({ $0.lowerBound >= 1 && $0.upperBound <= 1 << 30 }) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no file has such lines")
      }
      count = runs.reduce(0) { $0 + $1.count }
    }
  }

  /// Writes the runs, or the number where they are not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if runs.isEmpty { try container.encode(count) } else { try container.encode(runs) }
  }
}
