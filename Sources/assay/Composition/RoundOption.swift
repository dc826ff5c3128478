/// An option of `run` with its values, as a configuration gives it.
struct RoundOption {
  /// Its name without dashes.
  var name: String
  /// Its values, each of which becomes an argument.
  var values: [String]

  /// Puts layers of options together, so that one of a later layer stands in place of all values of its name before.
  ///
  /// - Parameters:
  ///   - layers: The layers, the weakest first.
  ///   - given: Arguments of the command line, which stand over all layers.
  /// - Returns: Arguments for `run`.
  static func arguments(_ layers: [[RoundOption]], under given: [String]) -> [String] {
    let named = Set(given.filter { $0.hasPrefix("--") }.map { $0.dropFirst(2).prefix { $0 != "=" } })
    var options: [RoundOption] = []
    for option in layers.joined() where !named.contains(option.name[...]) {
      options.removeAll { $0.name == option.name }
      options.append(option)
    }
    return options.flatMap { option in option.values.map { "--\(option.name)=\($0)" } } + given
  }
}
