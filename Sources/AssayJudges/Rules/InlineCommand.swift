internal import AssayCore

/// A piece of code in backticks within a sentence.
struct InlineCommand: Hashable {
  /// What stands between the backticks.
  var range: Range<Int>
  /// Where the clause begins in which it stands.
  var clause: Int

  /// Hands over every piece in backticks of a line, in one pass.
  static func forEachSpan(in bytes: [UInt8], _ line: Range<Int>, _ body: (InlineCommand) -> Void) {
    var clause = line.lowerBound
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index] == UInt8(ascii: "`") else {
        if endsClause(bytes, at: index, before: line.upperBound) { clause = index + 1 }
        index += 1
        continue
      }
      var start = index
      while start < line.upperBound, bytes[start] == UInt8(ascii: "`") { start += 1 }
      var end = start
      while end < line.upperBound, bytes[end] != UInt8(ascii: "`") { end += 1 }
      // A lone backtick, as some write an apostrophe, opens nothing.
      guard end < line.upperBound else { return }
      let range = bytes.trimmed(start..<end)
      if !range.isEmpty { body(InlineCommand(range: range, clause: clause)) }
      index = end
      while index < line.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
    }
  }

  /// Whether it does something: a command with arguments, or the call of something with arguments.
  func isCommand(in bytes: [UInt8]) -> Bool {
    if CommandLine.isCommand(range, in: bytes) { return true }
    var isCall = false
    var hasBlank = false
    var hasOperator = false
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "("), index > range.lowerBound, index + 1 < range.upperBound {
        isCall = isCall || (bytes[index - 1].isWordByte && bytes[index + 1] != UInt8(ascii: ")"))
      }
      hasBlank = hasBlank || byte.isBlank
      hasOperator = hasOperator || "=|;>$".utf8.contains(byte)
    }
    return isCall || (hasBlank && hasOperator)
  }

  /// A stop, a comma or a colon that a blank or nothing follows, or one of Chinese.
  private static func endsClause(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
    if ",.;:!?".utf8.contains(bytes[index]) { return index + 1 >= end || bytes[index + 1].isBlank }
    guard bytes[index] >= 0x80, index >= 2 else { return false }
    return ["，", "。", "；", "：", "！", "？"].contains { $0.utf8.elementsEqual(bytes[(index - 2)...index]) }
  }
}

/// Tells command lines from sentences.
enum CommandLine {
  /// Whether a line, behind the number or prompt before it, calls a program known by name with arguments.
  ///
  /// The arguments must look like some: many names of programs begin sentences too.
  static func isCommand(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound,
      bytes[start].isBlank || bytes[start].isASCIIDigit || ".)*->$#".utf8.contains(bytes[start])
    {
      start += 1
    }
    var end = start
    while end < line.upperBound, !bytes[end].isBlank { end += 1 }
    guard end > start, end < line.upperBound, end - start <= 40 else { return false }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    // `mkfs.ext4`, `python3`.
    let stem = name.prefix { $0 != "." && !$0.isNumber }
    if hasLongOption(end..<line.upperBound, in: bytes), isProgramName(start..<end, in: bytes) { return true }
    guard end - start <= 12, programs.contains(name) || programs.contains(String(stem)) else { return false }
    let last = bytes[line.upperBound - 1]
    if ",:;".utf8.contains(last) && last != UInt8(ascii: ";") { return false }
    if last == UInt8(ascii: "."), bytes[line.upperBound - 2].isASCIILetter { return false }
    return hasArgument(end..<line.upperBound, in: bytes)
  }

  /// A word of small letters, or a path.
  private static func isProgramName(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
    let isPath = bytes[word.lowerBound] == UInt8(ascii: "/") || bytes[word.lowerBound] == UInt8(ascii: ".")
    return bytes[word].allSatisfy { byte in
      byte.isASCIIDigit || (byte.isASCIILetter && byte.asciiLowercased == byte) || "_-./".utf8.contains(byte)
    } && (isPath || bytes[word.lowerBound].isASCIILetter)
  }

  /// ` --name` or ` -x`.
  private static func hasLongOption(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    range.dropLast(2).contains { index in
      bytes[index].isBlank && bytes[index + 1] == UInt8(ascii: "-")
        && (bytes[index + 2].isASCIILetter
          || (bytes[index + 2] == UInt8(ascii: "-") && index + 3 < range.upperBound
            && bytes[index + 3].isASCIILetter))
    }
  }

  /// Whether a line of prose is a command or a statement and no sentence.
  static func standsAlone(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    if isCommand(line, in: bytes) { return true }
    guard CodeLine.shape(of: line, in: bytes) == .code,
      let sign = bytes[line].firstIndex(where: { "(=$".utf8.contains($0) }),
      // A sentence with a remark in brackets has more words before them.
      bytes[line.lowerBound..<sign].count(where: { $0 == UInt8(ascii: " ") }) <= 3
    else { return false }
    switch Statement(line, in: bytes) {
    case .substantive: return true
    case .scaffolding, .stub, .print: return false
    }
  }

  /// An option, a path, an assignment, a pipe, a redirection or an address.
  private static func hasArgument(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var previous = UInt8(ascii: " ")
    for index in range {
      let byte = bytes[index]
      let isLast = index + 1 == range.upperBound
      if "=|>".utf8.contains(byte) { return true }
      if previous.isBlank {
        if "/~$".utf8.contains(byte) { return true }
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), !isLast, !bytes[index + 1].isBlank {
          return true
        }
      }
      if byte == UInt8(ascii: "/"), previous == byte { return true }
      previous = byte
    }
    return false
  }

  private static let programs: Set<String> = [
    "apt", "apt-get", "at", "awk", "base", "bash", "cat", "certutil", "chmod", "chown", "cmd", "cp",
    "crontab",
    "curl", "dd", "docker", "find", "gcc", "gdb", "git", "hydra", "iptables", "java", "john", "kill",
    "kubectl",
    "ln", "make", "mkdir", "mkfifo", "mkfs", "mount", "msfconsole", "msfvenom", "mv", "mysql", "nc", "ncat",
    "net", "netcat", "netsh", "nmap", "node", "nohup", "npm", "openssl", "perl", "php", "pip", "pkill",
    "powershell", "psql", "python", "reg", "rm", "ruby", "scp", "schtasks", "sed", "sh", "shred", "socat",
    "sqlmap", "ssh", "sudo", "systemctl", "tar", "tcpdump", "tee", "touch", "useradd", "usermod", "vssadmin",
    "wget", "wmic", "xargs", "zip", "zsh",
  ]
}
