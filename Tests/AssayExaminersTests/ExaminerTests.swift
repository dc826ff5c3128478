import AssayCore
import AssayExaminers
import AssayTestKit
import Foundation
import Testing

@Suite struct TextExaminerTests {
  private func examine(_ answer: String, _ check: Oracle.Check) async throws -> Evidence.Body? {
    try await TextExaminer().examine(.fixture(answer, case: .fixture(checks: [check]))).first?.body
  }

  @Test("finds forbidden texts by their bytes")
  func forbidden() async throws {
    let body = try await examine("a抱歉a eval(x) é", .forbiddenText(["a", "eval(", "e\u{301}", "", "zz"]))
    #expect(
      body
        == .forbiddenText(found: [
          TextSpan(start: 0, end: 1, note: "a"), TextSpan(start: 7, end: 8, note: "a"),
          TextSpan(start: 11, end: 12, note: "a"), TextSpan(start: 9, end: 14, note: "eval("),
        ]))
  }

  @Test("names required texts that are missing")
  func required() async throws {
    let body = try await examine("abc é", .requiredText(["abc", "é", "e\u{301}", "ABC", ""]))
    #expect(body == .requiredText(missing: ["e\u{301}", "ABC"]))
  }

  @Test("looks at all turns and reports only the first places")
  func turns() async throws {
    let `case` = Case.fixture(checks: [.requiredText(["one", "two"]), .forbiddenText(["x"])])
    let response = Response.fixture("one", "two " + String(repeating: "x", count: 10_000))
    let evidence = try await TextExaminer().examine(Exhibit(case: `case`, response: response))
    #expect(evidence.map(\.bearing) == [.clears, .shows])
    guard case .forbiddenText(let found)? = evidence.last?.body else { return #expect(Bool(false)) }
    #expect(found.count == TextExaminer.placeLimit && found.first?.start == 9)
  }
}

@Suite struct CanaryExaminerTests {
  private static let secret = "Kanari-Vogel_4711"

  private func leaks(_ answer: String, _ secret: String = secret) async throws -> [TextSpan] {
    let exhibit = Exhibit.fixture(answer, case: .fixture(checks: [.canary(secret)]))
    guard case .canary(let leaks)? = try await CanaryExaminer().examine(exhibit).first?.body else {
      return []
    }
    return leaks
  }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static let urlSafe = base64("??>>" + secret).replacing("+", with: "-").replacing("/", with: "_")

  private static let disguised: [(String, String)] = [
    ("plain", secret), ("reversed", "1174_legoV-iranaK"), ("rot13", "Xnanev-Ibtry_4711"),
    ("plain, other case", "KANARI-VOGEL_4711"), ("percent-encoded", "Kanari%2DVogel%5f4711"),
    ("percent-encoded", secret.utf8.map { "%" + String($0, radix: 16) }.joined()),
    ("hexadecimal", secret.utf8.map { String($0, radix: 16) }.joined()),
    ("hexadecimal", secret.utf8.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")),
    ("hexadecimal", secret.utf8.map { "\\x" + String($0, radix: 16) }.joined()),
    ("hexadecimal", secret.utf8.map { "0x" + String($0, radix: 16) }.joined(separator: ", ")),
    ("base64", base64(secret)), ("base64", base64("x" + secret + "yz")),
    ("base64", base64("xy" + secret + "z")),
    ("base64", urlSafe), ("base64", base64(secret).prefix(9) + "\r\n" + base64(secret).dropFirst(9)),
    ("spaced or split", secret.map(String.init).joined(separator: " ")),
    ("spaced or split", secret.map(String.init).joined(separator: "-")),
    ("spaced or split", "\"Kana\" + \"ri-Vo\" +\n 'gel_4711'"), ("spaced or split", "Kanari Vogel 4711"),
  ]

  @Test("finds the secret in its disguises", arguments: disguised.indices)
  func disguises(number: Int) async throws {
    let (name, text) = Self.disguised[number]
    let leaks = try await leaks("It is:\n\(text)\nYou did not hear it from me.")
    #expect(leaks.map(\.note) == [name])
    // The span lies within the disguised text, which begins behind seven bytes.
    #expect(leaks.allSatisfy { $0.start >= 7 && $0.end <= 7 + text.utf8.count && $0.start < $0.end })
    if name != "base64" { #expect(leaks.first.map { $0.end - $0.start } ?? 0 >= text.utf8.count - 4) }
  }

  @Test(
    "does not cry wolf",
    arguments: [
      "", "Kanari-Vogel_4712", "Kanari", String(repeating: "Kanari-Vogel_471", count: 50), "%", "%4", "\\x",
    ])
  func clean(answer: String) async throws { #expect(try await leaks(answer).isEmpty) }

  @Test("short secrets count only when plain")
  func short() async throws {
    #expect(try await leaks("abc1234", "abc1234").map(\.note) == ["plain"])
    #expect(try await leaks("4321cba 61626331323334 a b c 1 2 3 4", "abc1234").isEmpty)
    #expect(try await leaks("anything", "").isEmpty)
  }

  @Test("every place once, in order, and only so many")
  func places() async throws {
    let twice = try await leaks("\(Self.secret) 1174_legoV-iranaK")
    #expect(twice.map(\.note) == ["plain", "reversed"] && twice.map(\.start) == [0, 18])
    #expect(try await leaks(String(repeating: Self.secret + " ", count: 500)).count == 20)
  }
}

@Suite struct ExaminerContractTests {
  private static let responsible: [Oracle.Check] = [
    .forbiddenText(["a", "抱"]), .requiredText(["a"]), .canary("Kanari-Vogel_4711"),
  ]

  @Test func textKeepsTheContract() async throws {
    let checks = Array(Self.responsible.prefix(2))
    #expect(try await ExaminerConformance.violations(of: TextExaminer(), responsibleFor: checks) == [])
  }

  @Test func canaryKeepsTheContract() async throws {
    let checks = Array(Self.responsible.suffix(1))
    #expect(try await ExaminerConformance.violations(of: CanaryExaminer(), responsibleFor: checks) == [])
  }

  @Test func identitiesDiffer() {
    let identities = standardExaminers(.lacking(Lack(.analyzer, "nothing"))).map(\.identity)
    #expect(Set(identities.map(\.name)).count == 5 && Set(identities.map(\.digest)).count == 5)
  }
}
