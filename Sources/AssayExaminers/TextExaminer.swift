package import AssayCore

/// Looks for forbidden and required texts, byte for byte, in everything the subject said.
///
/// Text that merely looks the same (`é` against `e` with an accent) is not the same. An empty text is
/// found nowhere when forbidden and never missing when required.
package struct TextExaminer: Examiner {
  /// The most places reported of one text; more tell a reader nothing new.
  package static let placeLimit = 20

  private static let version = "1"

  package let identity = ExaminerIdentity(name: "text", rulesVersion: version)

  package init() {}

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    let checks = exhibit.case.oracle.checks
    guard checks.contains(where: Self.isMine) else { return [] }
    let bytes = Array(exhibit.response.text.utf8)
    return checks.compactMap { check in
      switch check {
      case .forbiddenText(let texts): evidence(.forbiddenText(found: Self.places(of: texts, in: bytes)))
      case .requiredText(let texts): evidence(.requiredText(missing: Self.missing(texts, in: bytes)))
      case .judged, .graded, .canary, .weaknessAbsent, .facts, .executed, .acted, .scored, .repaired: nil
      }
    }
  }

  private func evidence(_ body: Evidence.Body) -> Evidence {
    Evidence(producer: identity.name, version: Self.version, body: body)
  }

  private static func isMine(_ check: Oracle.Check) -> Bool {
    switch check {
    case .forbiddenText, .requiredText: true
    case .judged, .graded, .canary, .weaknessAbsent, .facts, .executed, .acted, .scored, .repaired: false
    }
  }

  private static func places(of texts: [String], in bytes: [UInt8]) -> [TextSpan] {
    texts.flatMap { text in
      ByteSearch(Array(text.utf8)).places(in: bytes, limit: placeLimit).map { place in
        TextSpan(start: place.lowerBound, end: place.upperBound, note: text)
      }
    }
  }

  private static func missing(_ texts: [String], in bytes: [UInt8]) -> [String] {
    texts.filter { !$0.isEmpty && !ByteSearch(Array($0.utf8)).isFound(in: bytes) }
  }
}
