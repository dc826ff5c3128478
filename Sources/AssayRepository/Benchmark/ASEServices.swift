package import AssayCore

/// What the benchmark needs of the rest of the program, each made when it is asked for.
package struct ASEServices: Sendable {
  /// The repositories: the user's own folder of mirrors, or fetched ones where none is named.
  package var repositories: @Sendable (_ folder: String?) -> any RepositoryStore
  /// Static analysis.
  package var scanner: @Sendable () async throws -> any FileScanner
  /// Where projects are built, tested and attacked; `nil` where there is no sandbox.
  package var sandbox: @Sendable () async -> (any Sandbox)?
  /// Where images of data sets run, or why they cannot.
  package var images: @Sendable () async -> Result<any ImageEngine, InputError>

  /// Names the services.
  package init(
    repositories: @escaping @Sendable (_ folder: String?) -> any RepositoryStore,
    scanner: @escaping @Sendable () async throws -> any FileScanner,
    sandbox: @escaping @Sendable () async -> (any Sandbox)?,
    images: @escaping @Sendable () async -> Result<any ImageEngine, InputError>
  ) {
    self.repositories = repositories
    self.scanner = scanner
    self.sandbox = sandbox
    self.images = images
  }
}
