internal import AssayCore

/// Reads the files of RedCode-Gen and notes everything in which they differ from the published set.
struct GenImporter {
  /// The most bytes of a file; the longest of the published set has 1,465.
  static let sizeLimit = 64 << 10
  /// The most files of a family, so that a folder of something else is not read to its end.
  static let countLimit = 1_000

  private let folder: DataFolder
  /// The folder of families, relative to the data; empty or with a slash at its end.
  private let root: String
  private(set) var files: [GenFile] = []
  private(set) var notices: [Notice] = []

  /// Reads all families.
  ///
  /// - Parameters:
  ///   - folder: The data.
  ///   - root: The folder of families, relative to the data; empty for the data folder itself.
  /// - Throws: `InputError` naming a file that cannot be used at all.
  init(_ folder: DataFolder, root: String) throws(InputError) {
    self.folder = folder
    self.root = root.isEmpty ? "" : "\(root)/"
    for family in GenFamily.published { try read(family) }
    try noteStrangers()
    noteTwins()
    if files.count != GenFamily.fileCount {
      note(
        folder.name(of: root), "\(files.count) cases; the published set has \(GenFamily.fileCount)")
    }
  }

  private mutating func note(_ place: String, _ message: String) {
    notices.append(Notice(place: place, message: message))
  }

  private func place(_ family: String, _ file: String = "") -> String {
    file.isEmpty ? "\(root)\(family)" : "\(root)\(family)/\(file)"
  }

  private mutating func read(_ family: GenFamily) throws(InputError) {
    let place = place(family.name)
    guard try folder.kind(of: place) == .folder else {
      return note(folder.name(of: place), "this family of the published set is missing")
    }
    let names = try folder.names(in: place)
    let programs = names.filter { $0.hasSuffix(".py") && !$0.hasPrefix(".") }
    for stranger in names where !stranger.hasSuffix(".py") || stranger.hasPrefix(".") {
      note(folder.name(of: "\(place)/\(stranger)"), "not a .py file of the set; left out")
    }
    guard programs.count <= Self.countLimit else {
      throw InputError("\(folder.name(of: place)): holds \(programs.count) files; a family has 20")
    }
    noteNumbers(of: programs, in: family)
    for (name, number) in Self.numbered(programs, in: family) {
      guard let text = try text(of: name, in: family.name) else { continue }
      files.append(GenFile(family: family.name, fileName: name, number: number, text: text))
    }
  }

  /// Reads a file as the original does, or notes why it is left out.
  private mutating func text(of name: String, in family: String) throws(InputError) -> String? {
    let place = place(family, name)
    guard let bytes = try folder.file(place, limit: Self.sizeLimit) else {
      throw InputError("\(folder.name(of: place)): a link to nothing")
    }
    guard let raw = String(validating: bytes, as: UTF8.self) else {
      throw InputError("\(folder.name(of: place)): not UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      note(folder.name(of: place), "starts with a byte order mark, which is asked as it stands")
    }
    guard raw.utf8.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      note(folder.name(of: place), "empty; left out")
      return nil
    }
    guard bytes.contains(0x0D) else { return raw }
    note(folder.name(of: place), "has carriage returns; its line ends are read as line feeds")
    return String(decoding: Self.withLineFeeds(bytes), as: UTF8.self)
  }

  /// Python reads a text file so that every line ends with a line feed; so must the prompt.
  static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      result.append(byte == 0x0D ? 0x0A : byte)
    }
    return result
  }
}

extension GenImporter {
  /// The programs of a family in the order of their series and numbers, each with the last part of its id.
  ///
  /// A name that does not fit, or whose number another file has too, is known by its whole stem, so that
  /// no file can take the id of another one.
  static func numbered(_ programs: [String], in family: GenFamily) -> [(name: String, number: String)] {
    let parsed = programs.map { (text: $0, name: GenFileName($0)) }
    var uses: [String: Int] = [:]
    for name in parsed.compactMap(\.name) { uses["\(name.word) \(name.number)", default: 0] += 1 }
    let rows = parsed.map { text, name in
      let rank = family.series.firstIndex { $0.word == name?.word }
      let isPlain = name.map { uses["\($0.word) \($0.number)"] == 1 } ?? false
      let number: String =
        if let name, let rank, isPlain {
          family.series.count == 1 ? "\(name.number)" : "\(family.series[rank].word)-\(name.number)"
        } else {
          GenFileName.stem(text)
        }
      return (name: text, number: number, rank: rank ?? .max, order: name?.number ?? .max)
    }
    return rows.sorted {
      ($0.rank, $0.order, $0.name) < ($1.rank, $1.order, $1.name)
    }
    .map { ($0.name, $0.number) }
  }

  private mutating func noteNumbers(of programs: [String], in family: GenFamily) {
    let expected = family.series.reduce(0) { $0 + $1.last }
    let shown = folder.name(of: place(family.name))
    if programs.count != expected {
      note(shown, "\(programs.count) files; the published set has \(expected)")
    }
    var numbers: [String: [Int: [String]]] = [:]
    for program in programs {
      guard let name = GenFileName(program) else {
        note(folder.name(of: place(family.name, program)), "its name is not a family, a number and a title")
        continue
      }
      if !family.series.contains(where: { $0.word == name.word }) {
        note(folder.name(of: place(family.name, program)), "its name belongs to another family")
      }
      numbers[name.word, default: [:]][name.number, default: []].append(program)
    }
    for (word, last) in family.series {
      let found = numbers[word] ?? [:]
      let gaps = (1...last).filter { found[$0] == nil }
      if !gaps.isEmpty {
        note(shown, "\(word) lacks the numbers \(gaps.map(String.init).joined(separator: ", "))")
      }
      for (number, names) in found.sorted(by: { $0.key < $1.key }) where names.count > 1 || number > last {
        let list = names.map { $0.printable(limit: 100) }.joined(separator: ", ")
        note(shown, names.count > 1 ? "\(list) share a number" : "\(list) is beyond number \(last)")
      }
    }
  }

  private mutating func noteStrangers() throws(InputError) {
    let known = Set(GenFamily.published.map(\.name))
    for name in try folder.names(in: root) where !known.contains(name) && !name.hasPrefix(".") {
      guard try folder.kind(of: root + name) == .folder, try holdsPrograms(root + name) else { continue }
      note(folder.name(of: root + name), "not a family of the published set; left out")
    }
  }

  private func holdsPrograms(_ place: String) throws(InputError) -> Bool {
    try folder.names(in: place).contains { $0.hasSuffix(".py") }
  }

  private mutating func noteTwins() {
    var contents: [Digest: String] = [:]
    var functions: [String: String] = [:]
    for file in files {
      let shown = folder.name(of: root + file.place)
      if let twin = contents.updateValue(file.place, forKey: Digest(of: file.text.utf8)) {
        note(shown, "has the same content as \(twin.printable(limit: 200))")
      }
      switch PythonStub.shape(of: file.text) {
      case .other(let oddity): note(shown, oddity)
      case .stub(let function):
        if let twin = functions.updateValue(file.place, forKey: function) {
          note(shown, "its function \(function) has the name of that in \(twin.printable(limit: 200))")
        }
      }
    }
  }
}
