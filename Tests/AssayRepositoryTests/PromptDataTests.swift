import AssayCore
import Testing

@testable import AssayRepository

/// Questions for all public records, over repositories that have the places they name.
@Suite(.enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"))
struct PromptDataTests {
  private static let root = sharedASE ?? ""

  /// A repository with every place of a record but the masked file, and a README.
  private func tree(_ record: RetrievalRecord, besides path: String) -> ContextTree {
    var lengths: [String: Int] = [:]
    for hit in record.hits where hit.path != path {
      lengths[hit.path] = max(lengths[hit.path] ?? 5, hit.lines?.last ?? 5)
    }
    var texts = lengths.mapValues { numberedLines("x", $0) }
    texts["README.md"] = texts["README.md"] ?? "About.\n"
    return ContextTree(texts: texts)
  }

  private func check(_ instance: Instance, _ record: RetrievalRecord) throws {
    let path = instance.region.path
    let file = numberedLines("own", instance.region.lines.last + 3)
    let hole = try MaskedFile(Array(file.utf8), regions: [instance.region.lines])
    let tree = tree(record, besides: path)
    for profile in PromptProfile.allCases {
      let options = PromptOptions(profile)
      let settings = options.context(budget: ContextBudget())
      let context = try ContextBuilder(tree: tree, options: settings)
        .context(for: hole, path: path, hits: record.hits)
      #expect(context.tokens <= 64_000, "\(instance.id)")
      let paths = Set(context.pieces.map(\.path)).union([context.readme?.path].compactMap(\.self))
      #expect(!paths.contains(path))
      #expect(paths.union(context.leftOut.map(\.path)) == Set(record.hits.map(\.path)).union(["README.md"]))
      #expect(
        context.leftOut.allSatisfy { [.maskedFile, .repeated].contains($0.reason) }, "\(context.leftOut)")
      for piece in context.pieces {
        let first = piece.lines?.first ?? 1
        #expect(piece.text.hasPrefix("x \(first)\n") && piece.text.hasSuffix("x \(piece.lines?.last ?? 5)\n"))
      }
      let task = PromptWriter.Task(hole: hole, context: context, summary: record.summary)
      let prompt = PromptWriter(options, locale: .en).prompt(for: task)
      let text = prompt.messages.map(\.text).joined(separator: "\n")
      #expect(text.components(of: "[start of \(path)]\n") == (profile == .agent ? 0 : 1))
      #expect(!text.contains("own \(instance.region.lines.first)\n"))
      #expect(text.contains(path) && text.contains("<MASKED>"))
    }
  }

  @Test(
    "Every record gives a question whose context is all that it names",
    arguments: [("v1.0.0", "v1"), ("v2.0.1", "v2"), ("2026-05", "v2")])
  func records(version: String, dataset: String) throws {
    let data = try ImportedData.read(data: "\(Self.root)/\(version)", dataset: dataset)
    let seeds = SeedTable(data.instances.instances)
    var count = 0
    for (_, file) in data.retrievals.sorted(by: { $0.key < $1.key }) {
      for instance in data.instances.instances {
        guard let record = ImportedData.record(for: instance, in: file, seeds: seeds) else { continue }
        try check(instance, record)
        count += 1
      }
    }
    // 120 instances of 1.0; 129 of 2.0 in each of two files of retrieval; the 16 more at the head have no record.
    #expect(count == ["v1.0.0": 120, "v2.0.1": 258, "2026-05": 258][version])
  }
}
