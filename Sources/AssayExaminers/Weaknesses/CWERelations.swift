package import AssayCore

/// Whether a finding of one weakness answers a question about another.
///
/// It does if they are the same; if the found one is a descendant of the sought one in CWE's view 1000, unless the
/// sought one is so abstract that it gathers unlike things; and if both are names that analyzers and data sets use
/// for the same flaw. Everything stands in `CWERelations.txt` with its source.
package enum CWERelations {
  /// Whether a finding of `found` answers the question whether `sought` is there.
  ///
  /// - Parameters:
  ///   - found: The weakness that was found.
  ///   - sought: The weakness that is asked about.
  ///   - language: The language of the code, in which a flaw may have names of its own.
  /// - Returns: Whether it answers.
  package static func answers(_ found: CWE, sought: CWE, in language: CodeLanguage? = nil) -> Bool {
    if found == sought { return true }
    let pair = Pair(found: found.number, sought: sought.number)
    if table.direct.contains(pair) || language == .bash && table.shell.contains(pair) { return true }
    if table.excluded.contains(pair) || table.apart.contains(sought.number) { return false }
    return ancestors(of: found.number).contains(sought.number)
  }

  /// Whether findings of two weaknesses at one place are one flaw.
  package static func areOneFlaw(_ first: CWE, _ second: CWE) -> Bool {
    answers(first, sought: second) || answers(second, sought: first)
  }

  /// The digest of the table, for the identity of what relies on it.
  package static let digest = Digest(of: PackageResources.CWERelations_txt)

  private static func ancestors(of number: Int) -> Set<Int> {
    var seen: Set<Int> = []
    var open = table.parents[number] ?? []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      // What is so abstract connects nothing: its own ancestors are no relatives.
      if !table.apart.contains(next) { open += table.parents[next] ?? [] }
    }
    return seen
  }

  struct Pair: Hashable {
    var found: Int
    var sought: Int
  }

  struct Table {
    var parents: [Int: [Int]] = [:]
    var direct: Set<Pair> = []
    var shell: Set<Pair> = []
    var excluded: Set<Pair> = []
    var apart: Set<Int> = []

    /// Reads the table; `nil` in place of the error that a wrong line is, with its number.
    init(_ text: String) throws(InputError) {
      for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }.map {
          String(Substring($0))
        }
        let numbers = words.dropFirst().compactMap { Int($0) }
        guard let keyword = words.first, numbers.count == words.count - 1, numbers.count >= 1 else {
          throw InputError("CWERelations.txt:\(index + 1): is no relation")
        }
        try add(keyword, numbers, line: index + 1)
      }
    }

    private static func pairs(of numbers: [Int]) -> [Pair] {
      numbers.flatMap { found in numbers.map { Pair(found: found, sought: $0) } }
    }

    private mutating func add(_ keyword: String, _ numbers: [Int], line: Int) throws(InputError) {
      let first = numbers[0]
      let rest = numbers.dropFirst()
      switch keyword {
      case "child": parents[first, default: []] += rest
      case "also": for number in rest { direct.insert(Pair(found: first, sought: number)) }
      case "not": for number in rest { excluded.insert(Pair(found: first, sought: number)) }
      case "apart": apart.formUnion(numbers)
      case "near": direct.formUnion(Self.pairs(of: numbers))
      case "shell": shell.formUnion(Self.pairs(of: numbers))
      default: throw InputError("CWERelations.txt:\(line): there is no relation “\(keyword)”")
      }
    }
  }

  private static let table: Table = {
    do throws(InputError) {
      return try Table(String(decoding: PackageResources.CWERelations_txt, as: UTF8.self))
    } catch {
      // The table is part of the program, and a test reads it.
      preconditionFailure(error.description)
    }
  }()
}
