internal import AssayCore
import Foundation

/// What kept a JSON text from being read, said without quoting more of the text than its keys.
enum JSONFlaw {
  /// Says what a decoder's error means: `lacks “Code”`, `exec: row 3: “rr” is of another kind`.
  static func text(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not JSON" }
    switch error {
    case .keyNotFound(let key, let context): return path(context.codingPath) + "lacks \(name(of: key))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      guard let last = context.codingPath.last else { return "not of the expected form" }
      return path(context.codingPath.dropLast()) + "\(name(of: last)) is of another kind"
    case .dataCorrupted(let context):
      guard let last = context.codingPath.last else { return "not JSON" }
      return path(context.codingPath.dropLast())
        + "\(name(of: last)) is not one of the values that it may have"
    @unknown default: return "not JSON"
    }
  }

  private static func path(_ steps: some Sequence<any CodingKey>) -> String {
    steps.map { name(of: $0) + ": " }.joined()
  }

  private static func name(of key: any CodingKey) -> String {
    key.intValue.map { "row \($0 + 1)" } ?? "“\(key.stringValue.printable(limit: 60))”"
  }
}
