internal import AssayCore

/// What a data set holds, counted, with everything odd about it.
package struct DataSummary: Sendable {
  /// Things of one kind, counted.
  package struct Count: Sendable, Hashable {
    /// What was counted.
    package var name: String
    /// How many instances have it.
    package var count: Int
  }

  /// A property of instances and how many have each value of it, the most frequent first.
  package struct Group: Sendable, Hashable {
    /// What the property is called.
    package var name: String
    /// Its values.
    package var counts: [Count]
  }

  private let data: ImportedData

  /// Counts.
  ///
  /// - Parameter data: The data set with what stands beside it.
  package init(_ data: ImportedData) { self.data = data }

  private var instances: [Instance] { data.instances.instances }

  /// Everything odd, in the order of the files.
  package var anomalies: [Anomaly] { data.anomalies }

  /// Numbers of the whole.
  package var totals: [Count] {
    let records = data.retrievals.sorted { $0.key < $1.key }.map {
      Count(name: "records_\($0.key)", count: $0.value.ids.count)
    }
    return [
      Count(name: "instances", count: instances.count),
      Count(name: "names", count: Set(instances.map(\.id)).count),
      Count(name: "originals", count: instances.count { $0.isSeed == true }),
      Count(name: "mutations", count: instances.count { $0.isSeed == false }),
      Count(name: "sources", count: Set(instances.map(\.source)).count),
      Count(name: "repositories", count: Set(instances.map(\.repository)).count),
      Count(name: "weaknesses", count: Set(instances.compactMap(\.weakness)).count),
      Count(name: "static", count: data.instances.staticCount),
      Count(name: "dynamic", count: data.instances.dynamicCount),
      Count(name: "images", count: Set(instances.compactMap(\.dynamicCheck?.image)).count),
      Count(name: "privileged", count: instances.count { $0.dynamicCheck?.isPrivileged == true }),
      Count(name: "with_patch", count: instances.count { $0.patch != nil }),
      Count(name: "with_further_regions", count: instances.count { !$0.otherRegions.isEmpty }),
    ] + records
      + [
        Count(name: "cut_lists", count: data.cuts?.paths.count ?? 0),
        Count(name: "rerun", count: data.rerun?.ids.count ?? 0),
        Count(name: "skip", count: data.skip?.ids.count ?? 0),
      ]
  }

  /// The instances by their properties; what the data does not say of an instance is `none`.
  package var groups: [Group] {
    [
      group("language", \.languageName), group("weakness") { $0.weakness?.description },
      group("type", \.type), group("severity", \.severity), group("analyzer", \.staticCheck?.image),
    ].filter { $0.counts.contains { $0.name != Self.none } }
  }

  private static let none = "none"

  private func group(_ name: String, _ value: (Instance) -> String?) -> Group {
    Group(name: name, counts: Self.counted(instances.map { value($0) ?? Self.none }))
  }

  /// How many anomalies there are of each kind.
  package var kinds: [Count] { Self.counted(anomalies.map(\.kind.rawValue)) }

  private static func counted(_ values: [String]) -> [Count] {
    let counts = values.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.map { Count(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

extension DataSummary {
  /// The summary for people: a line for each number, then the anomalies.
  package var text: String {
    var lines = ["\(data.name.printable(limit: 60)) (\(data.instances.file.printable(limit: 300)))"]
    lines += totals.map { Self.line($0.name.replacing("_", with: " "), "\($0.count)") }
    for group in groups {
      let counts = group.counts.map { "\($0.name.printable(limit: 60)) \($0.count)" }
      lines.append(Self.line("by \(group.name)", counts.joined(separator: ", ")))
    }
    lines.append(Self.line("anomalies", "\(anomalies.count)"))
    lines += kinds.map { Self.line("  \($0.name)", "\($0.count)") }
    lines += anomalies.map { anomaly in
      "\(anomaly.notice.place.printable(limit: 300)): \(anomaly.message.printable(limit: 300))"
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 24 - name.count)) + value
  }

  /// The same as JSON.
  package var json: OrderedJSON {
    func object(_ counts: [Count]) -> OrderedJSON {
      .object(counts.map { .init($0.name, .integer($0.count)) })
    }
    let list = anomalies.map { anomaly in
      OrderedJSON.object(
        [
          .init("kind", .string(anomaly.kind.rawValue)), .init("file", .string(anomaly.file)),
          .init("line", anomaly.line.map { .integer($0) } ?? .null),
          .init("instance", anomaly.instance.map { .string($0) } ?? .null),
          .init("message", .string(anomaly.message)),
        ])
    }
    return .object([
      .init("dataset", .string(data.name)), .init("file", .string(data.instances.file)),
      .init("totals", object(totals)),
      .init("groups", .object(groups.map { .init($0.name, object($0.counts)) })),
      .init("kinds", object(kinds)), .init("anomalies", .list(list)),
    ])
  }
}
