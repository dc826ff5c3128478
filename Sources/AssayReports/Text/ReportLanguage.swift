/// The language of a report's fixed texts.
///
/// Text of the data is never translated.
package enum ReportLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  /// English.
  case en
  /// Chinese, simplified.
  case zh
}

/// A fixed text in every language of the reports.
package struct Phrase: Sendable, Hashable {
  /// In English.
  package let en: String
  /// In Chinese.
  package let zh: String

  /// Creates a text; there is none that lacks a language.
  package init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The text in a language.
  package func `in`(_ language: ReportLanguage) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }
}
