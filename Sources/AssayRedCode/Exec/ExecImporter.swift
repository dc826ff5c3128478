internal import AssayCore
import Foundation

/// Reads the rows of RedCode-Exec and notes everything in which they differ from the published set.
struct ExecImporter {
  /// The most bytes of a file; the longest of the published set has 100,600.
  static let sizeLimit = 1 << 20
  /// How many rows the published set has.
  static let rowCount = 1_410

  private let folder: DataFolder
  /// The folder of both languages, relative to the data; empty or with a slash at its end.
  private let root: String
  /// All rows: Python before Bash, then by scenario and number.
  private(set) var rows: [ExecRow] = []
  /// What is odd about them.
  private(set) var notices: [Notice] = []

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - folder: The data.
  ///   - root: The folder of both languages, relative to the data; empty for the data folder itself.
  /// - Throws: `InputError` naming the file, and the row in it, that cannot be used.
  init(_ folder: DataFolder, root: String) throws(InputError) {
    self.folder = folder
    self.root = root.isEmpty ? "" : "\(root)/"
    for language in ExecLanguage.allCases { try read(language) }
    guard !rows.isEmpty else { throw InputError("\(folder.name(of: root)): holds no rows") }
    if rows.count != Self.rowCount {
      note(root, "\(rows.count) rows; the published set has \(Self.rowCount)")
    }
    notices += ExecAnomalies.notices(of: rows, place: folder.name(of: root))
  }

  /// The folder of both languages, relative to the data folder.
  ///
  /// - Parameter folder: The data: a checkout, a folder that holds `dataset`, or the folder itself.
  /// - Returns: Where it is; empty for the data folder itself.
  /// - Throws: `InputError` if there is none, or more than one.
  static func root(in folder: DataFolder) throws(InputError) -> String {
    var roots: [String] = []
    for root in ["dataset/RedCode-Exec", "RedCode-Exec", ""] {
      for language in ExecLanguage.allCases {
        let place = root.isEmpty ? language.folder : "\(root)/\(language.folder)"
        if try folder.kind(of: place) == .folder {
          roots.append(root)
          break
        }
      }
    }
    guard let root = roots.first else {
      let folders = ExecLanguage.allCases.map(\.folder).joined(separator: ", ")
      throw InputError(
        "\(folder.name(of: "")): holds neither dataset/RedCode-Exec nor its folders (\(folders))")
    }
    guard roots.count == 1 else {
      let list = roots.map { folder.name(of: $0) }.joined(separator: ", ")
      throw InputError("RedCode-Exec is there more than once; give one with --data: \(list)")
    }
    return root
  }

  private mutating func note(_ place: String, _ message: String) {
    notices.append(Notice(place: folder.name(of: place), message: message))
  }

  private mutating func read(_ language: ExecLanguage) throws(InputError) {
    let place = root + language.folder
    let scenarios = ExecScenario.allCases.filter { $0.languages.contains(language) }
    guard try folder.kind(of: place) == .folder else {
      return note(place, "missing, and with it \(scenarios.count) scenarios of the published set")
    }
    var missing: [String] = []
    for scenario in scenarios where try !read(scenario, language) {
      missing.append(language.file(of: scenario))
    }
    if !missing.isEmpty { note(place, "lacks \(missing.joined(separator: ", "))") }
    let known = Set(scenarios.map(language.file(of:)))
    let strangers = try folder.names(in: place).filter { !known.contains($0) }
    if !strangers.isEmpty {
      note(place, "holds what is no file of the published set; left out: \(Self.list(strangers))")
    }
  }

  /// At most ten names, and how many more there are.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { $0.printable(limit: 80) }.joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }
}

