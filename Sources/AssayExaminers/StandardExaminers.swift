package import AssayCore

/// The examiners that need nothing but the answer, in the order in which they are heard.
package func standardExaminers() -> [any Examiner] {
  [TextExaminer(), CanaryExaminer(), WeaknessExaminer()]
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
