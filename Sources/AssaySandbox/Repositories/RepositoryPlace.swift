internal import AssayCore

/// Where a repository stands among others, checked: a host and a path that are safe as names of folders.
struct RepositoryPlace: Sendable, Hashable {
  /// The host and the folders of the path.
  let parts: [String]

  /// The place as it is written.
  var text: String { parts.joined(separator: "/") }

  /// The path as the name of one folder, such as `owner__name`.
  var flat: String { parts.dropFirst().joined(separator: "__") }

  /// Checks a place.
  ///
  /// - Parameter text: A host and a path, such as `github.com/owner/name`.
  /// - Throws: What is wrong with it.
  init(_ text: String) throws(InputError) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard text.utf8.count <= 1_000, parts.count >= 2, parts.allSatisfy(Self.isSafe) else {
      throw InputError(
        "“\(text.printable(limit: 120))” is no place of a repository; it is a host and a path, such as github.com/owner/name"
      )
    }
    self.parts = parts
  }

  /// The places in a user's folder of mirrors and clones at which this one may be, the most specific first.
  var candidates: [String] {
    let names = [text, parts.dropFirst().joined(separator: "/"), flat] + parts.suffix(1)
    var seen: Set<String> = []
    return names.flatMap { [$0, "\($0).git"] }.filter { seen.insert($0).inserted }
  }

  /// Whether a part can be a folder beside others: no option, no step upwards, no name that the cache uses.
  private static func isSafe(_ part: String) -> Bool {
    guard (1...200).contains(part.utf8.count), part.utf8.allSatisfy(isPlain) else { return false }
    guard part != ".", part != "..", part.utf8.first != UInt8(ascii: "-") else { return false }
    // `NAME.git` is a mirror in the cache, and 40 digits are a commit's tree.
    return !part.lowercased().hasSuffix(".git") && !part.isCommitHash
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || "._-~+".utf8.contains(byte)
  }
}

/// What a request must look like before git sees any of it.
enum RequestCheck {
  /// The most generations that are gone back.
  static let generationLimit = 1_000

  /// Checks everything in a request but its place.
  ///
  /// - Parameter request: The request.
  /// - Throws: What is wrong with it.
  static func check(_ request: RepositoryRequest) throws(InputError) {
    try checkURL(request.url)
    guard isReference(request.revision) else {
      throw InputError(
        "“\(request.revision.printable(limit: 80))” is no commit; a hash, a tag, a branch or HEAD is expected"
      )
    }
    guard (0...generationLimit).contains(request.generations) else {
      throw InputError("goes back \(request.generations) generations; 0 to \(generationLimit) are possible")
    }
    guard let refspec = request.refspec else { return }
    guard let (remote, local) = split(refspec), isReference(remote), isReference(local) else {
      throw InputError(
        "“\(refspec.printable(limit: 80))” is nothing to fetch; REMOTE:LOCAL is expected, as in pull/1/head:pr-1"
      )
    }
  }

  /// The two sides of what is fetched beside branches and tags; `nil` if there are not two.
  static func split(_ refspec: String) -> (remote: String, local: String)? {
    let sides = refspec.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return sides.count == 2 ? (sides[0], sides[1]) : nil
  }

  private static func isReference(_ text: String) -> Bool {
    guard (1...1_000).contains(text.utf8.count), text.utf8.allSatisfy(isReferenceByte) else { return false }
    let edges = [text.utf8.first, text.utf8.last]
    return text.utf8.first != UInt8(ascii: "-") && text.utf8.first != UInt8(ascii: "+")
      && !edges.contains(UInt8(ascii: "/")) && text.firstRange(of: "..") == nil
      && text.firstRange(of: "//") == nil
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || "._/-+@".utf8.contains(byte)
  }

  private static func checkURL(_ url: String) throws(InputError) {
    let shown = url.printable(limit: 120)
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) || url.utf8.first == UInt8(ascii: "/") else {
      throw InputError("“\(shown)” is no address")
    }
    if url.utf8.first == UInt8(ascii: "/") { return }
    guard let end = url.firstRange(of: "://")?.lowerBound,
      GitCommand.protocols.contains(String(url[..<end]))
    else {
      throw InputError("“\(shown)” is no address with https, http, ssh or file")
    }
    let authority = url[end...].dropFirst(3).prefix { $0 != "/" }
    guard let mark = authority.lastIndex(of: "@") else { return }
    guard url[..<end] == "ssh", !authority[..<mark].contains(":") else {
      // The address is not shown: what stands in it may be secret.
      throw InputError("its address holds a user or a password; give a token by GITHUB_TOKEN, or --repos DIR")
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isASCIIWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension String {
  /// Whether it is made of hexadecimal digits alone.
  var isHexadecimal: Bool {
    utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
  }

  /// Whether it is a whole id of a commit: 40 hexadecimal digits.
  var isCommitHash: Bool { utf8.count == 40 && isHexadecimal }
}
