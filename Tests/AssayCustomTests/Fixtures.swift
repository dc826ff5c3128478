import AssayCore
import Foundation

@testable import AssayCustom

/// A folder that is gone when the test is over.
struct Scratch: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "assay-custom-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// The cases of a text, read as a file of the program's own.
func cases(_ bytes: [UInt8]) throws -> [Case] {
  let file = CaseFile(source: .embedded(bytes), name: "test.jsonl")
  let opening = try file.open()
  var cases: [Case] = []
  try file.forEach(opened: opening.digest) { cases.append($0) }
  return cases
}

/// What is wrong with a text; empty if nothing is.
func complaint(_ bytes: [UInt8]) -> String {
  do {
    _ = try cases(bytes)
    return ""
  } catch {
    return String(describing: error)
  }
}

/// A line of the least that a case needs, with further members.
func line(_ id: String, _ more: String = "") -> String {
  #"{"id":"\#(id)","prompt":"p","objective":"benign","oracle":{"judged":true}\#(more)}"#
}
