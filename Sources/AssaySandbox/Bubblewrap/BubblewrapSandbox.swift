#if os(Linux)
package import AssayCore
import FoundationEssentials
import Glibc

/// Sandboxes of bubblewrap, on a cell that our own launcher prepares.
///
/// A cell is a user, mount and network namespace with a private file system in memory; bubblewrap runs every program
/// in it, in a namespace of processes of its own, without privileges and behind a filter of system calls.
package struct BubblewrapSandbox: Sandbox {
  /// The kind of sandbox and the versions of what it is made of.
  package let identity: Tool

  private let maker: CellMaker
  private let probe: BubblewrapProbe
  private let traps: (any TrapHost)?

  /// Creates a sandbox of these programs.
  ///
  /// - Parameters:
  ///   - launcher: The absolute path of `assay-launcher`; `nil` if it is missing.
  ///   - bubblewrap: The absolute path of `bwrap`; `nil` if it is missing.
  ///   - version: The version of bubblewrap, as it tells it.
  ///   - scratch: The folder in which a folder for the prepared `/etc` is made.
  ///   - traps: What serves traps; `nil` if nothing does.
  package init(
    launcher: String?, bubblewrap: String?, version: String, scratch: String = "/tmp",
    traps: (any TrapHost)? = nil
  ) {
    identity = Tool(name: "bubblewrap", version: version)
    maker = CellMaker(
      launcher: launcher ?? "", bubblewrap: bubblewrap ?? "", scratch: scratch, authority: traps?.authority)
    self.traps = traps
    probe = BubblewrapProbe(
      maker: maker, scratch: scratch, hasTraps: traps != nil,
      missing: launcher == nil ? .launcher : bubblewrap == nil ? .bubblewrap : nil)
  }

  /// Everything that such a sandbox can offer, and what of it this machine has, tried out.
  ///
  /// - Returns: Every ability once, in a fixed order.
  package func abilities() async -> [SandboxAbility] {
    let probe = probe
    return await OwnThread.run(orElse: []) {
      SandboxAbility.Kind.allCases.map { SandboxAbility($0, lack: probe.lack(of: $0)) }
    }
  }

  /// What a sandbox of this form would need that this machine lacks.
  ///
  /// - Parameter specification: The form.
  /// - Returns: What is lacking; `nil` if it can be opened.
  package func lack(for specification: SandboxSpecification) async -> Lack? {
    let probe = probe
    let lost = Lack(.sandbox, "the machine has no thread to spare")
    return await OwnThread.run(orElse: lost) { probe.lack(for: specification) }
  }

  /// Opens a sandbox for as long as `body` runs.
  ///
  /// - Parameters:
  ///   - specification: What it holds and what its limits are.
  ///   - body: What to do with it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws; `sandboxUnavailable` if it cannot be opened as specified.
  package func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    guard !Task.isCancelled else { throw .cancelled }
    let cell = try await makeCell(specification)
    do throws(Interruption) {
      let result = try await body(cell)
      await cell.close()
      return result
    } catch {
      await cell.close()
      throw error
    }
  }

  private func makeCell(_ specification: SandboxSpecification) async throws(Interruption) -> BubblewrapCell {
    let (maker, probe) = (maker, probe)
    typealias Outcome = Swift.Result<CellMaker.Made, CellError>
    let lost = Outcome.failure(CellError(reason: "the machine has no thread to spare"))
    let result = await OwnThread.run(orElse: lost) { () -> Outcome in
      if let lack = probe.lack(for: specification) { return .failure(CellError(reason: lack.reason)) }
      do throws(CellError) {
        return .success(try maker.make(specification))
      } catch {
        return .failure(error)
      }
    }
    let made: CellMaker.Made
    do throws(CellError) {
      made = try result.get()
    } catch {
      throw .failed(.sandboxUnavailable(reason: error.reason))
    }
    var cell = BubblewrapCell(
      specification: specification, maker: maker, spare: made.spare, given: made.given, traps: nil)
    guard case .trapped(let wanted) = specification.network, let traps else { return cell }
    do throws(Interruption) {
      cell.traps = try await traps.serve(wanted, on: made.sockets)
      return cell
    } catch {
      await cell.close()
      throw error
    }
  }
}
#endif
