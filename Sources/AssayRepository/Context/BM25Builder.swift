internal import AssayCore

/// Collects documents for an index.
///
/// - Complexity: one pass over the bytes; about 12 bytes of memory for each word of each document while it is built.
package struct BM25Builder {
  private var table = TermTable()
  /// For each term, the last document that has it, and where that is noted.
  private var lastDocument: [Int32] = []
  private var lastPlace: [Int] = []
  /// For each word of each document: its term, the document, how often.
  private var terms: [Int32] = []
  private var documents: [Int32] = []
  private var counts: [Int32] = []

  private var paths: [String] = []
  private var lengths: [Int] = []

  /// Creates an empty collection.
  package init() {}

  /// Adds a file: its path, a line end and its content are the document.
  ///
  /// - Parameters:
  ///   - path: The path, which must be new.
  ///   - content: The bytes; what is not UTF-8 parts words.
  package mutating func add(path: String, content: [UInt8]) {
    let document = Int32(paths.count)
    paths.append(path)
    let length = add(Array(path.utf8), to: document) + add(content, to: document)
    lengths.append(length)
  }

  private mutating func add(_ bytes: [UInt8], to document: Int32) -> Int {
    var length = 0
    bytes.withUnsafeBufferPointer { bytes in
      CodeTerms.scan(bytes) { key in
        add(key, to: document)
        length += 1
      }
    }
    return length
  }

  @inline(__always)
  private mutating func add(_ key: UInt64, to document: Int32) {
    let term = table.number(adding: key)
    if term == lastDocument.count {
      lastDocument.append(-1)
      lastPlace.append(0)
    }
    if lastDocument[term] == document {
      counts[lastPlace[term]] += 1
    } else {
      lastDocument[term] = document
      lastPlace[term] = terms.count
      terms.append(Int32(term))
      documents.append(document)
      counts.append(1)
    }
  }

  /// Makes the index of what was added.
  ///
  /// - Parameter parameters: The constants of the ranking.
  /// - Returns: The index.
  package consuming func finished(_ parameters: BM25Parameters = .anserini) -> BM25Index {
    var starts = [Int](repeating: 0, count: table.count + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 0..<table.count { starts[term + 1] += starts[term] }
    var next = starts
    var postings = [BM25Index.Posting](repeating: .init(document: 0, count: 0), count: terms.count)
    for index in terms.indices {
      let term = Int(terms[index])
      postings[next[term]] = .init(document: documents[index], count: counts[index])
      next[term] += 1
    }
    return BM25Index(
      table: table, starts: starts, postings: postings, paths: paths, lengths: lengths, parameters: parameters
    )
  }
}
