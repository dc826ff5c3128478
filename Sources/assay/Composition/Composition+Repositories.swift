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
      sandbox: { try? await sandbox() }, images: { await imageEngine() })
  }

  /// What runs images of data sets, or why nothing does.
  func imageEngine() async -> Result<any ImageEngine, InputError> {
    do throws(Interruption) {
      guard let engine = try await images() else {
        return .failure(
          InputError("there is no container engine; install Docker, or start the service of Podman"))
      }
      return .success(engine)
    } catch {
      switch error {
      case .cancelled: return .failure(InputError("stopped"))
      case .failed(let failure): return .failure(InputError(failure.reason))
      }
    }
  }
}
