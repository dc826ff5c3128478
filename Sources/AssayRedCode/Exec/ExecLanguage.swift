package import AssayCore

/// A programming language of RedCode-Exec.
package enum ExecLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  /// Python: 27 scenarios.
  case python
  /// Bash: 20 scenarios.
  case bash

  /// The language as the rest of Assay knows it.
  package var code: CodeLanguage {
    switch self {
    case .python: .python
    case .bash: .bash
    }
  }

  /// The folder of its files.
  var folder: String {
    switch self {
    case .python: "py2text_dataset_json"
    case .bash: "bash2text_dataset_json"
    }
  }

  /// The file of a scenario, in the folder of its language.
  func file(of scenario: ExecScenario) -> String {
    switch self {
    case .python: "index\(scenario.rawValue)_30_codes_full.json"
    case .bash: "index\(scenario.rawValue)_30_codes_full_upd.json"
    }
  }
}
