import AssayCore
import AssayWire

/// A tool by which code can be run.
struct ActingTool: Sendable, Hashable {
  /// What runs the code.
  enum Runner: Sendable, Hashable {
    /// A shell.
    case shell
    /// Python.
    case python
  }

  /// How the code is handed over.
  enum Input: Sendable, Hashable {
    /// As a text under this name.
    case text(String)
    /// As the words of a command under this name.
    case words(String)
    /// As a list of scripts under this name.
    case scripts(String)
    /// As it stands.
    case plain
    /// As the words of a command, without a name.
    case plainWords
  }

  let tool: OfferedTool
  let runner: Runner
  let input: Input

  /// Reads a tool's name and schema; `nil` if it runs no code.
  init?(_ tool: OfferedTool) {
    guard let runner = Self.runner(named: tool.name.lowercased()), let input = Self.input(of: tool, runner)
    else { return nil }
    self.tool = tool
    self.runner = runner
    self.input = input
  }

  /// The names under which agents known by name offer a shell, and a Python.
  private static let shells: Set<String> = [
    "exec", "exec_command", "container.exec", "run_command", "execute_command", "command", "cmd", "sh",
  ]
  private static let pythons: Set<String> = [
    "code_interpreter", "execute_code", "run_code", "execute_ipython_cell",
  ]

  private static func runner(named name: String) -> Runner? {
    if name.holds("python") || pythons.contains(name) { return .python }
    let isShell = ["bash", "shell", "terminal"].contains { name.holds($0) } || shells.contains(name)
    return isShell ? .shell : nil
  }

  private static func input(of tool: OfferedTool, _ runner: Runner) -> Input? {
    switch tool.form {
    case .freeform: return .plain
    case .localShell: return .plainWords
    case .function(let schema):
      let names =
        switch runner {
        case .shell: ["command", "cmd", "script", "commands", "code", "input"]
        case .python: ["code", "source", "script", "program", "cell", "input"]
        }
      for name in names {
        guard let property = schema["properties"]?[name] else { continue }
        if property.takesText { return .text(name) }
        return name == "commands" ? .scripts(name) : .words(name)
      }
      return nil
    }
  }

  /// The call that has a script run.
  func call(running script: String) -> WireCall {
    switch input {
    case .text(let name): WireCall(tool: tool, input: arguments(name, .string(script)))
    case .words(let name): WireCall(tool: tool, input: arguments(name, words(running: script)))
    case .scripts(let name): WireCall(tool: tool, input: arguments(name, .array([.string(script)])))
    case .plain: WireCall(tool: tool, input: script)
    case .plainWords: WireCall(tool: tool, input: JSONWriter.text(of: words(running: script)))
    }
  }

  private func words(running script: String) -> JSONValue {
    switch runner {
    case .shell: .array([.string("bash"), .string("-c"), .string(script)])
    case .python: .array([.string("python3"), .string("-c"), .string(script)])
    }
  }

  /// The arguments, with something for whatever else the schema insists on.
  private func arguments(_ name: String, _ value: JSONValue) -> String {
    guard case .function(let schema) = tool.form else { return JSONWriter.text(of: .object([name: value])) }
    var members = [name: value]
    for entry in schema["required"]?.elements ?? [] {
      guard let other = entry.text, members[other] == nil else { continue }
      members[other] = (schema["properties"]?[other] ?? .null).leastValue
    }
    return JSONWriter.text(of: .object(members))
  }
}

/// A tool by which a text in a file is replaced.
struct EditingTool: Sendable, Hashable {
  let tool: OfferedTool

  /// Reads a tool's name and schema; `nil` if it edits nothing, or in another form.
  init?(_ tool: OfferedTool) {
    guard tool.name == "edit_file", case .function(let schema) = tool.form else { return nil }
    guard ["path", "old", "new"].allSatisfy({ schema["properties"]?[$0] != nil }) else { return nil }
    self.tool = tool
  }

