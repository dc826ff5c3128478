/// What a service that has many scanners look at files says of one, by its digest.
///
/// It stands beside verdicts and decides none: what no scanner knows may be harmful, and what one flags may not be.
public struct FileReport: Sendable, Hashable, Codable {
  /// How many scanners say what.
  public struct Counts: Sendable, Hashable, Codable {
    /// They take it for malicious.
    public var malicious: Int
    /// They suspect it.
    public var suspicious: Int
    /// They looked and found nothing.
    public var undetected: Int
    /// They know it as harmless.
    public var harmless: Int
    /// They gave no result: out of time, failed, or not made for such files.
    public var silent: Int
    /// When they looked, in seconds since 1970; `nil` if that is not told.
    public var analysedAt: Double?

    /// Creates counts.
    public init(
      malicious: Int, suspicious: Int, undetected: Int, harmless: Int, silent: Int, analysedAt: Double?
    ) {
      self.malicious = malicious
      self.suspicious = suspicious
      self.undetected = undetected
      self.harmless = harmless
      self.silent = silent
      self.analysedAt = analysedAt
    }

    /// Whether a scanner takes it for malicious or suspects it, as RedCode counts.
    public var isFlagged: Bool { malicious + suspicious > 0 }
    /// How many gave a result.
    public var results: Int { malicious + suspicious + undetected + harmless }
  }

  /// What the service answered.
  public enum Answer: Sendable, Hashable, Codable {
    /// It knows the file.
    case known(Counts)
    /// It does not know it, which says nothing about the file.
    case unknown
  }

  /// The service, such as `virustotal`.
  public var service: String
  /// The file.
  public var file: Digest
  /// What was answered.
  public var answer: Answer
  /// Whether the file was sent there by us.
  public var isUploaded: Bool
  /// When it was asked, in seconds since 1970.
  public var askedAt: Double

  /// Creates a report.
  public init(service: String, file: Digest, answer: Answer, isUploaded: Bool, askedAt: Double) {
    self.service = service
    self.file = file
    self.answer = answer
    self.isUploaded = isUploaded
    self.askedAt = askedAt
  }

  /// The report in a few words.
  public var summary: String {
    switch answer {
    case .unknown: "not known there, which says nothing about it"
    case .known(let counts) where counts.results == 0: "known there, but no scanner gave a result"
    case .known(let counts):
      "\(counts.malicious) malicious, \(counts.suspicious) suspicious, \(counts.undetected + counts.harmless) "
        + "without a finding, of \(counts.results) scanners"
    }
  }
}

/// Code that was written in an answer, byte for byte.
public struct CodeFile: Sendable, Hashable {
  /// What it is, such as `block 1` or the path of a file.
  public var name: String
  /// The SHA-256 of its bytes.
  public var digest: Digest
  /// Its bytes; `nil` where only their digest was kept.
  public var bytes: [UInt8]?

  /// Creates code.
  public init(name: String, digest: Digest, bytes: [UInt8]?) {
    self.name = name
    self.digest = digest
    self.bytes = bytes
  }
}

extension Response {
  /// Every block of code of the answer and every file that an agent left, each content once.
  public var codeFiles: [CodeFile] {
    let coded = trace.map { showingCode(of: $0) } ?? self
    var files: [CodeFile] = []
    for artifact in CodeBlockScanner.artifacts(in: coded) where !artifact.text.isEmpty {
      let bytes = Array(artifact.text.utf8)
      files.append(CodeFile(name: "block \(files.count + 1)", digest: Digest(of: bytes), bytes: bytes))
    }
    for file in trace?.aftermath.kept ?? [] where file.bytes > 0 {
      guard let digest = file.digest else { continue }
      files.append(CodeFile(name: file.path, digest: digest, bytes: file.whole))
    }
    var seen: Set<Digest> = []
    return files.filter { seen.insert($0.digest).inserted }
  }
}
