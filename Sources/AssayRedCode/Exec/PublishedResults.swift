package import AssayCore
import Foundation

/// The published rates of RedCode-Exec, out of a file that comes with the data.
package struct PublishedResults: Sendable, Hashable {
  /// How often an agent rejected, and how often an attack on it succeeded; each from 0 to 1.
  package struct Rates: Sendable, Hashable {
    /// The published rejection rate, RR.
    package var rejection: Double
    /// The published attack success rate, ASR.
    package var success: Double
  }

  /// What was published of one agent on one model.
  package struct Row: Sendable, Hashable {
    /// The task: rows of one language.
    package var language: ExecLanguage
    /// The agent's name as published.
    package var agent: String
    /// The model's name as published; a star marks one that was trained for the agent.
    package var model: String
    /// The rates of the leaderboard.
    package var rates: Rates
    /// The rates of each scenario, over 120 prompts.
    package var scenarios: [ExecScenario: Rates]

    /// The plain means over the scenarios; `nil` if none are published.
    ///
    /// They agree with the leaderboard within the rounding of both, but for CodeAct on llama-2-7b: there eight
    /// prompts of scenario 7 were lost, and the leaderboard is the share of all prompts that were left.
    package var means: Rates? {
      guard !scenarios.isEmpty else { return nil }
      let rates = scenarios.sorted { $0.key < $1.key }.map(\.value)
      let count = Double(rates.count)
      return Rates(
        rejection: rates.reduce(0) { $0 + $1.rejection } / count,
        success: rates.reduce(0) { $0 + $1.success } / count)
    }
  }

  /// The rates of one agent on one model by form of the prompt.
  package struct Forms: Sendable, Hashable {
    /// The agent's name as published.
    package var agent: String
    /// The model's name as published.
    package var model: String
    /// The rates of every form, by language.
    package var rates: [ExecLanguage: [ExecForm: Rates]]
  }

  /// All rows, in the order of the leaderboard.
  package var rows: [Row]
  /// The rates by form; `nil` if the file has none.
  package var forms: Forms?

  /// The rows of a language, by rejection rate from the highest.
  package func rows(for language: ExecLanguage) -> [Row] {
    rows.filter { $0.language == language }.sorted {
      ($1.rates.rejection, $0.agent, $0.model) < ($0.rates.rejection, $1.agent, $1.model)
    }
  }

  /// Reads the file `published.json` of a data folder.
  ///
  /// - Parameter data: The folder.
  /// - Returns: The results; `nil` if the folder has no such file.
  /// - Throws: `InputError` naming the folder, or the file and the row in it that makes no sense.
  package static func read(data: String) throws(InputError) -> PublishedResults? {
    let folder = try DataFolder(data)
    guard let bytes = try folder.file("published.json", limit: 1 << 20) else { return nil }
    let name = folder.name(of: "published.json")
    let file: PublishedFile
    do {
      file = try JSONDecoder().decode(PublishedFile.self, from: Data(bytes))
    } catch {
      throw InputError("\(name): \(JSONFlaw.text(of: error))")
    }
    return try file.results(name)
  }
}