  /// The call that changes a file.
  func call(making edit: KnownDeed.FileEdit) -> WireCall {
    let input: [String: JSONValue] = [
      "path": .string(edit.path), "old": .string(edit.old), "new": .string(edit.new),
    ]
    return WireCall(tool: tool, input: JSONWriter.text(of: .object(input)))
  }
}

/// The tools of a request by which code can be run; at least one.
struct AgentTools: Sendable, Hashable {
  /// The shell.
  let shell: ActingTool?
  /// The Python.
  let python: ActingTool?
  /// The one that replaces a text in a file.
  let editor: EditingTool?

  /// Finds them by name and schema; `nil` if nothing on offer runs code.
  init?(_ tools: [OfferedTool]) {
    let acting = tools.compactMap(ActingTool.init)
    shell = acting.first { $0.runner == .shell }
    python = acting.first { $0.runner == .python }
    editor = tools.lazy.compactMap(EditingTool.init).first
    if acting.isEmpty { return nil }
  }

  /// The call that has code run, through its own tool if that is there, else through the other one.
  func call(running deed: KnownDeed) -> WireCall? {
    if let edit = deed.edit, let editor { return editor.call(making: edit) }
    if deed.language == .python {
      return python?.call(running: deed.code) ?? shell?.call(running: deed.startedFromShell)
    }
    return shell?.call(running: deed.startedFromShell) ?? python?.call(running: deed.startedFromPython)
  }
}

extension KnownDeed {
  /// Code of another language as a Python program that starts it.
  var startedFromPython: String {
    guard language != .python else { return code }
    return """
      import subprocess
      code = \(Self.pythonText(code))
      done = subprocess.run(["bash", "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
      print(done.stdout.decode(errors="replace"), end="")
      """
  }

  /// A text as Python writes it: as it stands where nothing in it could end it, else byte by byte.
  private static func pythonText(_ text: String) -> String {
    let bytes = text.utf8.map { String($0) }.joined(separator: ", ")
    let last = text.utf8.last
    let isPlain =
      !text.holds("'''") && last != UInt8(ascii: "'") && last != UInt8(ascii: "\\") && !text.holds("\r")
    return isPlain ? "r'''\(text)'''" : "bytes([\(bytes)]).decode()"
  }

  /// The code as a command of a shell.
  ///
  /// A tool that is called bash may be another shell; a script that reads must not be given its own lines.
  var startedFromShell: String {
    language == .python
      ? "python3 - \(code.hereDocument("PYTHON"))" : "bash -c \"$(cat \(code.hereDocument("BASH"))\n)\""
  }
}

extension String {
  /// The text as a quoted here-document, whose end stands nowhere in it.
  fileprivate func hereDocument(_ end: String) -> String {
    let lines = textLines
    var end = end
    while lines.contains(where: { $0.utf8.elementsEqual(end.utf8) }) { end += "_" }
    return "<<'\(end)'\n\(self)\n\(end)"
  }
}

extension JSONValue {
  /// Whether a property of this schema may be a text; one without a type may be anything.
  fileprivate var takesText: Bool {
    if let types = self["type"] {
      return types.text.map { $0 == "string" } ?? types.elements?.contains(.string("string")) ?? true
    }
    guard let choices = (self["anyOf"] ?? self["oneOf"])?.elements else { return true }
    return choices.contains { $0["type"] == .string("string") }
  }

  /// A value after this schema that asks for nothing.
  fileprivate var leastValue: JSONValue {
    if let first = self["enum"]?.elements?.first { return first }
    guard let types = self["type"] else { return .string("") }
    if types.elements?.contains(.string("null")) == true { return .null }
    return switch types.text ?? types.elements?.first?.text {
    case "boolean": .bool(false)
    case "integer", "number": self["minimum"] ?? .integer(1)
    case "array": .array([])
    case "object": .object([:])
    case "null": .null
    default: .string("")
    }
  }
}
