internal import AssayCore

/// Where the places come from that a prompt shows.
enum ContextSource: Sendable, Hashable {
  /// The data's own hits; those of our index where an instance has none.
  case data
  /// The snippets that came with 2.0, which an agent chose; those of our index where an instance has none.
  case claudeCode
  /// Our index, by summary and the whole file.
  case bm25
  /// Our index, by summary and the lines that were cut out.
  case block
  /// Nothing but the masked file and the README.
  case none
  /// A file of retrieval that the user names, such as `assay ase context` writes; those of our index where an instance
  /// has none.
  case file(String)

  private static let named: [(name: String, source: ContextSource)] = [
    ("data", .data), ("claudecode", .claudeCode), ("bm25", .bm25), ("bm25-block", .block), ("none", .none),
  ]

  /// Reads what `--context` says.
  ///
  /// - Parameter text: A name or a file, whose name ends in `.json` or `.jsonl`; `nil` if it was not given.
  /// - Throws: `InputError` that lists the names, with the nearest one.
  init(_ text: String?) throws(InputError) {
    guard let text else {
      self = .data
      return
    }
    if let known = Self.named.first(where: { $0.name == text }) {
      self = known.source
      return
    }
    if text.hasSuffix(".json") || text.hasSuffix(".jsonl") {
      self = .file(text)
      return
    }
    let names = Self.named.map(\.name)
    let near = NearestName.of(text, among: names).map { "; did you mean “\($0)”?" } ?? ""
    throw InputError(
      "ase has no context “\(text.printable(limit: 40))”\(near) (--context takes \(names.joined(separator: ", ")) "
        + "or a file that ends in .json or .jsonl)")
  }

  /// What suites are called after it.
  var name: String {
    if case .file = self { return "file" }
    return Self.named.first { $0.source == self }?.name ?? "file"
  }
}
