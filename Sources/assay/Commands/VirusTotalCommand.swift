import ArgumentParser
import AssayCore
import AssayStore
import AssayVirusTotal

/// Asks VirusTotal about the code in the answers of a run.
struct VirusTotalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "virustotal",
    abstract: "Ask VirusTotal about the code in a run's answers, by digest; what it says decides no verdict.",
    discussion: """
      Only SHA-256 digests are sent, unless --allow-upload is given. A digest that is not known there says \
      nothing: text that was just written is nearly never known. Answers are kept in the run file; \
      `assay show` shows them. The key is read from the environment.
      """)

  @Argument(help: ArgumentHelp("The run file.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("The environment variable that holds the key.", valueName: "name"))
  var virustotalKeyEnv: String = "VIRUSTOTAL_API_KEY"

  @Option(help: ArgumentHelp("The address of a mirror.", valueName: "url"))
  var baseURL: String = VirusTotalClient.publicAddress

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Requests a minute; a public key allows 4, and 500 a day.", valueName: "n"))
  var perMinute: Double = 4

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Ask about at most this many digests.", valueName: "n"))
  var limit: Int?

  @Flag(
    help:
      "Send code that is not known there to VirusTotal, where others can see it, and wait for its scanners."
  )
  var allowUpload = false

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    let file = try RunFile.open(at: file, now: Composition.now)
    defer { file.close() }
    let session = CodeLookup(file: file, console: output.console)
    let tally = try await session.run(settings: try settings(), address: baseURL, key: try key())
    try CodeLookup.report(tally, json: output.json)
    guard tally.failed == 0, tally.stop == nil else {
      let reason = tally.stop ?? tally.lastFailure ?? ""
      throw CommandFailure(
        .incomplete,
        "VirusTotal could not be asked about \(tally.failed + tally.left) of \(tally.files) pieces of code (\(reason)); the same command goes on"
      )
    }
  }

  private func settings() throws(InputError) -> FileLookup.Settings {
    guard perMinute > 0, perMinute <= 1_000_000 else {
      throw InputError("--per-minute must be above 0 and at most 1000000, was \(perMinute)")
    }
    if let limit, limit < 1 { throw InputError("--limit must be at least 1, was \(limit)") }
    return FileLookup.Settings(perMinute: perMinute, mayUpload: allowUpload, limit: limit)
  }

  private func key() throws(InputError) -> String {
    guard let key = Composition.environment[virustotalKeyEnv], !key.isEmpty else {
      throw InputError(
        "the environment variable \(virustotalKeyEnv.printable(limit: 80)) holds no key of VirusTotal; set it, or name another one with --virustotal-key-env"
      )
    }
    return key
  }
}
