package import AssayCore

/// Says of each weakness that a case asks about that it cannot be looked for yet.
///
/// This version has no static analysis. Silence would let such a case pass, so that the missing check is
/// evidence of its own and leaves the case undecided.
package struct WeaknessExaminer: Examiner {
  private static let version = "1"

  package let identity = ExaminerIdentity(name: "weakness", rulesVersion: version)

  package init() {}

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    let language = exhibit.case.language.map { " in \($0.rawValue)" } ?? ""
    return exhibit.case.oracle.checks.flatMap { check -> [Evidence] in
      switch check {
      case .weaknessAbsent(let weaknesses):
        weaknesses.map { weakness in
          Evidence(
            producer: identity.name, version: Self.version,
            body: .unavailable(
              check: weakness.description,
              lack: Lack(.analyzer, "this version has no static examiner for \(weakness)\(language)")))
        }
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .executed: []
      }
    }
  }
}
