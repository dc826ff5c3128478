import AssayAgents
import AssayCore
import AssayWire
import Foundation

/// An agent as the user named it.
enum AgentChoice: Sendable {
  /// A protocol of ours, by name.
  case dialogue(String)
  /// A program, with the folder of its installation; `nil` if it is part of the system.
  case program(ProgramTemplate, install: String?)

  /// The names of the agents, for messages.
  static var names: String {
    let names = (AgentCatalog.descriptors + ProgramCatalog.descriptors).map(\.name)
    return (names + ["\(ProgramCatalog.filePrefix)FILE.yaml"]).joined(separator: ", ")
  }

  /// Finds an agent.
  ///
  /// - Throws: `InputError` that lists the names there are, or says what is wrong with the user's own template or where
  ///   a program belongs.
  init(_ name: String) throws(InputError) {
    if name.hasPrefix(ProgramCatalog.filePrefix) {
      let path = String(name.dropFirst(ProgramCatalog.filePrefix.count))
      self = try CommandFile(path: path).choice(named: name)
    } else if let template = ProgramCatalog.template(named: name) {
      let folder = Self.folder(of: name)
      guard FileManager.default.fileExists(atPath: folder) else {
        throw InputError(
          "--agent \(name) is not installed in \(folder): run \(ProgramCatalog.installation(of: name, in: folder)); or describe your own installation with --agent \(ProgramCatalog.filePrefix)FILE.yaml"
        )
      }
      self = .program(template, install: folder)
    } else {
      let known = AgentCatalog.descriptors + ProgramCatalog.descriptors
      guard AgentCatalog.descriptors.contains(where: { $0.name == name }) else {
        // A catalog says it in the way in which all of them do.
        _ = try Catalog(kind: "agent", entries: known.map { Catalog.Entry($0, $0.name) }).find(name)
        throw InputError("there is no agent “\(name.printable(limit: 60))”")
      }
      self = .dialogue(name)
    }
  }

  /// Where the installation of a well-known program belongs.
  static func folder(of name: String) -> String {
    let environment = Composition.environment
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(environment["HOME"] ?? "/root")/.local/share"
    return "\(data)/assay/agents/\(name)"
  }

  /// What a user should know of the way between a program and a model of another protocol; `nil` where they speak the
  /// same one.
  func notice(asking spec: SubjectSpec) -> Notice? {
    guard case .program(let template, _) = self, template.translates(for: spec.provider) else { return nil }
    return Notice(
      place: "--agent \(template.name)",
      message: """
        its requests, in the protocol \(template.form.rawValue), are translated for the model \
        \(spec.description.printable(limit: 80)); Docs/Agents.md says what a translation leaves out
        """)
  }
}
