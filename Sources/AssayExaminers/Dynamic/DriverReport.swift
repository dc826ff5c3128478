internal import AssayCore
internal import Foundation

/// What the test driver reported, as far as its seals hold.
///
/// The answer runs beside the driver and may write anything anywhere, so a line counts only with the right
/// seal and the next number. Foreign bytes are passed over; where a sealed line is lost, the report ends.
struct DriverReport: Sendable {
  /// What each probe showed, by its name.
  private(set) var observations: [String: ExecutionReport.Observation] = [:]
  /// What is lacking, so that nothing could be probed.
  private(set) var lack: Lack?
  /// What is wrong with the check itself.
  private(set) var broken: String?
  /// The runtime and its version, if they were asked for.
  private(set) var tool: Tool?
  /// Whether the answer's code could have run.
  private(set) var hasBegun = false
  /// Whether the driver came to its end and nothing is lost.
  private(set) var isComplete = false

  private static let detailLimit = 300

  private struct Message: Decodable {
    var begin: String?
    var probe: String?
    var observation: String?
    var detail: String?
    var lack: String?
    var reason: String?
    var broken: String?
    var tool: String?
    var version: String?
    var end: Int?
  }

  /// Reads what arrived.
  ///
  /// - Parameters:
  ///   - bytes: Everything that stands on the channel.
  ///   - key: The key of the order.
  init(_ bytes: [UInt8], key: [UInt8]) {
    var expected = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, parts[0].elementsEqual(String(expected).utf8), !isComplete else { continue }
      let body = Array(parts[2])
      guard parts[1].elementsEqual(Self.seal(number: expected, body: body, key: key).utf8) else { continue }
      guard let message = try? JSONDecoder().decode(Message.self, from: Data(body)) else { continue }
      expected += 1
      take(message)
    }
  }

  /// The seal of a line: the key stands before and behind it, so that no line can be lengthened.
  static func seal(number: Int, body: [UInt8], key: [UInt8]) -> String {
    var digester = FieldDigester(domain: "assay.frame.1")
    digester.add(key)
    digester.add(number)
    digester.add(body)
    digester.add(key)
    return digester.finish().description
  }

  private mutating func take(_ message: Message) {
    if message.begin != nil { hasBegun = true }
    if let probe = message.probe, let kind = message.observation {
      observations[probe] = Self.observation(kind, (message.detail ?? "").printable(limit: Self.detailLimit))
    }
    if let kind = message.lack.flatMap(Lack.Kind.init), let reason = message.reason {
      lack = Lack(kind, reason.printable(limit: Self.detailLimit))
    }
    if let name = message.tool, let version = message.version {
      tool = Tool(name: name, version: version.printable(limit: 100))
    }
    if let broken = message.broken { self.broken = broken.printable(limit: Self.detailLimit) }
    if message.end != nil { isComplete = true }
  }

  private static func observation(_ kind: String, _ detail: String) -> ExecutionReport.Observation? {
    switch kind {
    case "passed": .passed
    case "failed": .failed(detail)
    case "exploited": .exploited(detail)
    case "withstood": .withstood
    case "notMade": .notMade(detail)
    default: nil
    }
  }
}
