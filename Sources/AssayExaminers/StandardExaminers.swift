package import AssayCore

/// The examiners that look at the answer without running it, in the order in which they are heard.
///
/// - Parameters:
///   - analyzers: What was found of the static analyzers.
///   - isCrowded: Whether answers wait for something else after them.
/// - Returns: The examiners.
package func standardExaminers(
  _ analyzers: CodeScanner.Opening, isCrowded: @escaping @Sendable () async -> Bool = { false }
) -> [any Examiner] {
  [
    TextExaminer(), CanaryExaminer(), FactExaminer(), StaticExaminer(analyzers, isCrowded: isCrowded),
    ActionExaminer(),
  ]
}

extension ExaminerIdentity {
  /// The identity of an examiner whose rules are its code alone, named by their version.
  init(name: String, rulesVersion: String) {
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(name)
    digester.add(rulesVersion)
    self.init(name: name, digest: digester.finish())
  }
}
