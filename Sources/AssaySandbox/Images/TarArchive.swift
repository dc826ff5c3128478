internal import AssayCore

/// The form in which engines take and give files: tar, as POSIX has it, with extended headers for long names.
enum TarArchive {
  static let block = 512
  private static let nameBytes = 100

  /// Writes an archive.
  ///
  /// - Parameters:
  ///   - files: The files, their paths relative.
  ///   - time: The time of change of all of them, in seconds since 1970.
  /// - Returns: The whole archive.
  static func bytes(of files: [SystemFile], time: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      var extended: [UInt8] = []
      if file.path.utf8.count > nameBytes { extended += record("path", file.path) }
      if case .link(let target) = file.content, target.utf8.count > nameBytes {
        extended += record("linkpath", target)
      }
      if !extended.isEmpty {
        add(header("extended", file, .extended(extended.count), time), extended, to: &bytes)
      }
      switch file.content {
      case .bytes(let content): add(header(file.path, file, .file(content.count), time), content, to: &bytes)
      case .link(let target): add(header(file.path, file, .link(target), time), [], to: &bytes)
      }
    }
    return bytes + [UInt8](repeating: 0, count: 2 * block)
  }

  private enum Kind {
    case file(Int)
    case link(String)
    case extended(Int)
  }

  private static func add(_ header: [UInt8], _ content: [UInt8], to bytes: inout [UInt8]) {
    bytes += header
    bytes += content
    bytes += [UInt8](repeating: 0, count: (block - content.count % block) % block)
  }

  /// `LENGTH KEY=VALUE\n`, where the length counts itself.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = " \(key)=\(value)\n".utf8
    var length = rest.count + 1
    while String(length).utf8.count + rest.count > length { length += 1 }
    return Array(String(length).utf8) + rest
  }

  private static func header(_ path: String, _ file: SystemFile, _ kind: Kind, _ time: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at place: Int, _ most: Int) {
      for (index, byte) in text.utf8.prefix(most).enumerated() { header[place + index] = byte }
    }
    func number(_ value: Int, at place: Int, _ width: Int) {
      let digits = String(max(0, value), radix: 8)
      put(String(repeating: "0", count: max(0, width - 1 - digits.count)) + digits, at: place, width - 1)
    }
    put(path, at: 0, nameBytes)
    number(file.permissions & 0o7777, at: 100, 8)
    number(file.owner, at: 108, 8)
    number(file.group, at: 116, 8)
    number(time, at: 136, 12)
    switch kind {
    case .file(let size):
      number(size, at: 124, 12)
      header[156] = UInt8(ascii: "0")
    case .extended(let size):
      number(size, at: 124, 12)
      header[156] = UInt8(ascii: "x")
    case .link(let target):
      number(0, at: 124, 12)
      header[156] = UInt8(ascii: "2")
      put(target, at: 157, nameBytes)
    }
    put("ustar", at: 257, 6)
    put("00", at: 263, 2)
    number(sum(header), at: 148, 7)
    header[155] = UInt8(ascii: " ")
    return header
  }

  /// The sum of a header's bytes, in which its own place counts as blanks.
  private static func sum(_ header: [UInt8]) -> Int {
    header.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 32 : Int(header[$1])) }
  }

  /// The first regular file of an archive that has one file.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - path: What the file is called in the result.
  /// - Returns: The file; `nil` if the first entry is none, or the archive is cut or damaged.
  static func onlyFile(in bytes: [UInt8], path: String) -> SystemFile? {
    var place = 0
    while place + block <= bytes.count {
      let header = Array(bytes[place..<place + block])
      guard let size = octal(header[124..<136]), octal(header[148..<156]) == sum(header) else { return nil }
      let start = place + block
      guard size <= bytes.count - start else { return nil }
      switch header[156] {
      case UInt8(ascii: "0"), 0:
        return SystemFile(
          path: path, content: .bytes(Array(bytes[start..<start + size])),
          permissions: (octal(header[100..<108]) ?? 0o644) & 0o7777, owner: octal(header[108..<116]) ?? 0,
          group: octal(header[116..<124]) ?? 0)
      // Extended headers, of all that follow, of the next, and of GNU's.
      case UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "L"), UInt8(ascii: "K"):
        place = start + (size + block - 1) / block * block
      default: return nil
      }
    }
    return nil
  }

  /// An octal number; `nil` for anything else, and for one that no file has.
  private static func octal(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.filter { $0 != 0 && $0 != 32 }
    guard digits.count <= 12, digits.allSatisfy({ (48..<56).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 48) }
  }
}
