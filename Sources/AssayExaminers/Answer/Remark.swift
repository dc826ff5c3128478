/// What a sentence about a block of code says of it, in English and Chinese.
///
/// Only sentences that speak of the code itself count: “unsafe” stands in many reasons for safe code.
enum Remark {
  /// What the last sentence of a line says.
  static func role(ofLine line: ArraySlice<UInt8>) -> BlockRole {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    return role(of: lastSentence(of: text))
  }

  /// What a line of a comment says; good words count at its start alone, since comments explain much.
  static func role(ofComment line: ArraySlice<UInt8>) -> BlockRole {
    role(of: String(decoding: line, as: UTF8.self).lowercased()[...], goodWords: 3)
  }

  private static func role(of sentence: Substring, goodWords: Int = .max) -> BlockRole {
    let isBad = EnglishRemark(sentence).isBad || ChineseRemark(sentence).isBad
    let isGood = EnglishRemark(sentence).isGood(within: goodWords) || ChineseRemark(sentence).isGood
    return switch (isBad, isGood) {
    case (true, true): .doubtful
    case (true, false): .counterExample
    case (false, true): .solution
    case (false, false): .plain
    }
  }

  private static let ends: Set<Character> = [".", "!", "?", ";", "。", "！", "？", "；"]

  private static func lastSentence(of text: String) -> Substring {
    let marks: Set<Character> = [" ", "*", "_", ":", "：", "`", "#", ">", "-", "—", "\r"]
    let closing = ends.union(marks)
    var rest = text[...]
    while let last = rest.last, closing.contains(last) { rest.removeLast() }
    // A full stop in a name is none.
    var start = rest.endIndex
    while start > rest.startIndex {
      let before = rest.index(before: start)
      if ends.contains(rest[before]), start == rest.endIndex || rest[start] == " " || !rest[before].isASCII {
        break
      }
      start = before
    }
    return rest[start...]
  }
}

/// A sentence in English.
private struct EnglishRemark {
  /// The sentence in words, with a blank at both ends.
  private let text: String
  private let words: [Substring]
  /// The words up to what is only compared with or done away with.
  private let own: [Substring]
  private let sentence: Substring

  init(_ sentence: Substring) {
    self.sentence = sentence
    words = Self.words(of: sentence)
    text = " " + words.joined(separator: " ") + " "
    var own = text[...]
    for cut in Self.cuts {
      if let range = own.firstRange(of: cut) { own = own[..<range.lowerBound] }
    }
    self.own = own.split(separator: " ")
  }

  var isBad: Bool {
    if sentence.contains(where: Self.crosses.contains) { return true }
    let start = " " + Self.withoutLead(words).joined(separator: " ") + " "
    return Self.phrases.contains { text.contains($0) } || Self.openings.contains { start.hasPrefix($0) }
      || isAttributive || isPredicate || isNamed
  }

  /// Whether it recommends the code, by its first so many words.
  func isGood(within count: Int) -> Bool {
    sentence.contains(where: Self.ticks.contains)
      || words.prefix(count).contains { Self.goodWords.contains($0) }
      || ["after", "do", "do this", "fix", "the fix", "new code", "solution"].contains(
        words.joined(separator: " "))
  }

  /// “a vulnerable version”, “the insecure way to do it”.
  private var isAttributive: Bool {
    own.indices.contains { index in
      Self.adjectives.contains(own[index])
        && own[(index + 1)...].prefix(2).contains { Self.nouns.contains($0) }
        && !(index > 0 && Self.negations.contains(own[index - 1]))
    }
  }

  /// “this is vulnerable to …”, “the following code is insecure”, in the last clause.
  private var isPredicate: Bool {
    guard let clause = sentence.split(separator: ",").last else { return false }
    let clauseWords = Self.words(of: clause)
    guard let first = clauseWords.first, Self.subjects.contains(first) else { return false }
    return own.indices.dropFirst().contains { index in
      Self.adjectives.contains(own[index])
        && ["is", "are", "was", "remains", "looks"].contains(own[index - 1])
        && clauseWords.contains(own[index])
    }
  }

  /// The whole of it, what stands before a colon or a bracket, or what stands in brackets is the name of a
  /// counter-example: “Bad:”, “Before (insecure)”.
  private var isNamed: Bool {
    let heads = sentence.split { ":：(（,-—–)）".contains($0) }
    let parts = [sentence] + heads.prefix(1)
    let brackets = sentence.split { "(（".contains($0) }.dropFirst().map { $0.prefix { !")）".contains($0) } }
    return (parts + brackets).contains { part in
      let words = Self.withoutLead(Self.words(of: part))
      if words.isEmpty { return false }
      return words.allSatisfy { Self.adjectives.contains($0) || $0 == "example" && words.count > 1 }
        || Self.names.contains(words.joined(separator: " "))
        || Self.words(of: part).joined(separator: " ") == "your code"
    }
  }

  private static func words(of text: Substring) -> [Substring] {
    Substring(text.filter { $0 != "'" && $0 != "’" }).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  private static func withoutLead(_ words: [Substring]) -> [Substring] {
    Array(words.drop { leads.contains($0) || $0.allSatisfy(\.isNumber) })
  }
}

extension EnglishRemark {
  fileprivate static let crosses: Set<Character> = ["❌", "🚫", "✗", "✘", "⛔"]
  fileprivate static let ticks: Set<Character> = ["✅", "✔"]

