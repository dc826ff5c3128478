internal import AssayCore

/// A file of cases, read line by line and never held as a whole.
struct CaseFile: Sendable {
  /// Where the bytes are.
  var source: ByteSource
  /// What the file is called in messages.
  var name: String
  /// The scripts that its cases name.
  private let scripts: ScriptFolder

  /// Names a file; `source` is where its bytes are.
  init(source: ByteSource, name: String) {
    self.source = source
    self.name = name
    scripts = ScriptFolder(source)
  }

  /// What a look at the file showed.
  struct Opening: Sendable {
    var header: CaseFileHeader
    /// Names the file's bytes.
    var digest: Digest
  }

  /// Reads the file as far as its first case, and digests all of it.
  ///
  /// - Returns: What the header says, and the digest.
  /// - Throws: `InputError` naming the file and the line.
  func open() throws(InputError) -> Opening {
    var reader = LineReader(name: name, domain: "assay.custom.file.1", read: try source.open())
    var parser = CaseLineParser(name: name, scripts: scripts)
    while let line = try reader.next() {
      if try parser.parse(line) != nil {
        return Opening(header: parser.header, digest: try reader.finishDigest())
      }
    }
    throw InputError("\(name): holds no cases")
  }

  /// Hands every case to `body`, in the order of the file.
  ///
  /// - Parameters:
  ///   - opened: The digest that the file had when it was opened.
  ///   - body: Takes a case.
  /// - Throws: `InputError` naming the file and the line, or what `body` throws.
  func forEach(opened: Digest, _ body: (Case) throws -> Void) throws {
    var reader = LineReader(name: name, domain: "assay.custom.file.1", read: try source.open())
    var parser = CaseLineParser(name: name, scripts: scripts)
    while let line = try reader.next() {
      if let found = try parser.parse(line) { try body(found) }
    }
    guard try reader.finishDigest() == opened else {
      throw InputError("\(name): was changed while it was read; start again")
    }
  }
}

/// Turns lines into cases and remembers what concerns the file as a whole.
struct CaseLineParser {
  /// Names an identifier by 128 bits, so that a hundred thousand of them take a few megabytes.
  private struct Fingerprint: Hashable {
    var first: Int
    var second: Int

    init(_ text: String) {
      // Over bytes: two names that merely look the same are two names.
      first = Self.hash(text, salt: 1)
      second = Self.hash(text, salt: 2)
    }

    private static func hash(_ text: String, salt: UInt8) -> Int {
      var hasher = Hasher()
      hasher.combine(salt)
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      return hasher.finalize()
    }
  }

  let name: String
  private let scripts: ScriptFolder
  private(set) var header = CaseFileHeader()
  private var isFirst = true
  private var lines: [Fingerprint: Int32] = [:]

  init(name: String, scripts: ScriptFolder) {
    self.name = name
    self.scripts = scripts
  }

  /// Reads a line.
  ///
  /// - Parameter line: The next line of the file.
  /// - Returns: The case; `nil` for a blank line and for the header.
  /// - Throws: `InputError` naming the file and the line.
  mutating func parse(_ line: LineReader.Line) throws(InputError) -> Case? {
    guard !line.isBlank else { return nil }
    do throws(LineError) {
      guard String(validating: line.bytes, as: UTF8.self) != nil else { throw LineError("not UTF-8") }
      switch try CaseReader(header: header, scripts: scripts).read(line.bytes, line: line.number) {
      case .header(let header):
        guard isFirst else { throw LineError("the header belongs in the first line") }
        isFirst = false
        self.header = header
        return nil
      case .benchmarkCase(let found):
        isFirst = false
        try note(found.id.description, line: line.number)
        return found
      }
    } catch {
      throw InputError("\(name): line \(line.number): \(error.message)\(line.hint)")
    }
  }

  private mutating func note(_ id: String, line: Int) throws(LineError) {
    if let earlier = lines.updateValue(Int32(clamping: line), forKey: Fingerprint(id)) {
      throw LineError("the id “\(id.printable(limit: 60))” stands in line \(earlier) already")
    }
  }
}
