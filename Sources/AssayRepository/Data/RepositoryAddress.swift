internal import AssayCore

/// Where a repository is.
package enum RepositoryAddress: Sendable, Hashable {
  /// One of GitHub.
  case github(owner: String, name: String)
  /// One of another host, by its address over `https`.
  case url(String)

  /// The address to clone from.
  package var url: String {
    switch self {
    case .github(let owner, let name): "https://github.com/\(owner)/\(name).git"
    case .url(let url): url
    }
  }

  /// How the data spells it.
  var text: String {
    switch self {
    case .github(let owner, let name): "\(owner)/\(name)"
    case .url(let url): url
    }
  }

  /// Reads `owner/name` or an address that starts with `https://`.
  ///
  /// - Parameter spelt: What stands in the data.
  /// - Throws: What is wrong with it.
  init(_ spelt: String) throws(LineError) {
    let text = spelt.trimmedSpace
    let scheme = "https://"
    guard text.lowercased().hasPrefix(scheme) else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts.allSatisfy(Self.isName) else {
        throw LineError(
          "is “\(text.printable(limit: 80))”; a repository is owner/name or an address with https://")
      }
      self = .github(owner: parts[0], name: parts[1])
      return
    }
    let rest = text.dropFirst(scheme.utf8.count)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // No user, no port, no query: nothing of it needs more than a host and a path.
    guard parts.count >= 2, parts.dropLast().allSatisfy(Self.isName),
      Self.isName(parts[parts.count - 1]) || (parts.count > 2 && parts[parts.count - 1].isEmpty)
    else {
      throw LineError("is “\(text.printable(limit: 80))”, an address with more than a host and a path")
    }
    if parts.count == 3, parts[0].lowercased() == "github.com" {
      let name = parts[2].hasSuffix(".git") ? String(parts[2].dropLast(4)) : parts[2]
      self = .github(owner: parts[1], name: name)
    } else {
      self = .url(text)
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && text != "." && text != ".." && !text.hasPrefix("-")
      && text.utf8.allSatisfy {
        RecordChecks.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }
}
