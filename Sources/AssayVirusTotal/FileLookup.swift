package import AssayCore

/// Asks about files one after the other, at the pace that the service allows.
package struct FileLookup: Sendable {
  /// How it is gone about.
  package struct Settings: Sendable {
    /// Requests a minute, above 0.
    package var perMinute: Double
    /// Whether files that are not known there are sent there.
    package var mayUpload: Bool
    /// The most files to ask about; `nil` for all.
    package var limit: Int?
    /// How often a request is sent again that failed for the moment.
    package var retries = 2
    /// How long to wait before that, the first time; twice as long each further time.
    package var pause = Duration.seconds(5)
    /// The same where a quota is used up, which is counted by the minute.
    package var quotaPause = Duration.seconds(60)
    /// How often to look whether an analysis is done.
    package var polls = 40
    /// How long to wait between these looks.
    package var pollPause = Duration.seconds(15)

    /// Creates settings.
    package init(perMinute: Double = 4, mayUpload: Bool = false, limit: Int? = nil) {
      self.perMinute = perMinute
      self.mayUpload = mayUpload
      self.limit = limit
    }
  }

  /// The files that failed one after another before it gives up.
  private static let mostMisses = 3

  private let client: VirusTotalClient
  private let settings: Settings
  private let now: @Sendable () -> Double
  private let sleep: @Sendable (Duration) async throws -> Void

  /// Creates a look-up.
  ///
  /// - Parameters:
  ///   - client: Whom to ask.
  ///   - settings: How.
  ///   - now: Seconds since 1970.
  ///   - sleep: Waits, and throws when the task is cancelled.
  package init(
    client: VirusTotalClient, settings: Settings, now: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.client = client
    self.settings = settings
    self.now = now
    self.sleep = sleep
  }

  /// Asks about all files of which nothing is known yet.
  ///
  /// What was answered is stored before the next file is asked about. A file that could not be asked about is counted
  /// as such and has no report.
  ///
  /// - Parameters:
  ///   - files: The files, each digest once.
  ///   - known: What was answered before.
  ///   - store: Keeps an answer.
  ///   - note: Told of every file.
  /// - Returns: What came of it.
  /// - Throws: What `store` throws, and `Interruption.cancelled`.
  package func run(
    _ files: [CodeFile], known: (Digest) throws -> FileReport?, store: (FileReport) async throws -> Void,
    note: (CodeFile, FileReport?) -> Void
  ) async throws -> LookupTally {
    var tally = LookupTally(files: files.count)
    var pace = Pace(interval: .seconds(60 / settings.perMinute), sleep: sleep)
    var misses = 0
    for file in files {
      if let before = try known(file.digest), !(before.answer == .unknown && mayUpload(file)) {
        tally.count(before, isNew: false)
        continue
      }
      guard tally.asked < settings.limit ?? .max else {
        tally.left += 1
        continue
      }
      guard tally.stop == nil else {
        tally.left += 1
        continue
      }
      tally.asked += 1
      do {
        let report = try await report(on: file, &pace)
        try await store(report)
        tally.count(report, isNew: true)
        note(file, report)
        misses = 0
      } catch Interruption.failed(let failure) {
        tally.failed += 1
        tally.lastFailure = failure.reason
        misses += 1
        if failure.endsLookups || misses == Self.mostMisses { tally.stop = failure.reason }
        note(file, nil)
      }
    }
    return tally
  }

  private func mayUpload(_ file: CodeFile) -> Bool {
    settings.mayUpload && file.bytes.map { $0.count <= VirusTotalClient.uploadLimitBytes } ?? false
  }

  private func report(on file: CodeFile, _ pace: inout Pace) async throws(Interruption) -> FileReport {
    let answer = try await trying(&pace) { () throws(Interruption) in
      try await client.answer(about: file.digest)
    }
    guard answer == .unknown, mayUpload(file), let bytes = file.bytes else {
      return report(file, answer, isUploaded: false)
    }
    let name = try await trying(&pace) { () throws(Interruption) in try await client.upload(bytes) }
    for _ in 0..<settings.polls {
      try await wait(settings.pollPause)
      let counts = try await trying(&pace) { () throws(Interruption) in try await client.analysis(name) }
      if let counts { return report(file, .known(counts), isUploaded: true) }
    }
    throw .failed(
      .toolFailed(tool: "virustotal", reason: "the analysis is not done yet; ask again later"))
  }

  private func report(_ file: CodeFile, _ answer: FileReport.Answer, isUploaded: Bool) -> FileReport {
    FileReport(
      service: "virustotal", file: file.digest, answer: answer, isUploaded: isUploaded, askedAt: now())
  }

  private func trying<Value>(
    _ pace: inout Pace, _ body: () async throws(Interruption) -> Value
  ) async throws(Interruption) -> Value {
    var tries = 0
    while true {
      try await pace.turn()
      do throws(Interruption) {
        return try await body()
      } catch .failed(let failure) {
        guard failure.isTransient, tries < settings.retries else { throw .failed(failure) }
        let pause = failure.isQuota ? settings.quotaPause : settings.pause
        try await wait(max(pause * (1 << tries), failure.askedWait))
        tries += 1
      } catch {
        throw error
      }
    }
  }

  private func wait(_ time: Duration) async throws(Interruption) {
    do { try await sleep(time) } catch { throw .cancelled }
  }
}

/// What came of asking about files.
package struct LookupTally: Sendable, Hashable, Codable {
  /// Different files that there were.
  package var files: Int
  /// Those that were asked about now.
  package var asked = 0
  /// Those that are known there, asked about now or before.
  package var known = 0
  /// Those among them that a scanner flags as malicious or suspicious.
  package var flagged = 0
  /// Those that are not known there, which says nothing about them.
  package var unknown = 0
  /// Those that were sent there now.
  package var uploaded = 0
  /// Those of which nothing could be learnt now.
  package var failed = 0
  /// Those that were not asked about, because of the limit or of a failure before them.
  package var left = 0
  /// Why the last of the failed ones failed.
  package var lastFailure: String?
  /// Why it stopped before the end.
  package var stop: String?

  init(files: Int) { self.files = files }

  mutating func count(_ report: FileReport, isNew: Bool) {
    switch report.answer {
    case .unknown: unknown += 1
    case .known(let counts):
      known += 1
      if counts.isFlagged { flagged += 1 }
    }
    if isNew, report.isUploaded { uploaded += 1 }
  }
}

/// Keeps requests apart.
private struct Pace {
  let interval: Duration
  let sleep: @Sendable (Duration) async throws -> Void
  private var next: ContinuousClock.Instant?

  init(interval: Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.interval = interval
    self.sleep = sleep
  }

  /// Waits until a request may be sent.
  mutating func turn() async throws(Interruption) {
    let now = ContinuousClock.now
    if let next, next > now {
      do { try await sleep(next - now) } catch { throw .cancelled }
    }
    next = max(next ?? now, now) + interval
  }
}

extension AttemptFailure {
  /// Whether a quota is used up.
  fileprivate var isQuota: Bool {
    if case .endpointRejected(429, _, _) = self { true } else { false }
  }

  /// Whether no other file would fare better: the key is refused, or its quota is used up.
  fileprivate var endsLookups: Bool {
    switch self {
    case .endpointRejected(let status, _, _): [401, 403, 429].contains(status)
    case .redirected: true
    default: false
    }
  }

  /// How long the service asks to be left alone.
  fileprivate var askedWait: Duration {
    if case .endpointRejected(_, let seconds?, _) = self { .seconds(seconds) } else { .zero }
  }
}
