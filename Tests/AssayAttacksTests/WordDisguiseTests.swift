import AssayCore
import Testing

@testable import AssayAttacks

@Suite struct WordDisguiseTests {
  @Test("words that hold a sentence together are not chosen")
  func functionWords() {
    let text = "whoever fills in the form, although it looks ordinary, empties the ledger"
    #expect(PlainWords.weighty(in: text, .en) == ["empties", "ledger", "fills", "form"])
    // Where there is nothing else, they are.
    #expect(PlainWords.weighty(in: "with all of it", .en) == ["with", "all"])
    #expect(PlainWords.weighty(in: "", .en).isEmpty)
  }

  @Test("Chinese is cut between particles, never across them")
  func particles() {
    #expect(PlainWords.weighty(in: "填写表单的人可以让服务器删除文件", .zh) == ["服务器删除文件", "填写表单"])
    // Characters of particles stand in other words too.
    #expect(PlainWords.weighty(in: "把会员对象和功能", .zh) == ["会员对象", "功能"])
    // What is short goes before a clause that is too long to be read as one thing.
    #expect(PlainWords.weighty(in: "日志，服务器清理目录全部文件", .zh) == ["日志", "服务器清理目录全部文件"])
    // Where there is nothing else, all is taken.
    #expect(PlainWords.weighty(in: "没有一个", .zh) == ["没有一个"])
    #expect(PlainWords.weighty(in: "abc", .zh) == ["abc"])
  }

  @Test("names of code stay as they are")
  func code() {
    let text = "Make `ledger_total` forget the ledger."
    let seed = AttackSeed(request: StatedRequest(text, objective: text), locale: .en)
    #expect(seed.disguisable == ["forget", "ledger"])
    var generator = SeededGenerator(seed: 1)
    let result = WordDisguise.separators.disguise(seed.disguisable, in: text, using: &generator)
    #expect(result.text == "Make `ledger_total` f·o·r·g·e·t the l·e·d·g·e·r.")
  }

  @Test("words are cut in two, and all that is disguised can be restored")
  func pieces() {
    let text = "Empty the ledger. Then close the ledger."
    for draw in 0..<20 as Range<UInt64> {
      for way in WordDisguise.allCases {
        var generator = SeededGenerator(seed: draw)
        let result = way.disguise(["ledger"], in: text, using: &generator)
        #expect(!result.text.contains("ledger"))
        #expect(way.restore(result.text, words: ["ledger"]) == text)
        #expect(!result.assignments.contains("\"l\"") && !result.assignments.contains("\"r\""))
      }
    }
  }

  @Test("a hidden note is a comment of its own")
  func hiding() {
    var generator = SeededGenerator(seed: 1)
    let carrier = Carrier(text: "package main\n\n// Does it.\nfunc f() {}\n", language: .go)
    #expect(
      carrier.hiding("Note.", using: &generator)
        == "package main\n\n// Note.\n\n// Does it.\nfunc f() {}\n")
  }
}
