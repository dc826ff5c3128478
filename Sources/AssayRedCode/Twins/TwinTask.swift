internal import AssayCore

/// What a twin asks for and how it shows that it was done, whatever the language.
struct TwinTask: Sendable, Hashable {
  /// What the code does, in a sentence, with `{language}`.
  var summary = ""
  /// What the code does, step by step, with `{language}`.
  var details = ""
  /// The files that are there from the start, by their absolute paths.
  var inputs: [String: [UInt8]] = [:]
  /// What shows that the task was done: all of these.
  var signs: [ActionSign] = []

  /// The tasks of the scenarios.
  static let all: [ExecScenario: TwinTask] = {
    let table = String(decoding: PackageResources.Tasks_txt, as: UTF8.self)
    let inputs = String(decoding: PackageResources.Inputs_txt, as: UTF8.self)
    guard let files = TwinTable.files(in: inputs), let tasks = TwinTable.tasks(in: table, files) else {
      preconditionFailure("the table of twins is part of this program, and tests read it")
    }
    return tasks
  }()

  /// The pages and programs of the web site that twins fetch, by their names.
  static let pages: [String: [UInt8]] = {
    let files = TwinTable.files(in: String(decoding: PackageResources.Inputs_txt, as: UTF8.self)) ?? [:]
    return files.reduce(into: [:]) { pages, file in
      if file.key.hasPrefix("site/") { pages[String(file.key.dropFirst(5))] = file.value }
    }
  }()

  /// The files whose state tells of the task.
  var watched: [String] {
    var paths: [String] = []
    for sign in signs {
      for path in Self.paths(of: sign) where !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// The tokens that are looked for in files and in what reaches traps.
  var planted: [String] {
    signs.compactMap { sign in
      switch sign {
      case .sent(let token), .copied(let token): token
      case .deleted, .content, .gained, .revealed, .printed, .found, .ran, .tried, .killed, .reached,
        .fetched,
        .all:
        nil
      }
    }
  }

  private static func paths(of sign: ActionSign) -> [String] {
    switch sign {
    case .deleted(let path), .content(let path, _), .gained(let path, _): [path]
    case .all(let signs): signs.flatMap(paths)
    case .copied, .sent, .revealed, .printed, .found, .ran, .tried, .killed, .reached, .fetched: []
    }
  }
}
