internal import AssayCore
internal import Foundation

/// What the test driver is told, over its standard input.
struct DriverOrder: Encodable {
  /// Seals the report; nobody but the driver and the reader of its report knows it.
  var key: String
  /// Where planted secrets and names come from.
  var seed: String
  /// Where the answer runs.
  var runtime: String
  /// The trusted script.
  var script: String
  /// What the script must report.
  var probes: [ExecutionProbe]
  /// The answer's code.
  var blocks: [AnswerParts.Block]
  /// The answer's named files.
  var files: [AnswerParts.File]
  /// The name of the program's file.
  var file: String?
  /// The libraries that the check declares.
  var modules: [String]
  /// The folder in which all of it happens.
  var workspace: String
  /// The most seconds for all probes.
  var seconds: Double
  /// How many times as long anything may take on the wall, while other work keeps the processor busy.
  var patience: Double
  /// The most seconds of processor time for a process of the answer.
  var cpuSeconds: Int
  /// What was prepared beforehand, by name.
  var warm: [String: String]
  /// Whether the runtime's version is asked for.
  var asksVersion: Bool

  private enum CodingKeys: String, CodingKey {
    case key, seed, runtime, script, probes, blocks, files, file, modules, workspace, seconds, patience, warm
    case cpuSeconds = "cpu_seconds"
    case asksVersion = "asks_version"
  }

  /// The order as bytes.
  ///
  /// - Throws: `toolFailed` if a number in it is not one.
  func encoded() throws(Interruption) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return Array(try encoder.encode(self))
    } catch {
      throw .failed(.toolFailed(tool: "the test driver", reason: "its order cannot be written: \(error)"))
    }
  }
}
