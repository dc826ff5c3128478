import AssayCore

/// Writes a routine's numbers as a query or a page, for the languages without statements.
enum DeclarativeWriter {
  /// A view in SQL or a static page in HTML, made of the numbers in `routines`.
  static func source(of routines: [Routine], in language: CodeLanguage, title: String) -> String {
    let numbers = routines.flatMap { routine in routine.body.flatMap { Self.numbers(of: $0) } }
    let name = routines.last?.name ?? title
    let notes = routines.map(\.summary)
    return language == .html
      ? page(name, notes: notes, numbers: numbers) : view(name, notes: notes, numbers: numbers)
  }

  private static func view(_ name: String, notes: [String], numbers: [Int]) -> String {
    let first = numbers.first ?? 1
    let rest = numbers.dropFirst()
    var lines = notes.map { "-- \($0)" }
    lines += [
      "CREATE VIEW \(name) AS", "WITH RECURSIVE steps(n, total) AS (", "  SELECT 0, \(first)", "  UNION ALL",
      "  SELECT n + 1, (total * 31 + n) % 65521", "  FROM steps", "  WHERE n < \(8 + first % 40)", ")",
      "SELECT n,",
      "       CASE",
    ]
    for (index, number) in rest.prefix(12).enumerated() {
      lines.append("         WHEN total % \(index + 2) = \(number % (index + 2)) THEN total + \(number)")
    }
    lines += ["         ELSE total", "       END AS score", "FROM steps", "ORDER BY n;"]
    return lines.joined(separator: "\n")
  }

  private static func page(_ name: String, notes: [String], numbers: [Int]) -> String {
    var lines = ["<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "  <meta charset=\"utf-8\">"]
    lines += ["  <title>\(name)</title>", "</head>", "<body>"]
    lines += notes.map { "  <p>\($0)</p>" }
    lines += ["  <table id=\"\(name)\">"]
    for (index, number) in numbers.prefix(24).enumerated() {
      lines.append("    <tr><td>\(index + 1)</td><td>\(number)</td></tr>")
    }
    lines += ["  </table>", "</body>", "</html>"]
    return lines.joined(separator: "\n")
  }

  private static func numbers(of statement: Statement) -> [Int] {
    switch statement {
    case .comment: []
    case .declare(_, let value), .assign(_, let value): numbers(of: value)
    case .loop(_, let bound, let body): numbers(of: bound) + body.flatMap { Self.numbers(of: $0) }
    case .branch(_, let modulus, let remainder, let first, let second):
      [modulus, remainder] + (first + second).flatMap { Self.numbers(of: $0) }
    }
  }

  private static func numbers(of value: Expression) -> [Int] {
    switch value {
    case .number(let number): [number]
    case .name: []
    case .joined(let left, _, let right): numbers(of: left) + numbers(of: right)
    }
  }
}
