import AssayCore

/// Something in English and in Chinese.
struct Bilingual<Value: Sendable>: Sendable {
  var en: Value
  var zh: Value

  /// What is said in a locale.
  subscript(locale: PromptLocale) -> Value {
    switch locale {
    case .en: en
    case .zh: zh
    }
  }

  /// Both changed alike.
  func map<Other: Sendable>(_ change: (Value) -> Other) -> Bilingual<Other> {
    Bilingual<Other>(en: change(en), zh: change(zh))
  }
}

extension Bilingual: Decodable where Value: Decodable {}

/// A story and what its words stand for.
struct Allegory: Sendable, Decodable {
  var story: String
  var images: [String: String]
}
