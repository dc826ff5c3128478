internal import AssayCore
internal import Foundation

/// A reply of the service, read strictly: what is missing or impossible is no result.
struct VirusTotalReply {
  /// What the service says is wrong.
  struct Fault: Decodable {
    var code: String?
    var message: String?
  }

  /// The statistics by what the scanners say.
  private struct Statistics: Decodable {
    var malicious: Int
    var suspicious: Int
    var undetected: Int
    var harmless: Int
    var silent: Int

    private enum Key: String, CodingKey {
      case malicious, suspicious, undetected, harmless, timeout, failure
      case confirmedTimeout = "confirmed-timeout"
      case unsupported = "type-unsupported"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      func count(_ key: Key) throws -> Int {
        let count = try fields.decodeIfPresent(Int.self, forKey: key) ?? 0
        guard (0...VirusTotalReply.mostScanners).contains(count) else {
          throw DecodingError.dataCorruptedError(forKey: key, in: fields, debugDescription: "\(count)")
        }
        return count
      }
      // These two stand in every answer of the service; without them it is another object.
      for key in [Key.malicious, .undetected] { _ = try fields.decode(Int.self, forKey: key) }
      malicious = try count(.malicious)
      suspicious = try count(.suspicious)
      undetected = try count(.undetected)
      harmless = try count(.harmless)
      silent =
        try count(.timeout) + count(.failure) + count(.confirmedTimeout) + count(.unsupported)
    }
  }

  private struct Envelope: Decodable {
    struct Object: Decodable {
      var type: String?
      var id: String?
      var attributes: Attributes?
    }

    struct Attributes: Decodable {
      var sha256: String?
      var last_analysis_stats: Statistics?
      var last_analysis_date: Double?
      var status: String?
      var stats: Statistics?
      var date: Double?
    }

    var data: Object
  }

  /// More scanners than this do not exist.
  static let mostScanners = 10_000

  private let envelope: Envelope
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws(Interruption) {
    self.bytes = bytes
    do {
      envelope = try JSONDecoder().decode(Envelope.self, from: Data(bytes))
    } catch {
      throw Self.malformed("it is not an object of this interface", bytes)
    }
  }

  /// What a body says is wrong; `nil` if it is no error of this interface.
  static func fault(in bytes: [UInt8]) -> Fault? {
    struct Body: Decodable { var error: Fault }
    return (try? JSONDecoder().decode(Body.self, from: Data(bytes)))?.error
  }

  /// What the scanners say of a file, which must be the one that was asked about.
  func counts(of file: Digest) throws(Interruption) -> FileReport.Counts {
    guard let attributes = envelope.data.attributes, let statistics = attributes.last_analysis_stats else {
      throw Self.malformed("it has no last_analysis_stats", bytes)
    }
    guard (attributes.sha256 ?? envelope.data.id)?.lowercased() == file.description else {
      throw Self.malformed("it is about another file", bytes)
    }
    return Self.counts(statistics, at: attributes.last_analysis_date)
  }

  /// The name of an analysis, which becomes a part of an address.
  func analysisName() throws(Interruption) -> String {
    guard let name = envelope.data.id, envelope.data.type == "analysis", (1...256).contains(name.utf8.count),
      name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-_=".utf8.contains($0) })
    else { throw Self.malformed("it names no analysis", bytes) }
    return name
  }

  /// What the scanners say when they are done; `nil` before.
  func finishedCounts() throws(Interruption) -> FileReport.Counts? {
    guard let attributes = envelope.data.attributes, let status = attributes.status else {
      throw Self.malformed("it has no status", bytes)
    }
    guard status == "completed" else { return nil }
    guard let statistics = attributes.stats else { throw Self.malformed("it has no stats", bytes) }
    return Self.counts(statistics, at: attributes.date)
  }

  private static func counts(_ statistics: Statistics, at time: Double?) -> FileReport.Counts {
    FileReport.Counts(
      malicious: statistics.malicious, suspicious: statistics.suspicious,
      undetected: statistics.undetected, harmless: statistics.harmless, silent: statistics.silent,
      analysedAt: time.flatMap { (0...1e11).contains($0) ? $0 : nil })
  }

  private static func malformed(_ reason: String, _ bytes: [UInt8]) -> Interruption {
    .failed(
      .malformedReply(reason: reason, excerpt: String(decoding: bytes.prefix(200), as: UTF8.self)))
  }
}
