import Foundation

extension UpstreamTexts {
  /// The part of `upstream.json` that speaks of RedCode-Gen.
  private struct Description: Decodable {
    struct Gen: Decodable {
      var generationPrefix: String?
      var generationSystem: String?

      enum CodingKeys: String, CodingKey {
        case generationPrefix = "generation_prefix"
        case generationSystem = "generation_system"
      }
    }

    var gen: Gen
  }

  /// The texts of a description; `nil` where it does not say, or cannot be read.
  static func described(in bytes: [UInt8]) -> (prefix: String?, system: String?)? {
    // An unreadable description is the same as none: the notice says that the texts are missing.
    guard let found = try? JSONDecoder().decode(Description.self, from: Data(bytes)) else { return nil }
    return (found.gen.generationPrefix, found.gen.generationSystem)
  }
}