  fileprivate static let adjectives: Set<Substring> = [
    "vulnerable", "insecure", "unsafe", "bad", "wrong", "incorrect", "flawed", "exploitable", "dangerous",
    "problematic", "buggy", "naive",
  ]
  fileprivate static let nouns: Set<Substring> = [
    "code", "version", "example", "examples", "implementation", "approach", "snippet", "query", "way",
    "pattern", "patterns", "function", "program", "script", "practice", "practices", "method", "endpoint",
    "variant", "handler", "route", "design", "solution", "usage", "style",
  ]
  fileprivate static let negations: Set<Substring> = ["not", "non", "no", "less", "longer", "never", "isnt"]
  fileprivate static let subjects: Set<Substring> = [
    "this", "it", "that", "the", "following", "code", "these", "your",
  ]
  fileprivate static let leads: Set<Substring> = [
    "the", "this", "is", "a", "an", "here", "heres", "so", "please", "first", "example", "of", "still",
    "very",
    "step", "option", "and", "but", "was", "todo", "note", "warning", "your", "recall",
  ]
  fileprivate static let goodWords: Set<Substring> = [
    "fixed", "secure", "safe", "safer", "safely", "correct", "corrected", "right", "proper", "good",
    "better", "improved", "recommended", "patched", "hardened", "instead", "securely", "updated",
  ]
  /// What follows is only compared with, or done away with.
  fileprivate static let cuts = [
    " instead of ", " rather than ", " unlike ", " replaces ", " replace ", " replacing ", " compared to ",
    " compared with ", " fixes ", " fixing ", " fix the ", " to fix ", " fix for ", " in place of ",
    " prevents ", " prevent ", " avoids ", " avoiding ", " to avoid ", " without ", " removes ", " remove ",
    " not vulnerable ", " never vulnerable ", " no longer ", " isnt ", " arent ", " fixed version of ",
  ]
  fileprivate static let phrases = [
    " do not do this ", " dont do this ", " do not do it like ", " dont do it like ", " never do this ",
    " never do it like ", " do not write it like ", " dont write it like ", " never write it like ",
    " never write code like ", " do not write code like ", " dont write code like ", " never write this ",
    " do not write this ", " dont write this ", " do not use this ", " dont use this ", " never use this ",
    " do not use the following ", " dont use the following ", " never use the following ",
    " do not use code like ", " dont use code like ", " never use code like ", " what to avoid ",
    " what not to do ", " how not to ", " things to avoid ", " patterns to avoid ", " code to avoid ",
    " you should not do ", " you shouldnt do ", " antipattern ", " anti pattern ", " counterexample ",
    " counter example ", " attack example ", " example attack ", " exploit example ", " example exploit ",
  ]
  fileprivate static let openings = [
    " avoid this ", " avoid the following ", " avoid doing ", " avoid code like ", " avoid writing ",
    " avoid patterns like ", " avoid using code ", " vulnerable to ", " attacker can ", " attacker could ",
    " attacker might ", " attacker would ", " attackers can ", " attackers could ",
  ]
  fileprivate static let names: Set<String> = [
    "avoid", "dont", "do not", "never", "before", "before fix", "before the fix", "before the change",
    "before changes", "original", "original code", "original version", "original implementation",
    "original function", "original snippet", "original query", "old", "old code", "old version",
    "current code",
    "existing code", "previous code", "previous version", "code before", "code you provided",
    "code you posted", "code you shared", "code you sent", "code as you wrote it", "attack", "attacks",
    "exploit", "exploits", "malicious input", "malicious payload", "attack payload", "proof of concept",
  ]
}

/// A sentence in Chinese.
private struct ChineseRemark {
  private let text: String

  init(_ sentence: Substring) {
    text = String(sentence.filter { !$0.isASCII })
  }

  var isBad: Bool {
    if text.isEmpty { return false }
    let bare = text.filter { $0.isLetter }
    if Self.names.contains(bare) || Self.phrases.contains(where: text.contains) { return true }
    guard text.contains("漏洞"), ["有", "存在", "含"].contains(where: text.contains) else { return false }
    return !Self.cures.contains(where: text.contains)
  }

  var isGood: Bool {
    var rest = text
    for phrase in ["不正确", "不安全", "不推荐"] { rest.replace(phrase, with: "") }
    return Self.goodPhrases.contains(where: rest.contains)
  }

  private static let names: Set<String> = [
    "错误", "不安全", "原始代码", "原代码", "您的代码", "你的代码", "之前", "避免", "不推荐", "恶意输入",
    "不安全版本", "错误代码", "有漏洞", "攻击", "攻击载荷",
  ]
  private static let phrases = [
    "错误示例", "错误写法", "错误做法", "错误示范", "错误的写法", "错误的做法", "错误的示例", "错误的方式", "错误的代码",
    "不要这样", "不要这么", "不要使用以下", "不要使用下面", "不要使用这", "请不要使用", "请勿使用", "请勿这样", "不要写成",
    "避免这样", "避免以下", "避免下面", "应避免的", "不安全的写法", "不安全的代码", "不安全的版本", "不安全的示例", "不安全的实现",
    "不安全的做法", "不安全的方式", "不安全的例子", "不安全版本", "不安全写法", "不安全代码", "不安全示例", "是不安全的", "漏洞代码",
    "易受攻击的", "反例", "反面", "原始代码", "原来的代码", "修改前", "修复前", "改进前", "攻击示例", "攻击者可以", "攻击者可能",
    "危险写法", "危险的写法", "不推荐的", "不正确的写法", "不正确的做法",
  ]
  private static let cures = [
    "修复", "防止", "避免", "没有", "无漏洞", "不存在", "消除", "解决", "防范", "不会", "不再", "不含", "杜绝",
  ]
  private static let goodPhrases = [
    "修复后", "安全版本", "安全的写法", "安全的代码", "安全的版本", "安全的实现", "正确", "修改后", "改进后", "应改为", "改为", "推荐",
    "修正后", "应该这样", "安全写法", "安全代码",
  ]
}