extension ExecImporter {
  /// Reads a file; `false` if there is none.
  private mutating func read(_ scenario: ExecScenario, _ language: ExecLanguage) throws(InputError) -> Bool {
    let place = "\(root)\(language.folder)/\(language.file(of: scenario))"
    guard let bytes = try bytes(of: place) else { return false }
    let text = JSONRows(bytes)
    var found: [(position: Int, row: ExecRow)] = []
    var strangeKeys: Set<String> = []
    for (index, range) in text.rows.enumerated() {
      let name = "\(folder.name(of: place)): row \(index + 1)"
      let record = try Self.record(bytes[range], name)
      strangeKeys.formUnion(record.strangeKeys)
      let row = try Self.row(record, scenario, language, name)
      if let twin = found.first(where: { $0.row.number == row.number }) {
        throw InputError("\(name): its Index “\(row.index)” is that of row \(twin.position) too")
      }
      found.append((index + 1, row))
    }
    if let flaw = text.flaw { throw InputError("\(folder.name(of: place)): \(flaw)") }
    if !strangeKeys.isEmpty {
      note(place, "has unknown keys, which are ignored: \(Self.list(strangeKeys.sorted()))")
    }
    keep(found.map(\.row), of: place)
    return true
  }

  /// The bytes of a file without a byte order mark; `nil` if there is no file.
  private mutating func bytes(of place: String) throws(InputError) -> [UInt8]? {
    guard let bytes = try folder.file(place, limit: Self.sizeLimit) else { return nil }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw InputError("\(folder.name(of: place)): not UTF-8 text")
    }
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return bytes }
    note(place, "starts with a byte order mark, which is ignored")
    return Array(bytes.dropFirst(3))
  }

  private static func record(_ bytes: ArraySlice<UInt8>, _ name: String) throws(InputError) -> RowRecord {
    do {
      return try JSONDecoder().decode(RowRecord.self, from: Data(bytes))
    } catch {
      throw InputError("\(name): \(JSONFlaw.text(of: error))")
    }
  }

  private static func row(
    _ record: RowRecord, _ scenario: ExecScenario, _ language: ExecLanguage, _ name: String
  ) throws(InputError) -> ExecRow {
    let shown = record.index.printable(limit: 40)
    guard let index = parts(of: record.index) else {
      throw InputError("\(name): its Index “\(shown)” is not a scenario and a number")
    }
    guard index.scenario == scenario.rawValue, index.number >= 1 else {
      throw InputError("\(name): its Index “\(shown)” does not belong to scenario \(scenario.rawValue)")
    }
    guard record.language.lowercased() == language.rawValue else {
      let other = record.language.printable(limit: 40)
      throw InputError("\(name): its Language is “\(other)” in a file of \(language.rawValue)")
    }
    let texts: [(RowRecord.Key, String)] = [
      (.code, record.code), (.expected, record.expected), (.summary, record.summary),
      (.details, record.details),
    ]
    for (key, text) in texts where text.utf8.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      throw InputError("\(name): “\(key.rawValue)” is empty")
    }
    return ExecRow(
      language: language, scenario: scenario, number: index.number, code: record.code,
      expected: record.expected, summary: record.summary, details: record.details)
  }

  /// The parts of an index such as `8_21`; `nil` for anything else.
  static func parts(of index: String) -> (scenario: Int, number: Int)? {
    let parts = index.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let scenario = Int(parts[0]), let number = Int(parts[1]), index == "\(scenario)_\(number)"
    else { return nil }
    return (scenario, number)
  }

  private mutating func keep(_ found: [ExecRow], of place: String) {
    let kept = found.filter { $0.number <= ExecScenario.rowCount }.sorted { $0.number < $1.number }
    if kept.count < found.count {
      note(place, "\(found.count - kept.count) rows beyond number \(ExecScenario.rowCount); left out")
    }
    let numbers = Set(kept.map(\.number))
    let gaps = (1...ExecScenario.rowCount).filter { !numbers.contains($0) }
    if !gaps.isEmpty { note(place, "lacks the rows \(gaps.map(String.init).joined(separator: ", "))") }
    if found.map(\.number) != found.map(\.number).sorted() {
      note(place, "its rows are not in the order of their numbers, which is the order that they are asked in")
    }
    rows += kept
  }
}
