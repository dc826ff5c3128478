import AssayCore
import Foundation

/// Where calibrations of judges are kept, one file for a judge.
struct CalibrationStore {
  /// The folder; `nil` if the environment names no place for such files.
  let folder: String?

  /// `$XDG_DATA_HOME/assay/calibrations`, or `~/.local/share/assay/calibrations`.
  static var standard: CalibrationStore {
    let environment = Composition.environment
    let base =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.local/share" : nil }
    return CalibrationStore(folder: base.map { "\($0)/assay/calibrations" })
  }

  /// Writes a calibration, whole or not at all.
  ///
  /// - Parameters:
  ///   - calibration: What to keep.
  ///   - path: Where; `nil` for the judge's own file in the folder.
  /// - Returns: Where it is.
  /// - Throws: `CommandFailure` if it cannot be written.
  func save(_ calibration: JudgeCalibration, at path: String?) throws -> String {
    guard let path = path ?? folder.map({ "\($0)/\(calibration.judge.digest).json" }) else {
      throw CommandFailure(
        .usage, "there is no home folder to keep the calibration in; name a file with --out")
    }
    do {
      let parent = (path as NSString).deletingLastPathComponent
      if !parent.isEmpty {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      try Data(Self.encode(calibration)).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .incomplete, "\(path.printable(limit: 300)): cannot be written (\(error.localizedDescription))")
    }
    return path
  }

  /// All calibrations that are kept; files that cannot be read are passed over.
  func all() -> [JudgeCalibration] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap {
      try? Self.read("\(folder)/\($0)")
    }
  }

  /// Reads a calibration.
  ///
  /// - Throws: `InputError` naming the file.
  static func read(_ path: String) throws(InputError) -> JudgeCalibration {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path.printable(limit: 300)): there is no such file, or it may not be read")
    }
    guard data.count <= 1 << 22, let file = try? JSONDecoder().decode(File.self, from: data),
      file.assay == File.mark
    else { throw InputError("\(path.printable(limit: 300)): no calibration of this version of Assay") }
    return file.calibration
  }

  /// The bytes of a calibration's file.
  static func encode(_ calibration: JudgeCalibration) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(File(calibration: calibration))) + [UInt8(ascii: "\n")]
  }

  private struct File: Codable {
    static let mark = "calibration 1"
    var assay = mark
    var calibration: JudgeCalibration
  }
}
