import AssayCore
import Foundation
import Testing

@testable import AssayRepository

/// Which commit of which repository an instance asks for.
@Suite struct RepositoryRequestTests {
  struct Asked: Sendable, CustomTestStringConvertible {
    var changes: [String: String?]
    var request: RepositoryRequest
    var patch: RepositoryRequest?
    var testDescription: String { "\(request.place) \(request.revision)~\(request.generations)" }
  }

  private static let plain = RepositoryRequest(
    place: "github.com/o/r", url: "https://github.com/o/r.git", revision: "HEAD")
  private static let hash = "295d390dc18948a9e5245ee38a6a677a9d1f9109"

  private static func other(
    _ place: String, _ url: String, _ revision: String, _ back: Int = 0, _ refspec: String? = nil
  ) -> RepositoryRequest {
    RepositoryRequest(place: place, url: url, revision: revision, generations: back, refspec: refspec)
  }

  private static let gitlab = other("gitlab.com/g/s/n", "https://gitlab.com/g/s/n.git/", "HEAD")

  private static let asked: [Asked] = [
    Asked(changes: ["patch_commit": nil], request: plain),
    Asked(
      changes: ["base_commit": "\"\(hash)^\"", "patch_commit": "\"\(hash.uppercased())\""],
      request: other(plain.place, plain.url, hash, 1), patch: other(plain.place, plain.url, hash)),
    Asked(
      changes: [
        "base_commit": #""releases/lucene-9~2^""#, "patch_commit": nil,
        "branch_origin": #""pull/145/head:pr-145""#,
      ], request: other(plain.place, plain.url, "releases/lucene-9", 3, "pull/145/head:pr-145")),
    Asked(
      changes: ["patch_commit": nil, "repo": #""https://gitlab.com/g/s/n.git/""#], request: gitlab),
    Asked(
      changes: ["patch_commit": nil, "repo": #""https://GitLab.com/g/n""#],
      request: other("gitlab.com/g/n", "https://GitLab.com/g/n", "HEAD")),
    Asked(changes: ["patch_commit": nil, "repo": #""https://github.com/o/r.git""#], request: plain),
  ]

  @Test("place, address, commit, ancestors and what is fetched beside branches", arguments: asked)
  func requests(asked: Asked) throws {
    let file = try readInstances("[\(Line.container(asked.changes))]")
    let instance = try #require(file.instances.first)
    #expect(instance.repositoryRequest == asked.request)
    #expect(instance.patchRequest == asked.patch)
    #expect(instance.repository.name == asked.request.place.split(separator: "/").last.map(String.init))
  }

  @Test(
    "every instance of the public data asks in good form",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"),
    arguments: [
      ("v1.0.0", "v1", 120, 0, 104), ("v2.0.1", "v2", 129, nil, 51), ("2026-05", "v2", 145, 140, nil),
    ] as [(String, String, Int, Int?, Int?)])
  func published(version: String, dataset: String, count: Int, patches: Int?, places: Int?) throws {
    let root = try #require(sharedASE)
    let instances = try ImportedData.read(data: "\(root)/\(version)", dataset: dataset).instances.instances
    #expect(instances.count == count)
    let patched = instances.compactMap(\.patchRequest)
    if let patches { #expect(patched.count == patches) }
    let requests = instances.map(\.repositoryRequest)
    if let places { #expect(Set(requests.map(\.place)).count == places) }
    let place = /[a-z0-9.\-]+\.[a-z]+(\/[A-Za-z0-9._\-]+){2,}/
    let revision = /HEAD|[0-9a-f]{7,40}|[A-Za-z0-9][A-Za-z0-9._\/\-]*/
    let refspec = /[a-z0-9\/]+:[a-z0-9\-]+/
    let wrong = (requests + patched).filter { request in
      request.place.wholeMatch(of: place) == nil || request.place.hasSuffix(".git")
        || request.revision.wholeMatch(of: revision) == nil || !(0...1).contains(request.generations)
        || !request.url.hasPrefix("https://") || !request.url.contains(request.place)
        || request.refspec.map { $0.wholeMatch(of: refspec) == nil } == true
    }
    #expect(wrong == [])
  }
}
