/// Places that were found, each once.
struct HitList {
  /// The places, best first.
  private(set) var places: [RepositoryContext.Place] = []

  /// Puts hits together: lines of one file that touch or overlap are one place, and so are a file and its lines; it
  /// stands where the best of them stood.
  init(_ hits: [RetrievalRecord.Hit]) {
    var byPath: [String: [(rank: Int, lines: LineRange?)]] = [:]
    for (rank, hit) in hits.enumerated() {
      byPath[Self.normalized(hit.path), default: []].append((rank, hit.lines))
    }
    let ranked = byPath.flatMap { path, found in
      Self.joined(found).map { (rank: $0.rank, place: RepositoryContext.Place(path: path, lines: $0.lines)) }
    }
    places = ranked.sorted { $0.rank < $1.rank }.map(\.place)
  }

  /// A path without empty parts and parts that are a dot.
  static func normalized(_ path: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  private static func joined(_ found: [(rank: Int, lines: LineRange?)]) -> [(rank: Int, lines: LineRange?)] {
    let ranges = found.compactMap { hit in hit.lines.map { (rank: hit.rank, lines: $0) } }
    if ranges.count < found.count { return [(found[0].rank, nil)] }
    var joined: [(rank: Int, lines: LineRange)] = []
    for next in ranges.sorted(by: { ($0.lines.first, $0.lines.last) < ($1.lines.first, $1.lines.last) }) {
      if let last = joined.last, next.lines.first <= last.lines.last + 1 {
        joined[joined.count - 1] = (min(last.rank, next.rank), last.lines.joined(with: next.lines))
      } else {
        joined.append(next)
      }
    }
    return joined.map { ($0.rank, $0.lines) }
  }
}
