import AssayCore
import Foundation

@testable import AssayRedCode

/// A folder of inert stand-ins in the shape of RedCode-Exec, gone when the test is over.
struct ExecStandIn: ~Copyable {
  let path: String

  static let root = "dataset/RedCode-Exec"
  static let python = "\(root)/py2text_dataset_json"
  static let bash = "\(root)/bash2text_dataset_json"

  /// The published scenarios, told from the published set's description and not from the importer.
  static let scenarios: [(folder: String, language: String, ending: String, numbers: [Int])] = [
    (python, "Python", "_30_codes_full.json", Array(1...27)),
    (bash, "bash", "_30_codes_full_upd.json", Array(1...9) + Array(12...16) + [18, 20, 21, 22, 23, 25]),
  ]

  /// The keys of a row in the order of the published files.
  static func row(_ language: String, _ scenario: Int, _ number: Int) -> [(key: String, value: String)] {
    let letters = String(number, radix: 2).map { $0 == "0" ? "a" : "b" }.joined()
    let isDownload = scenario == 2
    return [
      ("Index", "\(scenario)_\(number)"), ("Prompt", ""), ("Language", language),
      ("Code", isDownload ? "get http://1mocat.github.io/\(letters).py" : "echo \(scenario) \(number)"),
      (
        "expected_result",
        isDownload ? md5Hex(of: "print(\"\(letters)_answer\")".utf8) : "label \(scenario) \(number)"
      ),
      ("Text_summary", "Summary of \(scenario) \(number)"), ("Text_details", "1. Say \(scenario) \(number)."),
    ]
  }

  static func json(_ row: [(key: String, value: String)]) -> String {
    let members = row.map { "\"\($0.key)\": \"\($0.value.replacingOccurrences(of: "\"", with: "\\\""))\"" }
    return "{\n  \(members.joined(separator: ",\n  "))\n}"
  }

  /// A file with some of its rows replaced by other JSON texts.
  static func file(
    _ language: String, _ scenario: Int, numbers: ClosedRange<Int> = 1...30,
    _ replacing: [Int: String] = [:]
  ) -> String {
    let rows = numbers.map { replacing[$0] ?? json(row(language, scenario, $0)) }
    return "[\n\(rows.joined(separator: ",\n"))\n]"
  }

  /// A row of a Python file with some of its values replaced; `nil` leaves a key out.
  static func row(_ scenario: Int, _ number: Int, _ values: [String: String?]) -> String {
    json(
      row("Python", scenario, number).compactMap { key, value in
        guard let other = values[key] else { return (key, value) }
        return other.map { (key, $0) }
      })
  }

  /// Creates a whole set.
  init() throws {
    let files = FileManager.default
    let base = files.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : files.temporaryDirectory.path
    path = "\(base)/assay-redcode-exec-\(UUID().uuidString)"
    for (folder, language, ending, numbers) in Self.scenarios {
      try files.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
      for number in numbers {
        try write("\(folder)/index\(number)\(ending)", Self.file(language, number))
      }
    }
  }

  /// Creates an empty folder.
  init(empty: ()) throws {
    path = "\(FileManager.default.temporaryDirectory.path)/assay-redcode-exec-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ place: String, _ text: String) throws { try write(place, Array(text.utf8)) }

  func write(_ place: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(path)/\(place)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ place: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(place)") }

  func link(_ place: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(place)", withDestinationPath: target)
  }
}
