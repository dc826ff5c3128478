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

  /// The same with each paragraph of the story in one line, as it is told.
  func unwrapped(_ locale: PromptLocale) -> Allegory {
    Allegory(story: story.unwrapped(locale), images: images)
  }
}

extension Bilingual<Allegory> {
  /// The same with each paragraph of the stories in one line, as they are told.
  var unwrapped: Bilingual { Bilingual(en: en.unwrapped(.en), zh: zh.unwrapped(.zh)) }
}

extension String {
  /// The paragraphs of a text, each in one line.
  func unwrapped(_ locale: PromptLocale) -> String {
    let paragraphs = textLines.map(\.withoutLeadingBlanks).split(whereSeparator: \.isEmpty)
    // Chinese has no blanks that a line break could stand for.
    return paragraphs.map { $0.joined(separator: locale == .en ? " " : "") }.joined(separator: "\n\n")
  }
}
