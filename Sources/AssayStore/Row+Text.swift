internal import Foundation
internal import GRDB

/// Text as SQLite can hold it: a text with a zero byte, which SQLite's own texts cannot carry, as a blob.
func storable(_ text: String) -> DatabaseValue {
  text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
}

extension Row {
  /// The text at `index`, whether it was stored as text or as a blob; empty for NULL.
  func text(_ index: Int) throws -> String { try optionalText(index) ?? "" }

  /// The text at `index`, whether it was stored as text or as a blob.
  func optionalText(_ index: Int) throws -> String? {
    try withUnsafeData(atIndex: index) { data in
      data.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The value of one of our closed enums at `index`.
  func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
    guard let word = try optionalWord(index) as Word? else { throw DamagedBytes("a word is missing") }
    return word
  }

  /// The value of one of our closed enums at `index`; `nil` for NULL.
  func optionalWord<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
    guard let text = self[index] as String? else { return nil }
    guard let word = Word(rawValue: text) else {
      throw DamagedBytes("an unknown word stands in the file: \(text.prefix(40))")
    }
    return word
  }
}
