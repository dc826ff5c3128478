package import AssayCore

/// A sandbox of which only so many are open at once; others wait for their turn.
package struct LimitedSandbox: Sandbox {
  private let sandbox: any Sandbox
  private let slots: Slots

  /// Limits a sandbox.
  ///
  /// - Parameters:
  ///   - sandbox: The sandbox.
  ///   - count: The most that are open at once, at least 1.
  package init(_ sandbox: any Sandbox, count: Int) {
    self.sandbox = sandbox
    slots = Slots(max(1, count))
  }

  /// Whether somebody waits for a turn.
  package var isCrowded: Bool { get async { await slots.isCrowded } }

  /// The sandbox that is limited.
  package var identity: Tool { sandbox.identity }

  /// What the sandbox offers.
  package func abilities() async -> [SandboxAbility] { await sandbox.abilities() }

  /// What a cell of this form lacks.
  package func lack(for specification: SandboxSpecification) async -> Lack? {
    await sandbox.lack(for: specification)
  }

  /// Waits for a turn, then opens a sandbox for as long as `body` runs.
  ///
  /// - Parameters:
  ///   - specification: The form.
  ///   - body: What to do with it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; `Interruption.cancelled` if cancelled while waiting.
  package func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    let sandbox = sandbox
    do {
      return try await slots.withSlot { try await sandbox.open(specification, body) }
    } catch let interruption as Interruption {
      throw interruption
    } catch {
      // Waiting throws nothing but this.
      throw .cancelled
    }
  }
}
