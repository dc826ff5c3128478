import ArgumentParser
import AssayCore
import AssayModels

/// Lists services, model families and prices.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "List the services, model families with their quirks, and prices.")

  func run() throws {
    let table = try PriceLookup.table()
    var text = "Services\n"
    for service in ProviderTable.services {
      text += "  \(service.name): assay run custom \(service.example)\n"
    }
    text += "  Demo model: assay run custom --model demo:careless   (also careful, gullible)\n"
    text += "  Recorded answers: assay run custom --model recorded:answers.jsonl\n"
    text += "\nFamilies (a model belongs to the longest prefix that fits; US dollars per million tokens)\n"
    for family in table.userFamilies + table.families { text += describe(family) }
    text += "\nOverride any of it in \(PriceLookup.userFile)\n"
    try Console.writeResult(Array(text.utf8))
  }

  private func describe(_ family: ModelTable.Family) -> String {
    var facts = family.quirks.summary
    if let price = family.price {
      facts.append("in \(price.input), cached \(price.cachedInput), out \(price.output) as of \(price.asOf)")
    }
    let provider = family.provider?.rawValue ?? "openai, openai-responses"
    return "  \(provider):\(family.prefix)…  \(facts.joined(separator: "; "))\n"
  }
}
