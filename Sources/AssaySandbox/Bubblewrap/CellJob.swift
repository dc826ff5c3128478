internal import AssayCore

/// Everything that the launcher needs to know to make a cell.
struct CellJob: Equatable {
  /// Something of the host that is attached in the holder's root.
  struct Source: Equatable {
    /// How it is attached.
    struct Flags: OptionSet {
      let rawValue: UInt32
      /// Files of its owner appear as the cell's own.
      static let mapped = Flags(rawValue: 1)
      /// With what is mounted below.
      static let recursive = Flags(rawValue: 2)
      /// Not sealed: devices and `/proc`, which bubblewrap passes on in parts.
      static let writable = Flags(rawValue: 4)
      /// Fails where owners cannot be mapped.
      static let mapRequired = Flags(rawValue: 8)
      /// Fails where it is no folder itself, but a link to one.
      static let folder = Flags(rawValue: 16)
    }

    var host: String
    var place: String
    var flags: Flags
  }

  /// A tree of read-only layers, the highest first, under a private one.
  struct Overlay: Equatable {
    var name: String
    var inside: String
    var lowers: [String]

    /// Where it lies in the holder's root.
    var place: String { "/cell/tree/\(name)" }
  }

  /// Something of the holder's root that programs see.
  struct View: Equatable {
    var place: String
    var inside: String
    var isReadOnly: Bool
  }

  /// A socket that listens in the cell's network.
  struct Listener: Equatable {
    var family: UInt32
    var type: UInt32
    var port: UInt32
  }

  /// The form of the block, as the launcher knows it.
  static let version: UInt32 = 2

  var bytes: UInt64 = 0
  var inodes: UInt64 = 0
  var folders: [String] = []
  var sharedFolders: [String] = []
  var links: [(target: String, path: String)] = []
  var sources: [Source] = []
  var overlays: [Overlay] = []
  var views: [View] = []
  var isWorldLocal = false
  var listeners: [Listener] = []
  var limits = SandboxLimits()
  var bubblewrap: [String] = []

  static func == (one: CellJob, other: CellJob) -> Bool { one.encoded == other.encoded }

  /// The block that the launcher reads.
  var encoded: [UInt8] {
    var block = BlockWriter()
    block.add(Self.version)
    block.add(bytes)
    block.add(inodes)
    block.add(folders)
    block.add(sharedFolders)
    block.add(links.flatMap { [$0.target, $0.path] })
    block.addCount(sources.count)
    for source in sources {
      block.add(source.host)
      block.add(source.place)
      block.add(source.flags.rawValue)
    }
    block.addCount(overlays.count)
    for overlay in overlays {
      block.add(overlay.name)
      block.add(overlay.inside)
      block.add(overlay.lowers)
    }
    block.addCount(views.count)
    for view in views {
      block.add(view.place)
      block.add(view.inside)
      block.add(view.isReadOnly)
    }
    addNetwork(to: &block)
    addLimits(to: &block)
    block.add(bubblewrap)
    return block.bytes
  }

  private func addNetwork(to block: inout BlockWriter) {
    block.add(isWorldLocal)
    block.addCount(listeners.count)
    for listener in listeners {
      block.add(listener.family)
      block.add(listener.type)
      block.add(listener.port)
    }
  }

  private func addLimits(to block: inout BlockWriter) {
    block.add(UInt64(clamping: max(1, limits.cpuSeconds)))
    block.add(UInt64(clamping: limits.openFiles))
    block.add(UInt64(clamping: limits.fileBytes))
    // The user may have a few more than the cell's cgroup, which tells of it; this is the wall behind that one.
    block.add(UInt64(clamping: limits.processes + 16))
    block.add(UInt64(clamping: limits.addressSpaceBytes ?? 0))
  }
}
