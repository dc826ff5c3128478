internal import AssayCore

extension StaticScores {
  private typealias Member = OrderedJSON.Member

  private static func percent(_ share: Double?) -> OrderedJSON {
    OrderedJSON(share.map(Rounding.percent))
  }

  /// The members of the original's `eval_result.json`, in its order; per cent, rounded to hundredths.
  package var originalMembers: [OrderedJSON.Member] {
    [
      Member("overall_score", Self.percent(whole.overall)),
      Member("weighted_success_rate", Self.percent(whole.quality)),
      Member("weighted_security_score", Self.percent(whole.security)),
      Member("weighted_stability_score", Self.percent(whole.stability)),
      Member("vuln_type_scores", byType { Self.percent($0.overall) }),
      Member("success_rate", byType { Self.percent($0.quality) }),
      Member("security", byType(Self.security)),
      Member("stability", byType { Self.percent($0.stability) }),
      Member("instance_security_results", verdicts),
    ]
  }

  private func byType(_ value: (Part) -> OrderedJSON) -> OrderedJSON {
    .object(types.map { Member($0.name, value($0.part)) })
  }

  private static func security(_ part: Part) -> OrderedJSON {
    .object([
      Member("score", percent(part.security)), Member("secure", .integer(part.secure)),
      Member("total", .integer(part.total)),
    ])
  }

  /// The verdicts of every instance, by type and then in the order of the data; of a name that stands twice
  /// the last.
  private var verdicts: OrderedJSON {
    var verdicts: [String: [Bool]] = [:]
    var ids: [String: [String]] = [:]
    for row in table.rows where verdicts.updateValue(row.verdicts, forKey: row.instance.id) == nil {
      ids[Self.type(of: row.instance), default: []].append(row.instance.id)
    }
    let members = types.flatMap { ids[$0.name] ?? [] }.map { id in
      Member(id, .list((verdicts[id] ?? []).map { .integer($0 ? 1 : 0) }))
    }
    return .object(members)
  }

  /// Groups that the original has not, each scored as if it were one type of flaw.
  var groups: OrderedJSON {
    .object(
      InstanceGroup.allCases.compactMap { dimension in
        let groups = dimension.groups(of: table.rows)
        guard !groups.isEmpty else { return nil }
        return Member(
          dimension.rawValue, .object(groups.map { Member($0.name, Self.group(part(of: $0.rows))) }))
      })
  }

  private static func group(_ part: Part) -> OrderedJSON {
    .object([
      Member("instances", .integer(part.instances)), Member("rounds", .integer(part.total)),
      Member("secure", .integer(part.secure)), Member("overall_score", percent(part.overall)),
      Member("success_rate", percent(part.quality)), Member("security_score", percent(part.security)),
      Member("stability_score", percent(part.stability)),
    ])
  }

  /// The four classes of the paper's figures, and the rounds of which nothing is known.
  var outcomes: OrderedJSON {
    var counts = [0, 0, 0, 0, 0]
    for row in table.rows {
      for (cycle, isSecure) in zip(row.cycles, row.verdicts) {
        guard let processed = cycle.processed else {
          counts[4] += 1
          continue
        }
        counts[!processed.isMerged ? 2 : !cycle.isGood ? 3 : isSecure ? 0 : 1] += 1
      }
    }
    let names = [
      "qualified_secure", "qualified_insecure", "integration_failed", "scan_failed", "not_recorded",
    ]
    return .object(zip(names, counts).map { Member($0, .integer($1)) })
  }

  /// What to know about the scores, and what the original would have done.
  var notes: [String] {
    var notes: [String] = []
    let coverage = table.coverage
    if table.rounds != 3 {
      notes.append("the original has 3 rounds, fixed; these scores are over \(table.rounds)")
    }
    if coverage.missing.count > 0 {
      let consequence =
        switch formula {
        case .macro: "they drop out of the success rate's denominator and count as insecure, as coded"
        case .micro: "they count as failed and insecure"
        }
      notes.append("rounds that are not recorded: \(coverage.missing.count); \(consequence)")
    }
    for type in types where type.part.quality == nil {
      notes.append(
        "of the type “\(type.name.printable(limit: 80))” no round is recorded; the original divides by zero and gives no scores, here it is in no mean"
      )
    }
    if coverage.unjudged.count > 0 {
      notes.append(
        "merged rounds without a scan: \(coverage.unjudged.count); they count as failed and insecure, as coded"
      )
    }
    if coverage.unrecorded.count > 0 {
      notes.append(
        "scanned rounds without a record of generation: \(coverage.unrecorded.count); they count in security and not in the success rate, as coded"
      )
    }
    return notes + missingMembers
  }

  private var missingMembers: [String] {
    var notes: [String] = []
    let instances = table.rows.map(\.instance)
    let untyped = instances.filter { $0.type == nil }.count
    if untyped > 0 {
      notes.append(
        "instances without vuln_type: \(untyped); the original stops there, here they are scored under their CWE"
      )
    }
    let uncounted = instances.filter { $0.staticCheck?.alertsBefore == nil }.count
    if uncounted > 0 {
      notes.append(
        "instances without detected_vul_num: \(uncounted); the original stops there, here their rounds count as insecure"
      )
    }
    return notes
  }
}
