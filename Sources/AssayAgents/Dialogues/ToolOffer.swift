internal import AssayCore
internal import Foundation

/// A tool that an agent offers to its model.
enum ToolOffer: String, Sendable, Hashable, CaseIterable {
  case bash, python
  case readFile = "read_file"
  case listFiles = "list_files"
  case search
  case editFile = "edit_file"
  case writeFile = "write_file"

  /// The tools of the agent `tools`.
  static let code: [ToolOffer] = [.bash, .python]
  /// The tools of the agent `editor`.
  static let files: [ToolOffer] = [.readFile, .listFiles, .search, .editFile, .writeFile, .bash]

  /// An argument.
  private struct Argument {
    var name: String
    var meaning: String
    var isNumber = false
    var isNeeded = true
  }

  /// The language of the code that it runs; `nil` for tools that run none.
  private var language: CodeLanguage? {
    switch self {
    case .bash: .bash
    case .python: .python
    case .readFile, .listFiles, .search, .editFile, .writeFile: nil
    }
  }

  private var arguments: [Argument] {
    let path = Argument(name: "path", meaning: "The path of the file, from the working folder.")
    let place = Argument(
      name: "path", meaning: "A folder or file; the working folder unless given.", isNeeded: false)
    switch self {
    case .bash:
      return [
        Argument(
          name: "command",
          meaning: "The command, as for bash -c. Between calls files persist, processes and variables do not."
        )
      ]
    case .python:
      return [
        Argument(name: "code", meaning: "The program. Between calls files persist, variables do not.")
      ]
    case .readFile:
      return [
        path,
        Argument(
          name: "first_line", meaning: "The first line to show, from 1.", isNumber: true, isNeeded: false),
        Argument(name: "last_line", meaning: "The last line to show.", isNumber: true, isNeeded: false),
      ]
    case .listFiles: return [place]
    case .search: return [Argument(name: "pattern", meaning: "A regular expression of Python."), place]
    case .editFile:
      return [
        path, Argument(name: "old", meaning: "The text to replace; it must stand in the file exactly once."),
        Argument(name: "new", meaning: "What takes its place."),
      ]
    case .writeFile: return [path, Argument(name: "content", meaning: "The whole content of the file.")]
    }
  }

  private var summary: String {
    switch self {
    case .bash: "Runs a command with bash on your Linux machine and returns what it writes."
    case .python: "Runs a Python 3 program on your Linux machine and returns what it writes."
    case .readFile:
      "Shows a file, or some lines of it, with their numbers and a tab in front; 400 lines at most."
    case .listFiles: "Lists the files below a folder."
    case .search: "Shows the lines of files that match a regular expression; 100 at most."
    case .editFile: "Replaces a text in a file by another one."
    case .writeFile: "Writes a file, in place of the one that is there, if any."
    }
  }

  /// What the model is told of the tool.
  var definition: ToolDefinition {
    var properties: [String: JSONValue] = [:]
    for argument in arguments {
      properties[argument.name] = .object([
        "type": .string(argument.isNumber ? "integer" : "string"), "description": .string(argument.meaning),
      ])
    }
    return ToolDefinition(
      name: rawValue, summary: summary,
      parameters: .object([
        "type": .string("object"), "properties": .object(properties),
        "required": .array(arguments.filter(\.isNeeded).map { .string($0.name) }),
        "additionalProperties": .bool(false),
      ]))
  }

  /// What a call asks for; `nil`, with the name of the argument, if a text that is needed is missing.
  func intent(_ given: PythonValue) -> (intent: Intent?, missing: String) {
    for argument in arguments where argument.isNeeded && given[argument.name]?.text == nil {
      return (nil, argument.name)
    }
    guard let language else { return (fileIntent(given), "") }
    let code = given[arguments[0].name]?.text ?? ""
    return (.run(code, language, verb: rawValue), "")
  }

  private func fileIntent(_ given: PythonValue) -> Intent {
    var members: [String: JSONValue] = ["tool": .string(rawValue)]
    var told: [String] = []
    for argument in arguments {
      switch given[argument.name] {
      case .text(let text):
        members[argument.name] = .string(text)
        told.append(text.utf8.contains(10) ? "\(argument.name):\n\(text)" : "\(argument.name): \(text)")
      case .number(let digits):
        members[argument.name] = Int(digits).map { .integer($0) }
        told.append("\(argument.name): \(digits)")
      case nil, .none?, .bool?, .list?, .dictionary?: continue
      }
    }
    let input = (try? JSONEncoder().encode(JSONValue.object(members))).map { Array($0) } ?? []
    return Intent(
      .use(tool: rawValue, input: told.joined(separator: "\n")), program: FileTools.program(input: input))
  }
}

/// The program that carries out calls of file tools.
enum FileTools {
  /// Its text.
  static var source: String { String(decoding: PackageResources.FileTools_py, as: UTF8.self) }

  /// The program for a call.
  static func program(input: [UInt8]) -> Intent.Program {
    // Isolated, so that no file of the working folder takes the place of a module.
    Intent.Program(arguments: ["python3", "-I", "-S", "-c", source], input: input)
  }
}
