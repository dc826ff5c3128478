internal import AssayCore
internal import Foundation

/// Guesses that were made before, one file each, so that none is paid for twice.
struct GuessStore: Sendable {
  /// Where they are kept.
  let folder: String

  /// What a guess depends on.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - model: Whom, as its spec says.
  ///   - place: Where that model is reached; `nil` for the provider's own address.
  /// - Returns: The key.
  static func key(_ request: ModelRequest, model: String, place: String?) -> Digest {
    var digester = FieldDigester(domain: "assay.ase.guess.1")
    digester.add(model)
    digester.add(place)
    for message in request.messages {
      digester.add(message.role.rawValue)
      digester.add(message.text)
    }
    digester.add(request.parameters.temperature)
    digester.add(request.parameters.maxOutputTokens.map(String.init))
    return digester.finish()
  }

  /// The answer that was given before; `nil` if there is none.
  func answer(_ key: Digest) -> String? {
    FileManager.default.contents(atPath: path(key)).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Keeps an answer; where that is impossible it is asked for again next time.
  func keep(_ answer: String, _ key: Digest) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(answer.utf8).write(to: URL(fileURLWithPath: path(key)), options: .atomic)
  }

  private func path(_ key: Digest) -> String { "\(folder)/\(key).txt" }
}
