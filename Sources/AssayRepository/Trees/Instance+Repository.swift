package import AssayCore

extension Instance {
  /// The repository at the commit at which the flaw is there.
  package var repositoryRequest: RepositoryRequest { request(base) }

  /// The repository at the commit that mends the flaw; `nil` if the data names none.
  package var patchRequest: RepositoryRequest? { patch.map(request) }

  /// The repository at the commit that mends the flaw, also where the data tells it by its parent alone; `nil` if the
  /// data tells none.
  ///
  /// The data of 1.0 names no such commit. Where an original's base is `X^`, X is the commit of the fix.
  package var mendRequest: RepositoryRequest? {
    if let patchRequest { return patchRequest }
    guard isSeed != false, base.generations == 1, case .hash = base.name else { return nil }
    var request = repositoryRequest
    request.generations = 0
    return request
  }

  private func request(_ commit: Commit) -> RepositoryRequest {
    let revision =
      switch commit.name {
      case .head: "HEAD"
      case .hash(let digits): digits
      case .reference(let name): name
      }
    return RepositoryRequest(
      place: repository.place, url: repository.url, revision: revision, generations: commit.generations,
      refspec: branchOrigin)
  }
}

extension RepositoryAddress {
  /// Where the repository stands among others: its host and its path, without what an address may end with.
  package var place: String {
    switch self {
    case .github(let owner, let name): return "github.com/\(owner)/\(Self.withoutEnding(name))"
    case .url(let url):
      let parts = url.dropFirst("https://".utf8.count).split(separator: "/").map(String.init)
      guard let host = parts.first else { return url }
      let path = parts.dropFirst().dropLast() + parts.dropFirst().suffix(1).map(Self.withoutEnding)
      return ([host.lowercased()] + path).joined(separator: "/")
    }
  }

  /// The name of the repository without its owner.
  package var name: String {
    place.split(separator: "/").last.map(String.init) ?? ""
  }

  private static func withoutEnding(_ name: String) -> String {
    name.hasSuffix(".git") && name.utf8.count > 4 ? String(name.dropLast(4)) : name
  }
}
