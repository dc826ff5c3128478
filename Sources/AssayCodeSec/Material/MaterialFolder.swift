import AssayCore
import Foundation
import Yams

/// The folder from which the suite is compiled: the one of this program, or one that the user gives.
struct MaterialFolder: Sendable {
  let root: String
  private let isBundled: Bool

  /// Finds the folder.
  ///
  /// - Parameter path: A folder of the user's in the same form; `nil` for the one of this program.
  /// - Throws: `InputError` if it is not there.
  init(_ path: String?) throws(InputError) {
    if let path {
      root = path
      isBundled = false
      guard FileManager.default.fileExists(atPath: "\(path)/Specimens") else {
        throw InputError(
          "\(path.printable(limit: 300)): holds no folder Specimens; --data takes material in the form of Docs/CodeSec.md"
        )
      }
      return
    }
    guard let bundled = Self.bundled else {
      throw InputError("the material of codesec is not where the program is; install it as a whole")
    }
    root = bundled
    isBundled = true
  }

  /// The names in a folder, sorted; empty if there is none.
  func names(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { ID<MaterialFolder>($0) < ID<MaterialFolder>($1) }
  }

  /// The files below a folder, as deep as they lie, in order.
  func files(below path: String) -> [String] {
    names(in: path).flatMap { name -> [String] in
      let place = "\(path)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(place)", isDirectory: &isFolder)
      return isFolder.boolValue ? files(below: place) : [place]
    }
  }

  /// What a file is called in messages.
  func name(of path: String) -> String {
    (isBundled ? "codesec/\(path)" : "\(root)/\(path)").printable(limit: 300)
  }

  /// The bytes of a file.
  func bytes(_ path: String) throws(InputError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
      throw InputError("\(name(of: path)): is missing or cannot be read")
    }
    return Array(data)
  }

  /// A file as text.
  func text(_ path: String) throws(InputError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw InputError("\(name(of: path)): is not UTF-8")
    }
    return text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
  }

  /// A YAML file.
  func yaml<Value: Decodable>(_ path: String) throws(InputError) -> Value {
    let text = try text(path)
    do {
      // With the default the environment would be asked for the encoding once more for every file.
      return try YAMLDecoder(encoding: .utf8).decode(Value.self, from: text)
    } catch let error as DecodingError {
      throw InputError("\(name(of: path)): \(Self.words(of: error))")
    } catch {
      throw InputError("\(name(of: path)): \("\(error)".printable(limit: 300))")
    }
  }

  private static func words(of error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".").printable(limit: 100)
    }
    switch error {
    case .keyNotFound(let key, let context):
      let path = place(context)
      return "“\(path.isEmpty ? "" : path + ".")\(key.stringValue)” is missing"
    case .dataCorrupted(let context) where context.underlyingError != nil:
      return "\(context.underlyingError.map { "\($0)" } ?? "")".printable(limit: 300)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return "“\(place(context))”: \(context.debugDescription.printable(limit: 200))"
    @unknown default: return "\(error)".printable(limit: 300)
    }
  }

  /// The folder beside the program after a build, in `../share/assay/codesec` after an installation.
  ///
  /// Looked for by hand, because the generated accessor ends the program where the folder is missing.
  private static var bundled: String? {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [
      Bundle.main.bundleURL.appending(path: "assay_AssayCodeSec.resources"),
      Bundle.main.bundleURL.appending(path: "assay_AssayCodeSec.bundle"),
      program?.appending(path: "assay_AssayCodeSec.resources"),
      program?.appending(path: "../share/assay/codesec"),
    ].compactMap { $0?.standardizedFileURL.path }
    return places.first { FileManager.default.fileExists(atPath: "\($0)/Specimens") }
  }
}
