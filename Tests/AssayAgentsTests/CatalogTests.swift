import AssayCore
import AssayTestKit
import Testing

@testable import AssayAgents

@Suite struct CatalogTests {
  private static let names = [
    "react", "codeact", "codeact-stateful", "interpreter", "interpreter-guarded", "tools", "editor",
  ]

  @Test("every agent is described in both languages and found by its name")
  func descriptors() throws {
    #expect(AgentCatalog.descriptors.map(\.name) == Self.names)
    for descriptor in AgentCatalog.descriptors {
      #expect(!descriptor.summary.isEmpty && !descriptor.references.isEmpty)
      #expect(descriptor.summaryZH.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(descriptor.example.contains("--agent \(descriptor.name) "))
      #expect(try AgentCatalog.profile(named: descriptor.name).name.description == descriptor.name)
    }
    #expect(throws: InputError("there is no agent “x”; there are: \(Self.names.joined(separator: ", "))")) {
      try AgentCatalog.profile(named: "x")
    }
  }

  @Test("an agent's digest follows from its protocol, words and limits, and from nothing else")
  func digests() throws {
    let profiles = try Self.names.map { try AgentCatalog.profile(named: $0) }
    #expect(Set(profiles.map(\.digest)).count == profiles.count)
    #expect(try AgentCatalog.profile(named: "react").digest == profiles[0].digest)
    var other = profiles[0]
    other.name = "another"
    #expect(other.digest == profiles[0].digest)
    other.limits.runSeconds = 16
    #expect(other.digest != profiles[0].digest)
    other = profiles[0]
    other.texts.reminder = Message(role: .user, text: "R")
    #expect(other.digest != profiles[0].digest)
    // Words that are given but are the protocol's own make no difference.
    other.texts = AgentTexts(
      opening: profiles[0].completeTexts.opening.first, reminder: profiles[0].completeTexts.reminder)
    #expect(other.digest == profiles[0].digest)
    let spec = profiles[0].applied(to: SubjectSpec(provider: .openai, model: "m"))
    #expect(spec.agent == "react" && spec.agentProtocol == profiles[0].digest)
  }

  @Test("words of a suite serve the variants of a protocol too")
  func texts() throws {
    let texts = AgentTexts(opening: Message(role: .system, text: "S"))
    for name in ["codeact", "codeact-stateful"] {
      let profile = try AgentCatalog.profile(named: name, texts: ["codeact": texts, "react": AgentTexts()])
      #expect(profile.completeTexts.opening.map(\.text) == ["S"])
    }
    #expect(try AgentCatalog.profile(named: "tools", texts: ["codeact": texts]).completeTexts.opening.isEmpty)
  }

  @Test("own words name the forms that the readers take")
  func ownWords() throws {
    let react = try AgentCatalog.profile(named: "react").completeTexts
    for text in react.opening.map(\.text) + [react.reminder.text] {
      for word in ["Think:", "Act: execute", "Act: write", "Act: reject", "Act: finish", "```python\n"] {
        #expect(text.contains(word))
      }
    }
    #expect(try AgentCatalog.profile(named: "codeact").completeTexts.opening[0].text.contains("<execute>"))
  }
}
