internal import AssayCore
internal import Foundation

/// The constants of BM25.
package struct BM25Parameters: Sendable, Hashable {
  /// How soon a further occurrence of a word counts for less, above 0.
  package var k1: Double
  /// How much longer documents are held back, from 0 to 1.
  package var b: Double
  /// Whether lengths are kept in a byte, as Lucene does.
  package var isLengthRounded: Bool

  /// Creates constants.
  package init(k1: Double, b: Double, isLengthRounded: Bool = true) {
    self.k1 = k1
    self.b = b
    self.isLengthRounded = isLengthRounded
  }

  /// Those of Anserini and Pyserini, which the original runs with: k1 = 0.9 and b = 0.4, on Lucene's lengths.
  package static let anserini = BM25Parameters(k1: 0.9, b: 0.4)

  /// The length for which a document of so many words counts.
  ///
  /// Lucene keeps lengths in a byte: up to 23 as they are, and of what is above 24 the four leading binary digits,
  /// the others 0. So 39 stays 39 and 41 counts as 40, never more than an eighth too short.
  package func counted(_ length: Int) -> Int {
    let above = length - 24
    guard isLengthRounded, above >= 16 else { return length }
    let digits = Int.bitWidth - above.leadingZeroBitCount
    return 24 + (above >> (digits - 4)) << (digits - 4)
  }
}

/// Files of a repository, ranked by the words that they share with a query.
///
/// A document's score is the sum over the words of the query, each as often as it stands there, of
///
///     ln(1 + (N − n + ½) / (n + ½)) · f / (f + k1 · (1 − b + b · L / M))
///
/// N documents, n of which have the word; f times in this one, which counts for L words, while M is the mean of the
/// true numbers. This is Lucene's form (without the factor k1 + 1, which changes no order), lengths rounded as
/// Lucene does. It differs in its words (`CodeTerms`), in Double instead of Float, and in that no query is too long:
/// Lucene refuses more than 1,024 different words, and the original then cuts its query until it is taken.
///
/// - Source: S. Robertson, H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond* (2009); C. Kamphuis
///   and others, *Which BM25 Do You Mean?* (2020), for Lucene's form.
package struct BM25Index: Sendable {
  /// How often a word stands in a document.
  struct Posting: Sendable {
    var document: Int32
    var count: Int32
  }

  /// A document that was found.
  package struct Match: Sendable, Hashable {
    /// The path of the file.
    package var path: String
    /// How well it fits, above 0.
    package var score: Double
  }

  private let table: TermTable
  /// Where the postings of each term begin, and the end of the last ones.
  private let starts: [Int]
  private let postings: [Posting]
  private let paths: [String]
  /// What is added to the count of a word in each document.
  private let norms: [Double]
  /// How many documents have a word at all.
  private let size: Int

  init(
    table: TermTable, starts: [Int], postings: [Posting], paths: [String], lengths: [Int],
    parameters: BM25Parameters
  ) {
    self.table = table
    self.starts = starts
    self.postings = postings
    self.paths = paths
    size = lengths.count { $0 > 0 }
    let mean = Double(lengths.reduce(0, +)) / Double(max(1, size))
    norms = lengths.map { length in
      let share = mean > 0 ? Double(parameters.counted(length)) / mean : 0
      return parameters.k1 * (1 - parameters.b + parameters.b * share)
    }
  }

  /// How many documents there are.
  package var count: Int { paths.count }

  /// Finds documents.
  ///
  /// - Parameters:
  ///   - query: Text or code.
  ///   - limit: The most documents to give, at least 0.
  ///   - excluded: The path of a document that is never given.
  /// - Returns: The documents that share a word with the query, best first; equal ones in the order of the bytes of
  ///   their paths.
  package func matches(for query: [UInt8], limit: Int = 20, excluding excluded: String? = nil) -> [Match] {
    var scores = [Double](repeating: 0, count: paths.count)
    for (term, count) in counted(query) {
      let range = starts[term]..<starts[term + 1]
      let rarity = Double(size - range.count) + 0.5
      let weight = Double(count) * log(1 + rarity / (Double(range.count) + 0.5))
      for posting in postings[range] {
        let document = Int(posting.document)
        let frequency = Double(posting.count)
        scores[document] += weight * frequency / (frequency + norms[document])
      }
    }
    let found = scores.indices.filter { scores[$0] > 0 && paths[$0] != excluded }.sorted {
      if scores[$0] != scores[$1] { return scores[$0] > scores[$1] }
      return paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8)
    }
    return found.prefix(max(0, limit)).map { Match(path: paths[$0], score: scores[$0]) }
  }

  /// The terms of a query that are known, in the order in which they come first, and how often they come.
  private func counted(_ query: [UInt8]) -> [(term: Int, count: Int)] {
    var order: [Int] = []
    var counts: [Int: Int] = [:]
    for key in CodeTerms.terms(of: query) {
      guard let term = table.number(of: key) else { continue }
      if counts.updateValue(counts[term, default: 0] + 1, forKey: term) == nil { order.append(term) }
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }
}
