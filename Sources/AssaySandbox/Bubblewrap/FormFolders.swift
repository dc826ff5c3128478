internal import AssayCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What is there of the folders of the host that a form names.
struct FormFolders: Equatable {
  /// The folders of the system that a writable one has copies of.
  static let systemTrees = ["etc", "root", "var", "usr", "opt"]

  /// Which of those each layer of the system has, in the order of the layers.
  var systemLayers: [[String]] = []
  /// The entries of `/proc` that have stand-ins, sorted.
  var procEntries: [String] = []
  /// Whether there is a stand-in for `/sys`.
  var hasSys = false

  /// Nothing.
  init() {}

  /// Looks at the folders.
  ///
  /// - Parameter specification: The form.
  /// - Throws: `CellError` if a folder is missing, or something else stands in its place.
  init(_ specification: SandboxSpecification) throws(CellError) {
    for layer in specification.systemLayers {
      guard Self.kind(of: layer + "/.") == .folder else {
        throw CellError(reason: "there is no folder \(layer)")
      }
      var found: [String] = []
      for name in Self.systemTrees {
        switch Self.kind(of: "\(layer)/\(name)") {
        case nil: continue
        case .folder: found.append(name)
        case .file, .other: throw CellError(reason: "\(layer)/\(name) is no folder")
        }
      }
      systemLayers.append(found)
    }
    if let folder = specification.kernelFiles { try lookAtKernelFiles(folder) }
  }

  private mutating func lookAtKernelFiles(_ folder: String) throws(CellError) {
    guard Self.kind(of: folder + "/.") == .folder else {
      throw CellError(reason: "there is no folder \(folder)")
    }
    for tree in ["proc", "sys"] {
      guard let kind = Self.kind(of: "\(folder)/\(tree)") else { continue }
      guard kind == .folder else { throw CellError(reason: "\(folder)/\(tree) is no folder") }
      if tree == "sys" { hasSys = true } else { procEntries = try Self.procEntries(in: "\(folder)/proc") }
    }
  }

  /// What the kernel tells of processes, mounts and its own settings stays real.
  private static let real = ["self", "thread-self", "sys", "net", "mounts"]

  /// The names in a folder of stand-ins for entries of `/proc`.
  private static func procEntries(in folder: String) throws(CellError) -> [String] {
    guard let stream = opendir(folder) else { throw CellError(reason: "\(folder) may not be read") }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      try check(procEntry: name, in: folder)
      found.append(name)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func check(procEntry name: String, in folder: String) throws(CellError) {
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    let isOfProcess = name.first?.isNumber ?? true
    guard isPlain, !isOfProcess, !real.contains(name) else {
      throw CellError(reason: "nothing can stand in for /proc/\(name.printable(limit: 100))")
    }
    let kind = kind(of: "\(folder)/\(name)")
    guard kind == .file || kind == .folder else {
      throw CellError(reason: "\(folder)/\(name) is neither a file nor a folder")
    }
    // Nothing can be added to /proc, only covered.
    guard kind == Self.kind(of: "/proc/\(name)") else {
      let what = kind == .file ? "file" : "folder"
      throw CellError(reason: "this kernel has no \(what) /proc/\(name) for which something could stand in")
    }
  }

  /// What stands at a path, links not followed.
  enum Kind {
    case folder
    case file
    case other
  }

  /// What stands at a path; `nil` if nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }
}
