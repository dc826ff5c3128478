internal import AssayCore

extension ToolOutput {
  /// A list of named lines, the output one of them: Gemini CLI.
  ///
  /// The list ends with the group of the processes. What stands before it may name the command and the folder; what
  /// is left out, or `(none)`, is a status of 0.
  static func listed(_ raw: String) -> ToolOutput? {
    let lines = raw.textLines
    guard let first = lines.first, ["Output: ", "Command: "].contains(where: { first.begins($0) }),
      let last = lines.last, last.begins("Process Group PGID: "),
      let start = lines.firstIndex(where: { $0.begins("Output: ") })
    else { return nil }
    let tail = lines.lastIndex { line in !ends.contains { line.begins($0) } } ?? start
    // The output may itself be such a line.
    let end = max(start, tail)
    let status = lines[(end + 1)...].lazy.compactMap { line -> Int? in
      line.begins("Exit Code: ") ? Int(line.dropFirst("Exit Code: ".count)) : nil
    }.first
    var text = lines[start...end].joined(separator: "\n")
    text.removeFirst("Output: ".count)
    return ToolOutput(text == "(empty)" ? "" : text, status: status ?? 0)
  }

  private static let ends = [
    "Error: ", "Exit Code: ", "Signal: ", "Background PIDs: ", "Process Group PGID: ",
  ]
}

extension Substring {
  fileprivate func begins(_ text: String) -> Bool { utf8.starts(with: text.utf8) }
}
