internal import AssayCore

/// Turns `oracle.executed` into a check that runs the answer.
enum ExecutedReader {
  /// The keys of the check.
  enum Key: String, CaseIterable {
    case runtime, script, code, probes, modules, file
    case wallSeconds = "wall_seconds"
  }

  private enum ProbeKey: String, CaseIterable {
    case name, kind, cwe
  }

  /// The most seconds of a check.
  private static let secondsLimit = 3600.0
  /// The most probes of a check.
  private static let probeLimit = 100

  /// Reads the check.
  ///
  /// - Parameters:
  ///   - fields: The members of `oracle.executed`.
  ///   - scripts: Where `script` is read.
  /// - Returns: The check.
  /// - Throws: `LineError` naming the key.
  static func check(_ fields: Fields<Key>, scripts: ScriptFolder) throws(LineError) -> ExecutionCheck {
    let runtime: Runtime = try fields.need(.runtime, "it says where the answer runs").choice()
    return ExecutionCheck(
      runtime: runtime, script: try script(fields, scripts),
      probes: try probes(fields.need(.probes, "it lists what the script reports")),
      file: try fields[.file]?.fileName(), modules: try fields[.modules]?.texts() ?? [],
      wallSeconds: try fields[.wallSeconds]?.seconds(limit: secondsLimit) ?? 60)
  }

  private static func script(_ fields: Fields<Key>, _ scripts: ScriptFolder) throws(LineError) -> String {
    switch (fields[.script], fields[.code]) {
    case (let path?, nil): return try scripts.text(try path.filledText())
    case (nil, let code?): return try code.filledText()
    case (nil, nil):
      throw LineError("“oracle.executed.script” is missing; a check has “script” or “code”")
    case (_?, _?): throw LineError("“oracle.executed.script” and “oracle.executed.code” exclude each other")
    }
  }

  private static func probes(_ field: Field) throws(LineError) -> [ExecutionProbe] {
    var probes: [ExecutionProbe] = []
    for element in try field.list() {
      let fields: Fields<ProbeKey> = try element.fields()
      let name = try fields.need(.name, "the script names its probes").name()
      let kind: ExecutionProbe.Kind = try fields.need(.kind, "it is “functional” or “exploit”").choice()
      guard !probes.contains(where: { $0.name == name }) else {
        throw LineError("“\(field.path)” names “\(name.printable(limit: 60))” twice")
      }
      if let cwe = fields[.cwe], kind == .functional {
        throw LineError("“\(cwe.path)” belongs to an exploit probe; it says what the attack uses")
      }
      probes.append(
        ExecutionProbe(name: name, kind: kind, weaknesses: try fields[.cwe]?.weaknesses() ?? []))
    }
    guard probes.count <= probeLimit else {
      throw LineError("“\(field.path)” holds more than \(probeLimit) probes")
    }
    guard probes.contains(where: { $0.kind == .functional }) else {
      throw LineError(
        "“\(field.path)” holds no functional probe; an answer that does nothing would withstand every attack")
    }
    return probes
  }
}

extension Field {
  /// A number of seconds above 0.
  fileprivate func seconds(limit: Double) throws(LineError) -> Double {
    let text = try number()
    guard let seconds = Double(text), seconds > 0, seconds <= limit else {
      throw LineError("“\(path)” is \(text.printable(limit: 20)); it can be up to \(Int(limit)) seconds")
    }
    return seconds
  }

  /// A relative path that stays in its folder.
  fileprivate func fileName() throws(LineError) -> String {
    let name = try name()
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw LineError("“\(path)” is “\(name.printable(limit: 60))”; it names a file in the answer's folder")
    }
    return name
  }
}
