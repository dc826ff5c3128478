internal import AssayCore
import Synchronization

/// The rules for one language: as bytes from the start, understood when they are needed.
///
/// Reading all rules takes longer than a short run; most runs and scans need those of a language or two.
final class RuleShelf: Sendable {
  /// A rule file.
  struct File {
    /// Its name below the folder of rules.
    var name: String
    var text: String
  }

  /// The rules of a shelf.
  struct Content {
    /// The rules, by file.
    var rules: [Rule] = []
    var byID: [String: Rule] = [:]
    /// Each rule in the engine's JSON.
    var encoded: [[UInt8]] = []
  }

  let folder: RuleFolder
  private let files: [File]
  private let state: Mutex<Result<Content, InputError>?>

  /// Names the files; they are not understood yet.
  init(_ folder: RuleFolder, files: [File]) {
    self.folder = folder
    self.files = files
    state = Mutex(nil)
  }

  /// Takes rules that were read already.
  init(_ folder: RuleFolder, rules: [Rule]) {
    self.folder = folder
    files = []
    state = Mutex(.success(Self.content(of: rules)))
  }

  /// The rules.
  ///
  /// - Throws: `InputError` that names the file and the line.
  func content() throws(InputError) -> Content {
    let result = state.withLock { known in
      let result = known ?? read()
      known = result
      return result
    }
    return try result.get()
  }

  /// The rule of a name, among rules that were understood already.
  func known(_ id: String) -> Rule? {
    guard case .success(let content) = state.withLock({ $0 }) else { return nil }
    return content.byID[id]
  }

  private func read() -> Result<Content, InputError> {
    do throws(InputError) {
      var rules: [Rule] = []
      var places: [String: String] = [:]
      for file in files {
        for rule in try RuleFile.rules(in: file.text, folder: folder, name: file.name) {
          if let other = places.updateValue(file.name, forKey: rule.id) {
            throw InputError("\(file.name):1: \(rule.id) stands in \(other) already")
          }
          rules.append(rule)
        }
      }
      return .success(Self.content(of: rules))
    } catch {
      return .failure(error)
    }
  }

  private static func content(of rules: [Rule]) -> Content {
    Content(
      rules: rules, byID: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first },
      encoded: rules.map { JSONValue.object(RulePack.engineBody(of: $0)).bytes })
  }
}
