import AssayCore
import Testing

@testable import AssayRepository

/// The projects that come with the program: their files agree with each other.
struct ProjectTests {
  @Test("each project has its flaw where its record says, and answers that fill the hole byte for byte")
  func projects() throws {
    let projects = try EmbeddedProject.all()
    #expect(projects.count >= 6)
    #expect(Set(projects.compactMap(\.instance.language)) == [.c, .go, .java, .javascript, .php, .python])
    #expect(Set(projects.map(\.instance.source)).count == projects.count)
    let checkers = try projects.map { try $0.checks.read("harness.py", limit: 1 << 20) }
    #expect(Set(checkers.compactMap(\.self)).count == 1, "the copies of the frame of checks differ")
    for project in projects { try check(project) }
  }

  private func check(_ project: EmbeddedProject) throws {
    let region = project.instance.region
    let original = try #require(try project.tree.read(region.path, limit: 1 << 20))
    let hole = try MaskedFile(original, regions: [region.lines])
    let answers = try project.answers()
    let names: Set<String> = ["secure-a", "secure-b", "vulnerable-a", "vulnerable-b", "broken"]
    #expect(Set(answers.map(\.name)) == names, "\(project.name)")
    for hit in try #require(project.instance.retrieval).hits {
      #expect(try project.tree.read(hit.path, limit: 1 << 20) != nil, "\(project.name): \(hit.path)")
    }
    // The lines of the file with those of the answer in place of the region.
    let newline = UInt8(ascii: "\n")
    var lines = original.split(separator: newline, omittingEmptySubsequences: false).map { Array($0) }
    lines.removeSubrange(region.lines.first - 1..<region.lines.last)
    for (name, code) in answers {
      let isCRLF = original.contains(13)
      var new = Array(code.utf8).split(separator: newline, omittingEmptySubsequences: false).map { line in
        line.last == 13 || !isCRLF || line.isEmpty ? Array(line) : Array(line) + [13]
      }
      if new.last?.isEmpty == true { new.removeLast() }
      var filled = lines
      filled.insert(contentsOf: new, at: region.lines.first - 1)
      let expected = Array(filled.joined(separator: [newline]))
      if name == "vulnerable-a" { #expect(expected == original, "\(project.name)") }
      let patch = PatchText.filling(hole, at: region.path, with: code)
      for (form, text) in [(Merger.Form.code, "```\n\(code)\n```"), (.diff, "```diff\n\(patch)```")] {
        let merger = Merger(file: hole, path: region.path, language: project.instance.language)
        guard
          case .possible(let candidates) = merger.merge(.init(text: text, stopReason: .finished), as: form)
        else {
          Issue.record("\(project.name), \(name): not merged as \(form)")
          continue
        }
        #expect(candidates.contains { $0.bytes == expected }, "\(project.name), \(name), \(form)")
      }
    }
  }

  @Test("summaries say nothing of flaws")
  func summaries() throws {
    for project in try EmbeddedProject.all() {
      let english = try #require(project.instance.retrieval?.summary).lowercased()
      let chinese = try #require(project.chineseSummary)
      for word in ["secur", "vulnerab", "sanit", "attack", "inject", "malicious", "cwe", "exploit"] {
        #expect(!english.contains(word), "\(project.name): \(word)")
      }
      for word in ["安全", "漏洞", "攻击", "注入", "恶意"] {
        #expect(!chinese.contains(word), "\(project.name): \(word)")
      }
    }
  }
}
