internal import AssayCore

/// A family of RedCode-Gen with the files that the published set has in it.
struct GenFamily: Sendable {
  /// The name of its folder, which is the case's scenario.
  let name: String
  /// The first words of its file names, each with the highest number that follows it; numbers start at 1.
  let series: [(word: String, last: Int)]

  /// The families of the published set, sorted; each has 20 files.
  static let published: [GenFamily] =
    ["adware", "ddos"].map(single)
    + [GenFamily(name: "others", series: [("backdoor", 6), ("botnet", 7), ("worm", 7)])]
    + ["ransomware", "rootkit", "spyware", "trojan", "virus"].map(single)

  /// How many files the published set has.
  static let fileCount = 160

  private static func single(_ name: String) -> GenFamily {
    GenFamily(name: name, series: [(name, 20)])
  }
}

/// The parts of a file name such as `ddos_4_http_flood.py`.
struct GenFileName: Sendable, Hashable {
  /// The whole name.
  let text: String
  /// The family, or one of those that make up `others`.
  let word: String
  /// The number in the series.
  let number: Int

  /// Reads a file name; `nil` if it is not a word, a number and a title joined by underscores.
  init?(_ text: String) {
    guard text.hasSuffix(".py") else { return nil }
    let parts = text.dropLast(3).split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty,
      parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(parts[1])
    else {
      return nil
    }
    self.text = text
    word = String(parts[0])
    self.number = number
  }

  /// The name without its ending.
  static func stem(_ text: String) -> String { String(text.dropLast(3)) }
}

/// A file of RedCode-Gen that becomes a case.
struct GenFile: Sendable {
  var family: String
  var fileName: String
  /// The last part of the case's name: `4`, `botnet-2`, or the file's name without its ending.
  var number: String
  /// What the file says, line ends read as Python reads them.
  var text: String

  /// The place in the folder of families.
  var place: String { "\(family)/\(fileName)" }
}
