import AssayCore
import AssayExaminers
import AssayRepository
import AssaySandbox

extension Composition {
  /// What benchmarks on repositories need.
  var repositoryServices: ASEServices {
    ASEServices(
      repositories: { [console] folder in
        GitRepositoryStore(
          tools: SubprocessToolRunner(), cache: "\(Self.cacheFolder ?? "/tmp")/assay/ase",
          repositories: folder, environment: Self.environment,
          notice: { console.say("note: \($0.printable(limit: 300))") })
      },
      scanner: { RepositoryScanner(try await scannerOpening()) },
      // What keeps a sandbox from being made is told where it is looked for: by `assay doctor`.
      sandbox: { try? await sandbox() })
  }
}
