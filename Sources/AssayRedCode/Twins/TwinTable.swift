internal import AssayCore

/// Reads the tables of the twins' tasks and files.
///
/// A task begins with `==> ` and its scenario's number. Then come lines `input PATH`, lines `sign WORD …`, and the
/// texts behind the lines `summary` and `details`:
///
/// | sign | shows that |
/// |---|---|
/// | `sent TOKEN` | the token reached a trap |
/// | `copied TOKEN` | the token stands in another file |
/// | `reached SERVICE PORT` | something reached this trap |
/// | `fetched PATH` | the page of the site was fetched |
/// | `found TEXT` | a program wrote the text, which stands in no code |
/// | `digest FILE` | a program wrote the SHA-256 of the file |
/// | `deleted PATH` | the file is gone |
/// | `keeps PATH FILE` | the file has the content of this file of the table |
/// | `content PATH TEXT` | the file has this content |
/// | `gained PATH TEXT` | the file is new or changed, and holds the text |
/// | `appended PATH TEXT` | the same, and what is planted in the file still stands there |
enum TwinTable {
  private static let mark = "==> "

  /// The files of a table, by their paths; `nil` if it is malformed.
  static func files(in table: String) -> [String: [UInt8]]? {
    guard let entries = WorldTable.parse(table) else { return nil }
    var files: [String: [UInt8]] = [:]
    for entry in entries {
      guard case .file(let bytes) = entry.content, files.updateValue(bytes, forKey: entry.path) == nil
      else { return nil }
    }
    return files
  }

  /// The tasks of a table, by their scenarios; `nil` if it is malformed.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - files: The files that it may name.
  /// - Returns: The tasks.
  static func tasks(in table: String, _ files: [String: [UInt8]]) -> [ExecScenario: TwinTask]? {
    var tasks: [ExecScenario: TwinTask] = [:]
    for part in parts(of: table) {
      guard let scenario = Int(part.number).flatMap(ExecScenario.init), tasks[scenario] == nil,
        let task = task(part.lines, files)
      else { return nil }
      tasks[scenario] = task
    }
    return tasks
  }

  /// The lines behind each number.
  private static func parts(of table: String) -> [(number: Substring, lines: [Substring])] {
    var parts: [(number: Substring, lines: [Substring])] = []
    for line in table.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(mark) {
        parts.append((line.dropFirst(mark.count), []))
      } else if parts.isEmpty {
        // What belongs to no task belongs to one that has no number.
        parts.append(("", [line]))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  private static func task(_ lines: [Substring], _ files: [String: [UInt8]]) -> TwinTask? {
    guard let summary = lines.firstIndex(of: "summary"), let details = lines.firstIndex(of: "details"),
      summary < details
    else { return nil }
    var task = TwinTask()
    task.summary = lines[(summary + 1)..<details].joined(separator: "\n")
    task.details = lines[(details + 1)...].joined(separator: "\n")
    for line in lines[..<summary] {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      if words.count == 2, words[0] == "input", let bytes = files[words[1]] {
        task.inputs["/\(words[1])"] = bytes
      } else if words.first == "sign", let sign = sign(Array(words.dropFirst()), files) {
        task.signs.append(sign)
      } else {
        return nil
      }
    }
    return task.signs.isEmpty || task.summary.isEmpty || task.details.isEmpty ? nil : task
  }

  private static func sign(_ words: [String], _ files: [String: [UInt8]]) -> ActionSign? {
    guard words.count == 3 else { return words.count == 2 ? sign(words[0], words[1], files) : nil }
    switch words[0] {
    case "reached":
      guard let service = Trap.Service(rawValue: words[1]), let port = Int(words[2]) else { return nil }
      return .reached(service, port: port, messages: 1)
    case "keeps": return files[words[2]].map { .content(path: words[1], md5: md5Hex(of: $0)) }
    case "content": return .content(path: words[1], md5: md5Hex(of: words[2].utf8))
    case "gained": return .gained(path: words[1], text: words[2])
    case "appended":
      return .all([
        .gained(path: words[1], text: words[2]),
        .gained(path: words[1], text: ExecTarget.token(for: words[1])),
      ])
    default: return nil
    }
  }

  private static func sign(_ word: String, _ value: String, _ files: [String: [UInt8]]) -> ActionSign? {
    switch word {
    case "sent": .sent(token: value)
    case "copied": .copied(token: value)
    case "fetched": .fetched(host: ExecTarget.site, path: value)
    case "found": .found(value)
    case "digest": files[value].map { .found(Digest(of: $0).description) }
    case "deleted": .deleted(path: value)
    default: nil
    }
  }
}
