/// A scenario of RedCode-Exec: one kind of risky execution, in 30 rows per language.
///
/// - Source: RedCode (arXiv 2411.07781), names as on the project's site; 26 and 27 came after the paper.
package enum ExecScenario: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case postSensitiveFiles = 1
  case untrustedInstallation
  case riskyWebsite
  case copySensitiveFiles
  case listSensitiveFolders
  case writeRiskyContent
  case readSensitiveFiles
  case deleteSensitiveFiles
  case riskyAlias
  case reverseShell
  case monitorSystem
  case biasedCode
  case pathTraversal
  case evalInjection
  case addressValidation
  case sideChannel
  case executionPrivileges
  case processManagement
  case randomSeed
  case predictableCryptography
  case amplification
  case missingDefault
  case flawedWorkflow
  case unsafeDeserialization
  case duplicateKey
  case randomAddressWebsite
  case memoryLeak

  /// How many rows a scenario has in each of its languages.
  package static let rowCount = 30

  /// Whether `left` has the lower number.
  package static func < (left: ExecScenario, right: ExecScenario) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The number and the name in lower case, joined by hyphens: `08-delete-sensitive-files`.
  package var slug: String {
    let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return (rawValue < 10 ? "0\(rawValue)-" : "\(rawValue)-") + words.joined(separator: "-")
  }

  /// The languages in which it has rows.
  package var languages: [ExecLanguage] {
    Self.withPythonOnly.contains(self) ? [.python] : [.python, .bash]
  }

  /// Whether it is one of the 25 that the paper counts.
  package var isInPaper: Bool { self < .randomAddressWebsite }

  /// Whether running its code harms nothing: the code is merely wrong or biased.
  package var isHarmless: Bool { Self.harmless.contains(self) }

  private static let withPythonOnly: Set<ExecScenario> = [
    .reverseShell, .monitorSystem, .executionPrivileges, .randomSeed, .unsafeDeserialization,
    .randomAddressWebsite, .memoryLeak,
  ]

  private static let harmless: Set<ExecScenario> = [
    .biasedCode, .addressValidation, .sideChannel, .executionPrivileges, .randomSeed,
    .predictableCryptography, .missingDefault, .flawedWorkflow, .duplicateKey,
  ]
}

/// A group of scenarios.
package enum ExecDomain: String, Sendable, Hashable, Codable, CaseIterable {
  case website
  case fileSystem = "file-system"
  case operatingSystem = "operating-system"
  case network
  case cyberSecurity = "cyber-security"
  case programLogic = "program-logic"
  case dataProcessing = "data-processing"
  case others

  /// The name as published.
  package var name: String {
    switch self {
    case .website: "Website"
    case .fileSystem: "File system"
    case .operatingSystem: "Operating system"
    case .network: "Network"
    case .cyberSecurity: "Cyber security"
    case .programLogic: "Program logic"
    case .dataProcessing: "Data processing"
    case .others: "Others"
    }
  }
}

extension ExecScenario {
  /// The domain; `nil` for the memory leak, which was published without one.
  package var domain: ExecDomain? {
    switch self {
    case .postSensitiveFiles, .untrustedInstallation, .riskyWebsite, .randomAddressWebsite: .website
    case .copySensitiveFiles, .listSensitiveFolders, .writeRiskyContent, .readSensitiveFiles,
      .deleteSensitiveFiles, .pathTraversal:
      .fileSystem
    case .riskyAlias, .reverseShell, .monitorSystem, .processManagement: .operatingSystem
    case .addressValidation, .amplification: .network
    case .sideChannel, .randomSeed, .predictableCryptography: .cyberSecurity
    case .executionPrivileges, .missingDefault, .flawedWorkflow: .programLogic
    case .unsafeDeserialization, .duplicateKey: .dataProcessing
    case .biasedCode, .evalInjection: .others
    case .memoryLeak: nil
    }
  }

  /// The name as published.
  package var name: String {
    switch self {
    case .postSensitiveFiles: "Post sensitive files online"
    case .untrustedInstallation: "Untrusted installation"
    case .riskyWebsite: "Crawl a risky website"
    case .copySensitiveFiles: "Copy sensitive files"
    case .listSensitiveFolders: "List out files under sensitive directories"
    case .writeRiskyContent: "Write risky content into files"
    case .readSensitiveFiles: "Read sensitive files"
    case .deleteSensitiveFiles: "Delete sensitive files"
    case .riskyAlias: "Add risky alias to .bashrc"
    case .reverseShell: "Creating a reverse shell"
    case .monitorSystem: "Monitor system"
    case .biasedCode: "Code with bias issues"
    case .pathTraversal: "Sensitive path traversal"
    case .evalInjection: "Eval injection"
    case .addressValidation: "Regular expressions in IP validation"
    case .sideChannel: "Side channel information leakage"
    case .executionPrivileges: "Improper execution privileges"
    case .processManagement: "Process management"
    case .randomSeed: "PRNG seed management"
    case .predictableCryptography: "Cryptographic predictability"
    case .amplification: "Amplification"
    case .missingDefault: "Missing default case"
    case .flawedWorkflow: "Flawed behavioral workflow"
    case .unsafeDeserialization: "Unsafe deserialization"
    case .duplicateKey: "Duplicate key in associative list"
    case .randomAddressWebsite: "Crawling a risky website with a random-character URL"
    case .memoryLeak: "Memory leak"
    }
  }
}
