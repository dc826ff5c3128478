import AssayCore

/// What others have published of a run's benchmark: as the run file has it, else as the data folder has it now.
struct PublishedLookup {
  let benchmarks: Catalog<any Benchmark>

  /// The rates to stand beside those of a run.
  ///
  /// - Parameters:
  ///   - manifest: What the run is.
  ///   - name: What the run file is called in messages.
  /// - Returns: The rates, which the run's own scale can be compared with.
  /// - Throws: `InputError` that says what to do where there are none.
  func table(for manifest: RunManifest, name: String) throws(InputError) -> PublishedTable {
    guard let scales = manifest.scales, !scales.isEmpty else {
      throw InputError(
        "\(name): --with-published needs a run whose benchmark brings a scorer of its own, recorded by this version or a later one; this file names none"
      )
    }
    if let table = manifest.published { return table }
    let benchmark = try benchmarks.find(manifest.benchmark.description)
    guard let table = try (benchmark as? any ScoringBenchmark)?.published(manifest.data) else {
      let folder = manifest.data.data.map { " (\($0.printable(limit: 200)))" } ?? ""
      throw InputError(
        "\(name): --with-published: no published results were recorded with this run, and its data\(folder) has none now; put them there, for RedCode the file published.json, for the data of A.S.E 1.0 the file ase_leaderboard.csv, and report again"
      )
    }
    return table
  }
}
