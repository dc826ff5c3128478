package import AssayCore

extension ModelTable {
  /// This table with a user's file laid over it, the file first.
  ///
  /// The file is an object with `providers` and `families`:
  /// `{"providers": {"openai": {"baseURL": "...", "keyVariable": "...",
  /// "keyHeader": "api-key", "headers": {"X-Team": "red"}}}, "families": [{"provider": "openai",
  /// "prefix": "my-model", "outputLimit": "max_completion_tokens", "system": "developer",
  /// "refuses": ["temperature"], "defaultMaxOutputTokens": 4096,
  /// "price": {"input": 1, "cachedInput": 0.5, "output": 4, "asOf": "2025-10-01"}}]}`.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: Its name, for messages.
  /// - Returns: The merged table.
  /// - Throws: `InputError` naming the file and the key at fault.
  package func overlaid(with bytes: [UInt8], file: String) throws(InputError) -> ModelTable {
    let root: JSONValue
    do {
      root = try JSONReader.parse(bytes)
    } catch {
      throw InputError("\(file): not JSON at byte \(error.offset): \(error.reason)")
    }
    let top = try TableReader(root, at: "the file", file: file, keys: ["providers", "families"])
    var table = self
    if let entries = top.value["providers"] {
      let names = Provider.allCases.map(\.rawValue)
      let reader = try TableReader(entries, at: "providers", file: file, keys: names)
      for provider in Provider.allCases {
        guard let entry = reader.value[provider.rawValue] else { continue }
        let member = try TableReader(
          entry, at: "providers.\(provider.rawValue)", file: file,
          keys: ["baseURL", "keyVariable", "keyHeader", "headers"])
        var merged = table.providers[provider] ?? ProviderEntry()
        merged.baseURL = try member.text("baseURL") ?? merged.baseURL
        merged.keyVariable = try member.text("keyVariable") ?? merged.keyVariable
        merged.keyHeader = try member.text("keyHeader") ?? merged.keyHeader
        merged.headers.merge(try member.texts("headers")) { $1 }
        table.providers[provider] = merged
      }
    }
    guard let families = top.value["families"] else { return table }
    guard let elements = families.elements else { throw top.error("families", "must be a list") }
    for (index, element) in elements.enumerated() {
      table.userFamilies.append(try Self.family(element, at: "families[\(index)]", file: file))
    }
    return table
  }

  private static func family(_ value: JSONValue, at path: String, file: String) throws(InputError) -> Family {
    let reader = try TableReader(
      value, at: path, file: file,
      keys: ["provider", "prefix", "outputLimit", "system", "refuses", "defaultMaxOutputTokens", "price"])
    guard let prefix = try reader.text("prefix"), !prefix.isEmpty else {
      throw reader.error("prefix", "is missing: say how the names of the models start")
    }
    let provider: Provider? = try reader.choice("provider")
    let system: ModelQuirks.SystemRole? = try reader.choice("system")
    var refuses: [String]?
    if let list = reader.value["refuses"] {
      guard let names = list.elements?.map(\.text), names.allSatisfy({ $0 != nil }) else {
        throw reader.error("refuses", "must be a list of names")
      }
      refuses = names.compactMap { $0 }
    }
    let limit = reader.value["defaultMaxOutputTokens"]
    if let limit, (limit.wholeNumber ?? 0) < 1 {
      throw reader.error("defaultMaxOutputTokens", "must be a whole number of at least 1")
    }
    return Family(
      provider: provider, prefix: prefix,
      quirks: ModelQuirks(
        outputLimitMember: try reader.text("outputLimit"), systemRole: system, refuses: refuses,
        defaultMaxOutputTokens: limit?.wholeNumber),
      price: try reader.value["price"].map { value throws(InputError) in
        try price(value, at: path + ".price", file: file)
      })
  }

  private static func price(
    _ value: JSONValue, at path: String, file: String
  ) throws(InputError) -> ModelPrice {
    let reader = try TableReader(
      value, at: path, file: file, keys: ["input", "cachedInput", "output", "asOf"])
    guard let input = try reader.amount("input") else { throw reader.error("input", "is missing") }
    guard let output = try reader.amount("output") else { throw reader.error("output", "is missing") }
    return ModelPrice(
      input: input, cachedInput: try reader.amount("cachedInput") ?? input, output: output,
      asOf: try reader.text("asOf") ?? "unknown")
  }
}

/// Reads one object of a user's table and names the key in every error.
private struct TableReader {
  let value: JSONValue
  let path: String
  let file: String

  init(_ value: JSONValue, at path: String, file: String, keys: [String]) throws(InputError) {
    guard let members = value.members else { throw InputError("\(file): \(path) must be an object") }
    if let unknown = members.keys.sorted().first(where: { !keys.contains($0) }) {
      throw InputError(
        "\(file): \(path) has the unknown key “\(unknown.printable(limit: 60))”; there are: \(keys.joined(separator: ", "))"
      )
    }
    self.value = value
    self.path = path
    self.file = file
  }

  func error(_ key: String, _ reason: String) -> InputError {
    InputError("\(file): \(path).\(key) \(reason)")
  }

  func text(_ key: String) throws(InputError) -> String? {
    guard let member = value[key] else { return nil }
    guard let text = member.text else { throw error(key, "must be a text") }
    return text
  }

  func texts(_ key: String) throws(InputError) -> [String: String] {
    guard let member = value[key] else { return [:] }
    guard let members = member.members else { throw error(key, "must be an object of texts") }
    var texts: [String: String] = [:]
    for (name, value) in members {
      guard let text = value.text else {
        throw error("\(key).\(name.printable(limit: 60))", "must be a text")
      }
      texts[name] = text
    }
    return texts
  }

  func amount(_ key: String) throws(InputError) -> Double? {
    guard let member = value[key] else { return nil }
    guard let amount = member.fraction, amount >= 0 else {
      throw error(key, "must be a number of at least 0, in US dollars per million tokens")
    }
    return amount
  }

  func choice<Choice: CaseIterable & RawRepresentable>(_ key: String) throws(InputError) -> Choice?
  where Choice.RawValue == String {
    guard let name = try text(key) else { return nil }
    guard let choice = Choice(rawValue: name) else {
      throw error(key, "must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }
}
