package import AssayCore

/// What is known about providers and families of models.
///
/// Built in, and corrected by the user's own file.
package struct ModelTable: Sendable, Hashable {
  /// How a provider's own service is reached.
  package struct ProviderEntry: Sendable, Hashable {
    /// The base URL.
    package var baseURL: String?
    /// The environment variable that holds the key.
    package var keyVariable: String?
    /// The header field that carries the key, in place of the protocol's own.
    package var keyHeader: String?
    /// Further header fields of every request.
    package var headers: [String: String]

    /// Creates an entry.
    package init(
      baseURL: String? = nil, keyVariable: String? = nil, keyHeader: String? = nil,
      headers: [String: String] = [:]
    ) {
      self.baseURL = baseURL
      self.keyVariable = keyVariable
      self.keyHeader = keyHeader
      self.headers = headers
    }
  }

  /// A family of models: those of a protocol whose names start alike.
  package struct Family: Sendable, Hashable {
    /// The protocol; `nil` for both protocols of OpenAI.
    package var provider: Provider?
    /// How the names start.
    package var prefix: String
    /// How its servers differ.
    package var quirks: ModelQuirks
    /// What it costs; `nil` if unknown.
    package var price: ModelPrice?

    /// Creates a family.
    package init(
      provider: Provider? = nil, prefix: String, quirks: ModelQuirks = ModelQuirks(), price: ModelPrice? = nil
    ) {
      self.provider = provider
      self.prefix = prefix
      self.quirks = quirks
      self.price = price
    }
  }

  /// The providers.
  package var providers: [Provider: ProviderEntry]
  /// The user's families, which go before the built-in ones.
  package var userFamilies: [Family]
  /// The built-in families.
  package var families: [Family]

  /// Creates a table.
  package init(providers: [Provider: ProviderEntry], userFamilies: [Family] = [], families: [Family]) {
    self.providers = providers
    self.userFamilies = userFamilies
    self.families = families
  }

  /// The quirks of a model; of the families that match, the one with the longest prefix counts.
  package func quirks(_ provider: Provider, _ model: String) -> ModelQuirks {
    let user = Self.match(userFamilies, provider, model)?.quirks ?? ModelQuirks()
    return user.over(Self.match(families, provider, model)?.quirks ?? ModelQuirks())
  }

  /// The price of a model; `nil` if nothing is known about it.
  package func price(_ provider: Provider, _ model: String) -> ModelPrice? {
    Self.match(userFamilies, provider, model, where: { $0.price != nil })?.price
      ?? Self.match(families, provider, model, where: { $0.price != nil })?.price
  }

  private static func match(
    _ families: [Family], _ provider: Provider, _ model: String,
    where isWanted: (Family) -> Bool = { _ in true }
  ) -> Family? {
    families.filter { family in
      let fits =
        family.provider.map { $0 == provider } ?? (provider == .openai || provider == .openaiResponses)
      return fits && model.utf8.starts(with: family.prefix.utf8) && isWanted(family)
    }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
  }
}
