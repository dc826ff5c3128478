#if !os(Linux)
package import AssayCore

/// Sandboxes of bubblewrap, which there are on Linux only.
package struct BubblewrapSandbox: Sandbox {
  private static let advice = "bubblewrap needs Linux; use Docker or Podman"

  /// The kind of sandbox.
  package let identity: Tool

  /// Creates a sandbox that lacks everything.
  package init(
    launcher: String?, bubblewrap: String?, version: String, scratch: String = "/tmp",
    traps: (any TrapHost)? = nil
  ) {
    identity = Tool(name: "bubblewrap", version: version)
  }

  /// Says that every ability is lacking.
  ///
  /// - Returns: Every ability once.
  package func abilities() async -> [SandboxAbility] {
    SandboxAbility.Kind.allCases.map { SandboxAbility($0, lack: Self.advice) }
  }

  /// Says that there is no sandbox.
  ///
  /// - Parameter specification: The form.
  /// - Returns: What is lacking.
  package func lack(for specification: SandboxSpecification) async -> Lack? { Lack(.sandbox, Self.advice) }

  /// Refuses.
  ///
  /// - Throws: `sandboxUnavailable`.
  package func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    throw .failed(.sandboxUnavailable(reason: Self.advice))
  }
}
#endif
