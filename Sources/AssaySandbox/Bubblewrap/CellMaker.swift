#if os(Linux)
internal import AssayCore
internal import CLaunch
import FoundationEssentials
import Glibc
import Synchronization

/// Makes the cells of a process, and holds what they share.
///
/// Everything here waits in the kernel, so it is called from threads of their own only.
final class CellMaker: Sendable {
  /// A cell as the launcher made it, before anybody serves its traps.
  struct Made: Sendable {
    var spare: SpareCells.Spare
    var given: GivenFiles
    var sockets: [TrapSocket]
  }

  private struct Shared {
    var base: BaseFolder?
    var hasMasks = false
    var groups: ControlGroups?
    var groupTries = 0
  }

  /// How often control groups are made anew while some are missing: what hindered may pass.
  private static let mostGroupTries = 3

  private let bubblewrap: String
  private let scratch: String
  private let authority: [UInt8]?
  /// Whether this process can choose the users of cells and map owners of files.
  private let isSuperuser = geteuid() == 0
  /// The launchers that were started before they are needed.
  let spares: SpareCells
  private let shared = Mutex(Shared())

  /// Creates a maker; nothing is touched yet.
  init(launcher: String, bubblewrap: String, scratch: String, authority: [UInt8]?) {
    self.bubblewrap = bubblewrap
    self.scratch = scratch
    self.authority = authority
    spares = SpareCells(
      launcher: launcher, owners: isSuperuser ? OwnerPool(block: .random(in: 0 ... .max)) : nil)
  }

  /// The control groups of this process.
  var groups: ControlGroups {
    shared.withLock { shared in
      if let groups = shared.groups, groups.isWhole || shared.groupTries >= Self.mostGroupTries {
        return groups
      }
      let map = ControlGroupMap(
        mounts: ControlGroups.text("/proc/self/mountinfo"),
        membership: ControlGroups.text("/proc/self/cgroup"))
      let groups = ControlGroups(map: map, number: .random(in: 0 ... .max))
      shared.groups = groups
      shared.groupTries += 1
      return groups
    }
  }

  private func base(forWritableSystem isWritable: Bool) throws(CellError) -> BaseFolder {
    let result = shared.withLock { shared -> Swift.Result<BaseFolder, CellError> in
      do throws(CellError) {
        let base: BaseFolder
        if let ready = shared.base {
          base = ready
        } else {
          base = try BaseFolder(in: scratch, authority: authority)
          shared.base = base
        }
        if isWritable && isSuperuser && !shared.hasMasks {
          try base.addMasks(for: ["usr", "opt"].filter { access("/\($0)", F_OK) == 0 })
          shared.hasMasks = true
        }
        return .success(base)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Makes a cell with the files that are to be in it.
  ///
  /// - Throws: `CellError` if that fails; nothing is left of it then.
  func make(_ specification: SandboxSpecification) throws(CellError) -> Made {
    let base = try base(forWritableSystem: specification.isSystemWritable)
    let groups = groups
    let spare = try spares.take(groups)
    do throws(CellError) {
      return try fill(spare, specification, base, groups)
    } catch {
      // It may have died while it waited, which says nothing about this cell.
      guard spare.hasWaited else { throw error }
    }
    return try fill(try spares.take(groups, isFresh: true), specification, base, groups)
  }

  /// Makes a launcher's cell, or ends it.
  private func fill(
    _ spare: SpareCells.Spare, _ specification: SandboxSpecification, _ base: BaseFolder,
    _ groups: ControlGroups
  ) throws(CellError) -> Made {
    do throws(CellError) {
      let made = try make(specification, base, spare)
      spares.refill(groups)
      return made
    } catch {
      spares.drop(spare)
      throw error
    }
  }

  /// Ends a cell and gives back what it had; returns when all of it is gone.
  func end(_ cell: SpareCells.Spare) { spares.drop(cell) }

  private func make(
    _ specification: SandboxSpecification, _ base: BaseFolder, _ spare: SpareCells.Spare
  ) throws(CellError) -> Made {
    let host = CellLayout.Host(
      bubblewrap: bubblewrap, base: base.path, rootNames: Self.rootNames, hasMasks: isSuperuser,
      hasOpt: access("/opt", F_OK) == 0, folders: try FormFolders(specification))
    var job = CellLayout(specification: specification, host: host).job
    let wanted = Self.listeners(specification.network)
    job.isWorldLocal = !wanted.isEmpty
    job.listeners = wanted.map(\.listener)
    try spare.groups.limit(specification.limits)
    let descriptors = try spare.link.make(job)
    let given = GivenFiles(mounts: specification.mounts)
    let sockets = zip(wanted, descriptors).map { wanted, descriptor in
      TrapSocket(
        descriptor: descriptor, transport: wanted.isStream ? .stream : .datagram, isIPv6: wanted.isIPv6,
        trap: wanted.trap)
    }
    do throws(CellError) {
      try CellFiles(link: spare.link, specification: specification, given: given).write(specification.files)
    } catch {
      for socket in sockets { close(socket.descriptor) }
      throw error
    }
    return Made(spare: spare, given: given, sockets: sockets)
  }

  /// What stands beside `/usr` in the host's root: links into it, or folders on older systems.
  private static var rootNames: [(name: String, target: String?)] {
    ["bin", "lib", "lib32", "lib64", "libx32", "sbin"].compactMap { name in
      var status = stat()
      guard lstat("/\(name)", &status) == 0 else { return nil }
      return (name, PlainCopier.link("/\(name)"))
    }
  }

  private struct Wanted {
    var trap: Int
    var isStream: Bool
    var isIPv6: Bool
    var listener: CellJob.Listener
  }

  private static func listeners(_ network: SandboxSpecification.Network) -> [Wanted] {
    guard case .trapped(let traps) = network else { return [] }
    // A host without IPv6 has no such sockets either.
    let hasIPv6 = access("/proc/net/if_inet6", F_OK) == 0
    return traps.enumerated().flatMap { index, trap in
      let transports: [Bool] =
        switch trap.service {
        case .dns: [true, false]
        case .http, .https, .tcp: [true]
        case .udp: [false]
        }
      return transports.flatMap { isStream in
        (hasIPv6 ? [false, true] : [false]).map { isIPv6 in
          Wanted(
            trap: index, isStream: isStream, isIPv6: isIPv6,
            listener: CellJob.Listener(
              family: UInt32(isIPv6 ? AF_INET6 : AF_INET),
              type: isStream ? UInt32(SOCK_STREAM.rawValue) : UInt32(SOCK_DGRAM.rawValue),
              port: UInt32(trap.port)))
        }
      }
    }
  }
}
#endif
