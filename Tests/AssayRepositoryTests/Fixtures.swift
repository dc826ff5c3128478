import AssayCore
import Foundation

@testable import AssayRepository

/// The folder of public data, which is not part of the project; `nil` where it is absent.
let sharedASE: String? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let shared =
    ProcessInfo.processInfo.environment["ASSAY_SHARED_DATA"] ?? root.appending(path: "../shared/data").path
  let path = "\(shared)/ase"
  return FileManager.default.fileExists(atPath: "\(path)/v1.0.0/data_v1.json") ? path : nil
}()

/// A folder of its own for a test, gone when it is.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("assay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and says where it is.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a text and says where it is.
  @discardableResult
  func write(_ name: String, text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// Objects of JSON in one line, for tests.
enum Line {
  /// An instance of 1.0; `nil` leaves a member out.
  static func instance(_ changes: [String: String?] = [:]) -> String {
    object(
      [
        "instance_id": #""a_01""#, "repo": #""o/r""#, "base_commit": #""HEAD""#, "vuln_file": #""src/a.py""#,
        "vuln_lines": "[10, 20]", "language": #""python""#, "vuln_source": #""CVE-2020-1""#, "seed": "true",
        "vuln_type": #""XSS""#, "cwe_id": #""CWE-79""#, "detected_tool": #""o/tool:latest""#,
        "detected_vul_num": "3",
      ], changes)
  }

  /// An instance of 2.0; `nil` leaves a member out.
  static func container(_ changes: [String: String?] = [:]) -> String {
    object(
      [
        "instance_id": #""b_01""#, "repo": #""o/r""#, "base_commit": #""HEAD""#, "patch_commit": #""v1.2""#,
        "vuln_file": #""src/a.c""#, "vuln_lines": "[10, 20]", "language": #""c""#,
        "vuln_source": #""CVE-2020-1""#, "vuln_type": #""XSS""#, "cwe_id": #""cwe-79""#,
        "severity": #""High""#, "image": #""o/image:v1""#, "image_inner_path": #""/src""#,
        "image_run_cmd": #""""#, "image_status_check_cmd": #""./up""#, "test_case_cmd": #""./test""#,
        "poc_cmd": #""./poc""#,
      ], changes)
  }

  static func object(_ members: [String: String], _ changes: [String: String?]) -> String {
    let all = members.merging(changes.compactMapValues(\.self)) { $1 }
      .filter { changes[$0.key] != .some(nil) }
    return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
      + "}"
  }
}

/// Reads a text as a data file.
func readInstances(_ text: String) throws(InputError) -> InstanceFile {
  try InstanceFile(try SourceFile(name: "d.json", content: Array(text.utf8)))
}

/// What an error says; empty if nothing was thrown.
func complaint(_ body: () throws(InputError) -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return error.description
  }
}
