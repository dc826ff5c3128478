import AssayCore
import AssayModels
import AssayStore
import Foundation

/// What a model costs, from the built-in table and the user's own file over it.
struct PriceLookup: Sendable {
  /// The user's file: in `ASSAY_CONFIG_DIR`, else in `XDG_CONFIG_HOME/assay`, else in `~/.config/assay`.
  static var userFile: String {
    let environment = Composition.environment
    if let folder = environment["ASSAY_CONFIG_DIR"], !folder.isEmpty { return "\(folder)/models.json" }
    if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty { return "\(folder)/assay/models.json" }
    return "\(environment["HOME"] ?? "")/.config/assay/models.json"
  }

  /// The table of providers and models.
  ///
  /// - Throws: `InputError` naming the file and the key at fault.
  static func table() throws(InputError) -> ModelTable {
    let path = userFile
    guard FileManager.default.fileExists(atPath: path) else { return .builtIn }
    guard let content = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path): cannot be read")
    }
    return try ModelTable.builtIn.overlaid(with: Array(content), file: path)
  }

  /// The names of the variables in which keys are looked for.
  static var keyVariables: [String] {
    Set(ProviderTable.services.compactMap(\.keyVariable)).sorted()
  }

  private let price: ModelPrice?

  /// Looks up the price of a model; simulated and recorded answers cost nothing.
  init(subject: SubjectSpec) throws(InputError) {
    switch subject.provider {
    case .demo, .recorded: price = ModelPrice(input: 0, cachedInput: 0, output: 0, asOf: "always")
    case .openai, .openaiResponses, .anthropic:
      price = try Self.table().price(subject.provider, subject.model)
    }
  }

  /// What readings by judges cost in US dollars; `nil` if there are none or a price is not known.
  static func costUSD(of readings: [ReadingTotals]) throws(InputError) -> Double? {
    guard !readings.isEmpty else { return nil }
    var sum = 0.0
    for reading in readings {
      guard let spec = SubjectSpec(reading.judge.name),
        let cost = try PriceLookup(subject: spec).costUSD(reading.usage)
      else { return nil }
      sum += cost
    }
    return sum
  }

  /// Checks that a cap on cost can be kept for a model.
  static func require(for subject: SubjectSpec) throws(InputError) {
    guard try !PriceLookup(subject: subject).known else { return }
    throw InputError(
      "--max-cost: no price is known for \(subject); add it to \(userFile) or use --max-tokens")
  }

  /// Whether a price is known.
  var known: Bool { price != nil }

  /// What tokens cost in US dollars; `nil` if no price is known.
  var costUSD: @Sendable (Usage) -> Double? {
    let price = price
    return { usage in price?.costUSD(of: usage) }
  }
}
