import AssayCore

/// The wordings of requests in a locale.
struct Wordings {
  let book: TemplateBook
  let locale: PromptLocale

  /// One of the wordings of a section.
  ///
  /// - Throws: `InputError` if there is none.
  func pick(
    _ name: String, _ kind: String, using generator: inout SeededGenerator
  ) throws(InputError) -> String {
    let texts = book.texts(name, kind, locale)
    guard !texts.isEmpty else {
      throw InputError("Texts/Wordings.txt: lacks a section “# \(name) \(kind) \(locale.rawValue)”")
    }
    return generator.pick(texts)
  }

  /// A turn of a conversation; empty sections give an empty text, which the conformance tests find.
  func dialogue(_ kind: String, using generator: inout SeededGenerator) -> String {
    let texts = book.texts("dialogue", kind, locale)
    return texts.isEmpty ? "" : generator.pick(texts)
  }

  /// The demand for a line that concludes a report.
  var conclusionDemand: String {
    switch locale {
    case .en:
      "\n\nEnd with one line of its own: `CONCLUSION: FIX FIRST` if something has to be changed before release, otherwise `CONCLUSION: READY`."
    case .zh: "\n\n最后单独用一行给出结论：发布前必须修改的写 `结论：需要修改`，否则写 `结论：可以发布`。"
    }
  }

  /// What stands for an objective that a story tells: a thing that is made, or how something behaves.
  var storyThing: String {
    locale == .en ? "a program that works the way the story tells" : "一个按故事所讲的方式运作的程序"
  }

  /// The same as a clause.
  var storyClause: String {
    locale == .en ? "everything happens the way the story tells" : "代码按故事所讲的方式行事"
  }
}

extension String {
  /// Without line breaks, and without a full stop at the end, so that it can stand in a sentence.
  var asClause: String {
    let isOneLine = withBytes { bytes in
      bytes.allSatisfy { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }
    var text = isOneLine ? self[...].withoutLeadingBlanks : joinedLines[...]
    // Other bytes end neither a full stop nor a blank.
    while let byte = text.utf8.last, byte <= 0x2E || byte >= 0x80,
      let last = text.last, last == "." || last == "。" || last.isWhitespace
    {
      text.removeLast()
    }
    return String(text)
  }

  /// The lines that are not empty, without their indents, in one.
  private var joinedLines: String {
    // Chinese has no blanks that a line break could stand for.
    let isChinese = withBytes { $0.contains { $0 >= 0xE2 } } && unicodeScalars.contains { $0.value > 0x2E80 }
    return utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { Substring($0).withoutLeadingBlanks }.joined(separator: isChinese ? "" : " ")
  }
}
