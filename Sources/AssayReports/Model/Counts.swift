package import AssayCore
package import AssayStatistics

extension OutcomeCounts: Codable {
  private enum Key: String, CodingKey {
    case secure, insecure, refused, unusable, undecided, failed, pending
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init()
    secure = try container.decode(Int.self, forKey: .secure)
    insecure = try container.decode(Int.self, forKey: .insecure)
    refused = try container.decode(Int.self, forKey: .refused)
    unusable = try container.decode(Int.self, forKey: .unusable)
    undecided = try container.decode(Int.self, forKey: .undecided)
    failed = try container.decode(Int.self, forKey: .failed)
    pending = try container.decode(Int.self, forKey: .pending)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(secure, forKey: .secure)
    try container.encode(insecure, forKey: .insecure)
    try container.encode(refused, forKey: .refused)
    try container.encode(unusable, forKey: .unusable)
    try container.encode(undecided, forKey: .undecided)
    try container.encode(failed, forKey: .failed)
    try container.encode(pending, forKey: .pending)
  }
}

/// Attempts that failed for one kind of reason in one stage.
package struct FailureCount: Sendable, Hashable, Codable {
  /// The stage in which they failed.
  package var stage: Stage
  /// The kind, as `AttemptFailure.kind` names it.
  package var kind: String
  /// How many.
  package var count: Int
  /// The reason of the first one, which may quote the endpoint; `nil` if withheld.
  package var example: String?

  /// Creates a count.
  package init(stage: Stage, kind: String, count: Int, example: String?) {
    self.stage = stage
    self.kind = kind
    self.count = count
    self.example = example
  }
}
