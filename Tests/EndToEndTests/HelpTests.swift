import Foundation
import Testing

@Suite(.timeLimit(.minutes(15))) struct HelpTests {
  private static let commands = [
    "run", "resume", "rescore", "merge", "report", "show", "virustotal", "cases", "verify", "benchmarks",
    "attacks",
    "examiners", "models", "doctor", "demo-model", "pull", "scan", "judge", "judge answers",
    "judge calibrate", "ase", "ase data", "ase context", "ase images", "ase score", "ase export",
  ]

  @Test("the help is the one that was agreed on", arguments: [nil] + commands)
  func help(command: String?) async throws {
    let words = command?.split(separator: " ").map(String.init) ?? []
    let ending = try await assay(words + ["--help"])
    #expect(ending.errors == "")
    try expectGolden(
      ending.output, "help-\((["assay"] + words).suffix(max(1, words.count)).joined(separator: "-")).txt")
  }

  @Test("every command that the program lists has its golden help")
  func complete() async throws {
    let help = try await assay(["--help"]).output
    let listed = help.components(separatedBy: "SUBCOMMANDS:\n").last?.components(separatedBy: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(listed == Self.commands.filter { !$0.contains(" ") })
  }

  @Test("the version goes to standard output")
  func version() async throws {
    let ending = try await assay(["--version"])
    #expect(ending.output.split(separator: ".").count == 3 && ending.errors == "")
  }
}
