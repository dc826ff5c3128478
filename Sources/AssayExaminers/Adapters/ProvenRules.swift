/// Rules of others whose findings may decide a verdict.
///
/// Analyzers are made for reviewers, who can live with noise; a verdict cannot. Only rules that match one
/// construction which is wrong wherever it stands are here.
enum ProvenRules {
  private static let names: Set<String> = [
    // Errors that cppcheck proves by following values: out of bounds, freed twice, used after free.
    "cppcheck.arrayIndexOutOfBounds", "cppcheck.bufferAccessOutOfBounds", "cppcheck.doubleFree",
    "cppcheck.deallocuse", "cppcheck.nullPointer", "cppcheck.uninitvar", "cppcheck.memleak",
    "cppcheck.zerodiv",
  ]

  /// Whether findings of a rule may decide.
  static func contains(_ rule: String) -> Bool { names.contains(rule) }
}
