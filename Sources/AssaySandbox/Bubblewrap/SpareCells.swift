#if os(Linux)
import Synchronization

/// Launchers that were started before they are needed.
///
/// Joining a cgroup makes the kernel wait for all processors, often for longer than all the rest of a cell takes. So
/// while a cell is in use, the next one's launcher gets through that, and through whatever else needs no job.
final class SpareCells: Sendable {
  /// A launcher without a job, or with one: what a cell is held by.
  struct Spare: Sendable {
    var link: LauncherLink
    var groups: CellGroups
    /// The user of the cell on the host, 0 for our own.
    var owner: UInt32
    /// Whether it was started before it was needed.
    var hasWaited = false
  }

  private struct State {
    var ready: [Spare] = []
    /// Launchers that are being started.
    var coming = 0
    /// Cells in use now, and the most there ever were.
    var used = 0
    var mostUsed = 1
  }

  /// The most launchers that wait.
  private static let most = 8

  private let launcher: String
  /// The users of cells; `nil` if this process cannot choose them.
  private let owners: OwnerPool?
  private let state = Mutex(State())

  init(launcher: String, owners: OwnerPool?) {
    self.launcher = launcher
    self.owners = owners
  }

  deinit { for spare in state.withLock({ $0.ready }) { destroy(spare) } }

  /// How many launchers wait.
  var waiting: Int { state.withLock { $0.ready.count } }

  /// Takes a launcher, or starts one if none is ready.
  ///
  /// - Parameters:
  ///   - groups: Where the cell's control groups are made.
  ///   - isFresh: Whether those that wait are passed over.
  /// - Returns: The launcher.
  /// - Throws: `CellError` if none can be started.
  func take(_ groups: ControlGroups, isFresh: Bool = false) throws(CellError) -> Spare {
    let ready = state.withLock { state in
      state.used += 1
      state.mostUsed = max(state.mostUsed, state.used)
      return isFresh ? nil : state.ready.popLast()
    }
    if let ready { return ready }
    do throws(CellError) {
      return try start(groups)
    } catch {
      state.withLock { $0.used -= 1 }
      throw error
    }
  }

  /// Starts launchers in the background, as many as there were cells in use at once.
  func refill(_ groups: ControlGroups) {
    let isNeeded = state.withLock { state in
      guard state.ready.count + state.coming < min(state.mostUsed, Self.most) else { return false }
      state.coming += 1
      return true
    }
    guard isNeeded else { return }
    let isStarted = OwnThread.start { [weak self] in
      guard let self else { return }
      // What fails here is told when a launcher is needed.
      var spare = try? self.start(groups)
      spare?.hasWaited = true
      self.state.withLock { [spare] state in
        state.coming -= 1
        if let spare { state.ready.append(spare) }
      }
    }
    if !isStarted { state.withLock { $0.coming -= 1 } }
  }

  /// Ends a launcher that was taken, with all in its cell; returns when it is gone.
  func drop(_ spare: Spare) {
    destroy(spare)
    state.withLock { $0.used -= 1 }
  }

  private func start(_ groups: ControlGroups) throws(CellError) -> Spare {
    let owner = owners?.take() ?? 0
    if owners != nil && owner == 0 { throw CellError(reason: "too many sandboxes are open") }
    do throws(CellError) {
      let cell = try groups.makeCell()
      let link = try LauncherLink.start(launcher, owner: owner, groups: try cell.doors())
      return Spare(link: link, groups: cell, owner: owner)
    } catch {
      owners?.give(owner)
      throw error
    }
  }

  private func destroy(_ spare: Spare) {
    spare.link.end()
    spare.groups.remove()
    owners?.give(spare.owner)
  }
}
#endif
