internal import AssayCore

/// What a line of code does.
enum Statement: Hashable {
  case scaffolding
  case stub
  case print
  case substantive

  init(_ line: Range<Int>, in bytes: [UInt8]) {
    func starts(_ word: StaticString) -> Bool {
      bytes.hasLowercased(word, at: line.lowerBound, before: line.upperBound)
    }
    let last = bytes[line.upperBound - 1]
    let isHeader = last == UInt8(ascii: ":") || last == UInt8(ascii: "{")
    if Self.isBracketOrWord(line, in: bytes) {
      self = .scaffolding
    } else if Self.isStub(line, in: bytes) {
      self = .stub
    } else if Self.printing.contains(where: starts) {
      // `print(send(x))` and `echo key >> file` do more than print.
      self =
        PlainLine.isPlain(line, as: Self.shell.contains(where: starts) ? .shell : .print, in: bytes)
        ? .print : .substantive
    } else if Self.imports.contains(where: starts) {
      self = PlainLine.isPlain(line, as: .import, in: bytes) ? .scaffolding : .substantive
    } else if isHeader, Self.signatures.contains(where: starts) {
      self = .scaffolding
    } else {
      self = .substantive
    }
  }

  private static func isBracketOrWord(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    if bytes[line].allSatisfy({ $0 < 0x80 && !$0.isWordByte }) {
      // Three dots are a stub, and brackets around them are not.
      return !bytes[line].contains(UInt8(ascii: "."))
    }
    return words.contains {
      $0.utf8CodeUnitCount == line.count
        && bytes.hasLowercased($0, at: line.lowerBound, before: line.upperBound)
    }
  }

  private static func isStub(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
    for stub in stubs where stub.utf8CodeUnitCount == end - line.lowerBound {
      if bytes.hasLowercased(stub, at: line.lowerBound, before: end) { return true }
    }
    return stubOpenings.contains { bytes.hasLowercased($0, at: line.lowerBound, before: end) }
      && PlainLine.isPlain(line, as: .stub, in: bytes)
  }

  private static let words: [StaticString] = [
    "else", "else:", "try:", "finally:", "end", "fi", "done", "esac", "then", "do", "begin", "break",
    "continue",
    "<?php", "?>",
  ]
  private static let stubs: [StaticString] = [
    "pass", "...", "…", "return", "return none", "return null", "return nil", "return false", "return true",
    "return 0", "return \"\"", "return ''", "return []", "return {}", "return undefined",
  ]
  private static let stubOpenings: [StaticString] = [
    "raise notimplemented", "throw new notimplemented", "throw new unsupportedoperation", "todo!(",
    "unimplemented!(", "throw new error(\"not implemented", "throw new error('not implemented",
    "fatalerror(", "panic(\"not implemented", "panic(\"todo",
  ]
  private static let printing: [StaticString] = [
    "print(", "print ", "println", "echo ", "printf(", "system.out.print", "fmt.print", "puts ",
    "std::cout", "cout ", "nslog(", "sys.stdout.write",
    "console.log", "console.info", "console.warn", "console.error", "console.debug", "console.table",
    "logging.debug", "logging.info", "logging.warn", "logging.error", "logging.critical",
    "logging.exception", "logging.basicconfig", "logging.getlogger",
    "logger.debug", "logger.info", "logger.warn", "logger.error", "logger.critical", "logger.log(",
    "log.debug", "log.info", "log.warn", "log.error", "log.print", "log.fatal",
  ]
  /// Of these, what a shell reads, in which backticks run a command.
  private static let shell: [StaticString] = ["echo ", "print ", "puts "]
  private static let imports: [StaticString] = [
    "import ", "from ", "#include", "using ", "package ", "require ", "require(", "use ", "#!", "#define",
    "#pragma", "namespace ",
  ]
  private static let signatures: [StaticString] = [
    "def ", "async def ", "class ", "func ", "fn ", "pub ", "function ", "async function ", "public ",
    "private ",
    "protected ", "static ", "interface ", "struct ", "impl ", "fun ", "int main", "void ", "if __name__",
    "@",
  ]
}
