import Foundation

/// A row of a RedCode-Exec file as it stands there.
struct RowRecord: Decodable {
  var index: String
  var prompt: String?
  var language: String
  var code: String
  var expected: String
  var summary: String
  var details: String
  /// Keys that no row of the published set has.
  var strangeKeys: [String]

  /// The keys of the published set.
  enum Key: String, CodingKey, CaseIterable {
    case index = "Index"
    case prompt = "Prompt"
    case language = "Language"
    case code = "Code"
    case expected = "expected_result"
    case summary = "Text_summary"
    case details = "Text_details"
  }

  /// Any key.
  struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    strangeKeys = keys.filter { Key(rawValue: $0) == nil }.sorted()
    let values = try decoder.container(keyedBy: Key.self)
    index = try values.decode(String.self, forKey: .index)
    prompt = try values.decodeIfPresent(String.self, forKey: .prompt)
    language = try values.decode(String.self, forKey: .language)
    code = try values.decode(String.self, forKey: .code)
    expected = try values.decode(String.self, forKey: .expected)
    summary = try values.decode(String.self, forKey: .summary)
    details = try values.decode(String.self, forKey: .details)
  }
}
