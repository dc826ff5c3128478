import AssayCore
import Foundation
import Testing

@testable import AssayExaminers

@Suite struct FingerprintTests {
  private func finding(
    _ code: String, of text: String, rule: String = "assay.python.x", weakness: Int = 78,
    tool: String = "semgrep",
    confidence: Confidence = .high, name: String = "a.py"
  ) throws -> (SourceText, Finding) {
    let source = SourceText(name: name, language: .python, bytes: Array(code.utf8))
    let place = try #require(ByteSearch(Array(text.utf8)).places(in: source.bytes, limit: 1).first)
    let location = Places(source).location(ByteSpan(start: place.lowerBound, end: place.upperBound))
    let found = Finding(
      rule: rule, weakness: try #require(CWE(weakness)), severity: .high, confidence: confidence,
      message: "m",
      location: location, fingerprint: FindingMerger.provisional, tools: [Tool(name: tool, version: "1")])
    return (source, found)
  }

  private func fingerprint(_ code: String, of text: String, name: String = "a.py") throws -> Digest {
    let (source, found) = try finding(code, of: text, name: name)
    return try #require(FindingMerger.merge([found], in: source).first).fingerprint
  }

  @Test(
    "is the same after reformatting, moving and renaming",
    arguments: [
      ("f(\"a\"  +  b)", "f(\"a\"  +  b)"), ("\n\n# c\n    f('a' + b)", "f('a' + b)"),
      ("f(\n  'a' # c\n  + b)", "f(\n  'a' # c\n  + b)"),
    ])
  func stable(code: String, text: String) throws {
    #expect(try fingerprint(code, of: text, name: "b/c.py") == fingerprint("f('a'+b)", of: "f('a'+b)"))
  }

  @Test("differs for other code") func differs() throws {
    #expect(try fingerprint("f(a)", of: "f(a)") != fingerprint("f(b)", of: "f(b)"))
  }

  @Test("the same code twice has two names") func twice() throws {
    let (source, first) = try finding("f(a)\nf(a)", of: "f(a)")
    var second = first
    second.location.line = 2
    second.location.endLine = 2
    let merged = FindingMerger.merge([second, first], in: source)
    #expect(merged.map(\.location.line) == [1, 2] && Set(merged.map(\.fingerprint)).count == 2)
    #expect(merged[0].fingerprint == (try fingerprint("f(a)", of: "f(a)")))
  }

  @Test("one flaw that two tools see is one finding, in the words of the surest") func merges() throws {
    let (source, own) = try finding("f(a)", of: "a")
    let (_, foreign) = try finding(
      "f(a)", of: "f(a)", rule: "bandit.B602", weakness: 77, tool: "bandit", confidence: .medium)
    let merged = FindingMerger.merge([own, foreign], in: source)
    #expect(
      merged.map(\.rule) == ["assay.python.x"] && merged.first?.tools.map(\.name) == ["semgrep", "bandit"])
    let (_, hint) = try finding("f(a)", of: "a", confidence: .low)
    #expect(FindingMerger.merge([hint, foreign], in: source).map(\.rule) == ["bandit.B602"])
    let (_, other) = try finding("f(a)", of: "a", rule: "bandit.B1", weakness: 295, tool: "bandit")
    #expect(FindingMerger.merge([own, other], in: source).count == 2)
  }
}

@Suite struct ScanCacheTests {
  private let file = ScannedFile(name: "a.py", language: .python, parse: .whole, findings: [])
  private let text = SourceText(name: "a.py", language: .python, bytes: [1, 2])

  @Test("gives back what it was given, under the name of the content alone") func remembers() throws {
    let folder = try TemporaryFolder()
    let cache = ScanCache(folder: folder.path)
    let key = cache.key(for: text, identity: Digest(of: [1]))
    #expect(cache.read(key) == nil)
    cache.write(file, for: key)
    #expect(cache.read(key)?.named("a.py") == file)
    var renamed = text
    renamed.name = "b.py"
    #expect(cache.key(for: renamed, identity: Digest(of: [1])) == key)
    #expect(cache.key(for: text, identity: Digest(of: [2])) != key)
    renamed.bytes = [1]
    #expect(cache.key(for: renamed, identity: Digest(of: [1])) != key)
  }

  @Test("a program's version is remembered until the program changes") func versions() throws {
    let folder = try TemporaryFolder()
    let cache = ScanCache(folder: folder.path + "/cache")
    try folder.write("one", to: "tool")
    let tool = folder.path + "/tool"
    #expect(cache.version(of: tool) == nil)
    cache.remember("1.2.3", of: tool)
    #expect(cache.version(of: tool) == "1.2.3")
    try folder.write("another", to: "tool")
    #expect(cache.version(of: tool) == nil)
    cache.remember("../../x", of: tool)
    #expect(cache.version(of: tool) == nil)
    #expect(cache.version(of: folder.path + "/none") == nil)
  }

  @Test("damage is a miss", arguments: ["", "{", "null", "{\"key\":\"00\"}"])
  func damage(content: String) throws {
    let folder = try TemporaryFolder()
    let cache = ScanCache(folder: folder.path)
    let key = cache.key(for: text, identity: Digest(of: [1]))
    let name = key.description
    try folder.write(content, to: "\(name.prefix(2))/\(name).json")
    #expect(cache.read(key) == nil)
    // An entry that was moved under another's name does not count either.
    let other = cache.key(for: text, identity: Digest(of: [2]))
    cache.write(file, for: other)
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(name.prefix(2))/\(name).json")
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/\(other.description.prefix(2))/\(other).json",
      toPath: "\(folder.path)/\(name.prefix(2))/\(name).json")
    #expect(cache.read(key) == nil)
  }

  @Test("a folder that cannot be written costs nothing") func readOnly() {
    let cache = ScanCache(folder: "/proc/nothing")
    cache.write(file, for: Digest(of: [1]))
    #expect(cache.read(Digest(of: [1])) == nil)
    cache.trim()
  }

  @Test("keeps within its limit") func trims() throws {
    let folder = try TemporaryFolder()
    for number in 0..<20 { ScanCache(folder: folder.path).write(file, for: Digest(of: [UInt8(number)])) }
    ScanCache(folder: folder.path, limitBytes: 1000).trim()
    let left = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".json") }.count
    #expect((1..<20).contains(left ?? 0))
  }
}
